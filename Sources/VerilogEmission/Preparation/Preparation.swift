import HDL

extension NetlistModule {
  /// An equivalent module in the form that lowering expects.
  func preparedForVerilog() -> NetlistModule {
    withNamedPorts()
      .foldingConstants()
      .withVerilogShapes()
      .readingThroughCasts()
      .narrowedToDemandedBits()
      .foldingConstants()
      .readingThroughCasts()
  }

  /// With a wire of the port's name behind every output, and the port's name at every input.
  private func withNamedPorts() -> NetlistModule {
    var result = self
    var isDriven = Set<NodeID>()
    for (index, port) in ports.enumerated() {
      let node = nodes[port.node]
      if port.isInput || (node.kind == .wire && node.shape.width == port.shape.width && !isDriven.contains(port.node)
        && (node.name ?? port.name) == port.name)
      {
        result.nodes[port.node].name = port.name
        isDriven.insert(port.node)
      } else {
        result.nodes.append(
          Node(.wire, shape: port.shape, operands: [port.node], name: port.name, location: node.location))
        result.ports[index].node = result.nodes.count - 1
      }
    }
    return result
  }

  /// With readers of unnamed nodes that change neither width nor sign reading their operands.
  private func readingThroughCasts() -> NetlistModule {
    let isPort = Set(ports.map(\.node))
    var sources = Array(nodes.indices)
    var result = self
    for id in evaluationOrder() {
      let node = nodes[id]
      guard node.name == nil, !isPort.contains(id), node.kind == .wire || node.kind == .bits(low: 0) else { continue }
      result.nodes[id].kind = .bits(low: 0)
      guard node.shape.width == nodes[node.operands[0]].shape.width,
        node.shape.isSigned == nodes[node.operands[0]].shape.isSigned
      else { continue }
      sources[id] = sources[node.operands[0]]
    }
    for id in nodes.indices { result.nodes[id].operands = nodes[id].operands.map { sources[$0] } }
    for index in registers.indices { result.registers[index].next = sources[registers[index].next] }
    for index in instances.indices {
      result.instances[index].connections = instances[index].connections.map { sources[$0] }
    }
    return result
  }
}
