import Arithmetic
import Formats
import Testing

@Suite("Normalization of 8-bit codes in vectors") struct NormalizationKernelTests {
  @Test(
    "Gives the bits of the definition, which codes of 16 bits go by",
    arguments: NormalizationConfiguration.Norm.allCases, 1...12)
  func equality(norm: NormalizationConfiguration.Norm, seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    for round in 0..<6 {
      let bits = random.integer(in: 4...8)
      let configuration = try NormalizationConfiguration(
        norm: norm, inputBits: bits, outputBits: random.integer(in: 4...8),
        outputFractionBits: random.integer(in: 0...9), gradientFractionBits: random.integer(in: 0...9),
        keepsMeanSign: random.integer(in: 0...3) > 0)
      let largest = configuration.largestInput
      // Runs with and without a rest, of one code, and of more than one block of sums.
      let inner = [1, 5, 64, 96, 200, 1024, 9000][random.integer(in: 0...6)]
      let slices = TensorSlices(count: random.integer(in: 1...3), inner: inner)
      let count = slices.count * inner * random.integer(in: 1...3)
      let (spread, center) = (random.integer(in: 0...largest), random.integer(in: -largest...largest))
      let extremes = random.integer(in: 0...3) == 0
      let codes = (0..<count).map { _ in
        let code =
          extremes
          ? (random.integer(in: 0...1) * 2 - 1) * largest : center + random.integer(in: -spread...spread)
        return Int8(min(largest, max(-largest, code)))
      }
      let gradients = random.codes(count, largest: largest)
      let size = random.integer(in: 8...15)
      let parameters = try NormalizationParameters(
        gamma: (0..<slices.count).map { _ in Int64(random.integer(in: -(1 << size) + 1...(1 << size) - 1)) },
        beta: (0..<slices.count).map { _ in Int64(random.integer(in: -(1 << size) + 1...(1 << size) - 1)) })
      let normalization = BatchNormalization(configuration)
      let context: Comment = "seed \(seed), round \(round), \(configuration), \(slices), \(count)"

      let wide = codes.map { Int16($0) }
      let forward = try normalization.forward(codes, slices: slices, parameters: parameters)
      let defined = try normalization.forward(wide, slices: slices, parameters: parameters)
      #expect(forward.statistics == defined.statistics, context)
      #expect(forward.codes.map { Int16($0) } == defined.codes, context)
      let backward = try normalization.backward(
        gradients, codes: codes, statistics: forward.statistics, slices: slices, parameters: parameters)
      let definedBackward = try normalization.backward(
        gradients.map { Int16($0) }, codes: wide, statistics: forward.statistics, slices: slices,
        parameters: parameters)
      #expect(backward.codes.map { Int16($0) } == definedBackward.codes, context)
      #expect(backward.gamma == definedBackward.gamma && backward.beta == definedBackward.beta, context)
    }
  }

  @Test("The largest sums of products fit, however long a channel is", arguments: [1, -1])
  func largestSums(sign: Int8) throws {
    let normalization = BatchNormalization(try NormalizationConfiguration(norm: .l2, inputBits: 8))
    let slices = TensorSlices(count: 1, inner: 20_000)
    let codes = (0..<20_000).map { $0 == 7 ? sign * 126 : sign * 127 }
    let parameters = try NormalizationParameters(gamma: [1 << 12], beta: [0])
    let forward = try normalization.forward(codes, slices: slices, parameters: parameters)
    let defined = try normalization.forward(codes.map { Int16($0) }, slices: slices, parameters: parameters)
    #expect(forward.statistics == defined.statistics)
    #expect(forward.codes.map { Int16($0) } == defined.codes)
  }

  @Test("Codes beyond their width are refused, wherever they are", arguments: [0, 63, 64, 99])
  func width(place: Int) throws {
    for norm in NormalizationConfiguration.Norm.allCases {
      for (bits, code) in [(8, -128), (4, 8), (4, -8)] as [(Int, Int8)] {
        let normalization = BatchNormalization(try NormalizationConfiguration(norm: norm, inputBits: bits))
        let (slices, zeros) = (TensorSlices(count: 1, inner: 100), [Int8](repeating: 0, count: 100))
        var codes = zeros
        codes[place] = code
        #expect(throws: ConfigurationError.self) {
          try normalization.forward(codes, slices: slices, parameters: .identity(1))
        }
        let statistics = try normalization.forward(zeros, slices: slices, parameters: .identity(1)).statistics
        #expect(throws: ConfigurationError.self) {
          try normalization.backward(
            codes, codes: zeros, statistics: statistics, slices: slices, parameters: .identity(1))
        }
      }
    }
  }
}
