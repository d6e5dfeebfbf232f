import BigInt
import HDL

extension ModuleLowering {
  /// The registers that a part of the file holds, in declaration order.
  func registers(_ part: FilePart) -> [VerilogModule.Register] {
    module.registers.filter { self.part(of: $0) == part }.map { register in
      .init(
        declaration: declaration(register.node),
        initialValue: register.initialValue.map { literal($0, register) },
        isSynchronizer: register.isSynchronizer)
    }
  }

  /// What happens at clock edges: one statement for all registers that follow the same conditions.
  func updates(_ part: FilePart) -> [VerilogModule.Update] {
    var groups: [(event: VerilogModule.Event, statements: [VerilogStatement])] = []
    var numbers: [VerilogModule.Update: Int] = [:]
    for register in module.registers where self.part(of: register) == part {
      let (event, update) = (event(register.domain, isReset: register.resetValue != nil), update(register))
      let conditions = VerilogModule.Update(event: event, statement: update.withoutAssignments)
      if let number = numbers[conditions] {
        groups[number].statements.append(update)
      } else {
        numbers[conditions] = groups.count
        groups.append((event, [update]))
      }
    }
    let machines = stateRegisters()
    return groups.map { event, statements in
      .init(event: event, statement: VerilogStatement.merged(statements).withChoices(machines))
    } + memories(of: part).flatMap(writes)
  }

  /// The registers of state machines, by what reads them.
  private func stateRegisters() -> [VerilogExpression: StateRegister] {
    var machines: [VerilogExpression: StateRegister] = [:]
    for register in module.registers {
      guard let labels = states.labels[register.node] else { continue }
      machines[expression(register.node).syntax] = StateRegister(
        labels: labels.map { .identifier($0) }, patterns: 1 << module.nodes[register.node].shape.width)
    }
    return machines
  }

  private func update(_ register: NetlistModule.Register) -> VerilogStatement {
    let name = names[register.node] ?? ""
    func assign(_ value: VerilogExpression) -> VerilogStatement {
      .assign([RegisterAssignment(target: .identifier(name), value: value)])
    }
    let update = statement(register.next, register, assign)
    if let value = register.resetValue {
      let reset = assign(literal(value, register))
      return .branch(resetLevel(register.domain), reset, otherwise: update)
    }
    // A register that never changes still has to be driven.
    return update ?? assign(.identifier(name))
  }

  private func literal(
    _ value: BigInt, _ register: NetlistModule.Register
  ) -> VerilogExpression {
    let shape = module.nodes[register.node].shape
    return states.label(of: shape.wrapping(value), in: register.node) ?? literal(value, shape)
  }

  func literal(_ value: BigInt, _ shape: Shape) -> VerilogExpression {
    .literal(shape.wrapping(value), width: shape.width, isSigned: shape.isSigned)
  }

  /// What assigns a node's value to a register; nil if that is the register's own, so that nothing changes.
  private func statement(
    _ id: NodeID, _ register: NetlistModule.Register, _ assign: (VerilogExpression) -> VerilogStatement
  ) -> VerilogStatement? {
    guard id != register.node else { return nil }
    if let label = stateLabel(id, in: register.node) { return assign(label) }
    guard plan.forms[id] == .statement else {
      return assign(extended(id, to: module.nodes[register.node].shape.width).syntax)
    }
    let operands = module.nodes[id].operands
    let condition = isStateTest(operands[0]) ? computed(operands[0]).syntax : expression(operands[0]).syntax
    let otherwise = statement(operands[2], register, assign)
    if let then = statement(operands[1], register, assign) {
      return .branch(condition, then, otherwise: otherwise)
    }
    return otherwise.map { .branch(condition.negated, $0, otherwise: nil) }
  }
}
