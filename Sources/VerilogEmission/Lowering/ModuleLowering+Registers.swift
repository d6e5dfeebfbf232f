import BigInt
import HDL

extension ModuleLowering {
  /// The registers in declaration order.
  func registers() -> [VerilogModule.Register] {
    module.registers.map { register in
      .init(
        declaration: declaration(register.node),
        initialValue: register.initialValue.map { literal($0, module.nodes[register.node].shape) })
    }
  }

  /// What happens at a clock edge: one statement for all registers that follow the same conditions.
  func updates() -> [VerilogStatement] {
    var updates: [VerilogStatement] = []
    for register in module.registers {
      let new = update(register)
      let merged = updates.enumerated().lazy.compactMap { index, known in
        known.merged(with: new).map { (index, $0) }
      }
      if let (index, both) = merged.first {
        updates[index] = both
      } else {
        updates.append(new)
      }
    }
    return updates + module.memories.compactMap(writes)
  }

  private func update(_ register: NetlistModule.Register) -> VerilogStatement {
    let name = names[register.node] ?? ""
    func assign(_ value: VerilogExpression) -> VerilogStatement {
      .assign([RegisterAssignment(target: .identifier(name), value: value)])
    }
    let update = statement(register.next, register, assign)
    if let value = register.resetValue {
      let reset = assign(literal(value, module.nodes[register.node].shape))
      return .branch(.identifier("reset"), reset, otherwise: update)
    }
    // A register that never changes still has to be driven.
    return update ?? assign(.identifier(name))
  }

  func literal(_ value: BigInt, _ shape: Shape) -> VerilogExpression {
    .literal(shape.wrapping(value), width: shape.width, isSigned: shape.isSigned)
  }

  /// What assigns a node's value to a register; nil if that is the register's own, so that nothing changes.
  private func statement(
    _ id: NodeID, _ register: NetlistModule.Register, _ assign: (VerilogExpression) -> VerilogStatement
  ) -> VerilogStatement? {
    guard id != register.node else { return nil }
    guard plan.forms[id] == .statement else {
      return assign(extended(id, to: module.nodes[register.node].shape.width).syntax)
    }
    let operands = module.nodes[id].operands
    let condition = expression(operands[0]).syntax
    let otherwise = statement(operands[2], register, assign)
    if let then = statement(operands[1], register, assign) {
      return .branch(condition, then, otherwise: otherwise)
    }
    return otherwise.map { .branch(condition.negated, $0, otherwise: nil) }
  }
}
