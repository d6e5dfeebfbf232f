import BigInt

extension NetlistModule {
  /// With constants in place of what is known without any input.
  ///
  /// Comparisons that the operands' widths decide are among them: linters report each as a likely mistake,
  /// and in a parametric design it is none.
  package func foldingConstants() -> NetlistModule {
    var result = self
    var ranges = [ClosedRange<BigInt>?](repeating: nil, count: nodes.count)
    for id in evaluationOrder() {
      let node = result.nodes[id]
      let operands = node.operands.map { ranges[$0] ?? result.nodes[$0].shape.representableRange }
      let shapes = node.operands.map { result.nodes[$0].shape }
      let range = ValueRange(of: node, operands: operands, shapes: shapes)
      ranges[id] = range.bounds
      let known = range.onlyValue ?? ownOperands(node) ?? node.evaluated(ifKnown: operands, shapes)
      if let known, node.isComputed {
        ranges[id] = known...known
        result.nodes[id] = node.replaced(by: .constant(known), [])
      } else {
        result.nodes[id] = node.simplified(operands, shapes)
      }
    }
    return result
  }

  /// What a node gives whose two operands are one and the same, if that is known.
  private func ownOperands(_ node: Node) -> BigInt? {
    guard node.operands.count == 2, node.operands[0] == node.operands[1] else { return nil }
    switch node.kind {
    case .subtract, .xor, .less: return 0
    case .equal, .lessOrEqual: return node.shape.wrapping(1)
    default: return nil
    }
  }
}

extension Node {
  /// Whether the node computes something; wires are kept as they are, for they have names.
  fileprivate var isComputed: Bool {
    switch kind {
    case .wire, .input, .register, .read, .output: return false
    default: return true
    }
  }

  /// The node's value, if every operand can have just one.
  fileprivate func evaluated(ifKnown ranges: [ClosedRange<BigInt>], _ shapes: [Shape]) -> BigInt? {
    guard ranges.allSatisfy({ $0.lowerBound == $0.upperBound }) else { return nil }
    return evaluated(ranges.map(\.lowerBound), shapes: shapes)
  }

  func replaced(by kind: Kind, _ operands: [NodeID]) -> Node {
    var node = self
    node.kind = kind
    node.operands = operands
    return node
  }

  /// The node, or a slice or shift in its place if its selector, its amount or an operand is known.
  fileprivate func simplified(_ ranges: [ClosedRange<BigInt>], _ shapes: [Shape]) -> Node {
    func onlyValue(_ operand: Int) -> BigInt? {
      ranges[operand].lowerBound == ranges[operand].upperBound ? ranges[operand].lowerBound : nil
    }
    if let simpler = withoutNeutralOperand(ranges.indices.map(onlyValue), shapes) { return simpler }
    switch kind {
    case .multiplex:
      guard let select = onlyValue(0) else { return self }
      return replaced(by: .bits(low: 0), [operands[select == 0 ? 2 : 1]])
    case .bits(let low) where low >= shapes[0].width:
      // Copies of the sign; zeros, for an unsigned operand, are folded already.
      return replaced(by: .bits(low: shapes[0].width - 1), operands)
    case .shiftLeft(let amount) where amount >= shape.width: return replaced(by: .constant(0), [])
    case .shiftLeftVariable:
      guard let amount = onlyValue(1) else { return self }
      return amount < BigInt(shape.width)
        ? replaced(by: .shiftLeft(Int(amount)), [operands[0]]) : replaced(by: .constant(0), [])
    case .shiftRightVariable:
      guard let amount = onlyValue(1) else { return self }
      return replaced(by: .bits(low: Int(min(amount, BigInt(shapes[0].width - 1)))), [operands[0]])
    default: return self
    }
  }
}
