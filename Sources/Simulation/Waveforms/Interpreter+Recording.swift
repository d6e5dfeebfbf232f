extension Interpreter {
  /// Starts to record the named signals of all instances that a predicate holds for, in place of what was
  /// recorded before.
  ///
  /// Batches are recorded, too. The signals of the top module come first; in each module its ports, then its
  /// registers, then its other named signals. A signal that nothing depends on is not simulated and not there.
  @discardableResult
  public func record(_ isIncluded: (Waveform.Signal) -> Bool = { _ in true }) -> WaveformRecorder {
    start(sources.filter { isIncluded($0.signal) })
  }

  /// Starts to record the signals with these paths, in this order.
  ///
  /// - Throws: ``WaveformError/unknownSignal(path:known:)``.
  @discardableResult
  public func record(_ paths: [String]) throws -> WaveformRecorder {
    let sources = sources
    return start(try sources.map(\.signal).indices(of: paths).map { sources[$0] })
  }

  /// Stops recording; what has been recorded stays with its recorder.
  public func stopRecording() { recorder = nil }

  /// Laid out anew for each recording, so that simulations that are not recorded do not keep all names.
  private var sources: [WaveformRecorder.Source] { FlatNetlist(netlist).sources(storage: tape.storage) }

  private func start(_ sources: [WaveformRecorder.Source]) -> WaveformRecorder {
    let recorder = WaveformRecorder(top: netlist.top.name, sources: sources, clocks: clockDomains)
    self.recorder = recorder
    return recorder
  }
}
