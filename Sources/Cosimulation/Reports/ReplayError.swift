/// Why a saved tile cannot be replayed, in one sentence for the user.
public enum ReplayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file of the saved tile is not there or cannot be read.
  case missing(String)
  /// A file is there, but does not hold what a mismatch saves.
  case bad(String)

  /// The sentence: which file, what was found, what was expected.
  public var description: String {
    switch self {
    case .missing(let sentence), .bad(let sentence): sentence
    }
  }
}
