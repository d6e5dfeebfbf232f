import Formats
import Foundation
import Testing

@Suite struct DyadicScaleTests {
  @Test func oneIsOne() {
    #expect(DyadicScale(nearest: 1) == .one)
    #expect(DyadicScale.one.doubleValue == 1)
  }

  @Test func zeroHasNoScale() {
    #expect(DyadicScale(nearest: 0) == nil)
    #expect(DyadicScale(nearest: 1, over: 0) == nil)
  }

  @Test func relativeErrorIsAtMostTwoToTheMinusSixteen() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let numerator = UInt64.random(in: 1...UInt64.max, using: &generator) >> UInt64.random(in: 0...63)
      let denominator = UInt64.random(in: 1...UInt64.max, using: &generator) >> UInt64.random(in: 0...63)
      guard numerator > 0, denominator > 0 else { continue }
      let scale = try #require(DyadicScale(nearest: numerator, over: denominator))
      let exact = Double(numerator) / Double(denominator)
      #expect(
        abs(scale.doubleValue / exact - 1) <= 0x1p-16 + 0x1p-50, "\(numerator) / \(denominator)")
      #expect(scale.mantissa >= 1 << 15)
    }
  }

  @Test func tiesGoToTheEvenMantissa() {
    // 2^16 + 1 lies half way between the mantissas 2^15 and 2^15 + 1, both times 2.
    #expect(DyadicScale(nearest: 65_537)?.mantissa == 32_768)
    #expect(DyadicScale(nearest: 65_539)?.mantissa == 32_770)
    #expect(DyadicScale(nearest: 131_071) == .powerOfTwo(17))
  }
}

