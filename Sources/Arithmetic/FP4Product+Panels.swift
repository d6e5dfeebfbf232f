import Formats

extension FP4Product {
  /// The product of one sample that has the same sums: the samples one after the other along the inner dimension, the
  /// integers once for each. Its scale is not divided by their number.
  ///
  /// - Throws: ``ConfigurationError`` never for a valid product.
  public func joined() throws(ConfigurationError) -> FP4Product {
    guard samples.count > 1 else { return self }
    let codes = try Self.joined(samples.map(\.codes), along: side == .a ? .columns : .rows)
    let repeated = Array(repeating: integers, count: samples.count)
    return try FP4Product(
      integers: Self.joined(repeated, along: side == .a ? .rows : .columns), format: integerFormat,
      samples: [FP4Tensor(codes: codes, format: samples[0].format, scale: samples[0].scale)], side: side)
  }

  /// The part of the product whose inner dimension is `range`, in every sample.
  ///
  /// - Throws: ``ConfigurationError`` if the range is empty or not within 0..<K.
  public func panel(_ range: Range<Int>) throws(ConfigurationError) -> FP4Product {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= depth else {
      throw ConfigurationError("panel is \(range); expected a range within 0..<\(depth)")
    }
    return try side == .a
      ? cut(integerRows: range, integerColumns: 0..<columns, codeRows: 0..<rows, codeColumns: range)
      : cut(integerRows: 0..<rows, integerColumns: range, codeRows: range, codeColumns: 0..<columns)
  }

  /// The rows and columns of the product that some rows of A and some columns of B give.
  ///
  /// - Throws: ``ConfigurationError`` if a range is empty or outside the product.
  public func cut(rows: Range<Int>, columns: Range<Int>) throws(ConfigurationError) -> FP4Product {
    guard !rows.isEmpty, !columns.isEmpty, rows.lowerBound >= 0, rows.upperBound <= self.rows,
      columns.lowerBound >= 0, columns.upperBound <= self.columns
    else {
      throw ConfigurationError(
        "part is rows \(rows) and columns \(columns); expected some of \(self.rows)×\(self.columns)")
    }
    return try side == .a
      ? cut(integerRows: 0..<depth, integerColumns: columns, codeRows: rows, codeColumns: 0..<depth)
      : cut(integerRows: rows, integerColumns: 0..<depth, codeRows: 0..<depth, codeColumns: columns)
  }

  /// The product of the same operands on the other sides, Bᵀ·Aᵀ, whose sums are the transposed ones.
  ///
  /// - Throws: ``ConfigurationError`` never for a valid product.
  public func transposed() throws(ConfigurationError) -> FP4Product {
    var turned: [FP4Tensor] = []
    for sample in samples {
      turned.append(
        FP4Tensor(
          codes: try sample.codes.transposed(), format: sample.format, scale: sample.scale,
          clipped: sample.clipped))
    }
    return try FP4Product(
      integers: integers.transposed(), format: integerFormat, samples: turned, side: side.other)
  }

  private func cut(
    integerRows: Range<Int>, integerColumns: Range<Int>, codeRows: Range<Int>, codeColumns: Range<Int>
  ) throws(ConfigurationError) -> FP4Product {
    var parts: [FP4Tensor] = []
    for sample in samples {
      parts.append(
        FP4Tensor(
          codes: try sample.codes.cut(codeRows, codeColumns), format: sample.format, scale: sample.scale))
    }
    return try FP4Product(
      integers: integers.cut(integerRows, integerColumns), format: integerFormat, samples: parts, side: side)
  }

  private enum Direction {
    case rows, columns
  }

  private static func joined(
    _ parts: [CodeMatrix], along direction: Direction
  ) throws(ConfigurationError) -> CodeMatrix {
    let (rows, columns) = (parts[0].rows, parts[0].columns)
    switch direction {
    case .rows:
      return try CodeMatrix(rows: rows * parts.count, columns: columns, codes: parts.flatMap(\.codes))
    case .columns:
      let codes = (0..<rows).flatMap { row in
        parts.flatMap { $0.codes[row * columns..<(row + 1) * columns] }
      }
      return try CodeMatrix(rows: rows, columns: columns * parts.count, codes: codes)
    }
  }
}

extension CodeMatrix {
  /// Some rows and columns of the matrix.
  fileprivate func cut(_ rows: Range<Int>, _ columns: Range<Int>) throws(ConfigurationError) -> CodeMatrix {
    let part = rows.flatMap {
      codes[$0 * self.columns + columns.lowerBound..<$0 * self.columns + columns.upperBound]
    }
    return try CodeMatrix(rows: rows.count, columns: columns.count, codes: part)
  }
}
