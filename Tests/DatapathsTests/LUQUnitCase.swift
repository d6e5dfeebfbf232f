import Arithmetic
import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing

@testable import Cosimulation

/// One quantizer to be tested, with a name that says all of it.
struct LUQUnitCase: CustomTestStringConvertible, Sendable {
  let configuration: LUQConfiguration
  let lanes: Int
  let elementBits: Int
  let generator: RandomGenerator?

  init(
    levels: Int = 7, _ alpha: LUQConfiguration.Alpha = .exact, r: Int = 30,
    _ rounding: LUQConfiguration.Rounding = .unbiased, lanes: Int = 16, w: Int = 32,
    _ generator: RandomGenerator? = .standard
  ) throws(ConfigurationError) {
    configuration = try LUQConfiguration(levels: levels, alpha: alpha, randomBits: r, rounding: rounding)
    (self.lanes, elementBits, self.generator) = (lanes, w, generator)
  }

  var testDescription: String { (try? unit().name) ?? "no unit" }

  func unit() throws(ConfigurationError) -> LUQuantizerUnit {
    try LUQuantizerUnit(configuration, lanes: lanes, elementBits: elementBits, generator: generator)
  }

  /// The greatest number that R may be taken for.
  static let greatestMaximum: UInt64 = 1 << 46 - 1

  /// Tensors of many lengths, measured and with a maximum given, too small, too large and 0, all corners in them.
  func tensors(seed: UInt64) throws -> [(tensor: IntegerTensor, maximum: UInt64?)] {
    var random = SplitMix64Generator(state: seed)
    let largest = Int64(1) << (elementBits - 1) - 1
    func values(_ count: Int, bits: Int) -> [Int64] {
      (0..<count).map { _ in
        let word = random.next()
        let magnitude = Int64(word >> 1) >> Int64(63 - Int(random.next() % UInt64(bits + 1)))
        return word & 1 == 0 ? magnitude : -magnitude
      }
    }
    let third = largest / 3
    let corners = [0, 1, -1, third, third + 1, -third, -third - 1, largest, -largest, -largest - 1]
    var tensors: [(values: [Int64], maximum: UInt64?)] = [
      ([0], nil), ([0, 0, 0], nil), ([1], nil), ([-largest - 1], nil), ([5, -5, 3], 0), (corners, nil),
      (corners, UInt64(third)), (corners, 1), (corners, Self.greatestMaximum), (corners, UInt64(largest)),
      (corners, 1 << UInt64(elementBits - 2)),
    ]
    for count in [1, lanes, lanes + 1, 3 * lanes - 1, 50] {
      let bits = 1 + Int(random.next() % UInt64(elementBits - 1))
      tensors.append((values(count, bits: bits), nil))
      tensors.append((values(count, bits: elementBits - 1), UInt64(values(1, bits: bits)[0].magnitude)))
    }
    return try tensors.map { (try tensor($0.values), $0.maximum) }
  }

  func tensor(_ values: [Int64]) throws -> IntegerTensor {
    try IntegerTensor(rows: 1, columns: values.count, values: values, scale: .one)
  }

  /// What the golden model makes of a tensor, lane beyond lane filled up with codes 0: beat by beat, as the unit gives it.
  func golden(_ tensor: IntegerTensor, maximum: UInt64?, _ random: inout RandomLanes) throws -> (
    words: [Int64], clipped: Int
  ) {
    let result = try LUQuantizer(configuration).quantize(tensor, maximum: maximum, random: &random)
    let patterns = result.codes.codes.map { Int64(configuration.format.pattern(ofCode: $0)) }
    return (beats(of: patterns), result.clipped)
  }

  /// Numbers in beats of the lanes, their count and whether it is the last behind them.
  func beats(of values: [Int64], isLast: Bool = true) -> [Int64] {
    stride(from: 0, to: values.count, by: lanes).flatMap { start -> [Int64] in
      let beat = values[start..<min(start + lanes, values.count)]
      let ends = isLast && start + lanes >= values.count
      return beat + [Int64](repeating: 0, count: lanes - beat.count) + [Int64(beat.count), ends ? 1 : 0]
    }
  }

  func parameterWords(_ tensor: IntegerTensor, maximum: UInt64?) throws -> [Int64] {
    let limit = maximum ?? tensor.magnitude
    let prescale = LUQPrescale(maximum: limit, configuration: configuration)
    return try unit().parameterWords(
      mantissa: prescale.mantissa, fractionBits: prescale.fractionBits, limit: limit
    ).map(Int64.init)
  }
}

/// A quantizer in a simulator, driven stream by stream.
struct LUQBench {
  let test: LUQUnitCase
  let simulation: any Simulation

  init(_ test: LUQUnitCase, on simulation: any Simulation) {
    (self.test, self.simulation) = (test, simulation)
    reset()
  }

  func reset() {
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
  }

  /// Sends beats into one stream; those of the codes come back, if any are expected.
  @discardableResult
  func send(_ words: [Int64], to stream: String, codes: Int = 0, stalls: StreamBatch.Stalls = .none) throws
    -> StreamResult
  {
    let pair = StreamPair(input: stream, output: "codes", ports: simulation.ports)
    let batch = StreamBatch(
      transactions: [.init(inputBeats: words.count / pair.input.fields.count, outputBeats: codes)],
      words: words, stalls: stalls, patience: 1000)
    return try simulation.run(batch, through: pair)
  }

  /// Loads the lanes of a golden source.
  func load(_ random: RandomLanes) throws {
    guard test.configuration.rounding.isStochastic else { return }
    let source = try RandomSource(
      generator: random.generator, lanes: test.lanes, bits: test.configuration.randomBits)
    let size = random.generator.stateWords
    for lane in 0..<test.lanes {
      for word in source.loadWords(forState: random.states[lane * size..<(lane + 1) * size]) {
        try send((test.lanes > 1 ? [Int64(lane)] : []) + [Int64(word)], to: "states")
      }
    }
  }

  /// Quantizes a tensor.
  func quantize(_ tensor: IntegerTensor, maximum: UInt64?, stalls: StreamBatch.Stalls = .none) throws
    -> StreamResult
  {
    try send(try test.parameterWords(tensor, maximum: maximum), to: "parameters")
    let words = test.beats(of: tensor.values)
    return try send(words, to: "tensor", codes: words.count / (test.lanes + 2), stalls: stalls)
  }

  var clipped: Int {
    simulation.port(named: "clipped").map { Int(simulation.get($0)) } ?? -1
  }

  /// All tensors, each in two passes for which the lanes go on, against the golden model.
  func check(seed: UInt64, stalls: [StreamBatch.Stalls]) throws {
    var number: UInt64 = 0
    for (tensor, maximum) in try test.tensors(seed: seed) {
      number += 1
      var random = RandomLanes(
        seed: seed, tensor: number, lanes: test.lanes, generator: test.generator ?? .standard)
      try load(random)
      for stalls in stalls {
        let golden = try test.golden(tensor, maximum: maximum, &random)
        let result = try quantize(tensor, maximum: maximum, stalls: stalls)
        let name =
          "seed \(seed), tensor \(number), maximum \(maximum.map { "\($0)" } ?? "measured"), \(stalls)"
        #expect(result.words == golden.words, "\(name)")
        #expect(clipped == golden.clipped, "\(name)")
      }
    }
  }
}
