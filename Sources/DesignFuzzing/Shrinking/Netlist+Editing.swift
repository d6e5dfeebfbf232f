import BigInt
import HDL

extension NetlistModule {
  /// Replaces every reader's reference to some nodes by others; outputs of instances stay connected to their own.
  mutating func replace(_ replacements: [NodeID: NodeID]) {
    let before = instances
    redirect { replacements[$0] ?? $0 }
    for (index, instance) in before.enumerated() {
      for (port, node) in instance.connections.enumerated() {
        if case .output = nodes[node].kind, nodes[node].kind == .output(instance: index, port: port) {
          instances[index].connections[port] = node
        }
      }
    }
  }

  /// Adds an input port; gives its node.
  mutating func addInput(_ shape: Shape) -> NodeID {
    nodes.append(Node(.input(port: ports.count), shape: shape))
    ports.append(.init(name: freeName(), isInput: true, shape: shape, node: nodes.count - 1))
    return nodes.count - 1
  }

  /// A name that no port has.
  private func freeName() -> String {
    let taken = Set(ports.map(\.name))
    var number = ports.count
    while taken.contains("cut_\(number)") { number += 1 }
    return "cut_\(number)"
  }

  /// Adds an output port of a node's value.
  mutating func addOutput(_ driver: NodeID) {
    let shape = nodes[driver].shape
    nodes.append(Node(.wire, shape: shape, operands: [driver]))
    ports.append(.init(name: freeName(), isInput: false, shape: shape, node: nodes.count - 1))
  }

  /// Keeps only some ports; removed inputs must have no readers, and the module must not be instantiated.
  mutating func keepPorts(_ kept: [Int]) {
    var numbers: [Int: Int] = [:]
    for (new, old) in kept.enumerated() { numbers[old] = new }
    for node in nodes.indices {
      if case .input(let port) = nodes[node].kind, let new = numbers[port] {
        nodes[node].kind = .input(port: new)
      }
    }
    ports = kept.map { ports[$0] }
    self = withoutDeadCode()
  }

  /// Removes an instance whose outputs nothing reads.
  mutating func removeInstance(_ removed: Int) {
    instances.remove(at: removed)
    for node in nodes.indices {
      if case .output(let instance, let port) = nodes[node].kind, instance >= removed {
        // The removed instance's own outputs are dead, and go with the rest of what is.
        let isDead = instance == removed
        nodes[node].kind = isDead ? .constant(0) : .output(instance: instance - 1, port: port)
      }
    }
  }

  /// The nodes that something reads: nodes, ports, state, and the inputs of instances.
  var readNodes: Set<NodeID> {
    let inputs = instances.enumerated().flatMap { index, instance in
      instance.connections.enumerated().filter { nodes[$1].kind != .output(instance: index, port: $0) }.map(
        \.1)
    }
    return Set(
      nodes.flatMap(\.operands) + ports.filter { !$0.isInput }.map(\.node) + registers.map(\.next)
        + memories.flatMap(\.operands) + inputs)
  }

  /// The instances whose outputs something reads.
  var readInstances: Set<Int> {
    Set(
      readNodes.compactMap { node in
        if case .output(let instance, _) = nodes[node].kind { return instance }
        return nil
      })
  }

  /// Puts the contents of a child in the place of an instance of it.
  mutating func inline(_ index: Int, _ original: NetlistModule) {
    let instance = instances[index]
    let (first, firstRegister, firstMemory) = (nodes.count, registers.count, memories.count)
    let firstInstance = instances.count
    var child = original
    child.redirect { $0 + first }
    for var node in child.nodes {
      node.name = node.name.map { "\(instance.name)_\($0)" }
      switch node.kind {
      case .input(let port): node = Node(.wire, shape: node.shape, operands: [instance.connections[port]])
      case .register(let register): node.kind = .register(register + firstRegister)
      case .read(let memory): node.kind = .read(memory: memory + firstMemory)
      case .output(let other, let port): node.kind = .output(instance: other + firstInstance, port: port)
      default: break
      }
      nodes.append(node)
    }
    for var register in child.registers {
      register.node += first
      registers.append(register)
    }
    for var memory in child.memories {
      memory.name = "\(instance.name)_\(memory.name)"
      memories.append(memory)
    }
    for var other in child.instances {
      other.name = "\(instance.name)_\(other.name)"
      instances.append(other)
    }
    var replacements: [NodeID: NodeID] = [:]
    for (port, node) in instance.connections.enumerated() where !original.ports[port].isInput {
      replacements[node] = original.ports[port].node + first
    }
    instances[index].connections = []
    replace(replacements)
    removeInstance(index)
  }
}

extension Netlist {
  /// The netlist without what cannot matter: dead logic, instances that nothing reads, modules without instances.
  func tidied() -> Netlist {
    var result = self
    for module in result.modules.indices {
      let read = result.modules[module].readInstances
      for instance in result.modules[module].instances.indices.reversed() where !read.contains(instance) {
        result.modules[module].removeInstance(instance)
      }
      result.modules[module] = result.modules[module].withoutDeadCode()
    }
    result.keepReachableModules()
    result.updateClocks()
    return result
  }

  private mutating func keepReachableModules() {
    var isReachable = Array(repeating: false, count: modules.count)
    isReachable[modules.count - 1] = true
    for module in modules.indices.reversed() where isReachable[module] {
      for instance in modules[module].instances { isReachable[instance.module] = true }
    }
    let kept = modules.indices.filter { isReachable[$0] }
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    modules = kept.map { modules[$0] }
    for module in modules.indices {
      for instance in modules[module].instances.indices {
        let old = modules[module].instances[instance].module
        modules[module].instances[instance].module = numbers[old] ?? old
      }
    }
  }

  private mutating func updateClocks() {
    for index in modules.indices {
      let module = modules[index]
      let children = module.instances.map { modules[$0.module] }
      modules[index].domains[0].hasClock =
        !module.registers.isEmpty || module.memories.contains { !$0.writes.isEmpty }
        || children.contains(where: \.hasClock)
      modules[index].domains[0].hasReset =
        module.registers.contains { $0.resetValue != nil } || children.contains(where: \.hasReset)
    }
  }
}
