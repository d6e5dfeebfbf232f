import BigInt
import HDL

extension TapeBuilder {
  typealias Found = (kind: OperationKind, operands: [Operation.Operand])

  /// The operation for a node of at most 64 bits; nil if there is none but the general one.
  func wordOperation(_ node: Node, _ operands: [Int], _ wrap: Wrap) -> Found? {
    let words = operands.map { Operation.Operand(value: $0) }
    func found(_ opcode: Opcode, amount: Int = 0) -> Found {
      (OperationKind(opcode: opcode, wrap: wrap, amount: amount), words)
    }
    // Sums, products and bitwise operations modulo 2^64 need their operands only modulo 2^64.
    switch node.kind {
    case .wire, .bits(low: 0): return found(.pass)
    case .add: return found(.add)
    case .subtract: return found(.subtract)
    case .multiply: return found(.multiply)
    case .not: return found(.not)
    case .and: return found(.and)
    case .or: return found(.or)
    case .xor: return found(.xor)
    case .shiftLeft(let amount): return amount < 64 ? found(.shiftLeft, amount: amount) : nil
    case .bits(let low): return slice(low, of: operands[0], node.shape, wrap)
    case .shiftLeftVariable: return isSignedWord(operands[1]) ? found(.shiftLeftVariable) : nil
    case .shiftRightVariable:
      guard isSignedWord(operands[1]) else { return nil }
      if isSignedWord(operands[0]) { return found(.shiftRightVariable) }
      return isWord(operands[0]) ? found(.shiftRightVariableLogical) : nil
    case .equal, .less, .lessOrEqual:
      guard operands.allSatisfy(isSignedWord) else { return nil }
      return found(node.kind == .equal ? .equal : node.kind == .less ? .less : .lessOrEqual)
    case .multiplex: return isSignedWord(operands[0]) ? found(.multiplex) : nil
    case .read(let memory): return found(.readMemory, amount: memory)
    case .constant, .input, .register, .output, .concatenate: return nil
    }
  }

  /// The operation for a node of more than 64 bits; nil if there is none but the general one.
  func wideOperation(_ node: Node, _ shapes: [Shape], _ operands: [Int], _ wraps: Bool) -> Found? {
    let count = Storage(node.shape).words
    switch node.kind {
    case .multiplex where !wraps && isSignedWord(operands[0]):
      guard values[operands[1]].storage.words == count, values[operands[2]].storage.words == count else {
        return nil
      }
      return (
        OperationKind(opcode: .multiplexWide, amount: count), operands.map { Operation.Operand(value: $0) }
      )
    case .read(let memory):
      return (
        OperationKind(opcode: .readMemory, amount: memory), operands.map { Operation.Operand(value: $0) }
      )
    case .concatenate where !node.shape.isSigned && shapes.allSatisfy({ $0.width <= 64 }):
      guard shapes.reduce(0, { $0 + $1.width }) <= node.shape.width else { return nil }
      return (OperationKind(opcode: .assemble), operands.map { Operation.Operand(value: $0) })
    default: return nil
    }
  }

  /// Bits `low` and up of a value of any width.
  private func slice(_ low: Int, of value: Int, _ shape: Shape, _ wrap: Wrap) -> Found? {
    let storage = values[value].storage
    let (index, offset) = (low / 64, low % 64)
    let isTop = index == storage.words - 1
    let operand = Operation.Operand(value: value, word: index)
    guard index < storage.words else { return nil }
    if isTop {
      // The highest word is extended, so that everything above it is right, too.
      return (
        OperationKind(
          opcode: storage.isSigned ? .shiftRight : .shiftRightLogical, wrap: wrap, amount: offset), [operand]
      )
    }
    let always = Wrap(shape, isNeeded: true)
    if offset + shape.width <= 64 {
      return (OperationKind(opcode: .shiftRightLogical, wrap: always, amount: offset), [operand])
    }
    return (
      OperationKind(opcode: .extract, wrap: always, amount: offset),
      [operand, Operation.Operand(value: value, word: index + 1)]
    )
  }

  /// Whether a value's lowest word, read as signed, is the value.
  private func isSignedWord(_ value: Int) -> Bool {
    let range = values[value].range
    return BigInt(Int64.min) <= range.lowerBound && range.upperBound <= BigInt(Int64.max)
  }

  /// Whether a value's lowest word, read as unsigned, is the value.
  private func isWord(_ value: Int) -> Bool {
    let range = values[value].range
    return 0 <= range.lowerBound && range.upperBound <= BigInt(UInt64.max)
  }
}
