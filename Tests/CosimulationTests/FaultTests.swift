import Datapaths
import Formats
import HDL
import Simulation
import Testing

@testable import Cosimulation

@Suite struct FaultTests {
  @Test(arguments: [
    (2, 2, 4, ShiftPlacement.processingElement), (3, 2, 4, .processingElement), (1, 1, 4, .edge),
    (2, 3, 4, .edge), (3, 3, 1, .processingElement), (4, 1, 8, .edge), (1, 4, 2, .processingElement),
  ])
  func survey(rows: Int, columns: Int, groups: Int, placement: ShiftPlacement) throws {
    let configuration = try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: 4, operandBitsB: 4, groups: groups, accumulator: .depth(64),
      shiftPlacement: placement)
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    let cone = ObservableCone(netlist)
    let faults = FaultCandidates.all(in: netlist)
    var proven = 0, survivors = 0, caught = 0, outside = 0, loops = 0
    for fault in faults {
      if !cone.contains(fault, in: netlist) { outside += 1; continue }
      let faulty = netlist.planting(fault)
      if !faulty.combinationalLoops().isEmpty { loops += 1; continue }
      do {
        let array = try HardwareArray(configuration, simulations: [Interpreter(faulty, seed: 3)])
        _ = try SelfCheck.run(array, seed: 1)
        if CombinationalEquivalence.proves(fault, in: netlist) { proven += 1; continue }
        survivors += 1
        print("SURVIVES", fault)
      } catch { caught += 1 }
    }
    print(
      "faults", faults.count, "caught", caught, "survive", survivors, "proven", proven, "outside", outside,
      "loops", loops)
  }
}
