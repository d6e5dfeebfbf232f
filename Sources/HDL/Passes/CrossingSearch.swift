/// The search for clock crossings in one module, whose children have been searched.
struct CrossingSearch {
  let module: NetlistModule
  let modules: [NetlistModule]
  let children: [CrossingSummary]
  let trusted: Set<NodeID>
  /// For every node, the origins of its value.
  private var origins: [Set<CrossingOrigin>]

  /// A way from where a value is launched to a node.
  typealias Way = (origin: CrossingOrigin, label: String, steps: [CrossingStep])

  init(
    module: NetlistModule, modules: [NetlistModule], children: [CrossingSummary], trusted: Set<NodeID>
  ) {
    self.module = module
    self.modules = modules
    self.children = children
    self.trusted = trusted
    origins = Array(repeating: [], count: module.nodes.count)
    for node in order() { origins[node] = self.origins(of: node) }
  }

  // MARK: Origins

  /// The first of the module's domains that has a domain's clock.
  private func clock(_ domain: Int) -> Int {
    module.domains.firstIndex { $0.settings.name == module.domains[domain].settings.name } ?? domain
  }

  /// The nodes that a node's value depends on at once.
  private func sources(of node: NodeID) -> [NodeID] {
    guard !trusted.contains(node) else { return [] }
    guard case .output(let index, let port) = module.nodes[node].kind else {
      return module.nodes[node].operands
    }
    let instance = module.instances[index]
    return children[instance.module].origins[port].compactMap { origin in
      if case .input(let input) = origin { return instance.connections[input] }
      return nil
    }.sorted()
  }

  /// The nodes, each after its sources unless they are in a loop.
  private func order() -> [NodeID] {
    var order: [NodeID] = []
    var isSeen = [Bool](repeating: false, count: module.nodes.count)
    for root in module.nodes.indices where !isSeen[root] {
      isSeen[root] = true
      var stack = [(node: root, sources: sources(of: root)[...])]
      while let last = stack.indices.last {
        guard let source = stack[last].sources.popFirst() else {
          order.append(stack.removeLast().node)
          continue
        }
        guard !isSeen[source] else { continue }
        isSeen[source] = true
        stack.append((source, sources(of: source)[...]))
      }
    }
    return order
  }

  private func origins(of node: NodeID) -> Set<CrossingOrigin> {
    guard !trusted.contains(node) else { return [] }
    var found = Set(launches(at: node).map { CrossingOrigin.clock($0.clock) })
    if case .input(let port) = module.nodes[node].kind { found.insert(.input(port)) }
    for source in sources(of: node) { found.formUnion(origins[source]) }
    return found
  }

  /// What is launched at a node itself, and by which clock.
  private func launches(at node: NodeID) -> [(clock: Int, label: String, steps: [CrossingStep])] {
    switch module.nodes[node].kind {
    case .register(let index):
      let step = self.step(node)
      return [
        (clock(module.registers[index].domain), "register '\(step?.name ?? "")'", [step].compactMap { $0 })
      ]
    case .read(let index):
      let memory = module.memories[index]
      var clocks: [Int] = []
      for clock in memory.writes.map({ clock($0.domain) }) where !clocks.contains(clock) {
        clocks.append(clock)
      }
      let start = CrossingStep(name: memory.name, location: memory.location)
      return clocks.map { ($0, "memory '\(memory.name)'", [start] + [step(node)].compactMap { $0 }) }
    case .output(let index, let port):
      let instance = module.instances[index]
      return children[instance.module].launches[port].map { launch in
        (
          clock(instance.domains[launch.clock]), inside(launch.label, instance),
          launch.steps.map { inside($0, instance) } + [step(node)].compactMap { $0 }
        )
      }
    default: return []
    }
  }

  // MARK: Captures

  /// Everything that takes a value at a clock edge.
  private func captures() -> [CrossingCapture] {
    var found: [CrossingCapture] = []
    for register in module.registers where !register.isSynchronizer {
      guard let step = step(register.node) else { continue }
      let clock = clock(register.domain)
      found.append(.init(node: register.next, clock: clock, label: "register '\(step.name)'", steps: [step]))
      if let driver = module.domains[register.domain].resetDriver, register.resetValue != nil {
        let label = "the reset of register '\(step.name)'"
        found.append(.init(node: driver, clock: clock, label: label, steps: [step]))
      }
    }
    for memory in module.memories {
      let step = CrossingStep(name: memory.name, location: memory.location)
      for write in memory.writes {
        for node in write.operands {
          let label = "memory '\(memory.name)'"
          found.append(.init(node: node, clock: clock(write.domain), label: label, steps: [step]))
        }
      }
    }
    return found + module.instances.flatMap(captures)
  }

  private func captures(_ instance: NetlistModule.Instance) -> [CrossingCapture] {
    var found: [CrossingCapture] = []
    for (port, node) in instance.connections.enumerated() {
      let start = CrossingStep(
        name: "\(instance.name).\(modules[instance.module].ports[port].name)", location: instance.location)
      found += children[instance.module].captures[port].map { capture in
        .init(
          node: node, clock: clock(instance.domains[capture.clock]), label: inside(capture.label, instance),
          steps: [start] + capture.steps.map { inside($0, instance) })
      }
    }
    for (domain, here) in zip(modules[instance.module].domains, instance.domains) {
      guard domain.hasReset, domain.resetDriver == nil, let driver = module.domains[here].resetDriver else {
        continue
      }
      let step = CrossingStep(name: "\(instance.name).\(domain.settings.reset)", location: instance.location)
      let label = "the reset of instance '\(instance.name)'"
      found.append(.init(node: driver, clock: clock(here), label: label, steps: [step]))
    }
    return found
  }

