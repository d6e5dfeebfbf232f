import HDL

// What arrays of all elements have around and between their rows.
extension Builder {
  /// Lanes through a skew buffer; a single lane needs none.
  func skewed(
    _ lanes: [Signal], _ name: String, step: Int, _ order: SkewBuffer.Order, _ advance: Signal
  ) -> [Signal] {
    guard lanes.count > 1 else { return lanes }
    let buffer = SkewBuffer(lanes: lanes.count, bits: lanes[0].width, step: step, order: order)
    let instance = self.instance(buffer, name)
    self[instance.advance] = advance
    for (lane, signal) in lanes.enumerated() { self[instance.straight[lane]] = signal.asSigned }
    return lanes[0].shape.isSigned ? instance.skewed : instance.skewed.map(\.asUnsigned)
  }

  /// Hands what leaves a row to the one below it.
  func pass(_ below: RowToRow, to above: RowToRow) {
    for column in above.codes.indices {
      self[above.codes[column]] = below.codes[column]
      self[above.sums[column]] = below.sums[column]
    }
    if let target = above.mark, let mark = below.mark { self[target] = mark }
    self[above.control.first] = below.control.first
    self[above.control.last] = below.control.last
    if let target = above.control.shift, let source = below.control.shift { self[target] = source }
    if let target = above.control.doubling, let source = below.control.doubling { self[target] = source }
  }

  /// The sums that leave the last row, those of one row side by side.
  func straightened<Element>(_ lastRow: ProcessingRow<Element>.Ports, _ advance: Signal) -> [Signal] {
    skewed(lastRow.below.sums, "straighten", step: 1, .descending, advance)
  }

  /// Offers the sums that leave the last row, and moves the array whenever they are not held up.
  func release<Element>(_ results: ResultStream, _ lastRow: ProcessingRow<Element>.Ports, _ advance: Signal) {
    self[results.last] = lastRow.finished
    guard let mark = lastRow.below.mark else { return }
    self[results.valid] = mark
    self[advance] = results.ready | ~mark
  }
}
