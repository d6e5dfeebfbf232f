import BigInt

/// An expression with the width and sign that Verilog gives it by itself.
struct TypedExpression {
  var syntax: VerilogExpression
  var width: Int
  /// Whether Verilog reads it as signed: names as declared, selections and concatenations never.
  var isSigned: Bool
  /// How many names and literals it has.
  var size = 1

  /// The expression, read as signed.
  var signed: TypedExpression { isSigned ? self : cast("$signed", isSigned: true) }
  /// The expression, read as unsigned.
  var unsigned: TypedExpression { isSigned ? cast("$unsigned", isSigned: false) : self }

  private func cast(_ function: String, isSigned: Bool) -> TypedExpression {
    TypedExpression(syntax: .cast(function, syntax), width: width, isSigned: isSigned, size: size)
  }

  static func literal(_ value: BigInt, width: Int, isSigned: Bool) -> TypedExpression {
    TypedExpression(
      syntax: .literal(value, width: width, isSigned: isSigned), width: width, isSigned: isSigned)
  }

  /// Two operands of the same width.
  static func binary(_ a: TypedExpression, _ symbol: String, _ b: TypedExpression) -> TypedExpression {
    TypedExpression(
      syntax: .binary(a.syntax, symbol, b.syntax), width: a.width, isSigned: a.isSigned && b.isSigned,
      size: a.size + b.size)
  }

  static func concatenation(_ parts: [TypedExpression]) -> TypedExpression {
    TypedExpression(
      syntax: .concatenation(parts.flatMap { $0.syntax.concatenated }),
      width: parts.reduce(0) { $0 + $1.width }, isSigned: false,
      size: parts.reduce(0) { $0 + $1.size })
  }

  static func replication(_ count: Int, _ part: TypedExpression) -> TypedExpression {
    TypedExpression(
      syntax: .replication(count, part.syntax), width: count * part.width, isSigned: false, size: part.size)
  }
}
