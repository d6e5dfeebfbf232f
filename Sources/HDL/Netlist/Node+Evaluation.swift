import BigInt

extension Node {
  /// The value of a node whose operands' values are given: the reference semantics of the IR.
  ///
  /// Defined for the kinds that compute; nil for inputs, registers, reads of memories and outputs of instances. `shapes` are the operands' shapes, which `concatenate` needs.
  public func evaluated(_ values: [BigInt], shapes: [Shape]) -> BigInt? {
    exactValue(values, shapes: shapes).map(shape.wrapping)
  }

  private func exactValue(_ values: [BigInt], shapes: [Shape]) -> BigInt? {
    switch kind {
    case .constant(let value): return value
    case .input, .register, .read, .output: return nil
    case .wire: return values[0]
    case .add: return values[0] + values[1]
    case .subtract: return values[0] - values[1]
    case .multiply: return values[0] * values[1]
    case .not: return -values[0] - 1
    case .and: return values[0].bitwise(values[1], &)
    case .or: return values[0].bitwise(values[1], |)
    case .xor: return values[0].bitwise(values[1], ^)
    case .shiftLeft(let amount): return values[0] << amount
    case .bits(let low): return Self.floorShift(values[0], BigInt(low))
    case .shiftLeftVariable:
      return values[1] >= BigInt(shape.width) ? 0 : values[0] << Int(values[1])
    case .shiftRightVariable: return Self.floorShift(values[0], values[1])
    case .equal: return values[0] == values[1] ? 1 : 0
    case .less: return values[0] < values[1] ? 1 : 0
    case .lessOrEqual: return values[0] <= values[1] ? 1 : 0
    case .multiplex: return values[0] == 0 ? values[2] : values[1]
    case .concatenate:
      return zip(values, shapes).reduce(0) { result, part in
        (result << part.1.width) + Shape.unsigned(part.1.width).wrapping(part.0)
      }
    }
  }

  /// floor(value / 2^amount).
  private static func floorShift(_ value: BigInt, _ amount: BigInt) -> BigInt {
    guard amount <= BigInt(Shape.supportedWidths.upperBound) else { return value < 0 ? -1 : 0 }
    let bits = Int(amount)
    return value < 0 ? -((-value - 1) >> bits) - 1 : value >> bits
  }
}
