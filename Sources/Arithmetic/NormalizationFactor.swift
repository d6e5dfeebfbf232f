import Formats

/// γ/σ as hardware multiplies by it: the highest 15 bits of a quotient, cut.
struct NormalizationGain: Hashable, Sendable {
  /// A: sign of γ, magnitude 2^14…2^15−1; 0 if γ is.
  let factor: Int64
  /// K: A·2^−K is γ/σ of the integers, cut towards zero.
  let fractionBits: Int

  /// The gain of γ over a deviation.
  ///
  /// - Parameters:
  ///   - gamma: γ as an integer, at most 2^15−1 in magnitude.
  ///   - divisor: σ or ε, whichever is larger; 1…2^33.
  init(gamma: Int64, divisor: Int64) {
    guard gamma != 0,
      let quotient = ReciprocalMantissa(code: Int(gamma.magnitude), magnitude: UInt64(divisor))
    else {
      (factor, fractionBits) = (0, 0)
      return
    }
    let magnitude = quotient.mantissa >> 1
    factor = gamma < 0 ? -magnitude : magnitude
    fractionBits = quotient.fractionBits - 1
  }
}

/// A and k of a multiply-add: a gain brought to a grid.
struct NormalizationFactor: Hashable, Sendable {
  /// A; fewer than 15 bits where k is at its largest.
  private(set) var factor: Int64
  /// k, 0…24.
  private(set) var shift: Int

  /// A gain of statistics and parameters on their grids, whose result has `fractionBits` fraction bits.
  ///
  /// A gain of 2^15 or more saturates.
  init(_ gain: NormalizationGain, fractionBits: Int) {
    let grid =
      NormalizationConfiguration.statisticFractionBits - NormalizationConfiguration.parameterFractionBits
    let shift = gain.factor == 0 ? NormalizationMap.largestShift : gain.fractionBits - grid - fractionBits
    self.shift = min(NormalizationMap.largestShift, max(0, shift))
    if shift < 0 {
      factor = Int64(NormalizationConfiguration.largestParameter) * gain.factor.signum()
    } else {
      factor = gain.factor.signum() * (Int64(gain.factor.magnitude) >> Int64(shift - self.shift))
    }
  }

  /// The factor with `bits` bits fewer and a shift that goes along, down to 0.
  func coarser(by bits: Int) -> NormalizationFactor {
    var coarse = self
    coarse.factor = factor.signum() * (Int64(factor.magnitude) >> Int64(bits))
    coarse.shift = max(0, shift - bits)
    return coarse
  }
}
