import HDL

/// One element of an array for binary16: multiplies, accumulates, and hands its sum down when a tile ends.
///
/// It takes the place of ``ProcessingElement``: operands and sums move in the same way. Adding takes four cycles, and
/// four sums take turns in the adder, so that one product is added in every cycle: beats t, t + 4, t + 8, … belong to
/// one tile, and each sum is added up in the order of its beats. `first` and `last` are those of the beat's own tile.
/// Latency: eight cycles from an operand at the port to the sum that includes it.
///
/// Operands come as the array's edge has decoded them, sums leave as the other edge encodes them: see
/// ``FloatElementConfiguration``.
public struct FloatProcessingElement: ArrayElement {
  /// Formats, and what they are made of.
  public let configuration: FloatElementConfiguration
  /// Whether the element is in the top row, where no sums come from above.
  public let isTop: Bool

  /// How many sums take turns: the cycles of an addition.
  public static let interleavedSums = FloatSum.stages
  /// The cycles from an operand at the port to the sum that includes it.
  public var latency: Int { 1 + FloatProduct.stages + FloatSum.stages }

  /// Makes an element for the top row or the others.
  public init(_ configuration: FloatElementConfiguration, isTop: Bool = false) {
    (self.configuration, self.isTop) = (configuration, isTop)
  }

  /// `float_processing_element_fp32_kept_lut`: the accumulator's format and the variant; `_top` in the top row.
  public var name: String { "float_processing_element_\(signature)" }

  /// What names say of the element.
  public var signature: String { configuration.nameInModules + (isTop ? "_top" : "") }

  /// Operand A as the array's edge has decoded it.
  public var shapeA: Shape { .unsigned(configuration.factorRange.width) }
  /// Operand B, likewise.
  public var shapeB: Shape { shapeA }
  /// A sum, as the array's other edge encodes it.
  public var sumShape: Shape { .unsigned(configuration.sumRange.width) }
  /// Nothing is shifted.
  public var groups: Int { 1 }

  /// The four sides, made anew.
  public var ports: ElementPorts { ElementPorts(self) }

  /// Describes the registers of the operands, the multiplier, the adder and the sum that leaves.
  public func body(_ m: Builder, _ io: ElementPorts) {
    let advance = io.advance
    let (factors, sums) = (configuration.factorRange, configuration.sumRange)
    let operandA = m.registered(io.left.code, "operand_a", enable: advance)
    let first = m.registered(io.left.control.first, "first", enable: advance)
    let last = m.registered(io.left.control.last, "last", reset: 0, enable: advance)
    let operandB = m.registered(io.above.code, "operand_b", enable: advance)
    let operandBHeld = m.registered(operandB, "operand_b_held", enable: advance)

    let multiplier = m.instance(
      FloatProduct(factors: factors, target: sums, multiplier: configuration.multiplier, isPipelined: true),
      "multiplier")
    (m[multiplier.a], m[multiplier.b]) = (operandA, operandB)
    let productFirst = m.delayed(first, cycles: FloatProduct.stages, "product_first", enable: advance)

    let adder = m.instance(FloatSum(range: sums, isPipelined: true, anew: true), "adder")
    (m[adder.a], m[adder.b]) = (adder.sum, multiplier.product)
    if let anew = adder.anew { m[anew] = productFirst }
    for port in [multiplier.advance, adder.advance] { if let port { m[port] = advance } }

    m[io.right.code] = operandA
    m[io.right.control.first] = first
    m[io.right.control.last] = last
    m[io.below.code] = operandBHeld
    if let below = io.below.sum { m[below] = leavingSum(m, io, adder.sum, last) }
  }

  /// The sum when a tile ends, and otherwise what comes from above; in the top row always the sum.
  private func leavingSum(_ m: Builder, _ io: ElementPorts, _ sum: Signal, _ last: Signal) -> Signal {
    guard let above = io.above.sum else { return sum }
    let cycles = FloatProduct.stages + FloatSum.stages
    let sumLast = m.delayed(last, cycles: cycles, "sum_last", enable: io.advance)
    let passing = m.registered(above, "passing", enable: io.advance)
    return mux(sumLast, sum, passing)
  }
}
