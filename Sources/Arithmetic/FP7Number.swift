import Formats

/// The product of a signed INT4 code and an FP4 code as LUQ's paper writes it: FP7, sign, 4-bit exponent, 2-bit mantissa.
///
/// Exponent 0 is zero; else the number is ±(4 + mantissa)·2^(exponent−1) / 4, in units of both scales, an integer for
/// every product. |integer| ≤ 7 gives the mantissa and 0, 1 or 2 of the exponent; the level gives the rest, so that the
/// largest exponent is 9, or 10 with eight levels. Summing decoded FP7 numbers is summing shifted integers, bit for bit.
///
/// Source: LUQ (arXiv 2112.10769), MF-BPROP.
public struct FP7Number: Hashable, Sendable {
  /// Whether it is below zero; never of zero.
  public let isNegative: Bool
  /// 0…10; 0 is zero.
  public let exponent: UInt8
  /// 0…3; 0 of zero.
  public let mantissa: UInt8

  /// The product of an INT4 code and an FP4 code; nil if the integer is beyond ±7 or the level beyond ±8.
  public init?(integer: Int8, level: Int8) {
    guard integer.magnitude <= 7, level.magnitude <= 8 else { return nil }
    guard integer != 0, level != 0 else {
      (isNegative, exponent, mantissa) = (false, 0, 0)
      return
    }
    let octave = UInt8(7 - integer.magnitude.leadingZeroBitCount)
    isNegative = (integer < 0) != (level < 0)
    exponent = octave + level.magnitude
    // The two bits below the leading one, which stands at bit 2 after the shift.
    mantissa = (integer.magnitude << (2 - octave)) & 3
  }

  /// The seven bits: sign, exponent, mantissa.
  public var pattern: UInt8 { (isNegative ? 64 : 0) | exponent << 2 | mantissa }

  /// The number as an integer in units of both scales.
  public var integerValue: Int {
    guard exponent > 0 else { return 0 }
    let magnitude = (Int(4 | mantissa) << Int(exponent - 1)) >> 2
    return isNegative ? -magnitude : magnitude
  }
}
