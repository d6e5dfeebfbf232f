import ExternalTools
import Foundation
import VerilatorBridge

/// A folder that tools work in, gone with this value.
final class WorkFolder: Sendable {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// Runs a tool in the folder and gives what it printed.
  ///
  /// - Throws: ``Refusal`` with what it printed if it failed or did not end; `CancellationError`.
  func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) async throws
    -> String
  {
    let log = url.appendingPathComponent("log-\(UUID().uuidString)")
    func output() -> String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
    do {
      try await ToolRun(
        program: program, arguments: arguments, environment: environment, folder: url, log: log,
        timeLimit: .seconds(60)
      ).run()
    } catch ToolRun.Failure.exited(let status) {
      throw Refusal(message: "\(program) ended with \(status):\n\(output())")
    } catch ToolRun.Failure.timedOut {
      throw Refusal(message: "\(program) did not end in a minute")
    }
    return output()
  }
}
