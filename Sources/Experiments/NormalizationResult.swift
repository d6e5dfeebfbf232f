import Foundation

/// What one run of the normalization experiment came to.
public struct NormalizationResult: Codable, Hashable, Sendable {
  /// How well the network did on the test images after an epoch.
  public struct Epoch: Codable, Hashable, Sendable {
    /// Test images that are classified rightly.
    public let correct: Int
    /// The mean loss of the test images, in nats.
    public let loss: Double

    /// Makes what an epoch came to.
    public init(correct: Int, loss: Double) { (self.correct, self.loss) = (correct, loss) }
  }

  /// What was trained.
  public let variant: NormalizationVariant
  /// With which seed.
  public let seed: UInt64
  /// In which setting.
  public let settings: NormalizationSettings
  /// All test images.
  public let count: Int
  /// After each epoch.
  public let epochs: [Epoch]
  /// The training loss of each step, in nats.
  public let losses: [Double]
  /// The digest of the weights.
  public let weightsDigest: String
  /// Seconds of processor time that the run took.
  public let seconds: Double

  /// Makes a result.
  public init(
    variant: NormalizationVariant, seed: UInt64, settings: NormalizationSettings, count: Int, epochs: [Epoch],
    losses: [Double], weightsDigest: String = "", seconds: Double = 0
  ) {
    self.variant = variant
    self.seed = seed
    self.settings = settings
    self.count = count
    self.epochs = epochs
    self.losses = losses
    self.weightsDigest = weightsDigest
    self.seconds = seconds
  }

  /// Test images classified rightly after each epoch, in percent.
  var accuracies: [Double] { epochs.map { 100 * Double($0.correct) / Double(count) } }

  /// The mean absolute change of the training loss from a step to the next: the less, the smoother.
  var roughness: Double {
    let changes = zip(losses.dropFirst(), losses).map { abs($0 - $1) }
    return changes.reduce(0, +) / Double(max(1, changes.count))
  }

  /// The mean training loss of each of `parts` equally long stretches of every epoch, of one step at least.
  func trainingCurve(parts: Int) -> [Double] {
    let points = max(1, min(losses.count, parts * epochs.count))
    return (0..<points).map { point in
      let steps = losses[point * losses.count / points..<(point + 1) * losses.count / points]
      return steps.reduce(0, +) / Double(steps.count)
    }
  }
}

extension NormalizationResult: RunResult {
  var isComplete: Bool { count > 0 && epochs.count == settings.epochs && !losses.isEmpty }

  var summary: String { String(format: "%.2f %%, %.0f s", accuracies.last ?? 0, seconds) }
}
