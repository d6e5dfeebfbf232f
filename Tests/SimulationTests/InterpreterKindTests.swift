import BigInt
import HDL
import Simulation
import Testing

/// Every node kind, every operand value, against the reference semantics.
@Suite struct InterpreterKindTests {
  static let shapes = (1...4).flatMap { [Shape.unsigned($0), Shape.signed($0)] }
  static let results = [1, 3, 4, 6, 9].flatMap { [Shape.unsigned($0), Shape.signed($0)] }

  @Test(arguments: [
    Node.Kind.wire, .not, .shiftLeft(0), .shiftLeft(3), .bits(low: 0), .bits(low: 2), .bits(low: 7),
  ])
  func everyUnaryKindIsRightForEveryValue(_ kind: Node.Kind) throws {
    for a in Self.shapes {
      try check(kind, [a])
    }
  }

  @Test(arguments: [Node.Kind.add, .subtract, .multiply, .and, .or, .xor, .concatenate])
  func everyBinaryKindIsRightForEveryPairOfValues(_ kind: Node.Kind) throws {
    for a in Self.shapes {
      for b in Self.shapes { try check(kind, [a, b]) }
    }
  }

  @Test(arguments: [Node.Kind.shiftLeftVariable, .shiftRightVariable])
  func everyVariableShiftIsRightForEveryAmount(_ kind: Node.Kind) throws {
    for a in Self.shapes {
      for width in 1...4 { try check(kind, [a, .unsigned(width)]) }
    }
  }

  @Test(arguments: [Node.Kind.equal, .less, .lessOrEqual])
  func everyComparisonIsRightForEveryPairOfValues(_ kind: Node.Kind) throws {
    for a in Self.shapes {
      for b in Self.shapes { try check(kind, [a, b], results: [.bit]) }
    }
  }

  @Test func multiplexersChooseForEveryPairOfArms() throws {
    for a in Self.shapes.prefix(6) {
      for b in Self.shapes.prefix(6) { try check(.multiplex, [.bit, a, b]) }
    }
  }

  /// Compares a node of every result shape on all operand values.
  private func check(_ kind: Node.Kind, _ shapes: [Shape], results: [Shape] = results) throws {
    var builder = NetlistBuilder("kind")
    let inputs = shapes.enumerated().map { builder.input("in_\($0.offset)", $0.element) }
    for (index, result) in results.enumerated() {
      builder.output("out_\(index)", builder.add(kind, result, inputs))
    }
    let interpreter = try Interpreter(Netlist(modules: [builder.module]))
    forEveryValue(of: shapes) { values in
      for (port, value) in values.enumerated() { interpreter.set(port, to: value) }
      for (index, result) in results.enumerated() {
        let expected = Node(kind, shape: result).evaluated(values, shapes: shapes)
        let found = interpreter.get(shapes.count + index)
        if found != expected {
          Issue.record("\(kind) of \(values) as \(shapes) into \(result): \(found), not \(expected ?? 0)")
        }
      }
    }
  }

  private func forEveryValue(of shapes: [Shape], _ body: ([BigInt]) -> Void) {
    func choose(_ chosen: [BigInt]) {
      guard chosen.count < shapes.count else { return body(chosen) }
      let range = shapes[chosen.count].range
      for value in Int(range.lowerBound)...Int(range.upperBound) { choose(chosen + [BigInt(value)]) }
    }
    choose([])
  }
}
