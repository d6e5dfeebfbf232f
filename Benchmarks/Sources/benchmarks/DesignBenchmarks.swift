import Arithmetic
import Cosimulation
import Datapaths
import Foundation
import HDL
import Simulation
import Training
import VerilatorBridge
import VerilogEmission

/// The interpreter and the Verilated model on the same product, one thread each.
enum InterpreterBenchmark {
  static func rows(_ workload: Workload, builder: VerilatedBuilder) async throws -> [Row] {
    guard let product = workload.products.first else { return [] }
    let model = try await builder.build(workload.design, streams: workload.streams)
    var interpreted: [Double] = []
    var verilated: [Double] = []
    for _ in 0..<3 {
      interpreted.append(try rate(Interpreter(workload.netlist), product.panel(0..<48), workload))
      verilated.append(try rate(model.simulation(), product, workload))
    }
    return [
      Row("interpreter, 1 thread", interpreted.map { $0 / 1e3 }, "k cycles/s"),
      Row("Verilator : interpreter", zip(verilated, interpreted).map { $0 / $1 }, "ratio"),
    ]
  }

  private static func rate(
    _ simulation: any Simulation, _ product: ShiftProduct, _ workload: Workload
  ) throws -> Double {
    let engine = CosimulationEngine(try HardwareArray(workload.array, simulations: [simulation]))
    _ = try engine.multiply(product, for: ProductLabel(step: 1, layer: 1, kind: .forward))
    return Double(engine.counts.cycles) / engine.counts.simulate
  }
}

/// From Verilog text to a loaded model.
enum BuildBenchmark {
  static func rows(_ workload: Workload, builder: VerilatedBuilder, folder: URL) async throws -> [Row] {
    var builder = builder
    builder.cache = BuildCache(folder: folder.appendingPathComponent("empty"))
    let empty = try await time(workload, builder)
    for entry in try FileManager.default.contentsOfDirectory(atPath: builder.cache.folder.path)
    where entry.hasPrefix(workload.design.top + "-") {
      try FileManager.default.removeItem(at: builder.cache.folder.appendingPathComponent(entry))
    }
    let runtimeOnly = try await time(workload, builder)
    var cached: [Double] = []
    for _ in 0..<5 { cached.append(try await time(workload, builder)) }
    return [
      Row("build the Verilated 16×16, empty cache", [empty], "s"),
      Row("build the Verilated 16×16, runtime cached", [runtimeOnly], "s"),
      Row("build the Verilated 16×16, all cached", cached, "s"),
    ]
  }

  private static func time(_ workload: Workload, _ builder: VerilatedBuilder) async throws -> Double {
    let start = ContinuousClock.now
    _ = try await builder.build(workload.design, streams: workload.streams)
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
