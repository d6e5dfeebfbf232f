import BigInt
import HDL

/// Proves by trying all values that a faulty module computes the same as the original from every state and input.
///
/// What a register takes, an output carries or an instance is given is a function of inputs, registers and outputs
/// of instances. If those have few bits, the functions can be compared everywhere, which is a proof; so it is if nodes
/// on all ways from the changed one are compared, or if named one-bit signals before it are left free.
struct CombinationalEquivalence {
  /// Functions of more bits than this are not compared.
  static let mostBits = 16

  private let original: NetlistModule
  private let faulty: NetlistModule
  /// The node that the fault changes, if it changes one.
  private let changed: NodeID?

  /// The nodes whose values depend on the changed one within the logic.
  private let behindChange: Set<NodeID>

  private init(original: NetlistModule, faulty: NetlistModule, changed: NodeID?) {
    self.original = original
    self.faulty = faulty
    self.changed = changed
    var behind: Set<NodeID> = changed.map { [$0] } ?? []
    var isGrowing = true
    while isGrowing {
      let next = faulty.nodes.indices.filter { node in
        !behind.contains(node) && faulty.nodes[node].operands.contains { behind.contains($0) }
      }
      behind.formUnion(next)
      isGrowing = !next.isEmpty
    }
    behindChange = behind
  }

  /// Whether a fault is proven to change nothing; one that closes a combinational loop has no values to compare.
  static func proves(_ fault: Fault, in netlist: Netlist) -> Bool {
    let faulty = netlist.planting(fault)
    guard faulty.combinationalLoops().isEmpty else { return false }
    let check = CombinationalEquivalence(
      original: netlist.modules[fault.module], faulty: faulty.modules[fault.module],
      changed: fault.changedNode)
    return check.holds()
  }

  private func holds() -> Bool {
    guard original.registers.map(\.resetValue) == faulty.registers.map(\.resetValue) else { return false }
    let differing = nodesThatMayDiffer()
    return zip(sinks(of: original), sinks(of: faulty)).allSatisfy { before, after in
      before == after && !differing.contains(before) || isSame(before, after)
    }
  }

  /// The changed node and those it can reach only through others of these: none of them is proven to be the same.
  private func nodesThatMayDiffer() -> Set<NodeID> {
    guard let changed, !isSame(changed, changed) else { return [] }
    var differing: Set<NodeID> = [changed]
    for node in faulty.evaluationOrder() where behindChange.contains(node) && node != changed {
      let reads = faulty.nodes[node].operands.contains { differing.contains($0) }
      if reads && !isSame(node, node) { differing.insert(node) }
    }
    return differing
  }

  /// The nodes whose values leave the module's logic.
  private func sinks(of module: NetlistModule) -> [NodeID] {
    module.sinks
  }

  private func isSame(_ before: NodeID, _ after: NodeID) -> Bool {
    var support: Set<NodeID> = []
    let isChanged = gather(before, in: original, &support) != gather(after, in: faulty, &support)
    guard before != after || isChanged || logic(before, original) != logic(after, faulty) else { return true }
    let leaves = support.sorted()
    let bits = leaves.reduce(0) { $0 + original.nodes[$1].shape.width }
    guard bits <= Self.mostBits else { return false }
    for pattern in 0..<(1 << bits) {
      let values = assignment(pattern, leaves)
      var (left, right) = (values, values)
      guard value(before, in: original, &left) == value(after, in: faulty, &right) else { return false }
    }
    return true
  }

  /// The logic nodes behind a node, with what they are.
  private func logic(_ node: NodeID, _ module: NetlistModule) -> [NodeID: Node] {
    var found: [NodeID: Node] = [:]
    var pending = [node]
    while let next = pending.popLast() {
      guard found[next] == nil else { continue }
      found[next] = module.nodes[next]
      if !isFree(next) { pending += module.nodes[next].operands }
    }
    return found
  }

  /// Adds the inputs, registers and instance outputs behind a node; gives the number of logic nodes.
  private func gather(_ node: NodeID, in module: NetlistModule, _ support: inout Set<NodeID>) -> Int {
    let nodes = logic(node, module)
    for index in nodes.keys where isFree(index) { support.insert(index) }
    return nodes.count
  }

  /// Whether a node's value is taken as free: it comes from outside the logic, or is a named bit before the change.
  private func isFree(_ node: NodeID) -> Bool {
    let entry = original.nodes[node]
    if entry.isLeaf { return true }
    return entry.shape.width == 1 && entry.name != nil && node != changed && !behindChange.contains(node)
  }

  private func assignment(_ pattern: Int, _ leaves: [NodeID]) -> [NodeID: BigInt] {
    var rest = pattern
    var values: [NodeID: BigInt] = [:]
    for leaf in leaves {
      let shape = original.nodes[leaf].shape
      values[leaf] = shape.wrapping(BigInt(rest & ((1 << shape.width) - 1)))
      rest >>= shape.width
    }
    return values
  }

  private func value(_ node: NodeID, in module: NetlistModule, _ known: inout [NodeID: BigInt]) -> BigInt {
    if let value = known[node] { return value }
    let entry = module.nodes[node]
    var operands: [BigInt] = []
    for operand in entry.operands { operands.append(value(operand, in: module, &known)) }
    let result = entry.evaluated(operands, shapes: entry.operands.map { module.nodes[$0].shape }) ?? 0
    known[node] = result
    return result
  }
}

extension Node {
  /// Whether the node's value comes from outside the module's logic.
  fileprivate var isLeaf: Bool {
    switch kind {
    case .input, .register, .read, .output: true
    default: false
    }
  }
}
