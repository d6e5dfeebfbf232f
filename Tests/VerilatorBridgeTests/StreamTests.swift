import Simulation
import Testing

@testable import VerilatorBridge

@Suite("Batches through valid/ready streams")
struct StreamTests {
  /// A fresh adder; with the streams compiled in or found through the table of ports.
  private func adder(compiled: Bool) async throws -> VerilatedSimulation {
    let sim = try await Bench.builder()
      .build(Fixtures.adder, streams: compiled ? Fixtures.adderStreams : nil).simulation(seed: 7)
    sim.reset = true
    sim.step(cycles: 2)
    sim.reset = false
    return sim
  }

  private func batch(beats: Int, stalls: StreamBatch.Stalls = .none) -> StreamBatch {
    let words = (0..<Int64(beats)).flatMap { beat -> [Int64] in
      let (a, b) = (beat * 37 % 4096, beat * 91 % 4096)
      return [a - 2048, b]
    }
    let half = StreamBatch.Transaction(inputBeats: beats / 2, outputBeats: beats / 2)
    let rest = StreamBatch.Transaction(inputBeats: beats - beats / 2, outputBeats: beats - beats / 2)
    return StreamBatch(transactions: [half, rest], words: words, stalls: stalls, patience: 2000)
  }

  private func expected(_ batch: StreamBatch) -> [Int64] {
    stride(from: 0, to: batch.words.count, by: 2).flatMap { index -> [Int64] in
      let (a, b) = (batch.words[index], batch.words[index + 1])
      // The second field is unsigned of 64 bits: its word has the same bits.
      return [a + b, b - 4096]
    }
  }

  @Test("A pipeline without stalls moves a beat a cycle", arguments: [true, false])
  func fullSpeed(compiled: Bool) async throws {
    let sim = try await adder(compiled: compiled)
    let batch = batch(beats: 1000)
    let result = try sim.run(batch, through: Fixtures.adderStreams)
    #expect(result.words == expected(batch))
    #expect(result.cycles == 1001)
  }

  @Test(
    "Random stalls lose, double and change nothing",
    arguments: [(128, 0), (0, 128), (128, 128), (250, 10), (10, 250), (255, 255)], [true, false])
  func stalls(rates: (Int, Int), compiled: Bool) async throws {
    let sim = try await adder(compiled: compiled)
    for seed in UInt64(0)..<4 {
      let batch = batch(beats: 101, stalls: .init(input: rates.0, output: rates.1, seed: seed))
      let result = try sim.run(batch, through: Fixtures.adderStreams)
      #expect(result.words == expected(batch), "stall seed \(seed)")
      #expect(result.cycles > 101)
    }
  }

  @Test("The same stall seed gives the same run")
  func repeatable() async throws {
    let sim = try await adder(compiled: true)
    let batch = batch(beats: 64, stalls: .init(input: 100, output: 100, seed: 5))
    let first = try sim.run(batch, through: Fixtures.adderStreams)
    let second = try sim.run(batch, through: Fixtures.adderStreams)
    #expect(first.cycles == second.cycles)
  }

  @Test("An empty batch takes no cycle")
  func empty() async throws {
    let sim = try await adder(compiled: true)
    let result = try sim.run(StreamBatch(transactions: [], words: []), through: Fixtures.adderStreams)
    #expect(result.words.isEmpty)
    #expect(result.cycles == 0)
  }

  @Test("A design that gives too little is stuck after the batch's patience")
  func stuck() async throws {
    let sim = try await adder(compiled: true)
    let batch = StreamBatch(
      transactions: [.init(inputBeats: 2, outputBeats: 3)], words: [1, 2, 3, 4], patience: 50)
    #expect(throws: StreamError.stuck(cycles: 53, accepted: 2, of: 2, produced: 2, expected: 3)) {
      try sim.run(batch, through: Fixtures.adderStreams)
    }
  }

  @Test("A design that never takes a beat is stuck")
  func neverReady() async throws {
    let sim = try await adder(compiled: true)
    let batch = StreamBatch(
      transactions: [.init(inputBeats: 3, outputBeats: 0)], words: [1, 2, 3, 4, 5, 6], patience: 50)
    #expect(throws: StreamError.stuck(cycles: 51, accepted: 1, of: 3, produced: 0, expected: 0)) {
      try sim.run(batch, through: Fixtures.adderStreams)
    }
  }

  @Test("Words that do not fit the transactions are refused")
  func malformed() async throws {
    let sim = try await adder(compiled: true)
    let batch = StreamBatch(transactions: [.init(inputBeats: 2, outputBeats: 2)], words: [1, 2, 3])
    #expect(throws: StreamError.malformed(words: 3, expected: 4)) {
      try sim.run(batch, through: Fixtures.adderStreams)
    }
  }

  @Test("Streams of ports that are missing or too wide are refused, before anything is built")
  func unusable() async throws {
    let output = Fixtures.adderStreams.output
    let missing = StreamPair(input: .init(valid: "valid", ready: "in_ready", fields: []), output: output)
    await #expect(throws: StreamError.unusablePort(name: "valid", expected: "an input of 1 bit")) {
      try await Bench.builder().build(Fixtures.adder, streams: missing)
    }
    let wide = StreamPair(input: .init(valid: "narrow", ready: "wide_out", fields: ["wide"]), output: output)
    #expect(throws: StreamError.self) { try StreamPorts(wide, in: Fixtures.passThrough.simulationPorts) }
  }
}
