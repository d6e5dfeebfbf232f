import Formats

/// Products for checking an array: random ones, and ones whose sums are as large as they can be.
struct TestProducts {
  let configuration: ShiftMMConfiguration

  init(_ configuration: ShiftMMConfiguration) { self.configuration = configuration }

  /// A product of random codes, one in four the largest or the smallest.
  func random(
    rows: Int, depth: Int, columns: Int, _ random: inout SplitMix64Generator
  ) throws(ConfigurationError) -> ArrayProduct {
    let (largestA, largestB) = (configuration.operandA.largest, configuration.operandB.largest)
    return try product(
      rows, depth, columns,
      a: (0..<rows * depth).map { _ in Self.code(largestA, &random) },
      b: (0..<depth * columns).map { _ in Self.code(largestB, &random) },
      shifts: (0..<depth).map { _ in UInt8(random.next() % UInt64(configuration.groups)) })
  }

  /// A product of the largest magnitudes and shifts, so that sums reach the ends of the accumulators: rows and
  /// columns alternate in sign, or hold their sign.
  func extreme(rows: Int, depth: Int, columns: Int) throws(ConfigurationError) -> ArrayProduct {
    let (largestA, largestB) = (configuration.operandA.largest, configuration.operandB.largest)
    return try product(
      rows, depth, columns,
      a: (0..<rows * depth).map { Int8(($0 / depth) % 2 == 0 ? largestA : -largestA) },
      b: (0..<depth * columns).map { Int8(($0 % columns) % 3 == 0 ? -largestB : largestB) },
      shifts: Array(repeating: UInt8(configuration.groups - 1), count: depth))
  }

  private func product(
    _ rows: Int, _ depth: Int, _ columns: Int, a: [Int8], b: [Int8], shifts: [UInt8]
  ) throws(ConfigurationError) -> ArrayProduct {
    try ArrayProduct(
      a: CodeMatrix(rows: rows, columns: depth, codes: a),
      b: CodeMatrix(rows: depth, columns: columns, codes: b), shifts: shifts, configuration)
  }

  private static func code(_ largest: Int, _ random: inout SplitMix64Generator) -> Int8 {
    switch random.next() % 8 {
    case 0: return Int8(largest)
    case 1: return Int8(-largest)
    default: return Int8(Int.random(in: -largest...largest, using: &random))
    }
  }
}
