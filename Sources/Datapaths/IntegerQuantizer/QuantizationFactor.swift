import Formats
import HDL

/// What a tensor's elements are multiplied by to become codes: m·2^−k.
///
/// Both are 0 for a tensor of zeros, whose scale is 1. Otherwise the codes' scale is that of the elements times 2^k/m.
public struct QuantizationFactor: Interface {
  /// m: 16 bits, the highest set.
  @Input(.unsigned(16)) public var mantissa: Signal
  /// k: −50…61; the range that goes to the largest code is about Qp·2^(k−15).
  @Input(.signed(7)) public var shift: Signal

  /// Declares a factor.
  public init() {}
}

/// The division that makes a ``QuantizationFactor`` of the magnitude that goes to the largest code.
///
/// m = floor(Qp·2^k / R) with k such that m has 16 bits. R has as many bits as Qp·2^(k−15) or one more, so the
/// quotient that is made has 17 bits, or 16 of the right k.
struct ReciprocalDivision {
  /// Qp.
  let code: Int
  /// What R is called.
  let rangeName: String
  /// The bits of Qp, all of which are ones.
  var codeBits: Int { Int.bitWidth - code.leadingZeroBitCount }
  /// The bits of the quotient.
  static let quotientBits = 17

  /// The steps that a divider takes with Qp as the highest bits of its dividend: 16 more than R has bits.
  func steps(_ m: Builder, of magnitude: Signal) -> Signal {
    (m.leadingOne(of: magnitude, "leading_one_of_\(rangeName)") + 17).named("reciprocal_steps")
  }

  /// m and k of the quotient.
  func factor(quotient: Signal, steps: Signal) -> (mantissa: Signal, shift: Signal) {
    let isLong = quotient[16]
    let mantissa = mux(isLong, quotient[1...16], quotient[0...15])
    return (mantissa, steps - mux(isLong, Signal(codeBits + 1), Signal(codeBits)))
  }
}
