import ArgumentParser
import CommandSupport
import Cosimulation
import Formats
import Foundation
import Training
import VerilatorBridge

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
