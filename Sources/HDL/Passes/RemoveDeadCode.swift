extension NetlistModule {
  /// Without nodes, registers and memories that no output, instance, reset or check depends on; input ports stay.
  ///
  /// A narrowing goes with its result. As long as it stays, the conditions that it was written under stay too.
  package func withoutDeadCode() -> NetlistModule {
    var live = [Bool](repeating: false, count: nodes.count)
    markLive(logicSinks + checks.flatMap(\.operands), in: &live)
    var waiting = narrowings
    while case let found = waiting.filter({ live[$0.result] }), !found.isEmpty {
      waiting.removeAll { live[$0.result] }
      markLive(found.flatMap(\.operands), in: &live)
    }
    return keeping(live)
  }

  /// The nodes by which the module acts on its surroundings.
  package var logicSinks: [NodeID] {
    ports.map(\.node) + instances.flatMap(\.connections) + domains.compactMap(\.resetDriver)
  }

  /// Marks nodes and all that they depend on.
  package func markLive(_ roots: [NodeID], in live: inout [Bool]) {
    var pending = roots
    while let node = pending.popLast() {
      guard !live[node] else { continue }
      live[node] = true
      pending += nodes[node].operands
      switch nodes[node].kind {
      case .register(let index): pending.append(registers[index].next)
      case .read(let memory): pending += memories[memory].operands
      default: break
      }
    }
  }

  /// With only the marked nodes, and the registers and memories that they read, renumbered in the same order.
  private func keeping(_ live: [Bool]) -> NetlistModule {
    var numbers = [NodeID](repeating: -1, count: nodes.count)
    var count = 0
    for node in nodes.indices where live[node] {
      numbers[node] = count
      count += 1
    }
    let keptRegisters = registers.indices.filter { live[registers[$0].node] }
    var isRead = [Bool](repeating: false, count: memories.count)
    for node in nodes.indices where live[node] {
      if case .read(let memory) = nodes[node].kind { isRead[memory] = true }
    }
    let keptMemories = memories.indices.filter { isRead[$0] }
    let newRegisters = Self.positions(keptRegisters, of: registers.count)
    let newMemories = Self.positions(keptMemories, of: memories.count)
    var result = self
    result.nodes = nodes.indices.filter { live[$0] }.map { index in
      var node = nodes[index]
      node.operands = node.operands.map { numbers[$0] }
      if case .register(let old) = node.kind { node.kind = .register(newRegisters[old]) }
      if case .read(let old) = node.kind { node.kind = .read(memory: newMemories[old]) }
      return node
    }
    result.registers = keptRegisters.map { index in
      var register = registers[index]
      register.node = numbers[register.node]
      return register
    }
    result.memories = keptMemories.map { memories[$0] }
    result.narrowings = narrowings.filter { live[$0.result] }
    for port in ports.indices { result.ports[port].node = numbers[ports[port].node] }
    result.redirectSinks { numbers[$0] }
    return result
  }

  /// For each of `count` old indices the position among those that are kept, or −1.
  private static func positions(_ kept: [Int], of count: Int) -> [Int] {
    var positions = [Int](repeating: -1, count: count)
    for (position, old) in kept.enumerated() { positions[old] = position }
    return positions
  }
}
