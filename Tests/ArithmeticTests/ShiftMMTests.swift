import Arithmetic
import Formats
import Testing

@Suite("ShiftMM") struct ShiftMMTests {
  @Test(
    "The kernel gives the sums of the definition, for random shapes, widths and groups", arguments: 1...24)
  func kernelIsNaive(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let product = try random.product(
      rows: random.integer(in: 1...9), depth: random.integer(in: 1...70), columns: random.integer(in: 1...11),
      bits: random.integer(in: 2...8), groups: random.integer(in: 1...8))
    #expect(ShiftMM.multiply(product) == naiveSums(product), "seed \(seed)")
  }

  /// Operands whose every product is the largest, or its negative.
  private func extreme(bits: Int, groups: Int, depth: Int, negative: Bool) throws -> ShiftProduct {
    let format = try CodeFormat(bits: bits)
    let code = Int8(format.largest)
    return try ShiftProduct(
      a: CodeMatrix(rows: 3, columns: depth, codes: [Int8](repeating: code, count: 3 * depth)),
      b: CodeMatrix(
        rows: depth, columns: 5, codes: [Int8](repeating: negative ? -code : code, count: 5 * depth)),
      shifts: [UInt8](repeating: UInt8(groups - 1), count: depth), formatA: format, formatB: format,
      groups: groups)
  }

  @Test("Extreme operands do not overflow, at depths around every 32-bit limit", arguments: [1, 4, 8])
  func extremes(groups: Int) throws {
    for bits in [2, 4, 6, 8] {
      let largest = Int64(
        (try CodeFormat(bits: bits).largest * (try CodeFormat(bits: bits).largest)) << (groups - 1))
      let limit = min(20_000, Int(Int64(Int32.max) / largest))
      for depth in [1, limit, limit + 1, 2 * limit + 3] {
        for negative in [false, true] {
          let product = try extreme(bits: bits, groups: groups, depth: depth, negative: negative)
          let sum = (negative ? -1 : 1) * Int64(depth) * largest
          #expect(ShiftMM.multiply(product) == [Int64](repeating: sum, count: 15))
        }
      }
    }
  }

  @Test("The accumulator width is tight: the extreme sum fits it, and not one bit less")
  func widthIsTight() throws {
    for (bits, groups, depth) in [
      (4, 4, 4608), (6, 4, 4608), (8, 8, 4608), (2, 1, 1), (6, 4, 784), (8, 1, 133),
    ] {
      let width = try ShiftMMConfiguration(
        rows: 8, columns: 8, operandBitsA: bits, operandBitsB: bits, groups: groups,
        accumulator: .depth(depth)
      ).accumulatorBits
      let sum = try #require(
        ShiftMM.multiply(extreme(bits: bits, groups: groups, depth: depth, negative: false)).first)
      #expect(sum <= (1 << (width - 1)) - 1)
      #expect(sum > (1 << (width - 2)) - 1)
    }
  }

  @Test("A product's sums are the sums of its panels' sums", arguments: 1...8)
  func panels(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let product = try random.product(rows: 3, depth: 37, columns: 6, bits: 6, groups: 4)
    for depth in [1, 5, 36, 37, 100] {
      let ranges = product.panels(depth: depth)
      #expect(ranges.flatMap { Array($0) } == Array(0..<37))
      #expect(ranges.allSatisfy { $0.count <= depth })
      var sums = [Int64](repeating: 0, count: 18)
      for range in ranges {
        for (index, sum) in ShiftMM.multiply(try product.panel(range)).enumerated() { sums[index] += sum }
      }
      #expect(sums == ShiftMM.multiply(product), "seed \(seed), panels of \(depth)")
    }
    #expect(throws: ConfigurationError.self) { try product.panel(30..<38) }
    #expect(throws: ConfigurationError.self) { try product.panel(3..<3) }
  }

  @Test("Dequantizing inside the sum is dequantizing before it: the product of the values, exactly")
  func meaning() throws {
    var random = TestRandom(seed: 5)
    let quantizer = try ShiftQuantizer(format: CodeFormat(bits: 6), groups: 4)
    var lanes = RandomLanes(seed: 1, tensor: 2)
    let values = (0..<32).map { Int64(random.integer(in: -900...900)) >> Int64(2 * ($0 % 4)) }
    let input = try tensor(values, rows: 8)
    let quantized = try quantizer.quantize(input, along: .columns, random: &lanes)
    let other = try CodeMatrix(rows: 4, columns: 3, codes: random.codes(12, largest: 31))
    let product = try ShiftProduct(
      a: quantized.codes, b: other, shifts: quantized.shifts, formatA: quantizer.format,
      formatB: quantizer.format, groups: 4)
    let sums = ShiftMM.multiply(product).map { Double($0) * quantized.scale.doubleValue }
    for m in 0..<8 {
      for n in 0..<3 {
        let direct = (0..<4).reduce(0.0) { sum, k in
          let step = quantized.largestScale.doubleValue / Double(1 << quantized.groups[k])
          return sum + Double(quantized.codes[m, k]) * step * Double(other[k, n])
        }
        #expect(sums[m * 3 + n] == direct)
      }
    }
  }

  @Test("A transposed matrix has its rows for columns")
  func transposed() throws {
    let matrix = try CodeMatrix(rows: 2, columns: 3, codes: [1, 2, 3, 4, 5, 6])
    #expect(try matrix.transposed() == (try CodeMatrix(rows: 3, columns: 2, codes: [1, 4, 2, 5, 3, 6])))
  }
}

@Suite("Products are checked") struct ShiftProductTests {
  private func make(
    a: [Int8] = [1, 2], b: [Int8] = [3, 4], shifts: [UInt8] = [0, 3], bits: Int = 4, groups: Int = 4
  ) throws -> ShiftProduct {
    let format = try CodeFormat(bits: bits)
    return try ShiftProduct(
      a: CodeMatrix(rows: 1, columns: a.count, codes: a), b: CodeMatrix(rows: b.count, columns: 1, codes: b),
      shifts: shifts, formatA: format, formatB: format, groups: groups)
  }

  private func message(_ body: () throws -> ShiftProduct) -> String {
    do {
      _ = try body()
      return "no error"
    } catch { return "\(error)" }
  }

  @Test("A valid product multiplies") func valid() throws {
    #expect(ShiftMM.multiply(try make()) == [1 * 3 + (2 * 4) << 3])
  }

  @Test("Every mistake is named") func mistakes() {
    #expect(message { try make(b: [1, 2, 3]) }.contains("A is 1×2 and B is 3×1"))
    #expect(message { try make(shifts: [0]) }.contains("1 shifts; expected 2"))
    #expect(message { try make(shifts: [0, 4]) } == "shift 1 is 4; expected 0 to 3")
    #expect(message { try make(groups: 9) }.contains("groups is 9"))
    #expect(message { try make(a: [1, 8]) }.hasPrefix("A[0, 1] is 8; expected -7 to 7"))
    #expect(message { try make(b: [1, -8]) }.hasPrefix("B[1, 0] is -8; expected -7 to 7"))
    #expect(message { try make(a: [-128, 1], bits: 8) }.hasPrefix("A[0, 0] is -128"))
  }
}
