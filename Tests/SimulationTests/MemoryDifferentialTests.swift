import BigInt
import DesignFuzzing
import Foundation
import HDL
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// Memories with random ports: the interpreter, Icarus and Verilator agree with a plain array of bits, every cycle.
@Suite struct MemoryDifferentialTests {
  /// Memories of few words, so that addresses meet often.
  private static func templates(seed: UInt64) -> [MemoryTemplate] {
    var random = SplitMix64(seed: seed)
    func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let widths = [1, 2, 7, 8, 12, 31, 32, 33, 36, 63, 64, 65, 72, 96, 127, 128, 129, 130]
    return widths.flatMap { width in
      [Shape.signed(width), .unsigned(width)].map { shape in
        let divisors = (1...width).filter { width.isMultiple(of: $0) && $0 <= 40 }
        let addresses = 1 + below(3)
        return MemoryTemplate(
          name: shape.isSigned ? "signed_\(width)" : "unsigned_\(width)", shape: shape, depth: 2 << below(2),
          writes: (0..<below(4)).map { _ in
            .init(address: below(addresses), lanes: divisors[below(divisors.count)])
          },
          reads: (0...below(4)).map { _ in
            let kinds: [MemoryTemplate.Read.Kind] = [.atOnce, .oldWord, .newWord]
            let kind = kinds[below(3)]
            return .init(address: below(addresses), kind: kind, hasEnable: kind != .atOnce && below(2) == 0)
          },
          hasContents: true)
      }
    }
      + [5, 33, 130].map { width in
        // Contents of so many words are in a file.
        MemoryTemplate(
          name: "table_\(width)", shape: .signed(width), depth: 128, writes: [.init(address: 0)],
          reads: [.init(address: 1, kind: .atOnce), .init(address: 0, kind: .newWord)], hasContents: true)
      }
  }

  @Test("The interpreter computes what an array of words does", arguments: [1, 2, 3, 4])
  func interpreter(seed: UInt64) throws {
    for template in Self.templates(seed: seed) {
      let sim = try Simulator(template)
      var model = MemoryModel(template)
      var random = RandomSource(seed: seed)
      for cycle in 0..<60 {
        let addresses = (0..<template.addressCount).map { _ in
          Int(random.value(.unsigned(8))) % template.depth
        }
        var inputs = MemoryModel.Inputs(addresses: addresses, writes: [], isReading: [])
        for (index, address) in addresses.enumerated() { sim[\.addresses[index]] = BigInt(address) }
        for (index, write) in template.writes.enumerated() {
          let isWriting = random.flag()
          let mask = random.value(.unsigned(write.lanes))
          let word = random.value(.unsigned(template.shape.width))
          inputs.writes.append((isWriting, mask, word))
          sim[\.writes[index].isWriting] = isWriting ? 1 : 0
          if write.lanes > 1 { sim[\.writes[index].mask!] = mask }
          sim[\.writes[index].word] = word
        }
        for (index, read) in template.reads.enumerated() {
          inputs.isReading.append(!read.hasEnable || random.flag())
          if read.hasEnable { sim[\.reads[index].isReading!] = inputs.isReading[index] ? 1 : 0 }
        }
        for (index, expected) in model.results(inputs).enumerated() {
          #expect(
            sim[\.reads[index].word] == template.shape.wrapping(expected),
            "seed \(seed), \(template.name), read \(index), cycle \(cycle): \(template)")
        }
        sim.step()
        model.step(inputs)
      }
    }
  }

  @Test("Icarus computes what the interpreter does", arguments: [1, 2]) func icarus(seed: UInt64) throws {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    let netlist = try Netlist(elaborating: MemoryGallery(templates: Self.templates(seed: seed)))
    let design = VerilogEmitter.emit(netlist)
    let folder = try ScratchFolder()
    for file in design.files + design.memoryFiles { try folder.write(file.text, to: file.name) }
    var random = RandomSource(seed: seed)
    try folder.write(VerilogTestbench(netlist, cycles: 100, &random).text, to: "testbench.v")
    let compiled = try iverilog.run(
      ["-g2001", "-Wall", "-o", "run.vvp", "testbench.v"] + design.files.map(\.name), in: folder.url)
    #expect(compiled.status == 0, "seed \(seed):\n\(compiled.output)")
    let output = try vvp.run(["run.vvp"], in: folder.url).output
    #expect(output.contains("DONE") && !output.contains("DIFFERS"), "seed \(seed):\n\(output)")
  }

  @Test("Verilator computes what the interpreter does") func verilator() async throws {
    guard let tool = ExternalTool.verilator else { return }
    let seed: UInt64 = 3
    let netlist = try Netlist(elaborating: MemoryGallery(templates: Self.templates(seed: seed)))
    let design = VerilogEmitter.emit(netlist)
    let folder = try ScratchFolder()
    for file in design.files + design.memoryFiles { try folder.write(file.text, to: file.name) }
    let (status, output) = try tool.run(
      ["--lint-only", "-Wall", "--top-module", design.top] + design.files.map(\.name), in: folder.url)
    #expect(status == 0 && !output.contains("%Warning"), "\(output)")
    let interpreter = try Interpreter(netlist)
    let verilated = try await VerilatedModel.build(design).simulation()
    var random = RandomSource(seed: seed)
    for cycle in 0..<300 {
      for (index, port) in netlist.top.ports.enumerated() where port.isInput {
        let value = random.value(port.shape)
        for simulation in [interpreter, verilated] as [any Simulation] { simulation.set(index, to: value) }
      }
      for (index, port) in netlist.top.ports.enumerated() where !port.isInput {
        #expect(
          interpreter.get(index) == verilated.get(index), "seed \(seed), cycle \(cycle): \(port.name)")
      }
      interpreter.step(cycles: 1)
      verilated.step(cycles: 1)
    }
  }
}
