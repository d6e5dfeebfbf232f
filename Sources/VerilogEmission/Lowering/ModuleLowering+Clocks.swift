import HDL

extension ModuleLowering {
  /// The ports of the clock domains, in order: each one's clock, and its reset if it needs one.
  func clockPorts() -> [VerilogModule.Port] {
    module.portDomains.flatMap { domain in
      ([domain.settings.clock] + (domain.hasReset ? [domain.settings.reset] : [])).map { name in
        .init(declaration: .init(name: name, width: 1, isSigned: false), isInput: true)
      }
    }
  }

  /// What an instance's clocks and resets are connected to.
  func clockConnections(_ instance: NetlistModule.Instance) -> [VerilogModule.Connection] {
    let child = children[instance.module]
    return child.portDomains.flatMap { domain -> [VerilogModule.Connection] in
      let settings = domain.settings
      let mapped = zip(child.domains, instance.domains).first {
        $0.0.hasClock && $0.0.settings.name == settings.name
      }
      guard let here = mapped?.1 else { return [] }
      let clock = VerilogExpression.identifier(module.domains[here].settings.clock)
      let reset = resetLevel(here)
      let level = settings.resetPolarity == .activeLow ? reset.negated : reset
      let clockPort = child.foreign?.clockPort ?? settings.clock
      let resetPort = child.foreign?.resetPort ?? settings.reset
      return [.init(port: clockPort, value: clock, isInput: true)]
        + (domain.hasReset ? [.init(port: resetPort, value: level, isInput: true)] : [])
    }
  }

  /// One bit that is 1 while a domain's reset is asserted.
  func resetLevel(_ domain: Int) -> VerilogExpression {
    let (settings, driver) = (module.domains[domain].settings, module.domains[domain].resetDriver)
    if let driver { return expression(driver).syntax }
    let port = VerilogExpression.identifier(settings.reset)
    return settings.resetPolarity == .activeLow ? port.negated : port
  }

  /// The edges at which something of a domain changes.
  func event(_ domain: Int, isReset: Bool) -> VerilogModule.Event {
    let (settings, driver) = (module.domains[domain].settings, module.domains[domain].resetDriver)
    guard isReset, settings.resetKind == .asynchronous else { return .init(clock: settings.clock) }
    if let driver { return .init(clock: settings.clock, reset: names[driver]) }
    return .init(
      clock: settings.clock, reset: settings.reset, isResetLow: settings.resetPolarity == .activeLow)
  }
}
