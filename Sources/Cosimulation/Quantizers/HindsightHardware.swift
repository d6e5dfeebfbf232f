import Arithmetic
import Datapaths
import Formats
import Simulation

/// A layer's estimator of maxima in simulation, which remembers from step to step.
public final class HindsightHardware {
  /// What is simulated.
  public let unit: HindsightEstimator
  private let streams: StreamDriver
  /// What was observed and has not gone in yet, as words of the stream.
  private var observed: [Int64] = []
  /// Cycles simulated so far.
  var cycles: Int { streams.cycles }

  /// Takes a simulation of a unit; it starts with a reset, without an estimate.
  public init(_ unit: HindsightEstimator, simulation: any Simulation) {
    self.unit = unit
    streams = StreamDriver(simulation)
  }

  /// Keeps the maximum of a step that is done for the next limit.
  func observe(_ maximum: UInt64, scale: DyadicScale) {
    observed += [Int64(maximum), Int64(scale.mantissa), Int64(scale.exponent)]
  }

  /// The limit for a tensor of a scale; nil if the unit has no estimate.
  func limit(scale: DyadicScale) throws -> Int64? {
    if !observed.isEmpty { _ = try streams.run(observed, "observations", to: "limits", beats: 0) }
    observed = []
    let words = [Int64(scale.mantissa), Int64(scale.exponent)]
    let answer = try streams.run(words, "scales", to: "limits", beats: 1)
    return answer.first == 1 ? answer.last : nil
  }
}
