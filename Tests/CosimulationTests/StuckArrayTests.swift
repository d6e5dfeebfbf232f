import Arithmetic
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import Training

@testable import Cosimulation

@Suite("An array that stops")
struct StuckArrayTests {
  /// An array with a fault that makes it stop, and what the engine says of it.
  private func mismatch(policy: CheckPolicy) throws -> Mismatch? {
    let configuration = try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: 4, operandBitsB: 4, groups: 2, accumulator: .depth(64))
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    var random = SplitMix64Generator(state: 1)
    let tiles = try TestProducts(configuration).random(rows: 6, depth: 5, columns: 6, &random)
    guard case .shift(let product) = tiles else { return nil }
    for seed: UInt64 in 1...40 {
      guard let faulty = FaultPlanter.plant(seed: seed, in: netlist)?.netlist else { continue }
      let array = try HardwareArray(configuration, simulations: [Interpreter(faulty, seed: 1)])
      let engine = CosimulationEngine(array, policy: policy)
      do {
        _ = try engine.multiply(product, for: ProductLabel(step: 1, layer: 1, kind: .forward))
      } catch let mismatch as Mismatch {
        if case .stuck = mismatch.kind { return mismatch }
      }
    }
    return nil
  }

  @Test(
    "is a mismatch of the tile that it did not finish, compared or not", arguments: [CheckPolicy.all, .none])
  func namesTheTile(policy: CheckPolicy) throws {
    let mismatch = try #require(try mismatch(policy: policy))
    let tile = try #require(mismatch.tile)
    #expect(mismatch.neighbourhood.contains(tile))
    #expect(mismatch.description.contains("tile (\(tile.row), \(tile.column)): the design stopped"))
    let saved = try ReplayCase(mismatch, mismatch.configuration, faultSeed: nil, stateSeed: 1)
    #expect(saved.header.tiles.contains(""))
  }
}
