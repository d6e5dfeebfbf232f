import Formats

/// γ and β of a normalization, one of each per index of the axis, as integers with 12 fraction bits.
public struct NormalizationParameters: Hashable, Sendable {
  /// γ; magnitudes up to 2^15 − 1.
  public let gamma: [Int64]
  /// β; magnitudes up to 2^15 − 1.
  public let beta: [Int64]

  /// Makes parameters of given integers.
  ///
  /// - Throws: ``ConfigurationError`` if there are not as many of one as of the other, or if one is out of range.
  public init(gamma: [Int64], beta: [Int64]) throws(ConfigurationError) {
    guard gamma.count == beta.count else {
      throw ConfigurationError(
        "there are \(gamma.count) of gamma and \(beta.count) of beta; expected as many")
    }
    let largest = Int64(NormalizationConfiguration.largestParameter)
    for (name, values) in [("gamma", gamma), ("beta", beta)] {
      if let index = values.firstIndex(where: { $0.magnitude > largest }) {
        throw ConfigurationError(
          "\(name) \(index) is \(values[index]); expected \(-largest) to \(largest), 12 bits of it fraction")
      }
    }
    self.gamma = gamma
    self.beta = beta
  }

  /// γ = 1 and β = 0 for each of `count` indices.
  public static func identity(_ count: Int) -> NormalizationParameters {
    NormalizationParameters(count: count)
  }

  private init(count: Int) {
    gamma = [Int64](repeating: 1 << Int64(NormalizationConfiguration.parameterFractionBits), count: count)
    beta = [Int64](repeating: 0, count: count)
  }
}
