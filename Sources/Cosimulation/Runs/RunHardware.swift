import CommandSupport
import Datapaths
import Formats
import Foundation
import HDL
import Simulation
import VerilatorBridge

/// The hardware of a run: its arrays, one of them with a fault if one was asked for, and its quantizers.
struct RunHardware {
  let arrays: [Hardware]
  let quantizers: [TrainingQuantizer]
  private let options: RunOptions

  /// Elaborates the arrays of some configurations, of which there is one at least.
  init(
    _ configurations: [ShiftMMConfiguration], quantizers: [TrainingQuantizer], _ options: RunOptions
  ) throws {
    self.options = options
    self.quantizers = quantizers
    // The seed chooses the array, and then the fault in it.
    let faulty = options.faultSeed.map { Int($0 % UInt64(configurations.count)) }
    arrays = try configurations.enumerated().map { index, configuration in
      try Hardware(configuration, faultSeed: index == faulty ? options.faultSeed : nil)
    }
  }

  /// What was planted.
  var planting: FaultPlanter.Planting? { arrays.lazy.compactMap(\.planting).first }

  /// The arrays' names, one after the other.
  var names: String { arrays.map { ShiftMMArray($0.configuration).name }.joined(separator: ", ") }

  /// What is ready to run.
  struct Simulated {
    var arrays: [HardwareArray] = []
    var quantizers: [QuantizerHardware] = []
  }

  /// The hardware, ready to run; models are built side by side.
  func simulated(_ progress: ProgressLine) async throws -> Simulated {
    let copies = ProcessInfo.processInfo.activeProcessorCount
    let seed = options.training.seed
    var result = Simulated()
    guard options.engine == .verilator else {
      result.arrays = try arrays.map { try $0.interpreted(copies: copies, seed: seed) }
      result.quantizers = try quantizers.map {
        QuantizerHardware($0, simulation: try Interpreter(Netlist(elaborating: $0), seed: seed))
      }
      return result
    }
    let models = try await VerilatedModel.models(
      arrays: arrays.map(\.netlist), quantizers: quantizers.map { try Netlist(elaborating: $0) }, progress)
    for (hardware, model) in zip(arrays, models) {
      result.arrays.append(try hardware.array(on: model, copies: copies, seed: seed))
    }
    for (unit, model) in zip(quantizers, models.dropFirst(arrays.count)) {
      result.quantizers.append(QuantizerHardware(unit, simulation: try model.simulation(seed: seed)))
    }
    return result
  }
}
