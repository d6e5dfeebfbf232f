extension Waveform {
  /// What a step of time is in a VCD file; a clock period has 10 of them.
  public enum TimeUnit: String, Hashable, Sendable, CaseIterable {
    case seconds = "s"
    case milliseconds = "ms"
    case microseconds = "us"
    case nanoseconds = "ns"
    case picoseconds = "ps"
    case femtoseconds = "fs"
  }

  /// The waveform as a value change dump, which every waveform viewer reads.
  ///
  /// Cycle n lasts from time 10·n to 10·n + 10. Its values stand all the while, and the clock, or those of several
  /// clocks that do, rises in its middle, at 10·n + 5: what a register takes is what the dump shows at the edge. Each instance is a scope;
  /// only changes are written. The same waveform always gives the same bytes: there is no date.
  ///
  /// Source: IEEE 1364-2005, clause 18.
  public func vcd(timescale: TimeUnit = .nanoseconds) -> String {
    var text = "$version Swiftlet $end\n$timescale 1\(timescale.rawValue) $end\n$scope module \(top) $end\n"
    let clockCodes = clocks.indices.map(Self.code)
    for (name, code) in zip(clocks, clockCodes) { text += "$var wire 1 \(code) \(name) $end\n" }
    declare(Array(signals.indices), depth: 0, in: &text)
    text += "$upscope $end\n$enddefinitions $end\n"

    let codes = signals.indices.map { Self.code($0 + clocks.count) }
    for cycle in 0..<cycleCount {
      text += "#\(10 * cycle)\n" + (cycle == 0 ? "$dumpvars\n" : "")
      // The clocks that rose in the cycle before fall; at the start, all of them are low.
      for (clock, code) in clockCodes.enumerated() where cycle == 0 || rises(clock, at: cycle - 1) {
        text += "0\(code)\n"
      }
      for signal in signals.indices where changes(signal, at: cycle) {
        text += change(signal, at: cycle) + codes[signal] + "\n"
      }
      text += (cycle == 0 ? "$end\n" : "") + "#\(10 * cycle + 5)\n"
      for (clock, code) in clockCodes.enumerated() where rises(clock, at: cycle) { text += "1\(code)\n" }
    }
    return text + "#\(10 * cycleCount)\n"
  }

  /// Declares signals of one scope and, after them, those of the scopes inside.
  private func declare(_ indices: [Int], depth: Int, in text: inout String) {
    var children: [(name: String, signals: [Int])] = []
    for index in indices {
      let signal = signals[index]
      guard signal.scope.count > depth else {
        let range = signal.width > 1 ? " [\(signal.width - 1):0]" : ""
        let type = signal.kind == .register ? "reg" : "wire"
        text +=
          "$var \(type) \(signal.width) \(Self.code(index + clocks.count)) \(signal.name)\(range) $end\n"
        continue
      }
      if let child = children.firstIndex(where: { $0.name == signal.scope[depth] }) {
        children[child].signals.append(index)
      } else {
        children.append((signal.scope[depth], [index]))
      }
    }
    for child in children {
      text += "$scope module \(child.name) $end\n"
      declare(child.signals, depth: depth + 1, in: &text)
      text += "$upscope $end\n"
    }
  }

  /// A value before its identifier; leading zeros are implied.
  private func change(_ signal: Int, at cycle: Int) -> String {
    let bits = pattern(signal, cycle, radix: 2)
    return signals[signal].width > 1 ? "b\(bits) " : bits
  }

  /// A short identifier of printable characters.
  private static func code(_ number: Int) -> String {
    var code = ""
    var rest = number
    repeat {
      code.unicodeScalars.append(Unicode.Scalar(UInt8(33 + rest % 94)))
      rest = rest / 94 - 1
    } while rest >= 0
    return code
  }
}
