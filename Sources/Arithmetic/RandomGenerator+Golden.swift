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

  /// Draws 32 bits from a lane in the state that the slice holds, and leaves its next state there.
  func next(_ state: inout ArraySlice<UInt32>) -> UInt32 {
    let first = state.startIndex
    switch self {
    case .xorshift32:
      state[first] = Xorshift32.step(state[first])
      return state[first]
    case .xorshift128:
      let oldest = state[first] ^ state[first] << 11
      let newest = state[first + 3]
      for word in first..<first + 3 { state[word] = state[word + 1] }
      state[first + 3] = newest ^ newest >> 19 ^ oldest ^ oldest >> 8
      return state[first + 3]
    case .xorwow:
      let oldest = state[first] ^ state[first] >> 2
      let newest = state[first + 4]
      for word in first..<first + 4 { state[word] = state[word + 1] }
      state[first + 4] = newest ^ newest << 4 ^ oldest ^ oldest << 1
      state[first + 5] &+= 362_437
      return state[first + 5] &+ state[first + 4]
    case .leapForward:
      // Bit t of the sequence is bit t−32 xor bit t−63.
      let (last, older) = (state[first], state[first + 1])
      state[first] = (older << 1 | last >> 31) ^ last
      state[first + 1] = last & Self.leapForwardUpperMask
      return state[first]
    }
  }
}
