/// Why a model could not be built from Verilog, although the tools are there.
public enum BuildError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A tool ended with an error; the message is the beginning of what it said, the log has all of it.
  case toolFailed(tool: String, status: String, message: String, log: String)
  /// A tool did not end in time and was killed.
  case timedOut(tool: String, seconds: Int, log: String)
  /// The Verilog's top module does not have a port that the design promises.
  case portMismatch(port: String, reason: String)
  /// The library was built, but cannot be loaded.
  case notLoadable(path: String, reason: String)
  /// A file could not be read or written.
  case fileSystem(path: String, reason: String)
  /// A waveform was asked of a model that was built without, or its file cannot be written.
  case noWaveform(path: String, reason: String)

  /// The error for people to read; the first line says what failed.
  public var description: String {
    switch self {
    case .toolFailed(let tool, let status, let message, let log):
      return "\(tool) failed (\(status)):\n\(message)\nThe whole log is in \(log)"
    case .timedOut(let tool, let seconds, let log):
      return "\(tool) did not end within \(seconds) seconds and was stopped; its log is in \(log)"
    case .portMismatch(let port, let reason):
      return "port '\(port)' of the Verilog does not match the design: \(reason)"
    case .notLoadable(let path, let reason):
      return "the compiled model \(path) cannot be loaded: \(reason)"
    case .fileSystem(let path, let reason):
      return "\(path) cannot be written: \(reason)"
    case .noWaveform(let path, let reason):
      return "no waveform can be written to \(path): \(reason)"
    }
  }
}
