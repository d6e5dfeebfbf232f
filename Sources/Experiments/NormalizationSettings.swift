import Formats
import Training

/// What all runs of the normalization experiment have in common.
public struct NormalizationSettings: Codable, Hashable, Sendable {
  /// How many of the training images are used, from the first on.
  public let images: Int
  /// Passes over them.
  public let epochs: Int
  /// Samples per step, over which means and deviations are taken.
  public let batch: Int
  /// The learning rate of the first half.
  public let rate: Double
  /// The hidden layers' outputs; each layer is normalized.
  public let hidden: [Int]

  /// Makes settings; what they say is checked when a run begins.
  public init(images: Int, epochs: Int, batch: Int, rate: Double, hidden: [Int] = [128, 128]) {
    (self.images, self.epochs, self.batch, self.rate, self.hidden) = (images, epochs, batch, rate, hidden)
  }

  /// The training of one run.
  ///
  /// - Throws: ``ConfigurationError`` naming the value that is not supported.
  public func configuration(
    _ variant: NormalizationVariant, seed: UInt64
  ) throws(ConfigurationError) -> TrainingConfiguration {
    try TrainingConfiguration(
      recipe: variant.recipe, batch: batch, length: .epochs(epochs), seed: seed, hidden: hidden,
      learningRate: rate, normalization: NormalizationOptions(norm: variant.norm))
  }
}
