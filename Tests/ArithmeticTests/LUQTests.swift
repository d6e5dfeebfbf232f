import Arithmetic
import Formats
import Testing

@Suite("LUQ") struct LUQTests {
  @Test(
    "Over all random numbers the mean is the magnitude, and the variance the closed form, exactly",
    arguments: [7, 8])
  func unbiased(levels: Int) throws {
    // Every α = 2^a that leaves the highest level at or below 2^12, every magnitude up to that level.
    for topExponent in 9...12 {
      let configuration = try LUQConfiguration(
        levels: levels, alpha: .powerOfTwo, randomBits: topExponent - 1)
      let step = LUQStep(configuration)
      let alpha: UInt64 = 1 << UInt64(configuration.alphaExponent)
      let draws: UInt64 = 1 << UInt64(topExponent - 1)
      for magnitude in 0...UInt64(1) << UInt64(topExponent) {
        var (sum, squares): (UInt64, UInt64) = (0, 0)
        for random in 0..<draws {
          let level = step.level(magnitude: magnitude, random: random)
          let worth = level == 0 ? 0 : alpha << (level - 1)
          sum += worth
          squares += worth * worth
        }
        #expect(sum == draws * magnitude, "magnitude \(magnitude), α \(alpha)")
        let floor = magnitude < alpha ? 0 : UInt64(1) << UInt64(63 - magnitude.leadingZeroBitCount)
        let ceiling = magnitude < alpha ? alpha : 2 * floor
        let variance = (magnitude - floor) * (ceiling - magnitude)
        #expect(squares == draws * (magnitude * magnitude + variance), "magnitude \(magnitude), α \(alpha)")
      }
    }
  }

  @Test("Small α, down to one unit: integers below 2^12 under every power of two", arguments: [7, 8])
  func smallAlpha(levels: Int) throws {
    // The grid is finer than the integers here; the pre-scale shifts left, and random bits below the unit change nothing.
    for exponent in 0...8 {
      let configuration = try LUQConfiguration(levels: levels, alpha: .powerOfTwo, randomBits: 11)
      let prescale = LUQPrescale(maximum: 1 << UInt64(exponent), configuration: configuration)
      let step = LUQStep(configuration)
      let unit: UInt64 = 1 << UInt64(12 - exponent)
      for magnitude in 0...UInt64(1) << UInt64(exponent) {
        #expect(prescale(magnitude) == magnitude * unit)
        var sum: UInt64 = 0
        for random in UInt64(0)..<1 << 11 {
          let level = step.level(magnitude: prescale(magnitude), random: random)
          sum += level == 0 ? 0 : 1 << (UInt64(configuration.alphaExponent) + level - 1)
        }
        #expect(sum == magnitude * unit << 11)
      }
    }
  }

  @Test("The step is its definition: a logarithm, a floor and a comparison")
  func definition() throws {
    var random = TestRandom(seed: 4)
    for levels in [7, 8] {
      let configuration = try LUQConfiguration(levels: levels)
      let step = LUQStep(configuration)
      let alpha = Double(sign: .plus, exponent: configuration.alphaExponent, significand: 1)
      for value in random.values(20_000, bits: configuration.topExponent) {
        let (y, u) = (value.magnitude, random.values(1, bits: 30)[0].magnitude)
        let level = step.level(magnitude: y, random: u)
        let isUnderflow = Double(y) < alpha
        let octave = isUnderflow ? configuration.alphaExponent : Int(Double(y).exponent)
        let lower = isUnderflow ? 0 : octave - configuration.alphaExponent + 1
        let position = Double(sign: .plus, exponent: octave, significand: 1)
        let fraction = isUnderflow ? Double(y) / alpha : (Double(y) - position) / position
        let threshold = Double(u & (1 << UInt64(octave) - 1)) / position
        #expect(Int(level) == (threshold + fraction >= 1 ? lower + 1 : lower), "y = \(y), u = \(u)")
      }
    }
  }

