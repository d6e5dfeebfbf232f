import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Arithmetic
@testable import Cosimulation

@Suite("The integer quantizer")
struct IntegerQuantizerTests {
  /// A unit, and what the golden model's arithmetic makes of a tensor and a factor.
  struct Case: CustomTestStringConvertible, Sendable {
    let unit: IntegerQuantizer

    init(_ bits: Int, lanes: Int, w: Int, _ rounding: IntegerQuantizer.Rounding = .nearestEven) throws {
      unit = try IntegerQuantizer(
        format: CodeFormat(bits: bits), lanes: lanes, elementBits: w, rounding: rounding)
    }

    var testDescription: String { unit.name }

    /// The beats of codes, and how many saturate.
    func golden(_ tensor: [Int64], _ factor: Factor, _ random: inout RandomLanes) -> (
      beats: [[BigInt]], saturated: Int
    ) {
      let largest = Int64(unit.format.largest)
      let bits = max(0, factor.fractionBits)
      random.beginPass()
      let rounded = tensor.map { element -> Int64 in
        let product = element * factor.mantissa
        guard unit.rounding != .nearestEven, factor.mantissa > 0 else {
          return Arithmetic.Rounding.nearestEven(product, fractionBits: bits)
        }
        let draw = random.next(bits: bits, drawing: bits > 32 ? 64 : 32)
        return Arithmetic.Rounding.stochastic(product, fractionBits: bits, random: draw)
      }
      let codes = rounded.map { min(largest, max(-largest, $0)) }
      let beats = TestTensors.beats(codes, lanes: unit.lanes, padding: 0)
      return (beats, zip(codes, rounded).count { $0 != $1 })
    }
  }

  /// m and k.
  struct Factor: Hashable {
    let mantissa: Int64, fractionBits: Int

    /// The factor that brings a magnitude to the largest code; 0 for 0.
    init(code: Int, magnitude: UInt64) {
      let factor = ReciprocalMantissa(code: code, magnitude: magnitude)
      self.init(mantissa: factor?.mantissa ?? 0, fractionBits: factor?.fractionBits ?? 0)
    }

    init(mantissa: Int64, fractionBits: Int) { (self.mantissa, self.fractionBits) = (mantissa, fractionBits) }

    var beat: [BigInt] { [BigInt(mantissa), BigInt(fractionBits)] }
  }

  /// Loads the lanes of golden ones.
  private static func load(_ random: RandomLanes, into bench: UnitBench) throws {
    let source = try RandomSource(generator: random.generator, lanes: random.count, bits: 32)
    let size = random.generator.stateWords
    let words: [[BigInt]] = (0..<random.count).flatMap { lane in
      source.loadWords(forState: random.states[lane * size..<(lane + 1) * size]).map {
        (random.count > 1 ? [BigInt(lane)] : []) + [BigInt($0)]
      }
    }
    _ = try bench.exchange([("states", words)], patience: 2)
  }

  /// Tensors and factors through a unit, which is reset in the middle of the first one, against the golden arithmetic.
  private static func check(
    _ test: Case, _ tensors: [(elements: [Int64], factor: Factor)],
    on engine: SimulationEngine = .interpreter,
    stalls: [UnitBench.Stalls]
  ) async throws {
    let bench = try await UnitBench(test.unit, from: "codes", on: engine)
    bench.reset()
    if let (elements, factor) = tensors.last {
      let beats = [
        ("parameters", [factor.beat]), ("tensor", TestTensors.beats(elements, lanes: test.unit.lanes)),
      ]
      _ = try bench.exchange(beats, limit: 3, patience: 1)
      bench.reset()
    }
    var random = RandomLanes(
      seed: 8, tensor: 1, lanes: test.unit.lanes, generator: test.generator ?? .standard)
    if test.generator != nil { try load(random, into: bench) }
    for stalls in stalls {
      for (elements, factor) in tensors {
        let golden = test.golden(elements, factor, &random)
        let beats = [
          ("parameters", [factor.beat]), ("tensor", TestTensors.beats(elements, lanes: test.unit.lanes)),
        ]
        let codes = try bench.exchange(beats, stalls: stalls, patience: 30).beats
        let name = "\(factor), \(elements.count) elements, seed 81, \(engine), \(stalls)"
        #expect(codes == golden.beats, "\(name)")
        #expect(bench.value(of: "saturated") == BigInt(golden.saturated), "\(name)")
      }
    }
  }

