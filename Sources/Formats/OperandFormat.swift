/// One of a product's two operands.
public enum OperandSide: String, Hashable, Sendable, Codable, CaseIterable {
  /// A, the left one.
  case a
  /// B, the right one.
  case b

  /// The other operand.
  public var other: OperandSide { self == .a ? .b : .a }
}

/// What an operand of an array is made of: integer codes or FP4 codes.
public enum OperandFormat: Hashable, Sendable {
  /// Signed integers.
  case integer(CodeFormat)
  /// Signed powers of two.
  case fp4(FP4Format)

  /// The bits that a code takes on wires: of integers in two's complement, of FP4 the pattern.
  public var bits: Int {
    switch self {
    case .integer(let format): format.bits
    case .fp4(let format): format.bits
    }
  }

  /// The largest code; the smallest is its negative.
  public var largest: Int {
    switch self {
    case .integer(let format): format.largest
    case .fp4(let format): format.levels
    }
  }

  /// The largest code's worth in products.
  public var largestMagnitude: Int {
    switch self {
    case .integer(let format): format.largest
    case .fp4(let format): format.largestMagnitude
    }
  }

  /// A code as it stands on wires: an integer as it is, of FP4 the unsigned pattern.
  ///
  /// - Parameter code: within −``largest``…``largest``.
  public func word(ofCode code: Int8) -> Int {
    switch self {
    case .integer: Int(code)
    case .fp4(let format): Int(format.pattern(ofCode: code))
    }
  }
}

/// Each case is coded as its format alone: `{"bits": 6}` or `{"levels": 7}`.
extension OperandFormat: Codable {
  private enum CodingKeys: CodingKey {
    case levels
  }

  /// Reads a format of either kind.
  public init(from decoder: any Decoder) throws {
    let isFP4 = try decoder.container(keyedBy: CodingKeys.self).contains(.levels)
    self = isFP4 ? .fp4(try FP4Format(from: decoder)) : .integer(try CodeFormat(from: decoder))
  }

  /// Writes the format.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .integer(let format): try format.encode(to: encoder)
    case .fp4(let format): try format.encode(to: encoder)
    }
  }
}

/// How an array forms the product of an integer and an FP4 code; all forms give the same sums, bit for bit.
public enum FP4ProductForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// The integer's magnitude is shifted by the level, and added or subtracted.
  case shift
  /// The product is coded as FP7 [1,4,2] first, then aligned, and added or subtracted; integers of at most 4 bits.
  case fp7

  /// The widest integer codes that the form takes, in bits.
  public var widestInteger: Int { self == .fp7 ? 4 : CodeFormat.supportedBits.upperBound }
}
