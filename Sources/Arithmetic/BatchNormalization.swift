import Formats

/// Codes that are normalized, and what was found out on the way.
public struct NormalizedCodes<Code: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  /// The codes, in the order of those that came in; each is worth 2^−f.
  public let codes: [Code]
  /// The statistics of every group.
  public let statistics: [NormalizationStatistics]
}

/// The gradients of a normalization.
public struct NormalizationGradients<Code: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  /// With respect to x, in the order of x; a code is worth 2^−f′ of the scale of the gradient with respect to y over that of x.
  public let codes: [Code]
  /// With respect to γ, one for each index of the axis, with 16 fraction bits in the scale of the gradient with respect to y.
  public let gamma: [Int64]
  /// With respect to β, one for each index of the axis, in the scale of the gradient with respect to y.
  public let beta: [Int64]
}

/// Batch normalization on codes: mean and deviation over all elements of one index of an axis, γ and β for each index.
///
/// Forward and in inference every element goes through one multiply-add, ``NormalizationMap``, made of mean, deviation, γ
/// and β once per channel. Backward does so too, with the constant that the sign of x − μ selects (L1), or with a second
/// product (L2).
///
/// Source: L1BN (arXiv 1802.09769), ShiftQuant (arXiv 2411.10948); docs/normalization.md.
public struct BatchNormalization: Hashable, Sendable {
  /// What it does.
  public let configuration: NormalizationConfiguration

  /// Makes a normalization.
  public init(_ configuration: NormalizationConfiguration) { self.configuration = configuration }

  /// Normalizes by the statistics of the codes themselves.
  ///
  /// - Parameters:
  ///   - codes: x, of any rank, in row-major order.
  ///   - slices: the axis of channels.
  ///   - parameters: γ and β of every channel.
  /// - Throws: ``ConfigurationError`` if a code is beyond its width, if a channel has more than 2^20 elements, or if
  ///   sizes do not go together.
  public func forward<Code>(
    _ codes: [Code], slices: TensorSlices, parameters: NormalizationParameters
  ) throws(ConfigurationError) -> NormalizedCodes<Code> {
    let groups = try configuration.groups(.batch, of: codes, slices: slices, parameters: parameters)
    let statistics: [NormalizationStatistics]
    if let bytes = codes.bytes, let sums = vectorizedStatistics(bytes, groups) {
      statistics = sums
    } else {
      let input = try configuration.checked(codes)
      statistics = (0..<groups.count).map {
        NormalizationStatistics(groups.gather(input, $0), norm: configuration.norm)
      }
    }
    let maps = statistics.indices.map {
      configuration.map(
        mean: statistics[$0].mean, deviation: statistics[$0].deviation, gamma: parameters.gamma[$0],
        beta: parameters.beta[$0])
    }
    return NormalizedCodes(codes: mapped(codes, maps, groups), statistics: statistics)
  }

  /// The multiply-add of every channel for inference: mean, deviation, γ and β folded into two numbers and a shift.
  ///
  /// - Throws: ``ConfigurationError`` if there are not as many statistics as parameters.
  public func inferenceMaps(
    _ running: [RunningStatistics], parameters: NormalizationParameters
  ) throws(ConfigurationError) -> [NormalizationMap] {
    guard running.count == parameters.gamma.count else {
      throw ConfigurationError(
        "there are statistics of \(running.count) channels and parameters of \(parameters.gamma.count); expected as many"
      )
    }
    return running.indices.map {
      configuration.map(
        mean: running[$0].mean, deviation: running[$0].deviation, gamma: parameters.gamma[$0],
        beta: parameters.beta[$0])
    }
  }

  /// Normalizes by running statistics.
  ///
  /// - Throws: ``ConfigurationError`` as ``forward(_:slices:parameters:)`` does.
  public func inference<Code: FixedWidthInteger & SignedInteger>(
    _ codes: [Code], slices: TensorSlices, parameters: NormalizationParameters, running: [RunningStatistics]
  ) throws(ConfigurationError) -> [Code] {
    let groups = try configuration.groups(.batch, of: codes, slices: slices, parameters: parameters)
    let maps = try inferenceMaps(running, parameters: parameters)
    _ = try configuration.checked(codes)
    return mapped(codes, maps, groups)
  }

  /// The gradients with respect to x, γ and β.
  ///
  /// - Parameters:
  ///   - gradients: g, with respect to y, in the order of x and of its width.
  ///   - codes: x, as it went forward.
  ///   - statistics: what ``forward(_:slices:parameters:)`` gave.
  ///   - slices: the axis of channels.
  ///   - parameters: γ and β of every channel.
  /// - Throws: ``ConfigurationError`` as ``forward(_:slices:parameters:)`` does.
  public func backward<Code>(
    _ gradients: [Code], codes: [Code], statistics: [NormalizationStatistics], slices: TensorSlices,
    parameters: NormalizationParameters
  ) throws(ConfigurationError) -> NormalizationGradients<Code> {
    let groups = try configuration.groups(.batch, of: codes, slices: slices, parameters: parameters)
    try configuration.check(gradients, statistics, like: codes, groups: groups)
    if let bytes = codes.bytes, let gradients = gradients.bytes,
      let result = vectorizedBackward(
        gradients, codes: bytes, statistics: statistics, groups: groups, parameters: parameters),
      let output = [Code](bytes: result.codes)
    {
      return NormalizationGradients(codes: output, gamma: result.gamma, beta: result.beta)
    }
    let (input, inputGradients) = (try configuration.checked(codes), try configuration.checked(gradients))
    var output = [Int64](repeating: 0, count: codes.count)
    var (gammas, betas): ([Int64], [Int64]) = ([], [])
    for (group, statistics) in statistics.enumerated() {
      let (x, g) = (groups.gather(input, group), groups.gather(inputGradients, group))
      let sums = GradientSums(g, codes: x)
      let (map, slope) = gradientMap(statistics, sums: sums, gamma: parameters.gamma[group])
      groups.scatter(zip(g, x).map { map($0, code: $1) }, group, into: &output)
      gammas.append(slope * Int64(statistics.count))
      betas.append(sums.gradients)
    }
    return NormalizationGradients(codes: configuration.clamped(output), gamma: gammas, beta: betas)
  }

  /// What the gradients of a channel go through, and c.
  func gradientMap(
    _ statistics: NormalizationStatistics, sums: GradientSums, gamma: Int64
  ) -> (map: NormalizationGradientMap, slope: Int64) {
    let divisor = configuration.divisor(of: statistics.deviation)
    let slope = sums.slope(statistics, divisor: divisor)
    let map = NormalizationGradientMap(
      statistics, sums: sums, slope: slope, gain: NormalizationGain(gamma: gamma, divisor: divisor),
      fractionBits: configuration.gradientFractionBits, configuration: configuration)
    return (map, slope)
  }

  /// The codes, each channel's by its map.
  private func mapped<Code: FixedWidthInteger & SignedInteger>(
    _ codes: [Code], _ maps: [NormalizationMap], _ groups: NormalizationGroups
  ) -> [Code] {
    if let bytes = codes.bytes,
      let output = [Code](bytes: vectorizedMap(bytes, maps, groups))
    {
      return output
    }
    let input = codes.map { Int64($0) }
    var output = input
    for (group, map) in maps.enumerated() {
      groups.scatter(groups.gather(input, group).map { map($0) }, group, into: &output)
    }
    return configuration.clamped(output)
  }
}
