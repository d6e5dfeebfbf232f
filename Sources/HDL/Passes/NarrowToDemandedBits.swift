extension NetlistModule {
  /// With nodes no wider than what is read of them: a sum of which only 8 bits go on is computed in 8 bits.
  ///
  /// The low bits of sums, products, left shifts and bitwise operations depend on the operands' low bits
  /// alone. Nodes with a name keep their width, for it is the user's. Dead code goes first: it would demand
  /// bits, too.
  package func narrowedToDemandedBits() -> NetlistModule { withoutDeadCode().narrowed() }

  private func narrowed() -> NetlistModule {
    var result = self
    var demands = DemandedBits(self)
    for node in evaluationOrder().reversed() {
      let width = demands.width(of: node)
      if width < nodes[node].shape.width {
        result.nodes[node].shape = Shape(
          width: width, isSigned: demands.reader(of: node)?.isSigned ?? nodes[node].shape.isSigned)
        if case .shiftLeft(let amount) = nodes[node].kind, amount >= width {
          // Only zeros that were shifted in go on.
          result.nodes[node].kind = .constant(0)
          result.nodes[node].operands = []
        }
      }
      demands.addOperands(of: node, width: width)
    }
    return result
  }

  /// All nodes, each after its operands; without combinational loops there is such an order.
  package func evaluationOrder() -> [NodeID] {
    var order: [NodeID] = []
    var isSeen = [Bool](repeating: false, count: nodes.count)
    for root in nodes.indices where !isSeen[root] {
      isSeen[root] = true
      var stack: [(node: NodeID, nextOperand: Int)] = [(root, 0)]
      while let (node, index) = stack.last {
        guard index < nodes[node].operands.count else {
          order.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].nextOperand += 1
        let operand = nodes[node].operands[index]
        if !isSeen[operand] {
          isSeen[operand] = true
          stack.append((operand, 0))
        }
      }
    }
    return order
  }
}

/// How many of each node's lowest bits anything reads.
private struct DemandedBits {
  private let module: NetlistModule
  private var demanded: [Int]
  /// How many readers each node has, and the shape of the last one that takes its low bits and nothing else.
  private var readers: [(count: Int, narrowing: Shape?)]

  init(_ module: NetlistModule) {
    self.module = module
    demanded = [Int](repeating: 0, count: module.nodes.count)
    readers = Array(repeating: (0, nil), count: module.nodes.count)
    for root in module.sinks {
      demanded[root] = module.nodes[root].shape.width
      readers[root].count += 1
    }
  }

  /// The width in which a node has to be computed, once all its readers are known.
  func width(of node: NodeID) -> Int {
    let full = module.nodes[node].shape.width
    guard module.nodes[node].name == nil, readers[node].count > 0 else { return full }
    switch module.nodes[node].kind {
    case .add, .subtract, .multiply, .not, .and, .or, .xor, .shiftLeft, .shiftLeftVariable, .multiplex, .bits:
      return min(max(demanded[node], 1), full)
    default: return full
    }
  }

  /// The shape of a node's only reader, if that reader narrows it.
  func reader(of node: NodeID) -> Shape? {
    readers[node].count == 1 ? readers[node].narrowing : nil
  }

  mutating func addOperands(of id: NodeID, width: Int) {
    let node = module.nodes[id]
    for (position, operand) in node.operands.enumerated() {
      let full = module.nodes[operand].shape.width
      let needed: Int
      switch node.kind {
      case .add, .subtract, .multiply, .not, .and, .or, .xor, .wire: needed = width
      case .shiftLeft(let amount): needed = width - amount
      case .bits(let low): needed = low + width
      case .multiplex: needed = position == 0 ? full : width
      case .shiftLeftVariable: needed = position == 0 ? width : full
      default: needed = full
      }
      demanded[operand] = max(demanded[operand], min(needed, full))
      readers[operand].count += 1
      readers[operand].narrowing = node.kind == .bits(low: 0) ? node.shape : nil
    }
  }
}
