import BigInt
import HDL
import Simulation
import Testing

/// Registers, conditions and wires over time.
@Suite struct StateTests {
  @Test func aRegisterTakesItsValueAtTheClockEdge() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.unsigned(8)], outputs: [.unsigned(8)]) { m, io in
        m[io.output(0)] = m.registered(m.registered(io.input(0), "first"), "second")
      })
    for value in 1...6 {
      simulator[\.ins[0].x] = BigInt(value)
      simulator.step()
      if value > 1 { #expect(simulator[\.outs[0].y] == BigInt(value - 1)) }
    }
  }

  @Test func aResetSetsOnlyTheRegistersThatHaveOne() throws {
    let simulator = try Simulator(
      Sketch(outputs: [.signed(6), .unsigned(6)]) { m, io in
        let withReset = m.register(.signed(6), "with_reset", reset: -7, initial: 3)
        let without = m.register(.unsigned(6), "without", initial: 9)
        m[withReset] = (withReset + 1).wrapped(to: 6)
        m[without] = (without + 1).wrapped(to: 6)
        m[io.output(0)] = withReset
        m[io.output(1)] = without
      })
    func state() -> [BigInt] { [simulator[\.outs[0].y], simulator[\.outs[1].y]] }
    #expect(state() == [3, 9])
    simulator.step(2)
    #expect(state() == [5, 11])
    simulator.reset = true
    #expect(state() == [5, 11], "the reset is synchronous")
    simulator.step()
    #expect(state() == [-7, 12])
    simulator.step()
    #expect(state() == [-7, 13])
    simulator.reset = false
    simulator.step()
    #expect(state() == [-6, 14])
  }

  @Test func aRegisterHoldsItsValueWithoutEnableButNotAgainstTheReset() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.bit, .unsigned(4)], outputs: [.unsigned(4)]) { m, io in
        m[io.output(0)] = m.registered(io.input(1), "held", reset: 2, enable: io.input(0))
      })
    func step(enable: Int, value: BigInt) -> BigInt {
      simulator[\.ins[0].x] = BigInt(enable)
      simulator[\.ins[1].x] = value
      simulator.step()
      return simulator[\.outs[0].y]
    }
    #expect(step(enable: 1, value: 11) == 11)
    #expect(step(enable: 0, value: 4) == 11)
    simulator.reset = true
    #expect(step(enable: 0, value: 4) == 2)
    #expect(step(enable: 1, value: 4) == 2)
    simulator.reset = false
    #expect(step(enable: 1, value: 4) == 4)
  }

  @Test func anEnableAndAConditionMustBothHold() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.bit, .bit], outputs: [.unsigned(4)]) { m, io in
        let count = m.register(.unsigned(4), "count", initial: 0, enable: io.input(0))
        m.when(io.input(1)) { m[count] = (count + 1).wrapped(to: 4) }
        m[io.output(0)] = count
      })
    for (enable, condition, expected) in [(1, 0, 0), (0, 1, 0), (1, 1, 1), (0, 0, 1), (1, 1, 2)] {
      simulator[\.ins[0].x] = BigInt(enable)
      simulator[\.ins[1].x] = BigInt(condition)
      simulator.step()
      #expect(simulator[\.outs[0].y] == BigInt(expected))
    }
  }

  @Test func stateWithoutAnInitialValueIsRandomBySeed() throws {
    let sketch = Sketch(outputs: [.unsigned(64)]) { m, io in
      let state = m.register(.unsigned(64), "state")
      m[state] = state
      m[io.output(0)] = state
    }
    let values = try (1...4).map { try Simulator(sketch, seed: UInt64($0))[\.outs[0].y] }
    #expect(Set(values).count == 4)
    #expect(try Simulator(sketch, seed: 2)[\.outs[0].y] == values[1])
  }

  /// Three levels of conditions, a value before them, and only one branch that overrides.
  @Test func theInnermostAssignmentThatHoldsWins() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.bit, .bit, .bit], outputs: [.unsigned(4), .unsigned(4)]) { m, io in
        let (a, b, c) = (io.input(0), io.input(1), io.input(2))
        let chosen = m.wire(.unsigned(4), "chosen")
        m.when(a) {
          m.when(b) {
            m[chosen] = 1
          } else: {
            m[chosen] = 2
            m.when(c) { m[chosen] = 3 }
          }
        } else: {
          m.when(b & c) {
            m[chosen] = 4
          } else: {
            m[chosen] = 5
          }
        }
        m[io.output(0)] = chosen
        m[io.output(1)] = 9
        m.when(a) { m.when(b) { m.when(c) { m[io.output(1)] = 10 } } }
      })
    for pattern in 0..<8 {
      let (a, b, c) = (pattern & 4 != 0, pattern & 2 != 0, pattern & 1 != 0)
      for index in 0..<3 { simulator.simulation.set(index, to: BigInt(pattern >> (2 - index) & 1)) }
      let expected = a ? (b ? 1 : (c ? 3 : 2)) : (b && c ? 4 : 5)
      #expect(simulator[\.outs[0].y] == BigInt(expected), "a, b, c = \(a), \(b), \(c)")
      #expect(simulator[\.outs[1].y] == (a && b && c ? 10 : 9), "a, b, c = \(a), \(b), \(c)")
    }
  }

  /// A later `when` overrides what an earlier one gave the same target.
  @Test func laterConditionsOverrideEarlierOnes() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.bit, .bit], outputs: [.unsigned(2)]) { m, io in
        let state = m.register(.unsigned(2), "state", initial: 0)
        m[state] = 0
        m.when(io.input(0)) { m[state] = 1 }
        m.when(io.input(1)) {
          m[state] = 2
        } else: {
          m.when(io.input(0)) { m[state] = 3 }
        }
        m[io.output(0)] = state
      })
    for (first, second, expected) in [(0, 0, 0), (1, 0, 3), (0, 1, 2), (1, 1, 2)] {
      simulator[\.ins[0].x] = BigInt(first)
      simulator[\.ins[1].x] = BigInt(second)
      simulator.step()
      #expect(simulator[\.outs[0].y] == BigInt(expected), "\(first), \(second)")
    }
  }

  @Test func aConditionDrivesManyTargetsAtOnce() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.bit, .unsigned(4), .unsigned(4)], outputs: [.unsigned(4), .unsigned(4)]) { m, io in
        m.when(io.input(0)) {
          m[io.output(0)] = io.input(1)
          m[io.output(1)] = io.input(2)
        } else: {
          m[io.output(1)] = io.input(1)
          m[io.output(0)] = io.input(2)
        }
      })
    simulator[\.ins[1].x] = 5
    simulator[\.ins[2].x] = 12
    #expect([simulator[\.outs[0].y], simulator[\.outs[1].y]] == [12, 5])
    simulator[\.ins[0].x] = 1
    #expect([simulator[\.outs[0].y], simulator[\.outs[1].y]] == [5, 12])
  }

  @Test func aWireIsReadBeforeItIsDriven() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.signed(4)], outputs: [.signed(6)]) { m, io in
        let wire = m.wire(.signed(5), "early")
        m[io.output(0)] = wire - 1
        m[wire] = io.input(0)
      })
    for value in -8...7 {
      simulator[\.ins[0].x] = BigInt(value)
      #expect(simulator[\.outs[0].y] == BigInt(value - 1))
    }
  }

  /// Targets extend what they are given; literals take the width that they meet.
  @Test func literalsAdaptToWhatTheyMeet() throws {
    let simulator = try Simulator(
      Sketch(inputs: [.unsigned(6), .signed(6)], outputs: (0..<6).map { _ in .signed(12) }) { m, io in
        let (u, s) = (io.input(0), io.input(1))
        m[io.output(0)] = u & 0b10_1010
        m[io.output(1)] = s | -8
        m[io.output(2)] = mux(u[0], s, -1)
        m[io.output(3)] = mux(u[0], 3, u)
        m[io.output(4)] = u ^ 63
        m[io.output(5)] = -2048
      })
    for (u, s) in [(0, 0), (63, -32), (21, 31), (42, -1), (1, 17)] {
      simulator[\.ins[0].x] = BigInt(u)
      simulator[\.ins[1].x] = BigInt(s)
      let expected = [
        u & 0b10_1010, s | -8, u & 1 == 1 ? s : -1, u & 1 == 1 ? 3 : u, u ^ 63, -2048,
      ]
      #expect((0..<6).map { simulator.simulation.get(2 + $0) } == expected.map { BigInt($0) }, "\(u), \(s)")
    }
  }
}
