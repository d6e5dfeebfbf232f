import ArgumentParser
import Foundation
import VerilatorBridge

/// Holds a user's own tensors against the golden model.
@main
struct Golden: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "golden",
    abstract: "Quantize, multiply and normalize NumPy arrays with the golden model's integer arithmetic.",
    discussion: """
      Arrays are .npy files: little-endian float32, float64, int8, int16 or int32, in C order, of any rank. Floating point \
      numbers are first put on the grid of the power of two on which the largest magnitude has 45 bits, to the nearest, \
      ties to even; integers are taken as they are. docs/golden.md has the formulas and the files.

      Exit status: 0 done; 64 bad usage; 65 bad data; 66 a file cannot be read; 69 Verilator or a compiler is missing or fails; 70 \
      Verilog and golden model disagree; 73 a file \
      cannot be written. Files are written when everything is computed, whole or not at all.
      """,
    subcommands: [Quantize.self, Gemm.self, Normalize.self, RandomBytes.self])
}

/// What went wrong, for the user, and the exit status that tells it to scripts.
struct Failure: Error {
  let message: String
  let status: Int32

  /// The data are not what they should be.
  static func data(_ message: String) -> Failure { Failure(message: message, status: EX_DATAERR) }

  /// The Verilog cannot be built or simulated.
  static func build(_ error: any Error) -> Failure {
    let isFile = if case BuildError.fileSystem = error { true } else { false }
    return Failure(
      message: "engine verilator cannot be built: \(error)", status: isFile ? EX_CANTCREAT : EX_UNAVAILABLE)
  }

  /// The Verilog gives something else than the golden model.
  static func disagreement(_ finding: String) -> Failure {
    Failure(
      message: "the Verilog and the golden model disagree, which neither should: \(finding)",
      status: EX_SOFTWARE)
  }
}

extension ParsableCommand {
  /// Does a command's work; a failure is told in one sentence, and ends the program with its status.
  func reporting(_ work: () async throws -> Void) async throws {
    // A file that outgrows the user's limit is an error to report like a full disk, no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try await work()
    } catch is CancellationError {
      throw ExitCode(130)
    } catch let failure as Failure {
      try? FileHandle.standardError.write(contentsOf: Data("error: \(failure.message)\n".utf8))
      throw ExitCode(failure.status)
    }
  }
}
