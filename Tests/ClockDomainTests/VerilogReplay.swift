import BigInt
import HDL
import Simulation
import TestTools
import VerilogEmission

/// A simulation that writes down what is done to it, and what it answers, as a Verilog test bench.
final class VerilogReplay: Simulation {
  let base: any Simulation
  /// Whether outputs are compared from now on.
  var isComparing = false
  private let design: VerilogDesign
  private var lines: [String] = []

  init(_ base: any Simulation, _ design: VerilogDesign) {
    self.base = base
    self.design = design
  }

  var ports: [SimulationPort] { base.ports }
  var clockDomains: [ClockDomain] { base.clockDomains }

  var resets: [Bool] {
    get { base.resets }
    set {
      base.resets = newValue
      for (domain, isAsserted) in zip(design.domains, newValue) where domain.hasReset {
        lines.append("\(domain.settings.reset) = \(isAsserted == domain.isHigh ? 1 : 0);")
      }
    }
  }

  func set(_ port: Int, to value: BigInt) {
    base.set(port, to: value)
    lines.append("\(ports[port].name) = \(pattern(value, port));")
  }

  func get(_ port: Int) -> BigInt { base.get(port) }

  func step(cycles: Int) { for _ in 0..<cycles { rise(Set(clockDomains.indices)) } }

  func rise(_ domains: Set<Int>) {
    compare()
    base.rise(domains)
    let clocks = domains.sorted().map { design.domains[$0].settings.clock }
    lines += clocks.map { "\($0) = 1;" } + ["#1;"] + clocks.map { "\($0) = 0;" }
    compare()
  }

  func run(_ batch: StreamBatch, through streams: StreamPair) throws -> StreamResult {
    try base.run(batch, through: streams)
  }

  private func compare() {
    lines.append("#1;")
    guard isComparing else { return }
    for (index, port) in ports.enumerated() where port.direction == .output {
      let expected = pattern(base.get(index), index)
      lines.append("if (\(port.name) !== \(expected))")
      lines.append(
        "  $display(\"DIFFERS at %0t: \(port.name) is %h, not \(expected)\", $time, \(port.name));")
    }
  }

  private func pattern(_ value: BigInt, _ port: Int) -> String {
    let width = ports[port].width
    return "\(width)'h" + String(Shape.unsigned(width).wrapping(value), radix: 16)
  }

  /// The test bench.
  var bench: String {
    var text = "module bench;\n"
    var names = ports.map(\.name)
    for port in ports {
      text += "  \(port.direction == .input ? "reg" : "wire") [\(port.width - 1):0] \(port.name);\n"
    }
    for domain in design.domains {
      text += "  reg \(domain.settings.clock) = 0;\n"
      names.append(domain.settings.clock)
      guard domain.hasReset else { continue }
      text += "  reg \(domain.settings.reset) = \(domain.isHigh ? 0 : 1);\n"
      names.append(domain.settings.reset)
    }
    let connections = names.map { ".\($0)(\($0))" }.joined(separator: ", ")
    text += "  \(design.top) dut (\(connections));\n  initial begin\n"
    return text + lines.map { "    \($0)\n" }.joined() + "    $display(\"DONE\");\n  end\nendmodule\n"
  }

  /// What Icarus says of the test bench; nil if it is not there.
  func complaints() throws -> String? {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return nil }
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    try folder.write(bench, to: "bench.v")
    let compiled = try iverilog.run(
      ["-g2001", "-Wall", "-Wno-timescale", "-s", "bench", "-o", "bench.vvp", "bench.v"]
        + design.files.map(\.name),
      in: folder.url)
    guard compiled.status == 0, compiled.output.isEmpty else { return compiled.output }
    let output = try vvp.run(["bench.vvp"], in: folder.url).output
    return output == "DONE\n" ? "" : String(output.prefix(2000))
  }
}

extension NetlistModule.Domain {
  fileprivate var isHigh: Bool { settings.resetPolarity == .activeHigh }
}
