import BigInt
import HDL

/// Turns a module of the netlist into a module of Verilog.
struct ModuleLowering {
  /// Parts of an expression beyond which it is cut into named nets.
  private static let longestExpression = 8

  let module: NetlistModule
  /// The modules that instances refer to.
  let children: [NetlistModule]
  var plan: NodePlan
  var names: NetNames
  let states: StateLabels
  /// The expressions of the nodes that are parts of others.
  var expressions: [TypedExpression?]
  private let consumers: Consumers
  /// Whether more than checks depends on a node.
  let isLogic: [Bool]
  /// Instance outputs that drive a wire of their shape and nothing else, by the wire: one net for both.
  private var directDrivers: Set<NodeID> = []

  /// What comparisons with the states of a machine are called where they get a net.
  private let stateTests: [NodeID: String]

  init(_ module: NetlistModule, children: [NetlistModule]) {
    (self.module, stateTests) = module.preparedForVerilog().withNamelessStateTests()
    self.children = children
    plan = NodePlan(self.module)
    isLogic = self.module.logic
    names = NetNames(self.module)
    states = StateLabels(self.module, &names)
    expressions = Array(repeating: nil, count: self.module.nodes.count)
    for wire in self.module.nodes.indices where self.module.isDirectlyDriven(wire, plan) {
      names.name(self.module.nodes[wire].operands[0], as: wire)
      directDrivers.insert(wire)
    }
    for (id, node) in self.module.nodes.enumerated() where names[id] == nil {
      guard case .output(let index, let port) = node.kind else { continue }
      let instance = self.module.instances[index]
      names.name(id, "\(instance.name)_\(children[instance.module].ports[port].name)")
    }
    consumers = Consumers(self.module, children: children, plan.order, names)
  }

  /// The module of Verilog.
  mutating func lowered() -> VerilogModule {
    var nets: [FilePart: [VerilogModule.Net]] = [:]
    var assignments: [VerilogModule.Assignment] = []
    let isPort = Set(module.ports.map(\.node))
    for id in plan.order {
      guard let value = value(of: id), let name = names[id] else { continue }
      if isPort.contains(id) {
        assignments.append(.init(target: name, value: value.syntax, location: module.nodes[id].location))
      } else {
        nets[part(of: id), default: []].append(.init(declaration: declaration(id), value: value.syntax))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: module.ports.enumerated().map { ($1.name, $0) })
    assignments.sort { order[$0.target, default: 0] < order[$1.target, default: 0] }
    var result = VerilogModule(
      header: header(), name: module.name, ports: ports(), registers: registers(.logic),
      memories: memories(.logic), instanceNets: instanceNets(), nets: nets[.logic] ?? [],
      instances: instances(), assignments: assignments, updates: updates(.logic), unused: [],
      unusedName: names.unique("_unused"))
    if !module.checks.isEmpty { result.checks = checkSection(nets[.checks] ?? []) }
    result.removeUnread(Set(stateTests.keys.compactMap { names[$0] }))
    result.keepConstants(of: states.constants)
    result.tieUnreadBits()
    return result
  }

  /// The value of a node that gets a net, and its name if it has none; notes the expression of one that does
  /// not.
  private mutating func value(of id: NodeID) -> TypedExpression? {
    let node = module.nodes[id]
    switch plan.forms[id] {
    case .dead, .literal, .slice, .statement: return nil
    case .rightSide:
      expressions[id] = computed(id)
      return nil
    case .inline:
      let value = computed(id)
      expressions[id] = value
      guard value.size > Self.longestExpression else { return nil }
      plan.giveName(to: id)
      names.name(id, wish(for: id))
      return value
    case .name:
      switch node.kind {
      case .input, .register, .output: return nil
      default: break
      }
      if directDrivers.contains(id) { return nil }
      if names[id] == nil { names.name(id, wish(for: id)) }
      return computed(id)
    }
  }

  private func wish(for id: NodeID) -> String {
    if let name = stateTests[id] { return name }
    let isNegative = module.nodes[id].kind == .subtract && isZero(module.nodes[id].operands[0])
    let noun = isNegative ? "negative" : module.nodes[id].noun
    return consumers[id].map { "\($0)_\(noun)" } ?? noun
  }

  func declaration(_ id: NodeID) -> VerilogModule.Declaration {
    let node = module.nodes[id]
    return .init(
      name: names[id] ?? "", width: node.shape.width, isSigned: node.shape.isSigned, location: node.location)
  }

  // MARK: The module's surroundings

  private func header() -> [String] {
    var lines = [module.name]
    if !module.parameters.isEmpty {
      lines.append("")
      lines += module.parameters.map { "  \($0.name) = \($0.value)" }
      lines.append("")
    }
    if let location = module.location { lines.append("Described in \(location).") }
    lines.append("Emitted by Swiftlet: change the Swift source, not this file.")
    return lines
  }

  private func ports() -> [VerilogModule.Port] {
    clockPorts()
      + module.ports.map { port in
        .init(
          declaration: .init(name: port.name, width: port.shape.width, isSigned: port.shape.isSigned),
          isInput: port.isInput)
      }
  }

  /// The nets that instances drive, those of output ports excepted.
  private func instanceNets() -> [VerilogModule.Net] {
    let ports = Set(module.ports.map(\.name))
    return module.instances.enumerated().flatMap { index, instance in
      instance.connections.enumerated().compactMap { port, node -> VerilogModule.Net? in
        guard module.nodes[node].kind == .output(instance: index, port: port) else { return nil }
        guard let name = names[node], !ports.contains(name) else { return nil }
        return .init(declaration: declaration(node), value: nil)
      }
    }
  }

  private func instances() -> [VerilogModule.Instance] {
    module.instances.map { instance in
      let child = children[instance.module]
      var connections = clockConnections(instance)
      for (port, node) in zip(child.ports, instance.connections) {
        let value = extended(node, to: port.shape.width).syntax
        connections.append(.init(port: port.name, value: value, isInput: port.isInput))
      }
      return .init(
        module: child.emittedName, parameters: child.foreign?.parameterTexts ?? [], name: instance.name,
        connections: connections + (child.foreign?.ties ?? []), location: instance.location)
    }
  }
}

extension NetlistModule {
  /// The module without the names that the language gives comparisons with states, and those names.
  fileprivate func withNamelessStateTests() -> (NetlistModule, [NodeID: String]) {
    var result = self
    var names: [NodeID: String] = [:]
    for (id, node) in nodes.enumerated() where node.kind == .equal && node.location == nil {
      guard let name = node.name, node.operands.contains(where: isStateRegister) else { continue }
      names[id] = name
      result.nodes[id].name = nil
    }
    return (result, names)
  }

  private func isStateRegister(_ id: NodeID) -> Bool {
    guard case .register(let index) = nodes[id].kind else { return false }
    return !registers[index].cases.isEmpty
  }

  /// Whether a named wire is driven by an instance's output that nothing else reads, and has its shape.
  fileprivate func isDirectlyDriven(_ wire: NodeID, _ plan: NodePlan) -> Bool {
    let node = nodes[wire]
    guard node.kind == .wire, node.name != nil, plan.forms[wire] == .name, let driver = node.operands.first,
      case .output = nodes[driver].kind, nodes[driver].name == nil, plan.uses[driver] == 1
    else { return false }
    return nodes[driver].shape.hasFormat(of: node.shape)
  }
}
