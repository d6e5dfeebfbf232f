/// Why training cannot go on.
public enum TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The floating point baseline arrived at something that is not a number.
  case diverged
  /// All planned steps are done.
  case finished(steps: Int)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .diverged: "the floating point baseline diverged: a logit is not a number"
    case .finished(let steps): "training is finished: all \(steps) steps are done"
    }
  }
}
