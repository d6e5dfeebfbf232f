import BigInt
import HDL

extension ModuleLowering {
  /// The registers in declaration order.
  func registers() -> [VerilogModule.Register] {
    module.registers.map { register in
      let shape = module.nodes[register.node].shape
      let name = names[register.node] ?? ""
      func literal(_ value: BigInt) -> VerilogExpression {
        .literal(shape.wrapping(value), width: shape.width, isSigned: shape.isSigned)
      }
      let held = VerilogStatement.assign(name, .identifier(name))
      var update = statement(register.next, register, name)
      if let value = register.resetValue {
        update = .branch(.identifier("reset"), .assign(name, literal(value)), otherwise: update)
      }
      return .init(
        declaration: declaration(register.node), initialValue: register.initialValue.map(literal),
        update: update ?? held)
    }
  }

  /// What assigns a node's value to a register; nil if that is the register's own, so that nothing changes.
  private func statement(
    _ id: NodeID, _ register: NetlistModule.Register, _ name: String
  ) -> VerilogStatement? {
    guard id != register.node else { return nil }
    guard plan.forms[id] == .statement else {
      return .assign(name, extended(id, to: module.nodes[register.node].shape.width).syntax)
    }
    let operands = module.nodes[id].operands
    let condition = expression(operands[0]).syntax
    let otherwise = statement(operands[2], register, name)
    if let then = statement(operands[1], register, name) {
      return .branch(condition, then, otherwise: otherwise)
    }
    return otherwise.map { .branch(negated(condition), $0, otherwise: nil) }
  }

  private func negated(_ condition: VerilogExpression) -> VerilogExpression {
    if case .unary("~", let inner) = condition { return inner }
    return .unary("~", condition)
  }
}
