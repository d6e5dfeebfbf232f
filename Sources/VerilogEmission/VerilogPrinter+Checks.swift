extension VerilogPrinter {
  /// The checks, each a named block, so that simulators say which one failed in which instance.
  mutating func print(_ section: VerilogModule.CheckSection) {
    lines += ["", "`ifdef \(VerilogDesign.checksMacro)"]
    printRegisters(section.registers, section.constants, section.memories)
    printNets(section.nets)
    for update in section.updates { printUpdate(update) }
    for check in section.checks { print(check) }
    tie(section.unusedHere, to: section.unusedName, "Read by nothing, and meant to be.")
    if !section.unread.isEmpty {
      lines += ["", "`else"]
      tie(section.unread, to: section.unreadName, "Read by checks only.")
    }
    lines += ["", "`endif"]
  }

  private mutating func print(_ check: VerilogModule.Check) {
    lines += ["", "  always @(posedge \(check.clock))"]
    line("  if (\(check.guardian)) begin : \(check.label)", check.location)
    let statement = "      \(check.keyword) (\(check.condition))"
    if let message = check.message {
      lines += [statement, "        else $error(\(Self.quoted(message, isFormat: true)));"]
    } else {
      lines.append(statement + ";")
    }
    lines.append("    end")
  }

  /// A text as a string: printable ASCII as it is, any other byte in octal.
  static func quoted(_ text: String, isFormat: Bool) -> String {
    let characters = text.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "\""): return "\\\""
      case UInt8(ascii: "\\"): return "\\\\"
      case UInt8(ascii: "%") where isFormat: return "%%"
      case 32..<127: return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return "\"" + characters.joined() + "\""
  }
}
