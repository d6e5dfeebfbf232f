import Formats

/// Batch normalization between each hidden layer's products and its ReLU.
///
/// Mean and deviation are those of one output of the layer over the batch; γ and β are trained. In the integer recipes
/// codes go in and codes come out, forward and backward; recipe ``Recipe/float`` has the same formulas.
///
/// Source: docs/normalization.md.
public struct NormalizationOptions: Hashable, Sendable {
  /// Which gradient of L1 trains.
  public enum Gradient: String, Hashable, Sendable, CaseIterable {
    /// The derivative.
    case exact
    /// Without the mean of the signs.
    case cheap
  }

  /// The widths of codes that are supported.
  public static let supportedBits = [4, 6, 8]

  /// What deviations from the mean are divided by.
  public let norm: NormalizationConfiguration.Norm
  /// The bits of all codes of the normalization; nil for those of the recipe's products.
  public let bits: Int?
  /// Which gradient trains.
  public let gradient: Gradient

  /// Makes options.
  ///
  /// - Throws: ``ConfigurationError`` naming the value that is not supported.
  public init(
    norm: NormalizationConfiguration.Norm, bits: Int? = nil, gradient: Gradient = .exact
  ) throws(ConfigurationError) {
    if let bits, !Self.supportedBits.contains(bits) {
      throw ConfigurationError("norm bits is \(bits); expected 4, 6 or 8")
    }
    guard norm == .l1 || gradient == .exact else {
      throw ConfigurationError("norm gradient is cheap; norm l2 has the exact one alone")
    }
    self.norm = norm
    self.bits = bits
    self.gradient = gradient
  }

  /// Whether they go with the rest of a configuration.
  ///
  /// - Throws: ``ConfigurationError`` if there is nothing to normalize, or no codes that could have these bits.
  func check(recipe: Recipe, hidden: [Int]) throws(ConfigurationError) {
    guard !hidden.isEmpty else {
      throw ConfigurationError(
        "the network has one layer, so that norm \(norm.rawValue) has nothing to normalize; "
          + "expected a hidden layer")
    }
    if let bits, recipe.operandBits == nil {
      throw ConfigurationError(
        "norm bits is \(bits); recipe \(recipe.rawValue) normalizes in floating point")
    }
  }

  /// The arithmetic of a recipe's normalization; nil in floating point.
  func configuration(recipe: Recipe) throws(ConfigurationError) -> NormalizationConfiguration? {
    guard let width = recipe.operandBits else { return nil }
    return try NormalizationConfiguration(
      norm: norm, inputBits: bits ?? width, keepsMeanSign: gradient == .exact)
  }
}
