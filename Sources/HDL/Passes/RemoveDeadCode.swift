extension NetlistModule {
  /// Without nodes and registers that no output and no instance depends on; input ports stay.
  func withoutDeadCode() -> NetlistModule {
    var live = [Bool](repeating: false, count: nodes.count)
    var pending = ports.map(\.node) + instances.flatMap(\.connections)
    while let node = pending.popLast() {
      guard !live[node] else { continue }
      live[node] = true
      pending += nodes[node].operands
      if case .register(let index) = nodes[node].kind { pending.append(registers[index].next) }
    }
    return keeping(live)
  }

  /// With only the marked nodes, and the registers among them, renumbered in the same order.
  private func keeping(_ live: [Bool]) -> NetlistModule {
    var numbers = [NodeID](repeating: -1, count: nodes.count)
    var count = 0
    for node in nodes.indices where live[node] {
      numbers[node] = count
      count += 1
    }
    let keptRegisters = registers.indices.filter { live[registers[$0].node] }
    var result = self
    result.nodes = nodes.indices.filter { live[$0] }.map { index in
      var node = nodes[index]
      node.operands = node.operands.map { numbers[$0] }
      if case .register(let old) = node.kind, let new = keptRegisters.firstIndex(of: old) {
        node.kind = .register(new)
      }
      return node
    }
    result.registers = keptRegisters.map { index in
      var register = registers[index]
      register.node = numbers[register.node]
      register.next = numbers[register.next]
      return register
    }
    for port in ports.indices { result.ports[port].node = numbers[ports[port].node] }
    for instance in instances.indices {
      result.instances[instance].connections = instances[instance].connections.map { numbers[$0] }
    }
    return result
  }
}
