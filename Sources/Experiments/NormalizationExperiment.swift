import CommandSupport
import Foundation
import Training

/// Trains a network with every normalization and every seed, measures it after each epoch, and keeps each finished run as
/// a file.
public struct NormalizationExperiment {
  /// What all runs have in common.
  public let settings: NormalizationSettings
  /// What is compared.
  public let variants: [NormalizationVariant]
  /// The seeds, each given to every variant: the same weights and order of data to begin with.
  public let seeds: [UInt64]
  private let folder: ReportFolder

  /// Prepares an experiment.
  ///
  /// - Throws: ``ReportError`` if the folder cannot be written to; `ConfigurationError` if a setting is not supported.
  public init(
    _ settings: NormalizationSettings, variants: [NormalizationVariant] = NormalizationVariant.allCases,
    seeds: [UInt64], folder: String
  ) throws {
    for variant in variants { _ = try settings.configuration(variant, seed: 1) }
    self.settings = settings
    self.variants = variants
    self.seeds = seeds
    self.folder = try ReportFolder(folder)
  }

  /// Does the runs that have no result yet, seed after seed, and returns all results.
  ///
  /// - Throws: ``AblationError``, ``ReportError``, or what stops training.
  public func run(on dataset: DataSet, progress: ProgressLine) throws -> [NormalizationResult] {
    let dataset = try dataset.limited(to: settings.images)
    let runs = seeds.flatMap { seed in
      variants.map { variant in
        RunSeries<NormalizationResult>.Run(
          name: "\(variant.rawValue)-\(seed)", title: "\(variant.title), seed \(seed)"
        ) { try train(variant, seed: seed, on: dataset, progress: $0) }
      }
    }
    return try RunSeries(settings: settings, folder: folder).results(of: runs, progress: progress)
  }

  private func train(
    _ variant: NormalizationVariant, seed: UInt64, on dataset: DataSet, progress: (Double) -> Void
  ) throws -> NormalizationResult {
    let start = clock()
    let trainer = try Trainer(
      configuration: settings.configuration(variant, seed: seed), dataset: dataset)
    let stepsPerEpoch = trainer.configuration.stepsPerEpoch(images: dataset.train.count)
    var losses: [Double] = []
    var epochs: [NormalizationResult.Epoch] = []
    while !trainer.isFinished {
      losses.append(try trainer.step().loss)
      progress(Double(losses.count) / Double(trainer.plannedSteps))
      guard losses.count.isMultiple(of: stepsPerEpoch) else { continue }
      let evaluation = try trainer.evaluation(on: dataset.test)
      epochs.append(.init(correct: evaluation.accuracy.correct, loss: evaluation.loss))
    }
    return NormalizationResult(
      variant: variant, seed: seed, settings: settings, count: dataset.test.count, epochs: epochs,
      losses: losses, weightsDigest: trainer.weightsDigest,
      seconds: Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}
