import BigInt
import DesignFuzzing
import HDL
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// 100 signed words in a memory of 128, read among the last 64 that are defined.
private struct PartialTable: Module {
  static let contents = (0..<100).map { BigInt($0 * 37 % 512 - 256) }

  struct Ports: Interface {
    @Input(.unsigned(6)) var address: Signal
    @Output(.signed(9)) var word: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(.signed(9), depth: 128, "words", contents: Self.contents)
    m[io.word] = m.read(words, at: io.address + 36)
  }
}

/// Contents in a file that do not fill the memory are its first words.
@Suite struct MemoryContentsTests {
  @Test("in the interpreter and in Verilator") func verilator() async throws {
    var simulators = [try Simulator(PartialTable())]
    if ExternalTool.verilator != nil {
      let design = VerilogEmitter.emit(try Netlist(elaborating: PartialTable()))
      simulators.append(Simulator(PartialTable(), on: try await VerilatedModel.build(design).simulation()))
    }
    for sim in simulators {
      for address in 0..<64 {
        sim[\.address] = BigInt(address)
        #expect(sim[\.word] == PartialTable.contents[address + 36])
      }
    }
  }

  @Test("in Icarus, from another folder that a macro tells the files' folder") func icarus() throws {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    let netlist = try Netlist(elaborating: PartialTable())
    let design = VerilogEmitter.emit(netlist)
    let (folder, elsewhere) = (try ScratchFolder(), try ScratchFolder())
    for file in design.files + design.memoryFiles { try folder.write(file.text, to: file.name) }
    var random = RandomSource(seed: 4)
    try folder.write(VerilogTestbench(netlist, cycles: 100, &random).text, to: "testbench.v")
    let files = (["testbench.v"] + design.files.map(\.name)).map {
      folder.url.appendingPathComponent($0).path
    }
    let macro = "-D\(VerilogDesign.memoryFolderMacro)=\"\(folder.url.path)\""
    let compiled = try iverilog.run(
      ["-g2001", "-Wall", macro, "-o", "run.vvp"] + files, in: elsewhere.url)
    #expect(compiled.status == 0, "\(compiled.output)")
    let output = try vvp.run(["run.vvp"], in: elsewhere.url).output
    #expect(output.contains("DONE") && !output.contains("DIFFERS"), "\(output)")
  }
}
