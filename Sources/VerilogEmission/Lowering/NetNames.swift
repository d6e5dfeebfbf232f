import HDL

/// The Verilog names of the nodes that have one.
struct NetNames {
  private var taken: Set<String>
  /// The number to try first for each wish that was taken before.
  private var nextNumbers: [String: Int] = [:]
  private(set) var names: [NodeID: String] = [:]

  /// Takes the names that users gave.
  init(_ module: NetlistModule) {
    taken = VerilogName.keywords
    for domain in module.domains { taken.formUnion([domain.settings.clock, domain.settings.reset]) }
    taken.formUnion(module.nodes.compactMap(\.name))
    taken.formUnion(module.memories.map(\.name))
    taken.formUnion(module.instances.map(\.name))
    taken.formUnion(module.checks.map(\.label))
    for (id, node) in module.nodes.enumerated() { names[id] = node.name }
    for register in module.registers where names[register.node] == nil { name(register.node, "register") }
  }

  subscript(node: NodeID) -> String? { names[node] }

  /// Gives a node a name, or the name and the first number that makes it unique.
  mutating func name(_ node: NodeID, _ wish: String) { names[node] = unique(wish) }

  /// Gives a node the name of another, which stands for the same net.
  mutating func name(_ node: NodeID, as other: NodeID) { names[node] = names[other] }

  /// A name that nothing has yet.
  mutating func unique(_ wish: String) -> String {
    if taken.insert(wish).inserted { return wish }
    var number = nextNumbers[wish, default: 2]
    while !taken.insert("\(wish)_\(number)").inserted { number += 1 }
    nextNumbers[wish] = number + 1
    return "\(wish)_\(number)"
  }
}

extension Node {
  /// What a nameless net of this node is called, after its reader's name.
  var noun: String {
    switch kind {
    case .constant: return "constant"
    case .input, .wire, .register, .output: return "value"
    case .read: return "word"
    case .add: return "sum"
    case .subtract: return "difference"
    case .multiply: return "product"
    case .not: return "not"
    case .and: return "and"
    case .or: return "or"
    case .xor: return "xor"
    case .shiftLeft: return "scaled"
    case .bits: return "part"
    case .shiftLeftVariable, .shiftRightVariable: return "shifted"
    case .equal: return "equal"
    case .less: return "less"
    case .lessOrEqual: return "at_most"
    case .multiplex: return "selected"
    case .concatenate: return "joined"
    }
  }
}
