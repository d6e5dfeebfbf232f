import Formats

/// Moves integers of one scale to a grid of a power of two: multiply by a 16-bit mantissa, then shift.
///
/// An integer v of scale s becomes v·s·2^−e rounded to an integer, e being the exponent of the grid. The product
/// with the mantissa is below 2^62, exact in 64 bits; where s is much coarser than the grid the shift goes left.
/// Results saturate at ±``IntegerTensor/largestMagnitude``.
public struct Requantizer: Hashable, Sendable {
  /// The most fraction bits that rounding looks at.
  public static let largestFractionBits = 62

  private let mantissa: Int64
  private let leftShift: Int
  private let fractionBits: Int
  /// The largest magnitude that still fits after the shift to the left.
  private let largestUnshifted: UInt64

  /// Makes the step from a scale to the grid 2^`gridExponent`.
  public init(from scale: DyadicScale, gridExponent: Int) {
    let shift = scale.exponent - gridExponent
    mantissa = Int64(scale.mantissa)
    leftShift = max(0, shift)
    fractionBits = max(0, -shift)
    largestUnshifted = UInt64(IntegerTensor.largestMagnitude >> Int64(leftShift))
  }

  /// The nearest integer on the grid, ties to even: an error of at most half a unit of the grid.
  ///
  /// - Parameter value: at most ``IntegerTensor/largestMagnitude`` in magnitude.
  @inline(__always)
  public func nearestEven(_ value: Int64) -> Int64 {
    saturatingShift(Rounding.nearestEven(value &* mantissa, fractionBits: fractionBits))
  }

  /// One of the two integers around the value, the nearer the likelier, so that the mean is the value.
  ///
  /// It draws exactly as many random bits as there are fraction bits. Beyond 62 of them the value is first
  /// rounded to nearest with 62 fraction bits, an error of at most 2^−63 of a unit.
  ///
  /// - Parameters:
  ///   - value: at most ``IntegerTensor/largestMagnitude`` in magnitude.
  ///   - random: the tensor's streams; one draw is taken.
  @inline(__always)
  public func stochastic(_ value: Int64, random: inout RandomLanes) -> Int64 {
    let bits = min(fractionBits, Self.largestFractionBits)
    let product = Rounding.nearestEven(value &* mantissa, fractionBits: fractionBits - bits)
    let rounded = Rounding.stochastic(product, fractionBits: bits, random: random.next(bits: bits))
    return saturatingShift(rounded)
  }

  /// The value times 2^leftShift, or the limit if that is nearer to zero.
  @inline(__always)
  private func saturatingShift(_ value: Int64) -> Int64 {
    guard value.magnitude <= largestUnshifted else {
      return value < 0 ? -IntegerTensor.largestMagnitude : IntegerTensor.largestMagnitude
    }
    // Only zero passes a shift by 46 or more.
    return value &<< Int64(truncatingIfNeeded: leftShift)
  }
}

extension DyadicScale {
  /// The scale nearest to one over this one; relative error at most 2^−16.
  public var reciprocal: DyadicScale {
    DyadicScale(nearest: 1, over: UInt64(mantissa), exponent: -exponent) ?? .one
  }
}
