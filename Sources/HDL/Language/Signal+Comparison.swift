import BigInt

// Comparisons are spelled as Swift's SIMD types spell them: `==` stays free to mean equality of Swift values.
// They compare the integers, so signs and widths may differ.
infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence
infix operator .< : ComparisonPrecedence
infix operator .<= : ComparisonPrecedence
infix operator .> : ComparisonPrecedence
infix operator .>= : ComparisonPrecedence

extension Signal {
  /// One bit: whether the values are equal.
  public static func .== (left: Signal, right: Signal) -> Signal {
    operation(.equal, [left, right], .bit)
  }

  /// One bit: whether the values differ.
  public static func .!= (left: Signal, right: Signal) -> Signal { ~(left .== right) }

  /// One bit: whether the left value is less than the right one.
  public static func .< (left: Signal, right: Signal) -> Signal {
    operation(.less, [left, right], .bit)
  }

  /// One bit: whether the left value is at most the right one.
  public static func .<= (left: Signal, right: Signal) -> Signal {
    operation(.lessOrEqual, [left, right], .bit)
  }

  /// One bit: whether the left value is greater than the right one.
  public static func .> (left: Signal, right: Signal) -> Signal { right .< left }

  /// One bit: whether the left value is at least the right one.
  public static func .>= (left: Signal, right: Signal) -> Signal { right .<= left }
}
