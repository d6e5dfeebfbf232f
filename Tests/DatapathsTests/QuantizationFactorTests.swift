import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Arithmetic
@testable import Cosimulation

@Suite("The factor of max-abs")
struct MaxAbsParametersTests {
  private static func golden(_ maximum: UInt64, _ format: CodeFormat) -> [BigInt] {
    let factor = ReciprocalMantissa(code: format.largest, magnitude: maximum)
    return [BigInt(factor?.mantissa ?? 0), BigInt(factor?.fractionBits ?? 0)]
  }

  @Test(
    "is the golden model's for every maximum of 9 bits and every width of codes",
    arguments: CodeFormat.supportedBits)
  func everyMaximum(bits: Int) async throws {
    let format = try CodeFormat(bits: bits)
    let unit = MaxAbsParameters(format: format, widths: try StatisticsWidths(elementBits: 10, countBits: 5))
    let maxima = (0..<512).map { UInt64($0) }
    let bench = try await UnitBench(unit, from: "factors")
    for stalls in [UnitBench.Stalls.none, .init(input: 50, output: 150)] {
      bench.reset()
      let factors = try bench.exchange([("statistics", maxima.map { [BigInt($0)] })], stalls: stalls).beats
      #expect(factors == maxima.map { Self.golden($0, format) }, "\(stalls)")
    }
  }

  @Test("takes 20 cycles more than the maximum has bits")
  func latency() async throws {
    let widths = try StatisticsWidths(elementBits: 32, countBits: 5)
    let bench = try await UnitBench(
      MaxAbsParameters(format: CodeFormat(bits: 8), widths: widths), from: "factors")
    bench.reset()
    for bits in 1...31 { #expect(try bench.latency("statistics", [BigInt(1) << bits - 1]) == bits + 20) }
    #expect(try bench.latency("statistics", [0]) == 1)
  }

  @Test("is the golden model's for 46 bits, and after a reset in mid-division", arguments: [4, 8])
  func wideMaxima(bits: Int) async throws {
    let format = try CodeFormat(bits: bits)
    let unit = MaxAbsParameters(format: format, widths: try StatisticsWidths(elementBits: 47, countBits: 20))
    var random = SplitMix64Generator(state: 61)
    let powers = (0..<46).flatMap { [UInt64(1) << $0, UInt64(1) << $0 + 1, UInt64(2) << $0 - 1] }
    let maxima =
      [0] + powers.filter { $0 < 1 << 46 } + (0..<200).map { _ in random.next() >> (18 + random.next() % 46) }
    for engine in [SimulationEngine.interpreter, .verilator] {
      let bench = try await UnitBench(unit, from: "factors", on: engine)
      let beats = maxima.map { [BigInt($0)] }
      _ = try bench.exchange([("statistics", beats)], limit: 6, patience: 3)
      bench.reset()
      let factors = try bench.exchange([("statistics", beats)]).beats
      #expect(factors == maxima.map { Self.golden($0, format) }, "seed 61, \(engine)")
    }
  }
}

extension UnitBench {
  /// The cycles from the one in which a beat is taken to the one in which the unit answers.
  func latency(_ stream: String, _ beat: [BigInt]) throws -> Int {
    try exchange([(stream, [beat])], patience: 1000).cycles - 1
  }
}

@Suite("The factor of SAWB")
struct SAWBParametersTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let configuration: SAWBConfiguration
    let widths: StatisticsWidths

    init(
      _ bits: Int, _ codes: SAWBConfiguration.Codes, _ constants: SAWBConfiguration.Constants = .luq, w: Int,
      n: Int
    ) throws {
      configuration = try SAWBConfiguration(bits: bits, codes: codes, constants: constants)
      widths = try StatisticsWidths(elementBits: w, countBits: n)
    }

    var unit: SAWBParameters { SAWBParameters(configuration, widths: widths) }
    var testDescription: String { unit.name }

    func golden(_ statistics: TensorStatistics) -> [BigInt] {
      let range = SAWBRange(statistics, configuration: configuration)
      guard let range,
        let factor = ReciprocalMantissa(code: configuration.largest, magnitude: range.significand)
      else { return [0, 0] }
      return [BigInt(factor.mantissa), BigInt(factor.fractionBits + range.exponent)]
    }

