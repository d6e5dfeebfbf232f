import Arithmetic

/// A seeded generator for choices outside the arithmetic: which tiles are checked, which fault is planted.
struct SplitMix64Generator: RandomNumberGenerator {
  private var state: UInt64

  init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SplitMix64.mix(state)
  }

  /// A number from 0 up to but not including 1.
  mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
