import Formats

/// The heart of LUQ on one magnitude: mask the random bits, add, find the leading one.
///
///     n = max(a, floor(log2 y))      u = random mod 2^n      z = y + u
///     level = 0 if z < 2^a, else floor(log2 z) − a + 1
///
/// Stochastic underflow is the same circuit with n held at a. Over all 2^r values of `random` the mean of the level's
/// worth is y, exactly. The biased roundings put another u in the same place: 2^(n−1) rounds to the nearest level,
/// 0 down.
///
/// Source: LUQ (arXiv 2112.10769); the form with one addition is this project's.
public struct LUQStep: Hashable, Sendable {
  @usableFromInline let alphaExponent: UInt64
  @usableFromInline let rounding: LUQConfiguration.Rounding

  /// Makes the step of a configuration.
  public init(_ configuration: LUQConfiguration) {
    alphaExponent = UInt64(configuration.alphaExponent)
    rounding = configuration.rounding
  }

  /// The level of a magnitude, 0…levels.
  ///
  /// - Parameters:
  ///   - magnitude: y, on the grid; at most 2^T.
  ///   - random: r bits; ignored by roundings that are not stochastic.
  @inlinable @inline(__always)
  public func level(magnitude: UInt64, random: UInt64) -> UInt64 {
    // The leading one is looked for only from bit a on: 7 or 8 bits.
    let octave = UInt64(truncatingIfNeeded: 63 &- ((magnitude &>> alphaExponent) | 1).leadingZeroBitCount)
    let position = alphaExponent &+ octave
    let masked = random & ((1 &<< position) &- 1)
    let half: UInt64 = 1 &<< (position &- 1)
    let isUnderflow = magnitude &>> alphaExponent == 0
    let addend: UInt64 =
      switch rounding {
      case .unbiased: masked
      case .nearest: half
      case .floor: 0
      case .stochasticUnderflow: isUnderflow ? masked : half
      case .logarithmicStochastic: isUnderflow ? half : masked
      }
    let sum = (magnitude &+ addend) &>> alphaExponent
    return UInt64(truncatingIfNeeded: 64 &- sum.leadingZeroBitCount)
  }
}
