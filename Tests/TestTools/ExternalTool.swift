import Foundation
import VerilatorBridge

/// A command-line tool outside the package that tests use if this machine has it.
public struct ExternalTool: Sendable {
  private let path: String
  private var environment: [String: String] = [:]

  /// The tool on the PATH; nil, with a loud message, if it is not there.
  public init?(_ name: String) {
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

  /// A program at a known place, with some variables of its environment set.
  public init(path: String, environment: [String: String] = [:]) {
    self.path = path
    self.environment = environment
  }

  /// The same tool with some more variables of its environment set.
  public func with(_ more: [String: String]) -> ExternalTool {
    ExternalTool(path: path, environment: environment.merging(more) { $1 })
  }

  /// The folder that the tool is in.
  public var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  /// The Verilator that the bridge uses; nil, with a loud message, if there is none.
  public static var verilator: ExternalTool? {
    do {
      return ExternalTool(try VerilatorTool.find())
    } catch {
      announceSkip("\(error)")
      return nil
    }
  }

  /// Says loudly that a test is skipped, and why.
  public static func announceSkip(_ reason: String) {
    print("**** SKIPPED a test that needs a tool: \(reason) ****")
  }

  /// Runs the tool in a folder, for at most some time; gives its exit status and all that it wrote.
  public func run(
    _ arguments: [String], in folder: URL, timeLimit seconds: Double = 120
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let running = process.processIdentifier
    let limit = DispatchWorkItem { kill(running, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: limit)
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    limit.cancel()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
