import BigInt

// `+ - *` are exact: the result's shape is as wide as its range needs, whatever the signs of the operands.
extension Signal {
  /// The exact sum.
  public static func + (left: Signal, right: Signal) -> Signal {
    let (a, b) = (left.shape.range, right.shape.range)
    let shape = Shape(a.lowerBound + b.lowerBound...a.upperBound + b.upperBound)
    return operation(.add, [left, right], checked(shape, [left, right]))
  }

  /// The exact difference; signed if it can be negative.
  public static func - (left: Signal, right: Signal) -> Signal {
    let (a, b) = (left.shape.range, right.shape.range)
    let shape = Shape(a.lowerBound - b.upperBound...a.upperBound - b.lowerBound)
    return operation(.subtract, [left, right], checked(shape, [left, right]))
  }

  /// The exact product.
  public static func * (left: Signal, right: Signal) -> Signal {
    let (a, b) = (left.shape.range, right.shape.range)
    let corners = [
      a.lowerBound * b.lowerBound, a.lowerBound * b.upperBound,
      a.upperBound * b.lowerBound, a.upperBound * b.upperBound,
    ]
    let shape = Shape(corners.reduce(corners[0], min)...corners.reduce(corners[0], max))
    return operation(.multiply, [left, right], checked(shape, [left, right]))
  }

  /// The exact negative, one bit wider if need be.
  public static prefix func - (value: Signal) -> Signal { Signal(0) - value }

  /// The value times 2^`amount`, exactly; `amount` must not be negative.
  public static func << (value: Signal, amount: Int) -> Signal {
    guard (0...Shape.supportedWidths.upperBound).contains(amount) else {
      report(.badShiftAmount, "shift by \(amount); expected 0 to 1024", [value])
      return value
    }
    let range = value.shape.range
    let shape = Shape(range.lowerBound << amount...range.upperBound << amount)
    return operation(.shiftLeft(amount), [value], checked(shape, [value]))
  }

  /// The value times 2^`amount`, exactly, for an unsigned `amount`; wide enough for the largest amount.
  public static func << (value: Signal, amount: Signal) -> Signal {
    guard amount.isShiftAmount(of: value) else { return value }
    let limit = BigInt(Shape.supportedWidths.upperBound)
    let least = Int(min(amount.shape.range.lowerBound, limit))
    let most = Int(min(amount.shape.range.upperBound, limit))
    let range = value.shape.range
    let low = min(range.lowerBound << least, range.lowerBound << most)
    let high = max(range.upperBound << least, range.upperBound << most)
    let shape = Shape(low...high)
    return operation(.shiftLeftVariable, [value, amount], checked(shape, [value, amount]))
  }

  /// floor(value / 2^`amount`); `amount` must not be negative.
  public static func >> (value: Signal, amount: Int) -> Signal {
    guard (0...Shape.supportedWidths.upperBound).contains(amount) else {
      report(.badShiftAmount, "shift by \(amount); expected 0 to 1024", [value])
      return value
    }
    let range = value.shape.range
    let shape = Shape(floor(range.lowerBound, amount)...floor(range.upperBound, amount))
    return operation(.bits(low: amount), [value], shape.signed(as: value.shape))
  }

  /// floor(value / 2^`amount`) for an unsigned `amount`; as wide as the value.
  public static func >> (value: Signal, amount: Signal) -> Signal {
    guard amount.isShiftAmount(of: value) else { return value }
    return operation(.shiftRightVariable, [value, amount], value.shape)
  }

  private func isShiftAmount(of value: Signal) -> Bool {
    guard shape.range.lowerBound >= 0 else {
      Self.report(
        .badShiftAmount, "the shift amount is \(shape) and can be negative", [self, value],
        fix: "shift by an unsigned signal")
      return false
    }
    return true
  }

  private static func floor(_ value: BigInt, _ amount: Int) -> BigInt {
    value < 0 ? -((-value - 1) >> amount) - 1 : value >> amount
  }
}

extension Shape {
  /// The same range, but signed if another shape is.
  fileprivate func signed(as other: Shape) -> Shape {
    guard other.isSigned, !isSigned else { return self }
    return Shape(width: width + 1, isSigned: true, range: range)
  }
}
