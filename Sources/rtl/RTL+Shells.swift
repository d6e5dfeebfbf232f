import Datapaths
import Formats
import HDL

extension RTL {
  /// The shells that boards/zc706 puts on the board.
  static func shells() throws(ConfigurationError) -> [any Module] {
    let array = try ShiftMMConfiguration(
      rows: 16, columns: 16, operandBitsA: 6, operandBitsB: 6, groups: 4, accumulator: .depth(784))
    return [ShiftMMShell(try ShellLayout(array)), try LUQShell(LUQConfiguration())]
  }
}

/// What is written of the shells' registers for software and for people.
enum RegisterFiles {
  /// A text and where it belongs in the package.
  struct File {
    let path: String
    let text: String
  }

  /// The C headers, one for each shell, and the page of all registers.
  static var all: [File] {
    let maps = [ShiftMMRegisters.map, LUQRegisters.map]
    let headers = maps.map { map in
      File(path: "boards/zc706/\(map.prefix.lowercased())_registers.h", text: map.header)
    }
    let title = """
      # The registers of the shells

      Written by `swift run rtl --registers .`; the source is `Sources/Datapaths/Shell`. All registers are 32 bits wide. A write
      to a register that can only be read, and any access beyond them, is answered with SLVERR.


      """
    return headers + [File(path: "docs/registers.md", text: title + maps.map(\.page).joined(separator: "\n"))]
  }
}
