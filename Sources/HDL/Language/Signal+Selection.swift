import BigInt

// One of several values, by a number or by a bit for each.
extension Signal {
  /// A bit pattern with a 1 at the value's position and nowhere else: the decoder, a bit for every value of the range.
  ///
  /// The value is unsigned. A register's bit pattern beyond its range gives no 1.
  public var oneHot: Signal { Signal(1) << self }

  /// The lowest 1 of the bit pattern alone, 0 if there is none; unsigned. Of several requests the lowest is granted.
  ///
  /// Its position is that of ``trailingOne``.
  public var trailingOneHot: Signal {
    let pattern = asUnsigned
    return pattern & (~pattern + 1).truncated(to: width)
  }

  /// The signals in one width and sign, literals adapted; nil, with a diagnostic, if that cannot be.
  fileprivate static func aligned(
    _ values: [Signal], selectedBy selector: Signal, _ location: SourceLocation
  ) -> [Signal]? {
    guard let first = values.first else {
      report(
        .unequalWidths, "a multiplexer of no values; expected at least one", [selector], at: location)
      return nil
    }
    let model = values.first { $0.literal == nil } ?? values.reduce(first) { aligned($0, $1)?.0 ?? $0 }
    let all = values.compactMap { aligned($0, model)?.0 }
    if all.count == values.count { return all }
    let shapes = values.map(\.shape.description).joined(separator: ", ")
    report(
      .unequalWidths, "the values of a multiplexer are \(shapes); expected equal widths", values + [selector],
      fix: ".extended(to: \(values.map(\.width).max() ?? 1)) the narrower ones", at: location)
    return nil
  }
}

/// The value at an index, counted from 0; the last one for every index beyond. All of one width and sign, literals
/// adapt.
///
/// - Parameter index: Unsigned.
public func mux(
  _ index: Signal, of values: [Signal], file: StaticString = #fileID, line: UInt = #line
) -> Signal {
  let location = SourceLocation(file, line)
  guard let values = Signal.aligned(values, selectedBy: index, location) else {
    return values.first ?? Signal(.unbound, .bit)
  }
  guard index.shape.range.lowerBound >= 0 else {
    Signal.report(
      .badShiftAmount, "the index is \(index.shape) and can be negative", [index] + values,
      fix: "select by an unsigned signal", at: location)
    return values[0]
  }
  // Halves by the index's highest bit, then by the next one: as deep as the index has bits.
  func selected(_ values: ArraySlice<Signal>, _ bits: Int) -> Signal {
    guard values.count > 1, let last = values.last else { return values[values.startIndex] }
    let half = 1 << (bits - 1)
    guard values.count > half else { return mux(index[bits - 1], last, selected(values, bits - 1)) }
    return mux(
      index[bits - 1], selected(values.dropFirst(half), bits - 1), selected(values.prefix(half), bits - 1))
  }
  let bits = min(index.width, Shape(0...BigInt(max(values.count - 1, 1))).width)
  let reachable = values.prefix(1 << bits)
  let inside = selected(reachable, bits)
  guard values.count > 1, index.width > bits else { return inside }
  return mux(index[bits..<index.width] .== 0, inside, values[values.count - 1])
}

/// The value whose bit of a one-hot pattern is 1, bit 0 for the first; 0 if none is, and of several all bits together.
///
/// - Parameters:
///   - bits: As many bits as there are values.
///   - values: All of one width and sign, literals adapt.
public func mux(
  oneHot bits: Signal, of values: [Signal], file: StaticString = #fileID, line: UInt = #line
) -> Signal {
  let location = SourceLocation(file, line)
  guard let values = Signal.aligned(values, selectedBy: bits, location) else {
    return values.first ?? Signal(.unbound, .bit)
  }
  guard bits.width == values.count else {
    Signal.report(
      .unequalWidths, "\(bits.width) bits select among \(values.count) values; expected a bit for each",
      [bits] + values, at: location)
    return values[0]
  }
  let shape = Shape(width: values[0].width, isSigned: values[0].shape.isSigned)
  let chosen = values.indices.map { mux(bits[$0], values[$0], Signal(0, shape)) }
  return chosen.dropFirst().reduce(chosen[0]) { $0 | $1 }
}
