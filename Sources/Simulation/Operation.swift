import HDL

/// What one operation of the tape computes, on 64-bit words unless it says otherwise.
enum Opcode: UInt8 {
  case pass
  case add, subtract, multiply
  case not, and, or, xor
  /// By `amount`, which all operations of a run share.
  case shiftLeft, shiftRight, shiftRightLogical
  /// `amount` bits down from one word, with the next word's bits above.
  case extract
  case shiftLeftVariable, shiftRightVariable, shiftRightVariableLogical
  case equal, less, lessOrEqual
  case multiplex
  /// The first operand moved up by `amount` bits, the second one's lowest `amount` bits below.
  case join
  /// A multiplexer of `amount` words.
  case multiplexWide
  /// Parts of up to a word each, side by side in a wide value.
  case assemble
  /// A word of memory `amount`, as many 64-bit words as it has.
  case readMemory
  /// Anything else, by the reference semantics.
  case general
}

/// How an exact result, modulo 2^64, becomes a value of its shape.
enum Wrap: Hashable {
  /// It already is.
  case none
  case unsigned(width: Int)
  case signed(width: Int)

  /// The wrapping into a shape of at most 64 bits.
  init(_ shape: Shape, isNeeded: Bool) {
    if !isNeeded || shape.width == 64 {
      self = .none
    } else {
      self = shape.isSigned ? .signed(width: shape.width) : .unsigned(width: shape.width)
    }
  }
}

/// All that operations have to agree in to be executed in one loop.
struct OperationKind: Hashable {
  var opcode: Opcode
  var wrap: Wrap = .none
  var amount = 0
}

/// An operation of the tape before its operands have addresses.
struct Operation {
  /// A word of a value.
  struct Operand {
    let value: Int
    var word = 0
  }

  let kind: OperationKind
  let operands: [Operand]
  /// The value that it computes.
  let result: Int
}

/// Where a value is kept.
struct Storage {
  /// The index of its lowest word.
  var address = 0
  /// How many words it has.
  let words: Int
  /// Whether its highest word is sign-extended rather than zero-extended.
  let isSigned: Bool

  init(_ shape: Shape) {
    words = (shape.width + 63) / 64
    isSigned = shape.isSigned
  }
}
