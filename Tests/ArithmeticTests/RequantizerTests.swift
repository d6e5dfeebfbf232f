import Arithmetic
import Formats
import Testing

@Suite("Requantization") struct RequantizerTests {
  @Test("Rounding to a grid is off by at most half a unit", arguments: UInt64(1)...6)
  func nearest(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    for value in random.values(100, bits: 20) {
      let scale = try #require(
        DyadicScale(
          nearest: UInt64(random.integer(in: 1...99)), over: 7, exponent: random.integer(in: -40...(-8))))
      let exact = Double(value) * scale.doubleValue * 0x1p24
      let result = Requantizer(from: scale, gridExponent: -24).nearestEven(value)
      #expect(abs(Double(result) - exact) <= 0.5 + abs(exact) * 0x1p-52, "seed \(seed), value \(value)")
    }
  }

  @Test("A coarser scale shifts left, and saturates instead of overflowing")
  func leftShift() {
    let step = Requantizer(from: .powerOfTwo(20), gridExponent: 10)
    #expect(step.nearestEven(3) == 3 << 10)
    #expect(step.nearestEven(-(1 << 40)) == -IntegerTensor.largestMagnitude)
    #expect(step.nearestEven(1 << 40) == IntegerTensor.largestMagnitude)
    let far = Requantizer(from: .powerOfTwo(500), gridExponent: 0)
    #expect(far.nearestEven(1) == IntegerTensor.largestMagnitude && far.nearestEven(0) == 0)
  }

  @Test("Stochastic rounding to a grid has the value as its mean, to five standard deviations")
  func stochasticMean() throws {
    let scale = try #require(DyadicScale(nearest: 1, over: 1000))
    let step = Requantizer(from: scale, gridExponent: 0)
    var random = RandomLanes(seed: 8, tensor: 8)
    for value: Int64 in [1, -1, 500, 12_345, -999] {
      let runs = 4000
      let sum = (0..<runs).reduce(0.0) { sum, _ in sum + Double(step.stochastic(value, random: &random)) }
      let deviation = 0.5 / Double(runs).squareRoot()
      #expect(abs(sum / Double(runs) - Double(value) * scale.doubleValue) <= 5 * deviation)
    }
  }

  @Test("However far below the grid a value lies, the result is 0 or a neighbour of it")
  func farBelow() {
    var random = RandomLanes(seed: 8, tensor: 9)
    for exponent in [-62, -63, -80, -200, -5000] {
      let step = Requantizer(from: .powerOfTwo(exponent), gridExponent: 0)
      for value in [IntegerTensor.largestMagnitude, -IntegerTensor.largestMagnitude, 1, -1] {
        #expect((-1...1).contains(step.stochastic(value, random: &random)))
        #expect(step.nearestEven(value) == 0)
      }
    }
  }

  @Test("Beyond 62 fraction bits the mean is still the value") func farBelowMean() {
    // 71 fraction bits; the value is 2^−11 of a unit.
    let step = Requantizer(from: .powerOfTwo(-56), gridExponent: 0)
    var random = RandomLanes(seed: 8, tensor: 10)
    let ones = (0..<20_480).count { _ in step.stochastic(1 << 45, random: &random) == 1 }
    // Ten expected; six standard deviations.
    #expect((1...29).contains(ones))
  }

  @Test("A scale times its reciprocal is 1 to within 2^−16")
  func reciprocal() throws {
    for numerator: UInt64 in 1...300 {
      let scale = try #require(DyadicScale(nearest: numerator, over: 37, exponent: -11))
      #expect(abs(scale.doubleValue * scale.reciprocal.doubleValue - 1) <= 0x1p-16)
    }
  }

  @Test("The integer square root is the floor of the root")
  func squareRoot() {
    let values =
      Array(UInt64(0)...2000) + [.max, .max - 1, 1 << 62, (1 << 62) - 1, 4_294_967_295 * 4_294_967_295]
    for value in values {
      let root = integerSquareRoot(value)
      #expect(root * root <= value)
      let (next, overflow) = (root + 1).multipliedReportingOverflow(by: root + 1)
      #expect(overflow || next > value)
    }
  }
}
