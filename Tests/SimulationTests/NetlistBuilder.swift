import BigInt

@testable import HDL

/// Builds a module of a netlist node by node, for tests that need exact control of the IR.
struct NetlistBuilder {
  private(set) var module: NetlistModule

  init(_ name: String) {
    module = NetlistModule(
      name: name, parameters: [], location: nil, ports: [], nodes: [], registers: [], memories: [],
      instances: [])
  }

  func shape(_ node: NodeID) -> Shape { module.nodes[node].shape }

  mutating func input(_ name: String, _ shape: Shape) -> NodeID {
    let node = self.node(.input(port: module.ports.count), shape)
    module.ports.append(.init(name: name, isInput: true, shape: shape, node: node))
    return node
  }

  mutating func output(_ name: String, _ driver: NodeID) {
    let wire = node(.wire, shape(driver), driver)
    module.ports.append(.init(name: name, isInput: false, shape: shape(driver), node: wire))
  }

  mutating func node(_ kind: Node.Kind, _ shape: Shape, _ operands: NodeID..., name: String? = nil) -> NodeID
  {
    add(kind, shape, operands, name: name)
  }

  mutating func add(_ kind: Node.Kind, _ shape: Shape, _ operands: [NodeID], name: String? = nil) -> NodeID {
    module.nodes.append(Node(kind, shape: shape, operands: operands, name: name))
    return module.nodes.count - 1
  }

  mutating func constant(_ value: BigInt, _ shape: Shape) -> NodeID { node(.constant(value), shape) }

  /// Adds a register that holds itself until ``connect(_:to:)``.
  mutating func register(
    _ name: String, _ shape: Shape, resetValue: BigInt? = nil, initialValue: BigInt? = nil
  ) -> NodeID {
    let node = self.node(.register(module.registers.count), shape, name: name)
    module.registers.append(.init(node: node, next: node, resetValue: resetValue, initialValue: initialValue))
    module.domains[0].hasClock = true
    if resetValue != nil { module.domains[0].hasReset = true }
    return node
  }

  mutating func connect(_ register: NodeID, to next: NodeID) {
    for index in module.registers.indices where module.registers[index].node == register {
      module.registers[index].next = next
    }
  }

  /// Adds an instance; `inputs` in the order of the child's input ports. Gives its outputs.
  mutating func instance(_ name: String, of child: NetlistModule, at index: Int, _ inputs: [NodeID])
    -> [NodeID]
  {
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
