import Foundation

/// Prints a message as an error.
package func printError(_ message: String) {
  try? FileHandle.standardError.write(contentsOf: Data("error: \(message)\n".utf8))
}

/// Prints a result.
///
/// - Throws: ``OutputError``: a result that nobody gets to see is no success.
package func printOutput(_ message: String) throws(OutputError) {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data("\(message)\n".utf8))
  } catch {
    throw OutputError()
  }
}

/// Standard output cannot be written to.
package struct OutputError: Error, CustomStringConvertible {
  package let description = "standard output could not be written"
}
