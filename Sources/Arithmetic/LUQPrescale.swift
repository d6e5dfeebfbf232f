import Formats

/// The step that brings magnitudes to the grid on which the highest level is 2^T: multiply, shift, round, clamp.
///
///     y = min(2^T, floor((|v|·m + h) / 2^k))        h = 2^(k−1), or 0 if k ≤ 0, where the shift goes left
///
/// With α exact, m is the reciprocal of the maximum R, rounded up and normalized to 16 bits, so that R·m·2^−k is in
/// [2^T, 2^T·(1 + 2^−15)) and y(R) = 2^T exactly. With α a power of two, m = 2^15 and R is rounded up to a power of two:
/// the step is a shift. A maximum of zero gives m = 0 and all y = 0.
public struct LUQPrescale: Hashable, Sendable {
  /// m: 16 bits with the highest set, or 0 if the maximum is zero.
  public let mantissa: UInt64
  /// k: the fraction bits that the product has on the grid; −31…52, below 1 for a shift to the left.
  public let fractionBits: Int
  /// 2^T, where larger magnitudes stay.
  public let top: UInt64
  /// What goes to the top, as all beyond it does: R, or with α a power of two R rounded up to one.
  let cap: UInt64

  /// Makes the step.
  ///
  /// - Parameters:
  ///   - maximum: R; a number beyond 2^46 counts as 2^46.
  ///   - configuration: which gives T and how α is found.
  public init(maximum: UInt64, configuration: LUQConfiguration) {
    let topExponent = configuration.topExponent
    top = 1 << UInt64(topExponent)
    let maximum = min(maximum, 1 << 46)
    guard maximum > 0 else {
      (mantissa, fractionBits, cap) = (0, 0, 0)
      return
    }
    // The smallest power of two that is not below R.
    let ceiling = UInt64.bitWidth - (maximum - 1).leadingZeroBitCount
    if configuration.alpha == .powerOfTwo || maximum == 1 << UInt64(ceiling) {
      mantissa = 1 << 15
      fractionBits = 15 + ceiling - topExponent
      cap = 1 << UInt64(ceiling)
      return
    }
    // 2^(15+ceiling) / R lies in (2^15, 2^16): 2^(ceiling−1) < R < 2^ceiling.
    let quotient = ((1 << UInt64(15 + ceiling)) + maximum - 1) / maximum
    let isCarried = quotient == 1 << 16
    mantissa = isCarried ? 1 << 15 : quotient
    cap = maximum
    fractionBits = 15 + ceiling - topExponent - (isCarried ? 1 : 0)
  }

  /// y, in 0…2^T.
  ///
  /// - Parameter magnitude: below 2^46, so that the product is below 2^62.
  @inlinable @inline(__always)
  public func callAsFunction(_ magnitude: UInt64) -> UInt64 {
    let product = magnitude &* mantissa
    guard fractionBits > 0 else {
      let shift = UInt64(truncatingIfNeeded: -fractionBits)
      return product >= top &>> shift ? top : product &<< shift
    }
    let shift = UInt64(truncatingIfNeeded: fractionBits)
    return min(top, (product &+ (1 &<< (shift &- 1))) &>> shift)
  }

  /// α for integers of a scale: the dyadic number nearest to scale·2^(a+k)/m; relative error at most 2^−16.
  ///
  /// It is exact with α a power of two, and 1 if the maximum is zero.
  public func alpha(_ scale: DyadicScale, alphaExponent: Int) -> DyadicScale {
    DyadicScale(
      nearest: UInt64(scale.mantissa), over: mantissa,
      exponent: scale.exponent + fractionBits + alphaExponent) ?? .one
  }
}
