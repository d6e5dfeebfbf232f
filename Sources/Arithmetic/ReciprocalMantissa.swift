import Formats

/// The fixed-point factor m·2^−k that brings the largest magnitude of a tensor to the largest code.
///
/// m = floor(Qp·2^k / R) with k such that m has exactly 16 bits. Rounding down keeps every |v|·m·2^−k ≤ Qp, so no
/// quantized value can pass the largest code; it wastes less than 2^−15 of the code range. With R < 2^46,
/// 1 ≤ k ≤ 61 (with codes of at most 8 bits, 9 ≤ k) and every |v|·m < 2^62.
struct ReciprocalMantissa: Hashable, Sendable {
  /// m, in 2^15 … 2^16−1.
  let mantissa: Int64
  /// k: how many fraction bits v·m has.
  let fractionBits: Int

  /// Makes the factor; nil if the largest magnitude is zero.
  ///
  /// - Parameters:
  ///   - code: Qp, 1…2^15−1; in a normalization |γ|, and R its divisor.
  ///   - magnitude: R, at most ``IntegerTensor/largestMagnitude``.
  init?(code: Int, magnitude: UInt64) {
    guard magnitude > 0 else { return nil }
    let code = UInt64(code)
    let lead = code.leadingZeroBitCount - magnitude.leadingZeroBitCount
    var shift = 15 + lead
    // Qp·2^k and R·2^15 start at the same bit, so the quotient has 15 or 16 bits; of 15, one more shift makes 16.
    if (code << UInt64(shift)) / magnitude < 1 << 15 { shift += 1 }
    mantissa = Int64((code << UInt64(shift)) / magnitude)
    fractionBits = shift
  }

  /// The scale of the codes: the dyadic number nearest to `scale`·2^k/m; relative error at most 2^−16.
  func codeScale(_ scale: DyadicScale) -> DyadicScale {
    DyadicScale(
      nearest: UInt64(scale.mantissa), over: UInt64(mantissa), exponent: scale.exponent + fractionBits)
      ?? .one
  }
}
