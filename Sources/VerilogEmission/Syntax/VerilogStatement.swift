/// A statement at a clock edge.
indirect enum VerilogStatement: Hashable, Sendable {
  /// Assignments to registers, which take place at once.
  case assign([RegisterAssignment])
  case branch(VerilogExpression, VerilogStatement, otherwise: VerilogStatement?)
  /// Statements of which a later one overrides an earlier one.
  case sequence([VerilogStatement])
  /// What depends on the state of a machine.
  case choice(VerilogExpression, [Arm])

  /// What happens in one state, or in all others if it has no label.
  struct Arm: Hashable, Sendable {
    let label: VerilogExpression?
    let statement: VerilogStatement?
    /// The only state that an arm without a label is meant for.
    var meaning: VerilogExpression?
  }
}

/// One register, or word of a memory, and what it takes.
struct RegisterAssignment: Hashable, Sendable {
  let target: VerilogExpression
  let value: VerilogExpression
}

extension VerilogStatement {
  /// The conditions and values.
  var expressions: [VerilogExpression] {
    switch self {
    case .assign(let assignments): return assignments.flatMap { $0.target.children + [$0.value] }
    case .branch(let condition, let then, let otherwise):
      return [condition] + then.expressions + (otherwise?.expressions ?? [])
    case .sequence(let statements): return statements.flatMap(\.expressions)
    case .choice(let subject, let arms):
      return [subject] + arms.flatMap { [$0.label].compactMap { $0 } + ($0.statement?.expressions ?? []) }
    }
  }

  /// The statement and another in one, if they have the same conditions.
  func merged(with other: VerilogStatement) -> VerilogStatement? {
    switch (self, other) {
    case (.assign(let a), .assign(let b)): return .assign(a + b)
    case (.branch(let conditionA, let thenA, let elseA), .branch(let conditionB, let thenB, let elseB)):
      guard conditionA == conditionB, let then = thenA.merged(with: thenB) else { return nil }
      switch (elseA, elseB) {
      case (nil, nil): return .branch(conditionA, then, otherwise: nil)
      case (let elseA?, let elseB?):
        return elseA.merged(with: elseB).map { .branch(conditionA, then, otherwise: $0) }
      default: return nil
      }
    default: return nil
    }
  }
}
