/// Mean and spread of a few numbers.
struct Statistics {
  let count: Int
  let mean: Double
  /// Of the sample, by n − 1; zero for fewer than two numbers.
  let deviation: Double

  init(_ values: [Double]) {
    count = values.count
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    deviation = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : 0
  }

  /// Of the mean.
  var standardError: Double { deviation / Double(max(1, count)).squareRoot() }
}
