/// A tool outside this package that is missing or cannot be used.
///
/// The description is one sentence that says what to do. A command line exits with ``exitCode``.
public enum ToolError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Verilator was found nowhere.
  case verilatorMissing
  /// Verilator was found, but in no supported version.
  case verilatorUnsupported(path: String, found: ToolVersion)
  /// Verilator was named or found, but something about it is broken.
  case verilatorUnusable(path: String, reason: String)
  /// There is no C++ compiler.
  case compilerMissing(tried: [String])
  /// The C++ compiler cannot be run.
  case compilerUnusable(path: String, reason: String)
  /// The C++ compiler does not find what Verilator's writer of FST files needs.
  case librariesMissing(headers: [String], packages: [String])

  /// `EX_UNAVAILABLE` of sysexits.h: a service that the program needs is not there.
  public static let exitCode: Int32 = 69

  /// One sentence that says what is wrong and what to do.
  public var description: String {
    let range = ToolVersion.supported
    switch self {
    case .verilatorMissing:
      return "Verilator was not found; install it into the project with: make tools"
    case .verilatorUnsupported(let path, let found):
      return "\(path) is Verilator \(found), but \(range.lowerBound) to \(range.upperBound) is supported; "
        + "install such a one into the project with: make tools"
    case .verilatorUnusable(let path, let reason):
      return "Verilator at \(path) cannot be used: \(reason); "
        + "point SWIFTLET_VERILATOR at another, or unset it and install one with: make tools"
    case .compilerMissing(let tried):
      return "no C++ compiler was found (tried \(tried.joined(separator: ", "))); "
        + "install one with: sudo apt-get install g++"
    case .compilerUnusable(let path, let reason):
      return "the C++ compiler \(path) cannot be used: \(reason); set CXX to another one"
    case .librariesMissing(let headers, let packages):
      return
        "FST waveforms need \(headers.joined(separator: " and ")), which the C++ compiler does not find; "
        + "install with: sudo apt-get install \(packages.joined(separator: " ")); VCD needs nothing"
    }
  }
}
