import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// One bounded run of a program: its output goes to a file, and it and all it started end in time.
package struct ToolRun: Sendable {
  package let program: String
  let arguments: [String]
  /// Variables set on top of the inherited ones.
  var environment: [String: String] = [:]
  var folder: URL
  /// The file that standard output and standard error are appended to.
  var log: URL
  var timeLimit: Duration

  /// Describes a run.
  package init(
    program: String, arguments: [String], environment: [String: String] = [:], folder: URL, log: URL,
    timeLimit: Duration
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.log = log
    self.timeLimit = timeLimit
  }

  /// How a run ended that the program did not end by itself with zero.
  package enum Failure: Error {
    case notStarted(reason: String)
    case exited(status: String)
    case timedOut
  }

  /// Runs the program to its end, as soon as there is a slot; the time limit counts from then on.
  ///
  /// - Throws: ``Failure``; `CancellationError` if the task is cancelled, when the program is no longer there.
  package func run() async throws {
    try await ToolSlots.shared.withSlot(runNow)
  }

  private func runNow() async throws {
    let status = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
      group.addTask { try await start() }
      group.addTask {
        try await Task.sleep(for: timeLimit)
        return nil
      }
      // Leaving the group waits for both; cancelling the run kills the program first.
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    try Task.checkCancellation()
    guard let status else { throw Failure.timedOut }
    guard status.isSuccess else { throw Failure.exited(status: describe(status)) }
  }

  private func start() async throws -> TerminationStatus {
    let output = try FileDescriptor.open(
      FilePath(log.path), .writeOnly, options: [.create, .append, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    var options = PlatformOptions()
    // A session of its own makes a process group of it and its children. They write to folders that are thrown
    // away, so that nothing is lost by killing them at once.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let added = environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
    do {
      return try await Subprocess.run(
        .path(FilePath(program)),
        arguments: Arguments(arguments),
        environment: .inherit.updating(Dictionary(uniqueKeysWithValues: added)),
        workingDirectory: FilePath(folder.path),
        platformOptions: options,
        output: .fileDescriptor(output, closeAfterSpawningProcess: true),
        error: .combinedWithOutput
      ).terminationStatus
    } catch let error as SubprocessError {
      throw Failure.notStarted(reason: error.description)
    }
  }

  private func describe(_ status: TerminationStatus) -> String {
    switch status {
    case .exited(let code): return "exit status \(code)"
    case .signaled(let signal): return "signal \(signal)"
    }
  }
}
