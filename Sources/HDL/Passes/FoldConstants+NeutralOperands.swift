import BigInt

extension Node {
  /// The node as wiring or a complement of one operand, if the others are constants that leave nothing else to do:
  /// `x + 0`, `x * 4`, `x & 1` and `x == 0` of a bit, a multiplexer of 1 and 0, or of one value and the same.
  ///
  /// - Parameter constants: The operands' values, where they are known.
  func withoutNeutralOperand(_ constants: [BigInt?], _ shapes: [Shape]) -> Node? {
    if kind == .subtract { return constants[1] == 0 ? wired(to: 0) : nil }
    if kind == .multiplex { return operands[1] == operands[2] ? wired(to: 1) : asCondition(constants) }
    if kind == .concatenate, operands.count == 1, shape.width == shapes[0].width { return wired(to: 0) }
    guard operands.count == 2 else { return nil }
    for (this, other) in [(0, 1), (1, 0)] {
      guard let value = constants[other] else { continue }
      switch kind {
      case .add where value == 0, .or where value == 0, .xor where value == 0: return wired(to: this)
      case .multiply: return scaled(this, by: value)
      case .and where value == -1: return wired(to: this)
      case .and where value == shapes[this].representableRange.upperBound && !shapes[this].isSigned:
        return wired(to: this)
      case .xor where isBit && shapes[this] == .bit && value == 1: return complement(of: this)
      case .equal where isBit && shapes[this] == .bit && (value == 0 || value == 1):
        return value == 1 ? wired(to: this) : complement(of: this)
      default: continue
      }
    }
    return nil
  }

  private var isBit: Bool { shape.width == 1 && !shape.isSigned }

  private func wired(to operand: Int) -> Node { replaced(by: .bits(low: 0), [operands[operand]]) }

  private func complement(of operand: Int) -> Node { replaced(by: .not, [operands[operand]]) }

  private func scaled(_ operand: Int, by value: BigInt) -> Node? {
    guard value > 0, value & (value - 1) == 0 else { return nil }
    let amount = value.trailingZeroBitCount
    if amount == 0 { return wired(to: operand) }
    return amount < shape.width
      ? replaced(by: .shiftLeft(amount), [operands[operand]]) : replaced(by: .constant(0), [])
  }

  private func asCondition(_ constants: [BigInt?]) -> Node? {
    guard isBit else { return nil }
    switch (constants[1], constants[2]) {
    case (1, 0): return wired(to: 0)
    case (0, 1): return complement(of: 0)
    default: return nil
    }
  }
}
