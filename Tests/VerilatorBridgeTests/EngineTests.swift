import BigInt
import HDL
import Simulation
import Testing

@testable import VerilatorBridge

@Suite("One test bench on every engine")
struct EngineTests {
  /// A leaky sum behind a queue: streams, registers, negative numbers, state that no reset sets.
  private struct Leaky: Module {
    struct Sample: Interface {
      @Input(.signed(8)) var value: Signal
    }
    struct Ports: Interface {
      let input = Stream(Sample())
      let output = Stream(Sample()).flipped()
      @Output(.signed(12)) var level: Signal
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      let samples = m.queued(io.input, depth: 4, "samples").stream
      let level = m.register(.signed(12), "level_now", reset: 0)
      m.when(samples.isTaken) {
        m[level] = (level - level.shiftedRight(2, rounding: .floor) + samples.payload.value).wrapped(to: 12)
      }
      m[io.output.valid] = samples.valid
      m[io.output.payload.value] = level.wrapped(to: 8)
      m[samples.ready] = io.output.ready
      m[io.level] = level
    }
  }

  /// What every task sees in every cycle.
  private func log(on engine: SimulationEngine) async throws -> [String] {
    let bench = try await Testbench(Leaky(), on: engine)
    return try await bench.run { sim in
      var log: [String] = []
      sim.reset = true
      try await sim.step(2)
      sim.reset = false
      sim.background("watch") {
        while true {
          let (ready, level) = try await sim.step { (sim[\.input.ready], sim[\.level]) }
          log.append("\(sim.cycle): ready \(ready), level \(level)")
        }
      }
      let stalls = StreamBatch.Stalls(input: 80, output: 120, seed: 9)
      sim.task("driver") {
        try await sim.send((0..<40).map { BigInt($0 * 29 % 256 - 128) }, through: \.input, stalls: stalls)
      }
      sim.task("sink") {
        for value in try await sim.receive(40, from: \.output, stalls: stalls) { log.append("got \(value)") }
      }
      try await sim.join()
      return log
    }
  }

  @Test("A bench leaves the same log on the interpreter and on Verilator")
  func sameLogs() async throws {
    let interpreted = try await log(on: .interpreter)
    let verilated = try await log(on: .verilator(Bench.builder()))
    #expect(interpreted.count > 100)
    #expect(interpreted == verilated)
  }
}
