import BigInt
import Datapaths
import Formats
import Testing

@testable import Arithmetic
@testable import Cosimulation

/// A channel to be normalized.
struct TestChannel {
  let codes: [Int64]
  let gamma: Int64
  let beta: Int64
}

/// A normalization unit to be tested, and the golden model's answers.
struct NormalizationCase: CustomTestStringConvertible, Sendable {
  let configuration: NormalizationConfiguration
  let lanes: Int
  let capacity: Int

  init(
    _ norm: NormalizationConfiguration.Norm, bits: Int, to outputBits: Int? = nil, fraction: Int? = nil,
    epsilon: Int = NormalizationConfiguration.standardEpsilon, exact: Bool = true, lanes: Int, capacity: Int
  ) throws {
    configuration = try NormalizationConfiguration(
      norm: norm, inputBits: bits, outputBits: outputBits, outputFractionBits: fraction,
      gradientFractionBits: fraction, epsilon: epsilon, keepsMeanSign: exact)
    (self.lanes, self.capacity) = (lanes, capacity)
  }

  var testDescription: String {
    let c = configuration
    return "\(c.norm) \(c.inputBits) to \(c.outputBits) bits, f = \(c.outputFractionBits), ε = \(c.epsilon), "
      + "\(lanes) lanes, up to \(capacity)"
  }

  func forwardUnit() throws -> NormalizationUnit {
    try NormalizationUnit(configuration, lanes: lanes, capacity: capacity)
  }

  /// Numbers of elements: small ones, those around a beat and around the capacity.
  var counts: [Int] {
    let near = [1, 2, 3, 5, lanes - 1, lanes, lanes + 1, 3 * lanes - 1, 7 * lanes, capacity / 2 + 1]
    return (near + [capacity - 1, capacity]).filter { 1...capacity ~= $0 }
  }

  /// Codes of all kinds: constant, one-hot, alternating extremes, all sizes of random numbers.
  func codes(_ count: Int, kind: Int, _ random: inout SplitMix64Generator) -> [Int64] {
    let largest = Int64(configuration.largestInput)
    func any(_ limit: Int64) -> Int64 { Int64(random.next() % UInt64(2 * limit + 1)) - limit }
    let (constant, limit) = (any(largest), 1 + Int64(random.next() % UInt64(largest)))
    let outlier = Int(random.next() % UInt64(count))
    return (0..<count).map { index in
      switch kind % 8 {
      case 0: any(largest)
      case 1: constant
      case 2: index == outlier ? largest : 0
      case 3: index % 2 == 0 ? largest : -largest
      case 4: any(limit)
      case 5: any(1)
      case 6: index == outlier ? -constant : constant
      default: max(-largest, min(largest, constant / 2 + any(max(1, limit / 8))))
      }
    }
  }

  /// Channels of given numbers of elements, each of another kind, γ and β among them 0, 1 and the extremes.
  func channels(_ counts: [Int], seed: UInt64) -> [TestChannel] {
    var random = SplitMix64Generator(state: seed)
    let largest = Int64(NormalizationConfiguration.largestParameter)
    func parameter(_ index: Int) -> Int64 {
      switch index % 9 {
      case 0: 4096
      case 1: 0
      case 2: largest
      case 3: -largest
      case 4: 1
      default: (Int64(random.next() % UInt64(2 * largest + 1)) - largest) >> Int64(random.next() % 15)
      }
    }
    return counts.enumerated().map { index, count in
      TestChannel(
        codes: codes(count, kind: index + index / 8, &random),
        gamma: parameter(index / 2), beta: index % 3 == 0 ? 0 : parameter(index / 3))
    }
  }

  /// The golden codes and statistics, as beats.
  func golden(_ channels: [TestChannel]) throws -> (codes: [[BigInt]], statistics: [[BigInt]]) {
    var (codes, statistics): ([[BigInt]], [[BigInt]]) = ([], [])
    for channel in channels {
      let result = try BatchNormalization(configuration).forward(
        channel.codes.map(Int32.init), slices: TensorSlices(count: 1, inner: channel.codes.count),
        parameters: NormalizationParameters(gamma: [channel.gamma], beta: [channel.beta]))
      codes += TestTensors.beats(result.codes.map(Int64.init), lanes: lanes, padding: 0)
      statistics += result.statistics.map(beat)
    }
    return (codes, statistics)
  }

  /// A channel's statistics as they stand on the wires.
  func beat(_ statistics: NormalizationStatistics) -> [BigInt] {
    [BigInt(statistics.count), BigInt(statistics.mean), BigInt(statistics.deviation)]
      + (configuration.norm == .l1 ? [BigInt(statistics.signSum)] : [])
  }

  /// The beats that go in.
  func inputs(_ channels: [TestChannel]) -> [(stream: String, beats: [[BigInt]])] {
    [
      ("elements", channels.flatMap { TestTensors.beats($0.codes, lanes: lanes) }),
      ("parameters", channels.map { [BigInt($0.gamma), BigInt($0.beta)] }),
    ]
  }

  func backwardUnit() throws -> NormalizationGradientUnit {
    try NormalizationGradientUnit(configuration, lanes: lanes, capacity: capacity)
  }

  /// A channel as it goes backward, with gradients of another kind than its elements, and the golden answers.
  func backward(_ channels: [TestChannel], seed: UInt64) throws -> (
    inputs: [(stream: String, beats: [[BigInt]])], codes: [[BigInt]], parameters: [[BigInt]]
  ) {
    var random = SplitMix64Generator(state: seed)
    var (known, pairs): ([[BigInt]], [[Int64]]) = ([], [])
    var (codes, parameterGradients): ([[BigInt]], [[BigInt]]) = ([], [])
    for (index, channel) in channels.enumerated() {
      let gradients = self.codes(channel.codes.count, kind: 3 * index + index / 8, &random)
      let slices = TensorSlices(count: 1, inner: channel.codes.count)
      let parameters = try NormalizationParameters(gamma: [channel.gamma], beta: [channel.beta])
      let normalization = BatchNormalization(configuration)
      let statistics = try normalization.forward(
        channel.codes.map(Int32.init), slices: slices, parameters: parameters
      ).statistics
      let result = try normalization.backward(
        gradients.map(Int32.init), codes: channel.codes.map(Int32.init), statistics: statistics,
        slices: slices,
        parameters: parameters)
      known += statistics.map { beat($0) + [BigInt(channel.gamma)] }
      pairs.append(gradients)
      codes += TestTensors.beats(result.codes.map(Int64.init), lanes: lanes, padding: 0)
      parameterGradients.append([BigInt(result.gamma[0]), BigInt(result.beta[0])])
    }
    let gradients = pairs.flatMap { TestTensors.beats($0, lanes: lanes) }
    let elements = channels.flatMap { TestTensors.beats($0.codes, lanes: lanes) }
    let inputs = [
      ("pairs", zip(gradients, elements).map { $0.prefix(lanes) + $1 }), ("channels", known),
    ]
    return (inputs, codes, parameterGradients)
  }
}
