extension ShiftProduct {
  /// The same product with its inner dimension sorted, the greatest shifts first and equal ones as they are; the sums are
  /// the same.
  public func sortedByFallingShift() -> ShiftProduct {
    let order = shifts.indices.sorted { (shifts[$1], $0) < (shifts[$0], $1) }
    var (left, right) = (a, b)
    for (k, source) in order.enumerated() {
      for row in 0..<rows { left[row, k] = a[row, source] }
      for column in 0..<columns { right[k, column] = b[source, column] }
    }
    return ShiftProduct(
      validA: left, validB: right, shifts: order.map { shifts[$0] }, formatA: formatA, formatB: formatB,
      groups: groups)
  }
}
