import Simulation

/// Sends beats into a simulation's streams, and takes those that come out.
final class StreamDriver {
  private let simulation: any Simulation
  private let lanes: Int
  /// The streams of elements and of codes.
  private let input: String, output: String
  /// Cycles simulated so far.
  private(set) var cycles = 0

  /// Resets a unit whose beats have so many lanes.
  init(_ simulation: any Simulation, lanes: Int, from input: String, to output: String) {
    (self.simulation, self.lanes, self.input, self.output) = (simulation, lanes, input, output)
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
  }

  /// Sends one beat into a stream beside that of the elements.
  func send(_ words: [Int64], to stream: String) throws {
    _ = try run(words, beats: 1, from: stream, to: output, outputs: 0)
  }

  /// Takes one beat of a stream beside that of the codes.
  func receive(_ stream: String) throws -> [Int64] {
    try run([], beats: 0, from: input, to: stream, outputs: 1)
  }

  /// Sends a channel and takes as many codes; `numbers` are what stands side by side in its beats.
  func exchange(_ numbers: [Int64]...) throws -> [Int64] {
    let count = numbers[0].count
    let beats = (count - 1) / lanes + 1
    var words: [Int64] = []
    words.reserveCapacity(beats * (numbers.count * lanes + 2))
    for start in stride(from: 0, to: count, by: lanes) {
      let end = min(start + lanes, count)
      for numbers in numbers {
        words += numbers[start..<end]
        words += repeatElement(0, count: lanes - (end - start))
      }
      words += [Int64(end - start), end == count ? 1 : 0]
    }
    let result = try run(words, beats: beats, from: input, to: output, outputs: beats)
    return stride(from: 0, to: count, by: lanes).flatMap { start in
      let first = start / lanes * (lanes + 2)
      return result[first..<first + min(lanes, count - start)]
    }
  }

  private func run(
    _ words: [Int64], beats: Int, from input: String, to output: String, outputs: Int
  ) throws -> [Int64] {
    let streams = StreamPair(input: input, output: output, ports: simulation.ports)
    let batch = StreamBatch(
      transactions: [.init(inputBeats: beats, outputBeats: outputs)], words: words, patience: 2000)
    let result = try simulation.run(batch, through: streams)
    cycles += result.cycles
    return result.words
  }
}
