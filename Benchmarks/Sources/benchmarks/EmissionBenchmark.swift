import Datapaths
import HDL
import VerilogEmission

/// From Swift to Verilog text, elaboration and emission apart, for arrays of growing size.
enum EmissionBenchmark {
  static func rows() throws -> [Row] { try [8, 16, 32, 64, 128].flatMap(rows(size:)) }

  private static func rows(size: Int) throws -> [Row] {
    let configuration = try Workload.configuration(size: size)
    var elaborations: [Double] = []
    var emissions: [Double] = []
    for _ in 0..<5 {
      let (elaboration, netlist) = try seconds { try Netlist(elaborating: ShiftMMArray(configuration)) }
      let (emission, design) = seconds { VerilogEmitter.emit(netlist) }
      guard !design.files.isEmpty else { throw BenchmarkError("nothing was emitted") }
      elaborations.append(elaboration)
      emissions.append(emission)
    }
    let perElement = zip(elaborations, emissions).map { ($0 + $1) * 1e6 / Double(size * size) }
    return [
      Row("elaborate \(size)×\(size)", elaborations, "s"),
      Row("emit \(size)×\(size)", emissions, "s"),
      Row("elaborate and emit \(size)×\(size), an element", perElement, "µs"),
    ]
  }
}
