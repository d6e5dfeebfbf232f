import Formats

/// One product of two code matrices with a left shift for each index of the inner dimension.
///
/// A is M×K, B is K×N, and the product is C[m, n] = Σ_k (A[m, k]·B[k, n]) << shift_k.
///
/// Source: ShiftQuant (arXiv 2411.10948), ShiftMM; shift_k = G−1−g_k.
public struct ShiftProduct: Hashable, Sendable {
  /// Operand A, M×K codes.
  public let a: CodeMatrix
  /// Operand B, K×N codes.
  public let b: CodeMatrix
  /// K left shifts, each 0…G−1.
  public let shifts: [UInt8]
  /// The format that A's codes keep to.
  public let formatA: CodeFormat
  /// The format that B's codes keep to.
  public let formatB: CodeFormat
  /// G, the number of groups.
  public let groups: Int

  /// Makes a product and checks it.
  ///
  /// - Throws: ``ConfigurationError`` if the inner dimensions or the number of shifts disagree, if a code is
  ///   outside its format (the most negative two's complement pattern included), if `groups` is unsupported,
  ///   or if a shift is not below it.
  public init(
    a: CodeMatrix, b: CodeMatrix, shifts: [UInt8], formatA: CodeFormat, formatB: CodeFormat, groups: Int
  ) throws(ConfigurationError) {
    guard a.columns == b.rows else {
      throw ConfigurationError(
        "A is \(a.rows)×\(a.columns) and B is \(b.rows)×\(b.columns); expected A's columns to be B's rows")
    }
    guard shifts.count == a.columns else {
      throw ConfigurationError("there are \(shifts.count) shifts; expected \(a.columns), one for each k")
    }
    try ConfigurationError.check("groups", groups, in: ShiftMMConfiguration.supportedGroups)
    if let k = shifts.firstIndex(where: { $0 >= groups }) {
      throw ConfigurationError("shift \(k) is \(shifts[k]); expected 0 to \(groups - 1)")
    }
    try Self.check(a, name: "A", format: formatA)
    try Self.check(b, name: "B", format: formatB)
    self.init(validA: a, validB: b, shifts: shifts, formatA: formatA, formatB: formatB, groups: groups)
  }

  /// Makes a product of parts that were checked before.
  init(
    validA: CodeMatrix, validB: CodeMatrix, shifts: [UInt8], formatA: CodeFormat, formatB: CodeFormat,
    groups: Int
  ) {
    a = validA
    b = validB
    self.shifts = shifts
    self.formatA = formatA
    self.formatB = formatB
    self.groups = groups
  }

  /// M: the rows of A and of the product.
  public var rows: Int { a.rows }
  /// N: the columns of B and of the product.
  public var columns: Int { b.columns }
  /// K: the inner dimension, the number of products in each sum.
  public var depth: Int { shifts.count }

  private static func check(
    _ matrix: CodeMatrix, name: String, format: CodeFormat
  ) throws(ConfigurationError) {
    let largest = Int8(format.largest)
    let valid = matrix.codes.withUnsafeBufferPointer { codes in
      var valid = true
      for code in codes { valid = valid && code <= largest && code >= -largest }
      return valid
    }
    guard valid else {
      let index = matrix.codes.firstIndex { !(-largest...largest).contains($0) } ?? 0
      throw ConfigurationError(
        "\(name)[\(index / matrix.columns), \(index % matrix.columns)] is \(matrix.codes[index]); "
          + "expected -\(largest) to \(largest), the codes of \(format.bits) bits")
    }
  }
}
