/// How one multiplication of a DSP48E1 slice, 25 by 18 bits, forms two or four products of integer codes.
///
/// Two codes of A, and two of B if there is room, stand in one factor each:
///
///     (a₀ + a₁·2^r) · (b₀ + b₁·2^c) = a₀b₀ + a₁b₀·2^r + a₀b₁·2^c + a₁b₁·2^(r+c)
///
/// with r the bits of a product and c twice as many, so that products are fields side by side. Codes of 4 bits are four to
/// a slice, at 0, 7, 14 and 21; wider ones are two. A product fits its field as long as B's codes are symmetric
/// (−7…7 of 4 bits); those of A may be any pattern.
public struct ProductPacking: Hashable, Sendable {
  /// The bits of a code of A and of B.
  public let bitsA: Int, bitsB: Int

  /// Rows of the product that one slice computes.
  public let rows = 2

  /// The packing of codes of some widths.
  init(bitsA: Int, bitsB: Int) { (self.bitsA, self.bitsB) = (bitsA, bitsB) }

  /// The bits of a product's field.
  public var productBits: Int { bitsA + bitsB - 1 }

  /// Columns of the product that one slice computes: 2 if two codes of B fit the factor of 18 bits, else 1.
  public var columns: Int { 2 * productBits + bitsB <= 18 ? 2 : 1 }

  /// Where the product of a row and a column of the slice begins.
  public func offset(row: Int, column: Int) -> Int { (row + rows * column) * productBits }
}
