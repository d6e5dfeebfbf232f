import Formats

/// Layer normalization on codes: mean and deviation over an axis of features, γ and β for each feature.
///
/// Rows are normalized to x̂, 16 bits of which 11 are fraction, by one multiply-add; γ and β are a second one. Backward the
/// gradient is first multiplied by γ, to 16 bits, and then treated as in ``BatchNormalization``, with γ = 1.
///
///     y = clamp((γ·x̂ + β·2^11 + half) >> (23 − f))        h = (γ·g + half) >> (b − 1)
///
/// Source: L1BN (arXiv 1802.09769), ShiftQuant (arXiv 2411.10948); docs/normalization.md.
public struct LayerNormalization: Hashable, Sendable {
  /// The fraction bits of x̂.
  static let normalizedFractionBits = 11
  private static let one = Int64(1) << Int64(NormalizationConfiguration.parameterFractionBits)
  private static let largestNormalized = Int64(Int16.max)

  /// What it does.
  public let configuration: NormalizationConfiguration

  /// Makes a normalization.
  public init(_ configuration: NormalizationConfiguration) { self.configuration = configuration }

  /// Normalizes the features of every row.
  ///
  /// - Parameters:
  ///   - codes: x, of any rank, in row-major order.
  ///   - slices: the axis of features.
  ///   - parameters: γ and β of every feature.
  /// - Throws: ``ConfigurationError`` if a code is beyond its width, if there are more than 2^20 features, or if sizes
  ///   do not go together.
  public func forward<Code>(
    _ codes: [Code], slices: TensorSlices, parameters: NormalizationParameters
  ) throws(ConfigurationError) -> NormalizedCodes<Code> {
    let groups = try configuration.groups(.layer, of: codes, slices: slices, parameters: parameters)
    let input = try configuration.checked(codes)
    var output = input
    var statistics: [NormalizationStatistics] = []
    for group in 0..<groups.count {
      let x = groups.gather(input, group)
      statistics.append(NormalizationStatistics(x, norm: configuration.norm))
      let y = normalized(x, statistics[group]).enumerated().map { feature, value in
        scaled(value, gamma: parameters.gamma[feature], beta: parameters.beta[feature])
      }
      groups.scatter(y, group, into: &output)
    }
    return NormalizedCodes(codes: configuration.clamped(output), statistics: statistics)
  }

  /// The gradients with respect to x, γ and β.
  ///
  /// - Parameters:
  ///   - gradients: g, with respect to y, in the order of x and of its width.
  ///   - codes: x, as it went forward.
  ///   - statistics: what ``forward(_:slices:parameters:)`` gave.
  ///   - slices: the axis of features.
  ///   - parameters: γ and β of every feature.
  /// - Throws: ``ConfigurationError`` as ``forward(_:slices:parameters:)`` does.
  public func backward<Code>(
    _ gradients: [Code], codes: [Code], statistics: [NormalizationStatistics], slices: TensorSlices,
    parameters: NormalizationParameters
  ) throws(ConfigurationError) -> NormalizationGradients<Code> {
    let groups = try configuration.groups(.layer, of: codes, slices: slices, parameters: parameters)
    try configuration.check(gradients, statistics, like: codes, groups: groups)
    let (input, inputGradients) = (try configuration.checked(codes), try configuration.checked(gradients))
    var output = [Int64](repeating: 0, count: codes.count)
    var (gammas, betas) = (
      [Int64](repeating: 0, count: groups.axis), [Int64](repeating: 0, count: groups.axis)
    )
    for (group, statistics) in statistics.enumerated() {
      let (x, g) = (groups.gather(input, group), groups.gather(inputGradients, group))
      for (feature, value) in normalized(x, statistics).enumerated() {
        gammas[feature] += g[feature] * value << gammaShift
        betas[feature] += g[feature]
      }
      let h = zip(g, parameters.gamma).map { weighted($0, gamma: $1) }
      groups.scatter(propagated(h, codes: x, statistics), group, into: &output)
    }
    return NormalizationGradients(codes: configuration.clamped(output), gamma: gammas, beta: betas)
  }

  /// x̂ of a row.
  private func normalized(_ row: [Int64], _ statistics: NormalizationStatistics) -> [Int64] {
    let map = configuration.map(
      mean: statistics.mean, deviation: statistics.deviation, gamma: Self.one, beta: 0,
      fractionBits: Self.normalizedFractionBits)
    return row.map { map($0).clamped(to: Self.largestNormalized) }
  }

  private func scaled(_ value: Int64, gamma: Int64, beta: Int64) -> Int64 {
    let fraction = Self.normalizedFractionBits
    let shift = fraction + NormalizationConfiguration.parameterFractionBits - configuration.outputFractionBits
    return (gamma * value + beta << Int64(fraction) + 1 << Int64(shift - 1)) >> Int64(shift)
  }

  /// h: γ·g, whose 15 + b − 1 bits become 15.
  private func weighted(_ gradient: Int64, gamma: Int64) -> Int64 {
    (gamma * gradient + 1 << Int64(configuration.inputBits - 2)) >> Int64(configuration.inputBits - 1)
  }

  /// The gradient with respect to the codes of a row, from h.
  private func propagated(_ h: [Int64], codes: [Int64], _ statistics: NormalizationStatistics) -> [Int64] {
    let sums = GradientSums(h, codes: codes)
    let divisor = configuration.divisor(of: statistics.deviation)
    // A unit of h is worth 2^(b − 13) of g's.
    let unit = configuration.inputBits - 1 - NormalizationConfiguration.parameterFractionBits
    let map = NormalizationGradientMap(
      statistics, sums: sums, slope: sums.slope(statistics, divisor: divisor),
      gain: NormalizationGain(gamma: Self.one, divisor: divisor),
      fractionBits: configuration.gradientFractionBits + unit, configuration: configuration)
    return zip(h, codes).map { map($0, code: $1) }
  }

  /// From the fraction bits of x̂ to those of γ's gradient.
  private var gammaShift: Int64 {
    Int64(NormalizationConfiguration.statisticFractionBits - Self.normalizedFractionBits)
  }
}
