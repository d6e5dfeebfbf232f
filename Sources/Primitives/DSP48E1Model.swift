import HDL

/// What a ``DSP48E1`` computes, as a module of its own; after UG479.
public struct DSP48E1Model: Module {
  let configuration: DSP48E1Configuration

  /// The pins of the slice.
  public var ports: DSP48E1.Ports { DSP48E1.Ports() }

  /// The name among Swiftlet's modules.
  public var name: String { "dsp48e1_model" }

  /// The data path, from the operands to P.
  public func body(_ m: Builder, _ io: DSP48E1.Ports) {
    let stage = Stage(m: m)
    let hasControl = configuration.hasControlRegisters
    let inmode = stage(io.INMODE, "inmode", io.RSTINMODE, io.CEINMODE, if: hasControl)
    let opmode = stage(io.OPMODE, "opmode", io.RSTCTRL, io.CECTRL, if: hasControl)
    let alumode = stage(io.ALUMODE, "alumode", io.RSTALUMODE, io.CEALUMODE, if: hasControl)
    let carry = stage(io.CARRYIN, "carryin", io.RSTALLCARRYIN, io.CECARRYIN, if: hasControl)
    assumeLegal(m, inmode: inmode, opmode: opmode, alumode: alumode)

    let a1 = stage(io.A, "a1", io.RSTA, io.CEA1, if: configuration.aRegisters == 2)
    let a2 = stage(a1, "a2", io.RSTA, io.CEA2, if: configuration.aRegisters > 0)
    let b1 = stage(io.B, "b1", io.RSTB, io.CEB1, if: configuration.bRegisters == 2)
    let b2 = stage(b1, "b2", io.RSTB, io.CEB2, if: configuration.bRegisters > 0)
    let c = stage(io.C, "c", io.RSTC, io.CEC, if: configuration.hasCRegister)
    let d = stage(io.D, "d", io.RSTD, io.CED, if: configuration.hasDRegister)

    let chosen = mux(inmode[0], a1, a2)[0..<25].asSigned
    let factorA = mux(inmode[1], 0, chosen)
    let addend = mux(inmode[2], d, 0)
    let preSum = mux(inmode[3], addend - factorA, addend + factorA).wrapped(to: 25, counting: false)
    let preAdded = stage(preSum, "ad", io.RSTD, io.CEAD, if: configuration.hasPreAdderRegister)
    let product = (configuration.usesPreAdder ? preAdded : factorA) * mux(inmode[4], b1, b2)
    let factors = configuration.multiplier == .none ? Signal(0, .signed(43)) : product
    let multiplied = stage(factors, "m", io.RSTM, io.CEM, if: configuration.hasProductRegister)

    let p = m.register(.signed(48), "p_register", initial: 0)
    let x = choice(
      opmode[0...1],
      [
        1: multiplied.wrapped(to: 43, counting: false).extended(to: 48), 2: p,
        3: concatenated(a2, b2).asSigned,
      ])
    let y = choice(opmode[2...3], [2: Signal(-1, .signed(48)), 3: c])
    let z = choice(
      opmode[4...6],
      [
        1: io.PCIN, 2: p, 3: c, 5: (io.PCIN >> 17).extended(to: 48), 6: (p >> 17).extended(to: 48),
      ])
    let sum = (x + y + mux(alumode[0], ~z, z) + carry).wrapped(to: 48, counting: false)
    let result = mux(alumode[1], ~sum, sum).named("result")
    m.when(io.RSTP) {
      m[p] = 0
    } else: {
      m.when(io.CEP) { m[p] = result }
    }
    m[io.P] = configuration.hasPRegister ? p : result
    m[io.PCOUT] = configuration.hasPRegister ? p : result
  }

  /// The value that belongs to a selector's, 0 where none is listed.
  private func choice(_ selector: Signal, _ values: KeyValuePairs<Int, Signal>) -> Signal {
    values.reversed().reduce(Signal(0, .signed(48))) { rest, entry in
      mux(selector .== Signal(entry.key), entry.value, rest)
    }
  }

  /// UG479's tables of OPMODE, INMODE and ALUMODE, as far as the configuration leaves a choice.
  private func assumeLegal(_ m: Builder, inmode: Signal, opmode: Signal, alumode: Signal) {
    let (x, y, z) = (opmode[0...1], opmode[2...3], opmode[4...6])
    m.assume((x .== 1) .== (y .== 1), "OPMODE takes the product on both X and Y")
    m.assume((z .!= 4) & (z .!= 7), "OPMODE takes on Z what is modelled")
    m.assume(alumode .< 4, "ALUMODE adds or subtracts")
    if configuration.multiplier == .none { m.assume(x .!= 1, "OPMODE takes no product of no multiplier") }
    if configuration.multiplier == .multiply { m.assume(x .!= 3, "OPMODE takes A:B beside no multiplier") }
    if !configuration.hasPRegister {
      m.assume((x .!= 2) & (z .!= 2) & (z .!= 6), "OPMODE takes P only of a register")
    }
    if configuration.aRegisters != 2 { m.assume(~inmode[0], "INMODE takes A1 only of two registers") }
    if configuration.bRegisters != 2 { m.assume(~inmode[4], "INMODE takes B1 only of two registers") }
  }
}

/// Makes the slice's registers.
private struct Stage {
  let m: Builder

  /// The value behind a register with a reset that is stronger than its enable, or the value if there is none.
  func callAsFunction(
    _ value: Signal, _ name: String, _ reset: Signal, _ enable: Signal, if isThere: Bool
  ) -> Signal {
    guard isThere else { return value }
    let register = m.register(value.shape, name + "_register", initial: 0)
    m.when(reset) {
      m[register] = 0
    } else: {
      m.when(enable) { m[register] = value }
    }
    return register
  }
}
