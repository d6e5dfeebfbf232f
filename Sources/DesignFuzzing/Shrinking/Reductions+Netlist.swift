import BigInt
import HDL

extension DesignCase {
  /// The value of every node of the top module in every cycle.
  private func nodeValues() -> [[BigInt]] {
    let simulation = ReferenceSimulation(netlist)
    return cycles.map { cycle in
      simulation.start(cycle)
      defer { simulation.step() }
      return netlist.top.nodes.indices.map(simulation.value)
    }
  }

  /// The case with some nodes turned into inputs of the values that they have.
  private func cutting(_ cut: Set<NodeID>, _ values: [[BigInt]], outputs: [NodeID]? = nil) -> DesignCase {
    let nodes = netlist.top.nodes
    let sources = cut.sorted().filter { !nodes[$0].isLeaf }
    return with { result in
      result.editTop { top in
        var replacements: [NodeID: NodeID] = [:]
        for source in sources { replacements[source] = top.addInput(nodes[source].shape) }
        top.replace(replacements)
        guard let outputs else { return }
        for output in outputs { top.addOutput(output) }
        let first = top.ports.count - outputs.count
        top.keepPorts(top.ports.indices.filter { top.ports[$0].isInput || $0 >= first })
      }
      for cycle in result.cycles.indices { result.cycles[cycle].inputs += sources.map { values[cycle][$0] } }
    }
  }

  func isolations() -> AnySequence<DesignCase> {
    let values = nodeValues()
    let top = netlist.top
    return AnySequence(
      top.nodes.indices.lazy.compactMap { node in
        let reads = top.reads(of: node)
        return reads.isEmpty ? nil : cutting(Set(reads), values, outputs: [node])
      })
  }

  func cuts() -> AnySequence<DesignCase> {
    let values = nodeValues()
    let ports = Set(netlist.top.ports.map(\.node))
    return AnySequence(
      netlist.top.nodes.indices.reversed().lazy.filter { !ports.contains($0) }.map { cutting([$0], values) })
  }

  /// Without the first nodes, most of them first.
  func halvings() -> [DesignCase] {
    let values = nodeValues()
    let ports = Set(netlist.top.ports.map(\.node))
    let count = netlist.top.nodes.count
    return (1...7).reversed().map { part in
      cutting(Set(0..<count * part / 8).subtracting(ports), values)
    }
  }

  func outputReductions() -> [DesignCase] {
    let ports = netlist.top.ports
    let outputs = ports.indices.filter { !ports[$0].isInput }
    guard outputs.count > 1 else { return [] }
    return outputs.map { only in
      with { $0.editTop { $0.keepPorts(ports.indices.filter { ports[$0].isInput || $0 == only }) } }
    }
  }

  func inlinings() -> [DesignCase] {
    netlist.top.instances.indices.map { instance in
      with { result in
        let child = result.netlist.modules[result.netlist.top.instances[instance].module]
        result.editTop { $0.inline(instance, child) }
      }
    }
  }

  /// Nodes of all modules replaced by what they read, in their own shape, or by 0.
  func bypasses() -> AnySequence<DesignCase> {
    AnySequence(
      netlist.modules.indices.reversed().lazy.flatMap { module in
        netlist.modules[module].nodes.indices.reversed().lazy.flatMap { bypasses(of: $0, in: module) }
      })
  }

  private func bypasses(of id: NodeID, in module: Int) -> [DesignCase] {
    let nodes = netlist.modules[module].nodes
    guard !nodes[id].isLeaf, !netlist.modules[module].ports.contains(where: { $0.node == id }) else {
      return []
    }
    let operands = nodes[id].operands.filter { nodes[$0].shape.hasForm(of: nodes[id].shape) }
    let direct = operands.map { operand in with { $0.netlist.modules[module].replace([id: operand]) } }
    let zero = with { result in
      result.netlist.modules[module].nodes.append(Node(.constant(0), shape: nodes[id].shape))
      result.netlist.modules[module].replace([id: nodes.count])
    }
    return direct + [zero]
  }

  func memoryReductions() -> [DesignCase] {
    netlist.modules.indices.flatMap { module in
      netlist.modules[module].memories.enumerated().flatMap { memory, description in
        description.writes.indices.map { write in
          with { _ = $0.netlist.modules[module].memories[memory].writes.remove(at: write) }
        }
      }
    }
  }

  func nameReductions() -> [DesignCase] {
    netlist.modules.indices.flatMap { module in
      netlist.modules[module].nodes.indices.compactMap { node in
        let description = netlist.modules[module].nodes[node]
        if case .register = description.kind { return nil }
        return description.name == nil ? nil : with { $0.netlist.modules[module].nodes[node].name = nil }
      }
    }
  }
}

extension Node {
  /// Whether it is a constant or an input.
  fileprivate var isLeaf: Bool {
    switch kind {
    case .constant, .input: true
    default: false
    }
  }
}

extension Shape {
  /// Whether another shape has the same width and sign.
  func hasForm(of other: Shape) -> Bool { width == other.width && isSigned == other.isSigned }
}

extension NetlistModule {
  /// The nodes that a node's value depends on, through state, too.
  fileprivate func reads(of node: NodeID) -> [NodeID] {
    switch nodes[node].kind {
    case .register(let register): return [registers[register].next]
    case .read(let memory): return nodes[node].operands + memories[memory].operands
    case .output(let instance, _):
      return instances[instance].connections.enumerated()
        .filter { nodes[$1].kind != .output(instance: instance, port: $0) }.map(\.1)
    default: return nodes[node].operands
    }
  }
}
