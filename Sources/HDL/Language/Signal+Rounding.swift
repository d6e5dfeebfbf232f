import BigInt

/// How a value is rounded when its lowest bits are dropped.
public enum Rounding {
  /// Towards −∞: the bits are dropped.
  case floor
  /// Towards 0.
  case towardZero
  /// To the nearest, ties towards +∞.
  case halfUp
  /// To the nearest, ties to the even result (IEEE 754's default).
  case halfEven
  /// Up with the probability of the dropped fraction: floor(v + u), u the given random number as a fraction.
  ///
  /// The signal is unsigned and has as many bits as are dropped: exactly then the expected result is the value.
  case stochastic(random: Signal)
}

extension Signal {
  /// The value divided by 2^`amount` and rounded; as wide as the results need.
  ///
  /// - Parameters:
  ///   - amount: The bits that are dropped; 0 leaves the value as it is.
  ///   - rounding: What decides between the two neighbours.
  public func shiftedRight(
    _ amount: Int, rounding: Rounding, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard amount > 0 else { return self >> amount }
    let half = BigInt(1) << (amount - 1)
    switch rounding {
    case .floor:
      return self >> amount
    case .towardZero:
      guard shape.range.lowerBound < 0 else { return self >> amount }
      let upward = mux(self .< 0, Signal((BigInt(1) << amount) - 1), Signal(0))
      return rounded(by: amount, adding: upward) { ($0 < 0 ? $0 + (BigInt(1) << amount) - 1 : $0) }
    case .halfUp:
      return rounded(by: amount, adding: Signal(half)) { $0 + half }
    case .halfEven:
      // Adding a half less one, and one more if the result would be odd: a tie then goes to the even neighbour.
      let isOdd = self.extended(to: max(width, amount + 1))[amount]
      return rounded(by: amount, adding: Signal(half - 1) + isOdd) { value in
        value + half - 1 + (Self.floorShift(value, amount) & 1)
      }
    case .stochastic(let random):
      guard random.width == amount, !random.shape.isSigned else {
        Self.report(
          .unequalWidths,
          "the random number is \(random.shape); expected unsigned \(amount)-bit, the bits that are dropped",
          [self, random], fix: "as many random bits as dropped bits", at: SourceLocation(file, line))
        return self >> amount
      }
      return (self + random) >> amount
    }
  }

  /// floor((value + addend) / 2^amount); `bias` gives what is added to the ends of the range, which is tighter than
  /// the sum of the ranges because the addend depends on the value.
  private func rounded(by amount: Int, adding addend: Signal, _ bias: (BigInt) -> BigInt) -> Signal {
    let sum = (self + addend) >> amount
    let low = Self.floorShift(bias(shape.range.lowerBound), amount)
    let high = Self.floorShift(bias(shape.range.upperBound), amount)
    let narrow = Shape(low...high)
    return sum.asShape(
      shape.isSigned && !narrow.isSigned
        ? Shape(width: narrow.width + 1, isSigned: true, range: low...high) : narrow)
  }

  private static func floorShift(_ value: BigInt, _ amount: Int) -> BigInt {
    value < 0 ? -((-value - 1) >> amount) - 1 : value >> amount
  }
}
