import Arithmetic
import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

@testable import Cosimulation

/// The LUQ unit gives the golden model's codes and counts, every bit of them.
@Suite struct LUQUnitTests {
  /// Every rounding with both ways to α and both grids.
  static let variants: [LUQUnitCase] =
    (try? LUQConfiguration.Rounding.allCases.flatMap { rounding in
      try LUQConfiguration.Alpha.allCases.flatMap { alpha in
        try [7, 8].map { try LUQUnitCase(levels: $0, alpha, rounding, lanes: 4, w: 24) }
      }
    }) ?? []

  /// Every number of lanes, widths at their ends, random bits where the shift to the grid changes direction.
  static let sizes: [LUQUnitCase] =
    (try? [
      LUQUnitCase(r: 8, lanes: 1, w: 8), LUQUnitCase(.powerOfTwo, r: 8, lanes: 1, w: 46),
      LUQUnitCase(levels: 8, r: 12, lanes: 2, w: 46, .xorshift128),
      LUQUnitCase(r: 13, .stochasticUnderflow, lanes: 3, w: 31),
      LUQUnitCase(.powerOfTwo, r: 14, lanes: 8, w: 8, .xorwow), LUQUnitCase(r: 16, lanes: 3, w: 40),
      LUQUnitCase(.powerOfTwo, r: 16, .logarithmicStochastic, lanes: 2, w: 33),
      LUQUnitCase(r: 33, lanes: 2, w: 24, .leapForward),
      LUQUnitCase(.powerOfTwo, r: 45, lanes: 5, w: 46, .xorshift128),
      LUQUnitCase(levels: 8, r: 45, lanes: 2, w: 46), LUQUnitCase(), LUQUnitCase(.powerOfTwo),
    ]) ?? []

  static let stalls = [
    StreamBatch.Stalls.none, .init(input: 100, output: 0, seed: 1), .init(input: 0, output: 150, seed: 2),
    .init(input: 128, output: 128, seed: 3),
  ]

  @Test func theCasesAreThere() {
    #expect(Self.variants.count == 20)
    #expect(Self.sizes.count == 12)
  }

  @Test(arguments: variants + sizes)
  func computesWhatTheGoldenModelSays(_ test: LUQUnitCase) throws {
    let simulation = try Interpreter(Netlist(elaborating: test.unit()), seed: 2)
    try LUQBench(test, on: simulation).check(seed: 7, stalls: Self.stalls)
  }

  @Test(arguments: [sizes[10], sizes[11], sizes[5], variants[7], sizes[8]])
  func computesWhatTheGoldenModelSaysInVerilator(_ test: LUQUnitCase) async throws {
    let simulation = try await SimulationEngine.verilator.simulation(of: test.unit(), seed: 2)
    try LUQBench(test, on: simulation).check(seed: 8, stalls: Self.stalls)
  }

  /// Each module as the top, as its users may have it.
  @Test(arguments: variants + sizes)
  func theVerilogIsLintClean(_ test: LUQUnitCase) throws {
    guard let verilator = ExternalTool.verilator else { return }
    let design = VerilogEmitter.emit(try Netlist(elaborating: test.unit()))
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    for file in design.files {
      let top = String(file.name.dropLast(2))
      let (status, output) = try verilator.run(
        ["--lint-only", "-Wall", "--top-module", top, "-y", ".", file.name], in: folder.url)
      #expect(status == 0 && !output.contains("%Warning"), "\(output)")
    }
  }

  /// A beat per cycle: as many cycles as beats, and the latency.
  @Test(arguments: [sizes[10], sizes[11]])
  func takesABeatInEveryCycle(_ test: LUQUnitCase) throws {
    let bench = LUQBench(test, on: try Interpreter(Netlist(elaborating: test.unit())))
    let tensor = try test.tensor([Int64](repeating: 77, count: 100 * test.lanes))
    #expect(try bench.quantize(tensor, maximum: nil).cycles == 100 + test.unit().latency)
    #expect(try test.unit().latency == (test.configuration.alpha == .exact ? 6 : 5))
  }

