/// A configuration value outside what is supported: which value, what it was, what was expected.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence for the user.
  public let description: String

  /// Makes an error with a sentence of its own.
  public init(_ description: String) { self.description = description }

  /// Checks that a named value lies in a range.
  ///
  /// - Throws: ``ConfigurationError`` naming the value and the range if it does not.
  public static func check(
    _ name: String, _ value: Int, in range: ClosedRange<Int>, unit: String = ""
  ) throws(ConfigurationError) {
    guard range.contains(value) else {
      let suffix = unit.isEmpty ? "" : " " + unit
      throw ConfigurationError(
        "\(name) is \(value)\(suffix); expected \(range.lowerBound) to \(range.upperBound)\(suffix)")
    }
  }
}