@Suite struct ShiftMMConfigurationTests {
  @Test(arguments: [(4, 4, 4608, 22), (6, 4, 4608, 27), (6, 8, 4608, 31), (8, 8, 4608, 35)])
  func accumulatorWidthsAreThePublishedOnes(bits: Int, groups: Int, depth: Int, expected: Int) throws {
    let configuration = try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: bits, operandBitsB: bits, groups: groups,
      accumulator: .depth(depth))
    #expect(configuration.accumulatorBits == expected)
    #expect(configuration.largestDepth >= depth)
    // Tight: one bit less does not hold the depth.
    let narrower = try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: bits, operandBitsB: bits, groups: groups,
      accumulator: .bits(expected - 1))
    #expect(narrower.largestDepth < depth)
  }

  @Test(arguments: [
    (0, 4, 6, 6, 4, "array rows is 0; expected 1 to 128"),
    (4, -1, 6, 6, 4, "array columns is -1; expected 1 to 128"),
    (4, 4, 1, 6, 4, "width of operand A is 1 bits; expected 2 to 8 bits"),
    (4, 4, 6, 9, 4, "width of operand B is 9 bits; expected 2 to 8 bits"),
    (4, 4, 6, 6, 0, "groups is 0; expected 1 to 8"),
    (4, 4, 6, 6, 9, "groups is 9; expected 1 to 8"),
  ])
  func valuesOutOfRangeAreNamed(
    rows: Int, columns: Int, a: Int, b: Int, groups: Int, sentence: String
  ) {
    let error = #expect(throws: ConfigurationError.self) {
      try ShiftMMConfiguration(
        rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: groups,
        accumulator: .depth(16))
    }
    #expect(error?.description == sentence)
  }

  @Test func depthZeroAndTooNarrowAccumulatorsAreRefused() {
    #expect(throws: ConfigurationError("depth K is 0; expected at least 1")) {
      try ShiftMMConfiguration(
        rows: 2, columns: 2, operandBitsA: 4, operandBitsB: 4, groups: 1, accumulator: .depth(0))
    }
    #expect(
      throws: ConfigurationError("accumulator of 6 bits cannot hold one product of magnitude 49")
    ) {
      try ShiftMMConfiguration(
        rows: 2, columns: 2, operandBitsA: 4, operandBitsB: 4, groups: 1, accumulator: .bits(6))
    }
  }

  @Test(arguments: [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3)])
  func shiftBitsHoldTheLargestShift(groups: Int, bits: Int) throws {
    let configuration = try ShiftMMConfiguration(
      rows: 1, columns: 1, operandBitsA: 2, operandBitsB: 2, groups: groups, accumulator: .depth(1))
    #expect(configuration.shiftBits == bits)
  }

  @Test(
    "An array for FP4 has accumulators for its largest level, tight", arguments: [(7, 7 * 64), (8, 7 * 128)])
  func fp4(levels: Int, largest: Int) throws {
    for side in OperandSide.allCases {
      for depth in [1, 73, 784, 4608] {
        func array(_ accumulator: ShiftMMConfiguration.Accumulator) throws -> ShiftMMConfiguration {
          try ShiftMMConfiguration(
            rows: 2, columns: 2, integerBits: 4, fp4: FP4Format(levels: levels), side: side,
            accumulator: accumulator)
        }
        let configuration = try array(.depth(depth))
        #expect(configuration.largestProduct == largest && configuration.largestDepth >= depth)
        #expect(depth * largest > 1 << (configuration.accumulatorBits - 2) - 1)
        #expect(configuration.fp4Side == side && configuration.groups == 1)
        #expect((side == .a ? configuration.operandA : configuration.operandB).largest == levels)
        #expect((side == .a ? configuration.operandB : configuration.operandA).largest == 7)
      }
    }
  }

  @Test func fp7TakesIntegersOfFourBits() throws {
    #expect(throws: ConfigurationError("width of the integers is 5 bits; expected at most 4 for form fp7")) {
      try ShiftMMConfiguration(
        rows: 2, columns: 2, integerBits: 5, fp4: FP4Format(), side: .a, form: .fp7, accumulator: .depth(1))
    }
    #expect(throws: ConfigurationError("width of the integers is 9 bits; expected 2 to 8 bits")) {
      try ShiftMMConfiguration(
        rows: 2, columns: 2, integerBits: 9, fp4: FP4Format(), side: .a, accumulator: .depth(1))
    }
  }

  /// What was written before there were FP4 operands is read, too.
  @Test func configurationsAreCodedByTheirFormats() throws {
    let integers = try ShiftMMConfiguration(
      rows: 2, columns: 3, operandBitsA: 4, operandBitsB: 6, groups: 2, accumulator: .bits(20))
    let fp4 = try ShiftMMConfiguration(
      rows: 2, columns: 3, integerBits: 5, fp4: FP4Format(levels: 8), side: .b, accumulator: .bits(20))
    for configuration in [integers, fp4] {
      let data = try JSONEncoder().encode(configuration)
      #expect(try JSONDecoder().decode(ShiftMMConfiguration.self, from: data) == configuration)
    }
    let old = """
      {"accumulatorBits": 20, "columns": 3, "groups": 2, "operandA": {"bits": 4}, "operandB": {"bits": 6}, "rows": 2,
       "shiftPlacement": "processingElement"}
      """
    #expect(try JSONDecoder().decode(ShiftMMConfiguration.self, from: Data(old.utf8)) == integers)
  }

  @Test func wordsOnWiresAreIntegersOrPatterns() throws {
    let integer = OperandFormat.integer(try CodeFormat(bits: 4))
    let seven = OperandFormat.fp4(try FP4Format(levels: 7))
    let eight = OperandFormat.fp4(try FP4Format(levels: 8))
    #expect([-7, 0, 7].map(integer.word) == [-7, 0, 7])
    #expect([-7, -1, 0, 1, 7].map(seven.word) == [15, 9, 0, 1, 7])
    #expect([-8, -1, 0, 1, 8].map(eight.word) == [24, 17, 0, 1, 8])
    #expect([integer, seven, eight].map(\.bits) == [4, 4, 5])
    #expect([integer, seven, eight].map(\.largestMagnitude) == [7, 64, 128])
  }
}
