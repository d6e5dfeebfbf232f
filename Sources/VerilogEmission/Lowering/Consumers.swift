import HDL

/// For every node without a name, the name of what it is computed for.
struct Consumers {
  private var best: [(rank: Int, name: String)?]

  /// Follows every named node, register and instance down to what it reads; the first declared one wins.
  init(_ module: NetlistModule, children: [NetlistModule], _ order: [NodeID], _ names: NetNames) {
    best = Array(repeating: nil, count: module.nodes.count)
    for register in module.registers {
      offer(register.next, register.node, names[register.node])
    }
    for memory in module.memories {
      for node in memory.operands { offer(node, module.nodes.count, memory.name) }
    }
    for (index, instance) in module.instances.enumerated() {
      for (port, node) in instance.connections.enumerated() {
        let name = "\(instance.name)_\(children[instance.module].ports[port].name)"
        offer(node, module.nodes.count + index, name)
      }
    }
    for check in module.checks {
      for node in check.operands { offer(node, Int.max, check.label) }
    }
    for domain in module.domains {
      if let driver = domain.resetDriver { offer(driver, module.nodes.count, domain.settings.reset) }
    }
    for id in order.reversed() {
      let own = names[id].map { (rank: id, name: $0) } ?? best[id]
      guard let own else { continue }
      for operand in module.nodes[id].operands { offer(operand, own.rank, own.name) }
    }
  }

  subscript(node: NodeID) -> String? { best[node]?.name }

  private mutating func offer(_ node: NodeID, _ rank: Int, _ name: String?) {
    guard let name else { return }
    if let known = best[node], known.rank <= rank { return }
    best[node] = (rank, name)
  }
}
