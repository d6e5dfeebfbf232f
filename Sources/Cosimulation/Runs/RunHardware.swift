import CommandSupport
import Datapaths
import Formats
import Foundation
import VerilatorBridge

/// The hardware of a run: its arrays, one of them with a fault if one was asked for.
struct RunHardware {
  let all: [Hardware]
  private let options: RunOptions

  /// Elaborates the arrays of some configurations, of which there is one at least.
  init(_ configurations: [ShiftMMConfiguration], _ options: RunOptions) throws {
    self.options = options
    // The seed chooses the array, and then the fault in it.
    let faulty = options.faultSeed.map { Int($0 % UInt64(configurations.count)) }
    all = try configurations.enumerated().map { index, configuration in
      try Hardware(configuration, faultSeed: index == faulty ? options.faultSeed : nil)
    }
  }

  /// What was planted.
  var planting: FaultPlanter.Planting? { all.lazy.compactMap(\.planting).first }

  /// The arrays' names, one after the other.
  var names: String { all.map { ShiftMMArray($0.configuration).name }.joined(separator: ", ") }

  /// The arrays, ready to run; models are built side by side.
  func arrays(_ progress: ProgressLine) async throws -> [HardwareArray] {
    let copies = ProcessInfo.processInfo.activeProcessorCount
    let seed = options.training.seed
    guard options.engine == .verilator else {
      return try all.map { try $0.interpreted(copies: copies, seed: seed) }
    }
    let count = all.count
    let models = try await withThrowingTaskGroup(of: (Int, VerilatedModel).self) { group in
      for (index, hardware) in all.enumerated() {
        group.addTask {
          let model = try await hardware.verilated { stage in
            let name = count == 1 ? "the model" : "model \(index + 1) of \(count)"
            let seconds = String(format: "%.0f", stage.seconds)
            progress.show("building \(name): \(stage.stage.rawValue), \(seconds) s")
          }
          return (index, model)
        }
      }
      return try await group.reduce(into: [Int: VerilatedModel]()) { $0[$1.0] = $1.1 }
    }
    return try all.enumerated().compactMap { index, hardware in
      try models[index].map { try hardware.array(on: $0, copies: copies, seed: seed) }
    }
  }
}
