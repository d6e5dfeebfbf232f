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
  ]

  @Test(arguments: configurations)
  func computesWhatTheGoldenModelSays(
    rows: Int, columns: Int, a: Int, b: Int, groups: Int, placement: ShiftPlacement
  ) throws {
    let configuration = try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: groups,
      accumulator: .depth(40), shiftPlacement: placement)
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
