import HDL

extension DSP48E1 {
  /// The pins that carry data and control.
  public struct Ports: Interface {
    /// The first factor, of which the multiplier takes 25 bits; the upper 30 bits of A:B.
    @Input public var A: Signal
    /// The second factor; the lower 18 bits of A:B.
    @Input public var B: Signal
    /// An operand of the adder.
    @Input public var C: Signal
    /// An operand of the pre-adder.
    @Input public var D: Signal
    /// One bit more for the adder.
    @Input public var CARRYIN: Signal
    /// PCOUT of the slice below.
    @Input public var PCIN: Signal
    /// What the multiplier takes: A1 or A2, nothing of A, D, minus A, B1 or B2, from bit 0 up.
    @Input public var INMODE: Signal
    /// What the adder takes on X, Y and Z, from bit 0 up.
    @Input public var OPMODE: Signal
    /// What the adder does: 0 adds, 3 subtracts X, Y and carry from Z.
    @Input public var ALUMODE: Signal
    /// Enables the first of two registers of A.
    @Input public var CEA1: Signal
    /// Enables the last register of A.
    @Input public var CEA2: Signal
    /// Enables the first of two registers of B.
    @Input public var CEB1: Signal
    /// Enables the last register of B.
    @Input public var CEB2: Signal
    /// Enables the register of C.
    @Input public var CEC: Signal
    /// Enables the register of D.
    @Input public var CED: Signal
    /// Enables the register of the pre-adder's result.
    @Input public var CEAD: Signal
    /// Enables the register of the product.
    @Input public var CEM: Signal
    /// Enables the register of P.
    @Input public var CEP: Signal
    /// Enables the register of INMODE.
    @Input public var CEINMODE: Signal
    /// Enables the register of OPMODE.
    @Input public var CECTRL: Signal
    /// Enables the register of ALUMODE.
    @Input public var CEALUMODE: Signal
    /// Enables the register of CARRYIN.
    @Input public var CECARRYIN: Signal
    /// Clears the registers of A.
    @Input public var RSTA: Signal
    /// Clears the registers of B.
    @Input public var RSTB: Signal
    /// Clears the register of C.
    @Input public var RSTC: Signal
    /// Clears the registers of D and of the pre-adder's result.
    @Input public var RSTD: Signal
    /// Clears the register of the product.
    @Input public var RSTM: Signal
    /// Clears the register of P.
    @Input public var RSTP: Signal
    /// Clears the register of INMODE.
    @Input public var RSTINMODE: Signal
    /// Clears the register of OPMODE.
    @Input public var RSTCTRL: Signal
    /// Clears the register of ALUMODE.
    @Input public var RSTALUMODE: Signal
    /// Clears the register of CARRYIN.
    @Input public var RSTALLCARRYIN: Signal
    /// The adder's result.
    @Output public var P: Signal
    /// P, for the slice above.
    @Output public var PCOUT: Signal

    init() {
      (_A, _B, _C) = (Input(.signed(30)), Input(.signed(18)), Input(.signed(48)))
      (_D, _CARRYIN, _PCIN) = (Input(.signed(25)), Input(.bit), Input(.signed(48)))
      (_INMODE, _OPMODE, _ALUMODE) = (Input(.unsigned(5)), Input(.unsigned(7)), Input(.unsigned(4)))
      (_CEA1, _CEA2, _CEB1, _CEB2) = (Input(.bit), Input(.bit), Input(.bit), Input(.bit))
      (_CEC, _CED, _CEAD, _CEM, _CEP) = (Input(.bit), Input(.bit), Input(.bit), Input(.bit), Input(.bit))
      (_CEINMODE, _CECTRL, _CEALUMODE, _CECARRYIN) = (Input(.bit), Input(.bit), Input(.bit), Input(.bit))
      (_RSTA, _RSTB, _RSTC, _RSTD) = (Input(.bit), Input(.bit), Input(.bit), Input(.bit))
      (_RSTM, _RSTP, _RSTINMODE, _RSTCTRL) = (Input(.bit), Input(.bit), Input(.bit), Input(.bit))
      (_RSTALUMODE, _RSTALLCARRYIN) = (Input(.bit), Input(.bit))
      (_P, _PCOUT) = (Output(.signed(48)), Output(.signed(48)))
    }
  }
}
