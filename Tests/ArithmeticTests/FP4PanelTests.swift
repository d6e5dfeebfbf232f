import Arithmetic
import Formats
import Testing

@Suite("Parts of products with FP4") struct FP4PanelTests {
  private func product(
    _ side: OperandSide, samples: Int, rows: Int, depth: Int, columns: Int, random: inout TestRandom
  ) throws -> FP4Product {
    func matrix(_ side: OperandSide, largest: Int) throws -> CodeMatrix {
      let (m, n) = side == .a ? (rows, depth) : (depth, columns)
      return try CodeMatrix(rows: m, columns: n, codes: random.codes(m * n, largest: largest))
    }
    let format = try FP4Format()
    let codes = try (0..<samples).map { _ in FP4Tensor(codes: try matrix(side, largest: 7), format: format) }
    return try FP4Product(
      integers: matrix(side.other, largest: 15), format: CodeFormat(bits: 5), samples: codes, side: side)
  }

  @Test(
    "Samples one after the other, panels, parts and the transposed product have the sums of the whole",
    arguments: OperandSide.allCases, [1, 2, 4])
  func parts(side: OperandSide, samples: Int) throws {
    var random = TestRandom(seed: 81)
    for (rows, depth, columns) in [(1, 1, 1), (3, 5, 4), (4, 9, 2)] {
      let whole = try product(
        side, samples: samples, rows: rows, depth: depth, columns: columns, random: &random)
      let sums = whole.multiply()
      let joined = try whole.joined()
      #expect(joined.samples.count == 1 && joined.depth == samples * depth)
      #expect(joined.multiply() == sums)
      let cut = (depth + 1) / 2
      if cut < depth {
        let halves = try [whole.panel(0..<cut), whole.panel(cut..<depth)].map { $0.multiply() }
        #expect(zip(halves[0], halves[1]).map { $0 + $1 } == sums)
      }
      let part = try whole.cut(rows: rows - 1..<rows, columns: 0..<columns)
      #expect(part.multiply() == Array(sums.suffix(columns)))
      let transposed = try whole.transposed()
      #expect(transposed.side == side.other)
      let turned = transposed.multiply()
      for m in 0..<rows {
        for n in 0..<columns { #expect(turned[n * rows + m] == sums[m * columns + n]) }
      }
    }
  }

  @Test("Panels and parts outside the product are refused")
  func refused() throws {
    var random = TestRandom(seed: 82)
    let whole = try product(.b, samples: 1, rows: 2, depth: 3, columns: 4, random: &random)
    #expect(throws: ConfigurationError("panel is 1..<4; expected a range within 0..<3")) {
      try whole.panel(1..<4)
    }
    #expect(throws: ConfigurationError("part is rows 0..<3 and columns 0..<1; expected some of 2×4")) {
      try whole.cut(rows: 0..<3, columns: 0..<1)
    }
  }
}