  @Test("rounds every element of 6 bits to nearest even under every shift", arguments: [2, 3, 4, 5, 8])
  func everyElement(bits: Int) async throws {
    let elements = (-31...31).map { Int64($0) }
    let mantissas: [Int64] = [32768, 43691, 65535]
    // The greatest that the factor of a magnitude of 5 bits has.
    let largestFractionBits = 6 + 15 - (bits - 1)
    let factors = (-50...largestFractionBits).flatMap { fractionBits in
      mantissas.map { Factor(mantissa: $0, fractionBits: fractionBits) }
    }
    let tensors = factors.map { (elements: elements, factor: $0) }
    try await Self.check(Case(bits, lanes: 7, w: 6), tensors, stalls: [.none])
  }

  static let cases: [Case] = {
    let roundings: [IntegerQuantizer.Rounding] = [
      .nearestEven, .stochastic(.standard), .stochastic(.leapForward),
    ]
    let shapes = [
      (2, 1, 12), (3, 3, 24), (4, 16, 32), (5, 2, 47), (8, 4, 32), (8, 5, 24), (8, 3, 47), (7, 8, 20),
    ]
    return shapes.enumerated().compactMap { index, shape in
      try? Case(shape.0, lanes: shape.1, w: shape.2, roundings[index % 3])
    } + [try? Case(8, lanes: 16, w: 47, .stochastic(.xorwow))].compactMap(\.self)
  }()

  /// Corner tensors under the factor of their maximum, and some with that of a smaller one, so that they saturate.
  private static func tensors(_ test: Case) -> [(elements: [Int64], factor: Factor)] {
    TestTensors.counts(lanes: test.unit.lanes).flatMap { count in
      TestTensors.corners(elementBits: test.unit.elementBits, count: count, seed: 81).flatMap { elements in
        let maximum = elements.map(\.magnitude).max() ?? 0
        let factors = [maximum, maximum / 3].map { Factor(code: test.unit.format.largest, magnitude: $0) }
        // The factor of a tensor of zeros is for zeros.
        return factors.filter { $0.mantissa > 0 || maximum == 0 }.map { (elements, $0) }
      }
    }
  }

  @Test(
    "gives the golden codes and counts what saturates, whatever the stalls, and after a reset",
    arguments: cases)
  func goldenCodes(_ test: Case) async throws {
    try await Self.check(test, Self.tensors(test), stalls: [.none, .init(input: 100, output: 100)])
  }

  @Test("gives the golden codes in Verilator, too", arguments: [0, 1])
  func inVerilator(index: Int) async throws {
    let test =
      index == 0 ? try Case(4, lanes: 16, w: 32) : try Case(8, lanes: 16, w: 32, .stochastic(.standard))
    try await Self.check(test, Self.tensors(test), on: .verilator, stalls: UnitBench.Stalls.all)
  }

  @Test("has a factor with more than 32 fraction bits in these tests, and one with fewer")
  func bothDraws() throws {
    let test = try Case(8, lanes: 16, w: 32, .stochastic(.standard))
    let bits = Self.tensors(test).map(\.factor.fractionBits)
    #expect(bits.count { $0 > 32 } > 20)
    #expect(bits.count { 1...32 ~= $0 } > 20)
  }

