import BigInt

/// Builds a module of a netlist node by node, for generators and tests that need exact control of the IR.
package struct NetlistBuilder {
  /// The module so far.
  package private(set) var module: NetlistModule

  /// Begins a module.
  package init(_ name: String) {
    module = NetlistModule(
      name: name, parameters: [], location: nil, ports: [], nodes: [], registers: [], memories: [],
      instances: [])
  }

  /// The shape of a node.
  package func shape(_ node: NodeID) -> Shape { module.nodes[node].shape }

  /// Adds an input port.
  package mutating func input(_ name: String, _ shape: Shape) -> NodeID {
    let node = self.node(.input(port: module.ports.count), shape)
    module.ports.append(.init(name: name, isInput: true, shape: shape, node: node))
    return node
  }

  /// Adds an output port.
  package mutating func output(_ name: String, _ driver: NodeID) {
    let wire = node(.wire, shape(driver), driver)
    module.ports.append(.init(name: name, isInput: false, shape: shape(driver), node: wire))
  }

  /// Adds a node.
  package mutating func node(
    _ kind: Node.Kind, _ shape: Shape, _ operands: NodeID..., name: String? = nil
  ) -> NodeID {
    add(kind, shape, operands, name: name)
  }

  /// Adds a node.
  package mutating func add(
    _ kind: Node.Kind, _ shape: Shape, _ operands: [NodeID], name: String? = nil
  ) -> NodeID {
    module.nodes.append(Node(kind, shape: shape, operands: operands, name: name))
    return module.nodes.count - 1
  }

  /// Adds a constant.
  package mutating func constant(_ value: BigInt, _ shape: Shape) -> NodeID { node(.constant(value), shape) }

  /// Adds a register that holds itself until ``connect(_:to:)``.
  package mutating func register(
    _ name: String, _ shape: Shape, resetValue: BigInt? = nil, initialValue: BigInt? = nil
  ) -> NodeID {
    let node = self.node(.register(module.registers.count), shape, name: name)
    module.registers.append(.init(node: node, next: node, resetValue: resetValue, initialValue: initialValue))
    module.domains[0].hasClock = true
    if resetValue != nil { module.domains[0].hasReset = true }
    return node
  }

  /// Says what a register takes at a clock edge.
  package mutating func connect(_ register: NodeID, to next: NodeID) {
    for index in module.registers.indices where module.registers[index].node == register {
      module.registers[index].next = next
    }
  }

  /// Adds a memory without writes; gives its index.
  package mutating func memory(_ name: String, _ shape: Shape, contents: [BigInt]) -> Int {
    module.memories.append(
      .init(name: name, shape: shape, depth: contents.count, contents: contents, writes: [], location: nil))
    return module.memories.count - 1
  }

  /// Adds a write to a memory, after those it has.
  package mutating func write(
    _ memory: Int, enable: NodeID, address: NodeID, data: NodeID, mask: NodeID? = nil
  ) {
    module.domains[0].hasClock = true
    module.memories[memory].writes.append(.init(enable: enable, address: address, data: data, mask: mask))
  }

  /// Adds an instance; `inputs` in the order of the child's input ports. Gives its outputs.
  package mutating func instance(
    _ name: String, of child: NetlistModule, at index: Int, _ inputs: [NodeID]
  ) -> [NodeID] {
    var remaining = inputs[...]
    var outputs: [NodeID] = []
    let connections = child.ports.enumerated().map { position, port in
      if port.isInput { return remaining.removeFirst() }
      let output = node(.output(instance: module.instances.count, port: position), port.shape)
      outputs.append(output)
      return output
    }
    module.instances.append(.init(name: name, module: index, connections: connections, location: nil))
    module.domains[0].hasClock = module.hasClock || child.hasClock
    module.domains[0].hasReset = module.hasReset || child.hasReset
    return outputs
  }
}
