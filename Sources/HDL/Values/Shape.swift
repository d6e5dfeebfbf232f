import BigInt

/// What a signal can hold: its width, whether it is signed, and the exact range of its values.
///
/// The range may be narrower than what the width could hold: `.range(-31...31)` is signed and 6 bits wide, but
/// the product of two such values is known to fit 11 bits. Widths grow in arithmetic exactly as ranges do;
/// only the narrowing operations, which are called by name, lose anything.
public struct Shape: Hashable, Sendable {
  /// The widths that a signal may have, in bits.
  public static let supportedWidths = 1...1024

  /// The width in bits. Always within ``supportedWidths``; see ``requestedWidth``.
  public let width: Int
  /// Whether values are two's complement.
  public let isSigned: Bool
  /// The exact smallest and largest value.
  public let range: ClosedRange<BigInt>
  /// The width that was asked for; differs from ``width`` only if it is not supported, which elaboration reports.
  public let requestedWidth: Int

  /// Makes a shape that uses all of its width.
  public init(width: Int, isSigned: Bool) {
    requestedWidth = width
    self.width = min(max(width, 1), Self.supportedWidths.upperBound)
    self.isSigned = isSigned
    range = Self.fullRange(width: self.width, isSigned: isSigned)
  }

  /// Makes the narrowest shape for a range; signed if and only if the range has negative values.
  public init(_ range: ClosedRange<BigInt>) {
    let isSigned = range.lowerBound < 0
    let needed =
      isSigned
      ? max(Self.signedWidth(range.lowerBound), Self.signedWidth(range.upperBound))
      : max(1, range.upperBound.magnitude.bitWidth)
    requestedWidth = needed
    width = min(needed, Self.supportedWidths.upperBound)
    self.isSigned = isSigned
    self.range = range
  }

  /// Makes a shape with the width and sign of another and a range within its.
  init(full: Shape, range: ClosedRange<BigInt>) {
    requestedWidth = full.requestedWidth
    width = full.width
    isSigned = full.isSigned
    self.range = range
  }

  /// One bit, unsigned.
  public static let bit = Shape(width: 1, isSigned: false)

  /// Unsigned values of a width: 0 … 2^width − 1.
  public static func unsigned(_ width: Int) -> Shape { Shape(width: width, isSigned: false) }

  /// Two's complement values of a width: −2^(width−1) … 2^(width−1) − 1.
  public static func signed(_ width: Int) -> Shape { Shape(width: width, isSigned: true) }

  /// The narrowest shape for a range of values.
  public static func range(_ range: ClosedRange<Int>) -> Shape {
    Shape(BigInt(range.lowerBound)...BigInt(range.upperBound))
  }

  /// The smallest and largest value that the width and sign alone could hold.
  public var representableRange: ClosedRange<BigInt> {
    Self.fullRange(width: width, isSigned: isSigned)
  }

  /// Whether every value of another shape is a value of this one.
  public func holds(_ other: Shape) -> Bool {
    range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound
  }

  /// A value modulo 2^width, read as signed or unsigned as the shape is.
  public func wrapping(_ value: BigInt) -> BigInt {
    if representableRange.contains(value) { return value }
    let modulus = BigInt(1) << width
    var residue = value % modulus
    if residue < 0 { residue += modulus }
    return isSigned && residue > representableRange.upperBound ? residue - modulus : residue
  }

  private static func fullRange(width: Int, isSigned: Bool) -> ClosedRange<BigInt> {
    isSigned
      ? -(BigInt(1) << (width - 1))...((BigInt(1) << (width - 1)) - 1)
      : 0...((BigInt(1) << width) - 1)
  }

  /// The bits of a value in two's complement, sign included.
  private static func signedWidth(_ value: BigInt) -> Int {
    value < 0 ? (-value - 1).magnitude.bitWidth + 1 : value.magnitude.bitWidth + 1
  }
}

extension Shape: CustomStringConvertible {
  /// The sign and the width, and the range where it is narrower than they are.
  public var description: String {
    let base = "\(isSigned ? "signed" : "unsigned") \(width)-bit"
    return range == representableRange ? base : base + " (\(range.lowerBound)...\(range.upperBound))"
  }
}
