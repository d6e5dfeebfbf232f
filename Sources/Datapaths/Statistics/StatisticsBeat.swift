import Formats
import HDL

/// The widths that a tensor's statistics take.
public struct StatisticsWidths: Hashable, Sendable {
  /// The widths of elements that are supported: 46 bits and a sign at most.
  public static let supportedElementBits = 2...47
  /// The binary logarithms of the largest number of elements that are supported.
  public static let supportedCountBits = 0...30

  /// W: the bits of an element, its sign included; elements are −(2^(W−1)−1) … 2^(W−1)−1.
  public let elementBits: Int
  /// n: a tensor has at most 2^n elements.
  public let countBits: Int

  /// Makes the widths for elements of W bits, at most 2^n of them.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(elementBits: Int, countBits: Int) throws(ConfigurationError) {
    try ConfigurationError.check("element width", elementBits, in: Self.supportedElementBits, unit: "bits")
    try ConfigurationError.check(
      "logarithm of the number of elements", countBits, in: Self.supportedCountBits)
    self.elementBits = elementBits
    self.countBits = countBits
  }

  /// The bits of a magnitude, W−1.
  public var magnitudeBits: Int { elementBits - 1 }
  /// The bits of Σ|x|, W−1 + n.
  public var sumBits: Int { magnitudeBits + countBits }
  /// The bits of Σx², 2·(W−1) + n.
  public var squareBits: Int { 2 * magnitudeBits + countBits }

  /// The shape of an element.
  public var element: Shape { .range(-largest...largest) }
  /// The shape of a number of elements, 0…2^n.
  var count: Shape { .unsigned(countBits + 1) }

  private var largest: Int { (1 << magnitudeBits) - 1 }

  /// What the names of modules say of it: `w32_n20`.
  var signature: String { "w\(elementBits)_n\(countBits)" }
}

/// Which statistics are gathered of a tensor.
public enum StatisticsKind: String, Hashable, Sendable, CaseIterable {
  /// max|x|.
  case maximum
  /// N, Σ|x|, Σx² and max|x|.
  case sums
  /// The same of the elements that are not zero.
  case sumsOfNonZero

  var hasSums: Bool { self != .maximum }
}

/// A tensor's statistics.
public struct StatisticsBeat: Interface {
  /// max|x|; W−1 bits.
  @Input public var maximum: Signal
  /// N, how many elements were counted; absent with ``StatisticsKind/maximum``, as are the sums.
  @Input public var count: Signal?
  /// Σ|x|; W−1 + n bits.
  @Input public var sum: Signal?
  /// Σx²; 2·(W−1) + n bits.
  @Input public var squares: Signal?

  init(_ widths: StatisticsWidths, _ kind: StatisticsKind) {
    _maximum = Input(.unsigned(widths.magnitudeBits))
    _count = Input(kind.hasSums ? widths.count : nil)
    _sum = Input(kind.hasSums ? .unsigned(widths.sumBits) : nil)
    _squares = Input(kind.hasSums ? .unsigned(widths.squareBits) : nil)
  }
}
