extension VerilogModule {
  /// Ties together the bits of inputs, registers and nets that nothing in the module reads.
  ///
  /// What only checks read is tied where they are not read; what nothing reads is tied in either case.
  mutating func tieUnreadBits() {
    var reads = BitReads(expressions)
    for event in updates.map(\.event) {
      for name in [event.clock, event.reset].compactMap({ $0 }) { reads.add(.identifier(name)) }
    }
    let declared =
      ports.filter(\.isInput).map(\.declaration) + registers.map(\.declaration)
      + (instanceNets + nets).map(\.declaration)
    guard let section = checks else {
      unused = declared.flatMap { reads.missing($0) }
      return
    }
    let withoutChecks = reads
    for expression in section.expressions { reads.add(expression) }
    unused = declared.flatMap { reads.missing($0) }
    let ofChecks = (section.registers.map(\.declaration) + section.nets.map(\.declaration))
    checks?.unusedHere = ofChecks.flatMap { reads.missing($0) }
    checks?.unread = declared.flatMap { declaration in
      let missing = withoutChecks.missing(declaration)
      return missing == reads.missing(declaration) ? [] : missing
    }
  }

  /// Takes out those of some nets that nothing reads.
  mutating func removeUnread(_ candidates: Set<String>) {
    guard !candidates.isEmpty else { return }
    let ofChecks = checks?.expressions ?? []
    let (reads, readsOfChecks) = (BitReads(expressions + ofChecks), BitReads(ofChecks))
    nets.removeAll { candidates.contains($0.declaration.name) && !reads.reads($0.declaration.name) }
    checks?.nets.removeAll {
      candidates.contains($0.declaration.name) && !readsOfChecks.reads($0.declaration.name)
    }
  }

  /// Takes those constants that anything reads, the checks those that only they read.
  mutating func keepConstants(of all: [Constant]) {
    guard !all.isEmpty else { return }
    let reads = BitReads(expressions + registers.compactMap(\.initialValue))
    constants = all.filter { reads.reads($0.name) }
    guard let section = checks else { return }
    let readsOfChecks = BitReads(section.expressions + section.registers.compactMap(\.initialValue))
    checks?.constants = all.filter { readsOfChecks.reads($0.name) && !reads.reads($0.name) }
  }
}

/// Which bits of which names expressions read.
private struct BitReads {
  private var whole: Set<String> = []
  private var parts: [String: [ClosedRange<Int>]] = [:]

  init(_ expressions: [VerilogExpression]) {
    for expression in expressions { add(expression) }
  }

  /// Whether anything of a name is read.
  func reads(_ name: String) -> Bool { whole.contains(name) || parts[name] != nil }

  mutating func add(_ expression: VerilogExpression) {
    switch expression {
    case .identifier(let name): whole.insert(name)
    case .select(let name, let high, let low): parts[name, default: []].append(low...high)
    default: break
    }
    for child in expression.children { add(child) }
  }

  func missing(_ declaration: VerilogModule.Declaration) -> [VerilogExpression] {
    let name = declaration.name
    guard !whole.contains(name) else { return [] }
    guard let ranges = parts[name]?.sorted(by: { $0.lowerBound < $1.lowerBound }) else {
      return [.identifier(name)]
    }
    var missing: [VerilogExpression] = []
    var next = 0
    for range in ranges + [declaration.width...declaration.width] {
      if range.lowerBound > next { missing.append(.select(name, high: range.lowerBound - 1, low: next)) }
      next = max(next, range.upperBound + 1)
    }
    return missing
  }
}
