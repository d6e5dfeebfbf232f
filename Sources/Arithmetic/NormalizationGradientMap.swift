import Formats

/// Sums over a group of what the derivative needs.
struct GradientSums: Hashable, Sendable {
  /// Σg; below 2^35.
  let gradients: Int64
  /// Σg·x; below 2^50.
  let products: Int64

  init(gradients: Int64, products: Int64) { (self.gradients, self.products) = (gradients, products) }

  init(_ gradients: [Int64], codes: [Int64]) {
    var (sum, products): (Int64, Int64) = (0, 0)
    for (gradient, code) in zip(gradients, codes) {
      sum &+= gradient
      products &+= gradient &* code
    }
    (self.gradients, self.products) = (sum, products)
  }

  /// c = (1/n)·Σ g·x̂ with 16 fraction bits, cut towards zero; |c| is at most max|g|·(1 + 2/σ).
  ///
  /// Σ g·(x − μ) has 67 bits at most, c itself 33.
  func slope(_ statistics: NormalizationStatistics, divisor: Int64) -> Int64 {
    let products = Int128(products) << 16 - Int128(statistics.mean) * Int128(gradients)
    return Int64((products << 16) / (Int128(statistics.count) * Int128(divisor)))
  }
}

/// What a gradient goes through to become that of the code before the normalization.
///
///     L1: (A·g + B_s) >> k             B_s = −A·(ḡ + (s − s̄)·c), s the sign of x − μ
///     L2: (A·g + A′·x + B) >> k        A′ = −A·c/σ, B = −(A·ḡ + A′·μ)
///
/// A·2^−k is γ/σ on the gradient's grid. So L1 selects one of three constants where L2 multiplies once more.
enum NormalizationGradientMap: Hashable, Sendable {
  /// L1: a constant for each sign of x − μ; codes above `floor` are above the mean.
  case signs(above: NormalizationMap, equal: NormalizationMap, below: NormalizationMap, floor: Int64)
  /// L2: codes have a factor of their own, A′, at most 2^15−1 in magnitude.
  case linear(NormalizationMap, codeFactor: Int64)

  /// The map of a group.
  ///
  /// - Parameters:
  ///   - gain: γ over the divisor.
  ///   - slope: c, which does not count where the deviation is below ε and so does not divide.
  ///   - fractionBits: f′.
  init(
    _ statistics: NormalizationStatistics, sums: GradientSums, slope: Int64, gain: NormalizationGain,
    fractionBits: Int, configuration: NormalizationConfiguration
  ) {
    let factor = NormalizationFactor(gain, fractionBits: fractionBits)
    // Where ε divides, the divisor does not move with the elements.
    let slope = statistics.deviation < configuration.epsilon ? 0 : slope
    switch configuration.norm {
    case .l1:
      let signs = configuration.keepsMeanSign ? statistics.signSum : 0
      func map(_ sign: Int64) -> NormalizationMap {
        let weight = sign * Int64(statistics.count) - signs
        let pull = (sums.gradients << 16 + weight * slope).flooredQuotient(by: Int64(statistics.count))
        return NormalizationMap(factor, offset: -factor.factor * pull)
      }
      let (mean, below) = (NormalizationMean(statistics.mean), map(-1))
      self = .signs(above: map(1), equal: mean.isWhole ? map(0) : below, below: below, floor: mean.floor)
    case .l2:
      let tilt = -factor.factor * slope / configuration.divisor(of: statistics.deviation)
      let excess = max(0, 49 - tilt.magnitude.leadingZeroBitCount)
      let coarse = factor.coarser(by: excess)
      let codeFactor = tilt.signum() * Int64(tilt.magnitude >> UInt64(excess))
      let mean = (sums.gradients << 16).flooredQuotient(by: Int64(statistics.count))
      let offset = -(coarse.factor * mean + codeFactor * statistics.mean)
      self = .linear(NormalizationMap(coarse, offset: offset), codeFactor: codeFactor)
    }
  }

  /// The gradient with respect to a code, not clamped.
  @inline(__always)
  func callAsFunction(_ gradient: Int64, code: Int64) -> Int64 {
    switch self {
    case .signs(let above, let equal, let below, let floor):
      code > floor ? above(gradient) : code == floor ? equal(gradient) : below(gradient)
    case .linear(let map, let codeFactor):
      (map.factor &* gradient &+ codeFactor &* code &+ map.offset) &>> Int64(map.shift)
    }
  }
}
