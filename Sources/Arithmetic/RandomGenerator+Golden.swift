import Formats

extension RandomGenerator {
  /// A lane's state made of one well-mixed number.
  ///
  /// xorshift32 takes the number's higher half, or the lower one if that is zero. The others take as many words as
  /// they need from SplitMix64 in the state of that number, of each output first the higher half. A state that is all
  /// zero, from which no recurrence here can leave, becomes 0x9E3779B9 in its first word.
  func state(mixed number: UInt64) -> [UInt32] {
    let (high, low) = (UInt32(truncatingIfNeeded: number >> 32), UInt32(truncatingIfNeeded: number))
    if self == .xorshift32 { return [Xorshift32(seed: high != 0 ? high : low).state] }
    var words = (0..<stateWords).map { index in
      let output = SplitMix64.mix(number &+ UInt64(index / 2) &* SplitMix64.increment)
      return UInt32(truncatingIfNeeded: index.isMultiple(of: 2) ? output >> 32 : output)
    }
    if self == .leapForward { words[1] &= Self.leapForwardUpperMask }
    // xorwow's sixth word is a counter, which may be anything.
    if words.prefix(5).allSatisfy({ $0 == 0 }) { words[0] = Xorshift32.substituteForZero }
    return words
  }

  /// The 31 bits of the shift register's older word.
  private static let leapForwardUpperMask: UInt32 = 0x7FFF_FFFF

  /// Draws 32 bits from the lane whose state begins at `first`, and leaves its next state there.
  @inline(__always)
  func next(_ states: inout [UInt32], at first: Int) -> UInt32 {
    switch self {
    case .xorshift32:
      states[first] = Xorshift32.step(states[first])
      return states[first]
    case .xorshift128:
      let oldest = states[first] ^ states[first] << 11
      let newest = states[first + 3]
      for word in first..<first + 3 { states[word] = states[word + 1] }
      states[first + 3] = newest ^ newest >> 19 ^ oldest ^ oldest >> 8
      return states[first + 3]
    case .xorwow:
      let oldest = states[first] ^ states[first] >> 2
      let newest = states[first + 4]
      for word in first..<first + 4 { states[word] = states[word + 1] }
      states[first + 4] = newest ^ newest << 4 ^ oldest ^ oldest << 1
      states[first + 5] &+= 362_437
      return states[first + 5] &+ states[first + 4]
    case .leapForward:
      // Bit t of the sequence is bit t−32 xor bit t−63.
      let (last, older) = (states[first], states[first + 1])
      states[first] = (older << 1 | last >> 31) ^ last
      states[first + 1] = last & Self.leapForwardUpperMask
      return states[first]
    }
  }
}
