import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

@Suite("The forward normalization unit")
struct NormalizationUnitTests {
  /// Channels one after the other, after resets in mid-stream, against the golden model.
  private static func check(
    _ test: NormalizationCase, _ channels: [TestChannel], on engine: SimulationEngine = .interpreter,
    stalls: [UnitBench.Stalls] = UnitBench.Stalls.all
  ) async throws {
    let bench = try await UnitBench(test.forwardUnit(), from: "codes", "statistics", on: engine)
    let inputs = test.inputs(channels)
    let golden = try test.golden(channels)
    for (index, stalls) in stalls.enumerated() {
      bench.reset()
      // What a reset finds: the first channels summed up, divided, on their way out.
      let limit = [1, 3, 40, inputs[0].beats.count / 2][index % 4]
      _ = try bench.exchange(inputs, stalls: stalls, limit: limit, patience: 1 + 40 * index)
      bench.reset()
      let result = try bench.exchange(inputs, stalls: stalls)
      #expect(result.all[0] == golden.codes, "seed 21, \(engine), \(stalls)")
      #expect(result.all[1] == golden.statistics, "seed 21, \(engine), \(stalls)")
    }
  }

  static let norms = NormalizationConfiguration.Norm.allCases

  static let cases: [NormalizationCase] = {
    return norms.flatMap { norm in
      [
        try? NormalizationCase(norm, bits: 8, lanes: 4, capacity: 100),
        try? NormalizationCase(norm, bits: 4, lanes: 1, capacity: 33),
        try? NormalizationCase(norm, bits: 16, lanes: 3, capacity: 1 << 20),
        try? NormalizationCase(norm, bits: 16, to: 4, fraction: 15, epsilon: 1, lanes: 2, capacity: 64),
        try? NormalizationCase(norm, bits: 5, to: 16, fraction: 0, epsilon: 65536, lanes: 8, capacity: 60),
        try? NormalizationCase(norm, bits: 6, lanes: 5, capacity: 1),
      ].compactMap(\.self)
    }
  }()

  @Test("gives the golden codes and statistics, whatever the stalls, and after a reset", arguments: cases)
  func golden(_ test: NormalizationCase) async throws {
    try await Self.check(
      test, test.channels(test.counts.filter { $0 <= 100 }, seed: 21),
      stalls: [.init(input: 120, output: 120)])
  }

  @Test("gives the golden codes and statistics of up to 4096 elements in Verilator", arguments: norms)
  func inVerilator(_ norm: NormalizationConfiguration.Norm) async throws {
    let test = try NormalizationCase(norm, bits: 8, lanes: 16, capacity: 4096)
    let large = [4096, 1, 1024, 4095, 17, 1023, 2049, 1000, 3, 777, 4096, 256, 255, 1025, 2, 64, 31, 3001]
    try await Self.check(
      test, test.channels(large + Array(1...40), seed: 21), on: .verilator)
  }

  /// The cycles that channels of one size take, without any stall, from the first beat in to the last beat out.
  private static func cycles(_ test: NormalizationCase, channels: Int, of count: Int) async throws -> Int {
    let bench = try await UnitBench(test.forwardUnit(), from: "codes", "statistics")
    bench.reset()
    let all = test.channels([Int](repeating: count, count: channels), seed: 4)
    let result = try bench.exchange(test.inputs(all))
    #expect(result.all[1].count == channels)
    return result.cycles
  }

  @Test("takes a beat in every cycle, channel after channel of 1024 elements and more", arguments: norms)
  func throughput(_ norm: NormalizationConfiguration.Norm) async throws {
    for (bits, count, capacity) in [(8, 1024, 1024), (8, 1031, 4096), (16, 1024, 1 << 20)] {
      let test = try NormalizationCase(norm, bits: bits, lanes: 16, capacity: capacity)
      let few = try await Self.cycles(test, channels: 4, of: count)
      let perChannel = Double(try await Self.cycles(test, channels: 8, of: count) - few) / 4
      #expect(Double(count) / (perChannel * 16) >= 0.95, "\(test): \(perChannel) cycles per channel")
    }
  }
}
