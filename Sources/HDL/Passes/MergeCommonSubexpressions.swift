extension NetlistModule {
  /// With readers of a nameless node that computes what an earlier node does reading the earlier one.
  ///
  /// Two nodes compute the same if they agree in kind, operands, width and sign. Ports, registers and instances' outputs
  /// are not merged; wires have names, which stay.
  func mergingCommonSubexpressions() -> NetlistModule {
    var first: [Computation: NodeID] = [:]
    var sources = Array(nodes.indices)
    for id in evaluationOrder() where nodes[id].isMergeable {
      let node = nodes[id]
      let computation = Computation(
        kind: node.kind, operands: node.operands.map { sources[$0] }, width: node.shape.width,
        isSigned: node.shape.isSigned)
      if let known = first[computation] {
        if node.name == nil { sources[id] = known }
      } else {
        first[computation] = id
      }
    }
    var result = self
    result.redirect { sources[$0] }
    return result
  }

  /// What tells nodes apart.
  private struct Computation: Hashable {
    let kind: Node.Kind
    let operands: [NodeID]
    let width: Int
    let isSigned: Bool
  }
}

extension Node {
  fileprivate var isMergeable: Bool {
    switch kind {
    case .constant, .input, .wire, .register, .output: false
    default: true
    }
  }
}
