import Formats

extension IntegerTensor {
  /// Codes of up to 16 bits, as ``MaxAbsQuantizer`` gives them of up to 8: to the largest magnitude, to nearest even.
  ///
  /// Zeros alone have the scale 1. For every element |code·S − value| ≤ S·(1/2 + 2^−15·Qp), Qp the largest code.
  ///
  /// - Parameter bits: the codes' width, 2…16; numbers beyond count as the nearest of these.
  public func maxAbsCodes(bits: Int) -> (codes: [Int16], scale: DyadicScale) {
    let largest = (1 << (min(16, max(2, bits)) - 1)) - 1
    guard let factor = ReciprocalMantissa(code: largest, magnitude: magnitude) else {
      return ([Int16](repeating: 0, count: values.count), .one)
    }
    let codes = values.map {
      Int16(
        truncatingIfNeeded: Rounding.nearestEven($0 &* factor.mantissa, fractionBits: factor.fractionBits))
    }
    return (codes, factor.codeScale(scale))
  }
}
