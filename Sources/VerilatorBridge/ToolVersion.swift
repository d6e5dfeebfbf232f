/// A version of Verilator: major and minor number, as in "5.048".
public struct ToolVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number before the point.
  public let major: Int
  /// The number after the point; 6 in "5.006".
  public let minor: Int

  /// Makes a version.
  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The versions that this package is tested with at both ends.
  ///
  /// The upper end is what the wheel of release 5.048 calls itself.
  public static let supported = ToolVersion(major: 5, minor: 6)...ToolVersion(major: 5, minor: 49)

  /// Reads the first number with a point in a text, "Verilator 5.006 2023-01-22" or "5.49"; nil if there is none.
  public init?(parsing text: String) {
    for word in text.split(whereSeparator: { !$0.isNumber && $0 != "." }) {
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1]) else { continue }
      self.init(major: major, minor: minor)
      return
    }
    return nil
  }

  /// Reads the version that a Verilator installation states in its `include/verilated_config.h`.
  init?(configurationHeader text: String) {
    let marker = "#define VERILATOR_VERSION "
    for line in text.split(separator: "\n") where line.hasPrefix(marker) {
      self.init(parsing: String(line.dropFirst(marker.count)))
      return
    }
    return nil
  }

  /// By the major, then by the minor number.
  public static func < (left: ToolVersion, right: ToolVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// The version as Verilator writes it: the minor number with three digits.
  public var description: String {
    let digits = String(minor)
    return "\(major)." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
