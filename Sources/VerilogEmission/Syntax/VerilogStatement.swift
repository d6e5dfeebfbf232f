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

  /// The conditions alone: statements in which these are equal can be merged.
  var withoutAssignments: VerilogStatement {
    switch self {
    case .assign: return .assign([])
    case .branch(let condition, let then, let otherwise):
      return .branch(condition, then.withoutAssignments, otherwise: otherwise?.withoutAssignments)
    case .sequence, .choice: return self
    }
  }

  /// Statements of the same conditions as one: each assignment stands where it stood, after those of the statements
  /// before.
  static func merged(_ statements: [VerilogStatement]) -> VerilogStatement {
    guard let first = statements.first, statements.count > 1 else { return statements.first ?? .assign([]) }
    switch first {
    case .assign:
      return .assign(
        statements.flatMap { statement -> [RegisterAssignment] in
          if case .assign(let assignments) = statement { return assignments }
          return []
        })
    case .branch(let condition, _, let otherwise):
      var (thens, others): ([VerilogStatement], [VerilogStatement]) = ([], [])
      for case .branch(_, let then, let other) in statements {
        thens.append(then)
        if let other { others.append(other) }
      }
      return .branch(condition, merged(thens), otherwise: otherwise == nil ? nil : merged(others))
    case .sequence, .choice: return first
    }
  }
}
