import BigInt

extension Waveform {
  /// How the values of signals wider than a bit are written.
  public enum Radix: Hashable, Sendable {
    /// States by name, signed values in decimal, unsigned ones in hexadecimal.
    case natural
    /// The number, with its sign.
    case decimal
    /// The bit pattern, with all its digits.
    case hexadecimal
    /// The bit pattern, with all its digits.
    case binary
    /// The name at the value's position, for the states of a machine; the number if there is none.
    case names([String])
  }

  /// A value as people read it.
  func text(_ signal: Int, _ cycle: Int, _ radix: Radix) -> String {
    let width = signals[signal].width
    func padded(_ bits: Int, _ digits: Int) -> String {
      let text = pattern(signal, cycle, radix: bits)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    switch radix {
    case .natural:
      let cases = signals[signal].cases
      if !cases.isEmpty { return text(signal, cycle, .names(cases)) }
      return text(signal, cycle, signals[signal].isSigned ? .decimal : .hexadecimal)
    case .decimal: return String(self[signal, cycle])
    case .hexadecimal: return padded(16, (width + 3) / 4)
    case .binary: return padded(2, width)
    case .names(let names):
      let value = self[signal, cycle]
      return names.indices.first { value == $0 }.map { names[$0] } ?? String(value)
    }
  }

  /// A value's two's complement bits as a number, without leading zeros.
  func pattern(_ signal: Int, _ cycle: Int, radix: Int) -> String {
    let value = self[signal, cycle]
    return String(value < 0 ? value + (BigInt(1) << signals[signal].width) : value, radix: radix)
  }
}
