import HDL

/// Why a run of a test bench ended before its tasks did.
public enum TestbenchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A task waited for something that did not come; the cycle in which it gave up.
  case timeout(task: String, condition: String, cycles: Int, cycle: Int, location: SourceLocation)
  /// An output was set.
  case outputSet(port: String, location: SourceLocation)
  /// A key path leads to a signal that is not a port.
  case notAPort(location: SourceLocation)
  /// A port was set while another task looked at what the edge is about to meet.
  case setWhileSampling(port: String, location: SourceLocation)
  /// Beats of a stream have not as many values as its payload has ports.
  case payloadMismatch(stream: String, ports: Int, values: Int, location: SourceLocation)
  /// Something other than a task of the bench waited for the bench.
  case notATask(location: SourceLocation)
  /// A run was started while another was going on.
  case alreadyRunning(location: SourceLocation)
  /// The design has no such clock domain.
  case unknownClock(name: String, known: [String], location: SourceLocation)
  /// A clock with a period of less than 1 or a negative phase.
  case badClock(name: String, period: Int, phase: Int, location: SourceLocation)
  /// Tasks wait for one another's end.
  case deadlock(tasks: [String])

  /// What happened, the place, and what to do instead.
  public var description: String {
    [message, location.map { "  --> \($0)" }, fix.map { "  fix: \($0)" }].compactMap(\.self)
      .joined(separator: "\n")
  }

  private var message: String {
    switch self {
    case .timeout(let task, let condition, let cycles, let cycle, _):
      "task '\(task)' waited \(cycles) cycles for \(condition), until cycle \(cycle)"
    case .outputSet(let port, _):
      "'\(port)' is an output of the module, and only inputs can be set"
    case .notAPort:
      "this signal is not a port of the module"
    case .setWhileSampling(let port, _):
      "'\(port)' was set where ports can only be read: just before an edge, after all tasks had their turn"
    case .payloadMismatch(let stream, let ports, let values, _):
      "a beat of '\(stream)' has \(ports) values, one for each port of the payload, not \(values)"
    case .notATask:
      "only tasks of the bench can wait for it"
    case .alreadyRunning:
      "the bench is running already"
    case .unknownClock(let name, let known, _):
      "the design has no clock domain '\(name)'; it has " + known.map { "'\($0)'" }.joined(separator: ", ")
    case .badClock(let name, let period, let phase, _):
      "clock '\(name)' has period \(period) and phase \(phase); a period is at least 1, a phase at least 0"
    case .deadlock(let tasks):
      "tasks wait for one another's end: " + tasks.map { "'\($0)'" }.joined(separator: ", ")
    }
  }

  private var location: SourceLocation? {
    switch self {
    case .timeout(_, _, _, _, let location), .outputSet(_, let location), .notAPort(let location),
      .setWhileSampling(_, let location), .payloadMismatch(_, _, _, let location), .notATask(let location),
      .alreadyRunning(let location), .unknownClock(_, _, let location), .badClock(_, _, _, let location):
      location
    case .deadlock: nil
    }
  }

  private var fix: String? {
    switch self {
    case .timeout: "look at a waveform, or wait longer: within: …"
    case .notAPort: "name a property that was declared with @Input or @Output"
    case .setWhileSampling: "set it after the step"
    case .notATask: "start it with sim.task(_:_:) instead of async let or a task group"
    case .alreadyRunning: "await the first run before the second, or make another bench"
    case .outputSet, .payloadMismatch, .unknownClock, .badClock, .deadlock: nil
    }
  }
}
