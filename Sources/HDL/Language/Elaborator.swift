/// Runs the bodies of modules and gathers what they describe, each distinct module once.
final class Elaborator {
  var diagnostics: [Diagnostic] = []
  private(set) var modules: [NetlistModule] = []
  /// For every module, the nodes that the user says any clock may capture.
  private(set) var trusted: [Set<NodeID>] = []
  private var indices: [AnyHashable: Int] = [:]
  private var names: Set<String> = []
  private var underway: Set<AnyHashable> = []
  /// The clock domains of the design by name, and where each was first used.
  private var domains: [String: (domain: ClockDomain, location: SourceLocation?)] = ["main": (.main, nil)]

  /// The index of a module in the netlist, its body run if it is new; nil if it contains itself.
  func module<M: Module>(_ module: M, from parent: Builder?, _ location: SourceLocation?) -> Int? {
    let key = AnyHashable(module)
    if let index = indices[key] { return index }
    guard underway.insert(key).inserted else {
      parent?.report(
        .recursiveModule, "module '\(module.name)' contains itself", at: location,
        fix: "end the recursion by a parameter that counts down")
      return nil
    }
    let builder = elaborate(module, location)
    underway.remove(key)
    modules.append(builder.module)
    trusted.append(builder.trusted)
    indices[key] = modules.count - 1
    return modules.count - 1
  }

  private func elaborate<M: Module>(_ module: M, _ location: SourceLocation?) -> Builder {
    let parameters = module.parameters.map { NetlistModule.Parameter(name: $0.name, value: $0.value) }
    let builder = Builder(
      self,
      NetlistModule(
        name: uniqueName(module.name), parameters: parameters, location: nil, ports: [], nodes: [],
        registers: [], memories: [], instances: []),
      madeAt: location)
    if !VerilogName.isLegal(module.name) {
      builder.report(.illegalName, "'\(module.name)' is not a Verilog module name", at: location)
    }
    let ports = module.ports
    let flat = ports.flatPorts()
    guard ports.bind(flat, { builder.port($1) }) else {
      builder.reportReuse(String(describing: M.self), location)
      return builder
    }
    module.body(builder, ports)
    builder.finish()
    return builder
  }

  /// Reports a clock domain that differs from one of the same name anywhere in the design.
  func check(_ domain: ClockDomain, from builder: Builder, _ location: SourceLocation) {
    guard let known = domains[domain.name] else {
      domains[domain.name] = (domain, location)
      return
    }
    guard known.domain != domain else { return }
    let place = known.location.map { "; it was first used at \($0)" } ?? ""
    builder.report(
      .clockDomainMismatch, "there are two clock domains '\(domain.name)' that are not equal\(place)",
      at: location, fix: "declare the domain once, in a constant, or give one of them another name")
  }

  /// Reports modules that would be emitted under the name of a foreign one.
  func checkForeignNames() {
    let foreign = Set(modules.compactMap(\.foreign?.name))
    for module in modules where module.foreign == nil && foreign.contains(module.name) {
      diagnostics.append(
        Diagnostic(
          code: .duplicateName, message: "a foreign module is called '\(module.name)', too", location: nil,
          module: module.name, fix: "give this module another 'name'"))
    }
  }

  /// The name, or the name with the first free number.
  private func uniqueName(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }
}

extension Builder {
  /// Declares a port of the module itself.
  fileprivate func port(_ port: FlatPort) -> Signal {
    let shape = checked(port.shape, port.name, nil)
    let name = declare(port.name, nil)
    let index = module.ports.count
    let node: NodeID
    if port.isInput {
      node = append(.input(port: index), shape, [], name: name, nil)
    } else {
      node = append(.wire, shape, [], name: name, nil)
      addTarget(node, .output, "output '\(port.name)'", nil)
    }
    module.ports.append(.init(name: port.name, isInput: port.isInput, shape: shape, node: node))
    return Signal(.node(node, self), shape)
  }

  /// Connects every target to what its statements add up to, once the body has run.
  fileprivate func finish() {
    connectBypasses()
    for target in targetOrder {
      guard let entry = targets[target] else { continue }
      guard let driven = scopes[0].values[target] else {
        report(.notDriven, "\(entry.label) is never driven", at: entry.location, fix: "assign to it")
        module.nodes[target] = undriven(module.nodes[target])
        continue
      }
      if case .register(let index) = entry.kind {
        module.registers[index].next = held(target, driven.value)
      } else {
        module.nodes[target].operands = [driven.value]
        module.nodes[target].location = module.nodes[target].location ?? driven.location
      }
    }
    labelChecks()
    markUsedDomains()
    if let foreign = module.foreign {
      module.domains[0].hasClock = foreign.clockPort != nil
      module.domains[0].hasReset = foreign.resetPort != nil
    }
  }

  /// A register's next value behind its enable, if it was declared with one.
  private func held(_ register: NodeID, _ next: NodeID) -> NodeID {
    guard let enable = enables[register],
      enable.signal.isCondition([Signal(.node(register, self), .bit)], enable.location)
    else { return next }
    let select = node(of: enable.signal, at: enable.location)
    return append(.multiplex, module.nodes[register].shape, [select, next, register], name: nil, nil)
  }

  /// In place of a target that nothing drives: something of its shape, so that the passes can go on.
  private func undriven(_ node: Node) -> Node {
    if case .register = node.kind { return node }
    var constant = node
    constant.kind = .constant(node.shape.range.lowerBound)
    return constant
  }
}

extension Netlist {
  /// Elaborates a design: runs the bodies of a module and of all that it instantiates, then the passes.
  ///
  /// - Throws: ``ElaborationError`` with every mistake found.
  public init(elaborating top: some Module) throws(ElaborationError) {
    let elaborator = Elaborator()
    _ = elaborator.module(top, from: nil, nil)
    elaborator.checkForeignNames()
    guard elaborator.diagnostics.isEmpty else {
      throw ElaborationError(diagnostics: elaborator.diagnostics)
    }
    let trusted = elaborator.trusted
    let crossings = Pass(name: "clock crossings", work: .check { $0.clockCrossings(trusting: trusted) })
    let netlist = try Netlist(modules: elaborator.modules).applying([crossings] + Pass.elaboration)
    assert(netlist.problems().isEmpty, netlist.problems().joined(separator: "\n"))
    self = netlist
  }
}
