/// SplitMix64: the mixing function that turns names of streams into seeds.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
public enum SplitMix64 {
  /// The increment of the generator, 2^64 divided by the golden ratio, made odd.
  static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The output of SplitMix64 in the state `value`: a bijection of the 64-bit numbers without structure.
  public static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ increment
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
