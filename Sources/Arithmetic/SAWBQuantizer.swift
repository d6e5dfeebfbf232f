import Formats

/// The forward quantizer that clips: SAWB's clip from Σ|x| and Σx², then rounding to nearest even.
///
///     t      the integer that gives floor(Σx²·2^(2t) / N) 61 to 63 bits
///     root = isqrt(floor(Σx²·2^(2t) / N))       sqrt(E[x²]) with t fraction bits; 31 or 32 bits
///     mean = floor(Σ|x|·2^t / N)                E|x| with t fraction bits; at most root + 1
///     clip = c1·root − c2·mean                  t + 12 fraction bits; below 2^50
///     range: clip, twice for unsigned codes as published; max|x| if that is smaller, or if clip ≤ 0
///     code = clamp(rne(x·m·2^−k))               m = floor(Qp·2^k / range) of 16 bits
///
/// A shift by a negative t goes right and drops bits. All zero: codes 0, scale 1. Equal magnitudes, whose clip is about
/// zero or negative, and a single element, are quantized to max|x| where the clip is not positive, and else to the clip.
///
/// Source: LUQ (arXiv 2112.10769), section on the forward pass; ``SAWBConfiguration`` for the constants.
public struct SAWBQuantizer: Hashable, Sendable {
  /// What it does.
  public let configuration: SAWBConfiguration

  /// Makes a quantizer.
  public init(_ configuration: SAWBConfiguration) { self.configuration = configuration }

  /// Quantizes a tensor.
  ///
  /// - Throws: ``ConfigurationError`` if codes are unsigned and an element is negative, or if there are more than
  ///   2^30 elements.
  public func quantize(_ tensor: IntegerTensor) throws(ConfigurationError) -> QuantizedTensor {
    if configuration.codes != .signed, let index = tensor.values.firstIndex(where: { $0 < 0 }) {
      throw ConfigurationError(
        "element \(index) is negative; expected elements from 0 on, which unsigned codes hold")
    }
    let statistics = try TensorStatistics(
      tensor.values, skippingZeros: configuration.codes == .unsignedNonZero)
    let range = SAWBRange(statistics, configuration: configuration)
    let factor = range.flatMap {
      ReciprocalMantissa(code: configuration.largest, magnitude: $0.significand)
    }
    guard let range, let factor else {
      let zeros = [Int8](repeating: 0, count: tensor.values.count)
      let codes = try CodeMatrix(rows: tensor.rows, columns: tensor.columns, codes: zeros)
      return QuantizedTensor(codes: codes, scale: .one)
    }
    let codes = tensor.values.map {
      code($0 &* factor.mantissa, fractionBits: factor.fractionBits + range.exponent)
    }
    return QuantizedTensor(
      codes: try CodeMatrix(rows: tensor.rows, columns: tensor.columns, codes: codes),
      scale: factor.codeScale(tensor.scale).shifted(by: range.exponent))
  }

  private func code(_ product: Int64, fractionBits: Int) -> Int8 {
    let largest = Int64(configuration.largest)
    // Any product but zero has 15 bits or more, so a shift to the left would only take it further beyond.
    let rounded = Rounding.nearestEven(product, fractionBits: max(0, fractionBits))
    return Int8(truncatingIfNeeded: min(largest, max(-largest, rounded)))
  }
}

/// The magnitude that goes to the largest code: `significand`·2^`exponent`.
struct SAWBRange: Hashable, Sendable {
  /// 1…2^46−1.
  let significand: UInt64
  /// The power of two that the significand is multiplied by.
  let exponent: Int

  /// The range of a tensor with given statistics; nil if all its elements are zero.
  init?(_ statistics: TensorStatistics, configuration: SAWBConfiguration) {
    guard statistics.maximum > 0 else { return nil }
    let count = UInt128(statistics.count)
    let shift = Self.shift(squares: statistics.squares, count: count)
    let root = integerSquareRoot(UInt64(Self.shifted(statistics.squares, by: 2 * shift) / count))
    let mean = UInt64(Self.shifted(statistics.sum, by: shift) / count)
    let (spread, pull) = (configuration.c1 * root, configuration.c2 * mean)
    let maximum = (significand: statistics.maximum, exponent: 0)
    guard spread > pull else {
      (significand, exponent) = maximum
      return
    }
    // To 32 bits, which divide a 16-bit quotient's worth into a word.
    let clip = spread - pull
    let dropped = max(0, 32 - clip.leadingZeroBitCount)
    let doubling = configuration.codes == .unsigned ? 1 : 0
    let candidate = (
      significand: clip >> UInt64(dropped),
      exponent: dropped + doubling - shift - SAWBConfiguration.constantFractionBits
    )
    (significand, exponent) =
      Self.isBelow(candidate, statistics.maximum) ? candidate : maximum
  }

  /// t: half the distance from Σx²/N to 61 or 62 bits, as the bits of the two numbers tell it.
  private static func shift(squares: UInt128, count: UInt128) -> Int {
    let bits = count.leadingZeroBitCount - squares.leadingZeroBitCount
    return (62 - bits) >> 1
  }

  private static func shifted(_ value: UInt128, by bits: Int) -> UInt128 {
    bits < 0 ? value >> UInt128(-bits) : value << UInt128(bits)
  }

  private static func isBelow(_ value: (significand: UInt64, exponent: Int), _ maximum: UInt64) -> Bool {
    value.exponent >= 0
      ? shifted(UInt128(value.significand), by: value.exponent) < UInt128(maximum)
      : UInt128(value.significand) < shifted(UInt128(maximum), by: -value.exponent)
  }
}
