import Datapaths

/// What products and sums of binary16 and binary32 have to be, bit for bit, every NaN the canonical one.
///
/// Products of two binary16 numbers are exact in `Float`, sums of two are exact in `Double`, so that one conversion is
/// the only rounding.
enum FloatReference {
  static func product(_ a: Float16, _ b: Float16, _ subnormals: Subnormals) -> Float16 {
    guard subnormals == .flushed else { return Float16(Float(a) * Float(b)) }
    let exact = Float(flushed(a)) * Float(flushed(b))
    // Far above the subnormal numbers the same rounding knows no smallest exponent.
    let isSmall = abs(exact) < 0x1p-13 && abs(Float16(exact * 0x1p14)) < 1
    return isSmall ? Float16(signOf: Float16(exact), magnitudeOf: 0) : Float16(exact)
  }

  static func sum(_ a: Float16, _ b: Float16, _ subnormals: Subnormals) -> Float16 {
    guard subnormals == .flushed else { return Float16(Double(a) + Double(b)) }
    return flushed(Float16(Double(flushed(a)) + Double(flushed(b))))
  }

  static func sum(_ a: Float, _ b: Float, _ subnormals: Subnormals) -> Float {
    guard subnormals == .flushed else { return a + b }
    return flushed(flushed(a) + flushed(b))
  }

  static func flushed<Number: BinaryFloatingPoint>(_ number: Number) -> Number {
    number.isSubnormal ? Number(signOf: number, magnitudeOf: 0) : number
  }

  static func bits(_ number: Float16) -> UInt32 { number.isNaN ? 0x7E00 : UInt32(number.bitPattern) }
  static func bits(_ number: Float) -> UInt32 { number.isNaN ? 0x7FC0_0000 : number.bitPattern }
}

/// Numbers where something changes, in a format of up to 32 bits.
enum FloatCorners {
  /// About a hundred patterns: both signs of zeros, infinities and NaNs, both ends of the subnormal and of the normal
  /// numbers, numbers around 1 and 2, powers of two, all-ones and alternating fractions, halves of the last place.
  static func patterns(_ format: FloatFormat) -> [UInt32] {
    let fractionBits = UInt32(format.significandBits - 1)
    let one = UInt32(format.bias) << fractionBits
    let ones: UInt32 = (1 << fractionBits) - 1
    let infinity = ((UInt32(1) << UInt32(format.exponentBits)) - 1) << fractionBits
    let smallestNormal: UInt32 = 1 << fractionBits
    let alternating = ones & 0x5555_5555
    var magnitudes: [UInt32] = [
      0, 1, 2, 3, smallestNormal >> 1, smallestNormal >> 1 | 1, smallestNormal - 2, smallestNormal - 1,
      smallestNormal, smallestNormal + 1, smallestNormal | ones, 2 * smallestNormal, 2 * smallestNormal + 1,
      infinity - 1, infinity - 2, infinity - smallestNormal, infinity - smallestNormal - 1,
      infinity, infinity + 1, infinity | 1 << (fractionBits - 1), infinity | ones,
      one - 1, one - 2, one, one + 1, one + 2, one + 3, one | alternating, one | ones, one | ones - 1,
      one | 1 << (fractionBits - 1), one | 1 << (fractionBits / 2), one + smallestNormal,
      one + smallestNormal + 1,
    ]
    // Distances at which alignment, the guard bit and rounding to the smallest number change.
    let significandBits = UInt32(format.significandBits)
    for distance in [
      1, significandBits - 2, significandBits - 1, significandBits, significandBits + 1, significandBits + 2,
    ] {
      for base in [one - distance << fractionBits, one + distance << fractionBits] where base < infinity {
        magnitudes += [base, base + 1, base | ones]
      }
    }
    let distinct = Array(Set(magnitudes)).sorted()
    return distinct + distinct.map { $0 | 1 << UInt32(format.width - 1) }
  }
}
