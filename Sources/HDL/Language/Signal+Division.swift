import BigInt

// Division by what costs no divider.
extension Signal {
  /// The value divided by a power of two and rounded; as wide as the results need.
  ///
  /// - Parameters:
  ///   - divisor: 1, 2, 4, … up to 2^1024.
  ///   - rounding: What decides between the two neighbours: `.floor` as `>>` does it, `.towardZero` as Swift and C do.
  public func divided(
    by divisor: some BinaryInteger, rounding: Rounding, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard let bits = exponent(of: divisor, SourceLocation(file, line)) else { return self }
    return shiftedRight(bits, rounding: rounding, file: file, line: line)
  }

  /// What a division by a power of two that is rounded towards −∞ leaves: 0 to `divisor` − 1, for negative values too.
  ///
  /// - Parameter divisor: 1, 2, 4, … up to 2^1024.
  public func remainder(
    by divisor: some BinaryInteger, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard let bits = exponent(of: divisor, SourceLocation(file, line)) else { return self }
    guard bits > 0 else { return Signal(0) }
    return bits < width ? self[0..<bits] : extended(to: bits).asUnsigned
  }

  /// The n of a divisor 2^n; nil, with a diagnostic, if it is none.
  private func exponent(of divisor: some BinaryInteger, _ location: SourceLocation) -> Int? {
    let largest = Shape.supportedWidths.upperBound
    let divisor = BigInt(divisor)
    let bits = divisor.bitWidth - 2
    if divisor > 0, divisor == BigInt(1) << bits, bits <= largest { return bits }
    let isBetween = divisor > 2 && bits < largest
    Self.report(
      .badDivisor, "division by \(divisor); expected a power of two from 1 to 2^\(largest)", [self],
      fix: isBetween
        ? "\(BigInt(1) << bits) or \(BigInt(2) << bits), or multiply by a reciprocal and shift"
        : "a power of two", at: location)
    return nil
  }
}
