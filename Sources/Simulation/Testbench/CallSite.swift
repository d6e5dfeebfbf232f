import HDL

/// A line of the user's that is only looked up if there is an error to report: it is passed at every access.
struct CallSite: Sendable {
  private let file: StaticString
  private let line: UInt

  /// Makes a call site of `#fileID` and `#line`.
  init(_ file: StaticString, _ line: UInt) { (self.file, self.line) = (file, line) }

  /// The line.
  var location: SourceLocation { SourceLocation(file, line) }
}
