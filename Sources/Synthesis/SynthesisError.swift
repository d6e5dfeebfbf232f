/// Why a design could not be synthesized.
public enum SynthesisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no Yosys.
  case yosysMissing
  /// There is one that does not serve.
  case yosysUnusable(path: String, reason: String)
  /// It was killed after some seconds.
  case timedOut(design: String, seconds: Int, log: String)
  /// It failed, or left no statistics: a pass can die of an assertion that only the log shows.
  case failed(design: String, reason: String, log: String)
  /// The result contains a cell that is no primitive of the 7 series.
  case unknownCell(String, module: String)
  /// A file could not be written.
  case fileSystem(path: String, reason: String)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .yosysMissing:
      "Yosys was not found; install the pinned one into .tools with: scripts/install-yosys"
    case .yosysUnusable(let path, let reason):
      "the Yosys at \(path) cannot be used: \(reason)"
    case .timedOut(let design, let seconds, let log):
      "Yosys did not finish \(design) in \(seconds) s and was stopped; see \(log)"
    case .failed(let design, let reason, let log):
      "Yosys failed on \(design): \(reason); see \(log)"
    case .unknownCell(let cell, let module):
      "module \(module) contains '\(cell)' after synthesis, which is no primitive of the 7 series"
    case .fileSystem(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
