import BigInt
import HDL

extension Shape {
  /// The bits of a word that a mask selects, lane by lane.
  fileprivate func bits(of mask: BigInt, lanes: Int) -> BigInt {
    let lane = (BigInt(1) << (width / lanes)) - 1
    return (0..<lanes).reduce(0) { bits, index in
      (mask >> index) & 1 == 1 ? bits | (lane << (index * (width / lanes))) : bits
    }
  }
}

/// The slowest simulation there is: every node by `Node.evaluated`, scope by scope, on demand.
final class ReferenceSimulation {
  private final class Scope {
    let module: NetlistModule
    var children: [Scope] = []
    var registers: [BigInt]
    var memories: [[BigInt]]
    var values: [BigInt?]

    init(_ netlist: Netlist, _ index: Int) {
      module = netlist.modules[index]
      registers = module.registers.map { $0.initialValue ?? 0 }
      memories = module.memories.map { memory in
        memory.contents + Array(repeating: 0, count: memory.depth - memory.contents.count)
      }
      values = Array(repeating: nil, count: module.nodes.count)
      children = module.instances.map { Scope(netlist, $0.module) }
    }
  }

  private let top: Scope
  private var inputs: [Int: BigInt] = [:]
  private var reset = false

  init(_ netlist: Netlist) { top = Scope(netlist, netlist.modules.count - 1) }

  /// Applies the inputs of a cycle.
  func start(_ cycle: DesignCase.Cycle) {
    reset = cycle.reset
    let ports = top.module.ports.indices.filter { top.module.ports[$0].isInput }
    for (port, value) in zip(ports, cycle.inputs) {
      inputs[port] = top.module.ports[port].shape.wrapping(value)
    }
    forget(top)
  }

  /// The output ports, settled.
  var outputs: [BigInt] {
    top.module.outputPorts.map { $0.shape.wrapping(value(of: $0.node)) }
  }

  /// The value of a node of the top module, settled.
  func value(of node: NodeID) -> BigInt { value(node, in: top) { self.inputs[$0] ?? 0 } }

  /// Gives a clock edge.
  func step() {
    let next = nextStates(top) { self.inputs[$0] ?? 0 }
    next.forEach { $0() }
    forget(top)
  }

  private func forget(_ scope: Scope) {
    for index in scope.values.indices { scope.values[index] = nil }
    scope.children.forEach(forget)
  }

  private func value(_ id: NodeID, in scope: Scope, _ inputs: @escaping (Int) -> BigInt) -> BigInt {
    if let known = scope.values[id] { return known }
    let node = scope.module.nodes[id]
    let result: BigInt
    switch node.kind {
    case .input(let port): result = node.shape.wrapping(inputs(port))
    case .register(let register): result = scope.registers[register]
    case .read(let memory):
      result = scope.memories[memory][Int(value(node.operands[0], in: scope, inputs))]
    case .output(let instance, let port):
      let child = scope.children[instance]
      result = node.shape.wrapping(
        value(child.module.ports[port].node, in: child, inputsOfChild(instance, in: scope, inputs)))
    default:
      let operands = node.operands.map { value($0, in: scope, inputs) }
      let shapes = node.operands.map { scope.module.nodes[$0].shape }
      result = node.evaluated(operands, shapes: shapes) ?? 0
    }
    scope.values[id] = result
    return result
  }

  private func inputsOfChild(
    _ instance: Int, in scope: Scope, _ inputs: @escaping (Int) -> BigInt
  ) -> (Int) -> BigInt {
    { port in self.value(scope.module.instances[instance].connections[port], in: scope, inputs) }
  }

  /// What is to be done at the edge, decided before any of it is done.
  private func nextStates(_ scope: Scope, _ inputs: @escaping (Int) -> BigInt) -> [() -> Void] {
    var updates: [() -> Void] = []
    for (index, register) in scope.module.registers.enumerated() {
      let shape = scope.module.nodes[register.node].shape
      let resetValue = reset ? register.resetValue : nil
      let next = shape.wrapping(resetValue ?? value(register.next, in: scope, inputs))
      updates.append { scope.registers[index] = next }
    }
    for (index, memory) in scope.module.memories.enumerated() {
      for write in memory.writes where value(write.enable, in: scope, inputs) != 0 {
        let address = Int(value(write.address, in: scope, inputs))
        let word = value(write.data, in: scope, inputs)
        let written = write.mask.map { mask in
          memory.shape.bits(of: value(mask, in: scope, inputs), lanes: scope.module.nodes[mask].shape.width)
        }
        updates.append {
          // Words of the lanes that stay, and of those that change.
          let pattern = Shape.unsigned(memory.shape.width)
          let (old, new) = (pattern.wrapping(scope.memories[index][address]), pattern.wrapping(word))
          let lanes = written ?? pattern.range.upperBound
          scope.memories[index][address] = memory.shape.wrapping(old - (old & lanes) + (new & lanes))
        }
      }
    }
    for (index, child) in scope.children.enumerated() {
      updates += nextStates(child, inputsOfChild(index, in: scope, inputs))
    }
    return updates
  }
}
