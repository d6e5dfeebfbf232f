import BigInt
import HDL

/// An expression in the language as data: it is described with `Signal`'s operators, and it has a value of its own.
///
/// Operations whose result depends on a width name it, so that the value needs no notion of the language's shapes.
package indirect enum Expression: Hashable, Sendable {
  case constant(BigInt)
  case input(Int), register(Int)
  /// Output of an instance.
  case output(instance: Int, Int)
  case read(memory: Int, Expression)
  case binary(Binary, Expression, Expression)
  case negated(Expression), magnitude(Expression)
  case shiftedLeft(Expression, Int), shiftedRight(Expression, Int, RoundingMode)
  /// Amounts are taken modulo 8.
  case shiftedLeftBy(Expression, Expression), shiftedRightBy(Expression, Expression)
  case compared(Comparison, Expression, Expression)
  /// The condition is the lowest bit.
  case chosen(Expression, Expression, Expression)
  case wrapped(Expression, Shape), saturated(Expression, Shape)
  /// Functions of a bit pattern of a width.
  case pattern(PatternFunction, Expression, width: Int)
  /// Bit patterns of widths, the first highest.
  case joined(Expression, Int, Expression, Int)

  package enum Binary: CaseIterable, Sendable { case add, subtract, multiply, and, or, xor, minimum, maximum }
  package enum Comparison: CaseIterable, Sendable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
  }
  package enum RoundingMode: CaseIterable, Sendable { case floor, towardZero, halfUp, halfEven }
  package enum PatternFunction: CaseIterable, Sendable {
    case inverted, onesCount, leadingOne, trailingOne, rotatedLeft, upperHalf, signed
  }

  /// The expressions that it is made of.
  var children: [Expression] {
    switch self {
    case .constant, .input, .register, .output: []
    case .read(_, let a), .negated(let a), .magnitude(let a), .shiftedLeft(let a, _),
      .shiftedRight(let a, _, _),
      .wrapped(let a, _), .saturated(let a, _), .pattern(_, let a, _):
      [a]
    case .binary(_, let a, let b), .shiftedLeftBy(let a, let b), .shiftedRightBy(let a, let b),
      .compared(_, let a, let b), .joined(let a, _, let b, _):
      [a, b]
    case .chosen(let a, let b, let c): [a, b, c]
    }
  }
}
