import Simulation

extension VerilatedSimulation {
  /// Runs a batch in one call: no Swift runs between its cycles.
  ///
  /// Streams that the model was built with run about as fast as a loop written for the design; others take a
  /// little longer a beat. The batch ends when all beats are in and out.
  public func run(_ batch: StreamBatch, through streams: StreamPair) throws -> StreamResult {
    let found = try StreamPorts(streams, in: ports)
    let (inputBeats, outputBeats) = (batch.inputBeats, batch.outputBeats)
    let expected = inputBeats * found.input.fields.count
    let hasNegative = batch.transactions.contains { $0.inputBeats < 0 || $0.outputBeats < 0 }
    guard batch.words.count == expected, !hasNegative else {
      throw StreamError.malformed(words: batch.words.count, expected: expected)
    }

    // The order of `Settings` and `Outcome` in harness.cpp.
    let settings: [UInt64] = [
      UInt64(inputBeats), UInt64(outputBeats), UInt64(clamping: batch.stalls.input),
      UInt64(clamping: batch.stalls.output),
      batch.stalls.seed, UInt64(max(1, batch.patience)),
    ]
    var outcome: [UInt64] = [0, 0, 0]
    let count = outputBeats * found.output.fields.count
    let output = [Int64](unsafeUninitializedCapacity: count) { words, used in
      if streams != compiledStreams
        || !library.run(handle, settings, batch.words, words.baseAddress, &outcome)
      {
        library.runPorts(
          handle, found.input.indices, UInt32(found.input.fields.count),
          found.output.indices, UInt32(found.output.fields.count),
          settings, batch.words, words.baseAddress, &outcome)
      }
      used = Int(outcome[1]) * found.output.fields.count
    }
    let (accepted, produced, cycles) = (Int(outcome[0]), Int(outcome[1]), Int(outcome[2]))
    guard accepted == inputBeats, produced == outputBeats else {
      throw StreamError.stuck(
        cycles: cycles, accepted: accepted, of: inputBeats, produced: produced, expected: outputBeats)
    }
    return StreamResult(words: output, cycles: cycles)
  }
}
