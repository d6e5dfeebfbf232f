import HDL

@testable import VerilogEmission

/// A mistake that an emitter could make, planted between its syntax tree and the text.
enum EmitterBug: String, CaseIterable, Sendable {
  case signExtensionDropped, signedCastDropped, signedDeclarationDropped, negativeLiteralsSignDropped
  case sliceOffByOne, concatenationReversed, armsSwapped, lessBecameLessOrEqual, arithmeticShiftBecameLogical
  case carryLost, complementDropped
  case resetDropped, elseBranchDropped, initialValueDropped, writesReversed, writeEnableIgnored,
    readSeesNewWord
  case connectionsSwapped

  /// The emitter with the mistake.
  func emit(_ netlist: Netlist) -> VerilogDesign {
    VerilogEmitter.design(of: VerilogEmitter.lowered(netlist).map(planted), netlist)
  }

  private func planted(_ module: VerilogModule) -> VerilogModule {
    var result = module
    result.nets = module.nets.map { net in
      let value = net.value.map { changed($0, module) }
      return .init(declaration: declaration(net.declaration), value: value.map(right))
    }
    result.assignments = module.assignments.map {
      .init(target: $0.target, value: right(changed($0.value, module)), location: $0.location)
    }
    result.updates = module.updates.compactMap { update in
      changed(update.statement, module).map { .init(event: update.event, statement: $0) }
    }
    result.instances = module.instances.map { instance in
      .init(
        module: instance.module, parameters: instance.parameters, name: instance.name,
        connections: connections(instance.connections, module), location: instance.location)
    }
    if self == .initialValueDropped {
      result.registers = module.registers.map { register in
        let zero = VerilogExpression.literal(0, width: register.declaration.width, isSigned: false)
        return .init(
          declaration: register.declaration, initialValue: zero,
          isSynchronizer: register.isSynchronizer)
      }
    }
    return result
  }

  private func declaration(_ old: VerilogModule.Declaration) -> VerilogModule.Declaration {
    guard self == .signedDeclarationDropped else { return old }
    return .init(
      name: old.name, width: old.width, isSigned: false, location: old.location)
  }

  /// All of a right side: in a concatenation a sum has the width of its operands, and its carry is lost.
  private func right(_ value: VerilogExpression) -> VerilogExpression {
    guard self == .carryLost, case .binary(_, "+", _) = value else { return value }
    return .concatenation([.literal(0, width: 1, isSigned: false), value])
  }

  private func connections(
    _ old: [VerilogModule.Connection], _ module: VerilogModule
  ) -> [VerilogModule.Connection] {
    var result = old.map { connection in
      VerilogModule.Connection(
        port: connection.port,
        value: connection.isInput ? changed(connection.value, module) : connection.value,
        isInput: connection.isInput)
    }
    let data = result.indices.filter { result[$0].isInput && !["clock", "reset"].contains(result[$0].port) }
    if self == .connectionsSwapped, data.count > 1 {
      let (a, b) = (result[data[0]], result[data[1]])
      result[data[0]] = .init(port: a.port, value: b.value, isInput: true)
      result[data[1]] = .init(port: b.port, value: a.value, isInput: true)
    }
    return result
  }

  // MARK: Statements

  private func changed(_ statement: VerilogStatement, _ module: VerilogModule) -> VerilogStatement? {
    switch statement {
    case .assign(let assignments):
      return .assign(assignments.map { .init(target: $0.target, value: right(changed($0.value, module))) })
    case .sequence(let statements):
      let all = statements.compactMap { changed($0, module) }
      return .sequence(self == .writesReversed ? all.reversed() : all)
    case .choice(let subject, let arms):
      return .choice(
        subject,
        arms.map { arm in
          .init(
            label: arm.label, statement: arm.statement.flatMap { changed($0, module) }, meaning: arm.meaning)
        })
    case .branch(let condition, let then, let otherwise):
      if self == .resetDropped, condition == .identifier("reset") {
        return otherwise.flatMap { changed($0, module) }
      }
      if self == .writeEnableIgnored, then.writesWord { return changed(then, module) }
      guard let branch = changed(then, module) else { return nil }
      let other = self == .elseBranchDropped ? nil : otherwise.flatMap { changed($0, module) }
      return .branch(changed(condition, module), branch, otherwise: other)
    }
  }

  // MARK: Expressions

