extension Netlist {
  /// A diagnostic for every value that one clock launches and another captures without a synchronizer, through
  /// instances too, and for every input of the design that several clocks capture.
  ///
  /// Registers and memory words launch, registers, writes and driven resets capture. An input belongs to whichever
  /// clock captures it.
  /// - Parameter trusted: For every module, the nodes whose values the user says may be captured by any clock.
  func clockCrossings(trusting trusted: [Set<NodeID>]) -> [Diagnostic] {
    let clocks = Set(modules.flatMap { $0.portDomains.map(\.settings.name) })
    guard clocks.count > 1 else { return [] }
    var summaries: [CrossingSummary] = []
    var found: [Diagnostic] = []
    for (module, trusted) in zip(modules, trusted) {
      let search = CrossingSearch(module: module, modules: modules, children: summaries, trusted: trusted)
      found += search.crossings()
      summaries.append(search.summary())
      if summaries.count == modules.count { found += search.inputsOfSeveralClocks() }
    }
    return found
  }
}

/// Where a value comes from, as a module sees it.
enum CrossingOrigin: Hashable {
  /// A register or memory of a clock, given by the first of the module's domains that has it.
  case clock(Int)
  /// An input port of the module.
  case input(Int)
}

/// A signal on the way from where a value is launched to where it is captured.
struct CrossingStep {
  /// The name, behind those of instances.
  var name: String
  var location: SourceLocation?
}

/// Something that takes a value at a clock edge.
struct CrossingCapture {
  /// What is taken.
  let node: NodeID
  /// By which clock, given by the first of the module's domains that has it.
  let clock: Int
  /// What the destination is called.
  let label: String
  /// The signals from behind the node to the destination.
  let steps: [CrossingStep]
}

/// What a module's parents have to know of its clocks.
struct CrossingSummary {
  /// For every output port, the origins of its value.
  let origins: [Set<CrossingOrigin>]
  /// For every output port, the ways to it from what the module launches.
  let launches: [[(clock: Int, label: String, steps: [CrossingStep])]]
  /// For every input port, what captures it: one for each clock.
  let captures: [[CrossingCapture]]
}
