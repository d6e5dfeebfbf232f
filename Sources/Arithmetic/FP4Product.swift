import Formats

/// A product of an integer operand and samples of an FP4 operand: multiplier-free, and summed over the samples.
///
/// A is M×K, B is K×N, and one of them is FP4: C = Σ_s Σ_k ±(|integer| << (level−1)), sign by exclusive or. Samples
/// are added to the same sums without rounding; the mean of S = 1, 2 or 4 samples is a scale that is S times smaller.
///
/// Source: LUQ (arXiv 2112.10769), MF-BPROP and SMP.
public struct FP4Product: Hashable, Sendable {
  /// Where the FP4 operand stands.
  public typealias Side = OperandSide

  /// The operand of integer codes.
  public let integers: CodeMatrix
  /// The format that holds the integer codes.
  public let integerFormat: CodeFormat
  /// The samples of the other operand: 1, 2 or 4 of one shape and format.
  public let samples: [FP4Tensor]
  /// Which operand is FP4.
  public let side: Side

  /// Makes a product and checks it.
  ///
  /// - Throws: ``ConfigurationError`` if the inner dimensions disagree, if there are not 1, 2 or 4 samples of one
  ///   shape, format and scale, or if an integer code is outside its format.
  public init(
    integers: CodeMatrix, format: CodeFormat, samples: [FP4Tensor], side: Side
  ) throws(ConfigurationError) {
    guard let first = samples.first, [1, 2, 4].contains(samples.count) else {
      throw ConfigurationError("there are \(samples.count) samples; expected 1, 2 or 4")
    }
    let codes = first.codes
    guard
      samples.allSatisfy({
        $0.codes.rows == codes.rows && $0.codes.columns == codes.columns && $0.format == first.format
          && $0.scale == first.scale
      })
    else {
      throw ConfigurationError("the samples differ in shape, format or scale; expected samples of one tensor")
    }
    let (a, b) = side == .a ? (codes, integers) : (integers, codes)
    guard a.columns == b.rows else {
      throw ConfigurationError(
        "A is \(a.rows)×\(a.columns) and B is \(b.rows)×\(b.columns); expected A's columns to be B's rows")
    }
    try Self.check(integers, within: format.largest, name: "integer operand")
    for sample in samples { try Self.check(sample.codes, within: first.format.levels, name: "FP4 operand") }
    self.integers = integers
    integerFormat = format
    self.samples = samples
    self.side = side
  }

  private static func check(_ matrix: CodeMatrix, within largest: Int, name: String)
    throws(ConfigurationError)
  {
    guard let index = matrix.codes.firstIndex(where: { $0.magnitude > largest }) else { return }
    throw ConfigurationError(
      "\(name): code \(index) is \(matrix.codes[index]); expected -\(largest) to \(largest)")
  }

  /// K: the inner dimension.
  public var depth: Int { side == .a ? integers.rows : integers.columns }
  /// M: the rows of the product.
  public var rows: Int { side == .a ? samples[0].codes.rows : integers.rows }
  /// N: the columns of the product.
  public var columns: Int { side == .a ? integers.columns : samples[0].codes.columns }

  /// The smallest width w of accumulators that no sum of S passes can overflow: S·K·Q·2^(levels−1) ≤ 2^(w−1)−1.
  public var accumulatorBits: Int {
    let largest = integerFormat.largest * samples[0].format.largestMagnitude
    return Int.bitWidth - (samples.count * depth * largest).leadingZeroBitCount + 1
  }

  /// What one unit of the sums is worth: the integers' scale times α over S.
  public func scale(integers: DyadicScale) -> DyadicScale {
    (integers * samples[0].scale).shifted(by: -samples.count.trailingZeroBitCount)
  }

  /// The M×N sums over all samples, row by row, exact.
  public func multiply() -> [Int64] {
    let products = samples.map { sample in
      let (a, b) = side == .a ? (sample.codes, integers) : (integers, sample.codes)
      let (left, right) =
        side == .a ? (Self.powers(a), b.codes.map(Int16.init)) : (a.codes.map(Int16.init), Self.powers(b))
      return ShiftMM.multiply(
        left: left, right: right, rows: a.rows, depth: a.columns, columns: b.columns,
        largestProduct: integerFormat.largest * sample.format.largestMagnitude)
    }
    return products.dropFirst().reduce(products[0]) { zip($0, $1).map { $0 &+ $1 } }
  }

  private static func powers(_ matrix: CodeMatrix) -> [Int16] {
    matrix.codes.map { Int16(FP4Format.integerValue(ofCode: $0)) }
  }
}
