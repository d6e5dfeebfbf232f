import Formats
import Foundation
import HDL
import TestTools
import Testing
import VerilogEmission

@testable import Datapaths

/// The emitted shell under masters that are not ours: cocotbext-axi with random pauses, sums by NumPy.
@Suite struct ShellOnCocotbTests {
  @Test("cocotbext-axi finds registers, products and errors as they are documented")
  func shell() throws {
    // Accumulators of 14 bits hold one product: every sum of a product passes through the shell.
    let design = VerilogEmitter.emit(try Netlist(elaborating: ShiftMMShell(.integers(4, 3, .bits(14)))))
    let run = try cocotb(design)
    #expect(
      run?.output.contains("cocotb ran 6 tests on icarus, 0 failed") != false,
      "\(run?.output.suffix(4000) ?? "")")
    #expect(run == nil || run?.status == 0)
  }

  @Test("cocotbext-axi gets the codes that NumPy finds, from a quantizer that rounds to nearest")
  func quantizer() throws {
    let configuration = try LUQConfiguration(alpha: .powerOfTwo, rounding: .nearest)
    let run = try cocotb(
      VerilogEmitter.emit(try Netlist(elaborating: LUQShell(configuration))), bench: "luq_shell")
    #expect(
      run?.output.contains("cocotb ran 3 tests on icarus, 0 failed") != false,
      "\(run?.output.suffix(4000) ?? "")")
    #expect(run == nil || run?.status == 0)
  }

  @Test("cocotbext-axi sees a shell that does not begin its sums anew")
  func broken() throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: ShiftMMShell(.integers(4, 3, .bits(14)))))
    let files = design.files.map { file in
      let spoiled = file.text.replacingOccurrences(
        of: "is_first_panel ? 32'sd0 : before_0_word", with: "before_0_word")
      #expect((spoiled != file.text) == file.name.hasPrefix("result_gatherer"), "\(file.name)")
      return VerilogDesign.File(name: file.name, text: spoiled)
    }
    let run = try cocotb(
      VerilogDesign(
        files: files, top: design.top, ports: design.ports, hasClock: design.hasClock,
        hasReset: design.hasReset))
    #expect(run?.status != 0, "\(run?.output.suffix(4000) ?? "")")
  }

  private func cocotb(_ design: VerilogDesign, bench: String = "shiftmm_shell") throws -> (
    status: Int32, output: String
  )? {
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    return try Cocotb(
      package: CommittedVerilogTests.package, simulator: "icarus",
      ["COCOTB_LOG_LEVEL": "WARNING", "SEED": "7"])?
      .run(bench, top: design.top, files: design.files.map(\.name), in: folder)
  }
}
