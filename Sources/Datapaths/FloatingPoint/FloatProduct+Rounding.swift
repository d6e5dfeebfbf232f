import HDL

// The third stage: a product in [1, 4) becomes a number.
extension FloatProduct {
  /// The rounded exponent, signed and without bounds, and fraction.
  typealias Rounded = (exponent: Signal, fraction: Signal)

  /// Rounds a product as if exponents had no end.
  func normal(_ product: Signal, _ exponent: Signal) -> Rounded {
    let isTwoOrMore = product[product.width - 1].named("is_two_or_more")
    let (upper, sticky) = split(product, keeping: result.significandBits + 2)
    let normalized = mux(isTwoOrMore, upper[1..<upper.width], upper[0..<(upper.width - 1)]).named(
      "normalized")
    let change = mux(isTwoOrMore, Signal(rebase + 1), Signal(rebase))
    return rounded(exponent, plus: change, normalized, sticky | (isTwoOrMore & upper[0]), to: result)
  }

  /// Rounds a product, at the place of the smallest subnormal number if it is below the smallest normal one.
  ///
  /// - Parameters:
  ///   - exponent: That of a product in [1, 2), signed; at the beginning of the second stage, as the kind.
  ///   - kind: What the product is; if it is zero, its bits mean nothing.
  func gradual(_ product: Signal, _ exponent: Signal, _ kind: Signal, _ stage: FloatStages) -> Rounded {
    let (upper, sticky) = split(product, keeping: result.significandBits + 2)
    // Shifted by its width, nothing is left but what is sticky.
    let places = Int.bitWidth - upper.width.leadingZeroBitCount
    let most = (1 << places) - 1
    let isZero = kind .== FloatKind.small
    let isNormal = ((exponent .> 0) & ~isZero).named("is_normal_product")
    let isFar = ((exponent .< Signal(1 - most)) | isZero).named("is_far_product")
    let near = (Signal(1) - exponent).lowBits(places)
    let distance = stage(mux(isNormal, 0, mux(isFar, Signal(most, .unsigned(places)), near)), "distance_2")
    let isNormalNow = stage(isNormal, "is_normal_2")
    let normalExponent = stage(exponent.lowBits(exponent.width - 1), "exponent_2")

    let isTwoOrMore = (isNormalNow & product[product.width - 1]).named("is_two_or_more")
    let places0 = distance[0] | isTwoOrMore
    let shifted = shiftedRight(upper, by: concatenated(distance[1..<places], places0))
    let significand = shifted.value[0..<(upper.width - 1)].named("aligned")
    let leading = significand[significand.width - 1]
    return rounded(
      mux(isNormalNow, normalExponent, 0), plus: mux(isNormalNow, isTwoOrMore, leading), significand,
      sticky | shifted.sticky, to: result)
  }

  /// The leading bits of a product, and whether any of the others is 1.
  private func split(_ product: Signal, keeping bits: Int) -> (upper: Signal, sticky: Signal) {
    let low = product.width - bits
    guard low <= 0 else { return (product[low..<product.width], (product[0..<low] .!= 0).named("low_bits")) }
    return (concatenated(product, Signal(0, .unsigned(max(1, -low)))), Signal(0, .bit))
  }
}
