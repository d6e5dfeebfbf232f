import BigInt
import HDL

extension NetlistModule {
  /// With nodes of the shapes that Verilog's operators give by themselves, narrowed or extended afterwards.
  func withVerilogShapes() -> NetlistModule {
    var result = self
    for id in nodes.indices {
      result.limitAmount(of: id)
      result.widenResult(of: id)
    }
    return result
  }

  /// Amounts of 32 bits and more are beyond what simulators take: anything above 31 bits shifts all bits out.
  private mutating func limitAmount(of id: NodeID) {
    let node = nodes[id]
    switch node.kind {
    case .shiftLeftVariable, .shiftRightVariable: break
    default: return
    }
    let (value, amount) = (node.operands[0], node.operands[1])
    let width = nodes[amount].shape.width
    guard width > 31 else { return }
    let low = add(.bits(low: 0), .unsigned(31), [amount], node)
    let high = add(.bits(low: 31), .unsigned(width - 31), [amount], node)
    let zero = add(.constant(0), .unsigned(width - 31), [], node)
    let isSmall = add(.equal, .bit, [high, zero], node)
    let shifted = add(node.kind, node.shape, [value, low], node)
    let shape = nodes[value].shape
    let isFilledWithSign = node.kind == .shiftRightVariable && shape.isSigned
    let rest =
      isFilledWithSign
      ? add(.bits(low: shape.width - 1), node.shape, [value], node) : add(.constant(0), node.shape, [], node)
    nodes[id].kind = .multiplex
    nodes[id].operands = [isSmall, shifted, rest]
    widenResult(of: shifted)
  }

  /// A right shift needs all bits of its operand, a concatenation is as wide as its parts, a comparison is a
  /// bit.
  private mutating func widenResult(of id: NodeID) {
    let node = nodes[id]
    let shape: Shape
    switch node.kind {
    case .shiftRightVariable where nodes[node.operands[0]].shape.width > node.shape.width:
      shape = nodes[node.operands[0]].shape
    case .concatenate:
      shape = .unsigned(node.operands.reduce(0) { $0 + nodes[$1].shape.width })
      guard shape.width != node.shape.width || node.shape.isSigned else { return }
    case .equal, .less, .lessOrEqual:
      shape = .bit
      guard node.shape.width != 1 || node.shape.isSigned else { return }
    default: return
    }
    let wide = add(node.kind, Shape(width: shape.width, isSigned: shape.isSigned), node.operands, node)
    nodes[id].kind = .bits(low: 0)
    nodes[id].operands = [wide]
  }

  private mutating func add(_ kind: Node.Kind, _ shape: Shape, _ operands: [NodeID], _ origin: Node) -> NodeID
  {
    nodes.append(Node(kind, shape: shape, operands: operands, location: origin.location))
    return nodes.count - 1
  }
}
