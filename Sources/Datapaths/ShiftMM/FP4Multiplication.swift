import Formats
import HDL

/// How a processing element multiplies an integer by an FP4 code: by exclusive or and shift, without a multiplier.
///
/// Both operands come as sign and magnitude: FP4 as its pattern, integers re-coded at the array's edge. The product is
/// one word that is registered before it is added to the sum, so that its form is also where the work is split:
///
/// - ``Formats/FP4ProductForm/shift``: sign, and |integer| << (level − 1), integer bits − 1 + levels − 1 bits of it;
/// - ``Formats/FP4ProductForm/fp7``: the seven bits of FP7 [1,4,2], exponent 0 being zero whatever stands beside it;
///   they are aligned behind the register.
///
/// In both, the sum's adder takes the aligned magnitude or its complement, by the sign.
///
/// Source: LUQ (arXiv 2112.10769), MF-BPROP; docs/luq.md, "Products with FP4".
public struct FP4Multiplication: Hashable, Sendable {
  /// The integer operand's width in bits, sign included.
  public let integerBits: Int
  /// The FP4 operand's format.
  public let format: FP4Format
  /// Which operand is FP4.
  public let side: OperandSide
  /// What the product's word holds.
  public let form: FP4ProductForm

  /// What the elements of an array do; nil if both of its operands are integers.
  init?(_ configuration: ShiftMMConfiguration) {
    guard let side = configuration.fp4Side, let form = configuration.fp4Form else { return nil }
    let (fp4, integers) =
      side == .a
      ? (configuration.operandA, configuration.operandB) : (configuration.operandB, configuration.operandA)
    guard case .fp4(let format) = fp4 else { return nil }
    integerBits = integers.bits
    self.format = format
    self.side = side
    self.form = form
  }

  /// The bits of the largest product's magnitude.
  private var magnitudeBits: Int { integerBits - 1 + format.levels - 1 }

  /// A signed integer code as sign and magnitude, in as many bits.
  ///
  /// The most negative pattern, which is no code, becomes minus zero.
  static func signAndMagnitude(_ code: Signal) -> Signal {
    concatenated(code[code.width - 1], code.magnitude.truncated(to: code.width - 1))
  }

  /// The word of the product of an element's operands.
  func product(_ operandA: Signal, _ operandB: Signal) -> Signal {
    let (fp4, integer) = side == .a ? (operandA, operandB) : (operandB, operandA)
    let isNegative = (fp4[fp4.width - 1] ^ integer[integer.width - 1]).named("is_negative")
    let level = fp4[0..<(fp4.width - 1)].named("level")
    let magnitude = integer[0..<(integer.width - 1)].named("magnitude")
    switch form {
    case .shift: return concatenated(isNegative, shifted(magnitude, by: level))
    case .fp7: return Self.fp7(isNegative, level: level, magnitude: magnitude.extended(to: 3))
    }
  }

  /// The magnitude, shifted by the level less one; 0 at level 0.
  private func shifted(_ magnitude: Signal, by level: Signal) -> Signal {
    let places = (0..<format.levels).map { (magnitude << $0).extended(to: magnitudeBits) }
    return mux(oneHot: level.oneHot[1...format.levels].named("is_level"), of: places)
  }

  /// The seven bits of FP7: the leading one's place is added to the level, the two bits below it are the mantissa.
  private static func fp7(_ isNegative: Signal, level: Signal, magnitude: Signal) -> Signal {
    let octave = mux(magnitude[2], 2, mux(magnitude[1], 1, Signal(0, .unsigned(2)))).named("octave")
    let below = mux(magnitude[1], concatenated(magnitude[0], Signal(0, .bit)), 0)
    let mantissa = mux(magnitude[2], magnitude[0...1], below).named("mantissa")
    let isZero = ((level .== 0) | (magnitude .== 0)).named("is_zero")
    let exponent = mux(isZero, 0, (level + octave).truncated(to: 4)).named("exponent")
    return concatenated(isNegative, exponent, mantissa)
  }

  /// A sum and a product; exact, wider than the sum.
  func sum(_ sum: Signal, _ product: Signal) -> Signal {
    let isNegative = product[product.width - 1]
    let magnitude = aligned(product)
    // The complement's missing one is the adder's carry in.
    let complement = mux(isNegative, ~magnitude, magnitude)
    return sum + concatenated(isNegative, complement).asSigned.named("addend") + isNegative
  }

  /// The magnitude that a product's word stands for.
  private func aligned(_ product: Signal) -> Signal {
    guard form == .fp7 else { return product[0..<magnitudeBits] }
    // Three places are below the sum's last one: no product has a one there, and all of exponent 0 is.
    let significand = concatenated(Signal(1, .bit), product[0...1])
    return (significand << product[2...5])[3..<(3 + magnitudeBits)]
  }
}
