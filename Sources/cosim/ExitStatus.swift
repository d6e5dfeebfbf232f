import ArgumentParser
import Cosimulation
import Formats
import Foundation
import Training
import VerilatorBridge

/// Prints a message as an error.
func printError(_ message: String) {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
}

/// Prints what went wrong and gives the exit status for it, as sysexits.h numbers them.
func exitStatus(after error: any Error) -> ExitCode {
  guard !(error is CancellationError) else {
    printError("interrupted")
    return ExitCode(130)
  }
  printError("\(error)")
  switch error {
  case DataError.missing: return ExitCode(EX_NOINPUT)
  case is DataError: return ExitCode(EX_DATAERR)
  case is ReplayError: return ExitCode(EX_NOINPUT)
  case is ConfigurationError: return ExitCode(EX_DATAERR)
  case is ToolError, is BuildError: return ExitCode(EX_UNAVAILABLE)
  case ReportError.cannotCreate: return ExitCode(EX_CANTCREAT)
  case is ReportError: return ExitCode(EX_IOERR)
  default: return ExitCode(EX_SOFTWARE)
  }
}
