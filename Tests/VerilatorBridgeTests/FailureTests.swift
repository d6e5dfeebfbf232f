import ExternalTools
import Foundation
import Synchronization
import Testing
import VerilogEmission

@testable import VerilatorBridge

@Suite("Builds that fail")
struct FailureTests {
  /// A builder with a Verilator that is only a script.
  private func builder(verilator script: String) throws -> VerilatedBuilder {
    var builder = try Bench.builder()
    let root = try Bench.fakeVerilator(version: "5.48", script: script)
    builder.tool = try VerilatorTool.inspect(root.path, environment: [:])
    builder.cache = BuildCache(folder: Bench.temporaryFolder())
    return builder
  }

  private func error(_ builder: VerilatedBuilder, _ design: VerilogDesign = Fixtures.counter()) async
    -> (any Error)?
  {
    await #expect(throws: (any Error).self) { try await builder.build(design) }
  }

  @Test("Verilog that Verilator refuses: its message is shown, the log and the sources are kept")
  func badVerilog() async throws {
    var builder = try Bench.builder()
    builder.cache = BuildCache(folder: Bench.temporaryFolder())
    let design = Fixtures.design(
      "bad", [Fixtures.port("a", in: 1)], clock: false, reset: false,
      "module bad (input a); assign nothing_such[3] = ; endmodule")
    guard case .toolFailed(_, let status, let message, let log)? = await error(builder, design) as? BuildError
    else { return #expect(Bool(false), "not a failed tool") }
    #expect(status == "exit status 1")
    #expect(message.hasPrefix("%Error: verilog/bad.v:2:"))
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains(message.prefix(40)))
    let kept = URL(fileURLWithPath: log).deletingLastPathComponent()
    #expect(FileManager.default.fileExists(atPath: kept.appendingPathComponent("verilog/bad.v").path))
  }

  @Test("Ports that the Verilog does not have are named")
  func wrongPorts() async throws {
    func reason(_ ports: [VerilogDesign.Port]) async throws -> String {
      let text = Fixtures.counter().files[0].text
      let error = await error(try Bench.builder(), Fixtures.design("counter", ports, text))
      return (error as? BuildError)?.description ?? "\(String(describing: error))"
    }
    #expect(try await reason([Fixtures.port("none", in: 1)]).contains("port 'none'"))
    #expect(try await reason([Fixtures.port("count", in: 8)]).contains("has it as output"))
    #expect(try await reason([Fixtures.port("count", out: 9)]).contains("8 bits wide, the design 9"))
  }

  @Test("A compiler that fails: its message is shown and the log kept")
  func badCompiler() async throws {
    var builder = try Bench.builder()
    builder.cache = BuildCache(folder: Bench.temporaryFolder())
    let script = Bench.temporaryFolder().appendingPathComponent("g++")
    try Bench.script("echo some note; echo 'x.cpp:1: error: no luck'; [ \"$1\" = --version ]", at: script)
    builder.compiler = CxxCompiler(path: script.path)
    guard case .toolFailed(let tool, _, let message, let log)? = await error(builder) as? BuildError
    else { return #expect(Bool(false), "not a failed tool") }
    #expect(tool == script.path)
    #expect(message == "x.cpp:1: error: no luck")
    #expect(FileManager.default.fileExists(atPath: log))
  }

  @Test("A Verilator that cannot be started is unusable")
  func notAProgram() async throws {
    var builder = try builder(verilator: "")
    builder.tool = VerilatorTool(binary: "/nonexistent", root: "/nonexistent", version: builder.tool.version)
    guard case .verilatorUnusable? = await error(builder) as? ToolError
    else { return #expect(Bool(false), "not an unusable Verilator") }
  }

  @Test("A tool that does not end is killed with all it started, within its time")
  func timeout() async throws {
    let marker = Bench.temporaryFolder().appendingPathComponent("pid")
    var builder = try builder(verilator: "echo begun; sleep 60 & echo $! > \(marker.path); wait")
    builder.timeLimit = .seconds(1)
    guard case .timedOut(_, let seconds, let log)? = await error(builder) as? BuildError
    else { return #expect(Bool(false), "not a time-out") }
    #expect(seconds == 1)
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "begun\n")
    try await expectGone(marker)
  }

  @Test("Cancelling a build kills its tools and leaves nothing behind")
  func cancellation() async throws {
    let marker = Bench.temporaryFolder().appendingPathComponent("pid")
    let builder = try builder(verilator: "sleep 60 & echo $! > \(marker.path); wait")
    let task = Task { try await builder.build(Fixtures.counter()) }
    while !FileManager.default.fileExists(atPath: marker.path) {
      try await Task.sleep(for: .milliseconds(10))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    try await expectGone(marker)
    let left = try FileManager.default.contentsOfDirectory(atPath: builder.cache.folder.path)
    #expect(left == [".locks"])
  }

  @Test("An interrupt cancels the build and its tools")
  func interrupt() async throws {
    let marker = Bench.temporaryFolder().appendingPathComponent("pid")
    let script = "sleep 60 & echo $! > \(marker.path); kill -INT \(getpid()); wait"
    let builder = try builder(verilator: script)
    await #expect(throws: CancellationError.self) {
      try await withInterruptCancellation { _ = try await builder.build(Fixtures.counter()) }
    }
    try await expectGone(marker)
  }

  @Test("No more tools run at a time than there are slots")
  func slots() async throws {
    let slots = ToolSlots(count: 2)
    let gauge = Gauge()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 {
        group.addTask {
          try await slots.withSlot {
            await gauge.rise()
            try await Task.sleep(for: .milliseconds(5))
            await gauge.fall()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(await gauge.most == 2)
    #expect(await gauge.now == 0)
  }

  @Test("Progress names the stages in order and repeats while a tool is busy")
  func progress() async throws {
    let builder = try builder(verilator: "sleep 2; exit 3")
    let seen = Mutex<[BuildProgress]>([])
    await #expect(throws: BuildError.self) {
      try await builder.build(Fixtures.counter()) { report in seen.withLock { $0.append(report) } }
    }
    let reports = seen.withLock { $0 }
    #expect(reports.count >= 2)
    #expect(reports.allSatisfy { $0.stage == .translating })
    #expect(reports.map(\.seconds) == reports.map(\.seconds).sorted())
  }

  /// The process whose number a file has is no longer running.
  private func expectGone(_ marker: URL) async throws {
    let text = try String(contentsOf: marker, encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<100 {
      // A killed process that nobody has waited for is a zombie: it is there, but runs no more.
      let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
      if kill(process, 0) != 0 || status.contains(") Z ") { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("process \(process) is still running")
  }
}

/// How many do something at the same time.
private actor Gauge {
  private(set) var now = 0
  private(set) var most = 0

  func rise() {
    now += 1
    most = max(most, now)
  }

  func fall() { now -= 1 }
}
