import BigInt
import HDL
import Simulation
import VerilatorBridge

// [meter]
/// A level that goes up and down and stops at the ends of its range.
struct LevelMeter: Module {
  struct Ports: Interface {
    @Input(.signed(8)) var change: Signal
    @Output(.signed(8)) var level: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let level = m.register(.signed(8), "level_now", reset: 0)
    m[level] = (level + io.change).saturated(to: 8)
    m.assert(level .< 120, "the level stays below 120")
    m.cover(level .< 0, "the level was negative")
    m[io.level] = level
  }
}
// [meter]

enum Chapter7 {
  // [bench]
  /// Sends samples through the scaler of chapter 6, takes the results with stalls, and gives them.
  static func scaled(_ samples: [BigInt], on engine: SimulationEngine) async throws -> [BigInt] {
    let bench = try await Testbench(Scaler(factor: 3, fractionBits: 2), on: engine)
    return try await bench.run { sim in
      sim.reset = true
      try await sim.step()
      sim.reset = false
      sim.task("sender") { try await sim.send(samples, through: \.samples) }
      var results: [BigInt] = []
      for _ in samples {
        results += try await sim.receive(1, from: \.scaled)
        try await sim.step(2)
      }
      return results
    }
  }
  // [bench]

  static func compared() async throws -> String {
    var printed = Printed()
    func print(_ value: Any) { printed.add(value) }
    // [engines]
    let samples: [BigInt] = [10, 20, -50, 100, -128, 127]
    let interpreted = try await scaled(samples, on: .interpreter)
    let verilated = try await scaled(samples, on: .verilator)
    print(interpreted.map { Int($0) })
    print(interpreted == verilated)
    // [engines]
    return printed.text
  }

  static func checked() throws -> String {
    var printed = Printed()
    func print(_ value: Any) { printed.add(value) }
    // [check]
    let sim = try Simulator(LevelMeter(), checks: .all)
    sim.reset = true
    sim.step()
    sim.reset = false
    for change in [50, 50, 50, -100, -100] as [BigInt] {
      sim[\.change] = change
      sim.step()
    }
    print(sim.checkReport)
    // [check]
    return printed.text
  }
}
