extension Netlist {
  /// Everything that makes the netlist malformed, a line each; empty for a netlist that elaboration gave.
  ///
  /// Checks that indices are in range and point at nodes of the right kind, that every kind has its number of
  /// operands, that shapes agree where a value is only passed on, and that names are unique.
  public func problems() -> [String] {
    guard !modules.isEmpty else { return ["the netlist has no module"] }
    var found: [String] = []
    var names: Set<String> = []
    for (index, module) in modules.enumerated() {
      if !names.insert(module.name).inserted { found.append("module '\(module.name)' appears twice") }
      let check = ModuleVerification(module: module, children: Array(modules[..<index]))
      found += check.problems().map { "\(module.name): \($0)" }
    }
    return found
  }
}

/// The checks of one module, whose children come before it.
struct ModuleVerification {
  let module: NetlistModule
  let children: [NetlistModule]

  func problems() -> [String] {
    let outside = nodesOutside()
    guard outside.isEmpty else { return outside }
    return module.nodes.indices.flatMap(node) + module.ports.indices.flatMap(port)
      + module.registers.indices.flatMap(register) + module.memories.flatMap(memory)
      + module.instances.indices.flatMap(instance) + module.checks.flatMap(check)
      + domainProblems() + repeatedNames()
  }

  /// Nodes that are referred to but not there; the other checks rely on there being none.
  private func nodesOutside() -> [String] {
    let referred =
      module.nodes.flatMap(\.operands) + module.registers.map(\.node) + module.sinks
      + module.narrowings.flatMap(\.operands)
    return referred.filter { !module.nodes.indices.contains($0) }.map { "there is no node %\($0)" }
  }

  private func node(_ index: NodeID) -> [String] {
    let node = module.nodes[index]
    var found: [String] = []
    if let count = node.kind.operandCount, node.operands.count != count {
      found.append("%\(index) has \(node.operands.count) operands; expected \(count)")
    }
    switch node.kind {
    case .input(let port):
      if !module.ports.indices.contains(port) || !module.ports[port].isInput {
        found.append("%\(index) reads input \(port), which is none")
      }
    case .register(let register):
      if !module.registers.indices.contains(register) || module.registers[register].node != index {
        found.append("%\(index) reads register \(register), which is not its own")
      }
    case .read(let memory):
      found += readProblems(index, memory)
    case .output(let instance, let port):
      found += outputProblems(index, instance, port)
    case .wire:
      if let driver = node.operands.first, !isSameForm(driver, index) {
        found.append("%\(index) is \(node.shape), its driver \(module.nodes[driver].shape)")
      }
    case .multiplex:
      if let select = node.operands.first, module.nodes[select].shape.width != 1 {
        found.append("%\(index) is selected by \(module.nodes[select].shape)")
      }
    default: break
    }
    return found
  }

  private func readProblems(_ index: NodeID, _ memory: Int) -> [String] {
    guard module.memories.indices.contains(memory) else {
      return ["%\(index) reads memory \(memory), which is none"]
    }
    let node = module.nodes[index]
    let shape = module.memories[memory].shape
    guard node.shape.width == shape.width, node.shape.isSigned == shape.isSigned,
      let address = node.operands.first,
      module.nodes[address].shape.width == module.memories[memory].addressBits
    else { return ["%\(index) does not fit memory '\(module.memories[memory].name)'"] }
    return []
  }

  private func memory(_ memory: NetlistModule.Memory) -> [String] {
    let fits = memory.writes.allSatisfy { write in
      let data = module.nodes[write.data].shape
      return module.nodes[write.enable].shape.width == 1
        && module.nodes[write.address].shape.width == memory.addressBits
        && data.width == memory.shape.width && data.isSigned == memory.shape.isSigned
        && write.mask.map { memory.shape.width.isMultiple(of: module.nodes[$0].shape.width) } ?? true
    }
    let isPowerOfTwo = memory.depth >= 2 && memory.depth & (memory.depth - 1) == 0
    return fits && isPowerOfTwo && memory.contents.count <= memory.depth
      ? [] : ["memory '\(memory.name)' is malformed"]
  }

  private func outputProblems(_ index: NodeID, _ instance: Int, _ port: Int) -> [String] {
    guard module.instances.indices.contains(instance),
      children.indices.contains(module.instances[instance].module),
      children[module.instances[instance].module].ports.indices.contains(port),
      !children[module.instances[instance].module].ports[port].isInput
    else { return ["%\(index) reads output \(port) of instance \(instance), which is none"] }
    return []
  }

  private func port(_ index: Int) -> [String] {
    let port = module.ports[index]
    let kind = module.nodes[port.node].kind
    if port.isInput ? kind != .input(port: index) : kind != .wire {
      return ["port '\(port.name)' does not belong to %\(port.node)"]
    }
    return []
  }

  private func register(_ index: Int) -> [String] {
    let register = module.registers[index]
    guard module.nodes[register.node].kind == .register(index) else {
      return ["register \(index) does not belong to %\(register.node)"]
    }
    guard isSameForm(register.next, register.node) else {
      return ["register \(index) takes a value of another shape"]
    }
    return []
  }

  private func instance(_ index: Int) -> [String] {
    let instance = module.instances[index]
    guard children.indices.contains(instance.module) else {
      return ["instance '\(instance.name)' is of module \(instance.module), which does not come before"]
    }
    let ports = children[instance.module].ports
    guard ports.count == instance.connections.count else {
      return ["instance '\(instance.name)' has \(instance.connections.count) connections, not \(ports.count)"]
    }
    return zip(ports, instance.connections).compactMap { port, node in
      let shape = module.nodes[node].shape
      let fits = shape.width == port.shape.width && shape.isSigned == port.shape.isSigned
      return fits ? nil : "port '\(port.name)' of '\(instance.name)' is \(port.shape), connected to \(shape)"
    }
  }

  private func check(_ check: NetlistModule.Check) -> [String] {
    let isBit = check.operands.allSatisfy { module.nodes[$0].shape.width == 1 }
    let isClocked =
      module.domains.indices.contains(check.domain) && module.domains[check.domain].hasClock
      && module.domains[check.domain].hasReset
    return isBit && isClocked ? [] : ["check '\(check.label)' is malformed"]
  }

  private func repeatedNames() -> [String] {
    var seen: Set<String> = []
    let clocks = module.portDomains.flatMap { [$0.settings.clock] + ($0.hasReset ? [$0.settings.reset] : []) }
    let names =
      clocks + module.nodes.compactMap(\.name) + module.memories.map(\.name) + module.instances.map(\.name)
      + module.checks.map(\.label)
    return names.compactMap {
      seen.insert($0).inserted ? nil : "the name '\($0)' appears twice"
    }
  }

  private func isSameForm(_ one: NodeID, _ other: NodeID) -> Bool {
    let (a, b) = (module.nodes[one].shape, module.nodes[other].shape)
    return a.width == b.width && a.isSigned == b.isSigned
  }
}

extension Node.Kind {
  /// How many operands a node of this kind has; nil if any number.
  var operandCount: Int? {
    switch self {
    case .constant, .input, .register, .output: 0
    case .wire, .not, .shiftLeft, .bits, .read: 1
    case .add, .subtract, .multiply, .and, .or, .xor, .shiftLeftVariable, .shiftRightVariable, .equal, .less,
      .lessOrEqual:
      2
    case .multiplex: 3
    case .concatenate: nil
    }
  }
}
