import BigInt

// The only operations that lose anything, each called by its name.
extension Signal {
  /// The value modulo 2^`width`, of the same sign: overflow wraps round.
  ///
  /// Simulations can count the overflows: the clock edges outside of reset at which the conditions of the
  /// surrounding statements hold and the value does not fit.
  /// - Parameter counting: Whether it is an overflow at all; false where wrapping is meant, as in a counter.
  public func wrapped(
    to width: Int, counting: Bool = true, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    guard narrows(to: width, "wrapped", location) else { return self }
    let result = Self.operation(.bits(low: 0), [self], Shape(width: width, isSigned: shape.isSigned))
    if counting { builder?.noteNarrowing(self, result, .wrapped, location) }
    return result
  }

  /// The lowest `width` bits as an unsigned number: a choice of bits, whose loss is never counted.
  public func truncated(
    to width: Int, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard narrows(to: width, "truncated", SourceLocation(file, line)) else { return self }
    return Self.operation(.bits(low: 0), [self], .unsigned(width))
  }

  /// The nearest value that `width` bits of the same sign hold: overflow sticks at the ends.
  ///
  /// Simulations can count the overflows, as of ``wrapped(to:counting:file:line:)``.
  /// - Parameter counting: Whether it is an overflow at all; false where clipping is meant, as in a quantizer.
  public func saturated(
    to width: Int, counting: Bool = true, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    guard narrows(to: width, "saturated", location) else { return self }
    let target = Shape(width: width, isSigned: shape.isSigned)
    let (low, high) = (target.range.lowerBound, target.range.upperBound)
    let inside = Self.operation(.bits(low: 0), [self], target)
    let capped =
      shape.range.upperBound > high ? mux(self .> Signal(high), Signal(high, target), inside) : inside
    let result =
      shape.range.lowerBound < low ? mux(self .< Signal(low), Signal(low, target), capped) : capped
    if counting { builder?.noteNarrowing(self, result, .saturated, location) }
    return result
  }

  /// The same value in `width` bits, no fewer than it has.
  public func extended(
    to width: Int, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard width >= self.width, Shape.supportedWidths.contains(width) else {
      Self.report(
        .doesNotFit, "value of \(self.width) bits cannot be extended to \(width)", [self],
        fix: ".wrapped(to: \(width)) or .saturated(to: \(width)) narrow it", at: SourceLocation(file, line))
      return self
    }
    let target = Shape(width: width, isSigned: shape.isSigned, range: shape.range)
    return Self.operation(.bits(low: 0), [self], target)
  }

  private func narrows(to width: Int, _ name: String, _ location: SourceLocation) -> Bool {
    guard width >= 1, width <= self.width else {
      Self.report(
        .notNarrower,
        "value of \(self.width) bits cannot be \(name) to \(width); expected 1 to \(self.width)",
        [self], fix: ".extended(to: \(width)) widens", at: location)
      return false
    }
    return true
  }
}
