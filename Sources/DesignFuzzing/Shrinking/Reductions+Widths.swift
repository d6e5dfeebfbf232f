import BigInt
import HDL

extension DesignCase {
  /// Narrower nodes of the top module: nodes that have to have one shape together, half as wide or a bit less.
  func widthReductions() -> AnySequence<DesignCase> {
    AnySequence(
      netlist.top.groups().lazy.flatMap { group in
        let shape = netlist.top.nodes[group[0]].shape
        let widths = Set([1, shape.width / 2, shape.width - 1]).filter { $0 >= 1 && $0 < shape.width }
          .sorted()
        return widths.map { narrowing(group, to: Shape(width: $0, isSigned: shape.isSigned)) }
      })
  }

  private func narrowing(_ group: [NodeID], to shape: Shape) -> DesignCase {
    with { result in
      let members = Set(group)
      result.editTop { top in
        for node in group {
          top.nodes[node].shape = shape
          if case .constant(let value) = top.nodes[node].kind {
            top.nodes[node].kind = .constant(shape.wrapping(value))
          }
        }
        for port in top.ports.indices where members.contains(top.ports[port].node) {
          let old = top.ports[port]
          top.ports[port] = .init(name: old.name, isInput: old.isInput, shape: shape, node: old.node)
        }
        for register in top.registers.indices where members.contains(top.registers[register].node) {
          top.registers[register].resetValue = top.registers[register].resetValue.map(shape.wrapping)
          top.registers[register].initialValue = top.registers[register].initialValue.map(shape.wrapping)
        }
        for memory in top.memories.indices
        where top.memories[memory].writes.contains(where: { members.contains($0.data) }) {
          top.memories[memory].shape = shape
          top.memories[memory].contents = top.memories[memory].contents.map(shape.wrapping)
        }
      }
      let shapes = result.netlist.top.inputPorts.map(\.shape)
      for cycle in result.cycles.indices {
        result.cycles[cycle].inputs = zip(result.cycles[cycle].inputs, shapes).map { $1.wrapping($0) }
      }
    }
  }
}

extension NetlistModule {
  /// The nodes in groups that have to have one shape: drivers and what merely passes them on.
  fileprivate func groups() -> [[NodeID]] {
    var representative = Array(nodes.indices)
    func find(_ node: NodeID) -> NodeID {
      var node = node
      while representative[node] != node { node = representative[node] }
      return node
    }
    func join(_ a: NodeID, _ b: NodeID) { representative[find(a)] = find(b) }
    for (id, node) in nodes.enumerated() where node.kind == .wire { join(id, node.operands[0]) }
    for register in registers { join(register.node, register.next) }
    for (index, memory) in memories.enumerated() {
      let words = nodes.indices.filter { nodes[$0].kind == .read(memory: index) } + memory.writes.map(\.data)
      for word in words.dropFirst() { join(word, words[0]) }
    }
    return Dictionary(grouping: nodes.indices, by: find).values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
