import BigInt
import HDL

/// Chooses an operation, an alias or a constant for every node of a flat netlist.
struct TapeBuilder {
  /// A value: a node's, or an intermediate result.
  struct Value {
    var shape: Shape
    var range: ClosedRange<BigInt>
    var storage: Storage
    var constant: BigInt?
  }

  /// A node that is computed by its reference semantics or part by part, and the shapes of its operands.
  struct General {
    let node: Node
    let shapes: [Shape]
  }

  private let flat: FlatNetlist
  private(set) var values: [Value] = []
  var operations: [Operation] = []
  /// What `amount` of a `general` or `assemble` operation is an index into.
  private(set) var generals: [General] = []
  /// For every node, the value that stands for it.
  private(set) var valueOfNode: [Int]

  /// - Throws: ``InterpreterError`` if the netlist has a combinational loop.
  init(_ flat: FlatNetlist) throws {
    self.flat = flat
    valueOfNode = [Int](repeating: -1, count: flat.nodes.count)
    for node in try flat.evaluationOrder() { add(node) }
  }

  private mutating func add(_ index: Int) {
    let node = flat.nodes[index]
    let operands = node.operands.map { valueOfNode[$0] }
    let shapes = node.operands.map { flat.nodes[$0].shape }
    let range = ValueRange(of: node, operands: operands.map { values[$0].range }, shapes: shapes)
    if let alias = alias(for: node, range, operands) {
      valueOfNode[index] = alias
      return
    }
    let isState: Bool
    switch node.kind {
    case .input, .register: isState = true
    default: isState = false
    }
    let constant = isState ? nil : range.onlyValue
    let result = addValue(node.shape, range.bounds, constant: constant)
    valueOfNode[index] = result
    if !isState && constant == nil {
      addOperation(for: node, shapes, operands, wraps: range.needsWrap, result)
    }
  }

  /// The operand that a node merely passes on, if its value never changes on the way.
  private func alias(for node: Node, _ range: ValueRange, _ operands: [Int]) -> Int? {
    switch node.kind {
    case .wire, .bits(low: 0): break
    default: return nil
    }
    let isAsWide = Storage(node.shape).words <= values[operands[0]].storage.words
    return !range.needsWrap && isAsWide ? operands[0] : nil
  }

  private mutating func addValue(
    _ shape: Shape, _ range: ClosedRange<BigInt>, constant: BigInt? = nil
  ) -> Int {
    values.append(Value(shape: shape, range: range, storage: Storage(shape), constant: constant))
    return values.count - 1
  }

  private mutating func addOperation(
    for node: Node, _ shapes: [Shape], _ operands: [Int], wraps: Bool, _ result: Int
  ) {
    let wrap = Wrap(node.shape, isNeeded: wraps)
    let found =
      node.shape.width > 64
      ? wideOperation(node, shapes, operands, wraps) : wordOperation(node, operands, wrap)
    if let (kind, words) = found {
      var kind = kind
      if kind.opcode == .assemble {
        generals.append(General(node: node, shapes: shapes))
        kind.amount = generals.count - 1
      }
      operations.append(Operation(kind: kind, operands: words, result: result))
    } else if case .concatenate = node.kind, node.shape.width <= 64,
      shapes.reduce(0, { $0 + $1.width }) <= 64
    {
      addJoins(shapes, operands, wrap, result)
    } else {
      let all = operands.map { Operation.Operand(value: $0) }
      generals.append(General(node: node, shapes: shapes))
      let kind = OperationKind(opcode: .general, amount: generals.count - 1)
      operations.append(Operation(kind: kind, operands: all, result: result))
    }
  }

  /// A concatenation of up to 64 bits, two parts at a time.
  private mutating func addJoins(_ shapes: [Shape], _ operands: [Int], _ wrap: Wrap, _ result: Int) {
    var joined = operands[0]
    var width = shapes[0].width
    if operands.count == 1 || values[joined].range.lowerBound < 0 {
      // The first part's bit pattern; as a number if it stays alone.
      let shape = Shape.unsigned(width)
      let alone = operands.count == 1
      let pattern = alone ? result : addValue(shape, shape.range)
      operations.append(
        Operation(
          kind: OperationKind(opcode: .pass, wrap: alone ? wrap : Wrap(shape, isNeeded: true)),
          operands: [.init(value: joined)], result: pattern))
      joined = pattern
    }
    for (index, operand) in operands.enumerated().dropFirst() {
      width += shapes[index].width
      let isLast = index == operands.count - 1
      let target = isLast ? result : addValue(.unsigned(width), Shape.unsigned(width).range)
      operations.append(
        Operation(
          kind: OperationKind(opcode: .join, wrap: isLast ? wrap : .none, amount: shapes[index].width),
          operands: [.init(value: joined), .init(value: operand)], result: target))
      joined = target
    }
  }

}
