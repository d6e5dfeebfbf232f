import BigInt
import HDL

/// The slowest simulation there is: every node by `Node.evaluated`, scope by scope, on demand.
final class ReferenceSimulation {
  private final class Scope {
    let module: NetlistModule
    var children: [Scope] = []
    var state: [BigInt]
    var values: [BigInt?]

    init(_ netlist: Netlist, _ index: Int) {
      module = netlist.modules[index]
      state = module.registers.map { $0.initialValue ?? 0 }
      values = Array(repeating: nil, count: module.nodes.count)
      children = module.instances.map { Scope(netlist, $0.module) }
    }
  }

  private let top: Scope
  private var inputs: [Int: BigInt] = [:]
  var reset = false

  init(_ netlist: Netlist) { top = Scope(netlist, netlist.modules.count - 1) }

  func set(_ port: Int, to value: BigInt) {
    inputs[port] = top.module.ports[port].shape.wrapping(value)
    forget(top)
  }

  func get(_ port: Int) -> BigInt {
    top.module.ports[port].shape.wrapping(
      value(top.module.ports[port].node, in: top) { self.inputs[$0] ?? 0 })
  }

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
    case .register(let register): result = scope.state[register]
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
      updates.append { scope.state[index] = next }
    }
    for (index, child) in scope.children.enumerated() {
      updates += nextStates(child, inputsOfChild(index, in: scope, inputs))
    }
    return updates
  }
}
