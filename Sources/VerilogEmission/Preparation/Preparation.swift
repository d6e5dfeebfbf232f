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
      .readingNamedWires()
  }

  /// With readers of an unnamed node that also drives a named wire of its shape reading that wire.
  private func readingNamedWires() -> NetlistModule {
    var wires = [NodeID?](repeating: nil, count: nodes.count)
    for (id, node) in nodes.enumerated() where node.kind == .wire && node.name != nil {
      let source = nodes[node.operands[0]]
      switch source.kind {
      case .constant, .input, .register: continue
      default: break
      }
      if source.name == nil, wires[node.operands[0]] == nil, source.shape.hasFormat(of: node.shape) {
        wires[node.operands[0]] = id
      }
    }
    var result = self
    for (id, node) in nodes.enumerated() {
      result.nodes[id].operands = node.operands.map { wires[$0] == id ? $0 : wires[$0] ?? $0 }
    }
    result.redirectSinks { wires[$0] ?? $0 }
    // An instance's own outputs stay connected to their nodes.
    for (index, instance) in instances.enumerated() {
      for (port, node) in instance.connections.enumerated()
      where nodes[node].kind == .output(instance: index, port: port) {
        result.instances[index].connections[port] = node
      }
    }
    return result
  }

  /// With a wire of the port's name behind every output, and the port's name at every input.
  private func withNamedPorts() -> NetlistModule {
    var result = self
    var isDriven = Set<NodeID>()
    for (index, port) in ports.enumerated() {
      let node = nodes[port.node]
      if port.isInput
        || (node.kind == .wire && node.shape.width == port.shape.width && !isDriven.contains(port.node)
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
      guard node.kind == .wire || node.kind == .bits(low: 0) else { continue }
      let isSame = node.shape.hasFormat(of: nodes[node.operands[0]].shape)
      if node.name != nil || isPort.contains(id) {
        if isSame { result.nodes[id].kind = .wire }
      } else {
        result.nodes[id].kind = .bits(low: 0)
        if isSame { sources[id] = sources[node.operands[0]] }
      }
    }
    result.redirect { sources[$0] }
    return result
  }
}

extension Shape {
  /// Whether another shape has the same width and sign; its range does not matter.
  func hasFormat(of other: Shape) -> Bool { width == other.width && isSigned == other.isSigned }
}
