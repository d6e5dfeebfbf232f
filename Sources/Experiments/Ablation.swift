import CommandSupport
import Foundation
import Training

/// Trains every variant with every seed, and keeps each finished run as a file, so that a run that was interrupted goes
/// on where it stopped.
public struct Ablation {
  /// What all runs have in common.
  public let settings: AblationSettings
  /// What is compared.
  public let variants: [AblationVariant]
  /// The seeds, each given to every variant: the same weights and order of data to begin with.
  public let seeds: [UInt64]
  /// Where the results go.
  private let folder: ReportFolder

  /// Prepares an ablation.
  ///
  /// - Throws: ``ReportError`` if the folder cannot be written to; `ConfigurationError` if a setting is not supported.
  public init(
    _ settings: AblationSettings, variants: [AblationVariant] = AblationVariant.allCases, seeds: [UInt64],
    folder: String
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
  public func run(on dataset: DataSet, progress: ProgressLine) throws -> [AblationResult] {
    let dataset = try dataset.limited(to: settings.images)
    let runs = seeds.flatMap { seed in
      variants.map { variant in
        RunSeries<AblationResult>.Run(
          name: "\(variant.rawValue)-\(seed)", title: "\(variant.rawValue), seed \(seed)"
        ) { try train(variant, seed: seed, on: dataset, progress: $0) }
      }
    }
    return try RunSeries(settings: settings, folder: folder).results(of: runs, progress: progress)
  }

  private func train(
    _ variant: AblationVariant, seed: UInt64, on dataset: DataSet, progress: (Double) -> Void
  ) throws -> AblationResult {
    let start = clock()
    let trainer = try Trainer(
      configuration: settings.configuration(variant, seed: seed), dataset: dataset)
    var losses: [Double] = []
    while !trainer.isFinished {
      losses.append(try trainer.step().loss)
      progress(Double(losses.count) / Double(trainer.plannedSteps))
    }
    let accuracy = try trainer.accuracy(on: dataset.test)
    let last = losses.suffix(100)
    return AblationResult(
      variant: variant, seed: seed, settings: settings, correct: accuracy.correct, count: accuracy.count,
      loss: last.reduce(0, +) / Double(last.count), clipping: trainer.clipping,
      weightsDigest: trainer.weightsDigest, seconds: Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}

/// Why an ablation cannot go on.
public enum AblationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A result is no result.
  case unreadable(path: String)
  /// A result belongs to other settings.
  case otherSettings(path: String)
  /// There are fewer training images than asked for.
  case images(asked: Int, there: Int)
  /// A document has no place for the table.
  case noMarkers(path: String, begin: String)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path) is no result of an ablation; remove it to do that run again"
    case .otherSettings(let path):
      "\(path) was made with other settings; give the same ones, or another folder"
    case .images(let asked, let there): "\(asked) training images were asked for; the data has \(there)"
    case .noMarkers(let path, let begin):
      "\(path) has no lines '\(begin)' and '\(AblationTable.end)' for the table to go between"
    }
  }
}
