import Arithmetic
import Formats

/// Random operands for tests, from a seed that a failing test names.
struct TestRandom {
  private var random: RandomLanes

  init(seed: UInt64) { random = RandomLanes(seed: seed, tensor: 0x7E57, lanes: 1) }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next(below: UInt32(range.count)))
  }

  mutating func codes(_ count: Int, largest: Int) -> [Int8] {
    (0..<count).map { _ in Int8(integer(in: -largest...largest)) }
  }

  /// Numbers of all magnitudes up to 2^bits.
  mutating func values(_ count: Int, bits: Int) -> [Int64] {
    (0..<count).map { _ in
      let magnitude = Int64(random.next(bits: 62) >> UInt64(62 - integer(in: 1...bits)))
      return integer(in: 0...1) == 0 ? magnitude : -magnitude
    }
  }

  mutating func product(rows: Int, depth: Int, columns: Int, bits: Int, groups: Int) throws -> ShiftProduct {
    let format = try CodeFormat(bits: bits)
    return try ShiftProduct(
      a: CodeMatrix(rows: rows, columns: depth, codes: codes(rows * depth, largest: format.largest)),
      b: CodeMatrix(rows: depth, columns: columns, codes: codes(depth * columns, largest: format.largest)),
      shifts: (0..<depth).map { _ in UInt8(integer(in: 0...groups - 1)) },
      formatA: format, formatB: format, groups: groups)
  }
}

/// The definition of ShiftMM, one addition at a time.
func naiveSums(_ product: ShiftProduct) -> [Int64] {
  var sums: [Int64] = []
  for m in 0..<product.rows {
    for n in 0..<product.columns {
      var sum: Int64 = 0
      for k in 0..<product.depth {
        sum += (Int64(product.a[m, k]) * Int64(product.b[k, n])) << Int64(product.shifts[k])
      }
      sums.append(sum)
    }
  }
  return sums
}

/// A tensor of one row, or of several.
func tensor(_ values: [Int64], rows: Int = 1, scale: DyadicScale = .one) throws -> IntegerTensor {
  try IntegerTensor(rows: rows, columns: values.count / rows, values: values, scale: scale)
}
