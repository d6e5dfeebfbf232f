/// What a normalization does: its norm, the widths of its codes, the grids of what it gives.
///
/// Codes are symmetric, −(2^(bits−1)−1) … +(2^(bits−1)−1), as in ``CodeFormat``, of up to 16 bits. Of the scale of what goes
/// in nothing but ε depends, and that is in units of its codes.
///
/// Source: ShiftQuant (arXiv 2411.10948) and L1BN (arXiv 1802.09769) for the L1 norm; docs/normalization.md has the
/// arithmetic bit by bit.
public struct NormalizationConfiguration: Hashable, Sendable, Codable {
  /// What deviations from the mean are divided by.
  public enum Norm: String, Hashable, Sendable, Codable, CaseIterable {
    /// The mean absolute deviation.
    case l1
    /// The standard deviation.
    case l2
  }

  /// The widths of codes that are supported, in bits.
  public static let supportedBits = 4...16
  /// The most elements that one mean is taken over, 2^20.
  public static let largestCount = 1 << 20
  /// The fraction bits of γ and β.
  public static let parameterFractionBits = 12
  /// The largest magnitude of γ and β as integers, 2^15 − 1: they are below 8.
  public static let largestParameter = (1 << 15) - 1
  /// The fraction bits of means, deviations, ε and the gradient of γ.
  public static let statisticFractionBits = 16
  /// The numbers of fraction bits that codes may have.
  public static let supportedFractionBits = 0...15
  /// ε where none is named, 2^−8 of a code.
  public static let standardEpsilon = 256

  /// What deviations are divided by.
  public let norm: Norm
  /// The width of what goes in: x, and the gradient with respect to y.
  public let inputBits: Int
  /// The width of what comes out: y, and the gradient with respect to x.
  public let outputBits: Int
  /// f: a code of y is worth 2^−f.
  public let outputFractionBits: Int
  /// f′: a code of the gradient with respect to x is worth 2^−f′ of the scale of the gradient with respect to y over the
  /// scale of x.
  public let gradientFractionBits: Int
  /// ε in units of 2^−16 of a code of x: smaller deviations count as ε.
  public let epsilon: Int
  /// Whether the gradient is the exact derivative, with the mean of the signs; without it, cheaper and biased. It makes
  /// no difference to L2, which has no signs.
  public let keepsMeanSign: Bool

  /// Makes a configuration.
  ///
  /// - Parameters:
  ///   - norm: what deviations are divided by.
  ///   - inputBits: the width of x and of the gradient with respect to y.
  ///   - outputBits: the width of y and of the gradient with respect to x; nil for `inputBits`.
  ///   - outputFractionBits: f; nil for `outputBits` − 3, so that codes reach to 4.
  ///   - gradientFractionBits: f′; nil for `outputBits` − 3, which is right for deviations of an eighth of the range.
  ///   - epsilon: ε in units of 2^−16 of a code of x, 1…65536.
  ///   - keepsMeanSign: whether the gradient is the exact derivative.
  /// - Throws: ``ConfigurationError`` if a number is out of range.
  public init(
    norm: Norm, inputBits: Int, outputBits: Int? = nil, outputFractionBits: Int? = nil,
    gradientFractionBits: Int? = nil, epsilon: Int = standardEpsilon, keepsMeanSign: Bool = true
  ) throws(ConfigurationError) {
    self.norm = norm
    self.inputBits = inputBits
    self.outputBits = outputBits ?? inputBits
    self.outputFractionBits = outputFractionBits ?? self.outputBits - 3
    self.gradientFractionBits = gradientFractionBits ?? self.outputBits - 3
    self.epsilon = epsilon
    self.keepsMeanSign = keepsMeanSign
    let (widths, fractions) = (Self.supportedBits, Self.supportedFractionBits)
    try ConfigurationError.check("input width", inputBits, in: widths, unit: "bits")
    try ConfigurationError.check("output width", self.outputBits, in: widths, unit: "bits")
    try ConfigurationError.check("output fraction", self.outputFractionBits, in: fractions, unit: "bits")
    try ConfigurationError.check("gradient fraction", self.gradientFractionBits, in: fractions, unit: "bits")
    try ConfigurationError.check("epsilon", epsilon, in: 1...65536)
  }

  /// The largest code that goes in, 2^(inputBits−1)−1.
  public var largestInput: Int { (1 << (inputBits - 1)) - 1 }

  /// The largest code that comes out, 2^(outputBits−1)−1.
  public var largestOutput: Int { (1 << (outputBits - 1)) - 1 }
}
