/// What defines the value of every register of a design after its reset.
///
/// Within a module a register is *held* if it has neither a reset nor an initial value and its own value, through logic
/// and other such registers, goes into what it takes next: it can keep what it happened to start with. One that does
/// not depend on itself is *flushed*: its start is gone as soon as defined values have come through the pipeline.
/// Feedback through an instance counts.
public struct ResetCoverage: Hashable, Sendable {
  /// What defines a register's value.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// The reset sets it.
    case reset
    /// It starts with an initial value, which a later reset does not bring back.
    case initial
    /// Nothing sets it, and what it starts with is gone after a few cycles.
    case flushed
    /// Nothing sets it, and it can hold what it starts with.
    case held
  }

  /// One register of one module.
  public struct Entry: Hashable, Sendable {
    /// The module's name.
    public let module: String
    /// The register's name.
    public let name: String
    /// Where it is declared.
    public let location: SourceLocation?
    /// What defines its value.
    public let origin: Origin
  }

  /// The registers in the order of the netlist.
  public let entries: [Entry]

  /// The registers of an origin.
  public func registers(_ origin: Origin) -> [Entry] { entries.filter { $0.origin == origin } }
}

extension ResetCoverage: CustomStringConvertible {
  /// A line of counts, and a line for every register that can hold an undefined value.
  public var description: String {
    let counts = Origin.allCases.map { "\(registers($0).count) \($0.rawValue)" }.joined(separator: ", ")
    let held = registers(.held).map { entry in
      "  \(entry.module).\(entry.name)" + (entry.location.map { " (\($0))" } ?? "")
    }
    return (["registers: \(counts)"] + held).joined(separator: "\n")
  }
}

extension Netlist {
  /// What defines the value of every register, module by module.
  public func resetCoverage() -> ResetCoverage {
    var passages: [[[Int]]] = []
    var entries: [ResetCoverage.Entry] = []
    for module in modules {
      let search = UndefinedStarts(module: module, children: passages)
      entries += search.entries()
      passages.append(search.inputsBehindOutputs())
    }
    return ResetCoverage(entries: entries)
  }
}

/// How values travel in one module when registers that nothing sets pass them on.
private struct UndefinedStarts {
  let module: NetlistModule
  /// For every module so far and every port of it: the inputs from which an output's value can come.
  let children: [[[Int]]]

  func entries() -> [ResetCoverage.Entry] {
    module.registers.map { register in
      let node = module.nodes[register.node]
      return .init(
        module: module.name, name: node.name ?? "", location: node.location, origin: origin(of: register))
    }
  }

  /// For every port: the input ports from which its value can come, if it is an output.
  func inputsBehindOutputs() -> [[Int]] {
    module.ports.map { port in
      guard !port.isInput else { return [] }
      let reached = reachable(from: [port.node])
      return module.ports.indices.filter {
        module.ports[$0].isInput && reached.contains(module.ports[$0].node)
      }
    }
  }

  private func origin(of register: NetlistModule.Register) -> ResetCoverage.Origin {
    if register.resetValue != nil { return .reset }
    if register.initialValue != nil { return .initial }
    return reachable(from: [register.next]).contains(register.node) ? .held : .flushed
  }

  /// Every node from which a value can come to one of the given nodes.
  private func reachable(from starts: [NodeID]) -> Set<NodeID> {
    var seen: Set<NodeID> = []
    var pending = starts
    while let node = pending.popLast() {
      if seen.insert(node).inserted { pending += sources(of: node) }
    }
    return seen
  }

  private func sources(of node: NodeID) -> [NodeID] {
    switch module.nodes[node].kind {
    case .register(let index):
      let register = module.registers[index]
      return register.resetValue == nil && register.initialValue == nil ? [register.next] : []
    case .output(let instance, let port):
      let entry = module.instances[instance]
      return children[entry.module][port].map { entry.connections[$0] }
    default: return module.nodes[node].operands
    }
  }
}
