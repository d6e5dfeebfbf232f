import ExternalTools
import Files
import Foundation

/// Runs Yosys on designs, as many at a time as there are cores, and keeps the results by content.
public struct Synthesizer: Sendable {
  /// The tool.
  public let tool: YosysTool
  /// The folder of kept results.
  public let cache: URL
  /// How long one design may take.
  public let timeLimit: Duration

  /// Names a tool, a folder and a limit.
  public init(tool: YosysTool, cache: URL, timeLimit: Duration = .seconds(1800)) {
    self.tool = tool
    self.cache = cache
    self.timeLimit = timeLimit
  }

  /// The folder of kept results in this project, or in the user's caches elsewhere.
  public static func standardCache(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> URL {
    let home = FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".cache/swiftlet")
    let project = ProjectFolder.find(environment: environment)?.appendingPathComponent(".build")
    return (project ?? home).appendingPathComponent("synthesis", isDirectory: true)
  }

  /// A result that an earlier run kept; nil if there is none, or none that can be read.
  public func kept(_ job: SynthesisJob) -> SynthesisResult? {
    guard let data = try? Data(contentsOf: place(of: job)) else { return nil }
    return try? JSONDecoder().decode(SynthesisResult.self, from: data)
  }

  /// Synthesizes designs.
  ///
  /// - Parameter finished: Called as each is done, one after another, with how many are.
  /// - Returns: The results in the order of the jobs.
  /// - Throws: The first ``SynthesisError``, which ends the others; `CancellationError`. What was finished is kept.
  public func run(
    _ jobs: [SynthesisJob], finished: @Sendable (SynthesisJob, Int) -> Void = { _, _ in }
  ) async throws -> [SynthesisResult] {
    try await withThrowingTaskGroup(of: (Int, SynthesisResult).self) { group in
      for (index, job) in jobs.enumerated() {
        group.addTask { (index, try await run(job)) }
      }
      var results: [Int: SynthesisResult] = [:]
      for try await (index, result) in group {
        results[index] = result
        finished(jobs[index], results.count)
      }
      return jobs.indices.compactMap { results[$0] }
    }
  }

  /// Synthesizes a design, unless its result is kept.
  ///
  /// - Throws: ``SynthesisError``, `CancellationError`.
  public func run(_ job: SynthesisJob) async throws -> SynthesisResult {
    if let result = kept(job) { return result }
    let folder = cache.appendingPathComponent("work-\(UUID().uuidString)", isDirectory: true)
    try write(job, to: folder)
    let log = folder.appendingPathComponent("yosys.log")
    let run = ToolRun(
      program: tool.path, arguments: ["-s", "script.ys"], folder: folder, log: log, timeLimit: timeLimit)
    do {
      try await run.run()
    } catch let failure as ToolRun.Failure {
      throw error(failure, job, log)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
    let result = try SynthesisResult(readingFrom: folder, job: job)
    try keep(result, of: job)
    try? FileManager.default.removeItem(at: folder)
    return result
  }

  private func place(of job: SynthesisJob) -> URL { cache.appendingPathComponent("\(job.key(tool)).json") }

  private func write(_ job: SynthesisJob, to folder: URL) throws(SynthesisError) {
    do {
      try FileSystem.makeFolder(folder.path)
      for (name, text) in job.files.map({ ($0.name, $0.text) }) + [("script.ys", job.script)] {
        try FileSystem.place(Data(text.utf8), at: folder.appendingPathComponent(name).path)
      }
    } catch {
      throw .fileSystem(path: folder.path, reason: error.description)
    }
  }

  private func keep(_ result: SynthesisResult, of job: SynthesisJob) throws {
    let place = place(of: job)
    let data = try JSONEncoder().encode(result)
    do {
      try FileSystem.place(data, at: place.path)
    } catch {
      throw SynthesisError.fileSystem(path: place.path, reason: error.description)
    }
  }

  private func error(_ failure: ToolRun.Failure, _ job: SynthesisJob, _ log: URL) -> SynthesisError {
    if case .timedOut = failure {
      return .timedOut(design: job.name, seconds: Int(timeLimit / .seconds(1)), log: log.path)
    }
    if case .notStarted(let reason) = failure { return .yosysUnusable(path: tool.path, reason: reason) }
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").last { $0.contains("ERROR") || $0.contains("ssert") }
    return .failed(design: job.name, reason: line.map(String.init) ?? failure.sentence, log: log.path)
  }
}
