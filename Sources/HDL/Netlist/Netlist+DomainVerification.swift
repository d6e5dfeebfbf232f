extension ModuleVerification {
  /// What is wrong with clock domains: indices out of range, drivers of another width, instances whose domains
  /// disagree about a clock.
  func domainProblems() -> [String] {
    guard module.domains.first?.settings == .main else { return ["the first domain is not the main one"] }
    let used =
      module.registers.map(\.domain) + module.memories.flatMap { $0.writes.map(\.domain) }
      + module.instances.flatMap(\.domains) + module.checks.map(\.domain)
    var found = used.filter { !module.domains.indices.contains($0) }.map { "there is no domain \($0)" }
    guard found.isEmpty else { return found }
    for (index, domain) in module.domains.enumerated() {
      if let driver = domain.resetDriver, module.nodes[driver].shape.width != 1 {
        found.append("domain \(index) is reset by \(module.nodes[driver].shape)")
      }
    }
    return found + module.instances.flatMap(domainProblems)
  }

  private func domainProblems(_ instance: NetlistModule.Instance) -> [String] {
    guard children.indices.contains(instance.module) else { return [] }
    let domains = children[instance.module].domains
    guard domains.count == instance.domains.count else {
      return ["instance '\(instance.name)' has \(instance.domains.count) domains, not \(domains.count)"]
    }
    var known: [String: Int] = [:]
    return zip(domains, instance.domains).compactMap { domain, here in
      guard domain.hasClock else { return nil }
      guard known[domain.settings.name, default: here] == here else {
        return "instance '\(instance.name)' has two clocks for domain '\(domain.settings.name)'"
      }
      known[domain.settings.name] = here
      return nil
    }
  }
}
