import HDL

/// What an element for binary16 is made of.
///
/// An array's edge decodes binary16 operands, once for a row or a column: normalized, with the kind of number spelled
/// out in two bits; and it encodes the sums that leave. What is between them has neither leading zeros to count in
/// operands nor fields to compare.
public struct FloatElementConfiguration: Hashable, Sendable {
  /// The formats that products are added up in.
  public enum Accumulator: String, Hashable, Sendable, Codable, CaseIterable {
    /// Products are rounded to binary16, and so is every sum.
    case binary16
    /// Products are exact in binary32, and every sum is rounded to it.
    case binary32

    /// The format.
    public var format: FloatFormat { self == .binary16 ? .binary16 : .binary32 }
  }

  /// The accumulator's format.
  public let accumulator: Accumulator
  /// What becomes of subnormal numbers of binary16; binary32's do not occur in sums of their products.
  public let subnormals: Subnormals
  /// How significands are multiplied.
  public let multiplier: SignificandMultiplier

  /// Makes a configuration.
  public init(
    accumulator: Accumulator, subnormals: Subnormals = .kept, multiplier: SignificandMultiplier = .dsp
  ) {
    (self.accumulator, self.subnormals, self.multiplier) = (accumulator, subnormals, multiplier)
  }

  /// `fp32_kept_lut`: the accumulator's format, subnormal numbers, the multiplier.
  var nameInModules: String {
    "\(accumulator.format.nameInModules)_\(subnormals.rawValue)_\(multiplier.rawValue)"
  }

  /// The operands within the array.
  var factorRange: FloatRange { FloatRange(factors: .binary16, subnormals) }

  /// The products and sums within the array.
  var sumRange: FloatRange {
    accumulator == .binary16 ? FloatRange(.binary16, subnormals) : .sumsOfBinary16Products
  }
}
