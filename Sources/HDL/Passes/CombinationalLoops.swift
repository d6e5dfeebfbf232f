extension Netlist {
  /// A diagnostic for every loop of logic without a register, through instances too, naming the path.
  public func combinationalLoops() -> [Diagnostic] {
    var paths: [[[Int]]] = []
    var found: [Diagnostic] = []
    for module in modules {
      let search = LoopSearch(module: module, children: paths)
      found += search.loops()
      paths.append(search.inputsBehindOutputs())
    }
    return found
  }
}

/// Depth-first search over one module's logic; an instance counts as edges from its outputs to the inputs behind.
private struct LoopSearch {
  let module: NetlistModule
  /// For every module so far and every port of it: the indices of the input ports that an output depends on.
  let children: [[[Int]]]

  private enum Mark { case unseen, open, done }

  init(module: NetlistModule, children: [[[Int]]]) {
    self.module = module
    self.children = children
  }

  /// The nodes that a node's value depends on in the same cycle.
  private func sources(of node: NodeID) -> [NodeID] {
    guard case .output(let instance, let port) = module.nodes[node].kind else {
      return module.nodes[node].operands
    }
    let entry = module.instances[instance]
    return children[entry.module][port].map { entry.connections[$0] }
  }

  func loops() -> [Diagnostic] {
    var marks = [Mark](repeating: .unseen, count: module.nodes.count)
    var found: [Diagnostic] = []
    for start in module.nodes.indices where marks[start] == .unseen {
      var path: [(node: NodeID, sources: [NodeID], next: Int)] = [(start, sources(of: start), 0)]
      marks[start] = .open
      while let last = path.indices.last {
        guard path[last].next < path[last].sources.count else {
          marks[path[last].node] = .done
          path.removeLast()
          continue
        }
        let source = path[last].sources[path[last].next]
        path[last].next += 1
        switch marks[source] {
        case .done: break
        case .unseen:
          marks[source] = .open
          path.append((source, sources(of: source), 0))
        case .open:
          let loop = path.map(\.node).drop { $0 != source }
          found.append(diagnostic(Array(loop.reversed())))
        }
      }
    }
    return found
  }

  /// For every port: the input ports that it depends on in the same cycle, if it is an output.
  func inputsBehindOutputs() -> [[Int]] {
    // For every node the port on whose behalf it was seen last: one array serves all ports.
    var seenFor = [Int](repeating: -1, count: module.nodes.count)
    return module.ports.enumerated().map { number, port in
      guard !port.isInput else { return [] }
      var pending = [port.node]
      var inputs: Set<Int> = []
      while let node = pending.popLast() {
        guard seenFor[node] != number else { continue }
        seenFor[node] = number
        if case .input(let index) = module.nodes[node].kind { inputs.insert(index) }
        pending += sources(of: node)
      }
      return inputs.sorted()
    }
  }

  /// The loop in the direction in which values flow, by the names that the user gave.
  private func diagnostic(_ loop: [NodeID]) -> Diagnostic {
    let steps = loop.compactMap { node -> String? in
      let place = module.nodes[node].location.map { " (\($0))" } ?? ""
      if let name = module.nodes[node].name { return name + place }
      guard case .output(let instance, let port) = module.nodes[node].kind else { return nil }
      let entry = module.instances[instance]
      return "output \(port) of \(entry.name)" + place
    }
    let first = steps.first ?? "an unnamed signal"
    let names = steps.isEmpty ? [first, first] : steps + [first]
    return Diagnostic(
      code: .combinationalLoop, message: "combinational loop: \(names.joined(separator: " → "))",
      location: loop.lazy.compactMap { module.nodes[$0].location }.first, module: module.name,
      fix: "put a register into the loop")
  }
}
