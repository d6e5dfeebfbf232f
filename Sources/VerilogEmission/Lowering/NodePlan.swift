import HDL

/// How each node of a prepared module appears in Verilog.
struct NodePlan {
  /// A node's appearance.
  enum Form: Hashable {
    /// Nothing reads it.
    case dead
    /// A literal.
    case literal
    /// A declared name: a port, a register, a net.
    case name
    /// Bits of a declared name.
    case slice
    /// A part of its only reader's expression.
    case inline
    /// All of the right side of a net, a register or an output, where arithmetic needs no net of its own.
    case rightSide
    /// A multiplexer that is printed as an `if` around assignments to a register.
    case statement
  }

  let module: NetlistModule
  let order: [NodeID]
  private(set) var forms: [Form]
  /// How often each node is read.
  private(set) var uses: [Int]
  private var isLive: [Bool]
  private var needsName: [Bool]
  private let isPort: Set<NodeID>
  /// Nodes that reset at once, which stand in lists of edges and so have to have names, even constant ones.
  private let isAsynchronousReset: Set<NodeID>

  init(_ module: NetlistModule) {
    self.module = module
    order = module.evaluationOrder()
    forms = Array(repeating: .dead, count: module.nodes.count)
    uses = Array(repeating: 0, count: module.nodes.count)
    isLive = Array(repeating: false, count: module.nodes.count)
    needsName = Array(repeating: false, count: module.nodes.count)
    isPort = Set(module.ports.map(\.node))
    isAsynchronousReset = Set(
      module.domains.filter { $0.settings.resetKind == .asynchronous }.compactMap(\.resetDriver))
    markLive()
    countReads()
    for register in module.registers { markStatements(register.next, of: register.node, depth: 0) }
    for node in order.reversed() where isLive[node] { plan(node) }
  }

  /// The form of a node that was to be a part of an expression but would make it too long.
  mutating func giveName(to node: NodeID) { forms[node] = .name }

  // MARK: Readers outside of the nodes

  private mutating func markLive() {
    var pending = module.ports.map(\.node) + module.registers.flatMap { [$0.node, $0.next] }
    pending +=
      module.memories.flatMap(\.operands) + module.instances.flatMap(\.connections)
      + module.domains.compactMap(\.resetDriver) + module.checks.flatMap(\.operands)
      + order.filter { module.nodes[$0].name != nil }
    while let node = pending.popLast() {
      guard !isLive[node] else { continue }
      isLive[node] = true
      pending += module.nodes[node].operands
    }
  }

  private mutating func countReads() {
    for register in module.registers { uses[register.next] += 1 }
    // Resets are read by every register of their domain.
    for node in module.memories.flatMap(\.operands) + module.domains.compactMap(\.resetDriver) {
      uses[node] += 1
      needsName[node] = true
    }
    for (index, instance) in module.instances.enumerated() {
      for (port, node) in instance.connections.enumerated()
      where module.nodes[node].kind != .output(instance: index, port: port) {
        uses[node] += 1
      }
    }
    for node in module.checks.flatMap(\.operands) { uses[node] += 1 }
    for id in order where isLive[id] {
      for operand in module.nodes[id].operands { uses[operand] += 1 }
    }
  }

  /// Multiplexers that decide only what a register takes become statements, and their arms right sides.
  private mutating func markStatements(_ id: NodeID, of register: NodeID, depth: Int) {
    let node = module.nodes[id]
    if node.kind == .multiplex, node.name == nil, uses[id] == 1, !isPort.contains(id), depth < 64,
      isSameShape(id, register)
    {
      forms[id] = .statement
      markStatements(node.operands[1], of: register, depth: depth + 1)
      markStatements(node.operands[2], of: register, depth: depth + 1)
    } else {
      markRightSide(id, of: register)
    }
  }

  private mutating func markRightSide(_ id: NodeID, of target: NodeID) {
    if uses[id] == 1, isSameShape(id, target) { forms[id] = .rightSide }
    requireName(id, extendedTo: module.nodes[target].shape.width)
  }

  private func isSameShape(_ a: NodeID, _ b: NodeID) -> Bool {
    module.nodes[a].shape.hasFormat(of: module.nodes[b].shape)
  }

  // MARK: Nodes, readers before what they read

  private mutating func plan(_ id: NodeID) {
    let node = module.nodes[id]
    forms[id] = form(of: id, node)
    require(of: id, node)
  }

  private func form(of id: NodeID, _ node: Node) -> Form {
    if node.name != nil || isPort.contains(id) || isAsynchronousReset.contains(id) { return .name }
    switch node.kind {
    case .input, .register, .output: return .name
    case .constant: return .literal
    case .add, .subtract, .multiply, .shiftLeftVariable, .shiftRightVariable, .read:
      return forms[id] == .rightSide ? .rightSide : .name
    case .bits where isSlice(node): return .slice
    default:
      if forms[id] == .statement { return .statement }
      if uses[id] > 1 || needsName[id] { return .name }
      return forms[id] == .rightSide ? .rightSide : .inline
    }
  }

  /// Whether a `bits` node takes nothing beyond its operand's highest bit.
  private func isSlice(_ node: Node) -> Bool {
    guard case .bits(let low) = node.kind else { return false }
    return low + node.shape.width <= module.nodes[node.operands[0]].shape.width
  }

  /// Notes which operands have to be declared: bits can be selected of names only.
  private mutating func require(of id: NodeID, _ node: Node) {
    let width = node.shape.width
    switch node.kind {
    case .constant, .input, .register, .output, .concatenate: break
    case .wire: markRightSide(node.operands[0], of: id)
    case .add, .subtract, .not, .and, .or, .xor, .shiftRightVariable:
      for operand in node.operands.prefix(node.kind == .shiftRightVariable ? 1 : 2) {
        requireName(operand, extendedTo: width)
      }
    case .multiply, .read:
      for operand in node.operands { needsName[operand] = true }
    case .shiftLeft(let amount): requireName(node.operands[0], extendedTo: width - amount)
    case .shiftLeftVariable: requireName(node.operands[0], extendedTo: width)
    case .bits(let low):
      let source = module.nodes[node.operands[0]].shape
      let isWhole = low == 0 && (source.width == width || (source.width < width && !source.isSigned))
      if !isWhole || needsName[id] || uses[id] > 1 { needsName[node.operands[0]] = true }
    case .multiplex:
      if forms[id] != .statement {
        for arm in node.operands.dropFirst() { requireName(arm, extendedTo: width) }
      }
    case .equal, .less, .lessOrEqual:
      let width = comparisonShape(node).width
      for operand in node.operands { requireName(operand, extendedTo: width) }
    }
  }

  private mutating func requireName(_ id: NodeID, extendedTo width: Int) {
    let shape = module.nodes[id].shape
    if width < shape.width || (width > shape.width && shape.isSigned) { needsName[id] = true }
  }

  /// The shape in which two operands are compared: both fit, and a constant takes the other one's.
  func comparisonShape(_ node: Node) -> Shape {
    let nodes = node.operands.map { module.nodes[$0] }
    for (this, other) in [(nodes[0], nodes[1]), (nodes[1], nodes[0])] {
      if case .constant(let value) = other.kind, this.shape.representableRange.contains(value) {
        return this.shape
      }
    }
    let (a, b) = (nodes[0].shape, nodes[1].shape)
    if a.isSigned == b.isSigned { return Shape(width: max(a.width, b.width), isSigned: a.isSigned) }
    let (signed, unsigned) = a.isSigned ? (a, b) : (b, a)
    return .signed(max(signed.width, unsigned.width + 1))
  }
}
