import Arithmetic
import Testing

@Suite("Rounding") struct RoundingTests {
  @Test("The truth table of the three modes, in quarters")
  func truthTable() {
    // value in quarters, floor, nearest even, and the stochastic results for u = 0, 1/4, 1/2, 3/4
    let table: [(Int64, Int64, Int64, [Int64])] = [
      (-10, -3, -2, [-3, -3, -2, -2]), (-9, -3, -2, [-3, -2, -2, -2]), (-8, -2, -2, [-2, -2, -2, -2]),
      (-7, -2, -2, [-2, -2, -2, -1]), (-6, -2, -2, [-2, -2, -1, -1]), (-2, -1, 0, [-1, -1, 0, 0]),
      (-1, -1, 0, [-1, 0, 0, 0]), (0, 0, 0, [0, 0, 0, 0]), (1, 0, 0, [0, 0, 0, 1]),
      (2, 0, 0, [0, 0, 1, 1]), (3, 0, 1, [0, 1, 1, 1]), (6, 1, 2, [1, 1, 2, 2]), (10, 2, 2, [2, 2, 3, 3]),
    ]
    for (quarters, floor, even, stochastic) in table {
      #expect(Rounding.floor(quarters, fractionBits: 2) == floor)
      #expect(Rounding.nearestEven(quarters, fractionBits: 2) == even)
      let drawn = (0..<4).map { Rounding.stochastic(quarters, fractionBits: 2, random: $0) }
      #expect(drawn == stochastic)
    }
  }

  @Test("Stochastic rounding is exactly unbiased: over all random numbers the results add up to the value")
  func stochasticIsUnbiased() {
    for bits in 0...7 {
      for value in Int64(-260)...260 {
        var sum: Int64 = 0
        for random in 0..<UInt64(1 << bits) {
          sum += Rounding.stochastic(value, fractionBits: bits, random: random)
        }
        #expect(sum == value, "value \(value) with \(bits) fraction bits")
      }
    }
  }

  @Test("Rounding to nearest is what Double's rounding is, wherever Double is exact")
  func nearestMatchesDouble() {
    for bits in 0...7 {
      for value in Int64(-600)...600 {
        let exact = (Double(value) / Double(1 << bits)).rounded(.toNearestOrEven)
        #expect(Double(Rounding.nearestEven(value, fractionBits: bits)) == exact)
        #expect(Double(Rounding.nearestEven(Int128(value), fractionBits: bits)) == exact)
      }
    }
  }

  @Test("No rounding overflows at the ends of 64 bits")
  func extremes() {
    for bits in 1...62 {
      let all = (UInt64(1) << UInt64(bits)) - 1
      #expect(Rounding.nearestEven(Int64.max, fractionBits: bits) == 1 << (63 - bits))
      #expect(Rounding.nearestEven(Int64.min, fractionBits: bits) == -1 << (63 - bits))
      #expect(Rounding.stochastic(Int64.max, fractionBits: bits, random: all) == 1 << (63 - bits))
      #expect(Rounding.stochastic(Int64.min, fractionBits: bits, random: 0) == -1 << (63 - bits))
    }
    for bits in 64...200 {
      #expect(Rounding.nearestEven(Int64.max, fractionBits: bits) == 0)
      #expect(Rounding.nearestEven(Int64.min, fractionBits: bits) == 0)
    }
  }
}
