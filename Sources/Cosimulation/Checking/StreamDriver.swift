import Simulation

/// Sends beats into a simulation's streams, and takes those that come out, one stream on either side at a time.
final class StreamDriver {
  /// The cycles without a beat after which a unit counts as stuck.
  private static let patience = 2000

  private let simulation: any Simulation
  /// Cycles simulated so far.
  private(set) var cycles = 0

  /// Resets a unit.
  init(_ simulation: any Simulation) {
    self.simulation = simulation
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
  }

  /// Sends words, a beat's fields after each other, and gives those of so many beats that come out.
  ///
  /// - Throws: `StreamError` if no beat moves any more.
  func run(_ words: [Int64], _ input: String, to output: String, beats: Int) throws -> [Int64] {
    let streams = StreamPair(input: input, output: output, ports: simulation.ports)
    let sent = words.count / max(1, streams.input.fields.count)
    let batch = StreamBatch(
      transactions: [.init(inputBeats: sent, outputBeats: beats)], words: words, patience: Self.patience)
    let result = try simulation.run(batch, through: streams)
    cycles += result.cycles
    return result.words
  }

  /// What a port shows; nil if there is none of the name.
  func value(of port: String) -> Int64? {
    simulation.ports.firstIndex { $0.name == port }.map { Int64(simulation.get($0)) }
  }
}
