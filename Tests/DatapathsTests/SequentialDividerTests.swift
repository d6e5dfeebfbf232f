import Arithmetic
import BigInt
import Datapaths
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

@Suite("The sequential divider")
struct SequentialDividerTests {
  /// dividend·2^(steps − bits) over the divisor, and whether it is that exactly; ones for a divisor of 0.
  private static func quotient(_ operands: [BigInt], _ divider: SequentialDivider) -> [BigInt] {
    let (dividend, divisor, steps) = (operands[0], operands[1], Int(operands[2]))
    let limit = BigInt(1) << divider.quotientBits
    let numerator = dividend << max(0, steps - divider.dividendBits)
    let denominator = divisor << max(0, divider.dividendBits - steps)
    guard divisor != 0 else { return [((BigInt(1) << steps) - 1) % limit] }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return [quotient % limit, remainder == 0 ? 1 : 0]
  }

  private static let narrow = SequentialDivider(
    dividendBits: 4, divisorBits: 3, quotientBits: 6, largestSteps: 7)
  private static let wide = SequentialDivider(
    dividendBits: 82, divisorBits: 33, quotientBits: 63, largestSteps: 165)

  @Test(
    "divides every dividend by every divisor in any number of steps, whatever the stalls", arguments: [0, 90])
  func everyPair(rate: Int) async throws {
    let operands: [[BigInt]] = (0..<16).flatMap { dividend in
      (0..<8).flatMap { divisor in (0...7).map { [BigInt(dividend), BigInt(divisor), BigInt($0)] } }
    }
    let bench = try await UnitBench(Self.narrow, from: "results")
    bench.reset()
    let results = try bench.exchange([("operands", operands)], stalls: .init(input: rate, output: rate)).beats
    #expect(results.count == operands.count)
    for (pair, result) in zip(operands, results) {
      let expected = Self.quotient(pair, Self.narrow)
      #expect(Array(result.prefix(expected.count)) == expected, "operands \(pair), stalls \(rate)")
    }
  }

  @Test("divides wide numbers, and again after a reset in mid-division")
  func wideNumbers() async throws {
    var random = SplitMix64Generator(state: 17)
    func number(_ bits: Int) -> BigInt {
      let word = BigInt(random.next()) << 64 | BigInt(random.next())
      return word >> (128 - bits + Int(random.next() % UInt64(bits)))
    }
    let operands: [[BigInt]] = (0..<300).map { _ in
      let (dividend, divisor) = (number(82), max(1, number(33)))
      // As many steps as the quotient has bits, at most.
      return [dividend, divisor, BigInt(min(63, Int(random.next() % 166)))]
    }
    for engine in [SimulationEngine.interpreter, .verilator] {
      let bench = try await UnitBench(Self.wide, from: "results", on: engine)
      _ = try bench.exchange([("operands", operands)], limit: 7, patience: 3)
      bench.reset()
      let results = try bench.exchange([("operands", operands)]).beats
      #expect(results == operands.map { Self.quotient($0, Self.wide) }, "seed 17, \(engine)")
    }
  }
}

@Suite("The sequential square root")
struct SequentialSquareRootTests {
  @Test("is exact for every number of 8 bits, whatever the stalls", arguments: [0, 120])
  func everyNumber(rate: Int) async throws {
    let numbers = (0..<256).map { BigInt($0) }
    let bench = try await UnitBench(SequentialSquareRoot(rootBits: 4), from: "results")
    bench.reset()
    let stalls = UnitBench.Stalls(input: rate, output: rate)
    let roots = try bench.exchange([("operands", numbers.map { [$0] })], stalls: stalls).beats
    #expect(roots == numbers.map { [BigInt(integerSquareRoot(UInt64($0)))] }, "\(stalls)")
  }

  @Test("is the golden model's at 64 bits: squares, their neighbours, random numbers, and after a reset")
  func wideNumbers() async throws {
    var random = SplitMix64Generator(state: 23)
    var numbers: [UInt64] = [0, 1, 2, 3, .max, .max - 1, 1 << 62, 1 << 63, 0xFFFF_FFFE_0000_0001]
    for _ in 0..<80 {
      let root = random.next() >> (32 + random.next() % 32)
      numbers += [root * root, root * root + 1, root * root + 2 * root, max(1, root * root) - 1]
      numbers.append(random.next() >> (random.next() % 64))
    }
    for engine in [SimulationEngine.interpreter, .verilator] {
      let bench = try await UnitBench(SequentialSquareRoot(rootBits: 32), from: "results", on: engine)
      let operands = numbers.map { [BigInt($0)] }
      _ = try bench.exchange([("operands", operands)], limit: 5, patience: 3)
      bench.reset()
      let roots = try bench.exchange([("operands", operands)]).beats
      #expect(roots == numbers.map { [BigInt(integerSquareRoot($0))] }, "seed 23, \(engine)")
    }
  }
}