  /// The tensor goes through statistics, parameters and quantizer, as it would in a chip.
  @Test(
    "makes SAWB's codes of SAWB's units",
    arguments: [SAWBConfiguration.Codes.signed, .unsigned, .unsignedNonZero])
  func wholeSAWB(_ codes: SAWBConfiguration.Codes) async throws {
    let configuration = try SAWBConfiguration(bits: 4, codes: codes)
    let widths = try StatisticsWidths(elementBits: 24, countBits: 12)
    let parameters = SAWBParameters(configuration, widths: widths)
    let statisticsBench = try await UnitBench(
      StatisticsAccumulator(lanes: 4, widths: widths, kind: parameters.kind), from: "results")
    let parametersBench = try await UnitBench(parameters, from: "factors")
    let quantizerBench = try await UnitBench(
      IntegerQuantizer(format: configuration.operandFormat, lanes: 4, elementBits: 24), from: "codes")
    for bench in [statisticsBench, parametersBench, quantizerBench] { bench.reset() }
    for elements in TestTensors.corners(elementBits: 24, count: 150, seed: 91) {
      let values = codes == .signed ? elements : elements.map { Int64($0.magnitude) }
      let beats = TestTensors.beats(values, lanes: 4)
      let statistics = try statisticsBench.exchange([("elements", beats)], patience: 10).beats
      let factors = try parametersBench.exchange([("statistics", statistics)]).beats
      let result = try quantizerBench.exchange([("parameters", factors), ("tensor", beats)], patience: 10)
        .beats
      let tensor = try IntegerTensor(rows: 1, columns: 150, values: values, scale: .one)
      let golden = try SAWBQuantizer(configuration).quantize(tensor)
      #expect(
        result == TestTensors.beats(golden.codes.codes.map(Int64.init), lanes: 4, padding: 0), "seed 91")
    }
  }

  @Test("makes the golden gradients of one group: ShiftQuant's stochastic rounding")
  func gradients() async throws {
    let format = try CodeFormat(bits: 8)
    let test = try Case(8, lanes: 4, w: 32, .stochastic(.standard))
    let bench = try await UnitBench(test.unit, from: "codes")
    bench.reset()
    for (number, elements) in TestTensors.corners(elementBits: 32, count: 61, seed: 95).enumerated() {
      var random = RandomLanes(seed: 3, tensor: UInt64(number), lanes: 4)
      try Self.load(random, into: bench)
      let tensor = try IntegerTensor(rows: 1, columns: 61, values: elements, scale: .one)
      let golden = try ShiftQuantizer(format: format, groups: 1).quantize(
        tensor, along: .rows, random: &random)
      let factor = Factor(code: 127, magnitude: tensor.magnitude)
      let beats = [("parameters", [factor.beat]), ("tensor", TestTensors.beats(elements, lanes: 4))]
      let result = try bench.exchange(beats, patience: 10).beats
      #expect(
        result == TestTensors.beats(golden.codes.codes.map(Int64.init), lanes: 4, padding: 0),
        "tensor \(number)")
      #expect(bench.value(of: "saturated") == 0)
    }
  }

  @Test("takes a beat in every cycle, and in every second one where elements draw two words")
  func throughput() async throws {
    let test = try Case(8, lanes: 4, w: 32, .stochastic(.standard))
    let elements = [Int64](repeating: 5, count: 400)
    for (fractionBits, cycles) in [(32, 1 + 100 + 4), (33, 1 + 200 + 4)] {
      let bench = try await UnitBench(test.unit, from: "codes")
      bench.reset()
      let factor = Factor(mantissa: 40_000, fractionBits: fractionBits)
      let beats = [("parameters", [factor.beat]), ("tensor", TestTensors.beats(elements, lanes: 4))]
      #expect(try bench.exchange(beats).cycles == cycles, "\(fractionBits) fraction bits")
    }
  }
}

extension IntegerQuantizerTests.Case {
  /// What stands in the random lanes; nil if there are none.
  var generator: RandomGenerator? {
    if case .stochastic(let generator) = unit.rounding { generator } else { nil }
  }
}
