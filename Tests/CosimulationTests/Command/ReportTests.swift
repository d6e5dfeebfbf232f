import Cosimulation
import Foundation
import Testing

@Suite("cosim: what a run prints and what it leaves in report.json")
struct ReportTests {
  let scratch: ScratchFolder
  let data: String
  let folder: String

  init() throws {
    scratch = try ScratchFolder()
    data = try TinyData.write(to: scratch)
    folder = "\(scratch.path)/report"
  }

  private func json() throws -> [String: Any] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/report.json"))
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// Every field of the contract is there, whatever became of the run.
  private func expectSchema(steps: Int) throws {
    let report = try json()
    let fields = [
      "schemaVersion", "project", "tools", "configuration", "steps", "words", "mismatches", "cycles", "macs",
      "utilization", "accuracy", "weightsDigest", "seconds", "interrupted", "fault", "failure",
      "selfCheckWords", "clipping", "arrays", "quantizers", "normalizations",
    ]
    #expect(Set(report.keys) == Set(fields))
    #expect(report["schemaVersion"] as? Int == 1)
    #expect(report["project"] as? String == "Swiftlet")
    let accuracy = try #require(report["accuracy"] as? [String: Any])
    #expect(Set(accuracy.keys) == ["train", "test"])
    let seconds = try #require(report["seconds"] as? [String: Double])
    #expect(Set(seconds.keys) == ["build", "golden", "simulate", "compare", "total"])
    #expect(try #require(seconds["total"]) > 0)
    let configuration = try #require(report["configuration"] as? [String: String])
    #expect(configuration["recipe"] != nil && configuration["seed"] != nil)
    let list = try #require(report["steps"] as? [[String: Any]])
    #expect(list.count == steps)
    for step in list { #expect(Set(step.keys) == ["step", "loss", "words", "cycles", "seconds"]) }
  }

  @Test(
    "All fields are there after a run that ends well",
    arguments: [["--engine", "interpreter"], ["--recipe", "float"]])
  func schema(arguments: [String]) async throws {
    let common = ["--data", data, "--array", "2x2", "--batch", "8", "--steps", "2", "--report", folder]
    let result = try await CosimCommand().run(common + arguments)
    #expect(result.status == 0, "\(result.errors)")
    try expectSchema(steps: 2)
    #expect(try json()["failure"] is NSNull)
    #expect(try names() == ["report.json"])
  }

  @Test("Recipe luq4 reports its options, and the clipped gradients of each layer between first and last")
  func luq() async throws {
    let common = [
      "--data", data, "--engine", "golden", "--batch", "8", "--hidden", "6,5,4", "--report", folder,
    ]
    let options = ["--luq-levels", "8", "--alpha", "pow2", "--smp", "2", "--hindsight", "--fnt-epochs", "1"]
    let result = try await CosimCommand().run(common + ["--steps", "3", "--recipe", "luq4"] + options)
    #expect(result.status == 0, "\(result.errors)")
    let report = try scratch.report()
    #expect(report.steps.count == 3 + 5, "an epoch of 40 images after the three steps")
    #expect(report.clipping.map(\.layer) == [2, 3])
    #expect(report.clipping.map(\.elements) == [3 * 8 * 5, 3 * 8 * 4])
    let expected = [
      "recipe": "luq4", "hidden": "6,5,4", "luqLevels": "8", "alpha": "pow2", "luqRounding": "unbiased",
      "smp": "2", "hindsight": "0.1015625", "fntEpochs": "1", "edgeBits": "8",
    ]
    for (key, value) in expected { #expect(report.configuration[key] == value, "\(key)") }
    let pattern = /gradients clipped +layer 2: \d+ of 120 \([0-9.]+ %\), layer 3: \d+ of 96 \([0-9.]+ %\)\n/
    #expect(result.output.contains(pattern), "\(result.output)")
  }

  @Test("All fields are there, unknown ones null, after a run that fails before its first step")
  func failedRun() async throws {
    let result = try await CosimCommand()("--data", "/nonexistent", "--report", folder)
    #expect(result.status == 66)
    try expectSchema(steps: 0)
    #expect(try json()["weightsDigest"] is NSNull)
    #expect(try scratch.report().failure == "/nonexistent: no such directory")
    #expect(try names() == ["report.json"])
  }

  private func names() throws -> [String] { try scratch.names(in: "report") }

  @Test("The summary has every figure, and progress is plain lines where there is no terminal")
  func summary() async throws {
    let result = try await CosimCommand()(
      "--engine", "interpreter", "--data", data, "--array", "2x2", "--batch", "8", "--steps", "3", "--report",
      folder)
    let report = try scratch.report()
    for pattern in [
      "(?m)^words compared +[0-9,]+, mismatches 0; self-check [0-9,]+$",
      "(?m)^simulated cycles +[0-9,]+ at [0-9.]+ M cycles/s$",
      "(?m)^MACs +[0-9,]+, array utilization [0-9.]+ %$",
      "(?m)^throughput +[0-9.]+ GMAC/s of 0.80 at 200 MHz, in simulated time$",
      "(?m)^loss +[0-9.]+ → [0-9.]+$", "(?m)^test accuracy +[0-9.]+ % \\(train [0-9.]+ %\\)$",
      "(?m)^weights digest +\(try #require(report.weightsDigest))$",
      "(?m)^report +\(folder)/report.json$",
    ] { #expect(try Regex(pattern).firstMatch(in: result.output) != nil, "\(pattern) in \(result.output)") }
    let lines = result.errors.split(separator: "\n").filter { $0.hasPrefix("step") }
    for line in [try #require(lines.first), try #require(lines.last)] {
      #expect(
        try Regex("^step [13]/3  loss [0-9.]+  words [0-9,]+  [0-9.]+ M cycles/s  0:[0-9]+ left$")
          .wholeMatch(in: line) != nil, "\(line)")
    }
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test("Utilization is the part of the processing elements' cycles that the products used")
  func utilization() async throws {
    _ = try await CosimCommand()(
      "--engine", "interpreter", "--data", data, "--array", "2x3", "--batch", "8", "--steps", "1", "--report",
      folder)
    let report = try scratch.report()
    // The three products of each layer, 30–128 and 128–4, for 8 samples.
    #expect(report.macs == 8 * 3 * (30 * 128 + 128 * 4))
    #expect(try #require(report.utilization) == Double(report.macs) / Double(6 * report.cycles))
  }

  @Test("A quiet run that ends well prints nothing")
  func quiet() async throws {
    let result = try await CosimCommand()(
      "--quiet", "--engine", "interpreter", "--array", "2x2", "--data", data, "--batch", "8", "--steps", "1")
    #expect(result.status == 0)
    #expect(result.output == "" && result.errors == "")
  }

  @Test("Where nothing can be printed, the run goes on; a summary that is lost gives exit status 74")
  func noOutput() async throws {
    for (redirection, status) in [("2> /dev/full", 0), ("> /dev/full", 74), ("> /dev/full 2>&1", 74)] {
      let script = "exec \"$0\" --engine golden --steps 1 --data \"$1\" --report \"$2\" \(redirection)"
      let result = try await CosimCommand().run(
        program: "/bin/sh", ["-c", script, CosimCommand.path, data, folder])
      #expect(result.status == status, "\(redirection)")
      #expect(try scratch.report().steps.count == 1)
    }
  }

  @Test(
    "The golden model's time is in the report, alone and beside hardware",
    arguments: ["golden", "interpreter"])
  func goldenSeconds(engine: String) async throws {
    _ = try await CosimCommand()(
      "--engine", engine, "--data", data, "--array", "2x2", "--steps", "1", "--report", folder)
    let report = try scratch.report()
    #expect(report.seconds.golden > 0)
    #expect((report.seconds.simulate > 0) == (engine == "interpreter"))
  }
}
