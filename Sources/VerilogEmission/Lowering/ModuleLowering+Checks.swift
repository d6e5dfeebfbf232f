import HDL

/// The parts of a file: what everybody reads, and what only tools with `SWIFTLET_CHECKS` defined read.
enum FilePart {
  case logic, checks
}

extension NetlistModule {
  /// For every node, whether outputs or instances depend on it; all, where nothing is checked.
  var logic: [Bool] {
    var live = [Bool](repeating: checks.isEmpty, count: nodes.count)
    if !checks.isEmpty { markLive(logicSinks, in: &live) }
    return live
  }
}

extension ModuleLowering {
  func part(of node: NodeID) -> FilePart { isLogic[node] ? .logic : .checks }

  func part(of register: NetlistModule.Register) -> FilePart { part(of: register.node) }

  func part(ofMemory index: Int) -> FilePart {
    let isRead = module.nodes.indices.contains {
      isLogic[$0] && module.nodes[$0].kind == .read(memory: index)
    }
    return module.checks.isEmpty || isRead ? .logic : .checks
  }

  /// The module's checks, and what only they need.
  mutating func checkSection(_ nets: [VerilogModule.Net]) -> VerilogModule.CheckSection {
    .init(
      registers: registers(.checks), memories: memories(.checks), nets: nets, updates: updates(.checks),
      checks: module.checks.map(check), unusedName: names.unique("_unused_checked"),
      unreadName: names.unique("_unused_unchecked"))
  }

  private func check(_ check: NetlistModule.Check) -> VerilogModule.Check {
    let outsideReset = resetLevel(check.domain).negated
    let guardian: VerilogExpression
    if case .constant(1) = module.nodes[check.enable].kind {
      guardian = outsideReset
    } else {
      guardian = .binary(outsideReset, "&", expression(check.enable).syntax)
    }
    let keyword: String
    switch check.kind {
    case .assert, .narrowing: keyword = "assert"
    case .assume: keyword = "assume"
    case .cover: keyword = "cover"
    }
    return .init(
      keyword: keyword, label: check.label, clock: module.domains[check.domain].settings.clock,
      guardian: guardian, condition: expression(check.condition).syntax,
      message: check.kind == .cover ? nil : check.message, location: check.location)
  }
}
