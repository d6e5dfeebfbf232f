import Files
import Foundation
import TestTools
import Testing

@Suite("golden --engine verilator") struct VerilatorEngineTests {
  private static let hasVerilator = ExternalTool.verilator != nil

  /// Rows and columns of different size, not a multiple of the lanes.
  private func write(_ golden: GoldenCommand) throws {
    let values = (0..<7 * 9).map { index in
      let (row, column) = (index / 9, index % 9)
      return Double((index * 37) % 41 - 20) * pow(2, Double(-row - column)) / 3
    }
    try golden.write(NumpyFile.encode(values, shape: [7, 9]), to: "a.npy")
    try golden.write(NumpyFile.encode(values.reversed(), shape: [9, 7]), to: "b.npy")
  }

  private func expectSameFiles(_ arguments: [String], _ golden: GoldenCommand, inputs: [String]) throws {
    for engine in ["golden", "verilator"] {
      let outputs = ["\(engine).npy", "--dump", engine, "--engine", engine]
      let result = try golden.run(arguments + inputs + outputs)
      #expect(result.status == 0, "\(arguments): \(result.output)")
    }
    func data(_ name: String) throws -> Data { try Data(contentsOf: golden.url.appendingPathComponent(name)) }
    #expect(try data("golden.npy") == data("verilator.npy"), "\(arguments)")
    let names = try FileManager.default.contentsOfDirectory(atPath: golden.url.path + "/golden").sorted()
    #expect(names.count >= 3)
    for name in names {
      #expect(try data("golden/" + name) == data("verilator/" + name), "\(arguments) \(name)")
    }
  }

  @Test(
    "Every quantizer in Verilog writes the golden model's files", .enabled(if: hasVerilator),
    arguments: [
      "luq --seed 3", "sawb", "maxabs --bits 6", "shiftquant --axis 1 --groups 4 --seed 8",
      "shiftquant --axis 0 --rounding nearest",
    ])
  func quantizers(options: String) throws {
    let golden = GoldenCommand()
    try write(golden)
    let arguments = ["quantize", "--method"] + options.split(separator: " ").map(String.init)
    try expectSameFiles(arguments, golden, inputs: ["a.npy"])
  }

  @Test("So do both quantizers and the array of a product", .enabled(if: hasVerilator))
  func product() throws {
    let golden = GoldenCommand()
    try write(golden)
    try expectSameFiles(["gemm", "--bits", "6"], golden, inputs: ["a.npy", "b.npy"])
  }

  @Test("Without Verilator the status is 69, and nothing is written")
  func missing() throws {
    let golden = GoldenCommand()
    try write(golden)
    let tool = ExternalTool(path: GoldenCommand.path, environment: ["SWIFTLET_VERILATOR": "/nonexistent"])
    for arguments in [
      ["quantize", "--method", "luq", "a.npy", "out.npy"], ["gemm", "a.npy", "b.npy", "out.npy"],
    ] {
      let result = try tool.run(arguments + ["--engine", "verilator"], in: golden.url)
      #expect(result.status == 69)
      #expect(
        result.output.hasPrefix(
          "error: engine verilator cannot be built: Verilator at /nonexistent cannot be used"),
        "\(result.output)")
    }
    #expect(try golden.names() == ["a.npy", "b.npy"])
  }
}
