/// Marsaglia's xorshift32 with the triple (13, 17, 5): the generator of one lane.
///
/// It visits every 32-bit number but zero once in 2^32−1 draws. The whole state changes at each draw, so one
/// draw is never a shift of the one before, as consecutive words of one LFSR are.
///
/// Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003.
public struct Xorshift32: Hashable, Sendable {
  /// What stands for the seed zero: 2^32 divided by the golden ratio.
  static let substituteForZero: UInt32 = 0x9E37_79B9

  /// The last number drawn, or the seed; never zero.
  public private(set) var state: UInt32

  /// Makes a generator; the seed zero, from which the recurrence cannot leave, becomes 0x9E3779B9.
  public init(seed: UInt32) {
    state = seed == 0 ? Self.substituteForZero : seed
  }

  /// Draws the next 32 bits, never all zero.
  @inline(__always)
  public mutating func next() -> UInt32 {
    state = Self.step(state)
    return state
  }

  /// The number after `state`.
  @inline(__always)
  static func step(_ state: UInt32) -> UInt32 {
    var word = state
    word ^= word << 13
    word ^= word >> 17
    word ^= word << 5
    return word
  }
}
