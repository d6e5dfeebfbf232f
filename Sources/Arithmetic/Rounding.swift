/// The three ways to drop fraction bits from a fixed-point number.
///
/// Each takes the number as an integer with `n` fraction bits and returns the integer part after rounding.
/// None can overflow: only the quotient, which is smaller, is ever incremented.
public enum Rounding {
  /// The largest integer that is not above the value.
  @inlinable @inline(__always)
  public static func floor<Value: FixedWidthInteger & SignedInteger>(
    _ value: Value, fractionBits n: Int
  ) -> Value {
    value >> n
  }

  /// The nearest integer, of two equally near ones the even one.
  @inlinable @inline(__always)
  public static func nearestEven<Value: FixedWidthInteger & SignedInteger>(
    _ value: Value, fractionBits n: Int
  ) -> Value {
    guard n > 0 else { return value }
    // No value reaches beyond half of 2^bitWidth; exactly half goes to zero, the even neighbour.
    guard n < Value.bitWidth else { return 0 }
    let quotient = value &>> Value(truncatingIfNeeded: n)
    let half: Value.Magnitude = 1 &<< Value.Magnitude(truncatingIfNeeded: n - 1)
    let remainder = Value.Magnitude(truncatingIfNeeded: value) & ((half &- 1) &+ half)
    let up = remainder > half || (remainder == half && quotient & 1 == 1)
    return up ? quotient &+ 1 : quotient
  }

  /// floor(value + u) for u = `random`·2^−n, so that over all 2^n equally likely `random` the mean is the value
  /// itself, exactly.
  ///
  /// - Parameters:
  ///   - value: a number with `n` fraction bits.
  ///   - n: the fraction bits, 0…62.
  ///   - random: exactly `n` random bits.
  @inlinable @inline(__always)
  public static func stochastic(_ value: Int64, fractionBits n: Int, random: UInt64) -> Int64 {
    let bits = UInt64(truncatingIfNeeded: n)
    let fraction = UInt64(truncatingIfNeeded: value) & ((1 &<< bits) &- 1)
    let carry = (fraction &+ random) &>> bits
    return (value &>> Int64(truncatingIfNeeded: n)) &+ Int64(truncatingIfNeeded: carry)
  }
}
