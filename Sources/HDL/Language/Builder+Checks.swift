extension Builder {
  /// States what the design promises: wherever the surrounding conditions hold, the condition is 1.
  ///
  ///     m.when(io.push) { m.assert(~full, "no push into a full queue") }
  ///
  /// It is looked at just before each rising edge of its domain's clock, except during reset; a module with such a
  /// statement has that clock and reset. Simulations record failures; the Verilog has a SystemVerilog assertion for it that only
  /// tools with `SWIFTLET_CHECKS` defined read.
  public func assert(
    _ condition: Signal, _ message: String, file: StaticString = #fileID, line: UInt = #line
  ) {
    check(.assert, "assert", condition, message, SourceLocation(file, line))
  }

  /// States what the design relies on: wherever the surrounding conditions hold, the condition is 1.
  ///
  /// In simulation it is what ``assert(_:_:file:line:)`` is; a prover takes it as given.
  public func assume(
    _ condition: Signal, _ message: String, file: StaticString = #fileID, line: UInt = #line
  ) {
    check(.assume, "assume", condition, message, SourceLocation(file, line))
  }

  /// Names something that should happen in a thorough test; simulations count the cycles in which the condition
  /// and the surrounding ones are 1.
  public func cover(
    _ condition: Signal, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) {
    check(.cover, "cover", condition, name, SourceLocation(file, line))
  }

  private func check(
    _ kind: NetlistModule.Check.Kind, _ word: String, _ condition: Signal, _ message: String,
    _ location: SourceLocation
  ) {
    guard condition.width == 1, !condition.shape.isSigned else {
      report(
        .conditionNotOneBit, "the condition is \(condition.shape); expected one unsigned bit", at: location,
        fix: "compare it: .!= 0")
      return
    }
    module.checks.append(
      .init(
        kind: kind, condition: node(of: condition, at: location), enable: self.condition(),
        message: message, label: "\(word) \(message)", location: location, domain: currentDomain))
  }

  /// Gives the checks their labels, once all names of the module are taken.
  func labelChecks() {
    let checks = module.checks
    module.checks = []
    var labels = CheckLabels(module)
    module.checks = checks.map { check in
      var check = check
      check.label = labels.label(check.label)
      return check
    }
  }

  /// Notes that a value was narrowed, under the conditions of the surrounding statements, unless it always fits.
  func noteNarrowing(
    _ source: Signal, _ result: Signal, _ overflow: NetlistModule.Narrowing.Overflow,
    _ location: SourceLocation
  ) {
    guard case .node(let exact, _) = source.origin, case .node(let narrowed, _) = result.origin,
      !result.shape.representableRange.contains(source.shape.range)
    else { return }
    module.narrowings.append(
      .init(
        overflow: overflow, source: exact, result: narrowed,
        conditions: conditions.map { .init(node: $0.node, isNegated: $0.isNegated) }, location: location,
        domain: currentDomain))
  }
}
