import Cosimulation
import Foundation
import Testing

@Suite("cosim: a mismatch says where, saves the tile and its waveform, and can be replayed")
struct MismatchTests {
  static let withoutVerilator = ["SWIFTLET_VERILATOR": "/nonexistent"]
  static let sum =
    "error: mismatch in step \\d+, layer \\d+, (Y = X·W|dX = dY·Wᵀ|dW = Xᵀ·dY), tile \\(\\d+, \\d+\\): "
    + "row \\d+, column \\d+, processing element \\(\\d+, \\d+\\): "
    + "expected (-?\\d+ \\(0x[0-9a-f]+\\)), got (-?\\d+ \\(0x[0-9a-f]+\\))\n"

  let scratch: ScratchFolder
  let folder: String
  let arguments: [String]

  init() throws {
    scratch = try ScratchFolder()
    let data = try TinyData.write(to: scratch)
    // A blank, so that the commands that are shown have to quote it.
    folder = "\(scratch.path)/the report"
    arguments = ["--data", data, "--array", "2x2", "--batch", "8", "--steps", "1", "--report", folder]
  }

  private func plant(_ seed: Int, _ more: String..., tracing: Bool = false) async throws
    -> CosimCommand.Result
  {
    try await CosimCommand(environment: tracing ? [:] : Self.withoutVerilator).run(
      arguments + ["--plant-fault", "\(seed)"] + more)
  }

