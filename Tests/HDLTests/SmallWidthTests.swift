import BigInt
import HDL
import Simulation
import Testing

/// Every operation on every value of every pair of shapes of 1 to 4 bits, against Swift's integers.
@Suite struct SmallWidthTests {
  static let shapes = (1...4).flatMap { [Shape.unsigned($0), Shape.signed($0)] }

  @Test(arguments: shapes)
  func operationsAreThoseOfIntegersOnAllValues(_ a: Shape) throws {
    for b in Self.shapes { try check(Law.all(a, b), a, b) }
  }

  /// Sums, differences, products, negation and shifts of operands that do not use all of their width.
  @Test(arguments: [-3...5, 0...5, 2...3, -7...(-7), 0...0, -1...0, -5...(-2), 7...9])
  func shapesOfNarrowRangesAreExact(_ range: ClosedRange<Int>) throws {
    for other in [-3...2, 0...6, 1...1, -4...(-3)] {
      let (a, b) = (Shape.range(range), Shape.range(other))
      let laws = Law.all(a, b).filter {
        ["a + b", "a - b", "a * b", "-a", "a << 3", "a >> 1"].contains($0.name)
      }
      #expect(laws.count == 6)
      try check(laws, a, b)
      guard other.lowerBound >= 0 else { continue }
      try check(Law.all(a, b).filter { $0.name == "a << b" }, a, b)
    }
  }

  /// Elaborates all laws into one module, tries all values, and holds values and shapes against Swift's.
  private func check(_ laws: [Law], _ a: Shape, _ b: Shape) throws {
    let shapes = ResultShapes()
    let module = Sketch(inputs: [a, b], outputs: laws.map { _ in .signed(40) }) { m, io in
      for (index, law) in laws.enumerated() {
        let result = law.signal(io.input(0), io.input(1))
        shapes.all.append(result.shape)
        m[io.output(index)] = result
      }
    }
    let simulation = try Interpreter(Netlist(elaborating: module))
    var reached = [ClosedRange<Int>?](repeating: nil, count: laws.count)
    for left in samples(a) {
      simulation.set(0, to: BigInt(left.value))
      for right in samples(b) {
        simulation.set(1, to: BigInt(right.value))
        for (index, law) in laws.enumerated() {
          let expected = law.value(left, right)
          let got = simulation.get(index + 2)
          if got != BigInt(expected) {
            Issue.record(
              "\(law.name), a = \(left.value) \(a), b = \(right.value) \(b): \(got), not \(expected)")
          }
          let before = reached[index] ?? expected...expected
          reached[index] = min(before.lowerBound, expected)...max(before.upperBound, expected)
        }
      }
    }
    for (index, law) in laws.enumerated() {
      try check(law, shapes.all[index], #require(reached[index]), a, b)
    }
  }

  /// A shape holds all results, and where it promises to be exact no others: its ends are reached.
  private func check(
    _ law: Law, _ shape: Shape, _ reached: ClosedRange<Int>, _ a: Shape, _ b: Shape
  ) {
    let range = BigInt(reached.lowerBound)...BigInt(reached.upperBound)
    if law.isTight {
      #expect(shape.range == range, "\(law.name) of \(a) and \(b)")
    } else {
      #expect(shape.range.lowerBound <= range.lowerBound && range.upperBound <= shape.range.upperBound)
    }
    #expect(shape.representableRange.lowerBound <= shape.range.lowerBound, "\(law.name) of \(a) and \(b)")
    #expect(shape.range.upperBound <= shape.representableRange.upperBound, "\(law.name) of \(a) and \(b)")
  }

  private func samples(_ shape: Shape) -> [Sample] {
    (Int(shape.range.lowerBound)...Int(shape.range.upperBound)).map {
      Sample(value: $0, width: shape.width, isSigned: shape.isSigned)
    }
  }
}

/// What the bodies of modules find their signals' shapes to be.
final class ResultShapes: @unchecked Sendable {
  var all: [Shape] = []
}
