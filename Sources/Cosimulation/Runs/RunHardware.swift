import CommandSupport
import Datapaths
import Formats
import Foundation
import HDL
import Simulation
import VerilatorBridge

/// The hardware of a run: its arrays, one of them with a fault if one was asked for, its quantizers and normalizations.
struct RunHardware {
  let arrays: [Hardware]
  let quantizers: [TrainingQuantizer]
  private let normalization: TrainingNormalization?
  /// What estimates maxima, and the layers that do.
  private let estimator: HindsightEstimator?
  private let layers: ClosedRange<Int>
  private let options: RunOptions

  /// Elaborates the arrays of some configurations, of which there is one at least.
  init(
    _ configurations: [ShiftMMConfiguration], quantizers: [TrainingQuantizer],
    normalization: TrainingNormalization?, _ options: RunOptions
  ) throws {
    self.options = options
    self.quantizers = quantizers
    self.normalization = normalization
    estimator = quantizers.isEmpty ? nil : options.training.luq?.hindsight.map(HindsightEstimator.init)
    layers = 1...options.training.hidden.count + 1
    // The seed chooses the array, and then the fault in it.
    let faulty = options.faultSeed.map { Int($0 % UInt64(configurations.count)) }
    arrays = try configurations.enumerated().map { index, configuration in
      options.engine == .axi
        ? try Hardware(inShell: configuration)
        : try Hardware(configuration, faultSeed: index == faulty ? options.faultSeed : nil)
    }
  }

  /// What was planted.
  var planting: FaultPlanter.Planting? { arrays.lazy.compactMap(\.planting).first }

  /// The arrays' names, one after the other.
  var names: String {
    arrays.map { hardware in
      hardware.shell.map { ShiftMMShell($0).name } ?? ShiftMMArray(hardware.configuration).name
    }.joined(separator: ", ")
  }

  /// What is ready to run.
  struct Simulated {
    var arrays: [HardwareArray] = []
    var quantizers: [QuantizerHardware] = []
    var estimators: [Int: HindsightHardware] = [:]
    var normalizations: NormalizationCheck?
  }

  /// The hardware, ready to run; models are built side by side.
  func simulated(_ progress: ProgressLine) async throws -> Simulated {
    let copies = ProcessInfo.processInfo.activeProcessorCount
    let seed = options.training.seed
    var result = Simulated()
    guard options.engine != .interpreter else {
      result.arrays = try arrays.map { try $0.interpreted(copies: copies, seed: seed) }
      result.quantizers = try quantizers.map {
        QuantizerHardware($0, simulation: try Interpreter(Netlist(elaborating: $0), seed: seed))
      }
      result.estimators = try estimators { try Interpreter(Netlist(elaborating: $0), seed: seed) }
      let netlists = try normalization?.netlists().map(\.netlist) ?? []
      result.normalizations = try normalization?.check { try Interpreter(netlists[$0], seed: seed) }
      return result
    }
    let estimator = try estimator.map { try Netlist(elaborating: $0) }
    let models = try await VerilatedModel.models(
      arrays.map { ($0.netlist, $0.streams) }
        + quantizers.map { (try Netlist(elaborating: $0), { $0.streams("tensor", "codes") }) }
        + (normalization?.netlists() ?? []).map { unit in
          (unit.netlist, { $0.streams(unit.input, unit.output) })
        }
        + [estimator].compactMap { $0.map { ($0, { $0.streams("scales", "limits") }) } }, progress)
    for (hardware, model) in zip(arrays, models) {
      result.arrays.append(try hardware.array(on: model, copies: copies, seed: seed))
    }
    for (unit, model) in zip(quantizers, models.dropFirst(arrays.count)) {
      result.quantizers.append(QuantizerHardware(unit, simulation: try model.simulation(seed: seed)))
    }
    let normalizers = models.dropFirst(arrays.count + quantizers.count)
    result.normalizations = try normalization?.check {
      try normalizers[normalizers.startIndex + $0].simulation(seed: seed)
    }
    if let model = models.last {
      result.estimators = try estimators { _ in try model.simulation(seed: seed) }
    }
    return result
  }

  /// An estimator for each layer, if maxima are estimated.
  private func estimators(
    _ simulation: (HindsightEstimator) throws -> any Simulation
  ) throws -> [Int: HindsightHardware] {
    guard let estimator else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: try layers.map {
        ($0, HindsightHardware(estimator, simulation: try simulation(estimator)))
      })
  }
}