  /// Tensors of which each one's parameters are offered while the one before is under way.
  @Test func tensorsFollowEachOther() async throws {
    let test = try LUQUnitCase(lanes: 4, w: 24)
    let tensors = try test.tensors(seed: 11)
    var random = RandomLanes(seed: 5, tensor: 6, lanes: test.lanes)
    let simulation = try Interpreter(Netlist(elaborating: test.unit()))
    try LUQBench(test, on: simulation).load(random)
    let golden = try tensors.map { try test.golden($0.tensor, maximum: $0.maximum, &random) }
    let goldenBeats = golden.flatMap { Self.split($0.words, test.lanes + 2) }
    let bench = Testbench(try test.unit(), on: simulation)
    let stalls = StreamBatch.Stalls(input: 40, output: 90, seed: 4)
    let (beats, clipped) = try await bench.run { sim in
      sim.task("parameters") {
        for (tensor, maximum) in tensors {
          try await sim.send(
            beats: [test.parameterWords(tensor, maximum: maximum).map { BigInt($0) }], through: \.parameters)
        }
      }
      sim.task("tensors") {
        for (tensor, _) in tensors {
          try await sim.send(
            beats: Self.split(test.beats(of: tensor.values), test.lanes + 2), through: \.tensor,
            stalls: stalls)
        }
      }
      var clipped: [BigInt] = []
      sim.background("clipped") {
        while true {
          let seen = try await sim.step {
            let isLast = (sim[\.codes.valid], sim[\.codes.ready], sim[\.codes.payload.last]) == (1, 1, 1)
            return isLast ? sim[\.clipped] : nil
          }
          if let seen { clipped.append(seen) }
        }
      }
      let beats = try await sim.receive(beats: goldenBeats.count, from: \.codes, stalls: stalls)
      // The task in the background has its turn at the last beat, too.
      try await sim.step()
      return (beats, clipped)
    }
    #expect(beats == goldenBeats)
    #expect(clipped == golden.map { BigInt($0.clipped) })
  }

  /// A reset in mid-tensor, at any moment of it, drops the tensor; loaded anew, the unit starts from scratch.
  @Test(arguments: [false, true])
  func aResetDropsTheTensor(isVerilated: Bool) async throws {
    let test = try LUQUnitCase(lanes: 4, w: 24)
    let engine: SimulationEngine = isVerilated ? .verilator : .interpreter
    let bench = LUQBench(test, on: try await engine.simulation(of: test.unit(), seed: 3))
    let tensor = try test.tensor((0..<43).map { 1000 * $0 - 20_000 })
    for beatsBefore in 0...9 {
      var random = RandomLanes(seed: 1, tensor: 1, lanes: test.lanes)
      bench.reset()
      try bench.load(random)
      try bench.send(test.parameterWords(tensor, maximum: 5000), to: "parameters")
      let some = Array(tensor.values.prefix(beatsBefore * test.lanes))
      try bench.send(test.beats(of: some, isLast: false), to: "tensor", codes: max(0, beatsBefore - 6))
      bench.reset()
      #expect(bench.clipped == 0)
      try bench.load(random)
      let golden = try test.golden(tensor, maximum: 5000, &random)
      #expect(try bench.quantize(tensor, maximum: 5000).words == golden.words, "after \(beatsBefore) beats")
      #expect(bench.clipped == golden.clipped && golden.clipped > 0)
    }
  }

  /// A beat without elements, as of an empty tensor, comes out as one, and draws nothing.
  @Test func aBeatMayBeEmpty() throws {
    let test = try LUQUnitCase(lanes: 4, w: 24)
    let bench = LUQBench(test, on: try Interpreter(Netlist(elaborating: test.unit())))
    var random = RandomLanes(seed: 1, tensor: 2, lanes: test.lanes)
    try bench.load(random)
    let tensor = try test.tensor([900, -70, 5])
    try bench.send(test.parameterWords(tensor, maximum: 10), to: "parameters")
    let empty = try bench.send([9, 9, 9, 9, 0, 1], to: "tensor", codes: 1)
    #expect(empty.words == [0, 0, 0, 0, 0, 1])
    #expect(bench.clipped == 0)
    let golden = try test.golden(tensor, maximum: nil, &random)
    #expect(try bench.quantize(tensor, maximum: nil).words == golden.words)
  }

  @Test func numbersOutOfRangeAreRefused() throws {
    func message(lanes: Int, bits: Int) throws -> String? {
      let configuration = try LUQConfiguration()
      do throws(ConfigurationError) {
        _ = try LUQuantizerUnit(configuration, lanes: lanes, elementBits: bits)
        return nil
      } catch { return error.description }
    }
    #expect(try message(lanes: 0, bits: 24) == "lanes is 0; expected 1 to 64")
    #expect(try message(lanes: 4, bits: 7) == "width of the elements is 7 bits; expected 8 to 46 bits")
    #expect(try message(lanes: 4, bits: 47) == "width of the elements is 47 bits; expected 8 to 46 bits")
  }

  private static func split(_ words: [Int64], _ size: Int) -> [[BigInt]] {
    stride(from: 0, to: words.count, by: size).map { words[$0..<$0 + size].map { BigInt($0) } }
  }
}
