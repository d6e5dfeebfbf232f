extension RegisterMap {
  /// A section of the documentation: a table of the registers, and one of their bits.
  public var page: String {
    let rows = registers.map { register in
      "| 0x\(Self.hexadecimal(register.offset, digits: 2)) | `\(register.name)` | \(register.access.rawValue) "
        + "| \(register.summary) |\n"
    }
    let bits = registers.flatMap { register in register.fields.map { row(of: $0, in: register) } }
    return """
      ## \(title)

      | offset | register | software can | what |
      | --- | --- | --- | --- |
      \(rows.joined())
      | register | bits | field | what |
      | --- | --- | --- | --- |
      \(bits.joined())
      """
  }

  private func row(of field: Field, in register: Register) -> String {
    let high = field.low + field.width - 1
    let bits = field.width == 1 ? "\(field.low)" : "\(high):\(field.low)"
    let values = field.values.map { "\($0.value) `\($0.name)`: \($0.summary)" }
    let summary = ([field.summary] + (values.isEmpty ? [] : [values.joined(separator: "; ")])).joined(
      separator: " ")
    return "| `\(register.name)` | \(bits) | `\(field.name)` | \(summary) |\n"
  }
}
