import Formats

/// An estimate of a tensor's maximum from the steps before, so that it need not be measured in flight.
///
/// The estimate is a floating point number made of integers, `significand`·2^`exponent` with a significand of 32 bits,
/// since the scale of the gradients is another at each step:
///
///     observation M   max|x|·scale, 32 bits with the highest set, cut
///     E = the larger exponent of M and m̂; the other significand is shifted right to it, cut, at most to 0
///     m̂ = ((256−h)·M + h·m̂) cut to 32 bits with the highest set
///
/// Before the first observation there is no estimate, and the first tensor's own maximum is measured; an estimate of
/// zero counts as none.
///
/// Source: LUQ (arXiv 2112.10769); the widths are this project's.
public struct HindsightMaximum: Hashable, Sendable {
  /// How it forgets.
  public let configuration: HindsightConfiguration
  /// The highest 32 bits of the estimate; 0 if there is none, else from 2^31 on.
  public private(set) var significand: UInt64 = 0
  /// The power of two that the significand is multiplied by.
  public private(set) var exponent = 0

  /// Makes an estimate before its first step.
  public init(_ configuration: HindsightConfiguration) { self.configuration = configuration }

  /// R for a tensor of a scale, in units of its integers: the estimate over the scale, rounded up, within
  /// 1…2^46−1; nil if there is no estimate, so that the maximum must be measured.
  public func limit(scale: DyadicScale) -> UInt64? {
    guard significand > 0 else { return nil }
    let largest = UInt64(IntegerTensor.largestMagnitude)
    // The quotient of the significands has 16 or 17 bits; with 46 more in front of the point, 62 or 63.
    let shift = exponent - scale.exponent
    guard shift < 46 else { return largest }
    guard shift > -64 else { return 1 }
    let mantissa = UInt128(scale.mantissa)
    let numerator = UInt128(significand) << UInt128(max(0, shift))
    let denominator = mantissa << UInt128(max(0, -shift))
    return UInt64(min(UInt128(largest), (numerator + denominator - 1) / denominator))
  }

  /// Takes in the maximum of the step that is done.
  ///
  /// - Parameters:
  ///   - maximum: max|x| in units of the tensor's integers, at most 2^46.
  ///   - scale: what one unit is worth.
  public mutating func observe(_ maximum: UInt64, scale: DyadicScale) {
    let observed = Self.normalized(
      UInt64(scale.mantissa) * min(maximum, 1 << 46), exponent: scale.exponent)
    // Without a memory the old estimate must not decide the exponent.
    guard significand > 0, configuration.weight > 0 else {
      (significand, exponent) = observed
      return
    }
    let common = observed.significand == 0 ? exponent : max(exponent, observed.exponent)
    let weight = UInt64(configuration.weight)
    let sum =
      (256 - weight) * Self.aligned(observed, to: common)
      + weight * Self.aligned((significand, exponent), to: common)
    (significand, exponent) = Self.normalized(sum, exponent: common - HindsightConfiguration.weightBits)
  }

  private static func aligned(_ number: (significand: UInt64, exponent: Int), to exponent: Int) -> UInt64 {
    number.significand >> UInt64(min(63, max(0, exponent - number.exponent)))
  }

  /// A number of up to 64 bits with its highest bit moved to bit 31, bits below 0 dropped.
  private static func normalized(_ value: UInt64, exponent: Int) -> (significand: UInt64, exponent: Int) {
    guard value > 0 else { return (0, 0) }
    let shift = 32 - value.leadingZeroBitCount
    return (shift > 0 ? value >> UInt64(shift) : value << UInt64(-shift), exponent + shift)
  }
}
