import Arithmetic
import Formats

/// The golden kernel, one thread, beside a plain floating point matrix product of the same size.
enum KernelBenchmark {
  private static let size = 256
  private static let rounds = 21

  static func rows() throws -> [Row] {
    var state: UInt64 = 1
    func codes() throws -> CodeMatrix {
      let codes = (0..<size * size).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int8(truncatingIfNeeded: Int(state >> 33) % 63 - 31)
      }
      return try CodeMatrix(rows: size, columns: size, codes: codes)
    }
    let (a, b) = (try codes(), try codes())
    let format = try CodeFormat(bits: 6)
    let product = try ShiftProduct(
      a: a, b: b, shifts: (0..<size).map { UInt8($0 * 4 / size) }, formatA: format, formatB: format,
      groups: 4)
    let (floatA, floatB) = (a.codes.map(Float.init), b.codes.map(Float.init))
    let operations = 2e-9 * Double(size * size * size)
    var golden: [Double] = []
    var float: [Double] = []
    var check = 0.0
    for _ in 0..<rounds {
      let (goldenSeconds, sums) = seconds { ShiftMM.multiply(product) }
      let (floatSeconds, floats) = seconds { multiply(floatA, floatB) }
      check += Double(sums[0]) + Double(floats[0])
      golden.append(operations / goldenSeconds)
      float.append(operations / floatSeconds)
    }
    guard check.isFinite else { throw BenchmarkError("the products are not finite") }
    return [
      Row("golden ShiftMM 256³ INT6, 1 thread", golden, "GOP/s"),
      Row("plain Float32 product 256³, 1 thread", float, "GFLOP/s"),
      Row("golden ShiftMM : Float32", zip(golden, float).map { $0 / $1 }, "ratio"),
    ]
  }

  /// A plain product: four rows of A at a time, so that every row of B that is read serves four; the innermost
  /// loop runs along contiguous rows and vectorizes.
  @inline(never)
  private static func multiply(_ a: [Float], _ b: [Float]) -> [Float] {
    [Float](unsafeUninitializedCapacity: size * size) { c, count in
      c.initialize(repeating: 0)
      count = size * size
      guard let c = c.baseAddress else { return }
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let a = a.baseAddress, let b = b.baseAddress else { return }
          for row in stride(from: 0, to: size, by: 4) {
            for k in 0..<size {
              let line = b + k * size
              let (a0, a1) = (a[row * size + k], a[(row + 1) * size + k])
              let (a2, a3) = (a[(row + 2) * size + k], a[(row + 3) * size + k])
              let (c0, c1) = (c + row * size, c + (row + 1) * size)
              let (c2, c3) = (c + (row + 2) * size, c + (row + 3) * size)
              for column in 0..<size {
                c0[column] += a0 * line[column]
                c1[column] += a1 * line[column]
                c2[column] += a2 * line[column]
                c3[column] += a3 * line[column]
              }
            }
          }
        }
      }
    }
  }
}
