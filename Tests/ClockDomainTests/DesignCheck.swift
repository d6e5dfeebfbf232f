import Foundation
import HDL
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// The same stimuli on every simulator that this machine has.
enum DesignCheck {
  /// Models built by these tests, for as long as they run.
  private static let cache = BuildCache(
    folder: FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-clock-tests"))

  /// A model of a design; nil, with a loud message, without Verilator.
  static func model(_ design: VerilogDesign) async throws -> VerilatedModel? {
    guard ExternalTool.verilator != nil else { return nil }
    var builder = try VerilatedBuilder.standard()
    builder.cache = cache
    return try await builder.build(design)
  }

  /// Expects nothing to lint.
  static func lint(_ design: VerilogDesign) throws {
    guard let verilator = ExternalTool.verilator else { return }
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    let (status, output) = try verilator.run(
      ["--lint-only", "-Wall", "--top-module", design.top] + design.files.map(\.name), in: folder.url)
    #expect(status == 0 && !output.contains("%Warning"), "\(output)")
    guard let yosys = ExternalTool("yosys") else { return }
    let files = design.files.map(\.name).joined(separator: " ")
    let read = try yosys.run(
      ["-q", "-p", "read_verilog \(files); hierarchy -check -top \(design.top); proc; check -assert"],
      in: folder.url)
    #expect(read.status == 0 && !read.output.contains("Warning"), "\(read.output)")
  }
}
