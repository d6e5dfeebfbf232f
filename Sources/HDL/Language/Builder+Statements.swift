extension Builder {
  /// Drives a target — a wire, a register, an output, or an input of an instance — with a value.
  ///
  /// A narrower value is extended. A value that may not fit is an error: narrowing is done by name.
  public subscript(
    target: Signal, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    get { target }
    set { assign(target, newValue, SourceLocation(file, line)) }
  }

  /// Statements that hold where a condition is 1, and others where it is 0.
  ///
  /// A register keeps its value where no statement drives it. A wire or an output must be driven on every path.
  public func when(
    _ condition: Signal, file: StaticString = #fileID, line: UInt = #line,
    _ then: () -> Void, else otherwise: () -> Void = {}
  ) {
    let location = SourceLocation(file, line)
    guard condition.isCondition([condition], location) else { return }
    let select = node(of: condition, at: location)
    let first = block(under: (select, false), then)
    let second = block(under: (select, true), otherwise)
    let order = first.order + second.order.filter { first.values[$0] == nil }
    for target in order {
      merge(target, select, first.values[target], second.values[target])
    }
  }

  private func block(under condition: (node: NodeID, isNegated: Bool), _ statements: () -> Void) -> Scope {
    scopes.append(Scope())
    conditions.append(condition)
    statements()
    conditions.removeLast()
    return scopes.removeLast()
  }

  /// Joins the values that two branches gave a target.
  private func merge(
    _ target: NodeID, _ select: NodeID, _ first: (value: NodeID, location: SourceLocation)?,
    _ second: (value: NodeID, location: SourceLocation)?
  ) {
    guard let location = first?.location ?? second?.location else { return }
    let before = current(target)
    guard let one = first?.value ?? before, let other = second?.value ?? before else {
      reportLatch(target, at: location)
      set(target, first?.value ?? second?.value ?? target, location)
      return
    }
    let shape = module.nodes[target].shape
    set(target, append(.multiplex, shape, [select, one, other], name: nil, nil), location)
  }

  /// What a target would take if no more statements followed: a register's own value if none drove it.
  func current(_ target: NodeID) -> NodeID? {
    for scope in scopes.reversed() {
      if let entry = scope.values[target] { return entry.value }
    }
    if case .register = module.nodes[target].kind { return target }
    return nil
  }

  private func set(_ target: NodeID, _ value: NodeID, _ location: SourceLocation) {
    let last = scopes.count - 1
    if scopes[last].values[target] == nil { scopes[last].order.append(target) }
    scopes[last].values[target] = (value, location)
  }

  /// One statement.
  func assign(_ target: Signal, _ value: Signal, _ location: SourceLocation) {
    if case .unbound = target.origin { return }
    guard case .node(let node, let builder) = target.origin, builder === self, let entry = targets[node]
    else {
      report(
        .notAssignable, "the left side is not something that this module drives", at: location,
        fix: "assign to a wire, a register, an output, or an instance's input")
      return
    }
    if let before = scopes[scopes.count - 1].values[node] {
      report(
        .drivenTwice, "\(entry.label) is driven again; \(before.location) drove it first", at: location,
        fix: "keep one of the two, or put the exception into a when")
      return
    }
    set(node, fitted(value, to: module.nodes[node].shape, entry.label, location), location)
  }

  /// The node of a value in a target's shape; reports one that may not fit.
  func fitted(
    _ value: Signal, to shape: Shape, _ label: String, _ location: SourceLocation
  ) -> NodeID {
    guard shape.holds(value.shape) else {
      reportMisfit(value, shape, label, location)
      return append(.constant(shape.range.lowerBound), shape, [], name: nil, nil)
    }
    if let literal = value.literal {
      return append(.constant(literal), shape, [], name: nil, nil)
    }
    let source = node(of: value, at: location)
    guard value.shape.width != shape.width || value.shape.isSigned != shape.isSigned else { return source }
    return append(.bits(low: 0), shape, [source], name: nil, nil)
  }

  private func reportMisfit(
    _ value: Signal, _ shape: Shape, _ label: String, _ location: SourceLocation
  ) {
    let range = "range \(value.shape.range.lowerBound)...\(value.shape.range.upperBound)"
    let widened =
      value.shape.isSigned && !shape.isSigned
      ? "make the target signed and \(value.width) bits wide" : "widen the target to \(value.width) bits"
    let narrowed =
      value.width > shape.width && value.shape.isSigned == shape.isSigned
      ? ".wrapped(to: \(shape.width)), .saturated(to: \(shape.width)), or " : ""
    report(
      .doesNotFit,
      "value of \(value.width) bits (\(range)) does not fit \(shape) \(label)", at: location,
      fix: narrowed + widened)
  }
}
