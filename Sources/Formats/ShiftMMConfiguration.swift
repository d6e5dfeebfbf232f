/// Where the shift that dequantizes a channel inside the sum stands in the array.
///
/// All placements compute the same bits; they differ in what they cost.
public enum ShiftPlacement: String, Hashable, Sendable, Codable, CaseIterable {
  /// In every processing element, after the multiplier: R·C shifters, narrow multipliers.
  case processingElement
  /// On operand A as it enters the array: R shifters, multipliers wider by G−1 bits.
  case edge
  /// On the sums, which double from one group to the next: no shifters, but the k of a tile come sorted, those with the
  /// greatest shift first.
  case accumulator
}

/// What an array multiplies integers with, where that is not left to synthesis; all compute the same bits.
public enum IntegerMultiplier: String, Hashable, Sendable, Codable, CaseIterable {
  /// Rows of look-up tables and carry chains, one for every two bits of operand B.
  case tables
  /// A DSP48E1 slice in every element, whose adder is the accumulator.
  case slice
  /// A DSP48E1 slice for two products, or four if they are narrow enough; accumulators are look-up tables.
  case packedSlice
}

/// What a ShiftMM systolic array is built for: its size, its operands, its groups and its accumulator.
///
/// One value of this type drives the hardware description and the golden model alike. Both operands are integers, in
/// power-of-two groups if there are several, or one of them is FP4.
///
/// Source: ShiftQuant (arXiv 2411.10948), ShiftMM: C = Σ_k (a·b) << (G−1−g_k); LUQ (arXiv 2112.10769), MF-BPROP.
public struct ShiftMMConfiguration: Hashable, Sendable, Codable {
  /// How the width of the accumulators is chosen.
  public enum Accumulator: Hashable, Sendable, Codable {
    /// The smallest width that no sum of this many products can overflow.
    case depth(Int)
    /// A given width in bits; sums longer than ``ShiftMMConfiguration/largestDepth`` are split into panels.
    case bits(Int)
  }

  /// Array sizes that are supported, in processing elements per side.
  public static let supportedSize = 1...128
  /// Numbers of power-of-two groups that are supported.
  public static let supportedGroups = 1...8
  /// Accumulator widths that are supported, in bits.
  public static let supportedAccumulatorBits = 2...62

  /// Rows of processing elements: the rows of C that one tile computes.
  public let rows: Int
  /// Columns of processing elements: the columns of C that one tile computes.
  public let columns: Int
  /// Operand A's codes, which enter at the left edge.
  public let operandA: OperandFormat
  /// Operand B's codes, which enter at the top edge.
  public let operandB: OperandFormat
  /// G, the number of power-of-two groups: shifts go from 0 to G−1.
  public let groups: Int
  /// The width of every accumulator in bits, sign included.
  public let accumulatorBits: Int
  /// Where the shifters stand.
  public let shiftPlacement: ShiftPlacement
  /// How products with FP4 are formed; nil if both operands are integers.
  public let fp4Form: FP4ProductForm?
  /// What multiplies; nil if synthesis chooses between look-up tables and DSP slices, or if one operand is FP4.
  public let multiplier: IntegerMultiplier?

  /// Makes the configuration of an array for integers.
  ///
  /// - Throws: ``ConfigurationError`` if a value is outside its range, if an accumulator of the given
  ///   width cannot hold even one product, or if the multiplier does not go with the rest.
  public init(
    rows: Int, columns: Int, operandBitsA: Int, operandBitsB: Int, groups: Int,
    accumulator: Accumulator, shiftPlacement: ShiftPlacement = .processingElement,
    multiplier: IntegerMultiplier? = nil
  ) throws(ConfigurationError) {
    try ConfigurationError.check("groups", groups, in: Self.supportedGroups)
    try self.init(
      rows: rows, columns: columns,
      .integer(CodeFormat(bits: operandBitsA, name: "width of operand A")),
      .integer(CodeFormat(bits: operandBitsB, name: "width of operand B")), groups: groups,
      accumulator: accumulator, shiftPlacement: shiftPlacement, fp4Form: nil, multiplier: multiplier)
    try checkMultiplier()
  }

