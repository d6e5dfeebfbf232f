import Formats

/// The sums that clipping needs, gathered in one pass.
public struct TensorStatistics: Hashable, Sendable {
  /// The most elements that the widths below hold.
  public static let largestCount = 1 << 30

  /// The number of elements counted; below 2^31.
  public private(set) var count = 0
  /// Σ|x|; below 2^76.
  public private(set) var sum: UInt128 = 0
  /// Σx²; below 2^122.
  public private(set) var squares: UInt128 = 0
  /// max|x|; below 2^46.
  public private(set) var maximum: UInt64 = 0

  /// Gathers the statistics of a tensor's elements, or of those that are not zero.
  ///
  /// - Throws: ``ConfigurationError`` if there are more than ``largestCount`` elements.
  public init(_ values: [Int64], skippingZeros: Bool = false) throws(ConfigurationError) {
    guard values.count <= Self.largestCount else {
      throw ConfigurationError("tensor has \(values.count) elements; expected at most \(Self.largestCount)")
    }
    for value in values where value != 0 || !skippingZeros {
      let magnitude = value.magnitude
      count += 1
      sum += UInt128(magnitude)
      squares += UInt128(magnitude.multipliedFullWidth(by: magnitude))
      maximum = max(maximum, magnitude)
    }
  }
}

extension UInt128 {
  /// A product of two 64-bit numbers.
  fileprivate init(_ product: (high: UInt64, low: UInt64)) {
    self = UInt128(product.high) << 64 | UInt128(product.low)
  }
}
