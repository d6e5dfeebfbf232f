import Formats
import Training

/// What all runs of an ablation have in common.
public struct AblationSettings: Codable, Hashable, Sendable {
  /// How many of the training images are used, from the first on.
  public let images: Int
  /// Passes over them; fine-tuning comes on top.
  public let epochs: Int
  /// Samples per step.
  public let batch: Int
  /// The learning rate of the first half.
  public let rate: Double
  /// The hidden layers' outputs.
  public let hidden: [Int]
  /// The bits of the first and the last layer; 8, or 4 for all layers alike.
  public let edgeBits: Int

  /// Makes settings; what they say is checked when a run begins.
  public init(
    images: Int, epochs: Int, batch: Int, rate: Double, hidden: [Int] = Recipe.luq4.standardHidden,
    edgeBits: Int = 8
  ) {
    (self.images, self.epochs, self.batch, self.rate, self.hidden) = (images, epochs, batch, rate, hidden)
    self.edgeBits = edgeBits
  }

  /// The training of one run.
  ///
  /// - Throws: ``ConfigurationError`` naming the value that is not supported.
  public func configuration(
    _ variant: AblationVariant, seed: UInt64
  ) throws(ConfigurationError) -> TrainingConfiguration {
    let options = try variant.options(edgeBits: edgeBits)
    return try TrainingConfiguration(
      recipe: options == nil ? .float : .luq4, batch: batch,
      length: .epochs(epochs + variant.additionalEpochs), seed: seed, hidden: hidden, learningRate: rate,
      luq: options)
  }
}
