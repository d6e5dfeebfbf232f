import BigInt
import HDL

/// What the leaves of expressions stand for.
struct Environment {
  var inputs: [BigInt]
  var registers: [BigInt]
  var memories: [[BigInt]]
  var outputs: [[BigInt]]
}

extension Expression {
  /// The value, by integer arithmetic alone.
  func value(in environment: Environment) -> BigInt {
    func of(_ expression: Expression) -> BigInt { expression.value(in: environment) }
    func bits(_ expression: Expression, _ width: Int) -> BigInt {
      Shape.unsigned(width).wrapping(of(expression))
    }
    switch self {
    case .constant(let value): return value
    case .input(let index): return environment.inputs[index]
    case .register(let index): return environment.registers[index]
    case .output(let instance, let index): return environment.outputs[instance][index]
    case .read(let memory, let address):
      let words = environment.memories[memory]
      return words[Int(bits(address, words.count.trailingZeroBitCount))]
    case .binary(let operation, let a, let b): return operation.value(of(a), of(b))
    case .negated(let a): return -of(a)
    case .magnitude(let a): return abs(of(a))
    case .shiftedLeft(let a, let amount): return of(a) << amount
    case .shiftedRight(let a, let amount, let mode): return mode.value(of(a), amount)
    case .shiftedLeftBy(let a, let b): return of(a) << Int(bits(b, 3))
    case .shiftedRightBy(let a, let b): return RoundingMode.floor.value(of(a), Int(bits(b, 3)))
    case .compared(let comparison, let a, let b): return comparison.holds(of(a), of(b)) ? 1 : 0
    case .chosen(let condition, let a, let b): return bits(condition, 1) == 1 ? of(a) : of(b)
    case .wrapped(let a, let shape): return shape.wrapping(of(a))
    case .saturated(let a, let shape): return min(max(of(a), shape.range.lowerBound), shape.range.upperBound)
    case .pattern(let function, let a, let width): return function.value(bits(a, width), width)
    case .joined(let a, let high, let b, let low): return (bits(a, high) << low) + bits(b, low)
    }
  }
}

extension Expression.Binary {
  fileprivate func value(_ a: BigInt, _ b: BigInt) -> BigInt {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .and: a.bitwise(b, &)
    case .or: a.bitwise(b, |)
    case .xor: a.bitwise(b, ^)
    case .minimum: min(a, b)
    case .maximum: max(a, b)
    }
  }
}

extension Expression.Comparison {
  fileprivate func holds(_ a: BigInt, _ b: BigInt) -> Bool {
    switch self {
    case .equal: a == b
    case .unequal: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }
}

extension Expression.RoundingMode {
  /// value / 2^amount, rounded.
  fileprivate func value(_ value: BigInt, _ amount: Int) -> BigInt {
    let divisor = BigInt(1) << amount
    var (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + divisor) }
    switch self {
    case .floor: return quotient
    case .towardZero: return value < 0 && remainder > 0 ? quotient + 1 : quotient
    case .halfUp: return remainder * 2 >= divisor && amount > 0 ? quotient + 1 : quotient
    case .halfEven:
      let isUp = remainder * 2 > divisor || (remainder * 2 == divisor && quotient & 1 == 1)
      return isUp && amount > 0 ? quotient + 1 : quotient
    }
  }
}

extension Expression.PatternFunction {
  fileprivate func value(_ pattern: BigInt, _ width: Int) -> BigInt {
    let ones = (0..<width).filter { (pattern >> $0) & 1 == 1 }
    switch self {
    case .inverted: return (BigInt(1) << width) - 1 - pattern
    case .onesCount: return BigInt(ones.count)
    case .leadingOne: return BigInt(ones.last ?? 0)
    case .trailingOne: return BigInt(ones.first ?? 0)
    case .rotatedLeft: return Shape.unsigned(width).wrapping(pattern << 1) + (pattern >> (width - 1))
    case .upperHalf: return pattern >> (width / 2)
    case .signed: return Shape.signed(width).wrapping(pattern)
    }
  }
}
