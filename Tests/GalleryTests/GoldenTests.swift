import Foundation
import Gallery
import HDL
import TestTools
import Testing
import VerilogEmission

/// The exact Verilog of every design of the gallery, which people have read, and what other tools say of it.
///
/// After an intended change: `SWIFTLET_UPDATE_GOLDEN=1 swift test --filter GalleryTests`, and read the difference.
@Suite struct GoldenTests {
  /// A design by the name of its top module.
  static let designs: [String: VerilogDesign] = {
    let netlists = [
      try? Netlist(elaborating: Counter(modulo: 10)),
      try? Netlist(elaborating: FIFO(of: .unsigned(8), depth: 16)),
      try? Netlist(elaborating: DualClockFIFO(of: .unsigned(8), depth: 16)),
      try? Netlist(elaborating: RoundRobinArbiter(requesters: 4, of: .unsigned(8))),
      try? Netlist(elaborating: UARTTransmitter(clockFrequency: 50_000_000, baudRate: 115_200)),
      try? Netlist(elaborating: Divider(bits: 16, isSigned: false)),
      try? Netlist(elaborating: Divider(bits: 16, isSigned: true)),
      try? Netlist(
        elaborating: FIRFilter(
          coefficients: [-3, 12, 45, 12, -3], sampleBits: 12, fraction: 6, resultBits: 12)),
      try? Netlist(elaborating: StreamingMultiplier(bits: 8)),
    ]
    let designs = netlists.compactMap(\.self).map { VerilogEmitter.emit($0) }
    return Dictionary(uniqueKeysWithValues: designs.map { ($0.top, $0) })
  }()

  static let names = [
    "counter_mod10", "fifo_16x8", "dual_clock_fifo_16x8", "round_robin_arbiter_4x8", "uart_transmitter",
    "divider_u16", "divider_s16",
    "fir_filter_5taps", "streaming_multiplier_8",
  ]

  @Test("every design of the gallery has its golden Verilog", arguments: names)
  func text(_ name: String) throws {
    let design = try #require(Self.designs[name])
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    for file in design.files {
      let golden = folder.appendingPathComponent(file.name)
      if ProcessInfo.processInfo.environment["SWIFTLET_UPDATE_GOLDEN"] == "1" {
        try file.text.write(to: golden, atomically: true, encoding: .utf8)
      }
      #expect(
        file.text == (try? String(contentsOf: golden, encoding: .utf8)), "\(file.name) has changed")
    }
  }

  @Test("Verilator has nothing to say", arguments: names)
  func lint(_ name: String) throws {
    guard let verilator = ExternalTool.verilator else { return }
    let (folder, design) = try written(name)
    let files = design.files.map(\.name)
    let (status, output) = try verilator.run(
      ["--lint-only", "-Wall", "--top-module", name] + files, in: folder.url)
    #expect(status == 0 && !output.contains("%Warning"), "\(output)")
  }

  @Test("the oldest supported Verilator has nothing to say either", arguments: names)
  func lintWithTheOldest(_ name: String) throws {
    guard let path = ProcessInfo.processInfo.environment["SWIFTLET_VERILATOR_OLD"] else { return }
    let (folder, design) = try written(name)
    let (status, output) = try ExternalTool(path: path).run(
      ["--lint-only", "-Wall", "--top-module", name] + design.files.map(\.name), in: folder.url)
    #expect(status == 0 && !output.contains("%Warning"), "\(output)")
  }

  @Test("Icarus has nothing to say", arguments: names)
  func compile(_ name: String) throws {
    guard let icarus = ExternalTool("iverilog") else { return }
    let (folder, design) = try written(name)
    let (status, output) = try icarus.run(
      ["-g2001", "-Wall", "-t", "null", "-s", name] + design.files.map(\.name), in: folder.url)
    #expect(status == 0 && output.isEmpty, "\(output)")
  }

  @Test("Yosys makes gates of it and finds no latch", arguments: names)
  func synthesize(_ name: String) throws {
    guard let yosys = ExternalTool("yosys") else { return }
    let (folder, design) = try written(name)
    let files = design.files.map(\.name).joined(separator: " ")
    let script =
      "read_verilog \(files); synth -top \(name); select -assert-none t:$_DLATCH_*; check -assert"
    let (status, output) = try yosys.run(["-q", "-p", script], in: folder.url)
    #expect(status == 0 && !output.contains("Warning"), "\(output)")
  }

  private func written(_ name: String) throws -> (ScratchFolder, VerilogDesign) {
    let design = try #require(Self.designs[name])
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    return (folder, design)
  }
}
