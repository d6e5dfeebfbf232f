import ArgumentParser
import CommandSupport
import Experiments
import Formats
import Foundation
import Training

/// The exit status for what went wrong, as sysexits.h numbers them.
func exitStatus(of error: any Error) -> ExitCode {
  switch error {
  case DataError.missing: ExitCode(EX_NOINPUT)
  case is DataError, is AblationError, is ConfigurationError: ExitCode(EX_DATAERR)
  case ReportError.cannotCreate: ExitCode(EX_CANTCREAT)
  case is ReportError, is OutputError, is CocoaError: ExitCode(EX_IOERR)
  default: ExitCode(EX_SOFTWARE)
  }
}
