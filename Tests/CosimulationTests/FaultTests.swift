import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilogEmission

@testable import Cosimulation

/// Every fault that can be planted in some small arrays, on the interpreter: none goes unnoticed without a
/// proof.
@Suite struct FaultTests {
  /// Arrays in which all faults that change anything can be told from outside.
  ///
  /// Arrays of one column are left out, where some faults are no mistakes at all although no proof by trying
  /// all values of one function finds that: in the only column of a row, the mark that comes from the right
  /// edge and the control that goes down are the same signal, equally delayed.
  static let arrays: [(rows: Int, columns: Int, groups: Int, placement: ShiftPlacement)] = [
    (2, 2, 4, .processingElement), (2, 3, 4, .edge), (4, 2, 8, .edge), (2, 4, 1, .processingElement),
    (1, 4, 2, .processingElement), (3, 2, 4, .processingElement), (5, 2, 2, .edge),
  ]

  @Test(arguments: arrays)
  func everyFaultIsCaughtOrProvenToBeNone(
    rows: Int, columns: Int, groups: Int, placement: ShiftPlacement
  ) throws {
    let configuration = try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: 4, operandBitsB: 4, groups: groups, accumulator: .depth(64),
      shiftPlacement: placement)
    let caught = try survey(configuration)
    // One row has no sums from above and no counter, and so fewer places to go wrong.
    #expect(caught >= (rows == 1 ? 150 : 300))
  }

  /// The same of arrays for FP4: both forms, both sides, seven and eight levels.
  @Test(
    "Every fault of an array for FP4 is caught or proven to be none",
    arguments: [
      (2, 2, 4, 7, .a, .shift), (2, 2, 4, 7, .b, .fp7), (1, 3, 5, 8, .b, .shift), (3, 2, 4, 8, .a, .fp7),
    ] as [(Int, Int, Int, Int, OperandSide, FP4ProductForm)])
  func fp4(
    rows: Int, columns: Int, bits: Int, levels: Int, side: OperandSide, form: FP4ProductForm
  ) throws {
    let configuration = try ShiftMMConfiguration(
      rows: rows, columns: columns, integerBits: bits, fp4: FP4Format(levels: levels), side: side, form: form,
      accumulator: .depth(64))
    #expect(try survey(configuration) >= (rows == 1 ? 150 : 300))
  }

  /// Plants every fault and gives the number of those that are caught.
  private func survey(_ configuration: ShiftMMConfiguration) throws -> Int {
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    let cone = ObservableCone(netlist)
    let faults = FaultCandidates.all(in: netlist)
    var (caught, proven, loops) = (0, 0, 0)
    for fault in faults {
      let faulty = netlist.planting(fault)
      guard faulty.combinationalLoops().isEmpty else {
        loops += 1
        continue
      }
      // A fault may be anything but a reason not to emit.
      #expect(VerilogEmitter.emit(faulty).files.count == netlist.modules.count)
      if !cone.contains(fault, in: netlist) {
        proven += 1
      } else if try isCaught(faulty, configuration) {
        caught += 1
      } else if FaultPlanter.reasonNotToShow(fault, cone, netlist) != nil {
        proven += 1
      } else {
        Issue.record("neither caught nor proven to be none: \(fault)")
      }
    }
    print(
      "\(netlist.top.name): \(faults.count) faults, \(caught) caught, \(proven) proven to be none, "
        + "\(loops) combinational loops")
    #expect(caught + proven + loops == faults.count)
    return caught
  }

  /// Proofs are held against every fault of an array whose operands are small enough for it.
  @Test func noFaultThatIsCaughtIsProvenToBeNone() throws {
    let configuration = try ShiftMMConfiguration(
      rows: 2, columns: 1, operandBitsA: 2, operandBitsB: 2, groups: 2, accumulator: .bits(4))
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    let cone = ObservableCone(netlist)
    var proven = 0
    for fault in FaultCandidates.all(in: netlist) {
      guard let reason = FaultPlanter.reasonNotToShow(fault, cone, netlist) else { continue }
      let faulty = netlist.planting(fault)
      guard faulty.combinationalLoops().isEmpty else { continue }
      proven += 1
      #expect(try !isCaught(faulty, configuration), "caught, and yet \(reason): \(fault)")
    }
    #expect(proven > 10)
  }

  /// Whether the self-check notices that a netlist is not the array's.
  private func isCaught(_ faulty: Netlist, _ configuration: ShiftMMConfiguration) throws -> Bool {
    let array = try HardwareArray(configuration, simulations: [Interpreter(faulty, seed: 3)])
    do {
      _ = try SelfCheck.run(array, seed: 1)
      return false
    } catch is Mismatch {
      return true
    }
  }
}
