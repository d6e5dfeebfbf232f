/// The 4-bit format of neural gradients, [1,3,0]: a sign and powers of two, no mantissa.
///
/// A code is a signed level: 0 is worth zero, ±l is worth ±2^(l−1)·α for l in 1…``levels``. Codes fit 8-bit signed
/// integers and so a ``CodeMatrix``. In memory and on wires a code of seven levels is 4 bits: the sign above the
/// 3-bit level, 0 being the only zero.
///
/// Source: LUQ (arXiv 2112.10769): seven levels fit [1,3,0]; its published code has an eighth, which does not.
public struct FP4Format: Hashable, Sendable, Codable {
  /// The numbers of levels that are supported.
  public static let supportedLevels = 7...8

  /// How many magnitudes there are besides zero: 7 or 8.
  public let levels: Int

  /// Makes the format of 7 or 8 levels.
  ///
  /// - Throws: ``ConfigurationError`` for any other number.
  public init(levels: Int = 7) throws(ConfigurationError) {
    try ConfigurationError.check("levels", levels, in: Self.supportedLevels)
    self.levels = levels
  }

  /// The bits of a pattern: sign and level; 4 for seven levels, 5 for eight.
  public var bits: Int { levels == 7 ? 4 : 5 }

  /// The largest magnitude in units of α, 2^(levels−1).
  public var largestMagnitude: Int { 1 << (levels - 1) }

  /// What a code is worth in units of α: 0 or ±2^(|code|−1).
  ///
  /// - Parameter code: within −``levels``…``levels``.
  @inlinable
  public static func integerValue(ofCode code: Int8) -> Int {
    let magnitude = (1 << Int(code.magnitude)) >> 1
    return code < 0 ? -magnitude : magnitude
  }

  /// A code's pattern: the sign in the highest of ``bits``, the level below it.
  public func pattern(ofCode code: Int8) -> UInt8 {
    code.magnitude | (code < 0 ? 1 << UInt8(bits - 1) : 0)
  }

  /// The code of a pattern; nil if it is none: too long, a level beyond ``levels``, or minus zero.
  public func code(ofPattern pattern: UInt8) -> Int8? {
    let sign: UInt8 = 1 << UInt8(bits - 1)
    let level = pattern & (sign - 1)
    guard pattern < 2 * sign, level <= levels, pattern != sign else { return nil }
    return pattern & sign == 0 ? Int8(level) : -Int8(level)
  }
}

/// What a quantizer of neural gradients does: its levels, how α is found, how many random bits it uses.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md has the arithmetic bit by bit.
public struct LUQConfiguration: Hashable, Sendable, Codable {
  /// How α follows from the maximum.
  public enum Alpha: String, Hashable, Sendable, Codable, CaseIterable {
    /// α = max / 2^(levels−1): magnitudes are multiplied by a 16-bit reciprocal, so that the maximum lands on the
    /// highest level.
    case exact
    /// The same of the maximum rounded up to a power of two: magnitudes are only shifted.
    case powerOfTwo = "pow2"
  }

  /// How a magnitude goes to a level; all but ``unbiased`` are biased and there for comparison.
  public enum Rounding: String, Hashable, Sendable, Codable, CaseIterable {
    /// LUQ: stochastic underflow below α, logarithmic stochastic rounding above.
    case unbiased
    /// To the nearest level, up at the midpoint: 3/4 of the upper level, and α/2.
    case nearest
    /// Down to the power of two below, zero below α.
    case floor
    /// Stochastic below α, nearest above.
    case stochasticUnderflow
    /// Nearest below α, logarithmic stochastic above.
    case logarithmicStochastic

    /// Whether elements draw random bits: one draw for every element, also where the rounding is to nearest.
    public var isStochastic: Bool { self != .nearest && self != .floor }
  }

  /// The numbers of random bits that are supported.
  public static let supportedRandomBits = 8...45
  /// The number of random bits that keeps every step of the hardware within 32 bits.
  public static let standardRandomBits = 30

  /// The codes' format.
  public let format: FP4Format
  /// How α follows from the maximum.
  public let alpha: Alpha
  /// r: the random bits of an element. The highest level stands at 2^(r+1) on the grid that magnitudes are put on.
  public let randomBits: Int
  /// How magnitudes go to levels.
  public let rounding: Rounding

  /// Makes a configuration.
  ///
  /// - Throws: ``ConfigurationError`` if a number is out of range.
  public init(
    levels: Int = 7, alpha: Alpha = .exact, randomBits: Int = standardRandomBits,
    rounding: Rounding = .unbiased
  ) throws(ConfigurationError) {
    format = try FP4Format(levels: levels)
    try ConfigurationError.check("random bits", randomBits, in: Self.supportedRandomBits, unit: "bits")
    self.alpha = alpha
    self.randomBits = randomBits
    self.rounding = rounding
  }

  /// T: the exponent of the highest level on the grid, one more than the random bits.
  public var topExponent: Int { randomBits + 1 }

  /// a: the exponent of the lowest level, α = 2^a on the grid.
  public var alphaExponent: Int { topExponent - (format.levels - 1) }
}
