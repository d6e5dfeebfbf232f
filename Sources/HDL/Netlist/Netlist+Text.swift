extension Netlist: CustomStringConvertible {
  /// The netlist as text: a line for every port, node, register and instance, the same from run to run.
  public var description: String { modules.map(\.description).joined(separator: "\n") }
}

extension NetlistModule: CustomStringConvertible {
  /// The module as text; `%n` is node n, `s8` eight bits signed, `u8` unsigned.
  public var description: String {
    var lines = ["module \(name)"]
    lines += parameters.map { "  parameter \($0.name) = \($0.value)" }
    if let foreign { lines.append("  foreign \(foreign.name)") }
    lines += domains.indices.dropFirst().map(line(ofDomain:))
    lines += ports.map { "  \($0.isInput ? "input" : "output") \($0.name) : \($0.shape.short) = %\($0.node)" }
    lines += nodes.indices.map { "  " + line(of: $0) }
    lines += registers.map { register in
      let reset = register.resetValue.map { ", reset \($0)" } ?? ""
      let initial = register.initialValue.map { ", initial \($0)" } ?? ""
      let role = register.isSynchronizer ? ", synchronizer" : ""
      return
        "  register %\(register.node) <= %\(register.next)\(reset)\(initial)\(role)\(clock(register.domain))"
    }
    lines += memories.flatMap { memory in
      ["  memory \(memory.name) : \(memory.shape.short) [\(memory.depth)]"]
        + memory.writes.map { write in
          let lanes = write.mask.map { " lanes %\($0)" } ?? ""
          return
            "    write if %\(write.enable) at %\(write.address) <= %\(write.data)\(lanes)\(clock(write.domain))"
        }
    }
    lines += instances.map { instance in
      let connections = instance.connections.map { "%\($0)" }.joined(separator: " ")
      let clocks = instance.domains.allSatisfy { $0 == 0 } ? "" : ", clocked by domains \(instance.domains)"
      return "  instance \(instance.name) of module \(instance.module): \(connections)\(clocks)"
    }
    lines += checks.map { "  \($0.kind.word) \($0.label) : %\($0.condition) if %\($0.enable)" }
    lines += narrowings.map { "  \($0.overflow) %\($0.result) of %\($0.source)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Domains other than the main one.
  private func line(ofDomain index: Int) -> String {
    let (settings, driver) = (domains[index].settings, domains[index].resetDriver)
    let port = settings.reset + (settings.resetPolarity == .activeLow ? ", active low" : "")
    let reset = "\(settings.resetKind) reset \(driver.map { "%\($0)" } ?? port)"
    return "  domain \(index) \"\(settings.name)\": clock \(settings.clock), \(reset)"
  }

  /// The domain of something that is not of the main one.
  private func clock(_ domain: Int) -> String { domain == 0 ? "" : ", clocked by domain \(domain)" }

  private func line(of index: NodeID) -> String {
    let node = nodes[index]
    let operands = node.operands.map { " %\($0)" }.joined()
    let name = node.name.map { "  \"\($0)\"" } ?? ""
    let place = node.location.map { "  // \($0)" } ?? ""
    return "%\(index) : \(node.shape.short) = \(node.kind.word)\(operands)\(name)\(place)"
  }
}

extension Shape {
  /// `s8`: signed, 8 bits; `u8`: unsigned.
  fileprivate var short: String { "\(isSigned ? "s" : "u")\(width)" }
}

extension NetlistModule.Check.Kind {
  /// The kind in a word: as in the source, or what becomes of a value that does not fit.
  public var word: String {
    switch self {
    case .assert: "assert"
    case .assume: "assume"
    case .cover: "cover"
    case .narrowing(let value): value.overflow.rawValue
    }
  }
}

extension Node.Kind {
  /// The kind as the table at ``NetlistModule`` has it.
  fileprivate var word: String {
    switch self {
    case .constant(let value): "constant(\(value))"
    case .input(let port): "input(\(port))"
    case .shiftLeft(let amount): "shiftLeft(\(amount))"
    case .bits(let low): "bits(\(low))"
    case .register(let register): "register(\(register))"
    case .read(let memory): "read(\(memory))"
    case .output(let instance, let port): "output(\(instance), \(port))"
    default: "\(self)"
    }
  }
}
