/// The direction in which a matrix is cut into slices, one per index of a product's inner dimension.
public enum SliceAxis: String, Hashable, Sendable, CaseIterable {
  /// One slice per row: the matrix is operand B, or A transposed.
  case rows
  /// One slice per column: the matrix is operand A.
  case columns
}

/// The slices of a tensor of any rank along one of its axes: element i, in row-major order, is in slice
/// (i / `inner`) mod `count`.
public struct TensorSlices: Hashable, Sendable {
  /// The size of the axis.
  public let count: Int
  /// How many elements lie between neighbours along the axis: the product of the sizes after it.
  public let inner: Int

  /// Makes the slices of an axis; numbers below 1 count as 1.
  public init(count: Int, inner: Int) { (self.count, self.inner) = (max(1, count), max(1, inner)) }

  /// The slices of a matrix.
  public init(_ tensor: IntegerTensor, along axis: SliceAxis) {
    self =
      axis == .rows
      ? TensorSlices(count: tensor.rows, inner: tensor.columns)
      : TensorSlices(count: tensor.columns, inner: 1)
  }

  /// What each element's slice has, of one value for each slice.
  public func values<Value>(_ ofSlices: [Value], count: Int) -> [Value] {
    (0..<count).map { ofSlices[$0 / inner % self.count] }
  }

  /// Calls `body` with the slice of every element of `total`, in row-major order.
  @inline(__always)
  func forEach(of total: Int, _ body: (_ index: Int, _ slice: Int) -> Void) {
    var index = 0
    while index < total {
      for slice in 0..<count {
        for _ in 0..<inner where index < total {
          body(index, slice)
          index += 1
        }
      }
    }
  }
}
