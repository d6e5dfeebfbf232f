/// The generator that stands in every lane of a random source: each draw gives 32 bits.
///
/// Hardware and golden model know the same generators; a lane's state is a few 32-bit words, whose meaning each
/// case states, and which can be loaded. docs/luq.md compares what they cost and what tests say of them.
public enum RandomGenerator: String, Hashable, Sendable, Codable, CaseIterable {
  /// Marsaglia's xorshift with 32 bits of state, triple (13, 17, 5): the smallest state; period 2^32−1.
  ///
  /// Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003.
  case xorshift32
  /// Marsaglia's xorshift with 128 bits of state, words x, y, z, w; period 2^128−1.
  ///
  /// One bit of a draw depends on at most six bits of the state: one six-input table.
  ///
  /// Source: as ``xorshift32``, the generator `xor128`.
  case xorshift128
  /// Marsaglia's xorwow: 160 bits of xorshift, words x, y, z, w, v, and a sixth word, which counts up by 362437 and is
  /// added to the output; period 2^192−2^32.
  ///
  /// Source: as ``xorshift32``, the generator `xorwow`.
  case xorwow
  /// A linear feedback shift register of 63 bits, x^63 + x^31 + 1, that leaps 32 steps at each draw, so that
  /// consecutive draws share no bits; period 2^63−1.
  ///
  /// Its words are the last 32 bits of the sequence and the 31 before them (the highest bit of that word is zero), the
  /// newest bit the lowest. One bit of a draw is the exclusive or of two bits of the state.
  case leapForward

  /// The generator that is used where none is chosen: the smallest lane that `dieharder` finds no fault with.
  public static let standard: RandomGenerator = .xorshift128

  /// How many 32-bit words a lane's state has.
  public var stateWords: Int {
    switch self {
    case .xorshift32: 1
    case .leapForward: 2
    case .xorshift128: 4
    case .xorwow: 6
    }
  }

  /// How many bits of a lane's state there are to store: 32 for each word, but 63 for ``leapForward``.
  public var stateBits: Int { self == .leapForward ? 63 : 32 * stateWords }
}
