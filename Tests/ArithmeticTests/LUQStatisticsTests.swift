import Arithmetic
import Formats
import Testing

/// Full-width gradients of heavy tails.
@Suite("Statistics of LUQ") struct LUQStatisticsTests {
  /// Signed lognormal integers whose largest has about 31 bits. No mathematics library: 2^x by integers.
  static func gradients(_ count: Int, sigma: Double) throws -> IntegerTensor {
    var random = RandomLanes(seed: 80, tensor: UInt64(sigma))
    let logOf2 = 0.693147180559945
    let numbers = (0..<count).map { _ -> Double in
      // Sums of twelve uniform numbers are normal enough for a tail of six standard deviations.
      var normal = -6.0
      for _ in 0..<12 { normal += Double(random.next(bits: 20)) / 0x1p20 }
      let octaves = Int64((6 * sigma - sigma * normal) / logOf2 * 0x1p24)
      let magnitude = Double(BinaryLogarithm.power(ofMinus: octaves))
      return random.next(bits: 1) == 0 ? magnitude : -magnitude
    }
    return try IntegerTensor(rows: 1, columns: count, nearest: numbers)
  }

  /// The standard score of Σ(quantized − exact), and the mean square against the closed form.
  static func score(
    _ input: IntegerTensor, _ configuration: LUQConfiguration, draws: Int, samples: Int = 1,
    generator: RandomGenerator = .standard
  ) throws -> (score: Double, varianceRatio: Double) {
    let prescale = LUQPrescale(maximum: input.magnitude, configuration: configuration)
    let alpha = Double(sign: .plus, exponent: configuration.alphaExponent, significand: 1)
    var exact = 0.0
    var variance = 0.0
    let grid = input.values.map { value -> Double in
      let y = Double(prescale(value.magnitude))
      let floor = y < alpha ? 0 : y.binade
      variance += (y - floor) * ((y < alpha ? alpha : 2 * floor) - y)
      exact += value < 0 ? -y : y
      return value < 0 ? -y : y
    }
    variance /= Double(samples)
    var (sum, squares) = (0.0, 0.0)
    for seed in 0..<UInt64(draws) {
      var random = RandomLanes(seed: seed, tensor: 3, generator: generator)
      let outputs = try LUQuantizer(configuration).samples(samples, of: input, random: &random)
      for index in grid.indices {
        var mean = 0.0
        for output in outputs {
          mean += Double(FP4Format.integerValue(ofCode: output.codes.codes[index])) * alpha
        }
        let error = mean / Double(samples) - grid[index]
        sum += error
        squares += error * error
      }
    }
    let count = Double(draws)
    return (sum / (variance * count).squareRoot(), squares / (variance * count))
  }

  @Test(
    "A million draws on lognormal gradients: no bias, the variance of the closed form",
    arguments: [1.0, 2.0, 3.0])
  func fullWidth(sigma: Double) throws {
    let input = try Self.gradients(50_000, sigma: sigma)
    let result = try Self.score(input, LUQConfiguration(), draws: 200)
    #expect(abs(result.score) < 4.5, "z = \(result.score)")
    #expect(abs(result.varianceRatio - 1) < 0.03, "variance : closed form = \(result.varianceRatio)")
  }

  @Test("No generator brings a bias", arguments: RandomGenerator.allCases)
  func generators(generator: RandomGenerator) throws {
    let input = try Self.gradients(50_000, sigma: 2)
    let result = try Self.score(input, LUQConfiguration(), draws: 20, generator: generator)
    #expect(abs(result.score) < 4.5, "z = \(result.score)")
  }

  @Test("The mean of S samples has the S-th part of the variance", arguments: [2, 4])
  func samples(count: Int) throws {
    let input = try Self.gradients(50_000, sigma: 1)
    let result = try Self.score(input, LUQConfiguration(), draws: 4, samples: count)
    #expect(abs(result.score) < 4.5 && abs(result.varianceRatio - 1) < 0.03, "\(result)")
  }
}