  private func changed(_ expression: VerilogExpression, _ module: VerilogModule) -> VerilogExpression {
    mistaken(expression.mapChildren { changed($0, module) }, module)
  }

  private func mistaken(_ expression: VerilogExpression, _ module: VerilogModule) -> VerilogExpression {
    switch (self, expression) {
    case (.signExtensionDropped, .concatenation(let parts)):
      guard parts.count == 2, let first = parts.first else { return expression }
      switch first {
      case .replication(let count, .select): return .concatenation([.zero(count), parts[1]])
      default: return expression
      }
    case (.signExtensionDropped, .replication(let count, let sign)):
      if case .select = sign { return expression }
      return .concatenation([.zero(count - 1), sign])
    case (.signedCastDropped, .cast("$signed", let value)): return value
    case (.negativeLiteralsSignDropped, .literal(let value, let width, true)) where value < 0:
      return .literal(-value, width: width, isSigned: true)
    case (.sliceOffByOne, .select(let name, let high, let low)) where low > 0:
      return .select(name, high: high - 1, low: low - 1)
    case (.concatenationReversed, .concatenation(let parts)): return .concatenation(parts.reversed())
    case (.armsSwapped, .conditional(let condition, let a, let b)): return .conditional(condition, b, a)
    case (.lessBecameLessOrEqual, .binary(let a, "<", let b)): return .binary(a, "<=", b)
    case (.arithmeticShiftBecameLogical, .binary(let a, ">>>", let b)): return .binary(a, ">>", b)
    case (.complementDropped, .unary("~", let value)): return value
    case (.readSeesNewWord, .element(let memory, let address)):
      let known = module.namesWithoutWords
      let writes = module.updates.flatMap { $0.statement.writes(to: memory) }.filter { write in
        [write.enable, write.address, write.word].allSatisfy { $0.names.isSubset(of: known) }
      }
      return writes.reduce(expression) { word, write in
        .conditional(
          .binary(write.enable, "&", .binary(write.address, "==", address)), write.word, word)
      }
    default: return expression
    }
  }
}

extension VerilogModule {
  /// What is known without reading a memory; a word that is forwarded from anything else could turn in circles.
  fileprivate var namesWithoutWords: Set<String> {
    let start = registers.map(\.declaration.name) + ports.filter(\.isInput).map(\.declaration.name)
    return nets.reduce(into: Set(start)) { known, net in
      if let value = net.value, value.names.isSubset(of: known) { known.insert(net.declaration.name) }
    }
  }
}

extension VerilogExpression {
  /// The names that it reads.
  fileprivate var names: Set<String> {
    let own: Set<String> =
      switch self {
      case .identifier(let name), .select(let name, _, _), .element(let name, _): [name]
      default: []
      }
    return children.reduce(own) { $0.union($1.names) }
  }

  fileprivate static func zero(_ width: Int) -> VerilogExpression {
    .literal(0, width: width, isSigned: false)
  }

  fileprivate func mapChildren(_ change: (VerilogExpression) -> VerilogExpression) -> VerilogExpression {
    switch self {
    case .identifier, .select, .literal: return self
    case .element(let name, let a): return .element(name, change(a))
    case .elementSelect(let name, let a, let high, let low):
      return .elementSelect(name, change(a), high: high, low: low)
    case .unary(let symbol, let a): return .unary(symbol, change(a))
    case .binary(let a, let symbol, let b): return .binary(change(a), symbol, change(b))
    case .conditional(let a, let b, let c): return .conditional(change(a), change(b), change(c))
    case .concatenation(let parts): return .concatenation(parts.map(change))
    case .replication(let count, let a): return .replication(count, change(a))
    case .cast(let function, let a): return .cast(function, change(a))
    }
  }
}

extension VerilogStatement {
  /// Whether it is an assignment to a word of a memory.
  fileprivate var writesWord: Bool {
    guard case .assign(let assignments) = self, case .element? = assignments.first?.target else {
      return false
    }
    return true
  }

  /// The writes of whole words to a memory.
  fileprivate func writes(
    to memory: String
  ) -> [(enable: VerilogExpression, address: VerilogExpression, word: VerilogExpression)] {
    switch self {
    case .sequence(let statements): return statements.flatMap { $0.writes(to: memory) }
    case .branch(let enable, .assign(let assignments), nil):
      guard let only = assignments.first, case .element(memory, let address) = only.target else { return [] }
      return [(enable, address, only.value)]
    default: return []
    }
  }
}
