import BigInt

/// What a node's value is known to be within, from its operands' ranges.
package struct ValueRange {
  /// The smallest and largest value.
  package let bounds: ClosedRange<BigInt>
  /// The only value that it can have, if there is just one.
  package var onlyValue: BigInt? { bounds.lowerBound == bounds.upperBound ? bounds.lowerBound : nil }
  /// Whether the exact result may lie outside of the node's shape, so that it has to be wrapped.
  package let needsWrap: Bool

  /// The range of a node.
  ///
  /// Of shapes only width and sign are trusted: a register may start with any bits and a testbench may set an
  /// input to any, whatever range its shape promises, and the emitted Verilog wraps by width and sign alone.
  package init(of node: Node, operands: [ClosedRange<BigInt>], shapes: [Shape]) {
    let representable = node.shape.representableRange
    let exact = Self.exact(node, operands, shapes)
    if let exact, representable.lowerBound <= exact.lowerBound, exact.upperBound <= representable.upperBound {
      bounds = exact
      needsWrap = false
    } else if let exact, exact.lowerBound == exact.upperBound {
      let value = node.shape.wrapping(exact.lowerBound)
      bounds = value...value
      needsWrap = true
    } else {
      bounds = representable
      switch node.kind {
      case .input, .register, .read, .output: needsWrap = false
      default: needsWrap = true
      }
    }
  }

  /// The range before wrapping; nil if nothing is known.
  private static func exact(
    _ node: Node, _ operands: [ClosedRange<BigInt>], _ shapes: [Shape]
  ) -> ClosedRange<BigInt>? {
    switch node.kind {
    case .constant(let value): return value...value
    case .input, .register, .read, .output: return nil
    case .wire: return operands[0]
    case .add:
      return operands[0].lowerBound + operands[1].lowerBound...operands[0].upperBound + operands[1].upperBound
    case .subtract:
      return operands[0].lowerBound - operands[1].upperBound...operands[0].upperBound - operands[1].lowerBound
    case .multiply: return product(operands[0], operands[1])
    case .not: return -operands[0].upperBound - 1...(-operands[0].lowerBound - 1)
    case .and, .or, .xor: return bitwise(node.kind, operands[0], operands[1])
    case .shiftLeft(let amount): return operands[0].lowerBound << amount...operands[0].upperBound << amount
    case .bits(let low):
      return operands[0].lowerBound.floorShifted(low)...operands[0].upperBound.floorShifted(low)
    case .shiftLeftVariable:
      guard operands[1].upperBound <= 64 else { return nil }
      let scale = BigInt(1) << Int(operands[1].upperBound)
      return union(union(operands[0], 0...0), product(operands[0], scale...scale))
    case .shiftRightVariable:
      // Both bounds move towards 0, or −1 if they are negative, the further the greater the amount.
      let most = BigInt(Shape.supportedWidths.upperBound)
      let amounts = [operands[1].lowerBound, operands[1].upperBound].map { Int(min(max($0, 0), most)) }
      let corners = amounts.flatMap { amount in
        [operands[0].lowerBound.floorShifted(amount), operands[0].upperBound.floorShifted(amount)]
      }
      return corners.reduce(corners[0]...corners[0]) { union($0, $1...$1) }
    case .equal, .less, .lessOrEqual: return comparison(node.kind, operands[0], operands[1])
    case .multiplex:
      guard operands[0].lowerBound == operands[0].upperBound else { return union(operands[1], operands[2]) }
      return operands[0].lowerBound == 0 ? operands[2] : operands[1]
    case .concatenate:
      return 0...(BigInt(1) << shapes.reduce(0) { $0 + $1.width }) - 1
    }
  }

  private static func union(_ a: ClosedRange<BigInt>, _ b: ClosedRange<BigInt>) -> ClosedRange<BigInt> {
    min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }

  private static func product(_ a: ClosedRange<BigInt>, _ b: ClosedRange<BigInt>) -> ClosedRange<BigInt> {
    let corners = [
      a.lowerBound * b.lowerBound, a.lowerBound * b.upperBound, a.upperBound * b.lowerBound,
      a.upperBound * b.upperBound,
    ]
    return corners.reduce(corners[0]...corners[0]) { union($0, $1...$1) }
  }

  private static func bitwise(
    _ kind: Node.Kind, _ a: ClosedRange<BigInt>, _ b: ClosedRange<BigInt>
  ) -> ClosedRange<BigInt>? {
    if kind == .and {
      switch (a.lowerBound >= 0, b.lowerBound >= 0) {
      case (true, true): return 0...min(a.upperBound, b.upperBound)
      case (true, false): return 0...a.upperBound
      case (false, true): return 0...b.upperBound
      case (false, false): break
      }
    }
    // The bits of either operand hold those of the result.
    let shape = Shape(union(a, b))
    return shape.width == shape.requestedWidth ? shape.representableRange : nil
  }

  private static func comparison(
    _ kind: Node.Kind, _ a: ClosedRange<BigInt>, _ b: ClosedRange<BigInt>
  ) -> ClosedRange<BigInt> {
    let isPoint = a.lowerBound == a.upperBound && a == b
    switch kind {
    case .equal:
      if isPoint { return 1...1 }
      return a.overlaps(b) ? 0...1 : 0...0
    case .less:
      if a.upperBound < b.lowerBound { return 1...1 }
      return a.lowerBound >= b.upperBound ? 0...0 : 0...1
    default:
      if a.upperBound <= b.lowerBound { return 1...1 }
      return a.lowerBound > b.upperBound ? 0...0 : 0...1
    }
  }
}

extension BigInt {
  /// floor(self / 2^amount).
  package func floorShifted(_ amount: Int) -> BigInt {
    self < 0 ? -((-self - 1) >> amount) - 1 : self >> amount
  }
}
