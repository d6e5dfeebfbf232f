/// A line of a user's Swift source.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file as `Module/File.swift`, the same on every machine.
  public let file: String
  /// The line, counted from 1.
  public let line: Int

  /// Makes a location.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// Makes a location of `#fileID` and `#line`.
  package init(_ file: StaticString, _ line: UInt) {
    self.file = file.description
    self.line = Int(line)
  }

  /// `Module/File.swift:line`.
  public var description: String { "\(file):\(line)" }
}
