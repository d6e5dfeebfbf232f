import ExternalTools
import Foundation
import VerilogEmission

/// A design to be synthesized, and how.
public struct SynthesisJob: Hashable, Sendable {
  /// What tables call it.
  public let name: String
  /// The Verilog.
  public let files: [VerilogDesign.File]
  /// The module that contains the others.
  public let top: String
  /// Whether multipliers may become DSP48E1 slices.
  public let usesDSPSlices: Bool
  /// Whether the hierarchy is dissolved first, which lets logic be shared across modules and takes far longer.
  public let isFlattened: Bool

  /// Describes a job.
  public init(
    name: String, files: [VerilogDesign.File], top: String, usesDSPSlices: Bool = false,
    isFlattened: Bool = false
  ) {
    self.name = name
    self.files = files
    self.top = top
    self.usesDSPSlices = usesDSPSlices
    self.isFlattened = isFlattened
  }

  /// The job for an emitted design.
  public init(
    name: String? = nil, _ design: VerilogDesign, usesDSPSlices: Bool = false, isFlattened: Bool = false
  ) {
    self.init(
      name: name ?? design.top, files: design.files + design.memoryFiles, top: design.top,
      usesDSPSlices: usesDSPSlices, isFlattened: isFlattened)
  }

  /// The files that Yosys reads, in a folder.
  static let statisticsFile = "statistics.json"
  static let netlistFile = "netlist.json"

  /// The commands for Yosys. Pins and clock buffers are left out: this is a part of a chip.
  var script: String {
    let sources = files.map(\.name).filter { $0.hasSuffix(".v") }
    let options = (usesDSPSlices ? "" : " -nodsp") + (isFlattened ? " -flatten" : "")
    // Slices that a design names are known from the library, without contents.
    let namesSlices = files.contains { $0.text.contains("DSP48E1") }
    let library = namesSlices ? "read_verilog -lib +/xilinx/cells_sim.v +/xilinx/cells_xtra.v\n" : ""
    return library + """
      read_verilog \(sources.joined(separator: " "))
      hierarchy -check -top \(top)
      synth_xilinx -family xc7 -top \(top) -noiopad -noclkbuf\(options)
      check -assert
      tee -q -o \(Self.statisticsFile) stat -json
      write_json \(Self.netlistFile)

      """
  }

  /// What the result depends on: the Verilog without its comments, the commands and the tool.
  func key(_ tool: YosysTool) -> String {
    SHA256.hex(of: [tool.version, script] + files.flatMap { [$0.name, Self.withoutComments($0.text)] })
  }

  /// Source lines stand in comments, and change when nothing else does.
  private static func withoutComments(_ text: String) -> String {
    text.components(separatedBy: "\n").map { line in
      let code = line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line
      return code.trimmingCharacters(in: .whitespaces)
    }.joined(separator: "\n")
  }
}
