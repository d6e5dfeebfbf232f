import BigInt
import HDL

/// A netlist without hierarchy: the nodes of every instance in one array, ports turned into wires.
struct FlatNetlist {
  /// A register of any instance.
  struct Register {
    /// The node that reads it.
    let node: Int
    /// The node of what it takes at an edge, of the register's own shape.
    let next: Int
    let resetValue: BigInt?
    let initialValue: BigInt?
    let clocking: Clocking
  }

  /// What clocks and resets a register, or clocks a write.
  struct Clocking: Hashable {
    /// The clock, as an index into the design's clock domains.
    var clock: Int
    /// What resets, and whether at once.
    var reset: Reset
    var isAsynchronous: Bool
  }

  /// What asserts a reset.
  enum Reset: Hashable {
    /// The port of one of the design's clock domains.
    case port(Int)
    /// A node while it is 1.
    case node(Int)
  }

  /// A memory of any instance.
  struct Memory {
    let shape: Shape
    let depth: Int
    let contents: [BigInt]
    let writes: [Write]

    /// The nodes of a write's enable, address, data and mask, each of its port's own shape.
    struct Write {
      let enable: Int
      let address: Int
      let data: Int
      let mask: Int?
      /// The lanes of the mask; 1 without one.
      let lanes: Int
      /// The clock, as an index into the design's clock domains.
      let clock: Int

      /// What the write depends on.
      var nodes: [Int] { [enable, address, data] + (mask.map { [$0] } ?? []) }
    }
  }

  /// A check of any instance, in the order of the netlist's check sites.
  struct Check {
    /// The nodes of its condition and its enable.
    let condition: Int, enable: Int
    let isCover: Bool
    let clocking: Clocking
  }

  /// One instance: its path with a dot at the end, its module, and where its nodes begin.
  struct Scope {
    let path: String
    let module: Int
    let firstNode: Int
  }

  let netlist: Netlist
  private(set) var scopes: [Scope] = []
  /// The nodes; operands are indices here. Only the top module's inputs are still `input` nodes.
  var nodes: [Node] = []
  var registers: [Register] = []
  var memories: [Memory] = []
  private(set) var checks: [Check] = []
  /// The node of each of the top module's ports, of the port's own shape.
  private(set) var ports: [Int] = []

  init(_ netlist: Netlist) {
    self.netlist = netlist
    let clocks = netlist.clockDomains
    let clockings = netlist.top.domains.map { domain in
      let clock = clocks.firstIndex { $0.name == domain.settings.name } ?? 0
      return Clocking(clock: clock, reset: .port(clock), isAsynchronous: false)
    }
    let first = addScope(netlist.modules.count - 1, path: "", inputs: nil, clockings)
    for port in netlist.top.ports {
      ports.append(port.isInput ? first + port.node : addWire(to: first + port.node, shape: port.shape))
    }
  }

  /// The name of a node for people: the instances' names and its own, or what it computes and where.
  func name(of node: Int) -> String {
    guard let scope = scopes.last(where: { $0.firstNode <= node }) else { return "node \(node)" }
    let local = nodes[node]
    let own = local.name ?? "\(local.kind)" + (local.location.map { " at \($0)" } ?? "")
    return scope.path + own
  }

  /// Adds a module's nodes and those of its instances; gives the index of its first node.
  ///
  /// - Parameter clockings: For every domain of the module, what clocks it and what is at its reset port.
  private mutating func addScope(
    _ index: Int, path: String, inputs: [Int]?, _ clockings: [Clocking]
  ) -> Int {
    let module = netlist.modules[index]
    let first = nodes.count
    let clockings = zip(module.domains, clockings).map { domain, outside in
      Clocking(
        clock: outside.clock, reset: domain.resetDriver.map { .node(first + $0) } ?? outside.reset,
        isAsynchronous: domain.settings.resetKind == .asynchronous)
    }
    scopes.append(Scope(path: path, module: index, firstNode: first))
    for var node in module.nodes {
      node.operands = node.operands.map { $0 + first }
      if case .input(let port) = node.kind, let inputs {
        node = joined(node, to: inputs[port])
      }
      if case .read(let memory) = node.kind { node.kind = .read(memory: memories.count + memory) }
      nodes.append(node)
    }
    // Before the children, so that a scope's nodes stay together for `name(of:)`.
    for register in module.registers {
      let shape = module.nodes[register.node].shape
      registers.append(
        Register(
          node: first + register.node, next: addWire(to: first + register.next, shape: shape),
          resetValue: register.resetValue.map(shape.wrapping),
          initialValue: register.initialValue.map(shape.wrapping), clocking: clockings[register.domain]))
    }
    for memory in module.memories {
      let writes = memory.writes.map { write in
        let lanes = write.mask.map { module.nodes[$0].shape.width } ?? 1
        return Memory.Write(
          enable: addWire(to: first + write.enable, shape: .bit),
          address: addWire(to: first + write.address, shape: .unsigned(memory.addressBits)),
          data: addWire(to: first + write.data, shape: memory.shape),
          mask: write.mask.map { addWire(to: first + $0, shape: .unsigned(lanes)) }, lanes: lanes,
          clock: clockings[write.domain].clock)
      }
      memories.append(
        Memory(shape: memory.shape, depth: memory.depth, contents: memory.contents, writes: writes))
    }
    for check in module.checks {
      checks.append(
        Check(
          condition: first + check.condition, enable: first + check.enable, isCover: check.kind == .cover,
          clocking: clockings[check.domain]))
    }
    let children = module.instances.map { instance in
      let drivers = instance.connections.map { $0 + first }
      return addScope(
        instance.module, path: path + instance.name + ".", inputs: drivers,
        instance.domains.map { clockings[$0] })
    }
    for (local, node) in module.nodes.enumerated() {
      guard case .output(let instance, let port) = node.kind else { continue }
      let child = netlist.modules[module.instances[instance].module]
      nodes[first + local] = joined(node, to: children[instance] + child.ports[port].node)
    }
    return first
  }

  private func joined(_ node: Node, to driver: Int) -> Node {
    Node(.wire, shape: node.shape, operands: [driver], name: node.name, location: node.location)
  }

  private mutating func addWire(to driver: Int, shape: Shape) -> Int {
    nodes.append(
      Node(
        .wire, shape: shape, operands: [driver], name: nodes[driver].name, location: nodes[driver].location))
    return nodes.count - 1
  }
}
