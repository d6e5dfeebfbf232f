extension Simulator {
  /// What all copies of a simulator share, so that recording reaches every one of them.
  final class Recording {
    var simulation: any Simulation
    var mistakes: [TestbenchError] = []

    init(_ simulation: any Simulation) { self.simulation = simulation }
  }

  /// Starts to record the signals that a predicate holds for, in place of what was recorded before.
  ///
  /// With the interpreter these are all named signals of all instances; with another simulator the ports, as
  /// long as it is stepped through ``step(_:)`` or ``simulation``.
  @discardableResult
  public func record(_ isIncluded: (Waveform.Signal) -> Bool = { _ in true }) -> WaveformRecorder {
    if let interpreter = simulation as? Interpreter { return interpreter.record(isIncluded) }
    stopRecording()
    let recorded = RecordedSimulation(simulation, isIncluded)
    recording.simulation = recorded
    return recorded.recorder
  }

  /// What has been recorded so far; without signals if nothing is: `print(sim.waveform)`.
  public var waveform: Waveform {
    let recorder =
      (simulation as? Interpreter)?.recorder ?? (simulation as? RecordedSimulation)?.recorder
    return recorder?.waveform ?? Waveform(top: "top", signals: [], clocks: [])
  }

  /// Stops recording; what has been recorded stays with its recorder.
  public func stopRecording() {
    if let interpreter = simulation as? Interpreter { interpreter.stopRecording() }
    if let recorded = simulation as? RecordedSimulation { recording.simulation = recorded.base }
  }
}
