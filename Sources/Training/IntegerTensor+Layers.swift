import Arithmetic

extension IntegerTensor {
  /// ReLU: every negative element becomes zero; the scale stays.
  func rectified() throws -> IntegerTensor {
    try IntegerTensor(rows: rows, columns: columns, values: values.map { max(0, $0) }, scale: scale)
  }

  /// The gradient of ReLU: zero wherever the rectified activation is zero.
  func masked(by activation: IntegerTensor) throws -> IntegerTensor {
    let masked = zip(values, activation.values).map { $1 > 0 ? $0 : 0 }
    return try IntegerTensor(rows: rows, columns: columns, values: masked, scale: scale)
  }

  /// The sum of each column: the gradient of a bias.
  func columnSums() throws -> IntegerTensor {
    var sums = [Int64](repeating: 0, count: columns)
    for (index, value) in values.enumerated() { sums[index % columns] += value }
    return try IntegerTensor(rows: 1, columns: columns, values: sums, scale: scale)
  }

  /// For each row the column of the largest element, the first of equal ones.
  func largestColumns() -> [Int] {
    (0..<rows).map { row in
      var best = 0
      for column in 1..<max(1, columns) where self[row, column] > self[row, best] { best = column }
      return best
    }
  }
}
