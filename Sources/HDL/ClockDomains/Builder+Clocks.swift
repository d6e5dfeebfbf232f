extension Builder {
  /// Gives what is declared within a clock domain: registers, memory writes, states, instances, library pieces.
  ///
  ///     let count = m.clocked(by: write) { m.register(.unsigned(4), "count", reset: 0) }
  ///
  /// - Parameters:
  ///   - domain: The domain; ports for its clock and, if needed, its reset are added to the module.
  ///   - reset: One bit that resets the registers while it is 1, in place of the domain's reset port; for all uses
  ///     of the domain within. If the domain's reset is asynchronous, it should come straight out of a register.
  /// - Returns: What the closure returns.
  public func clocked<Result>(
    by domain: ClockDomain, reset: Signal? = nil, file: StaticString = #fileID, line: UInt = #line,
    _ body: () -> Result
  ) -> Result {
    let location = SourceLocation(file, line)
    var index = index(of: domain, location)
    if let reset, reset.isCondition([reset], location) {
      let driver = node(of: reset, at: location)
      index = self.index(of: NetlistModule.Domain(module.domains[index].settings, resetDriver: driver))
    }
    return clocked(byDomain: index, body)
  }

  /// Gives what is declared within a domain of the module.
  func clocked<Result>(byDomain index: Int, _ body: () -> Result) -> Result {
    currentDomains.append(index)
    defer { currentDomains.removeLast() }
    return body()
  }

  /// The index of the domain that registers and writes are declared in.
  var currentDomain: Int { currentDomains[currentDomains.count - 1] }

  /// The index of a domain of the module, new if it is the first of its kind.
  func index(of domain: NetlistModule.Domain) -> Int {
    if let known = module.domains.firstIndex(of: domain) { return known }
    module.domains.append(domain)
    return module.domains.count - 1
  }

  /// The index of a domain as it is here: with the reset that the surroundings give it, or with its port.
  func index(of domain: ClockDomain, _ location: SourceLocation) -> Int {
    elaborator.check(domain, from: self, location)
    if let around = currentDomains.last(where: { module.domains[$0].settings.name == domain.name }) {
      return around
    }
    if let known = domainsWithPorts[domain.name] { return known }
    for port in [domain.clock, domain.reset] { _ = declare(port, location) }
    let index = index(of: NetlistModule.Domain(domain))
    domainsWithPorts[domain.name] = index
    return index
  }

  /// For every domain of a child, the one here: the current one for the main one, renamed ones as told, others by
  /// name.
  func domains(
    of child: NetlistModule, named label: String, _ renamed: [ClockDomain: ClockDomain],
    _ location: SourceLocation
  ) -> [Int] {
    let needed = child.domains.filter(\.hasClock).map(\.settings.name)
    for domain in renamed.keys.sorted(by: { $0.name < $1.name }) {
      elaborator.check(domain, from: self, location)
      guard !needed.contains(domain.name) else { continue }
      report(
        .clockDomainMismatch, "instance '\(label)' has nothing in clock domain '\(domain.name)'",
        at: location,
        fix: "rename domains that module '\(child.name)' has: \(needed.joined(separator: ", "))")
    }
    return child.domains.map { domain in
      let name = domain.settings.name
      // What has no clock may yet have checks of its narrowings.
      guard domain.hasClock else { return name == ClockDomain.main.name ? currentDomain : 0 }
      if let other = renamed.first(where: { $0.key.name == name })?.value {
        return index(of: other, location)
      }
      return name == ClockDomain.main.name ? currentDomain : index(of: domain.settings, location)
    }
  }

  /// Notes which domains need clock and reset, once everything is declared.
  func markUsedDomains() {
    for register in module.registers {
      module.domains[register.domain].hasClock = true
      if register.resetValue != nil { module.domains[register.domain].hasReset = true }
    }
    for write in module.memories.flatMap(\.writes) { module.domains[write.domain].hasClock = true }
    for check in module.checks {
      module.domains[check.domain].hasClock = true
      module.domains[check.domain].hasReset = true
    }
    for instance in module.instances {
      module.markUsed(instance.domains, by: elaborator.modules[instance.module])
    }
  }
}

extension NetlistModule {
  /// Notes which of an instance's domains here need clock and reset, because the child's do.
  mutating func markUsed(_ domains: [Int], by child: NetlistModule) {
    for (domain, here) in zip(child.domains, domains) where domain.hasClock {
      self.domains[here].hasClock = true
      if domain.hasReset, domain.resetDriver == nil { self.domains[here].hasReset = true }
    }
  }
}
