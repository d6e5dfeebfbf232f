import Foundation
import Simulation
import Testing

@testable import VerilatorBridge

/// The other end of the supported range, where SWIFTLET_VERILATOR_OLD names such a Verilator.
@Suite("An older Verilator", .enabled(if: Bench.olderVerilator != nil))
struct VersionRangeTests {
  private func builder() throws -> VerilatedBuilder {
    var builder = try Bench.builder()
    let path = try #require(Bench.olderVerilator)
    builder.tool = try VerilatorTool.find(environment: ["SWIFTLET_VERILATOR": path])
    return builder
  }

  @Test("It gives the same counts, random states and waveforms")
  func ports() async throws {
    let path = Bench.temporaryFolder().appendingPathComponent("wave.vcd").path
    let sim = try await builder().build(Fixtures.counter(), trace: .vcd).simulation(waveform: path)
    sim.reset = true
    sim.step(cycles: 1)
    sim.reset = false
    sim.set(0, to: 1)
    sim.step(cycles: 7)
    #expect(sim.get(1) == 7)
    #expect(FileManager.default.fileExists(atPath: path))
    let model = try await builder().build(Fixtures.uninitialized)
    let states = try [1, 1, 2].map { try model.simulation(seed: $0).get(0) }
    #expect(states[0] == states[1])
    #expect(states[1] != states[2])
  }

  @Test("It gives the same beats in the same cycles")
  func streams() async throws {
    let words = (0..<200).map { Int64($0) }
    let batch = StreamBatch(
      transactions: [.init(inputBeats: 100, outputBeats: 100)], words: words,
      stalls: .init(input: 60, output: 60, seed: 3))
    var results: [StreamResult] = []
    for builder in [try builder(), try Bench.builder()] {
      let sim = try await builder.build(Fixtures.adder, streams: Fixtures.adderStreams).simulation()
      sim.reset = true
      sim.step(cycles: 1)
      sim.reset = false
      results.append(try sim.run(batch, through: Fixtures.adderStreams))
    }
    #expect(results[0].words == results[1].words)
    #expect(results[0].cycles == results[1].cycles)
  }
}
