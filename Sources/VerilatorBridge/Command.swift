import ExternalTools
import Foundation

/// A run of one of the build's tools in the work folder.
struct Command: Sendable {
  enum Tool: Sendable {
    case verilator(VerilatorTool)
    case compiler(CxxCompiler)
  }

  let tool: Tool
  let arguments: [String]
  let folder: URL
  /// The log's name in the folder.
  let log: String
  let timeLimit: Duration

  /// Runs the tool.
  ///
  /// - Throws: ``CommandFailure``, ``ToolError`` if the tool cannot be started, `CancellationError`.
  func run() async throws {
    let run: ToolRun
    let logFile = folder.appendingPathComponent(log)
    switch tool {
    case .verilator(let tool):
      run = ToolRun(
        program: tool.binary, arguments: arguments, environment: ["VERILATOR_ROOT": tool.root],
        folder: folder, log: logFile, timeLimit: timeLimit)
    case .compiler(let compiler):
      run = ToolRun(
        program: compiler.path, arguments: compiler.leadingArguments + arguments, folder: folder,
        log: logFile, timeLimit: timeLimit)
    }
    do {
      try await run.run()
    } catch ToolRun.Failure.notStarted(let reason) {
      switch tool {
      case .verilator: throw ToolError.verilatorUnusable(path: run.program, reason: reason)
      case .compiler: throw ToolError.compilerUnusable(path: run.program, reason: reason)
      }
    } catch let failure as ToolRun.Failure {
      throw CommandFailure(command: self, program: run.program, failure: failure)
    }
  }

  /// Runs commands, at most so many at a time; the first failure ends the others.
  static func runAll(_ commands: [Command], jobs: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, command) in commands.enumerated() {
        if index >= max(1, jobs) { try await group.next() }
        group.addTask { try await command.run() }
      }
      try await group.waitForAll()
    }
  }
}

/// A command that did not succeed, with its log still in the work folder.
struct CommandFailure: Error {
  let command: Command
  let program: String
  let failure: ToolRun.Failure

  /// The error to tell the user; the work folder is kept for looking at.
  func error(keeping work: URL, in cache: BuildCache, as name: String) -> BuildError {
    let log = cache.keep(work, as: name).appendingPathComponent(command.log)
    switch failure {
    case .timedOut:
      return .timedOut(tool: program, seconds: Int(command.timeLimit / .seconds(1)), log: log.path)
    case .exited(let status), .notStarted(let status):
      let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      return .toolFailed(tool: program, status: status, message: Self.message(in: text), log: log.path)
    }
  }

  /// The first lines from the first error on; the first lines at all if none is called one.
  static func message(in log: String, lines limit: Int = 8) -> String {
    let lines = log.split(separator: "\n")
    let start = lines.firstIndex { $0.lowercased().contains("error") } ?? 0
    return lines.dropFirst(start).prefix(limit).joined(separator: "\n")
  }
}
