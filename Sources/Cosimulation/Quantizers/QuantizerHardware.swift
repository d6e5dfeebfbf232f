import Arithmetic
import Datapaths
import Formats
import Simulation

/// A quantizer in simulation, through which one tensor goes at a time.
public final class QuantizerHardware {
  /// What is simulated.
  public let unit: TrainingQuantizer
  private let streams: StreamDriver
  /// Cycles simulated so far.
  var cycles: Int { streams.cycles }

  /// Takes a simulation of a unit; it starts with a reset.
  public init(_ unit: TrainingQuantizer, simulation: any Simulation) {
    self.unit = unit
    streams = StreamDriver(simulation)
  }

  /// The factor m and k that follows from a tensor, or its maximum for LUQ.
  func statistics(of values: [Int64]) throws -> [Int64] {
    let output = if case .luq = unit.kind { "maxima" } else { "factors" }
    return try streams.run(beats(of: values), "elements", to: output, beats: 1)
  }

  /// The parameters that LUQ makes of what is assumed to be a tensor's maximum.
  func reciprocal(of limit: UInt64) throws -> [Int64] {
    try streams.run([Int64(bitPattern: limit)], "limits", to: "reciprocals", beats: 1)
  }

  /// Brings the random lanes into the states of golden ones.
  func load(_ random: RandomLanes) throws {
    let size = random.generator.stateWords
    let words = (0..<random.count).flatMap { lane -> [Int64] in
      unit.loadWords(forState: random.states[lane * size..<(lane + 1) * size]).flatMap {
        (unit.lanes > 1 ? [Int64(lane)] : []) + [Int64($0)]
      }
    }
    guard !words.isEmpty else { return }
    _ = try streams.run(words, "states", to: "codes", beats: 0)
  }

  /// The beats of codes, with the random bits where there are any.
  ///
  /// - Parameters:
  ///   - parameters: The words of the stream of parameters.
  ///   - groups: The group of each element; empty for a unit of one group.
  func codes(of values: [Int64], parameters: [Int64], groups: [UInt8] = []) throws -> [Int64] {
    let stream = if case .luq = unit.kind { "luq" } else { "parameters" }
    _ = try streams.run(parameters, stream, to: "codes", beats: 0)
    return try streams.run(
      beats(of: values, groups: groups), "tensor", to: "codes", beats: (values.count - 1) / unit.lanes + 1)
  }

  /// How many elements of the tensor were clipped.
  var clipped: Int64 { streams.value(of: "clipped") ?? 0 }

  /// A tensor in beats of L elements, the last one filled up with zeros.
  private func beats(of values: [Int64], groups: [UInt8] = []) -> [Int64] {
    let lanes = unit.lanes
    return stride(from: 0, to: values.count, by: lanes).flatMap { start -> [Int64] in
      let end = min(start + lanes, values.count)
      let padding = [Int64](repeating: 0, count: start + lanes - end)
      let beat = values[start..<end] + padding + [Int64(end - start), end == values.count ? 1 : 0]
      return groups.isEmpty ? Array(beat) : beat + groups[start..<end].map(Int64.init) + padding
    }
  }
}
