import BigInt
import HDL

/// The signals that the leaves of expressions stand for in a module that is being described.
struct Signals {
  let builder: Builder
  var inputs: [Signal] = []
  var registers: [Signal] = []
  var memories: [Memory] = []
  var outputs: [[Signal]] = []
}

extension Expression {
  /// The expression, described with the language's operators.
  func signal(_ signals: Signals) -> Signal {
    func of(_ expression: Expression) -> Signal { expression.signal(signals) }
    func bits(_ expression: Expression, _ width: Int) -> Signal { of(expression).modulo(.unsigned(width)) }
    switch self {
    case .constant(let value): return Signal(value)
    case .input(let index): return signals.inputs[index]
    case .register(let index): return signals.registers[index]
    case .output(let instance, let index): return signals.outputs[instance][index]
    case .read(let memory, let address):
      let memory = signals.memories[memory]
      return signals.builder.read(memory, at: bits(address, memory.address.width))
    case .binary(let operation, let a, let b): return operation.signal(of(a), of(b))
    case .negated(let a): return -of(a)
    case .magnitude(let a): return of(a).magnitude
    case .shiftedLeft(let a, let amount): return of(a) << amount
    case .shiftedRight(let a, let amount, let mode): return mode.signal(of(a), amount)
    case .shiftedLeftBy(let a, let b): return of(a) << bits(b, 3)
    case .shiftedRightBy(let a, let b): return of(a) >> bits(b, 3)
    case .compared(let comparison, let a, let b): return comparison.signal(of(a), of(b))
    case .chosen(let condition, let a, let b):
      let (one, other) = Signal.unified(of(a), of(b))
      return mux(bits(condition, 1), one, other)
    case .wrapped(let a, let shape): return of(a).modulo(shape)
    case .saturated(let a, let shape):
      let value = of(a)
      guard shape.isSigned else { return value.clamped(to: shape.range) }
      return value.signed.extended(to: max(value.signed.width, shape.width)).saturated(to: shape.width)
    case .pattern(let function, let a, let width): return function.signal(bits(a, width))
    case .joined(let a, let high, let b, let low): return concatenated(bits(a, high), bits(b, low))
    }
  }
}

extension Signal {
  /// The value modulo 2^width in a shape, whatever the signal's own.
  fileprivate func modulo(_ shape: Shape) -> Signal {
    let wide = shape.isSigned ? signed : self
    let enough = wide.extended(to: max(wide.width, shape.width))
    return shape.isSigned ? enough.wrapped(to: shape.width) : enough.truncated(to: shape.width)
  }

  /// The same number, signed.
  fileprivate var signed: Signal {
    shape.isSigned ? self : concatenated(Signal(0, .bit), self).asSigned
  }

  /// The same numbers in one width and sign.
  fileprivate static func unified(_ a: Signal, _ b: Signal) -> (Signal, Signal) {
    let isSigned = a.shape.isSigned || b.shape.isSigned
    let (a, b) = isSigned ? (a.signed, b.signed) : (a, b)
    let width = max(a.width, b.width)
    return (a.extended(to: width), b.extended(to: width))
  }
}

extension Expression.Binary {
  fileprivate func signal(_ a: Signal, _ b: Signal) -> Signal {
    let (one, other) = Signal.unified(a, b)
    switch self {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .and: return one & other
    case .or: return one | other
    case .xor: return one ^ other
    case .minimum: return HDL.minimum(a, b)
    case .maximum: return HDL.maximum(a, b)
    }
  }
}

extension Expression.Comparison {
  fileprivate func signal(_ a: Signal, _ b: Signal) -> Signal {
    switch self {
    case .equal: a .== b
    case .unequal: a .!= b
    case .less: a .< b
    case .lessOrEqual: a .<= b
    case .greater: a .> b
    case .greaterOrEqual: a .>= b
    }
  }
}

extension Expression.RoundingMode {
  fileprivate func signal(_ value: Signal, _ amount: Int) -> Signal {
    switch self {
    case .floor: value.shiftedRight(amount, rounding: .floor)
    case .towardZero: value.shiftedRight(amount, rounding: .towardZero)
    case .halfUp: value.shiftedRight(amount, rounding: .halfUp)
    case .halfEven: value.shiftedRight(amount, rounding: .halfEven)
    }
  }
}

extension Expression.PatternFunction {
  fileprivate func signal(_ pattern: Signal) -> Signal {
    switch self {
    case .inverted: ~pattern
    case .onesCount: pattern.onesCount
    case .leadingOne: pattern.leadingOne.position
    case .trailingOne: pattern.trailingOne.position
    case .rotatedLeft: pattern.rotatedLeft(by: Signal(1))
    case .upperHalf: pattern[pattern.width / 2...pattern.width - 1]
    case .signed: pattern.asSigned
    }
  }
}
