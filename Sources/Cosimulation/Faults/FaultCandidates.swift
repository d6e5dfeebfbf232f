import BigInt
import HDL

/// All faults that can be planted in a netlist, in the order of the netlist.
struct FaultCandidates {
  private let module: NetlistModule
  private let children: [NetlistModule]
  private let index: Int
  private var faults: [Fault] = []

  /// Every fault of every module.
  static func all(in netlist: Netlist) -> [Fault] {
    netlist.modules.indices.flatMap { index in
      var candidates = FaultCandidates(netlist, index)
      candidates.collect()
      return candidates.faults
    }
  }

  private init(_ netlist: Netlist, _ index: Int) {
    module = netlist.modules[index]
    children = netlist.modules
    self.index = index
  }

  private mutating func collect() {
    for node in module.nodes.indices {
      operators(node)
      connections(node)
    }
    for register in module.registers.indices { registers(register) }
    for instance in module.instances.indices { instances(instance) }
  }

  private mutating func add(_ change: Fault.Change, _ text: String, _ location: SourceLocation?) {
    let place = location.map { " (\($0))" } ?? ""
    faults.append(Fault(module: index, change: change, description: "\(module.name): \(text)\(place)"))
  }

  // MARK: Operators and constants

  private mutating func operators(_ node: NodeID) {
    let entry = module.nodes[node]
    if case .multiplex = entry.kind {
      add(.swapped(node: node, 1, 2), "\(label(node)): arms of the multiplexer swapped", place(node))
    }
    guard let (other, text) = replacement(of: entry) else { return }
    let subject = module.nodes[node].name.map { " of \($0)" } ?? purpose(of: node)
    add(.kind(node: node, other), text + subject, place(node))
  }

  /// What an operator is mistaken for, and how that reads.
  private func replacement(of node: Node) -> (Node.Kind, String)? {
    switch node.kind {
    case .add: return (.subtract, "+ became −")
    // Not +: a counter of n bits that starts from 2^(n−1) takes as long upwards as downwards.
    case .subtract: return (.and, "− became &")
    case .multiply: return (.add, "· became +")
    case .and: return (.or, "& became |")
    case .or: return (.and, "| became &")
    case .xor: return (.or, "^ became |")
    case .not: return (.wire, "~ was dropped")
    case .less: return (.lessOrEqual, "< became <=")
    case .lessOrEqual: return (.less, "<= became <")
    case .equal: return (.less, "== became <")
    case .shiftLeftVariable: return (.shiftRightVariable, "<< became >>")
    case .shiftLeft(let amount): return (.shiftLeft(amount + 1), "shift by \(amount) became \(amount + 1)")
    case .constant(let value):
      let other = node.shape.wrapping(value + 1)
      return (.constant(other), "constant \(value) became \(other)")
    case .bits(let low): return (.bits(low: low + 1), "slice from bit \(low) became one from \(low + 1)")
    case .shiftRightVariable: return (.shiftLeftVariable, ">> became <<")
    case .input, .wire, .multiplex, .concatenate, .register, .read, .output: return nil
    }
  }

  // MARK: Connections

  private mutating func connections(_ node: NodeID) {
    for position in module.nodes[node].operands.indices {
      let operand = module.nodes[node].operands[position]
      // What a register keeps while it is not enabled is part of the register, not a connection.
      if case .multiplex = module.nodes[node].kind, case .register(let register) = module.nodes[operand].kind,
        module.registers[register].next == node
      {
        continue
      }
      guard let other = neighbour(of: operand, besides: node) else { continue }
      add(
        .operand(node: node, position: position, other),
        "\(label(node)): connected to \(label(other)) instead of \(label(operand))", place(node))
    }
  }

  private mutating func registers(_ register: Int) {
    let entry = module.registers[register]
    add(.stuck(register: register), "register \(label(entry.node)) never changes", place(entry.node))
    if let value = entry.resetValue {
      let other = module.nodes[entry.node].shape.wrapping(value + 1)
      add(
        .resetValue(register: register, other),
        "reset value of \(label(entry.node)) is \(other) instead of \(value)", place(entry.node))
    }
  }

  private mutating func instances(_ instance: Int) {
    let entry = module.instances[instance]
    for (port, node) in entry.connections.enumerated() {
      if case .output(instance, _) = module.nodes[node].kind { continue }
      guard let other = neighbour(of: node, besides: node) else { continue }
      add(
        .connection(instance: instance, port: port, other),
        "\(entry.name): input \(port) connected to \(label(other)) instead of \(label(node))", entry.location)
    }
  }

  /// The nearest other signal of the same width and sign, earlier ones first: what a slip of the pen would take.
  private func neighbour(of node: NodeID, besides reader: NodeID) -> NodeID? {
    let shape = module.nodes[node].shape
    let candidates = (0..<node).reversed() + Array(node + 1..<module.nodes.count)
    return candidates.first { other in
      let entry = module.nodes[other]
      return other != reader && entry.shape.width == shape.width && entry.shape.isSigned == shape.isSigned
        && entry.kind != module.nodes[node].kind && source(of: other) != source(of: node)
    }
  }

  /// The node whose value a chain of wires carries; taking one of them for another is no mistake.
  private func source(of node: NodeID) -> NodeID {
    var current = node
    while module.nodes[current].kind == .wire, let driver = module.nodes[current].operands.first,
      driver < module.nodes.count, driver != node
    {
      current = driver
    }
    return current
  }

  // MARK: Words

  private func label(_ node: NodeID) -> String {
    if let name = module.nodes[node].name { return name }
    switch module.nodes[node].kind {
    case .constant(let value): return "constant \(value)" + purpose(of: node)
    case .output(let instance, let port):
      let entry = module.instances[instance]
      return "\(entry.name).\(children[entry.module].ports[port].name)"
    default: return "a node" + purpose(of: node)
    }
  }

  /// " of x", x the nearest name that a node goes into.
  private func purpose(of node: NodeID) -> String {
    var reached: Set<NodeID> = [node]
    var frontier = [node]
    while !frontier.isEmpty {
      if let register = module.registers.first(where: { frontier.contains($0.next) }) {
        return " of \(label(register.node))"
      }
      if let instance = module.instances.first(where: { !reached.isDisjoint(with: $0.connections) }) {
        return " of \(instance.name)"
      }
      frontier = module.nodes.indices.filter { other in
        !reached.contains(other) && module.nodes[other].operands.contains { frontier.contains($0) }
      }
      if let named = frontier.first(where: { module.nodes[$0].name != nil }) { return " of \(label(named))" }
      reached.formUnion(frontier)
    }
    return ""
  }

  private func place(_ node: NodeID) -> SourceLocation? { module.nodes[node].location }
}
