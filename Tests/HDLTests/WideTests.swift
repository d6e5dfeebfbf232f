import BigInt
import HDL
import Simulation
import Testing

/// Values wider than a machine word, up to the widest that there are, against arbitrary-precision integers.
@Suite struct WideTests {
  static let shapes: [(Shape, Shape)] = [
    (.unsigned(70), .signed(70)), (.signed(130), .unsigned(64)), (.signed(65), .signed(130)),
    (.unsigned(511), .signed(512)), (.signed(1023), .signed(1)), (.unsigned(1022), .unsigned(1)),
    (.signed(64), .signed(64)), (.unsigned(63), .unsigned(64)),
  ]

  @Test(arguments: shapes)
  func arithmeticIsExact(_ a: Shape, _ b: Shape) throws {
    let shift = min(60, 1023 - a.width)
    let simulator = try Simulator(
      Sketch(inputs: [a, b], outputs: (0..<9).map { $0 < 4 ? .signed(1024) : .unsigned(1024) }) { m, io in
        let (x, y) = (io.input(0), io.input(1))
        m[io.output(0)] = x + y
        m[io.output(1)] = x - y
        m[io.output(2)] = x * y
        m[io.output(3)] = x << shift
        m[io.output(4)] = (x .< y)
        m[io.output(5)] = x.asUnsigned >> 7
        m[io.output(6)] = concatenated(x[0..<min(500, a.width)], y[0..<min(500, b.width)])
        m[io.output(7)] = (~x).asUnsigned
        m[io.output(8)] = x[a.width / 3..<a.width]
      })
    var random = SplitMix64(seed: 17)
    for round in 0..<24 {
      let (x, y) = (value(of: a, round, &random), value(of: b, round / 3, &random))
      simulator[\.ins[0].x] = x
      simulator[\.ins[1].x] = y
      let (p, q) = (pattern(x, a.width), pattern(y, b.width))
      let (low, high) = (min(500, a.width), min(500, b.width))
      let expected: [BigInt] = [
        x + y, x - y, x * y, x * power(shift), x < y ? 1 : 0, p / power(7),
        p % power(low) * power(high) + q % power(high), power(a.width) - 1 - p, p / power(a.width / 3),
      ]
      let got = (0..<9).map { simulator.simulation.get(2 + $0) }
      #expect(got == expected, "seed 17, round \(round): x = \(x), y = \(y)")
    }
  }

  @Test(arguments: [70, 130, 1024])
  func narrowingAndVariableShiftsOfWideValuesAreExact(width: Int) throws {
    let simulator = try Simulator(
      Sketch(inputs: [.signed(width), .unsigned(11)], outputs: (0..<4).map { _ in .signed(1024) }) { m, io in
        let x = io.input(0)
        m[io.output(0)] = x.wrapped(to: width - 3)
        m[io.output(1)] = x.saturated(to: width - 3)
        m[io.output(2)] = x.truncated(to: 67)
        m[io.output(3)] = x >> io.input(1)
      })
    var random = SplitMix64(seed: 23)
    for round in 0..<24 {
      let x = value(of: .signed(width), round, &random)
      let amount = [0, 1, 63, 64, width - 1, width, 2047][round % 7]
      simulator[\.ins[0].x] = x
      simulator[\.ins[1].x] = BigInt(amount)
      let low = pattern(x, width - 3)
      let end = power(width - 4)
      let expected: [BigInt] = [
        low >= end ? low - power(width - 3) : low, min(max(x, -end), end - 1), pattern(x, 67),
        floorDivided(x, by: power(amount)),
      ]
      #expect(
        (0..<4).map { simulator.simulation.get(2 + $0) } == expected,
        "seed 23, round \(round): x = \(x), amount = \(amount)")
    }
  }

  @Test func wideStateAndLiteralsKeepAllTheirBits() throws {
    let simulator = try Simulator(
      Sketch(outputs: [.unsigned(130), .signed(130)]) { m, io in
        let state = m.register(.unsigned(130), "state", reset: 1 << 129, initial: (1 << 130) - 1)
        m[state] = (state - 0x1_0000_0000_0000_0000).truncated(to: 130)
        m[io.output(0)] = state
        m[io.output(1)] = -0x1_ffff_ffff_ffff_ffff_ffff_ffff
      })
    #expect(simulator[\.outs[0].y] == power(130) - 1)
    #expect(simulator[\.outs[1].y] == -(power(97) - 1))
    simulator.step(3)
    #expect(simulator[\.outs[0].y] == power(130) - 1 - 3 * power(64))
    simulator.reset = true
    simulator.step()
    #expect(simulator[\.outs[0].y] == power(129))
  }

  // MARK: Reference arithmetic

  private func power(_ exponent: Int) -> BigInt { BigInt(1) << exponent }

  private func pattern(_ value: BigInt, _ width: Int) -> BigInt {
    value - floorDivided(value, by: power(width)) * power(width)
  }

  private func floorDivided(_ value: BigInt, by divisor: BigInt) -> BigInt {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The ends of a shape and their neighbours, and random values between.
  private func value(of shape: Shape, _ round: Int, _ random: inout SplitMix64) -> BigInt {
    let (low, high) = (shape.range.lowerBound, shape.range.upperBound)
    switch round % 6 {
    case 0: return low
    case 1: return high
    case 2: return low == high ? low : low + 1
    default:
      let bits = BigInt(BigUInt(words: (0..<17).map { _ in UInt(truncatingIfNeeded: random.next()) }))
      return low + bits % (high - low + 1)
    }
  }
}
