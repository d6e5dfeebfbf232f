import Formats

extension ShiftProduct {
  /// The inner dimension cut into ranges of at most `depth`, for an array whose accumulators take no longer sums.
  ///
  /// Addition of integers is exact, so the sums of a product are the sums of its panels' sums, in any order.
  /// A depth below 1 counts as 1.
  public func panels(depth limit: Int) -> [Range<Int>] {
    let step = max(1, limit)
    return stride(from: 0, to: depth, by: step).map { $0..<min(depth, $0 + step) }
  }

  /// The part of the product whose inner dimension is `range`.
  ///
  /// - Throws: ``ConfigurationError`` if the range is empty or not within 0..<K.
  public func panel(_ range: Range<Int>) throws(ConfigurationError) -> ShiftProduct {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= depth else {
      throw ConfigurationError("panel is \(range); expected a range within 0..<\(depth)")
    }
    let left = (0..<rows).flatMap { a.codes[$0 * depth + range.lowerBound..<$0 * depth + range.upperBound] }
    let right = Array(b.codes[range.lowerBound * columns..<range.upperBound * columns])
    return ShiftProduct(
      validA: try CodeMatrix(rows: rows, columns: range.count, codes: left),
      validB: try CodeMatrix(rows: range.count, columns: columns, codes: right),
      shifts: Array(shifts[range]), formatA: formatA, formatB: formatB, groups: groups)
  }
}
