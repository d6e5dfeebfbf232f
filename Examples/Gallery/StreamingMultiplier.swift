import HDL

/// A multiplier without a multiplier: a systolic row of stages, each of which adds the first operand, shifted, if its
/// bit of the second one is 1. It takes a pair of operands every cycle and gives a product `bits` cycles later.
public struct StreamingMultiplier: Module {
  /// The bits of each operand, which is unsigned; at least 2.
  public let bits: Int

  /// Makes a multiplier; fewer bits than 2 are taken as 2.
  public init(bits: Int) { self.bits = max(bits, 2) }

  /// `streaming_multiplier_8` for 8 bits.
  public var name: String { "streaming_multiplier_\(bits)" }

  /// What to multiply.
  public struct Operands: Interface {
    /// The first operand.
    @Input public var a: Signal
    /// The second one.
    @Input public var b: Signal

    init(bits: Int) {
      _a = Input(.unsigned(bits))
      _b = Input(.unsigned(bits))
    }
  }

  /// The multiplier's ports.
  public struct Ports: Interface {
    /// What to multiply.
    public let operands: Stream<Operands>
    /// The products.
    public let products: Stream<Word>

    init(bits: Int) {
      operands = Stream(Operands(bits: bits))
      products = Stream(Word(.unsigned(2 * bits))).flipped()
    }
  }

  /// A new interface.
  public var ports: Ports { Ports(bits: bits) }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    // All stages move on unless a product waits at the end.
    let advance = (~io.products.valid | io.products.ready).named("advance")
    m[io.operands.ready] = advance

    var isValid = io.operands.valid
    var (a, b) = (io.operands.payload.a, io.operands.payload.b)
    var sum = Signal(0)
    for stage in 0..<bits {
      let term = mux(b[0], a, 0)
      isValid = m.registered(isValid, "valid_\(stage)", reset: 0, enable: advance)
      sum = m.registered(sum + (term << stage), "sum_\(stage)", enable: advance)
      guard stage + 1 < bits else { break }
      a = m.registered(a, "a_\(stage)", enable: advance)
      b = m.registered(b >> 1, "b_\(stage)", enable: advance)
    }
    m[io.products.valid] = isValid
    m[io.products.payload.value] = sum
  }
}
