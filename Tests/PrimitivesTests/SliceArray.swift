import HDL
import Primitives
import Simulation

/// Slices of many configurations side by side, with the same operands, enables and resets.
///
/// Which modes are legal depends on the configuration: OPMODE on the multiplier and on whether P is registered, INMODE
/// on the registers of A and B. So each such kind has its own mode inputs.
struct SliceArray: Module {
  let configurations: [DSP48E1Configuration]

  /// Every configuration that the wrapper allows.
  static func all() -> [DSP48E1Configuration] {
    var found: [DSP48E1Configuration] = []
    for multiplier in DSP48E1Configuration.Multiplier.allCases {
      for bits in 0..<128 {
        func flag(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        // Registers of a pre-adder that is not used are no configurations of their own.
        if !flag(0) && (flag(1) || flag(2)) { continue }
        for a in 0...2 {
          for b in 0...2 {
            let configuration = try? DSP48E1Configuration(
              multiplier: multiplier, usesPreAdder: flag(0), aRegisters: a, bRegisters: b,
              hasCRegister: flag(3), hasDRegister: flag(1), hasPreAdderRegister: flag(2),
              hasProductRegister: flag(4), hasPRegister: flag(5), hasControlRegisters: flag(6))
            if let configuration { found.append(configuration) }
          }
        }
      }
    }
    return found
  }

  /// What decides which OPMODEs are legal, and which INMODEs.
  static func kinds(of configuration: DSP48E1Configuration) -> (opmode: Int, inmode: Int) {
    let multiplier = DSP48E1Configuration.Multiplier.allCases.firstIndex(of: configuration.multiplier) ?? 0
    return (
      2 * multiplier + (configuration.hasPRegister ? 1 : 0),
      (configuration.aRegisters == 2 ? 1 : 0) + (configuration.bRegisters == 2 ? 2 : 0)
    )
  }

  struct Ports: Interface {
    @Input var a: Signal
    @Input var b: Signal
    @Input var c: Signal
    @Input var d: Signal
    @Input var carry: Signal
    @Input var cascade: Signal
    @Input var alumode: Signal
    @Input var enables: Signal
    @Input var resets: Signal
    @Input var opmodes: [Signal]
    @Input var inmodes: [Signal]
    @Output var results: [Signal]

    init(_ count: Int) {
      (_a, _b, _c) = (Input(.signed(30)), Input(.signed(18)), Input(.signed(48)))
      (_d, _carry, _cascade) = (Input(.signed(25)), Input(.bit), Input(.signed(48)))
      (_alumode, _enables, _resets) = (Input(.unsigned(4)), Input(.unsigned(13)), Input(.unsigned(10)))
      _opmodes = Input(.unsigned(7), count: 6)
      _inmodes = Input(.unsigned(5), count: 4)
      _results = Output(.signed(48), count: count)
    }
  }

  var ports: Ports { Ports(configurations.count) }
  var parameters: [(name: String, value: String)] { [] }

  func body(_ m: Builder, _ io: Ports) {
    for (index, configuration) in configurations.enumerated() {
      let slice = m.instance(DSP48E1(configuration), "u_\(index)")
      let kinds = Self.kinds(of: configuration)
      m[slice.A] = io.a
      m[slice.B] = io.b
      m[slice.C] = io.c
      m[slice.D] = io.d
      m[slice.CARRYIN] = io.carry
      m[slice.PCIN] = io.cascade
      m[slice.ALUMODE] = io.alumode
      m[slice.OPMODE] = io.opmodes[kinds.opmode]
      m[slice.INMODE] = io.inmodes[kinds.inmode]
      let enables = [
        slice.CEA1, slice.CEA2, slice.CEB1, slice.CEB2, slice.CEC, slice.CED, slice.CEAD, slice.CEM,
        slice.CEP, slice.CEINMODE, slice.CECTRL, slice.CEALUMODE, slice.CECARRYIN,
      ]
      let resets = [
        slice.RSTA, slice.RSTB, slice.RSTC, slice.RSTD, slice.RSTM, slice.RSTP, slice.RSTINMODE,
        slice.RSTCTRL, slice.RSTALUMODE, slice.RSTALLCARRYIN,
      ]
      for (bit, enable) in enables.enumerated() { m[enable] = io.enables[bit] }
      for (bit, reset) in resets.enumerated() { m[reset] = io.resets[bit] }
      m[io.results[index]] = slice.P
    }
  }
}
