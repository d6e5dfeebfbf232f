import Formats

extension CodeMatrix {
  /// The matrix with rows and columns exchanged.
  ///
  /// - Throws: ``ConfigurationError`` never for a valid matrix.
  public func transposed() throws(ConfigurationError) -> CodeMatrix {
    let result = [Int8](unsafeUninitializedCapacity: codes.count) { target, count in
      codes.withUnsafeBufferPointer { source in
        for column in 0..<columns {
          for row in 0..<rows { target[column * rows + row] = source[row * columns + column] }
        }
      }
      count = codes.count
    }
    return try CodeMatrix(rows: columns, columns: rows, codes: result)
  }
}
