import Foundation
import Testing
import VerilogEmission

@testable import VerilatorBridge

/// Contents of memories that are files beside the Verilog.
@Suite struct MemoryFileTests {
  private func table(_ contents: String) -> VerilogDesign {
    VerilogDesign(
      files: [
        .init(
          name: "lookup.v",
          text: """
            module lookup (input [1:0] address, output [7:0] word);
              reg [7:0] words [0:3];
            `ifdef SWIFTLET_MEMORY_FOLDER
              initial $readmemh({`SWIFTLET_MEMORY_FOLDER, "/lookup.words.mem"}, words);
            `else
              initial $readmemh("lookup.words.mem", words);
            `endif
              assign word = words[address];
            endmodule
            """)
      ], top: "lookup", ports: [Fixtures.port("address", in: 2), Fixtures.port("word", out: 8)],
      hasClock: false, hasReset: false, memoryFiles: [.init(name: "lookup.words.mem", text: contents)])
  }

  @Test("A model reads its own files, whatever folder the process is in") func filesAreFound() async throws {
    for last in ["04", "fe"] {
      let model = try await Bench.builder().build(table("01\n02\n03\n\(last)\n"))
      #expect(!model.wasCached, "other contents are another model")
      let simulation = try model.simulation()
      simulation.set(0, to: 3)
      #expect(simulation.get(1) == (last == "04" ? 4 : 254))
    }
    #expect(try await Bench.builder().build(table("01\n02\n03\n04\n")).wasCached)
  }

  @Test("A model whose files are gone says so instead of ending the process") func missingFiles() async throws
  {
    var builder = try Bench.builder()
    builder.cache = BuildCache(folder: Bench.temporaryFolder())
    let design = table("0a\n0b\n0c\n0d\n")
    let model = try await builder.build(design)
    try FileManager.default.removeItem(at: model.folder)
    #expect(
      throws: BuildError.notLoadable(
        path: model.folder.path, reason: "its file lookup.words.mem cannot be read")
    ) { _ = try model.simulation() }
  }
}
