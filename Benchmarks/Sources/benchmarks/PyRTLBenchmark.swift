import Arithmetic
import BigInt
import Datapaths
import Formats
import Foundation
import HDL
import Simulation

/// The interpreter and PyRTL's `FastSimulation` on the same array and the same inputs, both set and read port by port in
/// every cycle.
struct PyRTLBenchmark {
  static let release = "1.0.3"
  private static let rounds = 3
  private static let cycles = 1000

  /// What the Python program reads.
  private struct Work: Encodable {
    let parameters: [String: Int]
    let inputs: [String]
    let cycles: [[Int]]
  }

  /// What the Python program prints.
  private struct Outcome: Decodable {
    let seconds: Double
    let results: [[UInt64]]
  }

  private let configuration: ShiftMMConfiguration
  private let folder: URL
  /// The names of the inputs, in PyRTL and in the netlist; the outputs likewise.
  private let inputs: [(theirs: String, ours: String)]
  private let outputs: [String]
  private let stimulus: [[Int]]

  /// Installs PyRTL into a folder; nil, with a note, if that is not possible here.
  init?(_ configuration: ShiftMMConfiguration, in folder: URL) throws {
    self.configuration = configuration
    self.folder = folder
    let library = folder.appendingPathComponent("pyrtl").path
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      _ = try ChildProcess.run(
        "/usr/bin/env",
        [
          "python3", "-m", "pip", "install", "--quiet", "--no-deps", "--target", library,
          "pyrtl==\(Self.release)",
        ])
    } catch {
      print("note: PyRTL \(Self.release) could not be installed; its rows are left out (\(error))")
      return nil
    }
    let (rows, columns) = (configuration.rows, configuration.columns)
    inputs =
      [
        ("valid", "operands_valid"), ("last", "operands_last"), ("shift", "operands_shift"),
        ("results_ready", "results_ready"),
      ] + (0..<rows).map { ("a_\($0)", "operands_a_\($0)") }
      + (0..<columns).map { ("b_\($0)", "operands_b_\($0)") }
    outputs =
      ["operands_ready", "results_valid", "results_last"] + (0..<columns).map { "results_sums_\($0)" }
    stimulus = Self.stimulus(configuration)
  }

  /// The rows: both rates, and the ratio of each round.
  func rows() throws -> [Row] {
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    var theirs: [Double] = []
    var ours: [Double] = []
    for _ in 0..<Self.rounds {
      let outcome = try runPyRTL()
      let simulation = try Interpreter(netlist)
      let (time, results) = try seconds { try run(simulation) }
      try compare(results, outcome.results)
      theirs.append(Double(Self.cycles) / outcome.seconds)
      ours.append(Double(Self.cycles) / time)
    }
    let size = "\(configuration.rows)×\(configuration.columns)"
    return [
      Row("PyRTL FastSimulation, \(size)", theirs.map { $0 / 1e3 }, "k cycles/s"),
      Row("interpreter, \(size), port by port", ours.map { $0 / 1e3 }, "k cycles/s"),
      Row("interpreter : PyRTL, \(size)", zip(ours, theirs).map { $0 / $1 }, "ratio"),
    ]
  }

  /// Tiles of random codes, with cycles without operands and stalls of the receiver between.
  private static func stimulus(_ configuration: ShiftMMConfiguration) -> [[Int]] {
    var random = RandomLanes(seed: 1, tensor: 0)
    let lanes = configuration.rows + configuration.columns
    return (0..<cycles).map { cycle in
      let codes = (0..<lanes).map { _ in Int(random.next(bits: configuration.operandA.bits)) }
      let control = [
        cycle % 7 == 6 ? 0 : 1, cycle % 48 == 47 ? 1 : 0,
        Int(random.next(below: UInt32(configuration.groups))), cycle % 11 == 10 ? 0 : 1,
      ]
      return control + codes
    }
  }

  private func runPyRTL() throws -> Outcome {
    let work = Work(
      parameters: [
        "rows": configuration.rows, "columns": configuration.columns,
        "operand_bits": configuration.operandA.bits,
        "shift_bits": (configuration.groups - 1).bitWidth - (configuration.groups - 1).leadingZeroBitCount,
        "accumulator_bits": configuration.accumulatorBits,
      ], inputs: inputs.map(\.theirs), cycles: stimulus)
    let file = folder.appendingPathComponent("work.json")
    let program = folder.appendingPathComponent("shiftmm_pyrtl.py")
    try JSONEncoder().encode(work).write(to: file)
    try Data(PackageResources.shiftmm_pyrtl_py).write(to: program)
    let text = try ChildProcess.run(
      "/usr/bin/env", ["python3", program.path, file.path],
      environment: ["PYTHONPATH": folder.appendingPathComponent("pyrtl").path])
    return try JSONDecoder().decode(Outcome.self, from: Data(text.utf8))
  }

  private func run(_ simulation: Interpreter) throws -> [[UInt64]] {
    let index = Dictionary(uniqueKeysWithValues: simulation.ports.enumerated().map { ($1.name, $0) })
    let targets = inputs.compactMap { index[$0.ours] }
    let sources = outputs.compactMap { index[$0] }
    guard targets.count == inputs.count, sources.count == outputs.count else {
      throw BenchmarkError("the array has other ports than the benchmark knows")
    }
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
    let mask = UInt64(1) << UInt64(configuration.accumulatorBits) - 1
    return stimulus.map { values in
      for (port, value) in zip(targets, values) { simulation.set(port, to: BigInt(value)) }
      let results = sources.map { UInt64(truncatingIfNeeded: simulation.get($0)) & mask }
      simulation.step(cycles: 1)
      return results
    }
  }

  /// Both give the same handshakes in every cycle, and the same sums whenever there are any.
  private func compare(_ ours: [[UInt64]], _ theirs: [[UInt64]]) throws {
    guard ours.count == theirs.count else { throw BenchmarkError("PyRTL ran \(theirs.count) cycles") }
    var valid = 0
    for (cycle, (one, other)) in zip(ours, theirs).enumerated() {
      let count = one[1] == 1 ? one.count : 3
      valid += one[1] == 1 ? 1 : 0
      guard one.prefix(count) == other.prefix(count) else {
        throw BenchmarkError("PyRTL's array differs in cycle \(cycle): \(other) instead of \(one)")
      }
    }
    guard valid > Self.cycles / 10 else { throw BenchmarkError("only \(valid) cycles had results") }
  }
}
