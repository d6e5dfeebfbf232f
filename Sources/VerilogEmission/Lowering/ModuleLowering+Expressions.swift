import BigInt
import HDL

extension ModuleLowering {
  /// The value of a node in exactly its own width.
  func computed(_ id: NodeID) -> TypedExpression {
    let node = module.nodes[id]
    let width = node.shape.width
    let operands = node.operands
    switch node.kind {
    case .constant: return literal(id, width: width)
    case .wire: return extended(operands[0], to: width)
    case .add: return sum(operands, "+", width)
    case .subtract: return negative(operands, width) ?? sum(operands, "-", width)
    case .multiply: return product(operands, width)
    case .not:
      var value = extended(operands[0], to: width)
      value.syntax = width == 1 ? value.syntax.negated : .unary("~", value.syntax)
      return value
    case .and: return .binary(extended(operands[0], to: width), "&", extended(operands[1], to: width))
    case .or: return .binary(extended(operands[0], to: width), "|", extended(operands[1], to: width))
    case .xor: return .binary(extended(operands[0], to: width), "^", extended(operands[1], to: width))
    case .shiftLeft(let amount):
      guard amount > 0 else { return extended(operands[0], to: width) }
      return .concatenation([
        extended(operands[0], to: width - amount), .literal(0, width: amount, isSigned: false),
      ])
    case .bits(let low): return bits(low, of: operands[0], width)
    case .shiftLeftVariable: return shift(extended(operands[0], to: width), "<<", expression(operands[1]))
    case .shiftRightVariable:
      let value = extended(operands[0], to: width)
      return module.nodes[operands[0]].shape.isSigned
        ? shift(value.signed, ">>>", expression(operands[1]))
        : shift(value.unsigned, ">>", expression(operands[1]))
    case .equal: return comparison(node, "==")
    case .less: return comparison(node, "<")
    case .lessOrEqual: return comparison(node, "<=")
    case .multiplex:
      let (a, b) = (extended(operands[1], to: width), extended(operands[2], to: width))
      let condition = expression(operands[0])
      return TypedExpression(
        syntax: .conditional(condition.syntax, a.syntax, b.syntax), width: width,
        isSigned: a.isSigned && b.isSigned, size: condition.size + a.size + b.size)
    case .concatenate:
      return operands.count == 1 ? expression(operands[0]) : .concatenation(operands.map(pattern))
    case .read(let memory):
      let element = VerilogExpression.element(module.memories[memory].name, address(operands[0]))
      return TypedExpression(syntax: element, width: width, isSigned: node.shape.isSigned)
    case .input, .register, .output: return expression(id)
    }
  }

  /// A sum or difference: operands in the result's width, or one bit less, which Verilog extends by itself.
  private func sum(_ operands: [NodeID], _ symbol: String, _ width: Int) -> TypedExpression {
    let variables = operands.filter { plan.forms[$0] != .literal }
    let signs = Set(variables.map { module.nodes[$0].shape.isSigned })
    let canExtend = variables.allSatisfy { id in
      plan.forms[id] == .name && (width - 1...width).contains(module.nodes[id].shape.width)
    }
    guard canExtend, signs.count == 1, let isSigned = signs.first else {
      return .binary(extended(operands[0], to: width), symbol, extended(operands[1], to: width))
    }
    let values = operands.map { id in
      plan.forms[id] == .literal ? literal(id, width: width, isSigned: isSigned) : expression(id)
    }
    var result = TypedExpression.binary(values[0], symbol, values[1])
    result.width = width
    return result
  }

  /// Whether a node is a literal 0.
  func isZero(_ id: NodeID) -> Bool {
    plan.forms[id] == .literal && module.nodes[id].kind == .constant(0)
  }

  /// What is subtracted from 0, with a minus sign.
  private func negative(_ operands: [NodeID], _ width: Int) -> TypedExpression? {
    guard isZero(operands[0]) else { return nil }
    var value = extended(operands[1], to: width)
    value.syntax = .unary("-", value.syntax)
    return value
  }

