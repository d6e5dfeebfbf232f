import BigInt

extension Signal {
  /// The signal that an operation on others computes: a node of their module, or a literal if all are literals.
  static func operation(_ kind: Node.Kind, _ operands: [Signal], _ shape: Shape) -> Signal {
    if let builder = operands.lazy.compactMap(\.builder).first {
      return builder.operation(kind, operands, shape)
    }
    let values = operands.compactMap(\.literal)
    guard values.count == operands.count,
      let value = Node(kind, shape: shape).evaluated(values, shapes: operands.map(\.shape))
    else { return Signal(.unbound, shape) }
    return Signal(.literal(value), Shape(width: shape.width, isSigned: shape.isSigned, range: value...value))
  }

  /// Reports a mistake to the module of whichever operand has one; the mistake is the operator's caller's.
  static func report(
    _ code: Diagnostic.Code, _ message: String, _ operands: [Signal], fix: String? = nil,
    at location: SourceLocation? = nil
  ) {
    guard let builder = operands.lazy.compactMap(\.builder).first else { return }
    builder.report(code, message, at: location ?? CallerLocation.find(), fix: fix)
  }

  /// Checks that a result's width is supported, and says so of the operator's caller if it is not.
  static func checked(_ shape: Shape, _ operands: [Signal]) -> Shape {
    if shape.requestedWidth != shape.width {
      report(
        .unsupportedWidth,
        "the result is \(shape.requestedWidth) bits wide; expected 1 to \(Shape.supportedWidths.upperBound)",
        operands, fix: "narrow the operands first: .wrapped(to:), .saturated(to:), .truncated(to:)")
    }
    return shape
  }
}

extension Shape {
  /// A shape of a given width whose values are known to stay in a narrower range.
  init(width: Int, isSigned: Bool, range: ClosedRange<BigInt>) {
    let full = Shape(width: width, isSigned: isSigned)
    self.init(full: full, range: range.clamped(to: full.range))
  }
}
