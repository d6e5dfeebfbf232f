import ArgumentParser
import Cosimulation
import Formats
import Foundation
import Training
import VerilatorBridge

/// Prints a message as an error.
func printError(_ message: String) {
  try? FileHandle.standardError.write(contentsOf: Data("error: \(message)\n".utf8))
}

/// Prints a result.
///
/// - Throws: ``OutputError``: a result that nobody gets to see is no success.
func printOutput(_ message: String) throws(OutputError) {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data("\(message)\n".utf8))
  } catch {
    throw OutputError()
  }
}

/// Standard output cannot be written to.
struct OutputError: Error, CustomStringConvertible {
  let description = "standard output could not be written"
}

/// The exit status for what went wrong, as sysexits.h numbers them.
func exitStatus(of error: any Error) -> ExitCode {
  switch error {
  case is CancellationError: ExitCode(130)
  case DataError.missing, ReplayError.missing: ExitCode(EX_NOINPUT)
  case is DataError, is ReplayError, is ConfigurationError: ExitCode(EX_DATAERR)
  case BuildError.fileSystem, ReportError.cannotCreate: ExitCode(EX_CANTCREAT)
  case BuildError.noWaveform, is ReportError, is OutputError: ExitCode(EX_IOERR)
  case is ToolError, is BuildError: ExitCode(EX_UNAVAILABLE)
  default: ExitCode(EX_SOFTWARE)
  }
}
