import Foundation
import Testing

@Suite("cosim: Ctrl-C ends a run with exit status 130 and leaves its report")
struct InterruptTests {
  let scratch: ScratchFolder
  let arguments: [String]

  init() throws {
    scratch = try ScratchFolder()
    let data = try TinyData.write(to: scratch)
    arguments = ["--data", data, "--array", "2x2", "--batch", "8", "--report", "\(scratch.path)/report"]
  }

  @Test("During training, with the steps so far", arguments: [SIGINT, SIGTERM])
  func training(signal: Int32) async throws {
    var command = CosimCommand()
    command.interrupt = (signal, { $0.contains("step 1/") })
    let result = try await command.run(arguments + ["--engine", "interpreter", "--steps", "100000"])
    #expect(result.status == 130)
    #expect(result.errors.contains("error: interrupted; steps done: "))
    let report = try scratch.report()
    #expect(report.interrupted && report.failure == nil && report.mismatches == 0)
    #expect(report.steps.count >= 1 && report.words > 0 && report.cycles > 0)
    #expect(report.weightsDigest != nil && report.accuracy.test == nil)
    #expect(try scratch.names(in: "report") == ["report.json"])
  }

  /// A Verilator that says when it has begun and does not end.
  private func endlessVerilator() throws -> (CosimCommand, pidFile: String) {
    let pidFile = "\(scratch.path)/pid"
    let fake = try FakeVerilator(
      in: scratch, script: "echo $$ > \(pidFile).new; mv \(pidFile).new \(pidFile); exec sleep 300")
    var command = CosimCommand(
      environment: ["SWIFTLET_VERILATOR": fake.path, "SWIFTLET_CACHE": scratch.path + "/cache"])
    command.interrupt = (SIGINT, { _ in FileManager.default.fileExists(atPath: pidFile) })
    return (command, pidFile)
  }

  private func expectGone(_ pidFile: String) async throws {
    let text = try String(contentsOfFile: pidFile, encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<200 where kill(process, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(kill(process, 0) != 0, "the tool outlived the program")
  }

  @Test("During the build of the model, whose tools end too")
  func building() async throws {
    let (command, pidFile) = try endlessVerilator()
    let result = try await command.run(arguments + ["--steps", "1"])
    #expect(result.status == 130, "\(result.errors)")
    #expect(result.errors.contains("error: interrupted; steps done: 0"))
    let report = try scratch.report()
    #expect(report.interrupted && report.steps.isEmpty && report.failure == nil)
    try await expectGone(pidFile)
  }

  @Test("While the waveform of a mismatch is made: the mismatch is reported all the same")
  func tracing() async throws {
    let (command, pidFile) = try endlessVerilator()
    let result = try await command.run(
      arguments + ["--steps", "1", "--engine", "interpreter", "--plant-fault", "1"])
    #expect(result.status == 1)
    #expect(result.errors.contains("error: mismatch in "))
    #expect(result.errors.contains("no waveform: interrupted; the replay writes it"))
    let report = try scratch.report()
    #expect(report.interrupted && report.mismatches == 1)
    #expect(try scratch.names(in: "report/mismatch").contains("a.npy"))
    try await expectGone(pidFile)
  }

  @Test("A replay")
  func replay() async throws {
    let planted = try await CosimCommand(environment: ["SWIFTLET_VERILATOR": "/nonexistent"]).run(
      arguments + ["--steps", "1", "--engine", "interpreter", "--plant-fault", "1"])
    #expect(planted.status == 1)
    let (command, pidFile) = try endlessVerilator()
    let result = try await command("--replay", "\(scratch.path)/report/mismatch")
    #expect(result.status == 130)
    #expect(result.errors.hasSuffix("error: interrupted\n"))
    try await expectGone(pidFile)
  }
}
