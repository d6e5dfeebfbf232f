import HDL

/// Accumulators of what comes in runs of beats, a tensor or a channel each: a run's first value stands for itself, and
/// after its last one the results are offered.
struct RunAccumulators {
  private let isStart: Signal
  private let accumulates: Signal

  /// Describes where runs begin and end.
  ///
  /// - Parameters:
  ///   - run: What a run is, for names.
  ///   - isValid: Whether there is a value.
  ///   - isLast: Whether it is its run's last one.
  ///   - advance: Whether everything moves on.
  ///   - hasResult: What tells of a run's results.
  init(
    _ m: Builder, of run: String, isValid: Signal, isLast: Signal, advance: Signal, hasResult: Signal
  ) {
    let isStart = m.register(.bit, "is_start_of_\(run)", reset: 1)
    m.when(advance & isValid) { m[isStart] = isLast }
    m[hasResult] = m.registered(isValid & isLast, "has_result", reset: 0, enable: advance)
    self.isStart = isStart
    accumulates = (advance & isValid).named("accumulates")
  }

  /// Describes the accumulator of a result; none where there is no such result.
  func accumulate(
    _ m: Builder, _ result: Signal?, _ value: Signal, _ name: String,
    _ combine: (Signal, Signal) -> Signal = (+)
  ) {
    guard let result else { return }
    let sum = m.register(result.shape, name, enable: accumulates)
    m[sum] = combine(mux(isStart, 0, sum), value).wrapped(to: sum.width, counting: false)
    m[result] = sum
  }
}
