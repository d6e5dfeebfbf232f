import Foundation
import SimulationHarness
import VerilogEmission

/// Verilator's part of a build: Verilog in, C++ out, and the header that fits the harness to it.
struct Translation {
  let build: ModelBuild
  let work: URL

  /// The folder of the generated C++ in the work folder.
  static let folderName = "cpp"

  /// Verilator's options; part of the cache's keys.
  static func options(trace: WaveformFormat?, isChecked: Bool) -> [String] {
    // Registers without initial value are random by the seed of each instance. Functions of bounded size matter
    // most: what Verilator makes of an array is else one huge function, which takes the C++ compiler twice as
    // long and runs at a quarter of the speed (docs/tools.md). Only small modules are dissolved in their parents:
    // an array's rows then stay together in memory and in code (docs/benchmarks.md).
    let options = [
      "--cc", "-O3", "--x-initial", "unique", "-Wno-fatal", "--prefix", "Vmodel",
      "--output-split", "5000", "--output-split-cfuncs", "2000", "--inline-mult", "1000",
      // From 5.048 to 5.050 a shift of a shift went wrong where the sum of the amounts had more bits than they
      // (verilator/verilator#7955); others ignore what they do not know.
      "-fno-dfg-peephole-replace-shiftl-shiftl", "-fno-dfg-peephole-replace-shiftr-shiftr",
    ]
    return options + (trace.map { [$0.verilatorOption] } ?? [])
      + (isChecked ? ["--assert", "-D\(VerilogDesign.checksMacro)"] : [])
  }

  /// Translates the design; the C++ files to compile, the harness among them.
  func run() async throws -> [CompilationUnit.Source] {
    let manager = FileManager.default
    var names: [String] = []
    for file in build.design.files {
      try write(file.text, to: "verilog/\(file.name)")
      names.append("verilog/\(file.name)")
    }
    for file in build.design.simulationFiles {
      try write(file.text, to: "verilog/\(file.name)")
      names.append("verilog/\(file.name)")
    }
    for file in build.design.memoryFiles { try write(file.text, to: file.name) }
    try await Command(
      tool: .verilator(build.builder.tool),
      arguments: Self.options(trace: build.trace, isChecked: build.isChecked)
        + build.memoryFolderOptions + ["--top-module", build.design.top, "--Mdir", Self.folderName] + names,
      folder: work, log: "verilator.log", timeLimit: build.builder.timeLimit
    ).run()

    let folder = work.appendingPathComponent(Self.folderName)
    let header = try String(contentsOf: folder.appendingPathComponent("Vmodel.h"), encoding: .utf8)
    let ports = HarnessPorts(
      design: build.design, header: ModelHeader(text: header), streams: build.streams,
      trace: build.trace)
    try write(try ports.text(), to: "\(Self.folderName)/harness_ports.h")
    try write(HarnessSources.verilatorHarness, to: "\(Self.folderName)/harness.cpp")

    let generated = try manager.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".cpp") }
    return try generated.sorted().map { name in
      let attributes = try manager.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
      return CompilationUnit.Source(
        name: name, size: attributes[.size] as? Int ?? 0, isSlow: name.hasSuffix("Slow.cpp"))
    }
  }

  private func write(_ text: String, to name: String) throws {
    let file = work.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      throw BuildError.fileSystem(path: file.path, reason: error.localizedDescription)
    }
  }
}
