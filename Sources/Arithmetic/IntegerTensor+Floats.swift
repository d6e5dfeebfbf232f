import Formats

extension IntegerTensor {
  /// The bits of the largest magnitude of a tensor that is made of floating point numbers.
  public static let floatBits = 45

  /// Puts floating point numbers on the integer grid of a power of two.
  ///
  /// The largest magnitude becomes an integer of ``floatBits`` bits (2^45 itself if it is rounded up to that); every
  /// element goes to the nearest integer, ties to even, and so is off by at most 2^−45 of the largest. Zeros alone have
  /// the scale 1.
  ///
  /// - Throws: ``ConfigurationError`` if an element is not finite, or as ``init(rows:columns:values:scale:)`` does.
  public init(rows: Int, columns: Int, nearest numbers: [Double]) throws(ConfigurationError) {
    var largest = 0.0
    for (index, number) in numbers.enumerated() {
      guard number.isFinite else {
        throw ConfigurationError("element \(index) is \(number); expected a finite number")
      }
      largest = max(largest, number.magnitude)
    }
    guard largest > 0 else {
      try self.init(
        rows: rows, columns: columns, values: [Int64](repeating: 0, count: numbers.count), scale: .one)
      return
    }
    let exponent = Int(largest.exponent) - (Self.floatBits - 1)
    try self.init(
      rows: rows, columns: columns, values: numbers.map { Self.integer($0, exponent: exponent) },
      scale: .powerOfTwo(exponent))
  }

  /// number·2^−exponent to the nearest integer, from the number's 53 bits, so that denormal numbers need no care.
  ///
  /// The number is at most the largest, and so its last bit lies 8 places or more below the grid's unit.
  private static func integer(_ number: Double, exponent: Int) -> Int64 {
    guard number != 0 else { return 0 }
    let significand = Int64(number.significand * 0x1p52)
    let magnitude = Rounding.nearestEven(
      significand, fractionBits: exponent - (Int(number.exponent) - 52))
    return number < 0 ? -magnitude : magnitude
  }
}
