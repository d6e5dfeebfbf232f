/// How an estimate of the maximum forgets: m̂ ← (1−η)·max|x| + η·m̂, with η a fraction of 256.
///
/// Source: LUQ (arXiv 2112.10769), "hindsight" maximum, η = 0.1.
public struct HindsightConfiguration: Hashable, Sendable, Codable {
  /// The bits of η.
  public static let weightBits = 8

  /// h: η·256, 0…255; 26 is the nearest to 0.1.
  public let weight: Int

  /// Makes a configuration.
  ///
  /// - Throws: ``ConfigurationError`` if the weight is not in 0…255.
  public init(weight: Int = 26) throws(ConfigurationError) {
    try ConfigurationError.check("hindsight weight", weight, in: 0...(1 << Self.weightBits) - 1)
    self.weight = weight
  }

  /// Makes a configuration of η itself, rounded to the nearest of the fractions that there are.
  ///
  /// - Throws: ``ConfigurationError`` if η is not from 0 up to but not including 1.
  public init(memory: Double) throws(ConfigurationError) {
    guard memory >= 0, memory < 1 else {
      throw ConfigurationError("hindsight is \(memory); expected from 0 up to but not including 1")
    }
    let fractions = 1 << Self.weightBits
    weight = min(fractions - 1, Int((memory * Double(fractions)).rounded()))
  }
}