  /// A product of operands in their own widths, which keeps multipliers as small as they are.
  private func product(_ operands: [NodeID], _ width: Int) -> TypedExpression {
    let shapes = operands.map { module.nodes[$0].shape }
    let isSigned = shapes.contains { $0.isSigned }
    let needed = shapes.map { $0.width + (isSigned && !$0.isSigned ? 1 : 0) }
    guard needed.allSatisfy({ $0 <= width }) else {
      return .binary(extended(operands[0], to: width), "*", extended(operands[1], to: width))
    }
    let values = operands.indices.map { index -> TypedExpression in
      let id = operands[index]
      if plan.forms[id] == .literal {
        // A minus sign is an operator, whose operand has to have the width of the whole expression.
        let isNegative = shapes[index].range.lowerBound < 0
        return literal(id, width: isNegative ? width : needed[index], isSigned: isSigned)
      }
      let value = expression(id)
      guard isSigned else { return value.unsigned }
      return shapes[index].isSigned
        ? value.signed
        : TypedExpression.concatenation([.literal(0, width: 1, isSigned: false), value]).signed
    }
    var result = TypedExpression.binary(values[0], "*", values[1])
    result.width = width
    return result
  }

  private func shift(_ value: TypedExpression, _ symbol: String, _ amount: TypedExpression) -> TypedExpression
  {
    TypedExpression(
      syntax: .binary(value.syntax, symbol, amount.syntax), width: value.width, isSigned: value.isSigned,
      size: value.size + amount.size)
  }

  /// The symbols of comparisons with their operands exchanged.
  private static let turned = ["<": ">", "<=": ">="]

  private func comparison(_ node: Node, _ symbol: String) -> TypedExpression {
    let shape = plan.comparisonShape(node)
    let values = zip(node.operands, node.operands.reversed()).map { id, other -> TypedExpression in
      if let label = stateLabel(id, in: other) {
        return TypedExpression(syntax: label, width: shape.width, isSigned: false)
      }
      if plan.forms[id] == .literal { return literal(id, width: shape.width, isSigned: shape.isSigned) }
      let value = extended(id, to: shape.width)
      if node.kind == .equal { return value }
      return shape.isSigned ? value.signed : value.unsigned
    }
    // People write what is compared first, and the constant that it is compared with second.
    let isTurned = plan.forms[node.operands[0]] == .literal && plan.forms[node.operands[1]] != .literal
    let (a, b) = isTurned ? (values[1], values[0]) : (values[0], values[1])
    return TypedExpression(
      syntax: .binary(a.syntax, isTurned ? Self.turned[symbol] ?? symbol : symbol, b.syntax), width: 1,
      isSigned: false, size: a.size + b.size)
  }

  /// The constant that stands for a literal beside the state of a machine.
  func stateLabel(_ id: NodeID, in register: NodeID) -> VerilogExpression? {
    guard plan.forms[id] == .literal, case .constant(let value) = module.nodes[id].kind else { return nil }
    return states.label(of: module.nodes[id].shape.wrapping(value), in: register)
  }

  /// Whether a node compares a state with one of its constants, and has no name that says more than that.
  func isStateTest(_ id: NodeID) -> Bool {
    let node = module.nodes[id]
    guard node.kind == .equal, node.shape.hasFormat(of: .bit), node.name == nil else { return false }
    return stateLabel(node.operands[0], in: node.operands[1]) != nil
      || stateLabel(node.operands[1], in: node.operands[0]) != nil
  }

  /// Bits `low` and up, beyond the operand's highest bit by its sign.
  private func bits(_ low: Int, of id: NodeID, _ width: Int) -> TypedExpression {
    let source = module.nodes[id].shape
    guard low > 0 else { return extended(id, to: width) }
    let available = min(source.width - low, width)
    let part = selection(id, low: low, width: available)
    return extension_(part, by: width - available, of: id)
  }

  // MARK: Operands

