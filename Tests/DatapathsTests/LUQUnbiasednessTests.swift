import Arithmetic
import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

/// All random numbers, fed through the emitted quantizer in Verilator: the mean of what comes out is what went in.
///
/// The unit has no random source here; the random bits come through its ports. Integers are compared, nothing is near.
@Suite struct LUQUnbiasednessTests {
  /// r: so many random bits put the highest level at 2^12.
  static let randomBits = 11

  /// α = 2^(c−l+1) for all c from 0 to 12: every one at which the highest level is at most 2^12, those below 1 too.
  @Test(arguments: [7, 8])
  func everyIntegerUnderEveryAlphaIsTheMean(levels: Int) async throws {
    let sweep = try await RandomSweep(levels: levels, .powerOfTwo)
    for exponent in 0...12 {
      let maximum = Int64(1) << exponent
      let values = Self.values(upTo: maximum)
      let sums = try sweep.sums(values, maximum: UInt64(maximum))
      for (value, sum) in zip(values, sums) {
        let mean = value << Int64(12 - exponent + Self.randomBits)
        #expect(sum == mean, "\(value), α = 2^(\(exponent + 1 - levels))")
      }
    }
  }

  /// With α exact what is rounded is the pre-scaled magnitude, and the maximum lands on the highest level whatever u is.
  @Test(arguments: [7, 8])
  func thePrescaledMagnitudeIsTheMean(levels: Int) async throws {
    let sweep = try await RandomSweep(levels: levels, .exact)
    for maximum: Int64 in [1, 3, 1000, 4095] {
      let values = Self.values(upTo: maximum)
      let prescale = LUQPrescale(maximum: UInt64(maximum), configuration: sweep.configuration)
      let sums = try sweep.sums(values, maximum: UInt64(maximum))
      for (value, sum) in zip(values, sums) {
        let mean = Int64(prescale(value.magnitude)) << Int64(Self.randomBits)
        #expect(sum == (value < 0 ? -mean : mean), "\(value) of \(maximum)")
      }
      #expect(sums.last.map { Int64($0.magnitude) } == Int64(1) << Int64(12 + Self.randomBits))
    }
  }

  /// What biased roundings give is not the mean: the comparison is able to fail.
  @Test func aBiasedRoundingIsSeen() async throws {
    let sweep = try await RandomSweep(levels: 7, .powerOfTwo, .stochasticUnderflow)
    let values = Self.values(upTo: 4096)
    let sums = try sweep.sums(values, maximum: 4096)
    let wrong = zip(values, sums).count { $0 << Int64(Self.randomBits) != $1 }
    // All but those below α, where the underflow is stochastic, and the powers of two.
    #expect(wrong == 4096 - 64 - 6)
  }

  /// All magnitudes up to a maximum, every other one negative.
  private static func values(upTo maximum: Int64) -> [Int64] {
    (0...maximum).map { $0 & 1 == 0 ? $0 : -$0 }
  }
}

/// A quantizer in Verilator whose lanes all draw the random number that is set.
private struct RandomSweep {
  let configuration: LUQConfiguration
  private let bench: LUQBench
  private let draws: [Int]

  init(levels: Int, _ alpha: LUQConfiguration.Alpha, _ rounding: LUQConfiguration.Rounding = .unbiased)
    async throws
  {
    let test = try LUQUnitCase(
      levels: levels, alpha, r: LUQUnbiasednessTests.randomBits, rounding, w: 16, nil)
    configuration = test.configuration
    let simulation = try await SimulationEngine.verilator.simulation(of: test.unit())
    bench = LUQBench(test, on: simulation)
    draws = (0..<test.lanes).compactMap { simulation.port(named: "random_draws_\($0)") }
    #expect(draws.count == test.lanes)
  }

  /// The sums over all random numbers of what the values become, in units of the grid.
  func sums(_ values: [Int64], maximum: UInt64) throws -> [Int64] {
    let test = bench.test
    let parameters = try test.parameterWords(test.tensor(values), maximum: maximum)
    try bench.send(parameters, to: "parameters")
    let beats = test.beats(of: values, isLast: false)
    let (size, count) = (test.lanes + 2, beats.count / (test.lanes + 2))
    let worths = (0..<1 << configuration.format.bits).map { pattern -> Int64 in
      let code = configuration.format.code(ofPattern: UInt8(pattern)) ?? 0
      return Int64(FP4Format.integerValue(ofCode: code)) << Int64(configuration.alphaExponent)
    }
    var sums = [Int64](repeating: 0, count: values.count)
    for draw in 0..<1 << configuration.randomBits {
      for port in draws { bench.simulation.set(port, to: BigInt(draw)) }
      let words = try bench.send(beats, to: "tensor", codes: count).words
      words.withUnsafeBufferPointer { words in
        for index in sums.indices { sums[index] += worths[Int(words[index / 16 * size + index % 16])] }
      }
    }
    #expect(bench.clipped == 0)
    try bench.send(test.beats(of: [0]), to: "tensor", codes: 1)
    return sums
  }
}