  @Test(
    "The biased roundings round where they should",
    arguments: [
      // In sixteenths of α: magnitude, then nearest and floor; thresholds are α/2 and 3/4 of the upper level.
      (0, 0, 0), (7, 0, 0), (8, 1, 0), (15, 1, 0), (16, 1, 1), (23, 1, 1), (24, 2, 1), (31, 2, 1), (32, 2, 2),
      (47, 2, 2),
      (48, 3, 2), (767, 6, 6), (768, 7, 6), (1023, 7, 6), (1024, 7, 7),
    ])
  func biased(sixteenths: UInt64, nearest: UInt64, floor: UInt64) throws {
    func level(_ rounding: LUQConfiguration.Rounding, random: UInt64) throws -> UInt64 {
      let configuration = try LUQConfiguration(randomBits: 9, rounding: rounding)
      #expect(configuration.alphaExponent == 4)
      return LUQStep(configuration).level(magnitude: sixteenths, random: random)
    }
    let unbiased = try LUQStep(LUQConfiguration(randomBits: 9))
    for random: UInt64 in [0, 100, 511] {
      #expect(try level(.nearest, random: random) == nearest)
      #expect(try level(.floor, random: random) == floor)
      let stochastic = unbiased.level(magnitude: sixteenths, random: random)
      #expect(try level(.stochasticUnderflow, random: random) == (sixteenths < 16 ? stochastic : nearest))
      #expect(try level(.logarithmicStochastic, random: random) == (sixteenths < 16 ? nearest : stochastic))
    }
  }

