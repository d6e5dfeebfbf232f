/// A scale factor as hardware multiplies by it: an integer mantissa times a power of two.
///
/// `value = mantissa × 2^exponent`, the mantissa normalized to 2^15 … 2^16−1. There is no zero scale; a tensor
/// of zeros has codes 0 and scale ``one``. Multiplying by a scale is an integer multiply and a shift.
///
/// Source: arithmetic of this project, "dyadic" requantization (Jacob et al., arXiv 1712.05877, section 2.2).
public struct DyadicScale: Hashable, Sendable, Codable {
  /// The 16-bit mantissa, with its highest bit set.
  public let mantissa: UInt16
  /// The power of two that the mantissa is multiplied by.
  public let exponent: Int

  /// The scale 1.
  public static let one = DyadicScale(normalizedMantissa: 1 << 15, exponent: -15)

  /// Makes a scale of a mantissa whose highest bit is already set.
  private init(normalizedMantissa: UInt16, exponent: Int) {
    mantissa = normalizedMantissa
    self.exponent = exponent
  }

  /// The scale 2^`exponent`, exactly.
  public static func powerOfTwo(_ exponent: Int) -> DyadicScale {
    DyadicScale(normalizedMantissa: 1 << 15, exponent: exponent - 15)
  }

  /// The scale nearest to `numerator / denominator` × 2^`exponent`, ties to the even mantissa.
  ///
  /// The relative error is at most 2^−16. Returns nil if either number is zero.
  public init?(nearest numerator: UInt64, over denominator: UInt64 = 1, exponent: Int = 0) {
    guard numerator != 0, denominator != 0 else { return nil }
    // With both numbers normalized to 2^63 … 2^64−1, the quotient has exactly 16 bits after a shift by 15 or 16.
    let lead = numerator.leadingZeroBitCount
    let divisorLead = denominator.leadingZeroBitCount
    let dividend = numerator << UInt64(lead)
    let divisor = denominator << UInt64(divisorLead)
    let shift = dividend >= divisor ? 15 : 16
    let scaled = (high: dividend >> UInt64(64 - shift), low: dividend << UInt64(shift))
    let (quotient, remainder) = divisor.dividingFullWidth(scaled)
    let twice = remainder.multipliedReportingOverflow(by: 2)
    let above = twice.overflow || twice.partialValue > divisor
    let tie = !twice.overflow && twice.partialValue == divisor
    var rounded = quotient
    if above || (tie && quotient & 1 == 1) { rounded += 1 }
    let position = exponent + divisorLead - lead - shift
    if rounded == 1 << 16 {
      self.init(normalizedMantissa: 1 << 15, exponent: position + 1)
    } else {
      self.init(normalizedMantissa: UInt16(rounded), exponent: position)
    }
  }

  /// The product of two scales, the mantissa rounded to nearest even; relative error at most 2^−16.
  public static func * (left: DyadicScale, right: DyadicScale) -> DyadicScale {
    let product = UInt64(left.mantissa) * UInt64(right.mantissa)
    return DyadicScale(nearest: product, exponent: left.exponent + right.exponent) ?? .one
  }

  /// The scale times 2^`bits`, exactly.
  public func shifted(by bits: Int) -> DyadicScale {
    DyadicScale(normalizedMantissa: mantissa, exponent: exponent + bits)
  }

  /// The scale as a floating point number, for reports; exact wherever Double can hold it.
  public var doubleValue: Double {
    Double(sign: .plus, exponent: exponent, significand: Double(mantissa))
  }
}
