import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

@Suite("The backward normalization unit")
struct NormalizationGradientUnitTests {
  /// Channels one after the other, after resets in mid-stream, against the golden model.
  private static func check(
    _ test: NormalizationCase, _ channels: [TestChannel], on engine: SimulationEngine = .interpreter,
    stalls: [UnitBench.Stalls] = UnitBench.Stalls.all
  ) async throws {
    let bench = try await UnitBench(test.backwardUnit(), from: "codes", "parameters", on: engine)
    let golden = try test.backward(channels, seed: 22)
    for (index, stalls) in stalls.enumerated() {
      bench.reset()
      let limit = [1, 3, 40, golden.codes.count / 2][index % 4]
      _ = try bench.exchange(golden.inputs, stalls: stalls, limit: limit, patience: 1 + 40 * index)
      bench.reset()
      let result = try bench.exchange(golden.inputs, stalls: stalls)
      #expect(result.all[0] == golden.codes, "seeds 21 and 22, \(engine), \(stalls)")
      #expect(result.all[1] == golden.parameters, "seeds 21 and 22, \(engine), \(stalls)")
    }
  }

  static let norms = NormalizationConfiguration.Norm.allCases

  static let cases: [NormalizationCase] =
    norms.flatMap { norm in
      [
        try? NormalizationCase(norm, bits: 8, lanes: 4, capacity: 100),
        try? NormalizationCase(norm, bits: 4, lanes: 1, capacity: 33),
        try? NormalizationCase(norm, bits: 16, lanes: 3, capacity: 1 << 20),
        try? NormalizationCase(norm, bits: 16, to: 4, fraction: 15, epsilon: 1, lanes: 2, capacity: 64),
        try? NormalizationCase(norm, bits: 5, to: 16, fraction: 0, epsilon: 65536, lanes: 8, capacity: 60),
        try? NormalizationCase(norm, bits: 6, lanes: 5, capacity: 1),
      ].compactMap(\.self)
    } + [try? NormalizationCase(.l1, bits: 8, exact: false, lanes: 4, capacity: 100)].compactMap(\.self)

  @Test("gives the golden gradients, whatever the stalls, and after a reset", arguments: cases)
  func golden(_ test: NormalizationCase) async throws {
    try await Self.check(
      test, test.channels(test.counts.filter { $0 <= 100 }, seed: 21),
      stalls: [.init(input: 120, output: 120)])
  }

  @Test("gives the golden gradients of up to 4096 elements in Verilator", arguments: norms)
  func inVerilator(_ norm: NormalizationConfiguration.Norm) async throws {
    let test = try NormalizationCase(norm, bits: 8, lanes: 16, capacity: 4096)
    let large = [4096, 1, 1024, 4095, 17, 1023, 2049, 1000, 3, 777, 256, 255, 1025, 2, 64, 31, 3001]
    try await Self.check(test, test.channels(large + Array(1...40), seed: 21), on: .verilator)
  }

  @Test("takes 0.95 of the beats that there are cycles for, from 4096 elements on", arguments: norms)
  func throughput(_ norm: NormalizationConfiguration.Norm) async throws {
    let test = try NormalizationCase(norm, bits: 8, lanes: 16, capacity: 4096)
    func cycles(_ channels: Int) async throws -> Int {
      let bench = try await UnitBench(test.backwardUnit(), from: "codes", "parameters", on: .verilator)
      bench.reset()
      let all = test.channels([Int](repeating: 4096, count: channels), seed: 4)
      return try bench.exchange(test.backward(all, seed: 5).inputs).cycles
    }
    let perChannel = Double(try await cycles(6) - (try await cycles(2))) / 4
    #expect(256 / perChannel >= 0.95, "\(perChannel) cycles per channel")
  }
}
