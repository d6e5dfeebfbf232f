import BigInt

// Functions of whole values, each as wide as its results need.
extension Signal {
  /// The absolute value, unsigned; one bit more than the value's own positive half where that is needed.
  public var magnitude: Signal {
    let range = shape.range
    guard range.lowerBound < 0 else { return asShape(Shape(range)) }
    let largest = max(-range.lowerBound, range.upperBound)
    let smallest = range.upperBound < 0 ? -range.upperBound : 0
    let signed = Shape(-largest...largest)
    let isNegative = self .< 0
    let chosen = mux(isNegative, (-self).asShape(signed), asShape(signed))
    return chosen.asShape(Shape(smallest...largest))
  }

  /// The value, or the nearer end of a range that it lies outside of.
  public func clamped(to range: ClosedRange<BigInt>) -> Signal {
    minimum(maximum(self, Signal(range.lowerBound)), Signal(range.upperBound))
  }

  /// How many bits are 1.
  public var onesCount: Signal {
    var counts = (0..<width).map { self[$0] }
    while counts.count > 1 {
      counts = stride(from: 0, to: counts.count, by: 2).map {
        $0 + 1 < counts.count ? counts[$0] + counts[$0 + 1] : counts[$0]
      }
    }
    return counts[0]
  }

  /// The position of the highest 1, counted from the lowest bit, and whether there is one; 0 if there is none.
  ///
  /// The leading-one detector: for a value that is not 0 the position is floor(log2(value)), of the bit pattern.
  public var leadingOne: (position: Signal, isFound: Signal) { foundOne(0..<width, highestFirst: true) }

  /// The position of the lowest 1, counted from the lowest bit, and whether there is one; 0 if there is none.
  ///
  /// The priority encoder: of several requests the one at the lowest bit wins.
  public var trailingOne: (position: Signal, isFound: Signal) { foundOne(0..<width, highestFirst: false) }

  /// Halves the bits, so that the depth grows with the logarithm of the width.
  private func foundOne(_ bits: Range<Int>, highestFirst: Bool) -> (position: Signal, isFound: Signal) {
    guard bits.count > 1 else { return (Signal(0), self[bits.lowerBound]) }
    // The lower half is a power of two wide, so that the upper half's positions only need one more bit on top.
    var half = 1
    while half * 2 < bits.count { half *= 2 }
    let low = foundOne(bits.lowerBound..<bits.lowerBound + half, highestFirst: highestFirst)
    let high = foundOne(bits.lowerBound + half..<bits.upperBound, highestFirst: highestFirst)
    let isFound = low.isFound | high.isFound
    let shape = Shape(0...BigInt(bits.count - 1))
    let highPosition = (high.position + Signal(half)).asShape(shape)
    let position =
      highestFirst
      ? mux(high.isFound, highPosition, low.position.asShape(shape))
      : mux(low.isFound | ~high.isFound, low.position.asShape(shape), highPosition)
    return (position, isFound)
  }

  /// The bit pattern turned towards the high end by an unsigned amount below the width; unsigned.
  public func rotatedLeft(by amount: Signal) -> Signal {
    let twice = concatenated(self, self)
    let complement = (Signal(width) - amount).truncated(to: Shape(0...BigInt(width)).width)
    return (twice >> complement).truncated(to: width)
  }

  /// The bit pattern turned towards the low end by an unsigned amount below the width; unsigned.
  public func rotatedRight(by amount: Signal) -> Signal {
    (concatenated(self, self) >> amount).truncated(to: width)
  }

  /// The same number in another shape that holds it.
  func asShape(_ other: Shape) -> Signal {
    if other == shape { return self }
    if let literal { return Signal(literal, other) }
    return Self.operation(.bits(low: 0), [self], other)
  }
}

/// The lesser of two values, in the shape that holds any result.
public func minimum(_ left: Signal, _ right: Signal) -> Signal {
  let (a, b) = (left.shape.range, right.shape.range)
  let range = min(a.lowerBound, b.lowerBound)...min(a.upperBound, b.upperBound)
  return chosen(left .< right, left, right, Shape(range))
}

/// The greater of two values, in the shape that holds any result.
public func maximum(_ left: Signal, _ right: Signal) -> Signal {
  let (a, b) = (left.shape.range, right.shape.range)
  let range = max(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  return chosen(left .< right, right, left, Shape(range))
}

/// One of two values, which is known to lie in a shape's range; both are compared and chosen in a shape that holds
/// either.
private func chosen(_ condition: Signal, _ one: Signal, _ other: Signal, _ result: Shape) -> Signal {
  let (a, b) = (one.shape.range, other.shape.range)
  let both = Shape(min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound))
  return mux(condition, one.asShape(both), other.asShape(both)).asShape(result)
}
