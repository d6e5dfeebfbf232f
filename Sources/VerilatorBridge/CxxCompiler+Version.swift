import ExternalTools
import Foundation

extension CxxCompiler {
  /// What the compiler says when asked for its version, on several lines: part of the cache's keys.
  ///
  /// - Throws: ``ToolError/compilerUnusable(path:reason:)``.
  public func version() async throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let log = folder.appendingPathComponent("swiftlet-\(UUID().uuidString).log")
    defer { try? FileManager.default.removeItem(at: log) }
    let run = ToolRun(
      program: path, arguments: leadingArguments + ["--version"], folder: folder, log: log,
      timeLimit: .seconds(30))
    do {
      try await run.run()
      return try String(contentsOf: log, encoding: .utf8)
    } catch let failure as ToolRun.Failure {
      throw ToolError.compilerUnusable(path: path, reason: "asked for its version, it \(failure.clause)")
    }
  }
}

extension ToolRun.Failure {
  /// What happened, to be put after "it".
  var clause: String {
    switch self {
    case .notStarted(let reason): return "could not be started (\(reason))"
    case .exited(let status): return "ended with \(status)"
    case .timedOut: return "did not answer in time"
    }
  }
}
