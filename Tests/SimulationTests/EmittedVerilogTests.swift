import BigInt
import Foundation
import HDL
import Simulation
import Testing
import VerilatorBridge
import VerilogEmission

/// Random designs as Verilog: nothing to lint, and bit for bit what the interpreter computes.
///
/// `SWIFTLET_RANDOM_DESIGNS` sets how many; `SWIFTLET_RANDOM_SEED` the first seed.
@Suite struct EmittedVerilogTests {
  static let count = setting("SWIFTLET_RANDOM_DESIGNS") ?? 24
  static let firstSeed = setting("SWIFTLET_RANDOM_SEED") ?? 1

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Small designs of all kinds, and some wide ones.
  private func design(_ seed: Int) -> (netlist: Netlist, random: RandomNetlist) {
    var random = RandomNetlist(seed: UInt64(seed), maximumWidth: [6, 12, 40, 130][seed % 4])
    return (random.netlist(nodes: 12 + seed % 20), random)
  }

  @Test func emittedVerilogHasNothingToLint() throws {
    guard let verilator = ExternalTool.verilator else { return }
    for seed in Self.firstSeed..<Self.firstSeed + Self.count {
      let design = VerilogEmitter.emit(design(seed).netlist)
      let folder = try ScratchFolder()
      for file in design.files { try folder.write(file.text, to: file.name) }
      let (status, output) = try verilator.run(
        ["--lint-only", "-Wall", "--top-module", design.top] + design.files.map(\.name), in: folder.url)
      let isClean = status == 0 && !output.contains("%Warning") && !output.contains("%Error")
      #expect(isClean, "seed \(seed):\n\(output)")
    }
  }

  @Test func emittedVerilogComputesWhatTheInterpreterDoes() throws {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    for seed in Self.firstSeed..<Self.firstSeed + Self.count {
      var (netlist, random) = design(seed)
      let bench = try Testbench(netlist, cycles: 40, &random)
      let design = VerilogEmitter.emit(netlist)
      let folder = try ScratchFolder()
      for file in design.files { try folder.write(file.text, to: file.name) }
      try folder.write(bench.text, to: "testbench.v")
      let compiled = try iverilog.run(
        ["-g2001", "-o", "run.vvp", "testbench.v"] + design.files.map(\.name), in: folder.url)
      guard compiled.status == 0 else {
        Issue.record("seed \(seed) does not compile:\n\(compiled.output)")
        continue
      }
      let output = try vvp.run(["run.vvp"], in: folder.url).output
      #expect(output.contains("DONE") && !output.contains("DIFFERS"), "seed \(seed):\n\(output)")
    }
  }
}
