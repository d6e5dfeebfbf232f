import BigInt
import HDL

extension LanguageProgram {
  /// How many statements and operations there are.
  var size: Int {
    statements.reduce(0) { $0 + $1.size } + registers.count + memories.count
      + instances.reduce(0) { $0 + 1 + $1.program.size + $1.inputs.reduce(0) { $0 + $1.size } }
  }

  /// Programs with one statement or operation less; they may not be elaborable.
  func reductions() -> [LanguageProgram] {
    let fewer = statements.smallerLists().map { smaller in with { $0.statements = smaller } }
    let children = instances.indices.flatMap { index in
      instances[index].program.reductions().map { smaller in with { $0.instances[index].program = smaller } }
        + instances[index].inputs.indices.flatMap { input in
          instances[index].inputs[input].smaller().map { smaller in
            with { $0.instances[index].inputs[input] = smaller }
          }
        }
    }
    return fewer + children + trimmed()
  }

  /// Without the last register, memory or instance, if no expression needs it; elaboration would trap if one did.
  private func trimmed() -> [LanguageProgram] {
    let used = statements.flatMap(\.expressions) + instances.flatMap(\.inputs)
    var result: [LanguageProgram] = []
    let writes = statements.contains { $0.writesMemory }
    if let last = registers.indices.last, !used.contains(where: { $0.uses { $0 == .register(last) } }),
      !statements.contains(where: { $0.drives(.register(last)) })
    {
      result.append(with { $0.registers.removeLast() })
    }
    if let last = memories.indices.last, !writes, !used.contains(where: { $0.uses { $0.isRead(of: last) } }) {
      result.append(with { $0.memories.removeLast() })
    }
    if let last = instances.indices.last, !used.contains(where: { $0.uses { $0.isOutput(of: last) } }) {
      result.append(with { $0.instances.removeLast() })
    }
    return result
  }

  private func with(_ change: (inout LanguageProgram) -> Void) -> LanguageProgram {
    var result = self
    change(&result)
    return result
  }
}

extension [LanguageProgram.Statement] {
  /// Lists with one statement gone, opened up, or smaller.
  fileprivate func smallerLists() -> [[Element]] {
    indices.flatMap { index -> [[Element]] in
      func replaced(_ statements: [Element]) -> [Element] {
        Array(self[..<index]) + statements + Array(self[(index + 1)...])
      }
      return [replaced([])] + self[index].smaller().map { replaced([$0]) }
    }
  }
}

extension LanguageProgram.Statement {
  fileprivate var size: Int {
    switch self {
    case .assign(_, let value): 1 + value.size
    case .write(_, let address, let data): 1 + address.size + data.size
    case .when(let condition, let then, let otherwise):
      1 + condition.size + (then + otherwise).reduce(0) { $0 + $1.size }
    case .phases(let first, let second, let third): 1 + (first + second + third).reduce(0) { $0 + $1.size }
    case .go: 1
    }
  }

  fileprivate func smaller() -> [LanguageProgram.Statement] {
    switch self {
    case .assign(let target, let value): return value.smaller().map { .assign(target, $0) }
    case .write(let memory, let address, let data):
      return address.smaller().map { .write(memory: memory, address: $0, data: data) }
        + data.smaller().map { .write(memory: memory, address: address, data: $0) }
    case .when(let condition, let then, let otherwise):
      return condition.smaller().map { .when($0, then, else: otherwise) }
        + then.smallerLists().map { .when(condition, $0, else: otherwise) }
        + otherwise.smallerLists().map { .when(condition, then, else: $0) }
    case .phases(let first, let second, let third):
      return first.smallerLists().map { .phases($0, second, third) }
        + second.smallerLists().map { .phases(first, $0, third) }
        + third.smallerLists().map { .phases(first, second, $0) }
    case .go: return []
    }
  }

  fileprivate var expressions: [Expression] {
    let own: [Expression] =
      switch self {
      case .assign(_, let value): [value]
      case .write(_, let address, let data): [address, data]
      case .when(let condition, _, _): [condition]
      case .phases, .go: []
      }
    return own + nested.flatMap(\.expressions)
  }

  fileprivate var writesMemory: Bool {
    if case .write = self { return true }
    return nested.contains { $0.writesMemory }
  }
}

extension Expression {
  fileprivate var size: Int { 1 + children.reduce(0) { $0 + $1.size } }

  /// Whether the expression or a part of it has a property.
  fileprivate func uses(_ property: (Expression) -> Bool) -> Bool {
    property(self) || children.contains { $0.uses(property) }
  }

  fileprivate func isRead(of memory: Int) -> Bool {
    if case .read(memory, _) = self { return true }
    return false
  }

  fileprivate func isOutput(of instance: Int) -> Bool {
    if case .output(instance, _) = self { return true }
    return false
  }

  /// Expressions in its place that keep within the shape that a target needs: the outermost narrowing stays.
  fileprivate func smaller() -> [Expression] {
    switch self {
    case .wrapped(let a, let shape): return a.parts().map { .wrapped($0, shape) }
    case .saturated(let a, let shape): return [.wrapped(a, shape)] + a.parts().map { .saturated($0, shape) }
    default: return parts()
    }
  }

  /// Its parts, and it with smaller parts, of any shape.
  private func parts() -> [Expression] {
    var result = children + (self == .constant(0) ? [] : [.constant(0)])
    func smaller(_ part: Expression, _ make: (Expression) -> Expression) { result += part.parts().map(make) }
    switch self {
    case .constant, .input, .register, .output: break
    case .read(let memory, let a): smaller(a) { .read(memory: memory, $0) }
    case .binary(let operation, let a, let b):
      smaller(a) { .binary(operation, $0, b) }
      smaller(b) { .binary(operation, a, $0) }
    case .negated(let a): smaller(a) { .negated($0) }
    case .magnitude(let a): smaller(a) { .magnitude($0) }
    case .shiftedLeft(let a, let amount): smaller(a) { .shiftedLeft($0, amount) }
    case .shiftedRight(let a, let amount, let mode): smaller(a) { .shiftedRight($0, amount, mode) }
    case .shiftedLeftBy(let a, let b):
      smaller(a) { .shiftedLeftBy($0, b) }
      smaller(b) { .shiftedLeftBy(a, $0) }
    case .shiftedRightBy(let a, let b):
      smaller(a) { .shiftedRightBy($0, b) }
      smaller(b) { .shiftedRightBy(a, $0) }
    case .compared(let comparison, let a, let b):
      smaller(a) { .compared(comparison, $0, b) }
      smaller(b) { .compared(comparison, a, $0) }
    case .chosen(let condition, let a, let b):
      smaller(condition) { .chosen($0, a, b) }
      smaller(a) { .chosen(condition, $0, b) }
      smaller(b) { .chosen(condition, a, $0) }
    case .wrapped(let a, let shape): smaller(a) { .wrapped($0, shape) }
    case .saturated(let a, let shape): smaller(a) { .saturated($0, shape) }
    case .pattern(let function, let a, let width): smaller(a) { .pattern(function, $0, width: width) }
    case .joined(let a, let high, let b, let low):
      smaller(a) { .joined($0, high, b, low) }
      smaller(b) { .joined(a, high, $0, low) }
    }
    return result
  }
}