    /// Statistics of tensors of many sizes and shapes, without a sign where the codes have none.
    func statistics(seed: UInt64) throws -> [TensorStatistics] {
      let counts = [1, 3, 64, 1000].filter { $0 <= 1 << widths.countBits }
      return try counts.flatMap { count in
        try TestTensors.corners(elementBits: widths.elementBits, count: count, seed: seed).map { tensor in
          let elements = configuration.codes == .signed ? tensor : tensor.map { Int64($0.magnitude) }
          return try TensorStatistics(elements, skippingZeros: configuration.codes == .unsignedNonZero)
        }
      }
    }

    func check(on engine: SimulationEngine, stalls: [UnitBench.Stalls]) async throws {
      let statistics = try statistics(seed: 71)
      let beats = statistics.map {
        [BigInt($0.maximum), BigInt($0.count), BigInt($0.sum), BigInt($0.squares)]
      }
      let bench = try await UnitBench(unit, from: "factors", on: engine)
      for stalls in stalls {
        for patience in [3, 100, 200] {
          _ = try bench.exchange([("statistics", beats)], stalls: stalls, limit: 5, patience: patience)
          bench.reset()
        }
        let factors = try bench.exchange([("statistics", beats)], stalls: stalls, patience: 1000).beats
        #expect(factors.count == statistics.count)
        for (factor, statistics) in zip(factors, statistics) {
          #expect(factor == golden(statistics), "\(statistics), seed 71, \(engine), \(stalls)")
        }
      }
    }
  }

  static let cases: [Case] = {
    let kinds: [(Int, SAWBConfiguration.Codes, SAWBConfiguration.Constants)] = [
      (2, .signed, .luq), (3, .signed, .luq), (4, .signed, .luq), (4, .signed, .ibm), (5, .signed, .luq),
      (8, .signed, .luq), (2, .unsigned, .luq), (3, .unsigned, .luq), (4, .unsigned, .luq),
      (4, .unsigned, .ibm),
      (5, .unsigned, .luq), (2, .unsignedNonZero, .luq), (3, .unsignedNonZero, .ibm),
      (4, .unsignedNonZero, .luq),
      (7, .unsignedNonZero, .luq),
    ]
    let widths = [(24, 20), (47, 30), (8, 10), (2, 10), (32, 17)]
    return kinds.enumerated().compactMap { index, kind in
      let (w, n) = widths[index % widths.count]
      return try? Case(kind.0, kind.1, kind.2, w: w, n: n)
    }
  }()

  @Test func allConstantsAreTried() { #expect(Self.cases.count == 15) }

  @Test(
    "is the golden model's for all codes and constants, whatever the stalls, and after resets",
    arguments: cases)
  func goldenFactors(_ test: Case) async throws {
    // Stalls are seen by the outer states alone, which all have.
    let hasStalls = test.configuration.bits == 4
    try await test.check(on: .interpreter, stalls: hasStalls ? [.init(input: 100, output: 150)] : [.none])
  }

  @Test(
    "is the golden model's in Verilator, too", arguments: [SAWBConfiguration.Codes.signed, .unsignedNonZero])
  func inVerilator(_ codes: SAWBConfiguration.Codes) async throws {
    try await Case(4, codes, w: 32, n: 20).check(on: .verilator, stalls: [.none])
  }

  @Test("takes at most 400 cycles for elements of 32 bits")
  func latency() async throws {
    let test = try Case(4, .signed, w: 32, n: 20)
    let bench = try await UnitBench(test.unit, from: "factors")
    bench.reset()
    let latencies = try test.statistics(seed: 71).map {
      try bench.latency(
        "statistics", [BigInt($0.maximum), BigInt($0.count), BigInt($0.sum), BigInt($0.squares)])
    }
    #expect((latencies.max() ?? 0) <= 400)
  }

  @Test("takes the clip, and the maximum for either reason, in these tests")
  func allBranches() throws {
    let cases = try [Case(4, .signed, w: 24, n: 20), Case(2, .signed, w: 24, n: 20)]
    var (clips, pulled, tooWide) = (0, 0, 0)
    for test in cases {
      for statistics in try test.statistics(seed: 71) {
        guard let range = SAWBRange(statistics, configuration: test.configuration) else { continue }
        let count = Double(statistics.count)
        let spread = Double(test.configuration.c1) * (Double(statistics.squares) / count).squareRoot()
        let pull = Double(test.configuration.c2) * Double(statistics.sum) / count
        switch (range.exponent, spread - pull) {
        case (0, ..<(-1)): pulled += 1
        case (0, 1...): tooWide += 1
        case (0, _): break
        default: clips += 1
        }
      }
    }
    #expect(clips >= 10 && pulled >= 10 && tooWide >= 10, "\(clips), \(pulled), \(tooWide)")
  }
}
