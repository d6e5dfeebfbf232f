import Foundation
import TestTools
import Testing

/// The `example` command beside the tests, each time in a process of its own.
@Suite struct ExampleCommandTests {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let designs = [
    "counter", "fifo", "dual_clock_fifo", "arbiter", "uart", "divider", "fir", "multiplier",
  ]

  private static func example(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let tests = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
    let built = [tests.deletingLastPathComponent(), package.appendingPathComponent(".build/debug")]
    let command = built.map { $0.appendingPathComponent("example").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return try ExternalTool(path: try #require(command)).run(arguments, in: package)
  }

  @Test("without arguments it lists the designs")
  func lists() throws {
    let (status, output) = try Self.example([])
    let names = output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(status == 0 && names == Self.designs)
  }

  // Swift seeds its hashing anew in every process.
  @Test("two processes emit the same bytes", arguments: designs)
  func emitsTheSame(_ design: String) throws {
    let first = try Self.example([design, "--verilog"])
    #expect(first.status == 0 && first.output.contains("endmodule"))
    #expect(try Self.example([design, "--verilog"]).output == first.output)
  }

  @Test("a design is simulated and drawn, with a sentence on what one sees", arguments: designs)
  func draws(_ design: String) throws {
    let (status, output) = try Self.example([design])
    #expect(status == 0 && output.contains("clock  ") && output.contains("┌─"))
    #expect(!output.contains("(cycles "), "the waveform is cut")
    #expect(output.split(separator: "\n").last?.hasSuffix(".") == true)
  }

  @Test("a waveform is written as a value change dump")
  func writesWaveform() throws {
    let folder = try ScratchFolder()
    let file = folder.url.appendingPathComponent("uart.vcd")
    let (status, _) = try Self.example(["uart", "--waveform", file.path])
    #expect(status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("$var reg 2"))
  }

  @Test("a design that there is not is an error that names those that there are")
  func unknown() throws {
    let (status, output) = try Self.example(["uert"])
    #expect(status == 64)
    #expect(output.contains("there is no design 'uert'; expected one of counter, fifo, dual_clock_fifo"))
  }
}
