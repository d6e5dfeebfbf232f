import HDL

/// Rounds a significand to nearest, ties to even; a carry out of the fraction goes on into the exponent.
///
/// - Parameters:
///   - exponent: As stored; unsigned, or signed.
///   - change: What is added to the exponent.
///   - significand: The leading bit, the fraction, the bit behind it, and at least one more.
///   - sticky: Whether anything behind the significand is 1.
/// - Returns: The exponent without bounds, signed, and the fraction.
func rounded(
  _ exponent: Signal, plus change: Signal, _ significand: Signal, _ sticky: Signal, to range: FloatRange
) -> (exponent: Signal, fraction: Signal) {
  let fractionBits = range.significandBits - 1
  let exponentBits = range.exponentBits + 2
  let low = significand.width - 1 - fractionBits
  let fraction = significand[low..<(low + fractionBits)]
  let isHalf = significand[low - 1]
  let isMore = low < 2 ? sticky : sticky | (significand[0..<(low - 1)] .!= 0)
  let isUp = (isHalf & (isMore | fraction[0])).named("is_up")
  // One adder, whose carry in is made by a bit behind the fraction.
  let sum =
    concatenated(exponent.lowBits(exponentBits), fraction, Signal(1, .bit))
    + concatenated(change.lowBits(exponentBits), Signal(0, .unsigned(fractionBits)), isUp)
  let bits = sum.truncated(to: exponentBits + fractionBits + 1).named("rounded")
  return (bits[(fractionBits + 1)..<bits.width].asSigned, bits[1...fractionBits])
}

extension Signal {
  /// The lowest bits of a number of any width; unsigned.
  func lowBits(_ bits: Int) -> Signal {
    width > bits ? truncated(to: bits) : extended(to: bits).asUnsigned
  }
}