  @Test("Every planted fault ends in exit status 1", arguments: 1...12)
  func everySeed(seed: Int) async throws {
    let result = try await plant(seed, "--engine", "interpreter", "--quiet")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("error: mismatch in "), "\(result.errors)")
    #expect(result.errors.contains("no waveform: Verilator at /nonexistent cannot be used"))
    let report = try scratch.report("the report")
    #expect(report.mismatches == 1 && report.fault != nil && !report.interrupted)
    #expect(result.errors.hasPrefix("error: \(report.failure ?? "none")\n"))
  }

  @Test("Every planted fault in one of the arrays of luq4 ends in exit status 1", arguments: 1...12)
  func everySeedOfLUQ(seed: Int) async throws {
    let network = ["--recipe", "luq4", "--hidden", "6,5", "--engine", "interpreter", "--quiet"]
    let result = try await CosimCommand(environment: Self.withoutVerilator).run(
      arguments + network + ["--plant-fault", "\(seed)"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("error: mismatch in "), "\(result.errors)")
    let report = try scratch.report("the report")
    #expect(report.mismatches == 1 && report.arrays.count == 3)
    // The seed chooses the array: forward, FP4, 8 bits.
    let saved = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/mismatch/case.json"))
    #expect(String(decoding: saved, as: UTF8.self).contains("\"levels\"") == (seed % 3 == 1))
  }

  @Test("A mismatch in the array for FP4 is replayed, its operands as levels")
  func fp4() async throws {
    let network = ["--recipe", "luq4", "--hidden", "6,5", "--engine", "interpreter"]
    for seed in stride(from: 1, through: 60, by: 3) {
      let result = try await CosimCommand().run(arguments + network + ["--plant-fault", "\(seed)"])
      #expect(result.status == 1)
      guard result.errors.contains(": row ") else { continue }
      #expect(
        result.errors.contains("operands: \(folder)/mismatch (a.npy, b.npy in signed levels of FP4)\n"),
        "\(result.errors)")
      // Registers without a reset begin otherwise in Verilator, and may make other wrong sums.
      try await expectReplay(result.errors, [])
      return
    }
    Issue.record("no fault shows in a sum")
  }

  /// A seed whose fault shows in a sum.
  private func seedOfWrongSum() async throws -> Int {
    for seed in 1...40 {
      let result = try await plant(seed, "--engine", "interpreter")
      if try Regex(Self.sum).firstMatch(in: result.errors) != nil { return seed }
    }
    throw CocoaError(.featureUnsupported)
  }

  @Test("The paragraph, the operands, the waveform and the replay", arguments: ["interpreter", "verilator"])
  func paragraph(engine: String) async throws {
    let seed = try await seedOfWrongSum()
    let result = try await plant(seed, "--engine", engine, tracing: true)
    #expect(result.status == 1)
    let match = try #require(try Regex(Self.sum).firstMatch(in: result.errors), "\(result.errors)")
    let values = try [2, 3].map { String(try #require(match[$0].substring)) }
    #expect(values[0] != values[1])
    #expect(result.errors.contains("operands: \(folder)/mismatch (a.npy, b.npy, shifts.npy)\n"))
    #expect(result.errors.contains("waveform: \(folder)/mismatch/tile.vcd\n"))
    try await expectOperands()
    try expectWaveform()
    try await expectReplay(result.errors, values)
  }

  private func expectOperands() async throws {
    for (name, pattern) in [
      ("a", "'\\|i1', 'fortran_order': False, 'shape': \\([12], \\d+\\)"),
      ("b", "'\\|i1', 'fortran_order': False, 'shape': \\(\\d+, [12]\\)"),
      ("shifts", "'\\|i1', 'fortran_order': False, 'shape': \\(\\d+,\\)"),
    ] {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/mismatch/\(name).npy")))
      #expect(bytes.starts(with: [0x93] + Array("NUMPY".utf8) + [1, 0]))
      let header = String(decoding: bytes.dropFirst(10).prefix(118), as: UTF8.self)
      #expect(try Regex(pattern).firstMatch(in: header) != nil, "\(header)")
    }
    let python = try await CosimCommand().run(
      program: "/usr/bin/env", ["python3", "-c", "import numpy"])
    guard python.status == 0 else { return }
    let script = """
      import numpy, sys
      a, b, shifts = (numpy.load(f"{sys.argv[1]}/{name}.npy") for name in ("a", "b", "shifts"))
      assert a.shape[1] == b.shape[0] == shifts.shape[0]
      """
    let read = try await CosimCommand().run(
      program: "/usr/bin/env", ["python3", "-c", script, "\(folder)/mismatch"])
    #expect(read.status == 0, "\(read.errors)")
  }

  private func expectWaveform() throws {
    let waveform = try String(contentsOfFile: "\(folder)/mismatch/tile.vcd", encoding: .utf8)
    #expect(waveform.hasPrefix("$version"), "\(waveform.prefix(80))")
    #expect(waveform.contains("$enddefinitions $end"))
    #expect(waveform.contains("operands_valid") && waveform.contains("results_sums_0"))
    #expect(waveform.contains("\n#0\n"))
  }

  /// The command that was printed, as a shell runs it.
  private func expectReplay(_ errors: String, _ values: [String]) async throws {
    let line = try #require(errors.split(separator: "\n").first { $0.hasPrefix("replay: ") })
    let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/mismatch/tile.vcd"))
    try FileManager.default.removeItem(atPath: "\(folder)/mismatch/tile.vcd")
    let result = try await CosimCommand().run(
      program: "/bin/sh", ["-c", String(line.dropFirst("replay: ".count))])
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.contains(", run again, counted within the tile: "), "\(result.errors)")
    if values.count == 2 {
      #expect(result.errors.contains("expected \(values[0]), got \(values[1])"), "\(result.errors)")
    }
    let after = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/mismatch/tile.vcd"))
    #expect(before.count == after.count)
  }

  @Test(
    "A fault that shows only in the state that earlier tiles left shows in the replay",
    arguments: [1, 2, 8, 36])
  func stateOfEarlierTiles(seed: Int) async throws {
    let result = try await plant(
      seed, "--engine", "interpreter", "--array", "3x2", "--check", "sample:0.05", tracing: true)
    #expect(result.status == 1)
    #expect(result.errors.contains("waveform: \(folder)/mismatch/tile.vcd\n"), "\(result.errors)")
  }

  @Test("The waveform is an FST file if one is asked for, then and in the replay")
  func fst() async throws {
    let result = try await plant(1, "--engine", "interpreter", "--waveform", "fst", tracing: true)
    #expect(result.status == 1)
    #expect(result.errors.contains("/mismatch' --waveform fst\n"), "\(result.errors)")
    if result.errors.contains("no waveform: FST waveforms need") {
      print("note: FST waveforms are not tested: their libraries are missing")
      return
    }
    #expect(result.errors.contains("waveform: \(folder)/mismatch/tile.fst\n"), "\(result.errors)")
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/mismatch/tile.fst"))
    #expect([UInt8](file.prefix(9)) == [0, 0, 0, 0, 0, 0, 0, 1, 73])
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/mismatch/tile.vcd"))
  }

  @Test("Files of an older mismatch do not mix in")
  func staleFiles() async throws {
    _ = try await plant(1, "--engine", "interpreter")
    try Data("old".utf8).write(to: URL(fileURLWithPath: "\(folder)/mismatch/tile.vcd"))
    _ = try await plant(1, "--engine", "interpreter")
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/mismatch/tile.vcd"))
  }
}
