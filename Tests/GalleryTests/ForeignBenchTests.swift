import Foundation
import Gallery
import HDL
import TestTools
import Testing
import VerilogEmission

/// Designs of the gallery driven by test benches that know nothing of the language: written in Verilog by hand, and in
/// Python with cocotb.
@Suite struct ForeignBenchTests {
  static let package = ExampleCommandTests.package

  // MARK: Icarus and Verilog written by hand

  @Test("a bench in Verilog finds the arbiter fair and true")
  func arbiter() throws {
    let output = try icarus("round_robin_arbiter_bench", [], try arbiterDesign())
    #expect(output?.hasPrefix("PASS") != false, "\(output ?? "")")
  }

  @Test("a bench in Verilog finds the divider's results right", arguments: [false, true])
  func divider(isSigned: Bool) throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: Divider(bits: 16, isSigned: isSigned)))
    let output = try icarus(
      "divider_bench", ["-DDUT=\(design.top)", "-DBITS=16", "-DSIGNED=\(isSigned ? 1 : 0)"], design)
    #expect(output == "PASS 2064 divisions\n", "\(output ?? "")")
  }

  @Test(
    "the benches in Verilog see when a promise is broken",
    arguments: [
      ("grant = is_held ? held : lowest", "grant = lowest", "an offer stays until it is taken"),
      ("~(grant | below_grant)", "~below_grant", "nobody waits for more than three others"),
      ("result_valid = waiting != 4'd0", "result_valid = 1'b1", "there is an offer whenever somebody asks"),
    ])
  func brokenArbiter(_ text: String, _ fault: String, _ promise: String) throws {
    let output = try icarus(
      "round_robin_arbiter_bench", [], spoiled(try arbiterDesign(), text, by: fault))
    #expect(output?.contains(promise) != false, "\(output ?? "")")
  }

  @Test("the bench in Verilog sees a divider that is off by one")
  func brokenDivider() throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: Divider(bits: 16, isSigned: true)))
    let output = try icarus(
      "divider_bench", ["-DDUT=\(design.top)", "-DBITS=16", "-DSIGNED=1"],
      spoiled(design, "difference >= 18'sd0", by: "difference > 18'sd0"))
    #expect(output?.contains("FAIL wrong result") != false, "\(output ?? "")")
  }

  private func arbiterDesign() throws -> VerilogDesign {
    VerilogEmitter.emit(try Netlist(elaborating: RoundRobinArbiter(requesters: 4, of: .unsigned(8))))
  }

  /// A design with other text in place of some that is there once.
  private func spoiled(_ design: VerilogDesign, _ text: String, by fault: String) -> VerilogDesign {
    let files = design.files.map {
      #expect($0.text.components(separatedBy: text).count == 2)
      return VerilogDesign.File(
        name: $0.name, text: $0.text.replacingOccurrences(of: text, with: fault))
    }
    return VerilogDesign(
      files: files, top: design.top, ports: design.ports, hasClock: design.hasClock,
      hasReset: design.hasReset)
  }

  /// What a bench of sim/icarus prints; nil without Icarus.
  private func icarus(
    _ bench: String, _ options: [String], _ design: VerilogDesign
  ) throws -> String? {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return nil }
    let folder = try written(design)
    let file = Self.package.appendingPathComponent("sim/icarus/\(bench).v").path
    let compiled = try iverilog.run(
      ["-g2005", "-Wall", "-s", bench, "-o", "bench.vvp"] + options + [file] + design.files.map(\.name),
      in: folder.url)
    #expect(compiled.status == 0 && compiled.output.isEmpty, "\(compiled.output)")
    return try vvp.run(["-n", "bench.vvp"], in: folder.url).output
  }

  // MARK: cocotb

  @Test("a cocotb bench finds the queue in order", arguments: ["icarus", "verilator"])
  func cocotbOnTheFIFO(_ simulator: String) throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: FIFO(of: .unsigned(8), depth: 16)))
    let run = try cocotb("fifo", design, on: simulator)
    #expect(
      run?.output.contains("cocotb ran 5 tests on \(simulator), 0 failed") != false, "\(run?.output ?? "")")
    #expect(run == nil || run?.status == 0)
  }

  @Test("a cocotb bench sees a queue that says too early that it is full")
  func cocotbOnABrokenFIFO() throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: FIFO(of: .unsigned(8), depth: 16)))
    let run = try cocotb("fifo", spoiled(design, "level != 5'd16", by: "level < 5'd15"), on: "icarus")
    #expect(run?.output.contains("cocotb ran 5 tests on icarus, 1 failed") != false, "\(run?.output ?? "")")
  }

  @Test("a cocotb bench that knows only the baud rate reads the serial line")
  func cocotbOnTheUART() throws {
    let uart = UARTTransmitter(clockFrequency: 10_000_000, baudRate: 1_000_000)
    let variables = ["CLOCK_FREQUENCY": "\(uart.clockFrequency)", "BAUD_RATE": "\(uart.baudRate)"]
    let design = VerilogEmitter.emit(try Netlist(elaborating: uart))
    let run = try cocotb("uart_transmitter", design, on: "icarus", variables)
    #expect(run?.output.contains("cocotb ran 1 tests on icarus, 0 failed") != false, "\(run?.output ?? "")")
    #expect(run == nil || run?.status == 0)
  }

  /// A run of a bench of sim/cocotb; nil, with a loud message, where cocotb or the simulator is missing.
  private func cocotb(
    _ bench: String, _ design: VerilogDesign, on simulator: String, _ variables: [String: String] = [:]
  ) throws -> (status: Int32, output: String)? {
    let folder = try written(design)
    return try Cocotb(package: Self.package, simulator: simulator, variables)?
      .run(bench, top: design.top, files: design.files.map(\.name), in: folder)
  }

  private func written(_ design: VerilogDesign) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    return folder
  }
}
