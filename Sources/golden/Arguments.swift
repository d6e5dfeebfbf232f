import ArgumentParser
import Arithmetic
import Formats
import Foundation

/// The quantizers.
enum Method: String, ExpressibleByArgument, CaseIterable {
  case luq, sawb, maxabs, shiftquant
}

/// What computes.
enum Engine: String, ExpressibleByArgument, CaseIterable {
  case golden, verilator

  /// Refuses what cannot compute yet.
  func check(_ subject: String) throws {
    guard self == .golden else {
      throw Failure(
        message: "engine verilator has no \(subject) yet; --engine golden computes what it will",
        status: EX_UNAVAILABLE)
    }
  }
}

/// The engine, which all commands that compute take.
struct EngineOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What computes: the golden model alone, or the emitted Verilog in Verilator, every word compared with it."
    ))
  var engine: Engine = .golden
}

extension LUQConfiguration.Alpha: ExpressibleByArgument {}
extension NormalizationConfiguration.Norm: ExpressibleByArgument {}
extension CodeRounding: ExpressibleByArgument {}
extension RandomGenerator: ExpressibleByArgument {}

/// Runs what throws configuration errors; one is bad usage.
func asUsage<Result>(_ make: () throws(ConfigurationError) -> Result) throws -> Result {
  do {
    return try make()
  } catch {
    throw ValidationError(error.description + ".")
  }
}
