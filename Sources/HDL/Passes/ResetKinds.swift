extension Netlist {
  /// A diagnostic for every reset that sets some registers at once and others at the edge of their clock.
  ///
  /// A reset that may come at any time must not be sampled by a clock without a synchronizer, so one of the two is a
  /// mistake; linters say so, too.
  func resetsOfTwoKinds() -> [Diagnostic] {
    var portUses: [[String: ResetUses]] = []
    var found: [Diagnostic] = []
    for module in modules {
      let search = ResetSearch(module: module, modules: modules, portUses: portUses)
      let all = search.uses()
      found += all.compactMap(search.diagnostic)
      let ports = all.compactMap { source, uses -> (String, ResetUses)? in
        guard case .port(let domain) = source else { return nil }
        return (domain, ResetUses(uses))
      }
      portUses.append(Dictionary(uniqueKeysWithValues: ports))
    }
    return found
  }
}

/// What asserts a reset in a module.
private enum ResetSource: Hashable {
  /// The port of a domain, by the domain's name.
  case port(String)
  case node(NodeID)
}

/// A register for each kind of reset that something uses.
private struct ResetUses {
  var registers: [ClockDomain.ResetKind: CrossingStep] = [:]

  init(_ kind: ClockDomain.ResetKind, _ register: CrossingStep) { registers[kind] = register }

  /// Several uses of one reset as one, the first register of each kind.
  init(_ uses: [ResetUses]) {
    for use in uses { registers.merge(use.registers) { first, _ in first } }
  }
}

/// Who uses the resets of one module.
private struct ResetSearch {
  let module: NetlistModule
  let modules: [NetlistModule]
  /// For every module so far, the uses of its domains' reset ports.
  let portUses: [[String: ResetUses]]

  /// Every reset of the module, in order, with its uses by registers and instances.
  func uses() -> [(source: ResetSource, uses: [ResetUses])] {
    var found: [(source: ResetSource, uses: [ResetUses])] = []
    func add(_ domain: Int, _ use: ResetUses) {
      let (settings, driver) = (module.domains[domain].settings, module.domains[domain].resetDriver)
      let source = driver.map { ResetSource.node($0) } ?? .port(settings.name)
      if let index = found.firstIndex(where: { $0.source == source }) {
        found[index].uses.append(use)
      } else {
        found.append((source, [use]))
      }
    }
    for register in module.registers where register.resetValue != nil {
      let node = module.nodes[register.node]
      let step = CrossingStep(name: node.name ?? "", location: node.location)
      add(register.domain, ResetUses(module.domains[register.domain].settings.resetKind, step))
    }
    for instance in module.instances {
      for domain in modules[instance.module].portDomains {
        let mapped = zip(modules[instance.module].domains, instance.domains).first {
          $0.0.hasClock && $0.0.settings.name == domain.settings.name
        }
        guard let here = mapped?.1, var use = portUses[instance.module][domain.settings.name] else {
          continue
        }
        use.registers = use.registers.mapValues {
          CrossingStep(name: "\(instance.name).\($0.name)", location: $0.location)
        }
        add(here, use)
      }
    }
    return found
  }

  /// The mistake, if both kinds meet here; within an instance, its module has had it.
  func diagnostic(_ source: ResetSource, _ uses: [ResetUses]) -> Diagnostic? {
    guard uses.allSatisfy({ $0.registers.count == 1 }),
      let sampled = ResetUses(uses).registers[.synchronous],
      let atOnce = ResetUses(uses).registers[.asynchronous]
    else { return nil }
    let name: String
    switch source {
    case .port(let domain):
      name = module.domains.first { $0.settings.name == domain }?.settings.reset ?? domain
    case .node(let node): name = module.nodes[node].name ?? "a nameless reset"
    }
    return Diagnostic(
      code: .resetOfTwoKinds,
      message: """
        reset '\(name)' sets register '\(atOnce.name)' at once, but register '\(sampled.name)' at the edge of its clock
        """,
      location: sampled.location, module: module.name,
      fix: "m.synchronizedReset(_:) for what is reset at the edge, or asynchronous resets for both")
  }
}
