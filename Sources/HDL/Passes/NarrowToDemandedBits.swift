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
      let (width, shape) = (demands.width(of: node), nodes[node].shape)
      let isSigned = demands.reader(of: node)?.isSigned ?? shape.isSigned
      if width < shape.width || isSigned != shape.isSigned {
        result.nodes[node].shape = Shape(width: width, isSigned: isSigned)
        if case .shiftLeft(let amount) = nodes[node].kind, amount >= width {
          // Only zeros that were shifted in go on.
          result.nodes[node].kind = .constant(0)
          result.nodes[node].operands = []
        }
      }
      demands.addOperands(of: node, as: result.nodes[node].shape)
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
    return isRing(node) ? min(max(demanded[node], 1), full) : full
  }

  /// Whether a nameless node computes its low bits without regard to its width and sign.
  private func isRing(_ node: NodeID) -> Bool {
    guard module.nodes[node].name == nil, readers[node].count > 0 else { return false }
    switch module.nodes[node].kind {
    case .add, .subtract, .multiply, .not, .and, .or, .xor, .shiftLeft, .shiftLeftVariable, .multiplex, .bits:
      return true
    default: return false
    }
  }

  /// The shape of a node's only reader, if that reader takes the node's low bits whatever their sign.
  func reader(of node: NodeID) -> Shape? {
    readers[node].count == 1 && isRing(node) ? readers[node].narrowing : nil
  }

  /// Notes what a node of a shape, which may be narrower than it was, reads.
  mutating func addOperands(of id: NodeID, as shape: Shape) {
    let node = module.nodes[id]
    let width = shape.width
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
      let takesLowBits = node.kind == .bits(low: 0) || (node.kind == .multiplex && position > 0)
      readers[operand].narrowing = takesLowBits && width <= full ? shape : nil
    }
  }
}
