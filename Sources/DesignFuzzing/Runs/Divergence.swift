import BigInt

/// The first place where an engine does not give what another one gives for the same design.
package struct Divergence: Hashable, Sendable {
  /// The engine that differs from the first one.
  package let engine: String
  /// The cycle and the output port; nil if the engine refused the design.
  package let place: Place?
  /// What every engine says, a line each.
  package let values: [String]

  /// Where in a run.
  package struct Place: Hashable, Sendable {
    package let cycle: Int
    package let port: String
  }

  /// Compares what engines gave for a case; the first engine's outputs are what the others should give.
  ///
  /// Nil if all agree.
  package static func first(in item: DesignCase, _ traces: [(engine: String, trace: Trace)]) -> Divergence? {
    for case (let engine, .refused(let message)) in traces {
      return Divergence(engine: engine, place: nil, values: ["\(engine) refuses it: \(message)"])
    }
    let outputs = traces.compactMap { engine, trace -> (engine: String, values: [[BigInt?]])? in
      guard case .outputs(let values) = trace else { return nil }
      return (engine, values)
    }
    guard let expected = outputs.first?.values else { return nil }
    for cycle in item.cycles.indices {
      for (port, description) in item.netlist.top.outputPorts.enumerated() {
        let differs = outputs.first { $0.values[cycle][port] != expected[cycle][port] }
        guard let differs else { continue }
        let values = outputs.map {
          "\($0.engine): \($0.values[cycle][port].map(String.init) ?? "unknown bits")"
        }
        return Divergence(
          engine: differs.engine, place: Place(cycle: cycle, port: description.name), values: values)
      }
    }
    return nil
  }
}

extension [any Engine] {
  /// Runs all engines on some cases, and gives for each case where they first differ.
  package func divergences(on cases: [DesignCase]) async throws -> [Divergence?] {
    let all = try await withThrowingTaskGroup(of: (Int, [Trace]).self) { group in
      for (index, engine) in enumerated() { group.addTask { (index, try await engine.traces(of: cases)) } }
      return try await group.reduce(into: [Int: [Trace]]()) { $0[$1.0] = $1.1 }
    }
    return cases.indices.map { item in
      let traces = enumerated().compactMap { index, engine in all[index].map { (engine.name, $0[item]) } }
      return Divergence.first(in: cases[item], traces)
    }
  }
}
