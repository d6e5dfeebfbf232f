import Arithmetic
import Formats
import Testing

@Suite("Normalization") struct NormalizationTests {
  @Test(
    "Batch normalization is the real formula within the bound of the documentation, over random shapes",
    arguments: NormalizationConfiguration.Norm.allCases, 1...8)
  func batch(norm: NormalizationConfiguration.Norm, seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    for round in 0..<25 {
      let example = try NormalizationCase(&random, norm: norm)
      let result = try BatchNormalization(example.configuration).forward(
        example.codes, slices: example.slices, parameters: example.parameters)
      let fraction = powerOfTwo(example.configuration.outputFractionBits)
      for (group, indices) in example.groups(layer: false).enumerated() {
        let x = indices.map { Double(example.codes[$0]) }
        let (center, normalized) = (example.real.mean(x), example.real.normalized(x))
        let divisor = example.divisor(result.statistics[group])
        let bounds = NormalizationBounds(
          norm: norm, divisor: divisor, gain: abs(example.gamma(indices[0])) * fraction / divisor)
        guard bounds.gain < 0x1p15 else { continue }
        for (element, index) in indices.enumerated() {
          let exact = (example.gamma(index) * normalized[element] + example.beta(index)) * fraction
          let error = Double(result.codes[index]) - exact.clamped(example.configuration.largestOutput)
          #expect(
            abs(error) <= bounds.forward(distance: abs(x[element] - center)),
            "seed \(seed), round \(round), element \(index), \(example.configuration)")
        }
      }
    }
  }

  @Test(
    "Layer normalization is the real formula within the bound of the documentation, over random shapes",
    arguments: NormalizationConfiguration.Norm.allCases, 1...8)
  func layer(norm: NormalizationConfiguration.Norm, seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    for round in 0..<25 {
      let example = try NormalizationCase(&random, norm: norm)
      let result = try LayerNormalization(example.configuration).forward(
        example.codes, slices: example.slices, parameters: example.parameters)
      let fraction = powerOfTwo(example.configuration.outputFractionBits)
      for (group, indices) in example.groups(layer: true).enumerated() {
        let x = indices.map { Double(example.codes[$0]) }
        let (center, normalized) = (example.real.mean(x), example.real.normalized(x))
        let divisor = example.divisor(result.statistics[group])
        let bounds = NormalizationBounds(norm: norm, divisor: divisor, gain: 0x1p11 / divisor)
        guard bounds.gain < 0x1p15 else { continue }
        for (element, index) in indices.enumerated() where abs(normalized[element]) < 15.9 {
          let exact = (example.gamma(index) * normalized[element] + example.beta(index)) * fraction
          let error = Double(result.codes[index]) - exact.clamped(example.configuration.largestOutput)
          let inner = bounds.forward(distance: abs(x[element] - center)) * 0x1p-11
          #expect(
            abs(error) <= 0.5 + abs(example.gamma(index)) * fraction * inner,
            "seed \(seed), round \(round), element \(index), \(example.configuration)")
        }
      }
    }
  }

  @Test("Inference with the statistics of a batch gives exactly what that batch's normalization gives")
  func inference() throws {
    for seed in 1...40 {
      var random = TestRandom(seed: UInt64(seed))
      let example = try NormalizationCase(&random, norm: seed % 2 == 0 ? .l1 : .l2)
      let normalization = BatchNormalization(example.configuration)
      let batch = try normalization.forward(
        example.codes, slices: example.slices, parameters: example.parameters)
      let running = batch.statistics.map { RunningStatistics(first: $0) }
      let folded = try normalization.inference(
        example.codes, slices: example.slices, parameters: example.parameters, running: running)
      #expect(folded == batch.codes, "seed \(seed)")
      let maps = try normalization.inferenceMaps(running, parameters: example.parameters)
      for map in maps {
        #expect(map.factor.magnitude < 1 << 15 && map.offset.magnitude < 1 << 43 && 0...24 ~= map.shift)
        #expect(map.shift < 11 || map.offset & 127 == 64)
      }
      for (index, code) in example.codes.enumerated() {
        let map = maps[example.feature(index)]
        let limit = Int64(example.configuration.largestOutput)
        let value = (map.factor * Int64(code) + map.offset) >> Int64(map.shift)
        #expect(Int64(folded[index]) == min(limit, max(-limit, value)), "seed \(seed), element \(index)")
      }
    }
  }

  @Test("Running statistics follow their recurrence in integers")
  func running() throws {
    let normalization = BatchNormalization(try NormalizationConfiguration(norm: .l1, inputBits: 8))
    func statistics(_ codes: [Int16]) throws -> NormalizationStatistics {
      try normalization.forward(
        codes, slices: TensorSlices(count: 1, inner: 1), parameters: .identity(1)
      ).statistics[0]
    }
    // Means 5 and −2, deviations 5 and 2, in 65536ths: 26/256 of the way.
    var running = RunningStatistics(first: try statistics([0, 10]))
    #expect(running.mean == 5 << 16 && running.deviation == 5 << 16)
    running.observe(try statistics([0, -4]))
    #expect(running.mean == (5 << 16) - 46_592 && running.deviation == (5 << 16) - 19_968)
    running.observe(try statistics([0, -4]), momentum: 256)
    #expect(running.mean == -2 << 16 && running.deviation == 2 << 16)
    running.observe(try statistics([0, 10]), momentum: 0)
    #expect(running.mean == -2 << 16 && running.deviation == 2 << 16)
  }

  @Test("Eight codes by hand")
  func byHand() throws {
    // μ = 1, Σ|x − μ| = 16, σ = 2; γ = 1 and f = 5: y = 16·(x − 1). With L2 σ² = 52/8.
    let codes: [Int8] = [1, 3, -1, 5, 0, 2, -4, 2]
    let slices = TensorSlices(count: 1, inner: 8)
    let l1 = try BatchNormalization(NormalizationConfiguration(norm: .l1, inputBits: 8))
      .forward(codes, slices: slices, parameters: .identity(1))
    #expect(l1.statistics[0].mean == 1 << 16 && l1.statistics[0].deviation == 2 << 16)
    #expect(l1.statistics[0].signSum == 1)
    #expect(l1.codes == [0, 32, -32, 64, -16, 16, -80, 16])
    let l2 = try BatchNormalization(NormalizationConfiguration(norm: .l2, inputBits: 8))
      .forward(codes, slices: slices, parameters: .identity(1))
    #expect(l2.statistics[0].deviation == 167_084)  // sqrt(6.5)·65536 = 167084.6
    #expect(l2.codes == [0, 25, -25, 50, -13, 13, -63, 13])
  }

  @Test("What does not go together is refused in words")
  func refusals() throws {
    #expect(throws: ConfigurationError("input width is 3 bits; expected 4 to 16 bits")) {
      try NormalizationConfiguration(norm: .l1, inputBits: 3)
    }
    #expect(throws: ConfigurationError("output fraction is 16 bits; expected 0 to 15 bits")) {
      try NormalizationConfiguration(norm: .l1, inputBits: 8, outputFractionBits: 16)
    }
    #expect(throws: ConfigurationError("epsilon is 0; expected 1 to 65536")) {
      try NormalizationConfiguration(norm: .l1, inputBits: 8, epsilon: 0)
    }
    #expect(throws: ConfigurationError("gamma 1 is 32768; expected -32767 to 32767, 12 bits of it fraction"))
    {
      try NormalizationParameters(gamma: [0, 32_768], beta: [0, 0])
    }
    #expect(throws: ConfigurationError("there are 1 of gamma and 2 of beta; expected as many")) {
      try NormalizationParameters(gamma: [0], beta: [0, 0])
    }
    let normalization = BatchNormalization(try NormalizationConfiguration(norm: .l1, inputBits: 4))
    func forward(_ codes: [Int8], _ slices: TensorSlices, channels: Int) throws {
      _ = try normalization.forward(codes, slices: slices, parameters: .identity(channels))
    }
    let slices = TensorSlices(count: 2, inner: 2)
    #expect(throws: ConfigurationError("element 3 is -8; expected a code of 4 bits, -7 to 7")) {
      try forward([0, 7, -7, -8], slices, channels: 2)
    }
    #expect(throws: ConfigurationError("tensor has 3 elements; expected a multiple of 2×2")) {
      try forward([0, 0, 0], slices, channels: 2)
    }
    #expect(throws: ConfigurationError("there are parameters of 3 indices; expected 2, the size of the axis"))
    {
      try forward([0, 0, 0, 0], slices, channels: 3)
    }
    #expect(throws: ConfigurationError("1048577 elements are normalized together; expected at most 1048576"))
    {
      try forward([Int8](repeating: 0, count: 1 << 20 + 1), TensorSlices(count: 1, inner: 1), channels: 1)
    }
    #expect(throws: ConfigurationError("codes are kept in 8 bits; expected 9 or more")) {
      try BatchNormalization(NormalizationConfiguration(norm: .l1, inputBits: 4, outputBits: 9))
        .forward([Int8](repeating: 0, count: 4), slices: slices, parameters: .identity(2))
    }
    #expect(throws: ConfigurationError("there are 1 gradients of 4 elements; expected as many")) {
      try normalization.backward(
        [0], codes: [0, 0, 0, 0] as [Int8], statistics: [], slices: slices, parameters: .identity(2))
    }
    #expect(
      throws: ConfigurationError(
        "statistics are not of 2 groups of 2 elements; expected those of the same tensor")
    ) {
      try normalization.backward(
        [0, 0, 0, 0], codes: [0, 0, 0, 0] as [Int8], statistics: [], slices: slices, parameters: .identity(2))
    }
    #expect(
      throws: ConfigurationError(
        "there are statistics of 0 channels and parameters of 2; expected as many")
    ) { try normalization.inferenceMaps([], parameters: .identity(2)) }
  }
}
