import Datapaths
import Formats
import Foundation
import HDL
import Simulation
import SimulationHarness
import TestTools
import VerilogEmission

@testable import Cosimulation

/// Icarus Verilog, if this machine has it.
struct Icarus {
  /// The compiler and the program that runs what it compiled.
  let iverilog: ExternalTool, vvp: ExternalTool

  /// The tools on the PATH; nil, with a loud message, if they are not there.
  static let installed: Icarus? = {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return nil }
    return Icarus(iverilog: iverilog, vvp: vvp)
  }()

  /// An array, or a design in its place, ready for any number of runs.
  func bench(_ configuration: ShiftMMConfiguration, _ design: VerilogDesign? = nil) throws -> IcarusBench {
    let design = try design ?? VerilogEmitter.emit(Netlist(elaborating: ShiftMMArray(configuration)))
    return IcarusBench(icarus: self, design: design, layout: BeatLayout(configuration: configuration))
  }
}

/// A design with the streams of an array, in Icarus.
struct IcarusBench {
  let icarus: Icarus
  let design: VerilogDesign
  let layout: BeatLayout

  /// What a run printed.
  struct Run {
    /// The beats that came out, in hexadecimal; those before a reset are apart.
    var beats: [String] = []
    var beatsBeforeReset: [String] = []
    var wasReset = false
    /// Unknown bits, a standstill, errors; each once.
    var complaints: Set<String> = []
  }

  /// The golden results as the bench prints them: 64-bit words, tile by tile and row by row.
  func beats(of product: ArrayProduct) -> [String] {
    let configuration = layout.configuration
    let sums = product.multiply()
    return Tile.covering(product, configuration).flatMap { tile in
      (0..<configuration.rows).map { row in
        let start =
          (tile.row * configuration.rows + row) * product.columns + tile.column * configuration.columns
        let words = sums[start..<start + configuration.columns] + [row == configuration.rows - 1 ? 1 : 0]
        return words.map(Self.hexadecimal).joined()
      }
    }
  }

  /// Sends a product's tiles through the design; the product must be made of whole tiles.
  func run(_ product: ArrayProduct, stall: Int, seed: Int, resetAfter: Int) throws -> Run {
    let folder = try ScratchFolder()
    let batch = layout.batch(Tile.covering(product, layout.configuration), of: product)
    try folder.write(memory(batch), to: "beats.hex")
    try folder.write(HarnessSources.icarusBench, to: "stream_bench.v")
    try folder.write(wrapper, to: "dut.v")
    for file in design.files { try folder.write(file.text, to: file.name) }
    let parameters = [
      "IN_WORDS=\(layout.inputWords)", "OUT_WORDS=\(layout.outputWords)", "IN_BEATS=\(batch.inputBeats)",
      "OUT_BEATS=\(batch.outputBeats)",
    ].map { "-Pstream_bench.\($0)" }
    let compiled = try icarus.iverilog.run(
      ["-g2005", "-Wall", "-s", "stream_bench", "-o", "bench.vvp"] + parameters + ["stream_bench.v", "dut.v"]
        + design.files.map(\.name), in: folder.url)
    guard compiled.status == 0 else { return Run(complaints: ["iverilog failed", compiled.output]) }
    let (status, output) = try icarus.vvp.run(
      [
        "bench.vvp", "+seed=\(seed)", "+input_stall=\(stall)", "+output_stall=\(stall)",
        "+reset_after=\(resetAfter)",
      ], in: folder.url)
    return read(output, status)
  }

  private func read(_ output: String, _ status: Int32) -> Run {
    var run = Run()
    if status != 0 { run.complaints.insert("vvp ended with status \(status)") }
    var isDone = false
    for line in output.split(separator: "\n") {
      switch line {
      case "DONE": isDone = true
      case "RESET":
        run.wasReset = true
        (run.beatsBeforeReset, run.beats) = (run.beats, [])
      case _ where line.hasPrefix("BEAT "): run.beats.append(String(line.dropFirst(5)))
      default: run.complaints.insert(String(line))
      }
    }
    if !isDone { run.complaints.insert("the bench did not come to its end") }
    return run
  }

  private func memory(_ batch: StreamBatch) -> String {
    let words = batch.words.map(Self.hexadecimal)
    return stride(from: 0, to: words.count, by: layout.inputWords)
      .map { words[$0..<$0 + layout.inputWords].joined() + "\n" }.joined()
  }

  private static func hexadecimal(_ word: Int64) -> String {
    let digits = String(UInt64(bitPattern: word), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The module between the bench's words and the design's ports.
  private var wrapper: String {
    func fields(_ stream: String, isInput: Bool) -> [VerilogDesign.Port] {
      design.ports.filter {
        $0.isInput == isInput && $0.name.hasPrefix(stream) && !$0.name.hasSuffix("_valid")
          && !$0.name.hasSuffix("_ready")
      }
    }
    let (inputs, outputs) = (fields("operands", isInput: true), fields("results", isInput: false))
    let wires = outputs.map { "  wire [\($0.width - 1):0] \($0.name);\n" }.joined()
    let given = inputs.enumerated().map { index, port in
      ".\(port.name)(in_beat[\(64 * (inputs.count - 1 - index))+:\(port.width)])"
    }
    let taken = outputs.map { ".\($0.name)(\($0.name))" }
    let words = outputs.map { port in
      let sign = port.isSigned ? "\(port.name)[\(port.width - 1)]" : "1'b0"
      return "{{\(64 - port.width){\(sign)}}, \(port.name)}"
    }
    return """
      module dut (
        input clock, input reset, input in_valid, output in_ready, input [\(64 * inputs.count - 1):0] in_beat,
        output out_valid, input out_ready, output [\(64 * outputs.count - 1):0] out_beat
      );
      \(wires)  assign out_beat = {\(words.joined(separator: ", "))};
        \(design.top) array (
          .clock(clock), .reset(reset), .operands_valid(in_valid), .operands_ready(in_ready),
          .results_valid(out_valid), .results_ready(out_ready),
          \((given + taken).joined(separator: ",\n    "))
        );
      endmodule

      """
  }
}
