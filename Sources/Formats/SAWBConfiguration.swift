/// How a forward tensor is clipped and quantized: statistics-aware weight binning, SAWB.
///
///     clip = c1·sqrt(E[x²]) − c2·E|x|
///
/// Source: Choi et al., "Accurate and Efficient 2-bit Quantized Neural Networks", SysML 2019, for the form; LUQ
/// (arXiv 2112.10769) for its use here. The constants are those of the published codes, rounded to 12 fraction bits.
public struct SAWBConfiguration: Hashable, Sendable, Codable {
  /// Which published pair of constants 4 bits take; the other widths have one.
  public enum Constants: String, Hashable, Sendable, Codable, CaseIterable {
    /// 12.1 and 12.2, of LUQ's code.
    case luq
    /// 12.68 and 12.80, of IBM's tools.
    case ibm
  }

  /// The codes' range, and the statistics that it is found by.
  public enum Codes: String, Hashable, Sendable, Codable, CaseIterable {
    /// −(2^(b−1)−1) … 2^(b−1)−1; the scale is clip / (2^(b−1)−1).
    case signed
    /// 0 … 2^b−1, after ReLU; the scale is 2·clip / (2^b−1), as published.
    case unsigned
    /// 0 … 2^b−1; the scale is clip / (2^b−1), with the statistics of the entries that are not zero and the constants
    /// of b+1 bits: the entries are taken for the positive half of a symmetric tensor of b+1 bits.
    case unsignedNonZero
  }

  /// The fraction bits of the constants.
  public static let constantFractionBits = 12

  /// The width of the codes in bits.
  public let bits: Int
  /// The codes' range and statistics.
  public let codes: Codes
  /// c1 with ``constantFractionBits`` fraction bits; 18 bits.
  public let c1: UInt64
  /// c2 with ``constantFractionBits`` fraction bits; 18 bits.
  public let c2: UInt64

  /// Makes a configuration.
  ///
  /// - Throws: ``ConfigurationError`` if there are no published constants for the width.
  public init(
    bits: Int = 4, codes: Codes = .signed, constants: Constants = .luq
  ) throws(ConfigurationError) {
    self.bits = bits
    self.codes = codes
    let row = codes == .unsignedNonZero ? bits + 1 : bits
    // Unsigned codes of 8 bits would not fit the operands of any array.
    guard let pair = Self.pairs(constants)[row], codes == .signed || bits < 8 else {
      let widths = codes == .signed ? "2, 3, 4, 5 or 8" : codes == .unsigned ? "2, 3, 4 or 5" : "2, 3, 4 or 7"
      throw ConfigurationError("SAWB code width is \(bits) bits; expected \(widths), which have constants")
    }
    (c1, c2) = pair
  }

  /// Qp: the largest code; the smallest is its negative or 0.
  public var largest: Int { codes == .signed ? (1 << (bits - 1)) - 1 : (1 << bits) - 1 }

  /// The signed format that holds the codes: of b bits, or b+1 if they are unsigned.
  public var operandFormat: CodeFormat {
    get throws(ConfigurationError) { try CodeFormat(bits: codes == .signed ? bits : bits + 1) }
  }

  /// The constants by width, times 2^12 to the nearest integer.
  private static func pairs(_ constants: Constants) -> [Int: (UInt64, UInt64)] {
    [
      2: (12_780, 8_454),  // 3.12 and 2.064
      3: (30_757, 28_230),  // 7.509 and 6.892
      4: constants == .luq ? (49_562, 49_971) : (51_937, 52_429),  // 12.1 and 12.2; 12.68 and 12.80
      5: (72_663, 76_349),  // 17.74 and 18.64
      8: (130_089, 143_524),  // 31.76 and 35.04
    ]
  }
}
