import ExternalTools
import Foundation
import TestTools
import Testing

@testable import Synthesis

/// What stands in boards/zc706, held to what can be had without Vivado.
@Suite("The project of the ZC706") struct BoardTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let board = root.appendingPathComponent("boards/zc706")
  private static let shell = "rtl/shiftmm_shell_16x16_a6_b6_g4_s24_w64"

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n").map(String.init)
  }

  private static func files() throws -> [String] { try lines(shell + "/files.f").map { "\(shell)/\($0)" } }

  /// The ports of a module as its Verilog declares them: name, width, direction.
  private static func ports(_ path: String) throws -> Set<String> {
    let port = /^\s*(?<direction>input|output|inout)\s+wire\s+(\[(?<high>\d+):0\])?\s*(?<name>\w+),?$/
    return Set(
      try lines(path).compactMap { try port.firstMatch(in: $0) }.map {
        "\($0.name) \(1 + (Int($0.high ?? "0") ?? 0)) \($0.direction)"
      })
  }

  @Test("Every pin of the constraints is the board's, and every port in the fabric has one")
  func constraints() throws {
    let pin =
      /set_property -dict \{PACKAGE_PIN (?<pin>\w+) IOSTANDARD (?<standard>\w+)\} \[get_ports \{?(?<port>[\w\[\]]+)\}?\]/
    let table = try Self.lines("boards/zc706/pins.csv").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",")
    }
    let constrained = try Self.lines("boards/zc706/zc706.xdc").compactMap { try pin.firstMatch(in: $0) }.map {
      "\($0.port),\($0.pin),\($0.standard)"
    }
    #expect(constrained.sorted() == table.sorted())
    #expect(Set(constrained.map { $0.split(separator: ",")[1] }).count == constrained.count)
    // The processing system's pins are those of Vivado's preset.
    let ports = try Self.ports("boards/zc706/zc706_top.v").filter { !$0.hasSuffix("inout") }
    let named = Set(table.map { String($0.prefix { $0 != "," && $0 != "[" }) })
    #expect(Set(ports.map { String($0.prefix { $0 != " " }) }) == named)
    #expect(try Self.text("boards/zc706/zc706.xdc").contains("create_clock -name sysclk -period 5.000"))
  }

  /// Runs a Vivado script on the recorder.
  private func record(
    _ script: String, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String)? {
    guard let tclsh = ExternalTool("tclsh") else { return nil }
    let scratch = try ScratchFolder()
    let recorder = Self.board.appendingPathComponent("vivado/recorder.tcl").path
    return try tclsh.with(environment).run([recorder, script, scratch.url.path], in: Self.root)
  }

  @Test("The Vivado scripts build a block design without a loose end, reports, a bitstream and a handoff")
  func scripts() throws {
    guard let result = try record("boards/zc706/vivado/build.tcl") else { return }
    #expect(result.status == 0, "\(result.output)")
    for step in [
      "valid", "launch_runs impl_1 -to_step write_bitstream", "report_timing_summary", "write_bitstream",
      "write_hw_platform -fixed -include_bit",
    ] {
      #expect(result.output.contains("record: \(step)"), "\(step)")
    }
    // What the top level takes for the block design has its ports, besides those of the processing system.
    let port = /port: (?<port>\w+ \d+ \w+)/
    let given = Set(result.output.matches(of: port).map { String($0.port) })
    let expected = try Self.ports("boards/zc706/sim/zynq_system.v").filter { !$0.hasSuffix("inout") }
    #expect(given == expected)
  }

  @Test(
    "A run that does not finish, and a clock that is missed, end with status 1 and a sentence",
    arguments: [
      (["RECORDER_PROGRESS": "60%"], "error: synth_1 ended as ended; its log is in the project's runs"),
      (["RECORDER_SLACK": "-0.2"], "error: the clock of 200 MHz is missed by 0.2 ns; see reports/timing.txt"),
    ])
  func failures(environment: [String: String], complaint: String) throws {
    guard let result = try record("boards/zc706/vivado/build.tcl", environment: environment) else { return }
    #expect(result.status == 1 && result.output.contains(complaint), "\(result.output)")
  }

  @Test(
    "The recorder finds loose ends, two drivers, and names that there are not",
    arguments: [
      ("connect_bd_net [get_bd_pins interrupts/dout] [get_bd_pins ps/IRQ_F2P]\n", "", "ps/IRQ_F2P is open"),
      ("get_bd_pins dma/s2mm_introut", "get_bd_pins dma/mm2s_introut", "dma/s2mm_introut is open"),
      (
        "interrupts/In2", "interrupts/In1",
        "interrupts/In1 is driven by dma/mm2s_introut and by dma/s2mm_introut"
      ),
      ("dma/M_AXIS_MM2S", "dma/M_AXIS_MMS2", "there is no interface dma/M_AXIS_MMS2"),
      ("c_include_sg", "c_include_gs", "dma has no parameter CONFIG.c_include_gs"),
      ("0x43C00000", "0x40400000", "overlap in ps/Data"),
    ])
  func recorderFindsMistakes(original: String, mistake: String, complaint: String) throws {
    let scratch = try ScratchFolder()
    let script = try Self.text("boards/zc706/vivado/system.tcl")
    #expect(script.contains(original))
    let path = scratch.url.path + "/system.tcl"
    try Data(script.replacingOccurrences(of: original, with: mistake).utf8).write(
      to: URL(fileURLWithPath: path))
    guard let result = try record(path) else { return }
    #expect(result.status == 1 && result.output.contains(complaint), "\(result.output)")
  }

  @Test("Yosys elaborates the top level, with black boxes for what is AMD's, and finds nothing loose")
  func elaboration() async throws {
    guard let yosys = ExternalTool("yosys") else { return }
    let script =
      """
      read_verilog -lib +/xilinx/cells_sim.v +/xilinx/cells_xtra.v
      read_verilog boards/zc706/sim/zynq_system.v boards/zc706/zc706_top.v \(try Self.files().joined(separator: " "))
      hierarchy -check -top zc706_top
      proc
      check -assert
      select -assert-count 1 t:IBUFDS
      select -assert-count 1 t:BUFG
      select -assert-count 1 t:zynq_system
      """
    let result = try yosys.run(["-q", "-p", script.replacing("\n", with: "; ")], in: Self.root)
    #expect(result.status == 0 && !result.output.contains("Warning"), "\(result.output)")
  }

  @Test("FuseSoC lints and simulates the core, whose files are those of rtl")
  func core() throws {
    let core = try Self.text("swiftlet.core")
    let listed = core.matches(of: /- (?<file>rtl\/\S+\.v)/).map { String($0.file) }
    #expect(try listed == Self.files())
    let path = Self.root.appendingPathComponent(".tools/fusesoc/bin/fusesoc").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      return ExternalTool.announceSkip("FuseSoC is not in .tools; install it with: make fusesoc")
    }
    guard ExternalTool("iverilog") != nil, let verilator = ExternalTool.verilator else { return }
    let scratch = try ScratchFolder()
    let search = "\(verilator.folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let fusesoc = ExternalTool(path: path, environment: ["PATH": search, "HOME": scratch.url.path])
    for target in ["lint", "sim"] {
      let arguments = [
        "--cores-root", Self.root.path, "run", "--build-root", scratch.url.path, "--target", target,
      ]
      let result = try fusesoc.run(arguments + ["swiftlet:zc706:shiftmm"], in: scratch.url)
      #expect(result.status == 0, "\(result.output)")
      #expect(target == "lint" || result.output.contains("\nPASSED\n"), "\(result.output)")
    }
  }
}
