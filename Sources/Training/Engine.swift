import Arithmetic

/// What computes the matrix products of training: the golden model alone, or hardware checked against it.
///
/// Every engine returns the same sums, or throws: a run's weights do not depend on its engine.
public protocol Engine: AnyObject {
  /// The M×N sums of a product, row by row, as ``ShiftMM/multiply(_:)`` defines them.
  ///
  /// - Throws: whatever keeps the engine from vouching for the sums; training stops at that product.
  func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64]
}

/// The engine that is the golden model.
public final class GoldenEngine: Engine {
  /// Makes an engine.
  public init() {}

  /// The sums by ``ShiftMM/multiply(_:)``; never throws.
  public func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
    ShiftMM.multiply(product)
  }
}
