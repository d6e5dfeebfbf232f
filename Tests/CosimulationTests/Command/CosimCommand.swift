import Cosimulation
import Foundation
import Synchronization
import Testing

/// The program `cosim` as a user runs it: in a process of its own, with a limit on its time.
struct CosimCommand {
  /// What the program left: its exit status (a signal's number, negated, if one killed it) and what it printed.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the built program lies: beside the test bundle.
  static let path: String = {
    let sources = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let besides = Bundle.main.executableURL?.deletingLastPathComponent().path
    let places = [besides, "\(sources.dropFirst())/.build/debug"].compactMap { $0 }.map { $0 + "/cosim" }
    return places.first(where: FileManager.default.isExecutableFile(atPath:)) ?? "cosim"
  }()

  /// The variables that are added to the environment.
  var environment: [String: String] = [:]
  /// When the process is killed.
  var timeLimit = Duration.seconds(240)
  /// A signal to send, and the sign for it, which is looked for in what the program has printed so far.
  var interrupt: (signal: Int32, isDue: @Sendable (String) -> Bool)?

  /// Runs `cosim` with arguments.
  func callAsFunction(_ arguments: String...) async throws -> Result { try await run(arguments) }

  /// Runs `cosim` with arguments.
  func run(_ arguments: [String]) async throws -> Result {
    try await run(program: Self.path, arguments)
  }

  /// Runs `cosim` under a limit on the size of the files that it writes, in units of 1,024 bytes.
  func run(fileLimit: Int, _ arguments: [String]) async throws -> Result {
    let script = "ulimit -f \(fileLimit); exec \"$0\" \"$@\""
    return try await run(program: "/bin/bash", ["-c", script, Self.path] + arguments)
  }

  /// Runs any program.
  func run(program: String, _ arguments: [String]) async throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Reader(), Reader())
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    try process.run()
    output.start()
    errors.start()
    if await isLate(process, errors) {
      Issue.record("cosim \(arguments) did not end within \(timeLimit); it said: \(errors.text)")
    }
    for reader in [output, errors] { try await reader.finish() }
    let sign: Int32 = process.terminationReason == .exit ? 1 : -1
    return Result(status: sign * process.terminationStatus, output: output.text, errors: errors.text)
  }

  /// Waits for the end of a process, sends it its signal, and kills it if it is late.
  ///
  /// A thread of its own does that: a task may have to wait for minutes until other tests leave it one.
  private func isLate(_ process: Process, _ errors: Reader) async -> Bool {
    let (interrupt, end) = (interrupt, ContinuousClock.now + timeLimit)
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var (isSent, isLate) = (false, false)
        while process.isRunning {
          Thread.sleep(forTimeInterval: 0.01)
          if let interrupt, !isSent, interrupt.isDue(errors.text) {
            kill(process.processIdentifier, interrupt.signal)
            isSent = true
          }
          if !isLate, process.isRunning, ContinuousClock.now > end {
            kill(process.processIdentifier, SIGKILL)
            isLate = true
          }
        }
        continuation.resume(returning: isLate)
      }
    }
  }
}

/// Reads one stream of a process while it runs.
private final class Reader: Sendable {
  private struct State {
    var data = Data()
    var isAtEnd = false
  }

  let pipe = Pipe()
  private let state = Mutex(State())

  var text: String { state.withLock { String(decoding: $0.data, as: UTF8.self) } }

  func start() {
    Thread.detachNewThread { [self] in
      while true {
        let more = pipe.fileHandleForReading.availableData
        state.withLock { state in
          state.data += more
          state.isAtEnd = more.isEmpty
        }
        if more.isEmpty { return }
      }
    }
  }

  /// Waits for the end of the stream; not for ever, since a process left behind might hold it open.
  func finish() async throws {
    for _ in 0..<500 where !state.withLock(\.isAtEnd) { try await Task.sleep(for: .milliseconds(10)) }
  }
}

/// A folder that is gone when the last test that holds it is done.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/swiftlet-cosim-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in a folder below, in order.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  /// The report in a folder below.
  func report(_ folder: String = "report") throws -> RunReport {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(folder)/report.json"))
    return try JSONDecoder().decode(RunReport.self, from: data)
  }
}
