import BigInt
import Foundation
import HDL
import Simulation
import TestTools
import Testing
import VerilogEmission

/// Random designs as Verilog: nothing to lint, and bit for bit what the interpreter computes.
///
/// `SWIFTLET_RANDOM_DESIGNS` sets how many; `SWIFTLET_RANDOM_SEED` the first seed.
@Suite struct EmittedVerilogTests {
  static let count = setting("SWIFTLET_RANDOM_DESIGNS") ?? 120
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
      try lint(design(seed).netlist, with: verilator, "seed \(seed)")
    }
  }

  @Test func emittedVerilogComputesWhatTheInterpreterDoes() throws {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    for seed in Self.firstSeed..<Self.firstSeed + Self.count {
      var (netlist, random) = design(seed)
      try compare(netlist, &random, cycles: 40, iverilog, vvp, "seed \(seed)")
    }
  }

  @Test func everyKindOfNodeIsRightForEveryPairOfSmallShapes() throws {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    for (a, b) in KindCatalogue.pairs {
      var random = RandomNetlist(seed: 1, maximumWidth: 4)
      try compare(KindCatalogue.netlist(a, b), &random, cycles: 40, iverilog, vvp, "\(a) and \(b)")
    }
  }

  @Test func everyKindOfNodeHasNothingToLintForEveryPairOfSmallShapes() throws {
    guard let verilator = ExternalTool.verilator else { return }
    for (a, b) in KindCatalogue.pairs {
      try lint(KindCatalogue.netlist(a, b), with: verilator, "\(a) and \(b)")
    }
  }

  @Test func memoriesAreTheSameInVerilog() throws {
    let netlists = try [(1, 2), (7, 8), (70, 4)].map {
      try Netlist(elaborating: MemoryPair(bits: $0.0, depth: $0.1))
    }
    for netlist in netlists {
      if let verilator = ExternalTool.verilator { try lint(netlist, with: verilator, netlist.top.name) }
      guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { continue }
      var random = RandomNetlist(seed: 9, maximumWidth: 8)
      try compare(netlist, &random, cycles: 200, iverilog, vvp, netlist.top.name)
    }
  }

  private func lint(_ netlist: Netlist, with verilator: ExternalTool, _ label: String) throws {
    let design = VerilogEmitter.emit(netlist)
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    let (status, output) = try verilator.run(
      ["--lint-only", "-Wall", "--top-module", design.top] + design.files.map(\.name), in: folder.url)
    let isClean = status == 0 && !output.contains("%Warning") && !output.contains("%Error")
    #expect(isClean, "\(label):\n\(output)")
  }

  /// Replays random vectors in Icarus and expects the interpreter's outputs.
  private func compare(
    _ netlist: Netlist, _ random: inout RandomNetlist, cycles: Int, _ iverilog: ExternalTool,
    _ vvp: ExternalTool, _ label: String
  ) throws {
    let bench = try VerilogTestbench(netlist, cycles: cycles, &random)
    let design = VerilogEmitter.emit(netlist)
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    try folder.write(bench.text, to: "testbench.v")
    let compiled = try iverilog.run(
      ["-g2001", "-o", "run.vvp", "testbench.v"] + design.files.map(\.name), in: folder.url)
    guard compiled.status == 0 else {
      Issue.record("\(label) does not compile:\n\(compiled.output)")
      return
    }
    let output = try vvp.run(["run.vvp"], in: folder.url).output
    #expect(output.contains("DONE") && !output.contains("DIFFERS"), "\(label):\n\(output)")
  }
}

/// Two memories: one read at once, whose word is the other's data; the other one read through a register.
private struct MemoryPair: Module {
  let bits: Int
  let depth: Int
  var name: String { "memory_pair_\(bits)x\(depth)" }

  struct Ports: Interface {
    @Input var enable: Signal
    @Input var address: Signal
    @Input var other: Signal
    @Input var word: Signal
    @Output var first: Signal
    @Output var second: Signal
    init(_ pair: MemoryPair) {
      let address = Shape.unsigned(pair.depth.trailingZeroBitCount)
      _enable = Input(.unsigned(2))
      _address = Input(address)
      _other = Input(address)
      _word = Input(.signed(pair.bits))
      _first = Output(.signed(pair.bits))
      _second = Output(.signed(pair.bits))
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    let contents = (0..<depth).map { Shape.signed(bits).wrapping(BigInt($0) * 12_345_678_901) }
    let first = m.memory(.signed(bits), depth: depth, "first_words", contents: contents)
    let second = m.memory(.signed(bits), depth: depth, "second_words", contents: contents)
    let word = m.read(first, at: io.other)
    m.when(io.enable[0]) { m.write(first, at: io.address, io.word) }
    m.when(io.enable[1]) { m.write(second, at: io.address, (word + io.word).wrapped(to: bits)) }
    m[io.first] = word
    let read = m.register(.signed(bits), "second_word", initial: 0)
    m[read] = m.read(second, at: io.other)
    m[io.second] = read
  }
}
