import HDL

/// A sum of products of up to 25 × 18 bits, signed, in one DSP48E1 slice.
///
/// A product enters with every clock edge at which `enable` is 1, and the pipeline stands still at the others. Three such
/// edges later `sum` holds it: alone where it came with `load`, else added to the sum before, modulo 2^48.
public struct MultiplyAccumulator: Module {
  /// The bits of the operands, signed.
  public let aBits: Int, bBits: Int

  /// Names an accumulator.
  ///
  /// - Throws: ``DSP48E1Error/operandTooWide(operand:bits:limit:)`` beyond 25 and 18 bits.
  public init(aBits: Int, bBits: Int) throws(DSP48E1Error) {
    for (name, bits, limit) in [("a", aBits, 25), ("b", bBits, 18)] where bits > limit {
      throw .operandTooWide(operand: name, bits: bits, limit: limit)
    }
    self.aBits = aBits
    self.bBits = bBits
  }

  /// The operands and the sum.
  public struct Ports: Interface {
    /// One bit: whether the pipeline moves.
    @Input public var enable: Signal
    /// One bit: whether the product starts a new sum.
    @Input public var load: Signal
    /// The first factor.
    @Input public var a: Signal
    /// The second factor.
    @Input public var b: Signal
    /// The sum of products, modulo 2^48.
    @Output public var sum: Signal

    init(aBits: Int, bBits: Int) {
      _enable = Input(.bit)
      _load = Input(.bit)
      _a = Input(.signed(aBits))
      _b = Input(.signed(bBits))
      _sum = Output(.signed(48))
    }
  }

  /// The operands and the sum.
  public var ports: Ports { Ports(aBits: aBits, bBits: bBits) }

  /// The slice, and a register that brings `load` to its adder together with the product.
  public func body(_ m: Builder, _ io: Ports) {
    guard let configuration = try? DSP48E1Configuration() else { return }
    let slice = m.instance(DSP48E1(configuration), "slice")
    m.control(slice, enable: io.enable)
    m[slice.A] = io.a.extended(to: 30)
    m[slice.B] = io.b.extended(to: 18)
    m[slice.C] = 0
    let isFirst = m.registered(io.load, "is_first", enable: io.enable)
    // X and Y take the product, Z nothing or P.
    m[slice.OPMODE] = mux(isFirst, 0b000_0101, 0b010_0101)
    m[io.sum] = slice.P
  }
}

extension Builder {
  /// The sum of products in one DSP48E1 slice, three enabled clock edges behind its operands; see
  /// ``MultiplyAccumulator``.
  ///
  /// - Parameters:
  ///   - a: Signed or unsigned, in at most 25 bits with a sign.
  ///   - b: Signed or unsigned, in at most 18 bits with a sign.
  ///   - load: One bit: whether the product starts a new sum.
  ///   - enable: One bit: whether the pipeline moves.
  ///   - name: The instance's name.
  public func multiplyAccumulate(
    _ a: Signal, _ b: Signal, load: Signal, enable: Signal = 1, _ name: String, file: StaticString = #fileID,
    line: UInt = #line
  ) -> Signal {
    func signedBits(_ signal: Signal) -> Int { signal.width + (signal.shape.isSigned ? 0 : 1) }
    let accumulator: MultiplyAccumulator
    do {
      accumulator = try MultiplyAccumulator(aBits: signedBits(a), bBits: signedBits(b))
    } catch {
      report(
        .unsupportedWidth, "\(error)", at: SourceLocation(file, line),
        fix: "narrow it first: .saturated(to: 18), or multiply with * and leave the choice to synthesis")
      return Signal(0, .signed(48))
    }
    let io = instance(accumulator, name, file: file, line: line)
    self[io.a, file, line] = a
    self[io.b, file, line] = b
    self[io.load, file, line] = load
    self[io.enable, file, line] = enable
    return io.sum
  }
}
