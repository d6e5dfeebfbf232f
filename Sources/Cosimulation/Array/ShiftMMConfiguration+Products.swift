import Formats

extension ShiftMMConfiguration {
  /// Whether an array of this configuration computes a product as it stands, deep ones in panels.
  func takes(_ product: ArrayProduct) -> Bool {
    switch product {
    case .shift(let product):
      return Self.holds(product.formatA, operandA) && Self.holds(product.formatB, operandB)
        && product.groups <= groups
    case .fp4(let product):
      let (fp4, integers) = product.side == .a ? (operandA, operandB) : (operandB, operandA)
      return fp4 == .fp4(product.samples[0].format) && Self.holds(product.integerFormat, integers)
    }
  }

  private static func holds(_ codes: CodeFormat, _ operand: OperandFormat) -> Bool {
    guard case .integer(let format) = operand else { return false }
    return codes.bits <= format.bits
  }
}
