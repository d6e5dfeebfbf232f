import VerilogEmission

/// The ports that Verilator declares in the C++ header of a model.
///
/// Reading them off, rather than working them out, finds the C++ name of a port that is called like a C++ keyword
/// and notices a design whose Verilog has other ports than it says.
struct ModelHeader {
  /// A port as the C++ class has it.
  struct Member: Hashable {
    let name: String
    let isInput: Bool
    let width: Int
  }

  /// The members by the ports' names in Verilog.
  let members: [String: Member]

  /// Reads lines like `VL_IN8(&enable,0,0);` and `VL_OUTW(&sum,129,0,5);`.
  init(text: String) {
    var members: [String: Member] = [:]
    for line in text.split(separator: "\n") {
      let trimmed = line.drop(while: \.isWhitespace)
      guard trimmed.hasPrefix("VL_IN") || trimmed.hasPrefix("VL_OUT"),
        let open = trimmed.firstIndex(of: "("), let close = trimmed.lastIndex(of: ")")
      else { continue }
      let arguments = trimmed[trimmed.index(after: open)..<close].split(separator: ",")
      guard arguments.count >= 3, let high = Int(arguments[1]), let low = Int(arguments[2]) else { continue }
      let name = String(arguments[0].drop { $0 == "&" || $0 == "(" })
      members[Self.decoded(name)] = Member(
        name: name, isInput: trimmed.hasPrefix("VL_IN"), width: high - low + 1)
    }
    self.members = members
  }

  /// The C++ name of a design's port.
  ///
  /// - Throws: ``BuildError/portMismatch(port:reason:)``.
  func member(for port: VerilogDesign.Port) throws -> String {
    guard let member = members[port.name] else {
      throw BuildError.portMismatch(port: port.name, reason: "the top module has no such port")
    }
    guard member.isInput == port.isInput else {
      throw BuildError.portMismatch(
        port: port.name, reason: "the top module has it as \(member.isInput ? "input" : "output")")
    }
    guard member.width == port.width else {
      throw BuildError.portMismatch(
        port: port.name, reason: "the top module has it \(member.width) bits wide, the design \(port.width)")
    }
    return member.name
  }

  /// Undoes what Verilator does to names: `__SYM__` before a keyword, `__0` and two hexadecimal digits for a
  /// character that C++ does not have and for the second of two underscores.
  static func decoded(_ name: String) -> String {
    let prefix = "__SYM__"
    var rest = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : Substring(name)
    var plain = ""
    while let first = rest.first {
      let code = rest.dropFirst(3).prefix(2)
      if rest.hasPrefix("__0"), code.count == 2, let value = UInt8(code, radix: 16) {
        plain.unicodeScalars.append(Unicode.Scalar(value))
        rest = rest.dropFirst(5)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain
  }
}
