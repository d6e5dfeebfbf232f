/// A binary format of IEEE 754: a sign, a biased exponent, and a fraction.
public struct FloatFormat: Hashable, Sendable {
  /// The bits of the exponent's field.
  public let exponentBits: Int
  /// The bits of the significand, the one before the point included: a bit more than the fraction's field.
  public let significandBits: Int

  /// A format of 3 to 11 bits of exponent and 3 to 53 bits of significand, the nearest ones if they are not.
  public init(exponentBits: Int, significandBits: Int) {
    self.exponentBits = min(max(exponentBits, 3), 11)
    self.significandBits = min(max(significandBits, 3), 53)
  }

  /// IEEE 754's binary16, `Float16`.
  public static let binary16 = FloatFormat(exponentBits: 5, significandBits: 11)
  /// IEEE 754's binary32, `Float`.
  public static let binary32 = FloatFormat(exponentBits: 8, significandBits: 24)

  /// The bits of a number.
  public var width: Int { exponentBits + significandBits }
  /// What is added to an exponent in its field.
  public var bias: Int { 1 << (exponentBits - 1) - 1 }
  /// The largest exponent field of a finite number.
  var largestField: Int { (1 << exponentBits) - 2 }

  /// `fp16` for 5 bits of exponent and 11 of significand; `e4m3` style for formats without such a name.
  var nameInModules: String {
    switch self {
    case .binary16: "fp16"
    case .binary32: "fp32"
    default: "e\(exponentBits)m\(significandBits - 1)"
    }
  }
}

/// What becomes of numbers below the smallest normal one.
public enum Subnormals: String, Hashable, Sendable, Codable, CaseIterable {
  /// They are numbers as others: gradual underflow, as IEEE 754 has it.
  case kept
  /// As operands they are zeros of their sign, and so are results that, rounded as if exponents had no end, are
  /// below the smallest normal number.
  case flushed
}
