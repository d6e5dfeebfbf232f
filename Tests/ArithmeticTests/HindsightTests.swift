import Arithmetic
import Formats
import Testing

@Suite("Hindsight maximum") struct HindsightTests {
  @Test("Without an estimate there is no limit; the first observation is the estimate")
  func first() throws {
    var estimate = HindsightMaximum(try HindsightConfiguration())
    #expect(estimate.limit(scale: .one) == nil)
    estimate.observe(0, scale: .one)
    #expect(estimate.limit(scale: .one) == nil)
    estimate.observe(1000, scale: .powerOfTwo(-3))
    #expect(estimate.limit(scale: .powerOfTwo(-3)) == 1000)
    #expect(estimate.limit(scale: .one) == 125)
    #expect(estimate.limit(scale: .powerOfTwo(1)) == 63)
  }

  @Test(
    "The recurrence is (1 − h/256)·max + h/256·estimate, less 2^−22 of it at most",
    arguments: [0, 26, 128, 255])
  func recurrence(weight: Int) throws {
    var random = TestRandom(seed: 61)
    var estimate = HindsightMaximum(try HindsightConfiguration(weight: weight))
    var expected = 0.0
    for step in 0..<200 {
      let maximum = max(1, random.values(1, bits: 46)[0].magnitude)
      let scale = try #require(
        DyadicScale(nearest: UInt64(random.integer(in: 1...65535)), exponent: random.integer(in: -60 ... -30))
      )
      estimate.observe(maximum, scale: scale)
      let observed = Double(maximum) * scale.doubleValue
      let share = Double(weight) / 256
      expected = expected == 0 ? observed : (1 - share) * observed + share * expected
      let value = Double(sign: .plus, exponent: estimate.exponent, significand: Double(estimate.significand))
      #expect(value <= expected && value >= expected * (1 - 0x1p-22), "step \(step)")
      expected = value
      let limit = Double(try #require(estimate.limit(scale: scale)))
      let quotient = value / scale.doubleValue
      #expect(
        limit == min(Double(IntegerTensor.largestMagnitude), max(1, quotient.rounded(.up))), "step \(step)")
    }
  }

  @Test("A limit far above or below a tensor's integers stays within them")
  func ends() throws {
    var estimate = HindsightMaximum(try HindsightConfiguration())
    estimate.observe(1, scale: .one)
    #expect(estimate.limit(scale: .powerOfTwo(-1000)) == UInt64(IntegerTensor.largestMagnitude))
    #expect(estimate.limit(scale: .powerOfTwo(1000)) == 1)
    #expect(estimate.limit(scale: .powerOfTwo(-45)) == 1 << 45)
    #expect(estimate.limit(scale: .powerOfTwo(-46)) == UInt64(IntegerTensor.largestMagnitude))
  }

  @Test("Weights beyond 255 are refused")
  func refused() {
    #expect(throws: ConfigurationError("hindsight weight is 256; expected 0 to 255")) {
      try HindsightConfiguration(weight: 256)
    }
  }
}
