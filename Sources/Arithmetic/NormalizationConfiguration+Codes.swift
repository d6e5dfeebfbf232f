import Formats

extension NormalizationConfiguration {
  /// What deviations are divided by: σ, or ε if that is larger.
  func divisor(of deviation: Int64) -> Int64 { max(deviation, Int64(epsilon)) }

  /// The multiply-add that takes a code of a group to y, which has f fraction bits unless others are asked for.
  func map(
    mean: Int64, deviation: Int64, gamma: Int64, beta: Int64, fractionBits: Int? = nil
  ) -> NormalizationMap {
    let fractionBits = fractionBits ?? outputFractionBits
    let gain = NormalizationGain(gamma: gamma, divisor: divisor(of: deviation))
    let factor = NormalizationFactor(gain, fractionBits: fractionBits)
    let grid = Self.statisticFractionBits - Self.parameterFractionBits + fractionBits + factor.shift
    return NormalizationMap(factor, offset: beta << Int64(grid) - factor.factor * mean)
  }

  /// The groups of a tensor, whose axis the parameters must fit.
  func groups<Code: FixedWidthInteger>(
    _ kind: NormalizationGroups.Kind, of codes: [Code], slices: TensorSlices,
    parameters: NormalizationParameters
  ) throws(ConfigurationError) -> NormalizationGroups {
    let bits = max(inputBits, outputBits)
    guard bits <= Code.bitWidth else {
      throw ConfigurationError("codes are kept in \(Code.bitWidth) bits; expected \(bits) or more")
    }
    guard parameters.gamma.count == slices.count else {
      throw ConfigurationError(
        "there are parameters of \(parameters.gamma.count) indices; expected \(slices.count), the size of the axis"
      )
    }
    return try NormalizationGroups(kind, elements: codes.count, slices: slices)
  }

  /// Whether the gradients and statistics are those of a tensor.
  func check<Code: FixedWidthInteger>(
    _ gradients: [Code], _ statistics: [NormalizationStatistics], like codes: [Code],
    groups: NormalizationGroups
  ) throws(ConfigurationError) {
    guard gradients.count == codes.count else {
      throw ConfigurationError(
        "there are \(gradients.count) gradients of \(codes.count) elements; expected as many")
    }
    guard statistics.count == groups.count, statistics.allSatisfy({ $0.count == groups.size }) else {
      throw ConfigurationError(
        "statistics are not of \(groups.count) groups of \(groups.size) elements; expected those of the same tensor"
      )
    }
  }

  /// Codes that came in, each within its width.
  func checked<Code: FixedWidthInteger & SignedInteger>(_ codes: [Code]) throws(ConfigurationError) -> [Int64]
  {
    let wide = codes.map { Int64($0) }
    if let index = wide.firstIndex(where: { $0.magnitude > UInt64(largestInput) }) {
      throw ConfigurationError(
        "element \(index) is \(wide[index]); expected a code of \(inputBits) bits, \(-largestInput) to \(largestInput)"
      )
    }
    return wide
  }

  /// Codes that go out.
  func clamped<Code: FixedWidthInteger & SignedInteger>(_ values: [Int64]) -> [Code] {
    let limit = Int64(largestOutput)
    return values.map { Code(truncatingIfNeeded: $0.clamped(to: limit)) }
  }
}
