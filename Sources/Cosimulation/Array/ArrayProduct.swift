import Arithmetic
import Formats

/// A product as an array computes it: of integers, or of integers and one sample of FP4 codes.
public enum ArrayProduct: Hashable, Sendable {
  /// Integers, shifted by k.
  case shift(ShiftProduct)
  /// Integers and FP4.
  case fp4(FP4Product)

  /// A product of FP4; its samples follow each other along the inner dimension, so that an array adds all of them in
  /// one tile.
  ///
  /// - Throws: ``Formats/ConfigurationError`` never for a valid product.
  init(joining product: FP4Product) throws(ConfigurationError) { self = .fp4(try product.joined()) }

  /// A product of codes of an array's formats.
  ///
  /// - Parameter shifts: K of them; FP4 has none, and does not look at them.
  /// - Throws: ``Formats/ConfigurationError`` if the codes are outside their formats or the sizes disagree.
  init(
    a: CodeMatrix, b: CodeMatrix, shifts: [UInt8], _ configuration: ShiftMMConfiguration
  ) throws(ConfigurationError) {
    switch (configuration.operandA, configuration.operandB) {
    case (.integer(let formatA), .integer(let formatB)):
      self = .shift(
        try ShiftProduct(
          a: a, b: b, shifts: shifts, formatA: formatA, formatB: formatB, groups: configuration.groups))
    case (.fp4(let fp4), .integer(let format)):
      let sample = FP4Tensor(codes: a, format: fp4)
      self = .fp4(try FP4Product(integers: b, format: format, samples: [sample], side: .a))
    case (.integer(let format), .fp4(let fp4)):
      let sample = FP4Tensor(codes: b, format: fp4)
      self = .fp4(try FP4Product(integers: a, format: format, samples: [sample], side: .b))
    case (.fp4, .fp4): throw ConfigurationError("both operands are FP4; expected integers on one side")
    }
  }

  /// Operand A, M×K codes.
  var a: CodeMatrix {
    switch self {
    case .shift(let product): product.a
    case .fp4(let product): product.side == .a ? product.samples[0].codes : product.integers
    }
  }

  /// Operand B, K×N codes.
  var b: CodeMatrix {
    switch self {
    case .shift(let product): product.b
    case .fp4(let product): product.side == .b ? product.samples[0].codes : product.integers
    }
  }

  /// K left shifts; empty where nothing is shifted by k.
  var shifts: [UInt8] {
    switch self {
    case .shift(let product): product.shifts
    case .fp4: []
    }
  }

  /// M: the rows of the product.
  var rows: Int { a.rows }
  /// N: the columns of the product.
  var columns: Int { b.columns }
  /// K: the inner dimension.
  var depth: Int { a.columns }

  /// The golden sums, row by row.
  func multiply() -> [Int64] {
    switch self {
    case .shift(let product): ShiftMM.multiply(product)
    case .fp4(let product): product.multiply()
    }
  }

  /// The products whose sums add up to this one's, none deeper than `depth`.
  func panels(depth limit: Int) throws(ConfigurationError) -> [ArrayProduct] {
    guard depth > limit else { return [self] }
    var panels: [ArrayProduct] = []
    for start in stride(from: 0, to: depth, by: limit) {
      let range = start..<min(depth, start + limit)
      switch self {
      case .shift(let product): panels.append(.shift(try product.panel(range)))
      case .fp4(let product): panels.append(.fp4(try product.panel(range)))
      }
    }
    return panels
  }

  /// The product of one tile's rows and columns.
  func cut(
    to tile: Tile, _ configuration: ShiftMMConfiguration
  ) throws(ConfigurationError) -> ArrayProduct {
    try cut(rows: tile.rows(of: self, configuration), columns: tile.columns(of: self, configuration))
  }

  /// The product of some rows and columns.
  func cut(rows: Range<Int>, columns: Range<Int>) throws(ConfigurationError) -> ArrayProduct {
    switch self {
    case .shift(let product): return .shift(try product.cut(rows: rows, columns: columns))
    case .fp4(let product): return .fp4(try product.cut(rows: rows, columns: columns))
    }
  }
}

extension ShiftProduct {
  /// The rows and columns of the product that some rows of A and some columns of B give.
  fileprivate func cut(rows: Range<Int>, columns: Range<Int>) throws(ConfigurationError) -> ShiftProduct {
    let left = rows.flatMap { a.codes[$0 * depth..<($0 + 1) * depth] }
    let right = (0..<depth).flatMap { k in columns.map { b.codes[k * self.columns + $0] } }
    return try ShiftProduct(
      a: CodeMatrix(rows: rows.count, columns: depth, codes: left),
      b: CodeMatrix(rows: depth, columns: columns.count, codes: right),
      shifts: shifts, formatA: formatA, formatB: formatB, groups: groups)
  }
}
