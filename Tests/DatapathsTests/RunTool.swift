import Foundation

@testable import VerilatorBridge

/// Runs a tool for at most two minutes; gives how it failed, if it did, and all that it wrote.
func runTool(
  _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
) async throws -> (failure: String?, output: String) {
  let scratch = try ScratchFolder()
  let log = scratch.url.appendingPathComponent("log")
  let run = ToolRun(
    program: program, arguments: arguments, environment: environment, folder: folder, log: log,
    timeLimit: .seconds(120))
  var failure: String?
  do { try await run.run() } catch let error as ToolRun.Failure { failure = "\(error)" }
  return (failure, try String(contentsOf: log, encoding: .utf8))
}

/// A folder that is removed with this value.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try text.write(to: url.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }
}
