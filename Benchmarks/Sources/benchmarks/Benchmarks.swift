import ArgumentParser
import Foundation
import VerilatorBridge

/// Measures the speed of the whole way from Swift to simulated cycles and prints a table.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures Swiftlet's speed; docs/benchmarks.md says what the rows mean.")

  @Option(help: "Also write the figures as JSON to this file.")
  var json: String?

  mutating func run() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("swiftlet-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var table = Table()
    let workload = try await Workload()
    var builder = try VerilatedBuilder.standard()
    table.add(try EmissionBenchmark.rows())
    table.add(try KernelBenchmark.rows())
    if let benchmark = try LUQBenchmark(in: folder.appendingPathComponent("numpy")) {
      table.add(try benchmark.rows())
    }
    table.add(try NormalizationBenchmark.rows())
    table.add(try await BuildBenchmark.rows(workload, builder: builder, folder: folder))
    // The models that were just built serve the rest, whatever the user's cache has.
    builder.cache = BuildCache(folder: folder.appendingPathComponent("empty"))
    table.add(try await InterpreterBenchmark.rows(workload, builder: builder))
    if let benchmark = try PyRTLBenchmark(workload.array, in: folder.appendingPathComponent("python")) {
      table.add(try benchmark.rows())
    }

    let stimulus = folder.appendingPathComponent("stimulus")
    try workload.writeStimulus(to: stimulus)
    let benchmark = EngineBenchmark(
      workload: workload, builder: builder,
      bare: try BareHarness(workload.design, in: folder.appendingPathComponent("bare"), builder: builder),
      stimulus: stimulus, folder: folder)
    for threads in [1, 2] { table.add(try await benchmark.rows(threads: threads)) }
    if let json { try table.write(to: json) }
  }
}
