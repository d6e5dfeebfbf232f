import HDL

/// What goes with a tensor's beats through a pipeline: whether there is one, how many elements it has, whether it is
/// the last.
struct BeatStages {
  /// As the beat is taken, and after every cycle.
  private(set) var valid: [Signal], count: [Signal], last: [Signal]

  /// Describes the registers beside a pipeline.
  ///
  /// - Parameters:
  ///   - latency: The cycles that the pipeline takes.
  ///   - advance: Whether it moves.
  init(_ m: Builder, _ tensor: Stream<TensorBeat>, latency: Int, advance: Signal) {
    valid = [tensor.isTaken.named("accepted")]
    count = [tensor.payload.count]
    last = [tensor.payload.last]
    for cycle in 1...latency {
      valid.append(m.registered(valid[cycle - 1], "valid_\(cycle)", reset: 0, enable: advance))
      count.append(m.registered(count[cycle - 1], "count_\(cycle)", enable: advance))
      last.append(m.registered(last[cycle - 1], "last_\(cycle)", enable: advance))
    }
  }

  /// Whether any beat is in the pipeline.
  var isAnyValid: Signal { concatenated(valid.dropFirst().reversed()) .!= 0 }
}
