/// One multiply-add, a shift and a clamp: code = clamp((A·x + B) >> k).
///
/// |A| ≤ 2^15−1, |B| < 2^43 and 0 ≤ k ≤ 24. Half of what falls off is in B, so that rounding is to nearest, halves up. From
/// k = 11 on, the seven lowest bits of B are 1000000: then ((A·x + 64) >> 7) + (B >> 7), which fits 16-bit lanes for 8-bit
/// codes, has all that is shifted out later.
public struct NormalizationMap: Hashable, Sendable {
  /// The largest k.
  public static let largestShift = 24
  /// The k from which B's lowest bits are constant.
  public static let coarseShift = 11

  /// A.
  public let factor: Int64
  /// B.
  public let offset: Int64
  /// k.
  public let shift: Int

  /// The multiply-add of a factor that has a shift, whose real offset is given in units of 2^−16.
  init(_ gain: NormalizationFactor, offset: Int64) {
    let rounded = (offset + (1 << Int64(gain.shift + 15))) >> 16
    factor = gain.factor
    shift = gain.shift
    self.offset = gain.shift >= Self.coarseShift ? rounded & ~127 | 64 : rounded
  }

  /// (A·x + B) >> k, not clamped.
  @inline(__always)
  public func callAsFunction(_ code: Int64) -> Int64 { (factor &* code &+ offset) &>> Int64(shift) }
}

extension Int64 {
  /// The value within ±`limit`.
  @inline(__always)
  func clamped(to limit: Int64) -> Int64 { Swift.min(limit, Swift.max(-limit, self)) }
}
