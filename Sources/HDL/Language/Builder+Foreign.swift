extension Builder {
  /// Describes a box: its model between its ports, and what the emitter needs to know of it.
  func describe<Box: ForeignModule>(_ box: Box, _ io: Box.Ports) {
    module.foreign = .init(
      name: box.verilogName, parameters: box.verilogParameters.map { .init(name: $0, value: $1) },
      clockPort: box.clockPort, resetPort: box.resetPort,
      tiedPorts: box.tiedPorts.map { .init(name: $0, value: $1) }, simulationFiles: box.simulationFiles)
    checkNames(box)
    let model = box.model
    let inner = model.ports
    let (outside, inside) = (io.flatPorts(), inner.flatPorts())
    guard fits(box.verilogName, outside, inside) else {
      for port in outside where !port.isInput {
        assign(port.signal, Signal(port.shape.range.lowerBound), location(of: box.verilogName))
      }
      return
    }
    bindInstance(of: model, inner, "model", [:], location(of: box.verilogName))
    let signals = Dictionary(uniqueKeysWithValues: inner.flatPorts().map { ($0.name, $0.signal) })
    for port in outside {
      guard let other = signals[port.name] else { continue }
      let (target, value) = port.isInput ? (other, port.signal) : (port.signal, other)
      assign(target, value, location(of: box.verilogName))
    }
    checkClock(box)
  }

  /// The line that instantiated the box, if there is one.
  private func location(of name: String) -> SourceLocation {
    madeAt ?? SourceLocation(file: name, line: 1)
  }

  private func checkNames(_ box: some ForeignModule) {
    if !VerilogName.isLegal(box.verilogName) {
      report(.illegalName, "'\(box.verilogName)' is not a Verilog module name", at: madeAt)
    }
    let others = [box.clockPort, box.resetPort].compactMap { $0 } + box.tiedPorts.map(\.key)
    var taken = Set(module.ports.map(\.name))
    for name in others where !taken.insert(name).inserted {
      report(
        .duplicateName, "foreign module '\(box.verilogName)' has a port '\(name)' twice", at: madeAt,
        fix: "name each pin once: as a port, as the clock, as the reset, or as tied")
    }
  }

  /// Whether a box and its model have the same ports; reports those that differ.
  private func fits(_ name: String, _ outside: [FlatPort], _ inside: [FlatPort]) -> Bool {
    func text(_ port: FlatPort) -> String {
      "\(port.isInput ? "input" : "output") \(port.name), \(port.form)"
    }
    let (box, model) = (outside.map(text), inside.map(text))
    let missing = box.filter { !model.contains($0) }.map { "its model has no \($0)" }
    let extra = model.filter { !box.contains($0) }.map { "only its model has \($0)" }
    for problem in missing + extra {
      report(
        .foreignMismatch, "foreign module '\(name)': \(problem)", at: madeAt,
        fix: "give both the same interface")
    }
    return missing.isEmpty && extra.isEmpty
  }

  /// A model whose registers change needs a clock that the box takes, too; the same for a reset.
  private func checkClock(_ box: some ForeignModule) {
    guard let child = module.instances.last?.module else { return }
    let pins = [
      ("registers or memories", "clock", "clockPort", box.clockPort, elaborator.isClocked(child)),
      ("registers that a reset sets", "reset", "resetPort", box.resetPort, elaborator.isReset(child)),
    ]
    for (state, pin, property, name, isNeeded) in pins where isNeeded && name == nil {
      report(
        .foreignMismatch,
        "foreign module '\(box.verilogName)': its model has \(state), but it takes no \(pin)", at: madeAt,
        fix: "name the port in '\(property)'")
    }
    for domain in elaborator.modules[child].portDomains where domain.settings.name != ClockDomain.main.name {
      report(
        .foreignMismatch,
        "foreign module '\(box.verilogName)': its model has clock domain '\(domain.settings.name)'",
        at: madeAt, fix: "describe the model in the main domain, which is the instance's")
    }
  }
}

extension FlatPort {
  /// Width and sign.
  fileprivate var form: String { "\(shape.isSigned ? "signed" : "unsigned") \(shape.width)-bit" }
}

extension Elaborator {
  /// Whether a module or one in it has state that changes.
  fileprivate func isClocked(_ index: Int) -> Bool {
    let module = modules[index]
    return !module.registers.isEmpty || module.memories.contains { !$0.writes.isEmpty }
      || module.instances.contains { isClocked($0.module) }
  }

  /// Whether a module or one in it has state that a reset sets.
  fileprivate func isReset(_ index: Int) -> Bool {
    let module = modules[index]
    return module.registers.contains { $0.resetValue != nil && module.domains[$0.domain].resetDriver == nil }
      || module.instances.contains { isReset($0.module) }
  }
}
