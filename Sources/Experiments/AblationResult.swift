import Foundation
import Training

/// What one run of an ablation came to.
public struct AblationResult: Codable, Hashable, Sendable {
  /// What was trained.
  public let variant: AblationVariant
  /// With which seed.
  public let seed: UInt64
  /// In which setting.
  public let settings: AblationSettings
  /// Test images that are classified rightly.
  public let correct: Int
  /// All test images.
  public let count: Int
  /// The mean loss of the last hundred steps, in nats.
  public let loss: Double
  /// How many gradients were clipped, by layer.
  public let clipping: [LayerClipping]
  /// The digest of the weights.
  public let weightsDigest: String
  /// Seconds of processor time that the run took.
  public let seconds: Double

  /// Test images classified rightly, in percent.
  public var accuracy: Double { 100 * Double(correct) / Double(count) }

  /// Makes a result.
  public init(
    variant: AblationVariant, seed: UInt64, settings: AblationSettings, correct: Int, count: Int,
    loss: Double = 0, clipping: [LayerClipping] = [], weightsDigest: String = "", seconds: Double = 0
  ) {
    self.variant = variant
    self.seed = seed
    self.settings = settings
    self.correct = correct
    self.count = count
    self.loss = loss
    self.clipping = clipping
    self.weightsDigest = weightsDigest
    self.seconds = seconds
  }
}

extension AblationResult: RunResult {
  var isComplete: Bool { count > 0 }

  var summary: String { String(format: "%.2f %%, %.0f s", accuracy, seconds) }
}
