import Formats
import HDL

// What names and the headers of emitted files say of an array and its parts.

extension OperandFormat {
  /// `6` of integers of 6 bits, `fp4` and `fp4l8` of FP4 with seven and eight levels.
  var nameInModules: String {
    switch self {
    case .integer(let format): "\(format.bits)"
    case .fp4(let format): format.levels == 7 ? "fp4" : "fp4l\(format.levels)"
    }
  }

  /// The shape of the operand's ports: integers signed, FP4 patterns unsigned.
  var shape: Shape {
    switch self {
    case .integer(let format): .signed(format.bits)
    case .fp4(let format): .unsigned(format.bits)
    }
  }

  fileprivate func parameters(_ name: String) -> [(name: String, value: String)] {
    switch self {
    case .integer(let format): [("\(name).bits", "\(format.bits)")]
    case .fp4(let format): [("\(name).levels", "\(format.levels)")]
    }
  }
}

extension ProcessingElement {
  /// What the element's name says of it.
  public var signature: String {
    func operand(_ side: OperandSide, _ bits: Int) -> String {
      guard let fp4, fp4.side == side else { return "\(bits)" }
      return OperandFormat.fp4(fp4.format).nameInModules
    }
    let operands = "a\(operand(.a, operandBitsA))_b\(operand(.b, operandBitsB))"
    let variant =
      (fp4?.form == .fp7 ? "_fp7" : "") + (doublesSums ? "_doubling" : "")
      + (multipliesInTables ? "_tables" : "") + (isTop ? "_top" : "")
    return "\(operands)_g\(groups)_s\(accumulatorBits)\(variant)"
  }

  /// The shape of operand A; sign and magnitude are unsigned.
  public var shapeA: Shape { Shape(width: operandBitsA, isSigned: fp4 == nil) }
  /// The shape of operand B.
  public var shapeB: Shape { Shape(width: operandBitsB, isSigned: fp4 == nil) }
  /// The shape of a sum.
  public var sumShape: Shape { .signed(accumulatorBits) }

  /// Widths and groups, and the variant if there is one.
  public var parameters: [(name: String, value: String)] {
    let variant = fp4.map {
      [
        ("fp4.levels", "\($0.format.levels)"), ("fp4.side", $0.side.rawValue), ("fp4.form", $0.form.rawValue),
      ]
    }
    return [
      ("operandBitsA", "\(operandBitsA)"), ("operandBitsB", "\(operandBitsB)"), ("groups", "\(groups)"),
    ]
      + (variant ?? []) + (doublesSums ? [("doublesSums", "true")] : [])
      + (multipliesInTables ? [("multipliesInTables", "true")] : []) + [
        ("accumulatorBits", "\(accumulatorBits)"), ("isTop", "\(isTop)"),
      ]
  }
}

extension ProcessingRow {
  /// The element's, and the number of elements.
  public var parameters: [(name: String, value: String)] {
    element.parameters.map { ("element.\($0.name)", $0.value) } + [("columns", "\(columns)")]
  }
}

extension ShiftMMArray {
  /// The configuration.
  public var parameters: [(name: String, value: String)] {
    let c = configuration
    let place = c.fp4Form.map { ("fp4Form", $0.rawValue) } ?? ("shiftPlacement", c.shiftPlacement.rawValue)
    let all =
      [("rows", "\(c.rows)"), ("columns", "\(c.columns)")] + c.operandA.parameters("operandA")
      + c.operandB.parameters("operandB")
      + [("groups", "\(c.groups)"), ("accumulatorBits", "\(c.accumulatorBits)"), place]
      + (c.multiplier.map { [("multiplier", $0.rawValue)] } ?? [])
    return all.map { ("configuration.\($0.0)", $0.1) }
  }
}
