/// A matrix of signed codes of at most 8 bits, in row-major order.
public struct CodeMatrix: Hashable, Sendable {
  /// The number of rows; at least 1.
  public let rows: Int
  /// The number of columns; at least 1.
  public let columns: Int
  /// `rows` × `columns` codes, row by row.
  public var codes: [Int8]

  /// Makes a matrix of given codes.
  ///
  /// - Throws: ``ConfigurationError`` if a size is not positive or the number of codes is not
  ///   `rows` × `columns`.
  public init(rows: Int, columns: Int, codes: [Int8]) throws(ConfigurationError) {
    guard rows > 0, columns > 0 else {
      throw ConfigurationError("matrix is \(rows)×\(columns); expected at least one row and one column")
    }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, codes.count == count else {
      throw ConfigurationError("matrix is \(rows)×\(columns) but has \(codes.count) codes")
    }
    self.rows = rows
    self.columns = columns
    self.codes = codes
  }

  /// The code at a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Int8 {
    get { codes[row * columns + column] }
    set { codes[row * columns + column] = newValue }
  }
}
