import Cosimulation
import Datapaths
import Formats
import HDL
import Simulation
import Testing

/// The array on the interpreter: every operand width, group count and shift placement, checked against the
/// golden model by the self-check, which stalls, resets in mid-tile and reaches the accumulators' ends.
@Suite struct InterpretedArrayTests {
  static let configurations: [(Int, Int, Int, Int, Int, ShiftPlacement)] = [
    (1, 1, 6, 6, 4, .processingElement), (2, 3, 2, 8, 1, .processingElement),
    (3, 2, 3, 7, 2, .edge), (4, 4, 4, 4, 8, .processingElement), (2, 2, 5, 5, 3, .edge),
    (1, 4, 6, 6, 4, .edge), (4, 1, 7, 3, 5, .processingElement), (2, 2, 8, 2, 8, .edge),
    (3, 3, 8, 8, 8, .processingElement), (3, 3, 8, 8, 8, .edge), (2, 2, 2, 2, 1, .edge),
    (1, 1, 6, 6, 4, .accumulator), (3, 2, 4, 5, 8, .accumulator), (2, 4, 8, 8, 2, .accumulator),
    (4, 1, 2, 3, 3, .accumulator), (2, 2, 6, 6, 1, .accumulator),
  ]

  @Test(arguments: configurations)
  func computesWhatTheGoldenModelSays(
    rows: Int, columns: Int, a: Int, b: Int, groups: Int, placement: ShiftPlacement
  ) throws {
    let configuration = try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: groups,
      accumulator: .depth(40), shiftPlacement: placement)
    try Self.check(configuration)
  }

  /// Every operand width with every multiplier, in every place of the shift that goes with it.
  static let multipliers: [(Int, Int, Int, Int, Int, ShiftPlacement, IntegerMultiplier)] = [
    (2, 2, 6, 6, 4, .processingElement, .tables), (1, 3, 2, 7, 1, .edge, .tables),
    (3, 1, 8, 3, 4, .edge, .tables), (2, 2, 5, 8, 8, .accumulator, .tables), (2, 3, 7, 2, 2, .edge, .tables),
    (1, 1, 3, 4, 1, .edge, .tables), (2, 2, 4, 5, 1, .edge, .tables),
    (1, 1, 6, 6, 1, .edge, .slice), (3, 2, 6, 6, 4, .edge, .slice), (2, 3, 8, 8, 8, .edge, .slice),
    (4, 2, 4, 4, 4, .accumulator, .slice), (1, 4, 8, 2, 8, .accumulator, .slice),
    (2, 2, 4, 4, 1, .edge, .packedSlice), (4, 6, 4, 4, 4, .accumulator, .packedSlice),
    (2, 1, 6, 6, 1, .edge, .packedSlice), (6, 3, 6, 6, 4, .accumulator, .packedSlice),
    (2, 3, 8, 8, 8, .accumulator, .packedSlice), (4, 2, 2, 2, 1, .edge, .packedSlice),
    (2, 2, 3, 5, 2, .accumulator, .packedSlice), (2, 5, 7, 4, 1, .edge, .packedSlice),
  ]

  @Test(arguments: multipliers)
  func computesWhatTheGoldenModelSaysWithEveryMultiplier(
    rows: Int, columns: Int, a: Int, b: Int, groups: Int, placement: ShiftPlacement,
    multiplier: IntegerMultiplier
  ) throws {
    try Self.check(
      ShiftMMConfiguration(
        rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: groups,
        accumulator: .depth(40), shiftPlacement: placement, multiplier: multiplier))
  }

  static let fp4: [(Int, Int, Int, Int, OperandSide, FP4ProductForm)] = [
    (1, 1, 4, 7, .a, .shift), (1, 1, 4, 7, .b, .fp7), (2, 3, 5, 7, .b, .shift), (3, 2, 4, 8, .a, .fp7),
    (4, 1, 8, 8, .a, .shift), (1, 4, 3, 7, .b, .fp7), (2, 2, 2, 8, .b, .shift),
  ]

  @Test(arguments: fp4)
  func computesWhatTheGoldenModelSaysOfFP4(
    rows: Int, columns: Int, bits: Int, levels: Int, side: OperandSide, form: FP4ProductForm
  ) throws {
    try Self.check(
      ShiftMMConfiguration(
        rows: rows, columns: columns, integerBits: bits, fp4: FP4Format(levels: levels), side: side,
        form: form,
        accumulator: .depth(40)))
  }

  private static func check(_ configuration: ShiftMMConfiguration) throws {
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    for seed: UInt64 in 1...2 {
      let array = try HardwareArray(
        configuration, simulations: [Interpreter(netlist, seed: seed), Interpreter(netlist, seed: seed + 7)])
      do {
        #expect(try SelfCheck.run(array, seed: seed) > 0)
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }
}
