import BigInt
import HDL
import Simulation
import Testing

/// Counters, shift registers and edge detectors, cycle by cycle against plain integers.
@Suite struct CounterTests {
  private func started(_ module: Sketch) throws -> Simulator<Sketch> {
    let sim = try Simulator(module)
    sim.reset = true
    sim.step()
    sim.reset = false
    return sim
  }

  @Test("A counter comes back to 0 and says when", arguments: [1, 2, 3, 4, 5, 8, 10])
  func counter(modulo: Int) throws {
    let outputs = [Shape.unsigned(4), .bit, .unsigned(4), .bit]
    let sim = try started(
      Sketch(inputs: [.bit, .bit], outputs: outputs) { m, io in
        let free = m.counter(modulo: modulo, "free")
        (m[io.output(0)], m[io.output(1)]) = (free.value, free.wraps)
        m[io.output(3)] = 0
        m.when(io.input(0)) {
          let gated = m.counter(modulo: modulo, "gated", enable: io.input(1))
          (m[io.output(2)], m[io.output(3)]) = (gated.value, gated.wraps)
        } else: {
          m[io.output(2)] = 0
        }
      })
    var random = SplitMix64(seed: 7)
    var (free, gated) = (0, 0)
    for cycle in 0..<60 {
      let (condition, enable) = (random.next() % 4 > 0, random.next() % 4 > 0)
      sim[\.ins[0].x] = condition ? 1 : 0
      sim[\.ins[1].x] = enable ? 1 : 0
      let counts = condition && enable
      let expected = [
        free, free == modulo - 1 ? 1 : 0, condition ? gated : 0, counts && gated == modulo - 1 ? 1 : 0,
      ]
      #expect(
        (0..<4).map { sim[\.outs[$0].y] } == expected.map { BigInt($0) }, "cycle \(cycle), modulo \(modulo)")
      sim.step()
      free = (free + 1) % modulo
      if counts { gated = (gated + 1) % modulo }
    }
  }

  @Test("A saturating counter sticks at its ends", arguments: [1, 2, 3, 6]) func saturating(limit: Int) throws
  {
    let sim = try started(
      Sketch(inputs: [.bit, .bit], outputs: [.unsigned(3), .unsigned(3)]) { m, io in
        m[io.output(0)] = m.saturatingCounter(upTo: limit, "both", up: io.input(0), down: io.input(1))
        m[io.output(1)] = m.saturatingCounter(upTo: limit, "rising_only", up: io.input(0))
      })
    var random = SplitMix64(seed: 8)
    var (both, risingOnly) = (0, 0)
    for cycle in 0..<80 {
      let (up, down) = (Int(random.next() % 2), Int(random.next() % 2))
      sim[\.ins[0].x] = BigInt(up)
      sim[\.ins[1].x] = BigInt(down)
      #expect([sim[\.outs[0].y], sim[\.outs[1].y]] == [BigInt(both), BigInt(risingOnly)], "cycle \(cycle)")
      sim.step()
      both = min(max(both + up - down, 0), limit)
      risingOnly = min(risingOnly + up, limit)
    }
  }

  @Test("A delayed signal is what it was so many enabled edges ago", arguments: 0...5) func delay(cycles: Int)
    throws
  {
    let sim = try started(
      Sketch(inputs: [.signed(5), .bit], outputs: [.signed(5)]) { m, io in
        m[io.output(0)] = m.delayed(io.input(0), cycles: cycles, "late", reset: -1, enable: io.input(1))
      })
    var random = SplitMix64(seed: 9)
    var stages = Array(repeating: -1, count: cycles)
    for cycle in 0..<60 {
      let (value, enable) = (Int(random.next() % 32) - 16, random.next() % 3 > 0)
      sim[\.ins[0].x] = BigInt(value)
      sim[\.ins[1].x] = enable ? 1 : 0
      #expect(sim[\.outs[0].y] == BigInt(stages.last ?? value), "cycle \(cycle)")
      sim.step()
      if enable, cycles > 0 { stages = [value] + stages.dropLast() }
    }
  }

  @Test("Edges are where a bit differs from before") func edges() throws {
    let sim = try started(
      Sketch(inputs: [.bit], outputs: [.bit, .bit]) { m, io in
        m[io.output(0)] = m.rising(io.input(0), "start")
        m[io.output(1)] = m.falling(io.input(0), "end_of_pulse")
      })
    let levels = [1, 1, 0, 0, 1, 0, 1, 1]
    let (rising, falling) = ([0, 0, 0, 0, 1, 0, 1, 0], [0, 0, 1, 0, 0, 1, 0, 0])
    for (cycle, level) in levels.enumerated() {
      sim[\.ins[0].x] = BigInt(level)
      let found = [sim[\.outs[0].y], sim[\.outs[1].y]]
      #expect(found == [BigInt(rising[cycle]), BigInt(falling[cycle])], "cycle \(cycle)")
      sim.step()
    }
  }
}
