import BigInt

/// The register of a state machine, as far as statements that depend on it have to know.
struct StateRegister {
  /// The constants of its states.
  let labels: [VerilogExpression]
  /// How many values its bits have.
  let patterns: Int
}

extension VerilogStatement {
  /// With a `case` in place of every chain of conditions that compare one state with its constants, and one condition
  /// in place of two with nothing between them.
  func withChoices(_ machines: [VerilogExpression: StateRegister]) -> VerilogStatement {
    guard case .branch(let condition, let then, let otherwise) = self else { return self }
    if let choice = choice(machines) { return choice }
    return .joined(condition, then.withChoices(machines), otherwise: otherwise?.withChoices(machines))
  }

  /// A branch, its condition joined with that of a branch inside if there is nothing between them.
  private static func joined(
    _ condition: VerilogExpression, _ then: VerilogStatement, otherwise: VerilogStatement?
  ) -> VerilogStatement {
    guard otherwise == nil, case .branch(let inner, let statement, nil) = then else {
      return .branch(condition, then, otherwise: otherwise)
    }
    return .branch(.binary(condition, "&", inner), statement, otherwise: nil)
  }

  private func choice(_ machines: [VerilogExpression: StateRegister]) -> VerilogStatement? {
    var subject: VerilogExpression?
    var arms: [Arm] = []
    var rest: VerilogStatement? = self
    while let link = rest?.link(machines), subject == nil || link.subject == subject {
      subject = link.subject
      // A state that was asked for before does not come here again.
      if !arms.contains(where: { $0.label == link.arm.label }) { arms.append(link.arm) }
      rest = link.rest
    }
    guard let subject, arms.count > 1, let machine = machines[subject] else { return nil }
    if let rest {
      let remaining = machine.labels.filter { label in !arms.contains { $0.label == label } }
      let last = remaining.count == 1 ? remaining.first : nil
      let isFull = machine.labels.count == machine.patterns
      arms.append(Arm(label: isFull ? last : nil, statement: rest, meaning: last))
    } else {
      arms.removeAll { $0.statement == nil }
      // A lone state reads better in an `if`.
      if arms.count == 1, let label = arms[0].label, let statement = arms[0].statement {
        return .joined(.binary(subject, "==", label), statement.withChoices(machines), otherwise: nil)
      }
      if arms.count < machine.patterns { arms.append(Arm(label: nil, statement: nil)) }
    }
    return .choice(
      subject,
      arms.map {
        Arm(label: $0.label, statement: $0.statement?.withChoices(machines), meaning: $0.meaning)
      })
  }

  /// The statement as one arm of a choice and what remains.
  private func link(
    _ machines: [VerilogExpression: StateRegister]
  ) -> (subject: VerilogExpression, arm: Arm, rest: VerilogStatement?)? {
    guard case .branch(.binary(let subject, let symbol, let label), let then, let otherwise) = self,
      machines[subject] != nil, case .identifier = label
    else { return nil }
    switch symbol {
    case "==": return (subject, Arm(label: label, statement: then), otherwise)
    case "!=": return (subject, Arm(label: label, statement: otherwise), then)
    default: return nil
    }
  }
}
