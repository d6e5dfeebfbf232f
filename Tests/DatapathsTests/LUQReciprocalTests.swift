import BigInt
import Datapaths
import Formats
import Simulation
import VerilatorBridge
import Testing

@testable import Arithmetic
@testable import Cosimulation

@Suite("The reciprocal of LUQ") struct LUQReciprocalTests {
  /// What the golden pre-scale has for a maximum, as the quantizer's ports take it.
  private static func golden(_ limit: UInt64, _ quantizer: LUQuantizerUnit) -> [BigInt] {
    let prescale = LUQPrescale(maximum: limit, configuration: quantizer.configuration)
    return quantizer.parameterWords(
      mantissa: prescale.mantissa, fractionBits: prescale.fractionBits, limit: limit
    ).map { BigInt($0) }
  }

  /// Every number of 11 bits; every power of two and its neighbours; random ones of all sizes.
  private static let limits: [UInt64] = {
    var random = SplitMix64Generator(state: 63)
    let powers = (11..<46).flatMap { [(UInt64(1) << $0) - 1, UInt64(1) << $0, (UInt64(1) << $0) + 1] }
    let any = (0..<300).map { _ in random.next() >> (18 + random.next() % 46) }
    return Array(0..<2048) + powers + [(1 << 46) - 1] + any
  }()

  @Test(
    "is the golden pre-scale's for every maximum, whatever the stalls, and after a reset in mid-division",
    arguments: LUQConfiguration.Alpha.allCases, [24, 46])
  func parameters(alpha: LUQConfiguration.Alpha, elementBits: Int) async throws {
    let quantizer = try LUQuantizerUnit(
      LUQConfiguration(alpha: alpha), lanes: 1, elementBits: elementBits, generator: nil)
    let limits = Self.limits.filter { elementBits == 46 || $0 < 1 << 30 }
    for engine in elementBits == 46 ? [SimulationEngine.interpreter, .verilator] : [.interpreter] {
      let bench = try await UnitBench(
        LUQReciprocal(alpha: alpha, elementBits: elementBits), from: "parameters", on: engine)
      let beats = limits.map { [BigInt($0)] }
      _ = try bench.exchange([("limits", Array(beats.suffix(3)))], limit: 9, patience: 3)
      bench.reset()
      for stalls in [UnitBench.Stalls.none, .init(input: 60, output: 120)] {
        let parameters = try bench.exchange([("limits", beats)], stalls: stalls).beats
        #expect(parameters.count == limits.count)
        let first = zip(limits, parameters).first { $1 != Self.golden($0, quantizer) }
        #expect(first == nil, "seed 63, \(engine), \(stalls)")
      }
    }
  }

  @Test("takes 20 cycles more than its exponent says")
  func latency() async throws {
    let bench = try await UnitBench(LUQReciprocal(alpha: .exact, elementBits: 46), from: "parameters")
    bench.reset()
    for bits in 2...46 { #expect(try bench.latency("limits", [(BigInt(1) << bits) - 1]) == bits + 20) }
  }
}
