import Arithmetic
import Formats
import Testing

@Suite("FP4 operands") struct FP4Tests {
  @Test(
    "Patterns and codes are each other's inverses, and no pattern is minus zero", arguments: [(7, 4), (8, 5)])
  func patterns(levels: Int, bits: Int) throws {
    let format = try FP4Format(levels: levels)
    #expect(format.bits == bits)
    for code in Int8(-levels)...Int8(levels) {
      let pattern = format.pattern(ofCode: code)
      #expect(pattern < 1 << UInt8(bits) && format.code(ofPattern: pattern) == code)
    }
    let codes = (0...UInt8.max).compactMap { format.code(ofPattern: $0) }
    #expect(codes.count == 2 * levels + 1)
    #expect(format.code(ofPattern: 1 << UInt8(bits - 1)) == nil)
    #expect((-3...3).map { FP4Format.integerValue(ofCode: $0) } == [-4, -2, -1, 0, 1, 2, 4])
    #expect(FP4Format.integerValue(ofCode: Int8(levels)) == format.largestMagnitude)
  }

  @Test("Every product of INT4 and FP4 is the same shifted, re-coded as FP7, and multiplied")
  func fp7() throws {
    var patterns: Set<UInt8> = []
    for integer: Int8 in -7...7 {
      for level: Int8 in -8...8 {
        let number = try #require(FP7Number(integer: integer, level: level))
        let product = Int(integer) * FP4Format.integerValue(ofCode: level)
        #expect(number.integerValue == product, "\(integer) times level \(level)")
        #expect(number.pattern < 128 && number.mantissa < 4)
        #expect(number.exponent <= (level.magnitude == 8 ? 10 : 9))
        let shifted = level == 0 ? 0 : Int(integer.magnitude) << Int(level.magnitude - 1)
        #expect(abs(product) == shifted)
        patterns.insert(number.pattern)
      }
    }
    #expect(FP7Number(integer: 8, level: 1) == nil && FP7Number(integer: 1, level: 9) == nil)
    #expect(FP7Number(integer: -8, level: 1) == nil)
    #expect(patterns.allSatisfy { $0 < 128 })
  }

  private func sample(
    rows: Int, columns: Int, levels: Int, random: inout TestRandom
  ) throws -> FP4Tensor {
    let values = random.values(rows * columns, bits: 20)
    var lanes = RandomLanes(seed: 1, tensor: UInt64(rows))
    return try LUQuantizer(LUQConfiguration(levels: levels))
      .quantize(tensor(values, rows: rows), maximum: 1 << 20, random: &lanes)
  }

  @Test(
    "Sums over samples are the sums of the definition, with the FP4 operand on either side",
    arguments: [1, 2, 4])
  func product(samples count: Int) throws {
    var random = TestRandom(seed: 71)
    for levels in [7, 8] {
      for (m, k, n) in [(1, 1, 1), (3, 5, 7), (9, 33, 6)] {
        for side in FP4Product.Side.allCases {
          let format = try CodeFormat(bits: 4)
          let (rows, columns) = side == .a ? (k, n) : (m, k)
          let integers = try CodeMatrix(
            rows: rows, columns: columns, codes: random.codes(rows * columns, largest: 7))
          let samples = try (0..<count).map { _ in
            try sample(rows: side == .a ? m : k, columns: side == .a ? k : n, levels: levels, random: &random)
          }
          let product = try FP4Product(integers: integers, format: format, samples: samples, side: side)
          #expect((product.rows, product.depth, product.columns) == (m, k, n))
          var expected = [Int64](repeating: 0, count: m * n)
          for sample in samples {
            for row in 0..<m {
              for column in 0..<n {
                for index in 0..<k {
                  let (integer, level) =
                    side == .a
                    ? (integers[index, column], sample.codes[row, index])
                    : (integers[row, index], sample.codes[index, column])
                  let number = try #require(FP7Number(integer: integer, level: level))
                  expected[row * n + column] += Int64(number.integerValue)
                }
              }
            }
          }
          #expect(product.multiply() == expected)
          let unit = DyadicScale.powerOfTwo(-3)
          let scale = product.scale(integers: unit).doubleValue
          #expect(scale == unit.doubleValue * samples[0].scale.doubleValue / Double(count))
        }
      }
    }
  }

  @Test("The accumulator width is tight")
  func width() throws {
    let format = try CodeFormat(bits: 4)
    for (levels, largest) in [(7, 7 * 64), (8, 7 * 128)] {
      for depth in [1, 73, 74, 4608] {
        let input = try tensor([Int64](repeating: 1, count: depth), rows: depth)
        var lanes = RandomLanes(seed: 1, tensor: 1)
        let samples = try LUQuantizer(LUQConfiguration(levels: levels)).samples(2, of: input, random: &lanes)
        let integers = try CodeMatrix(rows: 1, columns: depth, codes: [Int8](repeating: 7, count: depth))
        let product = try FP4Product(integers: integers, format: format, samples: samples, side: .b)
        let sum = product.multiply()[0]
        #expect(sum == Int64(2 * depth * largest))
        let bits = product.accumulatorBits
        #expect(sum <= 1 << (bits - 1) - 1 && sum > 1 << (bits - 2) - 1)
      }
    }
  }

  @Test("Operands that do not fit are refused")
  func refused() throws {
    var random = TestRandom(seed: 72)
    let sample = try sample(rows: 2, columns: 2, levels: 7, random: &random)
    let format = try CodeFormat(bits: 4)
    let integers = try CodeMatrix(rows: 3, columns: 2, codes: [0, 0, 0, 0, 0, -8])
    #expect(throws: ConfigurationError("integer operand: code 5 is -8; expected -7 to 7")) {
      try FP4Product(integers: integers, format: format, samples: [sample], side: .b)
    }
    #expect(throws: ConfigurationError("A is 2×2 and B is 3×2; expected A's columns to be B's rows")) {
      try FP4Product(integers: integers, format: format, samples: [sample], side: .a)
    }
    #expect(throws: ConfigurationError("there are 3 samples; expected 1, 2 or 4")) {
      try FP4Product(integers: integers, format: format, samples: [sample, sample, sample], side: .b)
    }
  }
}