  @Test("Tensors: signs, zeros, the maximum on the highest level, α as documented", arguments: [7, 8])
  func tensors(levels: Int) throws {
    var source = TestRandom(seed: 9)
    for alpha in LUQConfiguration.Alpha.allCases {
      let quantizer = LUQuantizer(try LUQConfiguration(levels: levels, alpha: alpha))
      for bits in [1, 3, 12, 31, 46] {
        let values = source.values(500, bits: bits) + [0]
        let input = try tensor(values, scale: .powerOfTwo(-20))
        var random = RandomLanes(seed: 1, tensor: 2)
        let output = try quantizer.quantize(input, random: &random)
        #expect(output.clipped == 0)
        let maximum = input.magnitude
        let alphaValue = output.scale.doubleValue
        let top = alphaValue * Double(1 << (levels - 1))
        switch alpha {
        case .exact:
          #expect(abs(top / (Double(maximum) * 0x1p-20) - 1) <= 0x1p-15 + 0x1p-16)
        case .powerOfTwo:
          let ceiling = Int64(maximum) > 1 ? 64 - (maximum - 1).leadingZeroBitCount : 0
          #expect(output.scale == .powerOfTwo(ceiling - 20 - (levels - 1)))
        }
        for (value, code) in zip(values, output.codes.codes) {
          #expect(code == 0 || (value < 0) == (code < 0))
          if value == 0 { #expect(code == 0) }
          if value.magnitude == maximum, alpha == .exact { #expect(Int(code.magnitude) == levels) }
          // Neighbouring levels only.
          let magnitude = Double(value.magnitude) * 0x1p-20
          let worth = abs(Double(FP4Format.integerValue(ofCode: code))) * alphaValue
          #expect(worth <= max(2 * magnitude, alphaValue) * (1 + 0x1p-14))
          #expect(worth == 0 ? magnitude < alphaValue : worth * 2 >= magnitude * (1 - 0x1p-14))
        }
      }
    }
  }

  @Test("A tensor of zeros has codes 0 and α 1; a single element lands on the highest level")
  func corners() throws {
    for alpha in LUQConfiguration.Alpha.allCases {
      let quantizer = LUQuantizer(try LUQConfiguration(alpha: alpha))
      var random = RandomLanes(seed: 1, tensor: 2)
      let zeros = try quantizer.quantize(tensor([0, 0, 0]), random: &random)
      #expect(zeros.codes.codes == [0, 0, 0] && zeros.scale == .one)
      for value: Int64 in [1, -1, 2, 64, -(1 << 40)] {
        let one = try quantizer.quantize(tensor([value]), random: &random)
        #expect(one.codes.codes == [value < 0 ? -7 : 7])
        #expect(one.scale.doubleValue == Double(value.magnitude) / 64)
      }
    }
  }

  @Test("Elements beyond a given maximum saturate and are counted")
  func clipping() throws {
    for alpha in LUQConfiguration.Alpha.allCases {
      let quantizer = LUQuantizer(try LUQConfiguration(alpha: alpha))
      var random = RandomLanes(seed: 1, tensor: 2)
      let output = try quantizer.quantize(
        tensor([1000, -1001, 1 << 45, -(1 << 20), 999]), maximum: 1000, random: &random)
      #expect(output.clipped == 3)
      #expect(output.codes.codes[2] == 7 && output.codes.codes[3] == -7)
      if alpha == .exact { #expect(output.codes.codes[0] == 7 && output.codes.codes[1] == -7) }
    }
  }

  @Test("An element draws its r bits from lane i mod L in every pass, whatever it is")
  func drawing() throws {
    let configuration = try LUQConfiguration(alpha: .powerOfTwo)
    let values: [Int64] = [5, 0, -100, 77, 128, -3, 1]
    for lanes in [1, 3, 16] {
      var random = RandomLanes(seed: 6, tensor: 7, lanes: lanes, generator: .xorshift32)
      var streams = random.states.map { Xorshift32(seed: $0) }
      let outputs = try LUQuantizer(configuration).samples(2, of: tensor(values), random: &random)
      for output in outputs {
        for (index, value) in values.enumerated() {
          let word = UInt64(streams[index % lanes].next() >> 2)
          let level = LUQStep(configuration).level(magnitude: value.magnitude << 24, random: word)
          #expect(Int(output.codes.codes[index]) == (value < 0 ? -Int(level) : Int(level)))
        }
      }
    }
  }

  @Test(
    "Whole tensors, which a vector kernel quantizes, are quantized as their elements are, one by one",
    arguments: RandomGenerator.allCases)
  func kernel(generator: RandomGenerator) throws {
    var source = TestRandom(seed: 91)
    for trial in 0..<150 {
      let configuration = try LUQConfiguration(
        levels: source.integer(in: 7...8), alpha: trial % 2 == 0 ? .exact : .powerOfTwo,
        randomBits: source.integer(in: 8...30))
      let values = source.values(source.integer(in: 1...100), bits: source.integer(in: 1...46))
      let maximum = trial % 3 == 0 ? nil : source.values(1, bits: 46)[0].magnitude
      let limit = maximum ?? values.map(\.magnitude).max() ?? 0
      var random = RandomLanes(seed: UInt64(trial), tensor: 5, generator: generator)
      let outputs = try LUQuantizer(configuration)
        .samples(2, of: tensor(values), maximum: maximum, random: &random)
      let (prescale, step) = (
        LUQPrescale(maximum: limit, configuration: configuration), LUQStep(configuration)
      )
      var streams = RandomLanes(seed: UInt64(trial), tensor: 5, generator: generator)
      for output in outputs {
        streams.beginPass()
        let codes = values.map { value -> Int8 in
          let draw = streams.next(bits: configuration.randomBits)
          let level = Int8(step.level(magnitude: prescale(value.magnitude), random: draw))
          return value < 0 ? -level : level
        }
        #expect(output.codes.codes == codes, "trial \(trial)")
        #expect(output.clipped == values.count { $0.magnitude > limit }, "trial \(trial)")
      }
      streams.beginPass()
      random.beginPass()
      #expect(random == streams, "trial \(trial)")
    }
  }

  @Test("Configurations out of range are refused")
  func refused() {
    #expect(throws: ConfigurationError("levels is 9; expected 7 to 8")) { try LUQConfiguration(levels: 9) }
    #expect(throws: ConfigurationError("random bits is 7 bits; expected 8 to 45 bits")) {
      try LUQConfiguration(randomBits: 7)
    }
    #expect(throws: ConfigurationError("samples is 3; expected 1, 2 or 4")) {
      var random = RandomLanes(seed: 1, tensor: 1)
      _ = try LUQuantizer(LUQConfiguration()).samples(3, of: tensor([1]), random: &random)
    }
  }
}
