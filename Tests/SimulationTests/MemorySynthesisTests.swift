import Foundation
import HDL
import TestTools
import Testing
import VerilogEmission

/// What Yosys makes of memories for a Xilinx 7 series device: the table of `docs/memories.md`.
@Suite struct MemorySynthesisTests {
  /// A memory and what it is to become.
  struct Case: Sendable {
    let template: MemoryTemplate
    /// The row's first cell in the table.
    let title: String
    /// The memory primitives, and how many of each.
    let memories: [String: Int]
    var flipFlops = 0
    /// The most look-up tables beside the memories.
    var tables = 0

    /// The row of the page's table.
    var row: String {
      let cells = memories.keys.sorted().map { "\(memories[$0] ?? 0) × \($0)" }.joined(separator: ", ")
      return "| \(title) | \(cells.isEmpty ? "none" : cells) | \(flipFlops) | \(tables) |"
    }
  }

  private typealias Template = MemoryTemplate

  static let cases: [Case] = [
    Case(
      template: Template(
        name: "scratchpad", depth: 64, writes: [.init(address: 0)], reads: [.init(address: 1, kind: .atOnce)]),
      title: "64 × 32 bits, one write, `read` at once", memories: ["RAM64M": 11]),
    Case(
      template: Template(
        name: "small_table", shape: .unsigned(8), depth: 64, reads: [.init(address: 0, kind: .atOnce)],
        hasContents: true),
      title: "64 × 8 bits of contents, no write, `read` at once", memories: [:], tables: 8),
    Case(
      template: Template(name: "table_rom", reads: [.init(address: 0, kind: .oldWord)], hasContents: true),
      title: "1024 × 32 bits of contents, no write, `readPort`", memories: ["RAMB36E1": 1]),
    Case(
      template: Template(
        name: "narrow", shape: .signed(18), writes: [.init(address: 0)],
        reads: [.init(address: 1, kind: .oldWord, hasEnable: true)]),
      title: "1024 × 18 bits, one write, `readPort` with enable, old word", memories: ["RAMB18E1": 1]),
    Case(
      template: Template(
        name: "simple_dual", writes: [.init(address: 0)],
        reads: [.init(address: 1, kind: .oldWord, hasEnable: true)]),
      title: "1024 × 32 bits, one write, `readPort` with enable, old word", memories: ["RAMB36E1": 1]),
    Case(
      template: Template(
        name: "bypassed", writes: [.init(address: 0)],
        reads: [.init(address: 1, kind: .newWord, hasEnable: true)]),
      title: "the same, new word", memories: ["RAMB36E1": 1], flipFlops: 33, tables: 39),
    Case(
      template: Template(
        name: "masked", writes: [.init(address: 0, lanes: 4)], reads: [.init(address: 1, kind: .oldWord)]),
      title: "1024 × 32 bits, one write by bytes, `readPort`, old word", memories: ["RAMB36E1": 1], tables: 4),
    Case(
      template: Template(
        name: "single_port", writes: [.init(address: 0, lanes: 4)],
        reads: [.init(address: 0, kind: .newWord)]),
      title: "the same at one address, new word", memories: ["RAMB36E1": 1], tables: 4),
    Case(
      template: Template(
        name: "true_dual", writes: [.init(address: 0), .init(address: 1)],
        reads: [.init(address: 0, kind: .oldWord), .init(address: 1, kind: .oldWord)]),
      title: "1024 × 32 bits, two ports that write and read, old word", memories: ["RAMB36E1": 1], tables: 8),
    Case(
      template: Template(
        name: "masked_dual", writes: [.init(address: 0, lanes: 4), .init(address: 1, lanes: 4)],
        reads: [.init(address: 0, kind: .oldWord), .init(address: 1, kind: .oldWord)]),
      title: "the same, writing by bytes", memories: ["RAMB36E1": 1], tables: 19),
  ]

  @Test("Every template becomes the primitive that the documentation promises") func primitives() throws {
    guard let yosys = ExternalTool("yosys") else { return }
    let gallery = MemoryGallery(templates: Self.cases.map(\.template))
    let modules = try cells(of: VerilogEmitter.emit(try Netlist(elaborating: gallery)), yosys)
    for item in Self.cases {
      let cells = try #require(modules[item.template.name])
      let memories = cells.filter { $0.key.hasPrefix("RAM") }
      let flipFlops = cells.filter { $0.key.hasPrefix("FD") }.values.reduce(0, +)
      let tables = cells.filter { $0.key.hasPrefix("LUT") }.values.reduce(0, +)
      #expect(memories == item.memories, "\(item.template.name): \(cells)")
      #expect(flipFlops == item.flipFlops && tables <= item.tables, "\(item.template.name): \(cells)")
    }
  }

  @Test("A shift register without reset needs a look-up table for 32 bits, and no flip-flop") func delays()
    throws
  {
    guard let yosys = ExternalTool("yosys") else { return }
    let cells = try cells(of: VerilogEmitter.emit(try Netlist(elaborating: Delay())), yosys)
    #expect(cells["delay"] == ["SRLC32E": 8, "BUFG": 1])
  }

  private struct Delay: Module {
    struct Ports: Interface {
      @Input(.bit) var enable: Signal
      @Input(.signed(8)) var value: Signal
      @Output(.signed(8)) var late: Signal
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      m[io.late] = m.delayed(io.value, cycles: 20, "stage", enable: io.enable)
    }
  }

  /// For every module, how many cells of each kind Yosys makes of it.
  private func cells(of design: VerilogDesign, _ yosys: ExternalTool) throws -> [String: [String: Int]] {
    let folder = try ScratchFolder()
    for file in design.files + design.memoryFiles { try folder.write(file.text, to: file.name) }
    // From another folder than the files', as people run it.
    let name = folder.url.lastPathComponent
    let files = design.files.map { "\(name)/\($0.name)" }.joined(separator: " ")
    let script =
      "read_verilog \(files); synth_xilinx -family xc7 -noiopad -top \(design.top); "
      + "tee -q -o \(name)/statistics.json stat -json"
    let (status, output) = try yosys.run(["-q", "-p", script], in: folder.url.deletingLastPathComponent())
    #expect(status == 0, "\(output)")
    let text = try Data(contentsOf: folder.url.appendingPathComponent("statistics.json"))
    let modules = try JSONDecoder().decode(Statistics.self, from: text).modules
    // Yosys writes names of Verilog with a backslash before them.
    return Dictionary(uniqueKeysWithValues: modules.map { (String($0.dropFirst()), $1.cells) })
  }

  /// What `stat -json` says.
  private struct Statistics: Decodable {
    let modules: [String: Module]
    struct Module: Decodable {
      let cells: [String: Int]
      enum CodingKeys: String, CodingKey { case cells = "num_cells_by_type" }
    }
  }

  @Test("The documentation's table has these templates, in this order") func documentation() throws {
    let page = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/memories.md")
    let text = try String(contentsOf: page.standardizedFileURL, encoding: .utf8)
    let table = Self.cases.map(\.row).joined(separator: "\n")
    #expect(text.contains(table), "expected in docs/memories.md:\n\(table)")
  }
}
