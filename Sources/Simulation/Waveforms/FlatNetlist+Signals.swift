import HDL

extension FlatNetlist {
  /// Every named signal of every instance: ports as declared, then registers, then the other named nodes.
  ///
  /// A signal that nothing depends on is not simulated, so it is left out.
  func sources(storage: [Storage?]) -> [WaveformRecorder.Source] {
    var sources = netlist.top.portDomains.enumerated().filter { $1.hasReset }.map {
      WaveformRecorder.Source.reset($0, $1.settings)
    }
    for scope in scopes {
      let module = netlist.modules[scope.module]
      let path = scope.path.split(separator: ".").map(String.init)
      for found in module.namedNodes {
        guard let place = place(of: scope.firstNode + found.node, storage: storage) else { continue }
        let shape = module.nodes[found.node].shape
        let cases = module.registers.first { $0.node == found.node }?.cases ?? []
        let signal = Waveform.Signal(
          scope: path, name: found.name, kind: found.kind, width: shape.width, isSigned: shape.isSigned,
          cases: cases)
        sources.append(.init(signal: signal, place: .words(place.address..<place.address + signal.words)))
      }
    }
    return sources
  }

  /// Where a node is kept, or what drives it if only that is.
  private func place(of node: Int, storage: [Storage?]) -> Storage? {
    // A wire has its driver's width and sign.
    var current = node
    while storage[current] == nil, nodes[current].kind == .wire { current = nodes[current].operands[0] }
    return storage[current]
  }
}

extension NetlistModule {
  /// The nodes that have a name, each name once.
  fileprivate var namedNodes: [(name: String, kind: Waveform.Signal.Kind, node: NodeID)] {
    let ports = self.ports.map { ($0.name, $0.isInput ? Waveform.Signal.Kind.input : .output, $0.node) }
    let states = registers.compactMap { register in
      nodes[register.node].name.map { ($0, Waveform.Signal.Kind.register, register.node) }
    }
    let wires = nodes.enumerated().compactMap { index, node in
      node.name.map { ($0, Waveform.Signal.Kind.wire, index) }
    }
    var seen: Set<String> = []
    return (ports + states + wires).filter { seen.insert($0.0).inserted }
  }
}
