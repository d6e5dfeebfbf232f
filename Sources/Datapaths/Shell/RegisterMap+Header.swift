extension RegisterMap {
  /// The C header: offsets, and for every field its shift, its mask and the names of its numbers.
  public var header: String {
    let guardName = "\(prefix)_REGISTERS_H"
    let blocks = registers.map { register in
      "/* \(register.summary) (\(register.access.rawValue)) */\n"
        + define(register.name, "0x" + Self.hexadecimal(register.offset, digits: 2))
        + register.fields.map { lines(of: $0, in: register) }.joined()
    }
    return """
      /* \(title).
         Written by `rtl --registers`; the source is Sources/Datapaths/Shell. */
      #ifndef \(guardName)
      #define \(guardName)

      \(blocks.joined(separator: "\n"))
      #endif

      """
  }

  private func lines(of field: Field, in register: Register) -> String {
    let name = "\(register.name)_\(field.name)"
    let mask = ((1 << field.width) - 1) << field.low
    return define("\(name)_SHIFT", "\(field.low)")
      + define("\(name)_MASK", "0x" + Self.hexadecimal(mask, digits: 8) + "u")
      + field.values.map { define("\(name)_\($0.name)", "\($0.value)") }.joined()
  }

  private func define(_ name: String, _ value: String) -> String {
    let left = "#define \(prefix)_\(name)"
    return left + String(repeating: " ", count: max(1, 58 - left.count)) + value + "\n"
  }

  static func hexadecimal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
