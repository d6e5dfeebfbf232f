/// The signed, symmetric integer format of a quantized tensor's codes.
///
/// A format of `bits` bits holds −(2^(bits−1)−1) … +(2^(bits−1)−1). The most negative two's complement
/// pattern is not a code, so there is no zero point and negation never overflows.
///
/// Source: ShiftQuant (arXiv 2411.10948) and LUQ (arXiv 2112.10769), narrow-range integer codes.
public struct CodeFormat: Hashable, Sendable, Codable {
  /// The widths that the datapaths and the golden model take, in bits.
  public static let supportedBits = 2...8

  /// The width of a code in bits, sign included; within ``supportedBits``.
  public let bits: Int

  /// Makes the format of `bits`-bit codes.
  ///
  /// - Throws: ``ConfigurationError`` if `bits` is outside ``supportedBits``.
  public init(bits: Int, name: String = "code width") throws(ConfigurationError) {
    try ConfigurationError.check(name, bits, in: Self.supportedBits, unit: "bits")
    self.bits = bits
  }

  /// The largest code, 2^(bits−1)−1; the smallest is its negative.
  public var largest: Int { (1 << (bits - 1)) - 1 }
}
