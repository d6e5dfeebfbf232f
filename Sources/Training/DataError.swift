/// What is wrong with a data set's files, in one sentence for the user.
public enum DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A directory or a file that should be there is not, or cannot be read.
  case missing(String)
  /// A file is there, but what it holds is not the data set that was expected.
  case bad(String)

  /// The sentence: which file, what was found, what was expected.
  public var description: String {
    switch self {
    case .missing(let sentence), .bad(let sentence): sentence
    }
  }
}
