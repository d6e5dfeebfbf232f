import BigInt
import DesignFuzzing
import Foundation
import HDL
import Synchronization
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// Random designs on every simulator, which agree in every cycle.
///
/// `SWIFTLET_RANDOM_DESIGNS` sets how many; `SWIFTLET_RANDOM_SEED` the first seed.
@Suite struct DifferentialTests {
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// The engines that this machine has; those that are missing have said so.
  private func engines() -> [any Engine] {
    var engines: [any Engine] = [ReferenceEngine(), InterpreterEngine()]
    if ExternalTool("iverilog") != nil, let icarus = IcarusEngine() { engines.append(icarus) }
    if ExternalTool.verilator != nil, let builder = try? VerilatedBuilder.standard() {
      engines.append(VerilatorEngine(builder: builder))
    }
    return engines
  }

  @Test func randomDesignsAgreeOnAllEnginesInEveryCycle() async throws {
    let options = FuzzRun.Options(
      firstSeed: UInt64(Self.setting("SWIFTLET_RANDOM_SEED") ?? 1),
      designs: Self.setting("SWIFTLET_RANDOM_DESIGNS") ?? 1000, cycles: 24, size: 16)
    let run = FuzzRun(options, engines: engines(), jobs: ProcessInfo.processInfo.activeProcessorCount)
    let count = Atomic(0)
    try await run.run(done: { count.add($0, ordering: .relaxed) }) { finding in
      let command = "swift run fuzz --designs 1 --seed \(finding.seed) --cycles 24 --size 16"
      Issue.record("\(finding.text(command: command))")
    }
    #expect(count.load(ordering: .relaxed) == options.designs)
  }

  @Test func everyKindOfNodeIsRightForEveryPairOfSmallShapes() async throws {
    var random = RandomSource(seed: 1)
    for engine in engines().dropFirst() {
      let pairs = KindCatalogue.pairs
      let cases = pairs.map { DesignCase(KindCatalogue.netlist($0, $1), cycles: 40, &random) }
      for (pair, divergence) in zip(pairs, try await [ReferenceEngine(), engine].divergences(on: cases)) {
        if let divergence { Issue.record("\(pair): \(divergence)") }
      }
    }
  }

  @Test func emittedVerilogHasNothingToLint() throws {
    guard let verilator = ExternalTool.verilator else { return }
    let random = try (1...120).map { try DesignCase(seed: $0, cycles: 1, size: 16).netlist }
    let catalogue = KindCatalogue.pairs.map { KindCatalogue.netlist($0, $1) }
    for (index, netlist) in (random + catalogue).enumerated() {
      let design = VerilogEmitter.emit(netlist)
      let folder = try ScratchFolder()
      for file in design.files { try folder.write(file.text, to: file.name) }
      let (status, output) = try verilator.run(
        ["--lint-only", "-Wall", "--top-module", design.top] + design.files.map(\.name), in: folder.url)
      let isClean = status == 0 && !output.contains("%Warning") && !output.contains("%Error")
      #expect(isClean, "design \(index):\n\(output)")
    }
  }
}
