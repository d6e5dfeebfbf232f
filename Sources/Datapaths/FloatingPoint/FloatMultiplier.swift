import HDL

/// Multiplies two floating-point numbers, rounding once, to nearest, ties to even.
///
/// Infinities and NaNs are as IEEE 754 has them; every NaN that comes out is the same quiet one. Pipelined, a product
/// appears three cycles of `advance` after its operands; otherwise in the same one.
public struct FloatMultiplier: Module {
  /// The format of the operands.
  public let operands: FloatFormat
  /// The format of the product.
  public let product: FloatFormat
  /// What becomes of subnormal numbers.
  public let subnormals: Subnormals
  /// How significands are multiplied.
  public let multiplier: SignificandMultiplier
  /// Whether there are registers between the stages.
  public let isPipelined: Bool

  /// Makes a multiplier; the product's format is that of the operands if nothing else is said.
  public init(
    _ operands: FloatFormat, product: FloatFormat? = nil, subnormals: Subnormals = .kept,
    multiplier: SignificandMultiplier = .dsp, isPipelined: Bool = true
  ) {
    (self.operands, self.product) = (operands, product ?? operands)
    (self.subnormals, self.multiplier, self.isPipelined) = (subnormals, multiplier, isPipelined)
  }

  /// `float_multiplier_fp16_fp32_kept_lut_pipelined`: formats of operands and product, and the variant.
  public var name: String {
    "float_multiplier_\(operands.nameInModules)_\(product.nameInModules)_\(subnormals.rawValue)_\(multiplier.rawValue)"
      + (isPipelined ? "_pipelined" : "")
  }

  /// Two operands and their product.
  public struct Ports: Interface {
    /// The pipeline moves while this is 1; absent if there is none.
    @Input public var advance: Signal?
    /// One operand.
    @Input public var a: Signal
    /// The other one.
    @Input public var b: Signal
    /// The rounded product.
    @Output public var product: Signal

    init(_ module: FloatMultiplier) {
      _advance = Input(module.isPipelined ? .bit : nil)
      _a = Input(.unsigned(module.operands.width))
      _b = Input(.unsigned(module.operands.width))
      _product = Output(.unsigned(module.product.width))
    }
  }

  /// The operands and the product, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the three stages.
  public func body(_ m: Builder, _ io: Ports) {
    let range = FloatRange(factors: operands, subnormals)
    let multiply = FloatProduct(
      factors: range, target: FloatRange(product, subnormals), multiplier: multiplier,
      isPipelined: isPipelined)
    let values = m.instance(multiply, "values")
    if let advance = values.advance { m[advance] = io.advance ?? 1 }
    m[values.a] = FloatValue(factor: io.a, in: operands, subnormals, "a").word
    m[values.b] = FloatValue(factor: io.b, in: operands, subnormals, "b").word
    m[io.product] = FloatValue(multiply.result, word: values.product).number(in: product)
  }
}
