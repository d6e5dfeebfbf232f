extension ShiftMMConfiguration {
  /// The widest accumulator that a DSP48E1 slice's adder holds, in bits.
  public static let widestSliceAccumulator = 48

  /// How products share a slice; nil if each has a multiplier of its own.
  public var packing: ProductPacking? {
    multiplier == .packedSlice ? ProductPacking(bitsA: operandA.bits, bitsB: operandB.bits) : nil
  }

  /// Refuses what a multiplier cannot be combined with.
  func checkMultiplier() throws(ConfigurationError) {
    let isShifted = groups > 1
    switch multiplier {
    case .slice:
      guard accumulatorBits <= Self.widestSliceAccumulator else {
        throw ConfigurationError(
          "accumulator width is \(accumulatorBits) bits; expected at most \(Self.widestSliceAccumulator) with multiplier slice"
        )
      }
      guard !isShifted || shiftPlacement != .processingElement else {
        throw ConfigurationError(
          "shift placement is processingElement; expected edge or accumulator with multiplier slice")
      }
    case .packedSlice:
      guard !isShifted || shiftPlacement == .accumulator else {
        throw ConfigurationError(
          "shift placement is \(shiftPlacement.rawValue); expected accumulator with multiplier packedSlice")
      }
      guard let packing else { return }
      try Self.check("array rows", rows, multipleOf: packing.rows)
      try Self.check("array columns", columns, multipleOf: packing.columns)
    case .tables, nil: break
    }
  }

  private static func check(
    _ name: String, _ count: Int, multipleOf unit: Int
  ) throws(ConfigurationError) {
    guard count % unit == 0 else {
      throw ConfigurationError(
        "\(name) is \(count); expected a multiple of \(unit) with multiplier packedSlice")
    }
  }
}
