/// Marsaglia's xorshift32 with the triple (13, 17, 5): the generator of one lane.
///
/// It visits every 32-bit number but zero once in 2^32−1 draws. The whole state changes at each draw, so one
/// draw is never a shift of the one before, as consecutive words of one LFSR are.
///
/// Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003.
public struct Xorshift32: Hashable, Sendable {
  /// The last number drawn, or the seed; never zero.
  public private(set) var state: UInt32

  /// Makes a generator; the seed zero, from which the recurrence cannot leave, becomes 0x9E3779B9.
  public init(seed: UInt32) {
    state = seed == 0 ? 0x9E37_79B9 : seed
  }

  /// Draws the next 32 bits, never all zero.
  @inline(__always)
  public mutating func next() -> UInt32 {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return state
  }
}
