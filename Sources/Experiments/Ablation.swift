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
    defer { progress.finish() }
    guard settings.images <= dataset.train.count else {
      throw AblationError.images(asked: settings.images, there: dataset.train.count)
    }
    let dataset = try DataSet(train: dataset.train.prefix(settings.images), test: dataset.test)
    let runs = seeds.flatMap { seed in variants.map { (variant: $0, seed: seed) } }
    var results = try runs.map { try result($0.variant, seed: $0.seed) }
    var time = RemainingTime(runs: results.count { $0 == nil })
    for (index, run) in runs.enumerated() where results[index] == nil {
      let name = "run \(index + 1)/\(runs.count), \(run.variant.rawValue), seed \(run.seed)"
      let result = try train(run.variant, seed: run.seed, on: dataset) { fraction in
        progress.show("\(name): \(Int(100 * fraction)) %  \(time.left(within: fraction)) left")
      }
      try folder.write(encoded(result), to: Self.file(run.variant, seed: run.seed))
      time.finishRun()
      progress.note(
        name + String(format: ": %.2f %%, %.0f s; ", result.accuracy, result.seconds)
          + "\(time.left(within: 0)) left")
      results[index] = result
    }
    return results.compactMap(\.self)
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

  private static func file(_ variant: AblationVariant, seed: UInt64) -> String {
    "\(variant.rawValue)-\(seed).json"
  }

  private func encoded(_ result: AblationResult) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(result) + Data("\n".utf8)
  }

  /// The result of a run that was finished before; nil if it was not.
  private func result(_ variant: AblationVariant, seed: UInt64) throws -> AblationResult? {
    let path = folder.path(of: Self.file(variant, seed: seed))
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path),
      let result = try? JSONDecoder().decode(AblationResult.self, from: data), result.count > 0
    else { throw AblationError.unreadable(path: path) }
    guard result.settings == settings else { throw AblationError.otherSettings(path: path) }
    return result
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