  // MARK: Results

  /// A diagnostic for every pair of what is launched and what captures it by another clock.
  func crossings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var known: Set<[String]> = []
    for capture in captures() where origins[capture.node].contains(where: { isForeign($0, capture.clock) }) {
      for way in ways(to: capture.node) where isForeign(way.origin, capture.clock) {
        guard case .clock(let clock) = way.origin, known.insert([way.label, capture.label]).inserted else {
          continue
        }
        found.append(crossing(way, clock, capture))
      }
    }
    return found
  }

  private func isForeign(_ origin: CrossingOrigin, _ clock: Int) -> Bool {
    if case .clock(let other) = origin { return other != clock }
    return false
  }

  private func crossing(_ way: Way, _ clock: Int, _ capture: CrossingCapture) -> Diagnostic {
    // An output has the same name in its module and where that is instantiated.
    let steps = (way.steps + capture.steps).reduce(into: [CrossingStep]()) { steps, step in
      if steps.last?.name != step.name { steps.append(step) }
    }
    let path = steps.map { step in step.name + (step.location.map { " (\($0))" } ?? "") }
    let (from, to) = (module.domains[clock].settings.clock, module.domains[capture.clock].settings.clock)
    return Diagnostic(
      code: .clockCrossing,
      message: """
        \(way.label) of '\(from)' reaches \(capture.label) of '\(to)' without a synchronizer: \
        \(path.joined(separator: " → "))
        """,
      location: capture.steps.last?.location, module: module.name,
      fix: """
        m.synchronized(_:_:) for a bit, m.queued(_:depth:from:to:_:) for a stream, or m.unsynchronized(_:) if the \
        protocol makes it safe
        """)
  }

  /// A diagnostic for every input that several clocks capture; for the top module, as nothing is known of its inputs.
  func inputsOfSeveralClocks() -> [Diagnostic] {
    let captures = summary().captures
    return module.ports.indices.filter { captures[$0].count > 1 }.map { port in
      let readers = captures[port].map { "\($0.label) of '\(module.domains[$0.clock].settings.clock)'" }
      return Diagnostic(
        code: .inputOfTwoClocks,
        message:
          "input '\(module.ports[port].name)' is read by several clocks: \(readers.joined(separator: ", "))",
        location: captures[port][1].steps.last?.location, module: module.name,
        fix: "m.synchronized(_:_:) where it is another clock's, or an input for each clock")
    }
  }

  /// What the module's parents have to know.
  func summary() -> CrossingSummary {
    var captured = [[CrossingCapture]](repeating: [], count: module.ports.count)
    for capture in captures() {
      for case .input(let port) in origins[capture.node]
      where captured[port].allSatisfy({ $0.clock != capture.clock }) {
        let way = ways(to: capture.node).first { $0.origin == .input(port) }
        captured[port].append(
          .init(
            node: module.ports[port].node, clock: capture.clock, label: capture.label,
            steps: (way?.steps.dropFirst() ?? []) + capture.steps))
      }
    }
    let outputs = module.ports.map { $0.isInput ? nil : $0.node }
    return CrossingSummary(
      origins: outputs.map { $0.map { origins[$0] } ?? [] },
      launches: outputs.map { node in
        (node.map(ways) ?? []).compactMap { way in
          if case .clock(let clock) = way.origin { return (clock, way.label, way.steps) }
          return nil
        }
      },
      captures: captured)
  }

  // MARK: Ways

  /// The shortest ways from everything that is launched, and from the inputs, to a node; each source once.
  private func ways(to target: NodeID) -> [Way] {
    var found: [Way] = []
    var next = [target: NodeID?.none]
    var pending = [target][...]
    while let node = pending.popFirst() {
      guard !trusted.contains(node) else { continue }
      let rest = sequence(first: node) { next[$0] ?? nil }.dropFirst().compactMap(step)
      found += launches(at: node).map { (.clock($0.clock), $0.label, $0.steps + rest) }
      if case .input(let port) = module.nodes[node].kind {
        found.append(
          (.input(port), "input '\(module.ports[port].name)'", [step(node)].compactMap { $0 } + rest))
      }
      for source in sources(of: node) where next[source] == nil {
        next[source] = .some(node)
        pending.append(source)
      }
    }
    return found
  }

  /// A node that has a name, or is an instance's output.
  private func step(_ node: NodeID) -> CrossingStep? {
    let entry = module.nodes[node]
    if let name = entry.name { return CrossingStep(name: name, location: entry.location) }
    guard case .output(let index, let port) = entry.kind else { return nil }
    let instance = module.instances[index]
    return CrossingStep(
      name: "\(instance.name).\(modules[instance.module].ports[port].name)", location: instance.location)
  }

  private func inside(_ step: CrossingStep, _ instance: NetlistModule.Instance) -> CrossingStep {
    CrossingStep(name: "\(instance.name).\(step.name)", location: step.location)
  }

  /// A label like `register 'count'` with the instance's name before its own.
  private func inside(_ label: String, _ instance: NetlistModule.Instance) -> String {
    label.replacing("'", with: "'\(instance.name).", maxReplacements: 1)
  }
}
