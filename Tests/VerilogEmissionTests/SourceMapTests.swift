import HDL
import Testing
import VerilogEmission

/// Every declaration of the Verilog is in the map, with the line that the Verilog's own comment names.
@Suite struct SourceMapTests {
  @Test func everyDeclarationIsInTheMap() throws {
    let design = VerilogEmitter.emit(
      try Netlist(elaborating: MultiplyAccumulate(bits: 6, accumulatorBits: 24)))
    for (file, module) in zip(design.files, design.map.modules) {
      #expect(file.name == module.name + ".v")
      for signal in module.signals where signal.source != nil {
        let comment = "// \(signal.source ?? "")"
        let lines = file.text.split(separator: "\n").filter { $0.hasSuffix(comment) }
        #expect(lines.contains { $0.contains(" \(signal.name)") }, "\(signal.name) in \(file.name)")
      }
    }
  }

  @Test func aSignalHasItsNameItsFormAndItsLine() throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: Scratchpad()))
    let module = try #require(design.map.modules.last)
    let memory = try #require(module.signals.first { $0.name == "words" })
    #expect(memory.kind == "memory" && memory.width == 12 && memory.isSigned)
    #expect(memory.source?.hasPrefix("VerilogEmissionTests/GoldenModules.swift:") == true)
    #expect(module.signals.first { $0.name == "readWord" }?.kind == "output")
    #expect(module.signals.first { $0.name == "word_read" }?.kind == "register")
  }

  @Test func instancesNameTheirModule() throws {
    let design = VerilogEmitter.emit(
      try Netlist(elaborating: MultiplyAccumulate(bits: 6, accumulatorBits: 24)))
    let top = try #require(design.map.modules.last)
    #expect(!top.instances.isEmpty)
    for instance in top.instances {
      #expect(design.map.modules.contains { $0.name == instance.module })
      #expect(instance.source?.contains("GoldenModules.swift:") == true)
    }
    #expect(try design.map.encoded() == design.map.encoded())
  }
}
