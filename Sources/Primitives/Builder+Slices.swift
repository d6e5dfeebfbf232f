import HDL

extension Builder {
  /// Lets a slice multiply A by B and add: one enable for all its registers, no resets, nothing at D, PCIN and CARRYIN,
  /// and modes that add. A, B, C and OPMODE are left to be connected.
  public func control(_ slice: DSP48E1.Ports, enable: Signal) {
    for unused in [slice.D, slice.PCIN, slice.CARRYIN, slice.INMODE, slice.ALUMODE] { self[unused] = 0 }
    for pin in [
      slice.CEA1, slice.CEA2, slice.CEB1, slice.CEB2, slice.CEC, slice.CED, slice.CEAD, slice.CEM, slice.CEP,
      slice.CEINMODE, slice.CECTRL, slice.CEALUMODE, slice.CECARRYIN,
    ] {
      self[pin] = enable
    }
    for reset in [
      slice.RSTA, slice.RSTB, slice.RSTC, slice.RSTD, slice.RSTM, slice.RSTP, slice.RSTINMODE, slice.RSTCTRL,
      slice.RSTALUMODE, slice.RSTALLCARRYIN,
    ] {
      self[reset] = 0
    }
  }
}