  /// A memory's address, which Verilog would take for a negative one if it were signed.
  func address(_ id: NodeID) -> VerilogExpression { expression(id).unsigned.syntax }

  /// A node in its own width.
  func expression(_ id: NodeID) -> TypedExpression {
    switch plan.forms[id] {
    case .literal: return literal(id, width: module.nodes[id].shape.width)
    case .slice where atom(id) == nil: return expression(module.nodes[id].operands[0])
    case .name, .slice: return selection(id, low: 0, width: module.nodes[id].shape.width)
    case .dead, .inline, .rightSide, .statement:
      guard let known = expressions[id] else {
        preconditionFailure("node \(id) is read before it is lowered")
      }
      return known
    }
  }

  /// A node's lowest bits, extended by its sign if there are not as many.
  func extended(_ id: NodeID, to width: Int) -> TypedExpression {
    let shape = module.nodes[id].shape
    if plan.forms[id] == .literal { return literal(id, width: width) }
    if width < shape.width { return selection(id, low: 0, width: width) }
    return extension_(expression(id), by: width - shape.width, of: id)
  }

  /// A literal's bits, unsigned, as concatenations have them; anything else as it is.
  private func pattern(_ id: NodeID) -> TypedExpression {
    plan.forms[id] == .literal
      ? literal(id, width: module.nodes[id].shape.width, isSigned: false) : expression(id)
  }

  private func extension_(_ value: TypedExpression, by count: Int, of id: NodeID) -> TypedExpression {
    guard count > 0 else { return value }
    let shape = module.nodes[id].shape
    guard shape.isSigned else { return .concatenation([.literal(0, width: count, isSigned: false), value]) }
    let sign = selection(id, low: shape.width - 1, width: 1)
    if value.width == 1 { return .replication(count + 1, sign) }
    return .concatenation([count == 1 ? sign : .replication(count, sign), value])
  }

  private func literal(_ id: NodeID, width: Int, isSigned: Bool? = nil) -> TypedExpression {
    guard case .constant(let value) = module.nodes[id].kind else {
      preconditionFailure("node \(id) is no literal")
    }
    let shape = module.nodes[id].shape
    let isSigned = isSigned ?? shape.isSigned
    return .literal(
      Shape(width: width, isSigned: isSigned).wrapping(shape.wrapping(value)), width: width,
      isSigned: isSigned)
  }

  /// The declared name that a node is, or is bits of, and its lowest bit there; nil if it is an expression.
  private func atom(_ id: NodeID) -> (node: NodeID, low: Int)? {
    switch (plan.forms[id], module.nodes[id].kind) {
    case (.name, _): return (id, 0)
    case (.slice, .bits(let low)): return atom(module.nodes[id].operands[0]).map { ($0.node, $0.low + low) }
    default: return nil
    }
  }

  /// Some bits of a node that has a name, is bits of one that has, or is a literal.
  func part(_ id: NodeID, low: Int, width: Int) -> TypedExpression {
    guard case .constant(let value) = module.nodes[id].kind else {
      return selection(id, low: low, width: width)
    }
    let bits = value.floorShifted(low)
    return .literal(Shape.unsigned(width).wrapping(bits), width: width, isSigned: false)
  }

  /// Some bits of a node that has a name or is bits of one that has.
  private func selection(_ id: NodeID, low: Int, width: Int) -> TypedExpression {
    guard let atom = atom(id), let name = names[atom.node] else {
      // A single bit is its own highest one.
      let shape = module.nodes[id].shape
      guard shape.width == 1 else { preconditionFailure("node \(id) has no name to select bits of") }
      return expression(id)
    }
    let declared = module.nodes[atom.node].shape
    if declared.width == width {
      return TypedExpression(syntax: .identifier(name), width: width, isSigned: declared.isSigned)
    }
    let first = atom.low + low
    return TypedExpression(
      syntax: .select(name, high: first + width - 1, low: first), width: width, isSigned: false)
  }
}
