import Formats

/// Which tiles are run on the hardware and compared.
public enum CheckPolicy: Hashable, Sendable, CustomStringConvertible {
  /// All of them.
  case all
  /// Each with this probability, within 0 (exclusive) … 1; chosen by the run's seed.
  case sample(Double)
  /// All are run, none is compared: the hardware's sums are used as they are.
  case none

  /// Reads `all`, `sample:P` or `none`.
  ///
  /// - Throws: ``Formats/ConfigurationError`` for anything else.
  public init(parsing text: String) throws(ConfigurationError) {
    switch text {
    case "all": self = .all
    case "none": self = .none
    default:
      guard text.hasPrefix("sample:"), let part = Double(text.dropFirst("sample:".count)), part > 0, part <= 1
      else {
        throw ConfigurationError(
          "check is '\(text)'; expected all, none, or sample:P with P above 0 and at most 1")
      }
      self = .sample(part)
    }
  }

  /// The policy as it is read.
  public var description: String {
    switch self {
    case .all: "all"
    case .sample(let part): "sample:\(part)"
    case .none: "none"
    }
  }
}
