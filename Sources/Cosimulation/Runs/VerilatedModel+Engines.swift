import CommandSupport
import Datapaths
import Foundation
import Formats
import HDL
import Simulation
import VerilatorBridge
import VerilogEmission

extension VerilatedModel {
  /// Builds the models of netlists side by side, each with the streams that most of its words go through.
  ///
  /// - Throws: `ToolError` or `BuildError`; `CancellationError`.
  static func models(
    _ designs: [(netlist: Netlist, streams: @Sendable (VerilogDesign) -> StreamPair)],
    _ progress: ProgressLine
  ) async throws -> [VerilatedModel] {
    let count = designs.count
    return try await withThrowingTaskGroup(of: (Int, VerilatedModel).self) { group in
      for (index, (netlist, streams)) in designs.enumerated() {
        group.addTask {
          let design = VerilogEmitter.emit(netlist)
          let model = try await VerilatedModel.build(design, streams: streams(design)) { stage in
            let name = count == 1 ? "the model" : "model \(index + 1) of \(count)"
            let seconds = String(format: "%.0f", stage.seconds)
            progress.show("building \(name): \(stage.stage.rawValue), \(seconds) s")
          }
          return (index, model)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// Hardware that is built and ready to be held against the golden model.
public struct VerilatedHardware: Sendable {
  private let arrays: [ShiftMMConfiguration]
  private let quantizers: [TrainingQuantizer]
  private let models: [VerilatedModel]

  /// Builds the Verilog of arrays and quantizers.
  ///
  /// - Throws: `ToolError` or `BuildError`, which say what is missing; `CancellationError`.
  public init(
    arrays: [ShiftMMConfiguration] = [], quantizers: [TrainingQuantizer] = [], progress: ProgressLine
  ) async throws {
    (self.arrays, self.quantizers) = (arrays, quantizers)
    models = try await VerilatedModel.models(
      arrays.map { (try Netlist(elaborating: ShiftMMArray($0)), { $0.streams("operands", "results") }) }
        + quantizers.map { (try Netlist(elaborating: $0), { $0.streams("tensor", "codes") }) }, progress)
  }

  /// An engine around them, which compares every word with the golden model.
  ///
  /// - Throws: What keeps a model from being simulated.
  public func engine() throws -> CosimulationEngine {
    let arrays = try zip(arrays, models).map { configuration, model in
      try HardwareArray(configuration, simulations: [model.simulation(seed: 1)])
    }
    let quantizers = try zip(quantizers, models.dropFirst(arrays.count)).map { unit, model in
      QuantizerHardware(unit, simulation: try model.simulation(seed: 1))
    }
    return CosimulationEngine(arrays, quantizers: quantizers)
  }
}

extension VerilogDesign {
  /// Two of the design's streams, by name.
  func streams(_ input: String, _ output: String) -> StreamPair {
    StreamPair(input: input, output: output, ports: simulationPorts)
  }
}
