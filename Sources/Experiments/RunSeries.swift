import CommandSupport
import Foundation
import Training

/// What one run of an experiment came to, as its file has it.
protocol RunResult: Codable, Sendable {
  associatedtype Settings: Equatable
  /// In which setting.
  var settings: Settings { get }
  /// Whether it is the result of a run that went to its end.
  var isComplete: Bool { get }
  /// The seconds and what was found, for progress.
  var summary: String { get }
}

/// Runs that are done one after the other, each kept as a file, so that a series that was interrupted goes on where it
/// stopped.
struct RunSeries<Result: RunResult> {
  /// One run.
  struct Run {
    /// Of its file, without the extension.
    let name: String
    /// For progress.
    let title: String
    /// Trains; told to say which part is done.
    let train: (_ progress: (Double) -> Void) throws -> Result
  }

  let settings: Result.Settings
  let folder: ReportFolder

  /// Does the runs that have no result yet, and returns all results.
  ///
  /// - Throws: ``AblationError``, `ReportError`, or what stops training.
  func results(of runs: [Run], progress: ProgressLine) throws -> [Result] {
    defer { progress.finish() }
    var results = try runs.map { try finished($0) }
    var time = RemainingTime(runs: results.count { $0 == nil })
    for (index, run) in runs.enumerated() where results[index] == nil {
      let name = "run \(index + 1)/\(runs.count), \(run.title)"
      let result = try run.train { fraction in
        progress.show("\(name): \(Int(100 * fraction)) %  \(time.left(within: fraction)) left")
      }
      try folder.write(encoded(result), to: "\(run.name).json")
      time.finishRun()
      progress.note("\(name): \(result.summary); \(time.left(within: 0)) left")
      results[index] = result
    }
    return results.compactMap(\.self)
  }

  private func encoded(_ result: Result) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(result) + Data("\n".utf8)
  }

  /// The result of a run that was finished before; nil if it was not.
  private func finished(_ run: Run) throws -> Result? {
    let path = folder.path(of: "\(run.name).json")
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path),
      let result = try? JSONDecoder().decode(Result.self, from: data), result.isComplete
    else { throw AblationError.unreadable(path: path) }
    guard result.settings == settings else { throw AblationError.otherSettings(path: path) }
    return result
  }
}

extension DataSet {
  /// The data with its first training images alone.
  ///
  /// - Throws: ``AblationError`` if there are fewer.
  func limited(to images: Int) throws -> DataSet {
    guard images <= train.count else { throw AblationError.images(asked: images, there: train.count) }
    return try DataSet(train: train.prefix(images), test: test)
  }
}
