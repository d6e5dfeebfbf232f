import BigInt

extension BigInt {
  /// Bit by bit of two's complement without end.
  ///
  /// BigInt's own operators lose the highest bit where the result is the negative of a power of 2^64.
  package func bitwise(_ other: BigInt, _ operation: (BigInt, BigInt) -> BigInt) -> BigInt {
    if self >= 0 && other >= 0 { return operation(self, other) }
    let width = Swift.max(magnitude.bitWidth, other.magnitude.bitWidth) + 1
    let modulus = BigInt(1) << width
    func pattern(_ value: BigInt) -> BigInt { value < 0 ? value + modulus : value }
    let result = operation(pattern(self), pattern(other))
    return result >= modulus >> 1 ? result - modulus : result
  }
}
