import ArgumentParser
import Formats
import Training

/// Whether something is normalized, and by what.
enum NormalizationChoice: String, ExpressibleByArgument, CaseIterable {
  case none, l1, l2

  /// The norm; nil for none.
  var norm: NormalizationConfiguration.Norm? {
    switch self {
    case .none: nil
    case .l1: .l1
    case .l2: .l2
    }
  }
}

extension NormalizationOptions.Gradient: ExpressibleByArgument {}

/// What stands between the products of hidden layers and their ReLU.
struct NormalizationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Normalize hidden layers over the batch: by the mean absolute deviation, or by the standard deviation.")
  )
  var norm: NormalizationChoice = .none

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Bits of the normalization's codes. (default: those of the recipe's products)", valueName: "4|6|8"))
  var normBits: Int?

  @Option(
    help: "l1: the exact gradient, or the cheap one without the mean of the signs. (default: exact)")
  var normGradient: NormalizationOptions.Gradient?

  /// The options; nil for no normalization.
  ///
  /// - Throws: `ValidationError` if there is one for no normalization; `ConfigurationError` naming a value.
  func options() throws -> NormalizationOptions? {
    guard let norm = norm.norm else {
      let given = [("norm-bits", normBits != nil), ("norm-gradient", normGradient != nil)]
      if let (name, _) = given.first(where: \.1) {
        throw ValidationError("--\(name) belongs to --norm l1 or l2; the norm is none.")
      }
      return nil
    }
    return try NormalizationOptions(norm: norm, bits: normBits, gradient: normGradient ?? .exact)
  }
}
