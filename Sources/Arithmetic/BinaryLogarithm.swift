/// Powers and logarithms to base 2 in integers, with the same bits on every machine.
public enum BinaryLogarithm {
  /// The fraction bits of exponents and logarithms.
  public static let exponentFractionBits = 24
  /// The fraction bits of powers.
  public static let powerFractionBits = 30

  /// (ln 2)^i / i! with 30 fraction bits: the Taylor series of 2^x.
  private static let coefficients: [Int64] = [
    1_073_741_824, 744_261_118, 257_941_248, 59_597_083, 10_327_387, 1_431_680, 165_394, 16_377, 1_419,
  ]

  /// 2^−t with 30 fraction bits, for t ≥ 0 with 24; exact at whole t.
  ///
  /// t is split into the nearest integer n and a rest of at most 1/2, whose power is a polynomial of degree 8
  /// (truncation error 2^−32) by Horner's rule, rounded at each step, then shifted right by n.
  /// |error| ≤ 3·2^−30.
  public static func power(ofMinus exponent: Int64) -> Int64 {
    let whole = Rounding.nearestEven(exponent, fractionBits: exponentFractionBits)
    let rest = (whole << exponentFractionBits) - exponent
    var power: Int64 = 0
    for coefficient in coefficients.reversed() {
      power = coefficient + Rounding.nearestEven(power * rest, fractionBits: exponentFractionBits)
    }
    return Rounding.nearestEven(power, fractionBits: Int(min(whole, 63)))
  }

  /// log2(value) with 24 fraction bits, for value ≥ 1.
  ///
  /// The integer part is the position of the leading bit. Each further bit is found by squaring what is left, a
  /// number in [1, 2) with 31 fraction bits, and asking whether it reached 2. −2^−23 ≤ error ≤ 0.
  public static func logarithm(of value: UInt64) -> Int64 {
    let position = UInt64.bitWidth - 1 - value.leadingZeroBitCount
    var logarithm = Int64(position)
    var rest = position > 31 ? value >> UInt64(position - 31) : value << UInt64(31 - position)
    for _ in 0..<exponentFractionBits {
      let square = rest * rest
      let bit = square >> 63
      rest = square >> (31 + bit)
      logarithm = logarithm << 1 | Int64(bit)
    }
    return logarithm
  }
}