  /// Makes the configuration of an array for integers and FP4, which needs no multipliers.
  ///
  /// - Parameters:
  ///   - integerBits: The width of the integer codes; at most 4 for ``FP4ProductForm/fp7``.
  ///   - side: Which operand is FP4.
  /// - Throws: ``ConfigurationError`` as the other initializer.
  public init(
    rows: Int, columns: Int, integerBits: Int, fp4: FP4Format, side: OperandSide,
    form: FP4ProductForm = .shift, accumulator: Accumulator
  ) throws(ConfigurationError) {
    let integers = OperandFormat.integer(try CodeFormat(bits: integerBits, name: "width of the integers"))
    guard integerBits <= form.widestInteger else {
      throw ConfigurationError(
        "width of the integers is \(integerBits) bits; expected at most \(form.widestInteger) for form \(form.rawValue)"
      )
    }
    try self.init(
      rows: rows, columns: columns, side == .a ? .fp4(fp4) : integers, side == .b ? .fp4(fp4) : integers,
      groups: 1, accumulator: accumulator, shiftPlacement: .processingElement, fp4Form: form,
      multiplier: nil)
  }

  private init(
    rows: Int, columns: Int, _ operandA: OperandFormat, _ operandB: OperandFormat, groups: Int,
    accumulator: Accumulator, shiftPlacement: ShiftPlacement, fp4Form: FP4ProductForm?,
    multiplier: IntegerMultiplier?
  ) throws(ConfigurationError) {
    try ConfigurationError.check("array rows", rows, in: Self.supportedSize)
    try ConfigurationError.check("array columns", columns, in: Self.supportedSize)
    (self.rows, self.columns) = (rows, columns)
    (self.operandA, self.operandB) = (operandA, operandB)
    self.groups = groups
    self.shiftPlacement = shiftPlacement
    self.fp4Form = fp4Form
    self.multiplier = multiplier
    let largestProduct = (operandA.largestMagnitude * operandB.largestMagnitude) << (groups - 1)
    switch accumulator {
    case .bits(let bits):
      try ConfigurationError.check(
        "accumulator width", bits, in: Self.supportedAccumulatorBits, unit: "bits")
      guard largestProduct <= (1 << (bits - 1)) - 1 else {
        throw ConfigurationError(
          "accumulator of \(bits) bits cannot hold one product of magnitude \(largestProduct)")
      }
      accumulatorBits = bits
    case .depth(let depth):
      accumulatorBits = try Self.accumulatorBits(depth: depth, largestProduct: largestProduct)
    }
  }

  /// The smallest w with `depth` × `largestProduct` ≤ 2^(w−1) − 1.
  private static func accumulatorBits(
    depth: Int, largestProduct: Int
  ) throws(ConfigurationError) -> Int {
    guard depth >= 1 else {
      throw ConfigurationError("depth K is \(depth); expected at least 1")
    }
    let (largestSum, overflow) = depth.multipliedReportingOverflow(by: largestProduct)
    guard !overflow, largestSum < 1 << (supportedAccumulatorBits.upperBound - 1) else {
      throw ConfigurationError(
        "depth K is \(depth), whose sums need an accumulator of more than "
          + "\(supportedAccumulatorBits.upperBound) bits")
    }
    return Int.bitWidth - largestSum.leadingZeroBitCount + 1
  }

  /// The largest magnitude of one shifted product, Qa·Qb·2^(G−1).
  public var largestProduct: Int { (operandA.largestMagnitude * operandB.largestMagnitude) << (groups - 1) }

  /// The largest K whose sums the accumulator holds whatever the codes; longer sums are split into panels.
  public var largestDepth: Int { ((1 << (accumulatorBits - 1)) - 1) / largestProduct }

  /// Which operand is FP4; nil if both are integers.
  public var fp4Side: OperandSide? {
    switch (operandA, operandB) {
    case (.fp4, _): .a
    case (_, .fp4): .b
    default: nil
    }
  }

  /// The bits of a shift amount, enough for 0 … G−1; 0 if there is one group.
  public var shiftBits: Int { Int.bitWidth - (groups - 1).leadingZeroBitCount }
}
