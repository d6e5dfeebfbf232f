import HDL

/// Adds two floating-point numbers, rounding once, to nearest, ties to even.
///
/// A sum of zero is +0 unless both operands are −0. Infinities and NaNs are as IEEE 754 has them; every NaN that comes
/// out is the same quiet one. Pipelined, a sum appears four cycles of `advance` after its operands; otherwise in the
/// same one.
public struct FloatAdder: Module {
  /// The format of the operands and the sum.
  public let format: FloatFormat
  /// What becomes of subnormal numbers.
  public let subnormals: Subnormals
  /// Whether there are registers between the stages.
  public let isPipelined: Bool

  /// Makes an adder.
  public init(_ format: FloatFormat, subnormals: Subnormals = .kept, isPipelined: Bool = true) {
    (self.format, self.subnormals, self.isPipelined) = (format, subnormals, isPipelined)
  }

  /// `float_adder_fp16_kept_pipelined`: the format and the variant.
  public var name: String {
    "float_adder_\(format.nameInModules)_\(subnormals.rawValue)" + (isPipelined ? "_pipelined" : "")
  }

  /// Two operands and their sum.
  public struct Ports: Interface {
    /// The pipeline moves while this is 1; absent if there is none.
    @Input public var advance: Signal?
    /// One operand.
    @Input public var a: Signal
    /// The other one.
    @Input public var b: Signal
    /// The rounded sum.
    @Output public var sum: Signal

    init(_ module: FloatAdder) {
      _advance = Input(module.isPipelined ? .bit : nil)
      _a = Input(.unsigned(module.format.width))
      _b = Input(.unsigned(module.format.width))
      _sum = Output(.unsigned(module.format.width))
    }
  }

  /// The operands and the sum, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the four stages.
  public func body(_ m: Builder, _ io: Ports) {
    let range = FloatRange(format, subnormals)
    let values = m.instance(FloatSum(range: range, isPipelined: isPipelined), "values")
    if let advance = values.advance { m[advance] = io.advance ?? 1 }
    m[values.a] = FloatValue(io.a, in: format, subnormals, "a").word
    m[values.b] = FloatValue(io.b, in: format, subnormals, "b").word
    m[io.sum] = FloatValue(range, word: values.sum).number(in: format)
  }
}
