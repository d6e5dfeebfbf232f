import Foundation
import TestTools
import Testing

@testable import Datapaths
@testable import rtl

/// The registers are described once; what follows from that is what is committed.
@Suite struct RegisterMapTests {
  @Test("the C headers and the page of the documentation are what the registers' description gives")
  func files() throws {
    for file in RegisterFiles.all {
      let path = CommittedVerilogTests.package.appendingPathComponent(file.path)
      let isCurrent = try String(contentsOf: path, encoding: .utf8) == file.text
      #expect(isCurrent, "\(file.path) is not current; run make rtl")
    }
  }

  @Test(
    "offsets go up in steps of words, and fields do not overlap",
    arguments: [ShiftMMRegisters.map, LUQRegisters.map])
  func layout(_ map: RegisterMap) {
    let registers = map.registers
    #expect(registers.allSatisfy { $0.offset.isMultiple(of: 4) })
    #expect(zip(registers, registers.dropFirst()).allSatisfy { $0.offset < $1.offset })
    #expect(Set(registers.map(\.name)).count == registers.count)
    for register in registers {
      let bits = register.fields.flatMap { $0.low..<$0.low + $0.width }
      #expect(Set(bits).count == bits.count && bits.allSatisfy { $0 < 32 }, "\(register.name)")
    }
  }

  @Test("a C compiler takes the header")
  func compiles() throws {
    let source = """
      #include "swiftlet_luq_registers.h"
      #include "swiftlet_shiftmm_registers.h"
      _Static_assert(SWIFTLET_LUQ_CLIPPED == 0x28, "offset");
      _Static_assert(SWIFTLET_SHIFTMM_STATUS == 4, "offset");
      _Static_assert(SWIFTLET_SHIFTMM_STATUS_CAUSE_MASK == 0xF00u, "mask");
      _Static_assert(SWIFTLET_SHIFTMM_STATUS_CAUSE_ABORTED == 7, "value");
      """
    guard let compiler = ExternalTool("cc") else { return }
    let scratch = try ScratchFolder()
    try scratch.write(source, to: "registers.c")
    let folder = CommittedVerilogTests.package.appendingPathComponent("boards/zc706").path
    let (status, output) = try compiler.run(
      ["-std=c11", "-Wall", "-Werror", "-I", folder, "-fsyntax-only", "registers.c"], in: scratch.url)
    #expect(status == 0, "\(output)")
  }
}
