import HDL

/// How significands are multiplied.
public enum SignificandMultiplier: String, Hashable, Sendable, Codable, CaseIterable {
  /// With the multiplication operator: synthesis takes a DSP slice, or what it makes of it in LUTs.
  case dsp
  /// A row of adders for every two bits of a factor: what fits into the LUTs before a carry chain.
  case lut
}

/// Multiplies two values inside the datapath in three stages: two for the significands, one that normalizes and rounds
/// once, to nearest, ties to even.
struct FloatProduct: Module {
  /// The numbers that factors are.
  let factors: FloatRange
  /// The numbers that products are rounded to; ``result`` says how they are held.
  let target: FloatRange
  /// How significands are multiplied.
  let multiplier: SignificandMultiplier
  /// Whether there are registers between the stages.
  let isPipelined: Bool

  /// The number of stages, each with a register at its end.
  static let stages = 3

  var name: String {
    "float_product_\(factors.name)_\(target.name)_\(multiplier.rawValue)" + (isPipelined ? "_pipelined" : "")
  }

  /// What is added to the sum of two factors' exponents.
  var rebase: Int { target.bias - 2 * factors.bias }

  /// The numbers that products are: without small ones where no product is that small.
  var result: FloatRange {
    2 * factors.smallest + rebase < 1 ? target : target.withoutSmall
  }

  /// Two factors and their product.
  struct Ports: Interface {
    @Input var advance: Signal?
    @Input var a: Signal
    @Input var b: Signal
    @Output var product: Signal

    init(_ module: FloatProduct) {
      _advance = Input(module.isPipelined ? .bit : nil)
      _a = Input(.unsigned(module.factors.width))
      _b = Input(.unsigned(module.factors.width))
      _product = Output(.unsigned(module.target.width))
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    let stage = FloatStages(builder: m, enable: io.advance)
    let (a, b) = (FloatValue(factors, word: io.a), FloatValue(factors, word: io.b))
    let sign = stage(stage(a.sign ^ b.sign, "sign_1"), "sign_2")
    let kind1 = stage(Self.kind(a.kind, b.kind), "kind_1")
    let exponent = stage((a.exponent + b.exponent).named("exponents"), "exponent_1")
    let significand = significands(a.fraction, b.fraction, stage)
    let rounded =
      result.small == .gradual
      ? gradual(significand, (exponent + Signal(rebase)).named("rebased"), kind1, stage)
      : normal(significand, stage(exponent, "exponent_2"))
    let kind = result.bounded(stage(kind1, "kind_2"), rounded.exponent)
    m[io.product] =
      FloatValue(
        result, sign: stage(sign, "product_sign"), kind: stage(kind, "product_kind"),
        exponent: stage(rounded.exponent.truncated(to: result.exponentBits), "product_exponent"),
        fraction: stage(rounded.fraction, "product_fraction")
      ).word
  }

  /// What the product is, as long as its exponent fits.
  private static func kind(_ a: Signal, _ b: Signal) -> Signal {
    let isSpecial = a[1] | b[1]
    let isZero = (a .== FloatKind.small) | (b .== FloatKind.small)
    let isNaN = (a .== FloatKind.nan) | (b .== FloatKind.nan) | isZero
    return concatenated(isSpecial, mux(isSpecial, isNaN, ~isZero)).named("kind")
  }
}
