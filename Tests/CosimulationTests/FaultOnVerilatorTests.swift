import Datapaths
import Formats
import HDL
import Testing
import Training

@testable import Cosimulation

/// Faults planted by seed in the Verilog that Verilator is given: the run that trains on it must notice every
/// one.
@Suite struct FaultOnVerilatorTests {
  static let seeds: ClosedRange<UInt64> = 1...48

  static func configuration() throws -> ShiftMMConfiguration {
    try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: 4, operandBitsB: 4, groups: 4, accumulator: .depth(64))
  }

  @Test func everyPlantedFaultIsCaught() async throws {
    var seedOfFault: [Fault: UInt64] = [:]
    for seed in Self.seeds {
      let hardware = try Hardware(Self.configuration(), faultSeed: seed)
      let fault = try #require(hardware.planting?.fault, "seed \(seed)")
      if seedOfFault[fault] == nil { seedOfFault[fault] = seed }
    }
    #expect(seedOfFault.count >= 40, "distinct faults")
    let caught = try await withThrowingTaskGroup(of: Finding.self) { group in
      for seed in seedOfFault.values.sorted() { group.addTask { try await Self.run(faultSeed: seed) } }
      return try await group.reduce(into: (byTraining: 0, byCheck: 0)) { count, finding in
        switch finding {
        case .training: count.byTraining += 1
        case .check: count.byCheck += 1
        case .nothing(let seed): Issue.record("not caught: the fault of seed \(seed)")
        }
      }
    }
    #expect(caught.byTraining + caught.byCheck == seedOfFault.count)
    print(
      "\(seedOfFault.count) faults in Verilator: \(caught.byTraining) caught by training's products, "
        + "\(caught.byCheck) by the self-check")
  }

  @Test func soundHardwarePassesTheSame() async throws {
    guard case .nothing = try await Self.run(faultSeed: nil) else {
      Issue.record("sound hardware was found to be faulty")
      return
    }
  }

  /// What noticed a fault.
  private enum Finding {
    case training, check
    case nothing(seed: UInt64?)
  }

  /// Builds the hardware with a fault and does what a run does: the products of some steps, and the
  /// self-check.
  private static func run(faultSeed: UInt64?) async throws -> Finding {
    let hardware = try Hardware(configuration(), faultSeed: faultSeed)
    let model = try await hardware.verilated { _ in }
    let array = try hardware.array(on: model, copies: 2, seed: 9)
    do {
      try train(on: CosimulationEngine(array))
    } catch is Mismatch {
      return .training
    }
    do {
      _ = try SelfCheck.run(array)
    } catch is Mismatch {
      return .check
    }
    return .nothing(seed: faultSeed)
  }

  /// The three products of a layer with 12 inputs and 5 outputs, batches of 7, for some steps.
  private static func train(on engine: CosimulationEngine) throws {
    let products = TestProducts(try configuration())
    var random = SplitMix64Generator(state: 77)
    let sizes: [(ProductKind, Int, Int, Int)] = [
      (.forward, 7, 12, 5), (.inputGradient, 7, 5, 12), (.weightGradient, 12, 7, 5),
    ]
    for step in 1...3 {
      for (kind, rows, depth, columns) in sizes {
        let product = try products.random(rows: rows, depth: depth, columns: columns, &random)
        guard case .shift(let product) = product else { continue }
        _ = try engine.multiply(product, for: ProductLabel(step: step, layer: 1, kind: kind))
      }
    }
  }
}
