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

  @Test("Stochastic rounding's variance is f·(1−f), f being the fraction: the least that is unbiased")
  func stochasticVariance() {
    for bits in 1...6 {
      let unit = Int64(1) << bits
      for value in Int64(-70)...70 {
        let squares = (0..<UInt64(unit)).reduce(Int64(0)) { sum, random in
          let error = Rounding.stochastic(value, fractionBits: bits, random: random) * unit - value
          return sum + error * error
        }
        let fraction = value & (unit - 1)
        #expect(squares == unit * fraction * (unit - fraction))
      }
    }
  }

  @Test("Over a million full-width draws the mean is the value, to five standard deviations")
  func fullWidth() {
    for (bits, value) in [(32, Int64(0x5555_5555)), (62, 0x0123_4567_89AB_CDEF), (20, -77_777)] {
      var random = RandomLanes(seed: 21, tensor: UInt64(bits))
      let draws = 1 << 20
      var sum: Int64 = 0
      for _ in 0..<draws {
        sum += Rounding.stochastic(value, fractionBits: bits, random: random.next(bits: bits))
      }
      let exact = Double(value) / Double(sign: .plus, exponent: bits, significand: 1)
      let fraction = exact - exact.rounded(.down)
      let deviation = (fraction * (1 - fraction) / Double(draws)).squareRoot()
      #expect(abs(Double(sum) / Double(draws) - exact) <= 5 * deviation, "\(bits) bits")
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
