import Formats
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
}
