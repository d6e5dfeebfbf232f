import BigInt
import HDL
import Simulation
import Testing

@Suite("Test benches: streams")
struct TestbenchStreamTests {
  private static let values = (0..<100).map { BigInt($0 * 37 % 256 - 128) }
  private static let doubles = values.map { [2 * $0, $0] }

  @Test("What is sent comes out, whatever both sides' stalls and the order of the tasks", arguments: 0..<12)
  func stalls(seed: Int) async throws {
    let bench = try Testbench(Doubler())
    let stalls = StreamBatch.Stalls(input: seed % 4 * 60, output: seed % 3 * 90, seed: UInt64(seed))
    let received = try await bench.run { sim in
      var received: [[BigInt]] = []
      let send = {
        _ = sim.task("send") { try await sim.send(Self.values, through: \.input, stalls: stalls) }
      }
      sim.reset = true
      try await sim.step()
      sim.reset = false
      if seed.isMultiple(of: 2) { send() }
      sim.task("receive") { received = try await sim.receive(beats: 100, from: \.output, stalls: stalls) }
      if !seed.isMultiple(of: 2) { send() }
      try await sim.join()
      return received
    }
    #expect(received == Self.doubles, "seed \(seed)")
  }

  @Test("Without stalls a beat moves in every cycle")
  func throughput() async throws {
    let bench = try Testbench(Doubler())
    let cycles = try await bench.run { sim in
      sim.reset = true
      try await sim.step()
      sim.reset = false
      sim.task("send") { try await sim.send(Self.values, through: \.input) }
      let start = sim.cycle
      _ = try await sim.receive(beats: 100, from: \.output)
      return sim.cycle - start
    }
    #expect(cycles == 101)
  }

  @Test("A stream that nobody reads ends the run with the line of the send")
  func stuck() async throws {
    let bench = try Testbench(Doubler())
    let line = #line + 6
    do {
      try await bench.run { sim in
        sim.reset = true
        try await sim.step()
        sim.reset = false
        try await sim.send(Self.values, through: \.input, within: 50)
      }
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        "\(error)" == """
          task 'main' waited 50 cycles for 'input_ready', until cycle 55
            --> SimulationTests/TestbenchStreamTests.swift:\(line)
            fix: look at a waveform, or wait longer: within: …
          """)
    }
  }

  @Test("Beats need a value for each port of the payload, and a stream out of the design takes none")
  func mismatch() async throws {
    let bench = try Testbench(Doubler())
    await #expect(throws: TestbenchError.self) {
      try await bench.run { sim in try await sim.send(beats: [[1, 2]], through: \.input) }
    }
    do {
      try await bench.run { sim in try await sim.send([1], through: \.output) }
      Issue.record("nothing was thrown")
    } catch {
      #expect("\(error)".hasPrefix("'output_valid' is an output of the module"))
    }
  }
}
