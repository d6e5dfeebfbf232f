/// FNV-1a of 128 bits over the bytes of a run's parameters: equal digests say equal runs.
///
/// It finds accidental differences; it is no cryptographic hash.
///
/// Source: Fowler, Noll and Vo; RFC 9923.
struct Digest: Hashable, Sendable {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  /// Takes in one byte.
  mutating func absorb(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* Self.prime
  }

  /// Takes in a word, its lowest byte first.
  mutating func absorb(_ word: UInt32) {
    for shift: UInt32 in [0, 8, 16, 24] { absorb(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  /// The digest so far: 32 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
