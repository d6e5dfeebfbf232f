import Arithmetic
import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

@Suite("The maximum in hindsight")
struct HindsightEstimatorTests {
  /// A step: what is observed, and the scale of the tensor whose limit is asked for then.
  struct Step {
    let maximum: UInt64
    let scale: DyadicScale
    let next: DyadicScale
  }

  private static func scale(_ mantissa: UInt64, _ exponent: Int) -> DyadicScale {
    DyadicScale(nearest: mantissa, exponent: exponent) ?? .one
  }

  /// Maxima that wander, jump, and vanish for long; scales that wander with them, jump away, and are extreme.
  private static func steps(seed: UInt64) -> [Step] {
    var random = SplitMix64Generator(state: seed)
    func any(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    func scale(_ exponent: Int) -> DyadicScale { Self.scale(1 << 15 + UInt64(any(1 << 15)), exponent) }
    func maximum() -> UInt64 { random.next() >> (18 + UInt64(any(46))) }
    var steps: [Step] = [Step(maximum: 0, scale: .one, next: .one)]
    for _ in 0..<60 {
      steps.append(Step(maximum: maximum(), scale: scale(any(60) - 40), next: scale(any(60) - 40)))
    }
    for _ in 0..<40 {
      steps.append(Step(maximum: 1 << 20 + maximum() % 1000, scale: scale(-20), next: scale(-21)))
    }
    for _ in 0..<20 { steps.append(Step(maximum: 0, scale: scale(-20), next: scale(-30 - any(60)))) }
    for exponent in [-2048, 2047, -2000, 100, 2000, -2048] {
      steps.append(Step(maximum: maximum(), scale: scale(exponent), next: scale(exponent)))
      steps.append(Step(maximum: 1, scale: .one, next: scale(-exponent - 1)))
    }
    for shift in -70...70 {
      let maximum = UInt64(1) << 45 + UInt64(shift + 70)
      steps.append(Step(maximum: maximum, scale: scale(0), next: scale(46 - shift)))
    }
    return steps
  }

  /// Observes and asks by turns, against the golden estimate.
  private static func check(_ steps: [Step], weight: Int, on engine: SimulationEngine) async throws {
    let configuration = try HindsightConfiguration(weight: weight)
    let bench = try await UnitBench(HindsightEstimator(configuration), from: "limits", on: engine)
    bench.reset()
    var golden = HindsightMaximum(configuration)
    for (number, step) in steps.enumerated() {
      golden.observe(step.maximum, scale: step.scale)
      let observation = [BigInt(step.maximum), BigInt(step.scale.mantissa), BigInt(step.scale.exponent)]
      let scale = [BigInt(step.next.mantissa), BigInt(step.next.exponent)]
      let limits = try bench.exchange([("observations", [observation]), ("scales", [scale])], patience: 200)
        .beats
      let expected: [BigInt] = golden.limit(scale: step.next).map { [1, BigInt($0)] } ?? [0]
      #expect(limits.count == 1)
      #expect(
        limits.map { Array($0.prefix(expected.count)) } == [expected],
        "step \(number), h \(weight), \(engine)")
    }
  }

  @Test("is the golden estimate, whatever it forgets", arguments: [0, 1, 26, 128, 255])
  func goldenLimits(weight: Int) async throws {
    try await Self.check(Self.steps(seed: 101), weight: weight, on: .interpreter)
  }

  @Test("is the golden estimate in Verilator, too")
  func inVerilator() async throws { try await Self.check(Self.steps(seed: 102), weight: 26, on: .verilator) }

  /// The exponent goes down to its least and stays there, where the golden one goes on: nobody can tell.
  @Test("decays for a thousand steps and comes back")
  func longDecay() async throws {
    let one = Self.scale(1 << 15, 0)
    let least = Self.scale(1 << 15, -2048)
    let vanishing = (0..<1300).map { _ in Step(maximum: 0, scale: one, next: least) }
    let steps =
      [Step(maximum: 12345, scale: one, next: one)] + vanishing
      + [Step(maximum: 1, scale: least, next: least), Step(maximum: 0, scale: one, next: least)]
    try await Self.check(steps, weight: 26, on: .verilator)
  }

  @Test("forgets at a reset, also in the middle of an observation", arguments: 0..<12)
  func reset(patience: Int) async throws {
    let bench = try await UnitBench(HindsightEstimator(HindsightConfiguration()), from: "limits")
    bench.reset()
    let scale: [BigInt] = [1 << 15, 0]
    for maximum: BigInt in [99, 12345] {
      _ = try bench.exchange([("observations", [[maximum] + scale])], patience: 3 * patience)
    }
    bench.reset()
    let none = try bench.exchange([("scales", [scale])]).beats
    #expect(none.map(\.first) == [0])
    _ = try bench.exchange([("observations", [[7] + scale])])
    #expect(
      try bench.exchange([("scales", [scale])], stalls: .init(input: 90, output: 200)).beats == [[1, 7]])
  }
}
