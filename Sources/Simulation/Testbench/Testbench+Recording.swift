extension Testbench {
  /// Starts to record the signals that a predicate holds for, in place of what was recorded before.
  ///
  /// With the interpreter these are all named signals of all instances; with another simulator the ports.
  public func record(_ isIncluded: (Waveform.Signal) -> Bool = { _ in true }) {
    simulator.record(isIncluded)
  }

  /// What has been recorded so far; without signals if nothing is: `print(sim.waveform)`.
  public var waveform: Waveform { simulator.waveform }
}
