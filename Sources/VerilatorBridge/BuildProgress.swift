/// How far the build of a model is.
public struct BuildProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: String, Hashable, Sendable {
    /// Verilator translates the Verilog to C++.
    case translating
    /// The C++ compiler compiles Verilator's runtime, once per tool and compiler.
    case compilingRuntime = "compiling the runtime"
    /// The C++ compiler compiles the model.
    case compiling
    /// The parts are put together to a library.
    case linking
  }

  /// What is being done.
  public let stage: Stage
  /// The seconds since the build began.
  public let seconds: Double

  /// Makes a report of progress.
  public init(stage: Stage, seconds: Double) {
    self.stage = stage
    self.seconds = seconds
  }
}
