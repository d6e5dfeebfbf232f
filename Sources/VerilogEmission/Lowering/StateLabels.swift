import BigInt
import HDL

/// The named constants of a module: one for each state of its state machines, `PHASE_IDLE`.
struct StateLabels {
  /// The names of a register's states, in the order of their codes.
  private(set) var labels: [NodeID: [String]] = [:]
  /// All of them, in the order of the registers.
  private(set) var constants: [VerilogModule.Constant] = []

  /// Names the states of every register that has some.
  init(_ module: NetlistModule, _ names: inout NetNames) {
    for register in module.registers {
      guard let machine = names[register.node], !register.cases.isEmpty,
        register.cases.allSatisfy({ VerilogName.isLegal("\(machine)_\($0)") })
      else { continue }
      let shape = module.nodes[register.node].shape
      labels[register.node] = register.cases.enumerated().map { code, name in
        let label = names.unique(VerilogName.snakeCase("\(machine)_\(name)").uppercased())
        let value = VerilogExpression.literal(BigInt(code), width: shape.width, isSigned: shape.isSigned)
        constants.append(.init(name: label, value: value))
        return label
      }
    }
  }

  /// The constant that a register's value is called by, if it is a state.
  func label(of value: BigInt, in register: NodeID) -> VerilogExpression? {
    guard let labels = labels[register], value >= 0, value < BigInt(labels.count) else { return nil }
    return .identifier(labels[Int(value)])
  }
}
