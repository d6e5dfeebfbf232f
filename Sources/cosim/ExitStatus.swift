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

/// The exit status for what went wrong, as sysexits.h numbers them.
func exitStatus(of error: any Error) -> ExitCode {
  switch error {
  case is CancellationError: ExitCode(130)
  case DataError.missing, ReplayError.missing: ExitCode(EX_NOINPUT)
  case is DataError, is ReplayError, is ConfigurationError: ExitCode(EX_DATAERR)
  case BuildError.fileSystem, ReportError.cannotCreate: ExitCode(EX_CANTCREAT)
  case BuildError.noWaveform, is ReportError: ExitCode(EX_IOERR)
  case is ToolError, is BuildError: ExitCode(EX_UNAVAILABLE)
  default: ExitCode(EX_SOFTWARE)
  }
}
