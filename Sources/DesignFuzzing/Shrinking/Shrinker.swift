/// Makes a design on which engines differ as small as it gets while they still do.
struct Shrinker {
  /// The engine that says what is right, and the one that differs.
  let engines: [any Engine]
  /// Called after every step with the smallest case so far.
  var progress: @Sendable (DesignCase) -> Void = { _ in }

  /// Takes every simplification under which the engines still differ, until there is none.
  func smallest(_ item: DesignCase, _ divergence: Divergence) async throws -> (DesignCase, Divergence) {
    var best = (item.truncated(after: divergence.place?.cycle), divergence)
    var isDone = false
    while !isDone {
      isDone = true
      for family in Reduction.allCases {
        while let next = try await step(family, from: best.0) {
          best = next
          isDone = false
          progress(best.0)
        }
      }
    }
    return best
  }

  private func step(_ family: Reduction, from best: DesignCase) async throws -> (DesignCase, Divergence)? {
    let count = engines.contains { $0.batchSize > 1 } ? 24 : 1
    var rest = best.reductions(family).lazy.filter { $0.isSmaller(than: best) && $0.isSound }.makeIterator()
    while true {
      try Task.checkCancellation()
      var some: [DesignCase] = []
      while some.count < count, let next = rest.next() { some.append(next) }
      if some.isEmpty { break }
      for (candidate, divergence) in zip(some, try await engines.divergences(on: some)) {
        if let divergence { return (candidate.truncated(after: divergence.place?.cycle), divergence) }
      }
    }
    return nil
  }
}

extension DesignCase {
  /// Whether the netlist is well formed, so that every engine has to take it.
  var isSound: Bool { netlist.problems().isEmpty && netlist.combinationalLoops().isEmpty }
}
