import BigInt
import HDL
import Simulation
import Testing
import VerilogEmission

/// Test benches with several clocks: when each rises, and whose edges a task waits for.
@Suite struct TestbenchClockTests {
  @Test("Clocks rise at their phase and then once a period, together where they meet")
  func edges() async throws {
    let bench = try Testbench(Crossing())
    let log = try await bench.run { sim in
      var log: [String] = []
      try sim.clock(.write, period: 7, phase: 1)
      try sim.clock(.read, period: 3)
      sim.task("write") {
        for _ in 0..<3 {
          try await sim.step(.write)
          log.append("write before \(sim.time)")
        }
      }
      sim.task("read") {
        for _ in 0..<3 {
          try await sim.step(2, on: .read)
          log.append("read before \(sim.time)")
        }
      }
      while sim.time < 16 {
        log.append("\(sim.time)")
        try await sim.step()
      }
      try await sim.join()
      return log
    }
    // The writing clock rises at 1, 8, 15; the reading one at 0, 3, 6, 9, 12, 15: at 15 both do, at one instant.
    let expected = [
      "0", "1", "3", "write before 3", "6", "read before 6", "8", "9", "write before 9", "12",
      "read before 12", "15", "write before 18", "read before 18",
    ]
    #expect(log == expected)
    #expect(await bench.cycle == 8)
  }

  /// What comes out of the queue, and when, with stalls on both sides.
  private func log(of bench: Testbench<Crossing>) async throws -> [String] {
    try await bench.run { sim in
      var log: [String] = []
      try sim.clock(.write, period: 5, phase: 2)
      try sim.clock(.read, period: 3)
      try sim.setReset(true, of: .write)
      try sim.setReset(true, of: .read)
      try await sim.step(8)
      sim.reset = false
      let stalls = StreamBatch.Stalls(input: 60, output: 90, seed: 3)
      sim.task("send") {
        try await sim.send((1...50).map { BigInt($0) }, through: \.input, stalls: stalls, on: .write)
        log.append("all sent at \(sim.time)")
      }
      sim.task("receive") {
        for _ in 0..<50 {
          log.append("\(try await sim.receive(1, from: \.output, on: .read)[0]) at \(sim.time)")
        }
      }
      try await sim.join()
      return log
    }
  }

  @Test("A bench of two clocks leaves the same log on the interpreter and on Verilator")
  func sameLogs() async throws {
    let interpreted = try await log(of: Testbench(Crossing()))
    let numbers = interpreted.filter { !$0.hasPrefix("all") }.compactMap { $0.split(separator: " ").first }
    #expect(numbers.map(String.init) == (1...50).map(String.init))
    let design = VerilogEmitter.emit(try Netlist(elaborating: Crossing()))
    guard let model = try await DesignCheck.model(design) else { return }
    #expect(try await log(of: Testbench(Crossing(), on: model.simulation())) == interpreted)
  }

  @Test("A clock that is not there, or cannot be, is refused with the line")
  func refusals() async throws {
    let bench = try Testbench(Crossing())
    let line = #line + 2
    do {
      try await bench.run { sim in try await sim.step(.main) }
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        "\(error)" == """
          the design has no clock domain 'main'; it has 'write', 'read'
            --> ClockDomainTests/TestbenchClockTests.swift:\(line)
          """)
    }
    do {
      try await bench.clock(.read, period: 0)
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        "\(error)".hasPrefix(
          "clock 'read' has period 0 and phase 0; a period is at least 1, a phase at least 0\n"))
    }
  }
}

extension ClockDomain {
  fileprivate static let write = ClockDomain("write")
  fileprivate static let read = ClockDomain("read")
}

/// A queue from one clock to another.
private struct Crossing: Module {
  struct Word: Interface {
    @Input(.unsigned(16)) var value: Signal
  }
  struct Ports: Interface {
    let input = Stream(Word())
    let output = Stream(Word()).flipped()
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let words = m.queued(io.input, depth: 4, from: .write, to: .read, "queue")
    m[io.output.valid] = words.valid
    m[io.output.payload.value] = words.payload.value
    m[words.ready] = io.output.ready
  }
}
