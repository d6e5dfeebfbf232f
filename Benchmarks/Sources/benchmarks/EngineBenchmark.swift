import Cosimulation
import Foundation
import Simulation
import Training
import VerilatorBridge

/// The engine while training, against the bare harness with the same operands: turn by turn, so that both meet the
/// same machine.
struct EngineBenchmark {
  static let rounds = 9

  let workload: Workload
  let builder: VerilatedBuilder
  let bare: BareHarness
  let stimulus: URL
  /// A folder for copies of the model.
  let folder: URL

  /// The rows for a number of threads.
  func rows(threads: Int) async throws -> [Row] {
    let total = workload.total
    var engines: [CosimulationEngine.Counts] = []
    var stepSeconds: [Double] = []
    var bares: [BareHarness.Outcome] = []
    for round in 0..<Self.rounds {
      let bare = try self.bare.run(stimulus: stimulus, threads: threads)
      let (counts, whole) = try await train(threads: threads, round: round)
      guard bare.total == total else { throw BenchmarkError("the bare harness gave other sums") }
      guard bare.cycles == counts.cycles else {
        throw BenchmarkError("the engine took \(counts.cycles) cycles and the bare harness \(bare.cycles)")
      }
      bares.append(bare)
      engines.append(counts)
      stepSeconds.append(whole)
    }
    let name = threads == 1 ? "1 thread" : "\(threads) threads"
    let engineRates = engines.map { Double($0.cycles) / $0.simulate / 1e6 }
    let bareRates = bares.map { Double($0.cycles) / $0.seconds / 1e6 }
    let wholeRates = zip(engines, stepSeconds).map { Double($0.cycles) / $1 / 1e6 }
    return [
      Row("engine, \(name), simulating", engineRates, "M cycles/s"),
      Row("engine, \(name), whole training step", wholeRates, "M cycles/s"),
      Row("bare C++ harness, \(name)", bareRates, "M cycles/s"),
      Row("engine simulating : bare, \(name)", zip(engineRates, bareRates).map { $0 / $1 }, "ratio"),
      Row("engine whole step : bare, \(name)", zip(wholeRates, bareRates).map { $0 / $1 }, "ratio"),
    ]
  }

  /// Trains on a fresh copy of the model's library, for the reason that ``BareHarness`` copies itself.
  private func train(threads: Int, round: Int) async throws -> (CosimulationEngine.Counts, Double) {
    let cache = folder.appendingPathComponent("copy-\(threads)-\(round)")
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    let original = builder.cache.folder
    for entry in try FileManager.default.contentsOfDirectory(atPath: original.path)
    where entry.hasPrefix(workload.design.top + "-") {
      try FileManager.default.copyItem(
        at: original.appendingPathComponent(entry), to: cache.appendingPathComponent(entry))
    }
    var copy = builder
    copy.cache = BuildCache(folder: cache)
    let model = try await copy.build(workload.design, streams: workload.streams)
    var simulations: [any Simulation] = []
    for index in 0..<threads { simulations.append(try model.simulation(seed: UInt64(index + 1))) }
    return try steps(on: HardwareArray(workload.array, simulations: simulations))
  }

  private func steps(on array: HardwareArray) throws -> (CosimulationEngine.Counts, Double) {
    let engine = CosimulationEngine(array)
    let trainer = try Trainer(configuration: workload.training, dataset: workload.dataset, engine: engine)
    let (whole, _) = try seconds { while !trainer.isFinished { _ = try trainer.step() } }
    return (engine.counts, whole)
  }
}

extension Workload {
  /// The array's streams.
  var streams: StreamPair {
    StreamPair(input: "operands", output: "results", ports: design.simulationPorts)
  }
}
