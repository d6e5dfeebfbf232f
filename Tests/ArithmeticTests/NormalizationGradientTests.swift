import Arithmetic
import Formats
import Testing

@Suite("Gradients of normalization") struct NormalizationGradientTests {
  @Test(
    "The formula of the gradient is the derivative: central differences in Float64",
    arguments: NormalizationConfiguration.Norm.allCases, 1...30)
  func derivative(norm: NormalizationConfiguration.Norm, seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    func real(_ range: Double) -> Double { (Double(random.integer(in: 0...1_000_000)) / 500_000 - 1) * range }
    let n = random.integer(in: 2...60)
    // Some groups are so narrow that ε divides.
    let spread = seed % 3 == 0 ? 0.2 : 50
    let formula = RealNormalization(norm: norm, epsilon: 0.25)
    let center = real(100)
    let x = (0..<n).map { _ in center + real(spread) }
    let g = (0..<n).map { _ in real(10) }
    let deviation = formula.deviation(x)
    let gradients = formula.gradients(g, x, dividesByEpsilon: deviation < 0.25)
    func loss(_ x: [Double]) -> Double { zip(g, formula.normalized(x)).map(*).reduce(0, +) }
    let step = 1e-5 * spread
    for index in 0..<n {
      // The L1 norm has no derivative where an element is the mean.
      guard abs(x[index] - formula.mean(x)) > 4 * step else { continue }
      let others = x.allSatisfy { abs($0 - formula.mean(x)) > 4 * step }
      guard others || norm == .l2 else { continue }
      let (up, down) = (x.replacing(index, by: x[index] + step), x.replacing(index, by: x[index] - step))
      let difference = (loss(up) - loss(down)) / (2 * step) * max(deviation, 0.25)
      #expect(
        abs(difference - gradients[index]) < 1e-5 * (1 + 10 * spread / deviation),
        "seed \(seed), \(index) of \(n)")
    }
  }

  @Test(
    "Batch: the gradients are the formula's within the bound of the documentation, over random shapes",
    arguments: NormalizationConfiguration.Norm.allCases, 1...8)
  func batch(norm: NormalizationConfiguration.Norm, seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    for round in 0..<25 {
      let example = try NormalizationCase(&random, norm: norm, keepsMeanSign: round % 5 != 0)
      let normalization = BatchNormalization(example.configuration)
      let forward = try normalization.forward(
        example.codes, slices: example.slices, parameters: example.parameters)
      let result = try normalization.backward(
        example.gradients, codes: example.codes, statistics: forward.statistics, slices: example.slices,
        parameters: example.parameters)
      for (group, indices) in example.groups(layer: false).enumerated() {
        let (x, g) = (
          indices.map { Double(example.codes[$0]) }, indices.map { Double(example.gradients[$0]) }
        )
        let slope = example.real.slope(g, x)
        let bounds = check(
          example, forward.statistics[group], x: x, g: g, indices: indices, result: result.codes,
          gamma: example.gamma(indices[0]), fraction: example.configuration.gradientFractionBits,
          seed: "\(seed), round \(round)")
        #expect(Double(result.beta[group]) == g.reduce(0, +))
        #expect(
          abs(Double(result.gamma[group]) * 0x1p-16 - slope * Double(x.count))
            <= 1.01 * Double(x.count) * bounds.slope(slope, mean: example.real.mean(g)),
          "seed \(seed), round \(round), group \(group)")
      }
    }
  }

  @Test(
    "Layer: the gradients are the formula's within the bound of the documentation, over random shapes",
    arguments: NormalizationConfiguration.Norm.allCases, 1...8)
  func layer(norm: NormalizationConfiguration.Norm, seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    for round in 0..<25 {
      let example = try NormalizationCase(&random, norm: norm, keepsMeanSign: round % 5 != 0)
      let normalization = LayerNormalization(example.configuration)
      let forward = try normalization.forward(
        example.codes, slices: example.slices, parameters: example.parameters)
      let result = try normalization.backward(
        example.gradients, codes: example.codes, statistics: forward.statistics, slices: example.slices,
        parameters: example.parameters)
      let bits = example.configuration.inputBits
      var (gammas, betas) = (
        [Double](repeating: 0, count: example.slices.count),
        [Int64](repeating: 0, count: example.slices.count)
      )
      var errors = gammas
      for (group, indices) in example.groups(layer: true).enumerated() {
        let x = indices.map { Double(example.codes[$0]) }
        // h is exact in integers: what is derived is the gradient of x for that h.
        let h = indices.map { index in
          let product = Int(example.parameters.gamma[example.feature(index)]) * Int(example.gradients[index])
          return Double((product + 1 << (bits - 2)) >> (bits - 1))
        }
        _ = check(
          example, forward.statistics[group], x: x, g: h, indices: indices, result: result.codes, gamma: 1,
          fraction: example.configuration.gradientFractionBits + bits - 13, seed: "\(seed), round \(round)")
        let divisor = example.divisor(forward.statistics[group])
        let bounds = NormalizationBounds(norm: norm, divisor: divisor, gain: 0x1p11 / divisor)
        for ((index, normalized), x) in zip(zip(indices, example.real.normalized(x)), x) {
          let g = Double(example.gradients[index])
          gammas[example.feature(index)] += g * normalized
          betas[example.feature(index)] += Int64(example.gradients[index])
          let saturated = max(0, abs(normalized) - 15.99)
          let distance = abs(x - example.real.mean(indices.map { Double(example.codes[$0]) }))
          let gainIsLarge = bounds.gain >= 0x1p15 ? abs(normalized) : 0
          errors[example.feature(index)] +=
            abs(g) * (bounds.forward(distance: distance) * 0x1p-11 + saturated + gainIsLarge)
        }
      }
      #expect(result.beta == betas)
      for feature in gammas.indices {
        #expect(
          abs(Double(result.gamma[feature]) * 0x1p-16 - gammas[feature]) <= errors[feature],
          "seed \(seed), round \(round), feature \(feature)")
      }
    }
  }

  /// Holds the gradients of a group against the formula; gives the bounds.
  private func check(
    _ example: NormalizationCase, _ statistics: NormalizationStatistics, x: [Double], g: [Double],
    indices: [Int], result: [Int16], gamma: Double, fraction: Int, seed: String
  ) -> NormalizationBounds {
    let divisor = example.divisor(statistics)
    let scale = powerOfTwo(fraction) / divisor
    let bounds = NormalizationBounds(
      norm: example.configuration.norm, divisor: divisor, gain: abs(gamma) * scale)
    let isBelow = statistics.deviation < Int64(example.configuration.epsilon)
    let exact = example.real.gradients(g, x, dividesByEpsilon: isBelow)
    let (mean, center) = (example.real.mean(g), example.real.mean(x))
    let slope = isBelow ? 0 : example.real.slope(g, x)
    guard bounds.gain * max(1, abs(slope) / divisor) < 0x1p14 else { return bounds }
    let realDivisor = max(example.real.deviation(x), example.real.epsilon)
    for (element, index) in indices.enumerated() {
      let value = gamma * exact[element] * powerOfTwo(fraction) / realDivisor
      let error = Double(result[index]) - value.clamped(example.configuration.largestOutput)
      let bound = bounds.backward(
        exact: exact[element], g: g[element] - mean, x: x[element] - center, slope: slope, mean: mean)
      #expect(abs(error) <= bound, "seed \(seed), element \(index), \(example.configuration)")
    }
    return bounds
  }
}

extension Array {
  /// The array with another element in one place.
  fileprivate func replacing(_ index: Int, by element: Element) -> [Element] {
    var copy = self
    copy[index] = element
    return copy
  }
}
