extension Netlist {
  /// With the checks that a selection has and no others, and without the logic that only others need.
  ///
  /// Narrowings of the selection become checks; a module that has checks has their clock and reset.
  package func withChecks(_ selection: CheckSelection) -> Netlist {
    var result = self
    for index in modules.indices {
      let dropsStatements = !selection.contains(.statements) && !modules[index].checks.isEmpty
      if dropsStatements { result.modules[index].checks = [] }
      if selection.contains(.narrowings) { result.modules[index].checkNarrowings() }
      let dropsNarrowings = !result.modules[index].narrowings.isEmpty
      result.modules[index].narrowings = []
      if dropsStatements || dropsNarrowings {
        result.modules[index] = result.modules[index].withoutDeadCode()
      }
    }
    result.markCheckedDomains()
    return result
  }

  /// Gives clock and reset to every domain that has checks, here and in the modules above.
  private mutating func markCheckedDomains() {
    for index in modules.indices {
      for check in modules[index].checks {
        modules[index].domains[check.domain].hasClock = true
        modules[index].domains[check.domain].hasReset = true
      }
      for instance in modules[index].instances {
        modules[index].markUsed(instance.domains, by: modules[instance.module])
      }
    }
  }
}

extension NetlistModule {
  /// Adds a check for every narrowing: that the narrowed value equals the exact one.
  fileprivate mutating func checkNarrowings() {
    var labels = CheckLabels(self)
    let purposes = Purposes(self)
    for narrowing in narrowings {
      let (from, to) = (nodes[narrowing.source].shape, nodes[narrowing.result].shape)
      let ownName = nodes[narrowing.result].name ?? nodes[narrowing.source].name
      let name = ownName ?? purposes.name(of: narrowing.result) ?? "value"
      let overflow = narrowing.overflow
      nodes.append(Node(.equal, shape: .bit, operands: [narrowing.result, narrowing.source]))
      let condition = nodes.count - 1
      let value = NarrowedValue(name: name, overflow: overflow, from: from, to: to)
      let check = Check(
        kind: .narrowing(value), condition: condition, enable: conjunction(narrowing.conditions),
        message: "\(name): a value of \(from.width) bits was \(overflow) to \(to.width)",
        label: labels.label("\(name)_\(overflow)"), location: narrowing.location,
        domain: narrowing.domain)
      checks.append(check)
    }
    narrowings = []
  }

  /// One bit: whether all conditions hold.
  private mutating func conjunction(_ conditions: [Narrowing.Condition]) -> NodeID {
    var result: NodeID?
    for condition in conditions {
      var bit = condition.node
      if condition.isNegated {
        nodes.append(Node(.not, shape: .bit, operands: [bit]))
        bit = nodes.count - 1
      }
      if let before = result {
        nodes.append(Node(.and, shape: .bit, operands: [before, bit]))
        bit = nodes.count - 1
      }
      result = bit
    }
    if let result { return result }
    nodes.append(Node(.constant(1), shape: .bit))
    return nodes.count - 1
  }
}

/// Labels of checks that nothing else in a module is called by.
struct CheckLabels {
  private var taken: Set<String>

  init(_ module: NetlistModule) {
    taken = Set(module.nodes.compactMap(\.name) + module.memories.map(\.name) + module.instances.map(\.name))
    taken.formUnion(module.checks.map(\.label))
    taken.formUnion(["clock", "reset"])
  }

  /// The wish in small letters, digits and single underscores, with the first number that makes it unique.
  mutating func label(_ wish: String) -> String {
    let words = wish.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var base = ""
    for word in words where base.count + word.count < 48 { base += base.isEmpty ? "\(word)" : "_\(word)" }
    if !VerilogName.isLegal(base) { base = "check_" + base }
    var (candidate, number) = (base, 2)
    while !taken.insert(candidate).inserted {
      candidate = "\(base)_\(number)"
      number += 1
    }
    return candidate
  }
}

/// What the nodes of a module are computed for.
private struct Purposes {
  private let module: NetlistModule
  private var readers: [[NodeID]]
  private var targets: [String?]

  init(_ module: NetlistModule) {
    self.module = module
    readers = Array(repeating: [], count: module.nodes.count)
    targets = module.nodes.map(\.name)
    for (index, node) in module.nodes.enumerated() {
      for operand in node.operands { readers[operand].append(index) }
    }
    for memory in module.memories {
      for node in memory.operands where targets[node] == nil { targets[node] = memory.name }
    }
    for instance in module.instances {
      for node in instance.connections where targets[node] == nil { targets[node] = instance.name }
    }
    for register in module.registers where targets[register.next] == nil {
      targets[register.next] = module.nodes[register.node].name
    }
  }

  /// The node's name, or that of the nearest reader, register, memory or instance that takes its value.
  func name(of node: NodeID) -> String? {
    var frontier = [node]
    var seen: Set<NodeID> = [node]
    while !frontier.isEmpty {
      if let name = frontier.lazy.compactMap({ targets[$0] }).first { return name }
      frontier = frontier.flatMap { readers[$0] }.filter { seen.insert($0).inserted }
    }
    return nil
  }
}
