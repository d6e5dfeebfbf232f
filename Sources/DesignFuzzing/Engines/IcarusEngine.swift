import BigInt
import ExternalTools
import Foundation
import HDL
import VerilatorBridge
import VerilogEmission

/// The emitted Verilog in Icarus Verilog, many designs in one run.
package struct IcarusEngine: Engine {
  package let name: String
  package let batchSize = 50
  private let compiler: String
  private let runner: String
  private let emit: @Sendable (Netlist) -> VerilogDesign

  /// Makes the engine with the programs on PATH; nil if they are not there. `emit` is what is under test.
  package init?(
    name: String = "Icarus",
    emit: @escaping @Sendable (Netlist) -> VerilogDesign = { VerilogEmitter.emit($0) }
  ) {
    let environment = ProcessInfo.processInfo.environment
    guard let compiler = SearchPath.find("iverilog", environment: environment),
      let runner = SearchPath.find("vvp", environment: environment)
    else { return nil }
    (self.name, self.compiler, self.runner, self.emit) = (name, compiler, runner, emit)
  }

  package func traces(of cases: [DesignCase]) async throws -> [Trace] {
    try await bisecting(cases) { try await run(VerilogBatch($0, emit: emit)) }
  }

  private func run(_ batch: VerilogBatch) async throws -> [Trace] {
    let folder = try WorkFolder()
    for file in batch.files { try folder.write(file.text, to: file.name) }
    for member in batch.members {
      try folder.write(stimulus(member, batch.cycleCount), to: "\(member.prefix).hex")
    }
    try folder.write(bench(batch), to: "bench.v")
    let sources = ["bench.v"] + batch.files.map(\.name)
    _ = try await folder.run(compiler, ["-g2001", "-s", "bench", "-o", "bench.vvp"] + sources)
    let output = try await folder.run(runner, ["-n", "bench.vvp"])
    return try read(output, batch)
  }

  // MARK: What goes in

  /// A line of hexadecimal digits for every cycle: the inputs, the first highest, and the reset as the lowest bit.
  private func stimulus(_ member: VerilogBatch.Member, _ count: Int) -> String {
    let shapes = member.item.netlist.top.inputPorts.map { Shape.unsigned($0.shape.width) }
    let lines = member.item.cycles.map { cycle in
      let bits = zip(cycle.inputs, shapes).reduce(BigInt(0)) { ($0 << $1.1.width) + $1.1.wrapping($1.0) }
      return String((bits << 1) + (cycle.reset ? 1 : 0), radix: 16)
    }
    return (lines + Array(repeating: "0", count: count - lines.count)).joined(separator: "\n") + "\n"
  }

  private func bench(_ batch: VerilogBatch) -> String {
    var declarations = "module bench;\n  reg clock = 0;\n  integer cycle;\n"
    var loads = ""
    var (applications, prints) = ("", "")
    for member in batch.members {
      let (prefix, ports) = (member.prefix, member.design.ports)
      let bits = ports.filter(\.isInput).reduce(1) { $0 + $1.width }
      declarations += "  reg [\(bits - 1):0] \(prefix)_all [0:\(batch.cycleCount - 1)];\n"
      declarations += "  reg [\(bits - 1):0] \(prefix)_now;\n"
      for port in ports where !port.isInput {
        declarations += "  wire \(port.bounds) \(prefix)_\(port.name);\n"
      }
      var high = bits
      declarations += batch.instance(member, reset: "\(prefix)_now[0]") { port in
        guard port.isInput else { return "\(prefix)_\(port.name)" }
        high -= port.width
        return "\(prefix)_now[\(high + port.width - 1):\(high)]"
      }
      loads += "    $readmemh(\"\(prefix).hex\", \(prefix)_all);\n"
      applications += "      \(prefix)_now = \(prefix)_all[cycle];\n"
      let outputs = ports.filter { !$0.isInput }.map { "\(prefix)_\($0.name)" }
      let format = Array(repeating: " %h", count: outputs.count).joined()
      prints += "      $display(\"=\(format)\", \(outputs.joined(separator: ", ")));\n"
    }
    return declarations + "  initial begin\n" + loads
      + "    for (cycle = 0; cycle < \(batch.cycleCount); cycle = cycle + 1) begin\n" + applications
      + "      #1;\n" + prints + "      clock = 1; #1; clock = 0;\n    end\n  end\nendmodule\n"
  }

  // MARK: What comes out

  private func read(_ output: String, _ batch: VerilogBatch) throws -> [Trace] {
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("= ") }
    let members = batch.members
    guard lines.count == members.count * batch.cycleCount else {
      throw Refusal(message: "vvp printed:\n\(output)")
    }
    return members.enumerated().map { index, member in
      let shapes = member.design.ports.filter { !$0.isInput }.map(\.shape)
      return .outputs(
        member.item.cycles.indices.map { cycle in
          let words = lines[cycle * members.count + index].split(separator: " ").dropFirst()
          return zip(words, shapes).map { word, shape in BigInt(word, radix: 16).map(shape.wrapping) }
        })
    }
  }
}
