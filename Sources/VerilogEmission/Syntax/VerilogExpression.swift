import BigInt

/// An expression of Verilog.
indirect enum VerilogExpression: Hashable, Sendable {
  case identifier(String)
  /// Bits of a vector; one bit if `high` is `low`.
  case select(String, high: Int, low: Int)
  /// A word of a memory.
  case element(String, VerilogExpression)
  /// Bits of a word of a memory.
  case elementSelect(String, VerilogExpression, high: Int, low: Int)
  case literal(BigInt, width: Int, isSigned: Bool)
  case unary(String, VerilogExpression)
  case binary(VerilogExpression, String, VerilogExpression)
  case conditional(VerilogExpression, VerilogExpression, VerilogExpression)
  case concatenation([VerilogExpression])
  case replication(Int, VerilogExpression)
  /// A system function that changes nothing but how bits are read: `$signed`, `$unsigned`.
  case cast(String, VerilogExpression)

  /// The parts that it is made of.
  var children: [VerilogExpression] {
    switch self {
    case .identifier, .select, .literal: return []
    case .unary(_, let a), .replication(_, let a), .cast(_, let a), .element(_, let a),
      .elementSelect(_, let a, _, _):
      return [a]
    case .binary(let a, _, let b): return [a, b]
    case .conditional(let a, let b, let c): return [a, b, c]
    case .concatenation(let parts): return parts
    }
  }
}

extension VerilogExpression {
  /// The parts of a concatenation, or the expression as the only one.
  var concatenated: [VerilogExpression] {
    if case .concatenation(let parts) = self { return parts }
    return [self]
  }

  /// The opposite of a one-bit expression, as a person would write it.
  var negated: VerilogExpression {
    switch self {
    case .unary("~", let inner): return inner
    case .binary(let a, "==", let b): return .binary(a, "!=", b)
    case .binary(let a, "!=", let b): return .binary(a, "==", b)
    default: return .unary("~", self)
    }
  }
}

extension VerilogExpression: CustomStringConvertible {
  /// The expression on one line.
  var description: String {
    switch self {
    case .identifier(let name): return name
    case .select(let name, let high, let low): return name + Self.bounds(high, low)
    case .element(let name, let address): return "\(name)[\(address)]"
    case .elementSelect(let name, let address, let high, let low):
      return "\(name)[\(address)]" + Self.bounds(high, low)
    case .literal(let value, let width, let isSigned): return Self.text(of: value, width, isSigned)
    case .unary(let symbol, let a):
      // Two operators in a row are one to some readers.
      if case .unary = a { return symbol + "(\(a))" }
      return symbol + a.asOperand
    case .binary(let a, let symbol, let b): return "\(a.asOperand) \(symbol) \(b.asOperand)"
    case .conditional(let condition, let a, let b):
      return "\(condition.asOperand) ? \(a.asArm) : \(b)"
    case .concatenation(let parts): return "{" + parts.map(\.description).joined(separator: ", ") + "}"
    case .replication(let count, let a): return "{\(count){\(a)}}"
    case .cast(let function, let a): return "\(function)(\(a))"
    }
  }

  private static func bounds(_ high: Int, _ low: Int) -> String {
    high == low ? "[\(low)]" : "[\(high):\(low)]"
  }

  /// As an operand of an operator: in parentheses unless nothing could be read in two ways.
  private var asOperand: String {
    switch self {
    case .binary, .conditional: return "(\(self))"
    // A complement binds tighter than any binary operator and reads well beside one.
    case .unary("~", _): return description
    case .unary: return "(\(self))"
    case .literal(let value, _, _) where value < 0 && description.hasPrefix("-"): return "(\(self))"
    default: return description
    }
  }

  /// As the first arm of a conditional.
  private var asArm: String {
    if case .conditional = self { return "(\(self))" }
    return description
  }

  /// A sized literal: decimal where people read it as a number, hexadecimal where as a pattern.
  private static func text(of value: BigInt, _ width: Int, _ isSigned: Bool) -> String {
    let sign = isSigned ? "s" : ""
    let isLowest = isSigned && value == -(BigInt(1) << (width - 1))
    if value.magnitude < 100_000 && !isLowest {
      if width == 1 && !isSigned { return "1'b\(value)" }
      return value < 0 ? "-\(width)'\(sign)d\(value.magnitude)" : "\(width)'\(sign)d\(value)"
    }
    let pattern = value < 0 ? value + (BigInt(1) << width) : value
    let digits = String(pattern, radix: 16)
    return "\(width)'\(sign)h" + String(repeating: "0", count: (width + 3) / 4 - digits.count) + digits
  }
}
