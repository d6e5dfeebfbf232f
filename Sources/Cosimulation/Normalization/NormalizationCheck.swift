import Arithmetic
import Datapaths
import Formats
import Simulation
import Training

/// Holds normalizations in hardware, forward and backward, against the golden model: every code and every number that a
/// channel has once.
public final class NormalizationCheck {
  private let forward: NormalizationHardware
  private let backward: NormalizationGradientHardware
  /// What has been done so far, forward.
  private(set) var forwardCounts = CosimulationEngine.Counts()
  /// What has been done so far, backward.
  private(set) var backwardCounts = CosimulationEngine.Counts()
  private let clock = ContinuousClock()

  /// Takes two units of one configuration.
  public init(forward: NormalizationHardware, backward: NormalizationGradientHardware) {
    (self.forward, self.backward) = (forward, backward)
  }

  /// What has been done so far in each unit.
  var countsByUnit: [(name: String, counts: CosimulationEngine.Counts)] {
    [(forward.unit.name, forwardCounts), (backward.unit.name, backwardCounts)]
  }

  /// Whether the units do a normalization of batches of so many samples.
  func takes(_ configuration: NormalizationConfiguration, samples: Int) -> Bool {
    forward.unit.configuration == configuration && samples <= forward.unit.capacity
  }

  /// Normalizes a batch in hardware, and compares codes and statistics.
  func compare(
    _ golden: NormalizedCodes<Int8>, of codes: CodeMatrix, parameters: NormalizationParameters,
    label: NormalizationLabel
  ) throws {
    let (start, cycles) = (clock.now, forward.cycles)
    var comparison = ChannelComparison(label: label, unit: forward.unit.name)
    defer {
      forwardCounts.words += comparison.words
      forwardCounts.cycles += forward.cycles - cycles
      forwardCounts.simulate += start.seconds(to: clock.now)
    }
    let got = try comparison.reaching { try forward.forward(codes.channelCodes, parameters: parameters) }
    for (channel, (expected, got)) in zip(golden.statistics, got.statistics).enumerated() {
      try comparison.hold("n", channel, Int64(expected.count), Int64(got.count))
      try comparison.hold("mean", channel, expected.mean, got.mean)
      try comparison.hold("deviation", channel, expected.deviation, got.deviation)
      if forward.unit.configuration.norm == .l1 {
        try comparison.hold("sum of signs", channel, expected.signSum, got.signSum)
      }
    }
    try comparison.hold(golden.codes, got.codes, columns: codes.columns)
  }

  /// Takes the gradients of a batch in hardware, and compares them.
  func compare(
    _ golden: NormalizationGradients<Int8>, of gradients: CodeMatrix, codes: CodeMatrix,
    statistics: [NormalizationStatistics], parameters: NormalizationParameters, label: NormalizationLabel
  ) throws {
    let (start, cycles) = (clock.now, backward.cycles)
    var comparison = ChannelComparison(label: label, unit: backward.unit.name)
    defer {
      backwardCounts.words += comparison.words
      backwardCounts.cycles += backward.cycles - cycles
      backwardCounts.simulate += start.seconds(to: clock.now)
    }
    let got = try comparison.reaching {
      try backward.backward(
        gradients.channelCodes, channels: codes.channelCodes, statistics: statistics, parameters: parameters)
    }
    for channel in 0..<codes.columns {
      try comparison.hold("dγ", channel, golden.gamma[channel], got.gamma[channel])
      try comparison.hold("dβ", channel, golden.beta[channel], got.beta[channel])
    }
    try comparison.hold(golden.codes, got.codes, columns: codes.columns)
  }
}

/// The comparison of one batch.
private struct ChannelComparison {
  let label: NormalizationLabel
  let unit: String
  /// Words that agreed.
  private(set) var words = 0

  init(label: NormalizationLabel, unit: String) { (self.label, self.unit) = (label, unit) }

  mutating func hold(_ name: String, _ channel: Int, _ expected: Int64, _ got: Int64) throws {
    guard expected == got else {
      throw mismatch(.number(name, channel: channel, expected: expected, got: got))
    }
    words += 1
  }

  /// Compares the codes of a batch, row by row, with those of its channels.
  mutating func hold(_ expected: [Int8], _ got: [[Int64]], columns: Int) throws {
    for (index, code) in expected.enumerated() {
      let (row, channel) = index.quotientAndRemainder(dividingBy: columns)
      let word = got[channel][row]
      guard Int64(code) == word else {
        throw mismatch(.code(row: row, channel: channel, expected: Int64(code), got: word))
      }
      words += 1
    }
  }

  func reaching<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as StreamError {
      throw mismatch(.stuck(error))
    }
  }

  private func mismatch(_ kind: NormalizationMismatch.Kind) -> NormalizationMismatch {
    NormalizationMismatch(kind: kind, label: label, unit: unit)
  }
}

extension CodeMatrix {
  /// The codes of each column.
  fileprivate var channelCodes: [[Int64]] {
    (0..<columns).map { column in (0..<rows).map { Int64(self[$0, column]) } }
  }
}
