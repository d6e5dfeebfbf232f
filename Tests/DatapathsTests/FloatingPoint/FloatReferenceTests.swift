import Datapaths
import Simulation
import Testing

/// The reference itself: that the conversions it rests on round to nearest, ties to even.
@Suite struct FloatReferenceTests {
  /// Between two neighbours only their middle decides, so that this is all there is to know of a conversion.
  @Test func conversionsToFloat16RoundToNearestTiesToEven() {
    for pattern in UInt16(0)..<0x7BFF {
      let (low, high) = (Float16(bitPattern: pattern), Float16(bitPattern: pattern + 1))
      let middle = (Double(low) + Double(high)) / 2
      let even = pattern % 2 == 0 ? low : high
      let isRight =
        Float16(middle) == even && Float16(middle.nextDown) == low && Float16(middle.nextUp) == high
        && Float16(Float(middle)) == even && Float16(Float(middle).nextDown) == low
        && Float16(Float(middle).nextUp) == high && Float16(-middle) == -even
      #expect(isRight, "between \(low) and \(high)")
    }
    #expect(Float16(65520.0) == .infinity && Float16((65520.0).nextDown) == 65504)
  }

  /// Swift's own operators go through `Float` where the processor has no `Float16`: rounding twice does not matter.
  @Test func operatorsOfFloat16RoundOnce() {
    var random = SplitMix64(seed: 31)
    for index in 0..<100_000 {
      let bits = random.next()
      let a = Float16(bitPattern: UInt16(truncatingIfNeeded: bits))
      let b = Float16(bitPattern: UInt16(truncatingIfNeeded: bits >> 16))
      let isRight =
        FloatReference.bits(a * b) == FloatReference.bits(FloatReference.product(a, b, .kept))
        && FloatReference.bits(a + b) == FloatReference.bits(FloatReference.sum(a, b, .kept))
      #expect(isRight, "seed 31, pair \(index): \(a) and \(b)")
    }
  }
}
