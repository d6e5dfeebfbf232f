import BigInt
import Simulation
import Testing

@testable import VerilatorBridge

@Suite("Ports and steps of a Verilated model")
struct PortTests {
  @Test("A counter counts, holds and resets")
  func counter() async throws {
    let sim = try await Bench.builder().build(Fixtures.counter()).simulation()
    #expect(sim.ports.map(\.name) == ["enable", "count"])
    sim.reset = true
    sim.step(cycles: 1)
    #expect(sim.get(1) == 0)
    sim.reset = false
    sim.set(0, to: 1)
    sim.step(cycles: 5)
    #expect(sim.get(1) == 5)
    sim.set(0, to: 0)
    sim.step(cycles: 3)
    #expect(sim.get(1) == 5)
    sim.set(0, to: 1)
    sim.step(cycles: 256 + 250)
    #expect(sim.get(1) == 255)
  }

  @Test("Combinational logic settles without a clock, signed and wide ports keep their values")
  func widths() async throws {
    let sim = try await Bench.builder().build(Fixtures.passThrough).simulation()
    let one = BigInt(1)
    sim.set(0, to: -63)
    #expect(sim.get(4) == 63)
    sim.set(0, to: 63)
    #expect(sim.get(4) == -63)
    for value in [0, one, (one << 64) - 1, BigInt(0x0123_4567_89ab_cdef)] {
      sim.set(1, to: value)
      #expect(sim.get(5) == value)
    }
    for value in [0, one, (one << 64) - 1, one << 64, (one << 70) - 1] {
      sim.set(2, to: value)
      #expect(sim.get(6) == value)
    }
    for value in [0, one, -1, one << 64, -(one << 64), (one << 129) - 1, -(one << 129) + 1, -(one << 70)] {
      sim.set(3, to: value)
      #expect(sim.get(3) == value)
      #expect(sim.get(7) == -value)
    }
  }

  @Test("Values are taken modulo the port's width")
  func modulo() async throws {
    let sim = try await Bench.builder().build(Fixtures.passThrough).simulation()
    sim.set(0, to: 1 + (1 << 7))
    #expect(sim.get(4) == -1)
    sim.set(2, to: -1)
    #expect(sim.get(6) == (BigInt(1) << 70) - 1)
    sim.set(3, to: (BigInt(1) << 130) + 5)
    #expect(sim.get(7) == -5)
  }

  @Test("State without initial value follows the seed of the instance")
  func seeds() async throws {
    let model = try await Bench.builder().build(Fixtures.uninitialized)
    let states = try [1, 1, 2, 3].map { try model.simulation(seed: $0).get(0) }
    #expect(states[0] == states[1])
    #expect(Set(states).count == 3)
  }

  @Test("Instances do not share state, and run side by side")
  func instances() async throws {
    let model = try await Bench.builder().build(Fixtures.counter())
    let counts = try await withThrowingTaskGroup(of: BigInt.self) { group in
      for cycles in 1...8 {
        group.addTask {
          let sim = try model.simulation(seed: UInt64(cycles))
          sim.reset = true
          sim.step(cycles: 1)
          sim.reset = false
          sim.set(0, to: 1)
          sim.step(cycles: cycles)
          return sim.get(1)
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(counts == Set((1...8).map { BigInt($0) }))
  }

  @Test("Ports may be called like C++ keywords or with two underscores")
  func names() async throws {
    #expect(ModelHeader.decoded("__SYM__double") == "double")
    #expect(ModelHeader.decoded("a___05Fb") == "a__b")
    let design = Fixtures.design(
      "names", [Fixtures.port("double", in: 3), Fixtures.port("a__b", out: 3)], clock: false, reset: false,
      "module names (input [2:0] double, output [2:0] a__b); assign a__b = ~double; endmodule")
    let sim = try await Bench.builder().build(design).simulation()
    sim.set(0, to: 5)
    #expect(sim.get(1) == 2)
  }
}
