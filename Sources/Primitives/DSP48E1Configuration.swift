/// The attributes of a DSP48E1 slice: which pipeline registers it has, and what it uses of its data path.
///
/// Source: "7 Series DSP48E1 Slice User Guide" (UG479), tables of attributes.
public struct DSP48E1Configuration: Hashable, Sendable {
  /// How the multiplier is used; USE_MULT.
  public enum Multiplier: String, Hashable, Sendable, CaseIterable {
    /// The adder always takes the product on X and Y, or nothing there.
    case multiply = "MULTIPLY"
    /// OPMODE chooses between the product and A:B.
    case dynamic = "DYNAMIC"
    /// It is switched off, to save power.
    case none = "NONE"
  }

  /// How the multiplier is used.
  public let multiplier: Multiplier
  /// Whether the multiplier takes D ± A instead of A; USE_DPORT.
  public let usesPreAdder: Bool
  /// The registers of A and of B, 0 to 2.
  public let aRegisters: Int, bRegisters: Int
  /// Whether C, D, the pre-adder's result, the product and P are registered.
  public let hasCRegister: Bool, hasDRegister: Bool, hasPreAdderRegister: Bool, hasProductRegister: Bool,
    hasPRegister: Bool
  /// Whether INMODE, OPMODE, ALUMODE and CARRYIN are registered.
  public let hasControlRegisters: Bool

  /// Makes a configuration: without arguments, a multiplier and adder with one register everywhere.
  ///
  /// - Throws: ``DSP48E1Error`` if the slice cannot be configured like this.
  public init(
    multiplier: Multiplier = .multiply, usesPreAdder: Bool = false, aRegisters: Int = 1, bRegisters: Int = 1,
    hasCRegister: Bool = true, hasDRegister: Bool = true, hasPreAdderRegister: Bool = true,
    hasProductRegister: Bool = true, hasPRegister: Bool = true, hasControlRegisters: Bool = true
  ) throws(DSP48E1Error) {
    for (name, count) in [("A", aRegisters), ("B", bRegisters)] where !(0...2).contains(count) {
      throw .registers(operand: name, count: count)
    }
    if multiplier == .none {
      if usesPreAdder { throw .preAdderWithoutMultiplier }
      if hasProductRegister { throw .productRegisterWithoutMultiplier }
    }
    self.multiplier = multiplier
    self.usesPreAdder = usesPreAdder
    self.aRegisters = aRegisters
    self.bRegisters = bRegisters
    self.hasCRegister = hasCRegister
    self.hasDRegister = hasDRegister
    self.hasPreAdderRegister = hasPreAdderRegister
    self.hasProductRegister = hasProductRegister
    self.hasPRegister = hasPRegister
    self.hasControlRegisters = hasControlRegisters
  }
}

/// Why a DSP48E1 slice cannot be configured or used as asked.
public enum DSP48E1Error: Error, Hashable, Sendable, CustomStringConvertible {
  /// A or B with other than 0, 1 or 2 registers.
  case registers(operand: String, count: Int)
  /// A pre-adder in front of a multiplier that is switched off.
  case preAdderWithoutMultiplier
  /// A register of the product of a multiplier that is switched off.
  case productRegisterWithoutMultiplier
  /// An operand of a product that is wider than the multiplier's.
  case operandTooWide(operand: String, bits: Int, limit: Int)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .registers(let operand, let count):
      "a DSP48E1 has 0, 1 or 2 registers at \(operand), not \(count)"
    case .preAdderWithoutMultiplier:
      "a DSP48E1 without multiplier has no use for the pre-adder; set usesPreAdder: false"
    case .productRegisterWithoutMultiplier:
      "a DSP48E1 without multiplier has no product to register (UG479: MREG = 0); set hasProductRegister: false"
    case .operandTooWide(let operand, let bits, let limit):
      "a DSP48E1 multiplies 25 by 18 bits, signed; '\(operand)' needs \(bits) bits, and has room for \(limit)"
    }
  }
}
