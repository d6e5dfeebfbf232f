import BigInt
import HDL

/// Random programs: every operator and statement of the language, state machines, memories, instances.
package struct RandomProgram {
  package var random: RandomSource
  private let maximumWidth: Int

  /// Makes a generator of programs whose inputs and registers have at most `maximumWidth` bits.
  package init(seed: UInt64, maximumWidth: Int) {
    random = RandomSource(seed: seed)
    self.maximumWidth = maximumWidth
  }

  /// A program with about so many statements.
  package mutating func program(statements: Int) -> LanguageProgram {
    let child = random.flag(0.3) ? program(statements: 2, hasInstances: false) : nil
    return program(statements: statements, hasInstances: true, child: child)
  }

  private mutating func program(
    statements count: Int, hasInstances: Bool, child: LanguageProgram? = nil
  ) -> LanguageProgram {
    var program = LanguageProgram(
      inputs: shapes(1...3), outputs: shapes(1...3), registers: [], memories: [], instances: [],
      statements: [])
    program.registers = shapes(0...3).map { shape in
      .init(shape: shape, initial: random.value(shape), reset: random.flag() ? random.value(shape) : nil)
    }
    let source = ExpressionSource(program)
    if let child {
      for _ in 0..<random.int(1...2) {
        let inputs = child.inputs.map { Expression.wrapped(expression(source, depth: 1), $0) }
        program.instances.append(.init(program: child, inputs: inputs))
      }
    }
    program.memories = random.flag(0.3) ? [memory()] : []
    let full = ExpressionSource(program)
    for output in program.outputs.indices {
      program.statements.append(.assign(.output(output), fitted(full, program.outputs[output])))
    }
    program.statements += block(program, full, count, depth: 2)
    return program
  }

  private mutating func memory() -> LanguageProgram.Memory {
    let shape = shape()
    return .init(shape: shape, contents: (0..<1 << random.int(1...3)).map { _ in random.value(shape) })
  }

  // MARK: Statements

  /// Statements of one block, those that drive something by themselves first, as the language wants them.
  private mutating func block(
    _ program: LanguageProgram, _ source: ExpressionSource, _ count: Int, depth: Int
  ) -> [LanguageProgram.Statement] {
    var statements: [LanguageProgram.Statement] = []
    for (index, register) in program.registers.enumerated() where random.flag(0.4) {
      statements.append(.assign(.register(index), fitted(source, register.shape)))
    }
    if depth < 2 && random.flag(0.2) { statements.append(.go(random.int(0...2))) }
    for _ in 0..<max(0, count - statements.count) {
      if let memory = program.memories.first, random.flag(0.5) {
        let address = fitted(source, .unsigned(memory.contents.count.trailingZeroBitCount))
        statements.append(.write(memory: 0, address: address, data: fitted(source, memory.shape)))
      } else if depth > 0 {
        statements.append(branch(program, source, count, depth: depth))
      } else {
        let output = random.int(0...program.outputs.count - 1)
        statements.append(.assign(.output(output), fitted(source, program.outputs[output])))
      }
    }
    return statements
  }

  private mutating func branch(
    _ program: LanguageProgram, _ source: ExpressionSource, _ count: Int, depth: Int
  ) -> LanguageProgram.Statement {
    if random.flag(0.15) {
      let blocks = (0..<3).map { _ in block(program, source, count / 3, depth: depth - 1) }
      return .phases(blocks[0], blocks[1], blocks[2])
    }
    let then = block(program, source, count / 2, depth: depth - 1)
    let otherwise = random.flag() ? block(program, source, count / 2, depth: depth - 1) : []
    return .when(fitted(source, .bit), then, else: otherwise)
  }

  // MARK: Expressions

  /// An expression that a target of a shape takes.
  private mutating func fitted(_ source: ExpressionSource, _ shape: Shape) -> Expression {
    let value = expression(source, depth: 3)
    return random.flag(0.3) ? .saturated(value, shape) : .wrapped(value, shape)
  }

  private mutating func expression(_ source: ExpressionSource, depth: Int) -> Expression {
    guard depth > 0, random.flag(0.85) else { return leaf(source) }
    let a = expression(source, depth: depth - 1)
    switch random.int(0...11) {
    case 0...3: return binary(source, a, depth)
    case 4: return random.flag() ? .negated(a) : .magnitude(a)
    case 5: return .shiftedLeft(a, random.int(0...9))
    case 6: return .shiftedRight(a, random.int(0...9), random.pick(Expression.RoundingMode.allCases))
    case 7:
      let amount = leaf(source)
      return random.flag(0.3) ? .shiftedLeftBy(a, amount) : .shiftedRightBy(a, amount)
    case 8:
      return .compared(random.pick(Expression.Comparison.allCases), a, expression(source, depth: depth - 1))
    case 9: return .chosen(leaf(source), a, expression(source, depth: depth - 1))
    case 10: return random.flag() ? .wrapped(a, shape()) : .saturated(a, shape())
    default:
      let width = random.int(2...max(2, min(maximumWidth, 16)))
      guard random.flag(0.8) else { return .joined(a, width, leaf(source), random.int(1...maximumWidth)) }
      return .pattern(random.pick(Expression.PatternFunction.allCases), a, width: width)
    }
  }

  private mutating func binary(_ source: ExpressionSource, _ a: Expression, _ depth: Int) -> Expression {
    let operation = random.pick(Expression.Binary.allCases)
    // Widths add up in products: of leaves only, they stay within what is supported.
    return operation == .multiply
      ? .binary(.multiply, leaf(source), leaf(source))
      : .binary(operation, a, expression(source, depth: depth - 1))
  }

  private mutating func leaf(_ source: ExpressionSource) -> Expression {
    if random.flag(0.15) { return .constant(random.value(shape())) }
    if let memory = source.memories.first, random.flag(0.2) {
      return .read(memory: memory, random.pick(source.leaves))
    }
    return random.pick(source.leaves)
  }

  private mutating func shapes(_ count: ClosedRange<Int>) -> [Shape] {
    (0..<random.int(count)).map { _ in shape() }
  }

  private mutating func shape() -> Shape {
    Shape(width: random.flag(0.2) ? 1 : random.int(1...maximumWidth), isSigned: random.flag())
  }
}

/// What expressions of a program can be made of so far.
private struct ExpressionSource {
  let leaves: [Expression]
  let memories: [Int]

  init(_ program: LanguageProgram) {
    leaves =
      program.inputs.indices.map(Expression.input) + program.registers.indices.map(Expression.register)
      + program.instances.enumerated().flatMap { index, instance in
        instance.program.outputs.indices.map { Expression.output(instance: index, $0) }
      }
    memories = Array(program.memories.indices)
  }
}
