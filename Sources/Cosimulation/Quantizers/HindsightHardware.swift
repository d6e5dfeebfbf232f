import Arithmetic
import Datapaths
import Formats
import Simulation

/// A layer's estimator of maxima in simulation, which remembers from step to step.
public final class HindsightHardware {
  /// What is simulated.
  public let unit: HindsightEstimator
  private let simulation: any Simulation
  /// What was observed and has not gone in yet, as words of the stream.
  private var observed: [Int64] = []
  /// Cycles simulated so far.
  private(set) var cycles = 0

  /// Takes a simulation of a unit; it starts with a reset, without an estimate.
  public init(_ unit: HindsightEstimator, simulation: any Simulation) {
    (self.unit, self.simulation) = (unit, simulation)
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
  }

  /// Keeps the maximum of a step that is done for the next limit.
  func observe(_ maximum: UInt64, scale: DyadicScale) {
    observed += [Int64(maximum), Int64(scale.mantissa), Int64(scale.exponent)]
  }

  /// The limit for a tensor of a scale; nil if the unit has no estimate.
  func limit(scale: DyadicScale) throws -> Int64? {
    _ = try run(observed, "observations", beats: 0)
    observed = []
    let answer = try run([Int64(scale.mantissa), Int64(scale.exponent)], "scales", beats: 1)
    return answer.first == 1 ? answer.last : nil
  }

  private func run(_ words: [Int64], _ input: String, beats: Int) throws -> [Int64] {
    guard !words.isEmpty else { return [] }
    let streams = StreamPair(input: input, output: "limits", ports: simulation.ports)
    let batch = StreamBatch(
      transactions: [.init(inputBeats: words.count / streams.input.fields.count, outputBeats: beats)],
      words: words, patience: 400)
    let result = try simulation.run(batch, through: streams)
    cycles += result.cycles
    return result.words
  }
}
