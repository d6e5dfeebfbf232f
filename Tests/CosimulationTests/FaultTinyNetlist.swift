import BigInt
@testable import HDL

/// One module made by hand, node by node.
struct TinyNetlist {
  private(set) var module: NetlistModule

  init(_ name: String = "tiny") {
    module = NetlistModule(
      name: name, parameters: [], location: nil, ports: [], nodes: [], registers: [], instances: [])
  }

  /// The module as a whole design.
  var netlist: Netlist { Netlist(modules: [module]) }

  mutating func node(_ kind: Node.Kind, _ shape: Shape, _ operands: [NodeID] = []) -> NodeID {
    module.nodes.append(Node(kind, shape: shape, operands: operands))
    return module.nodes.count - 1
  }

  mutating func input(_ name: String, _ shape: Shape) -> NodeID {
    let node = node(.input(port: module.ports.count), shape)
    module.ports.append(.init(name: name, isInput: true, shape: shape, node: node))
    return node
  }

  mutating func output(_ name: String, _ value: NodeID) {
    let shape = module.nodes[value].shape
    let node = node(.wire, shape, [value])
    module.ports.append(.init(name: name, isInput: false, shape: shape, node: node))
  }

  /// A register's index.
  mutating func register(_ shape: Shape, next: NodeID, reset: BigInt? = nil) -> Int {
    let node = node(.register(module.registers.count), shape)
    module.registers.append(.init(node: node, next: next, resetValue: reset, initialValue: nil))
    module.domains[0].hasClock = true
    module.domains[0].hasReset = module.hasReset || reset != nil
    return module.registers.count - 1
  }

  /// The node that reads a register.
  func read(_ register: Int) -> NodeID { module.registers[register].node }

  /// Instantiates the netlist's first module, whose inputs come first; gives the nodes of its outputs.
  mutating func instance(of child: TinyNetlist, inputs: [NodeID], outputs: Int) -> [NodeID] {
    let instance = module.instances.count
    let nodes = (0..<outputs).map { index in
      node(
        .output(instance: instance, port: inputs.count + index),
        child.module.ports[inputs.count + index].shape)
    }
    module.instances.append(
      .init(name: "instance_\(instance)", module: 0, connections: inputs + nodes, location: nil))
    return nodes
  }
}
