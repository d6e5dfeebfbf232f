/// What a design takes of an FPGA of AMD's 7 series, before placement.
public struct Resources: Hashable, Sendable, Codable {
  /// Look-up tables of six inputs, those that serve as memories or shift registers included.
  public var lookUpTables = 0
  /// Flip-flops.
  public var flipFlops = 0
  /// Carry chains of four bits, CARRY4.
  public var carryChains = 0
  /// Slices of the kind DSP48E1.
  public var dspSlices = 0
  /// Block RAMs of 18 Kibit.
  public var blockRAMs18 = 0
  /// Block RAMs of 36 Kibit.
  public var blockRAMs36 = 0

  /// Nothing.
  public init() {}

  /// Both together.
  public static func + (left: Resources, right: Resources) -> Resources {
    var sum = left
    sum.lookUpTables += right.lookUpTables
    sum.flipFlops += right.flipFlops
    sum.carryChains += right.carryChains
    sum.dspSlices += right.dspSlices
    sum.blockRAMs18 += right.blockRAMs18
    sum.blockRAMs36 += right.blockRAMs36
    return sum
  }

  /// The same thing several times.
  public static func * (count: Int, one: Resources) -> Resources {
    var product = one
    product.lookUpTables *= count
    product.flipFlops *= count
    product.carryChains *= count
    product.dspSlices *= count
    product.blockRAMs18 *= count
    product.blockRAMs36 *= count
    return product
  }

  /// What a primitive of the 7 series takes; nil if it is none.
  ///
  /// An inverter is counted as a table, though a table behind it usually takes it in. Buffers of pins and clocks,
  /// constants and the multiplexers between tables take none of what is counted.
  ///
  /// Source: AMD UG953, Vivado Design Suite 7 Series Libraries Guide; UG474 for the tables that distributed RAM takes.
  public static func primitive(_ name: String) -> Resources? {
    var one = Resources()
    switch name {
    case "LUT1", "LUT2", "LUT3", "LUT4", "LUT5", "LUT6", "INV", "SRL16E", "SRLC32E": one.lookUpTables = 1
    case "RAM32X1S", "RAM64X1S": one.lookUpTables = 1
    case "RAM32X1D", "RAM64X1D", "RAM128X1S": one.lookUpTables = 2
    case "RAM32M", "RAM64M", "RAM128X1D", "RAM256X1S": one.lookUpTables = 4
    case "FDRE", "FDSE", "FDCE", "FDPE", "FDRE_1", "FDSE_1", "FDCE_1", "FDPE_1": one.flipFlops = 1
    case "CARRY4": one.carryChains = 1
    case "DSP48E1": one.dspSlices = 1
    case "RAMB18E1": one.blockRAMs18 = 1
    case "RAMB36E1": one.blockRAMs36 = 1
    case "MUXF7", "MUXF8", "BUFG", "IBUF", "OBUF", "VCC", "GND": break
    // What is left of a dissolved module's name.
    case "$scopeinfo": break
    default: return nil
    }
    return one
  }
}
