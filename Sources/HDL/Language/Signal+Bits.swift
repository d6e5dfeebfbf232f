import BigInt

// Bitwise operators and multiplexers want operands of one width and sign; a literal takes the other's.
extension Signal {
  /// Bit by bit and.
  public static func & (left: Signal, right: Signal) -> Signal { bitwise(.and, "&", left, right) }

  /// Bit by bit or.
  public static func | (left: Signal, right: Signal) -> Signal { bitwise(.or, "|", left, right) }

  /// Bit by bit exclusive or.
  public static func ^ (left: Signal, right: Signal) -> Signal { bitwise(.xor, "^", left, right) }

  /// Bit by bit not, of the same width and sign.
  public static prefix func ~ (value: Signal) -> Signal {
    operation(.not, [value], Shape(width: value.width, isSigned: value.shape.isSigned))
  }

  private static func bitwise(
    _ kind: Node.Kind, _ symbol: String, _ left: Signal, _ right: Signal
  ) -> Signal {
    guard let (a, b) = aligned(left, right) else {
      report(
        .unequalWidths, "operands of '\(symbol)' are \(left.shape) and \(right.shape); expected equal widths",
        [left, right], fix: ".extended(to: \(max(left.width, right.width))) the narrower one")
      return left
    }
    return operation(kind, [a, b], Shape(width: a.width, isSigned: a.shape.isSigned))
  }

  /// Both signals in one width and sign, a literal adapted to the other; nil if that cannot be.
  static func aligned(_ left: Signal, _ right: Signal) -> (Signal, Signal)? {
    if left.width == right.width, left.shape.isSigned == right.shape.isSigned { return (left, right) }
    if let a = left.adapted(to: right.shape) { return (a, right) }
    if let b = right.adapted(to: left.shape) { return (left, b) }
    guard let a = left.literal, let b = right.literal else { return nil }
    let shape = Shape(min(a, b)...max(a, b))
    return (Signal(a, shape), Signal(b, shape))
  }

  /// A literal in another shape, if it is one and fits.
  private func adapted(to shape: Shape) -> Signal? {
    guard let literal, shape.representableRange.contains(literal) else { return nil }
    return Signal(literal, shape)
  }

  /// One bit, counted from the lowest, 0.
  public subscript(bit: Int, file: StaticString = #fileID, line: UInt = #line) -> Signal {
    self[bit...bit, file, line]
  }

  /// The bits of a range, counted from the lowest, 0; unsigned.
  public subscript(
    bits: ClosedRange<Int>, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    guard bits.lowerBound >= 0, bits.upperBound < width else {
      Self.report(
        .sliceOutside, "bits \(bits.lowerBound)...\(bits.upperBound) of a value of \(width) bits", [self],
        fix: "slice within 0...\(width - 1)", at: SourceLocation(file, line))
      return Signal(.unbound, .unsigned(bits.count))
    }
    return Self.operation(.bits(low: bits.lowerBound), [self], .unsigned(bits.count))
  }

  /// The bits of a range, counted from the lowest, 0; unsigned.
  public subscript(bits: Range<Int>, file: StaticString = #fileID, line: UInt = #line) -> Signal {
    guard !bits.isEmpty else {
      Self.report(
        .sliceOutside, "an empty slice", [self], fix: "slice at least one bit", at: SourceLocation(file, line)
      )
      return Signal(.unbound, .bit)
    }
    return self[bits.lowerBound...bits.upperBound - 1, file, line]
  }

  /// The same bits read as two's complement.
  public var asSigned: Signal {
    shape.isSigned ? self : Self.operation(.bits(low: 0), [self], .signed(width))
  }

  /// The same bits read as an unsigned number.
  public var asUnsigned: Signal {
    shape.isSigned ? Self.operation(.bits(low: 0), [self], .unsigned(width)) : self
  }
}

/// The first value if the condition is 1, else the second; both of one width and sign, literals adapt.
public func mux(
  _ condition: Signal, _ one: Signal, _ other: Signal, file: StaticString = #fileID, line: UInt = #line
) -> Signal {
  let location = SourceLocation(file, line)
  let all = [condition, one, other]
  guard condition.isCondition(all, location) else { return one }
  guard let (a, b) = Signal.aligned(one, other) else {
    Signal.report(
      .unequalWidths, "the arms of a multiplexer are \(one.shape) and \(other.shape); expected equal widths",
      all, fix: ".extended(to: \(max(one.width, other.width))) the narrower one", at: location)
    return one
  }
  let range =
    min(
      a.shape.range.lowerBound, b.shape.range.lowerBound)...max(
      a.shape.range.upperBound, b.shape.range.upperBound)
  let shape = Shape(width: a.width, isSigned: a.shape.isSigned, range: range)
  return Signal.operation(.multiplex, [condition, a, b], shape)
}

extension Signal {
  /// Whether the signal can be a condition; reports it if it cannot.
  func isCondition(_ operands: [Signal], _ location: SourceLocation) -> Bool {
    guard width == 1, !shape.isSigned else {
      Self.report(
        .conditionNotOneBit, "the condition is \(shape); expected one unsigned bit", operands,
        fix: "compare it: .!= 0", at: location)
      return false
    }
    return true
  }
}

/// The signals' bit patterns side by side, the first highest; unsigned.
public func concatenated(
  _ signals: Signal..., file: StaticString = #fileID, line: UInt = #line
) -> Signal {
  concatenated(signals, file: file, line: line)
}

/// The signals' bit patterns side by side, the first highest; unsigned. There has to be at least one.
public func concatenated(
  _ signals: [Signal], file: StaticString = #fileID, line: UInt = #line
) -> Signal {
  let width = signals.reduce(0) { $0 + $1.width }
  let shape = Shape.unsigned(width)
  if shape.requestedWidth != shape.width {
    Signal.report(
      .unsupportedWidth,
      "the concatenation is \(width) bits wide; expected 1 to \(Shape.supportedWidths.upperBound)", signals,
      fix: "keep the parts apart", at: SourceLocation(file, line))
  }
  return Signal.operation(.concatenate, signals, shape)
}
