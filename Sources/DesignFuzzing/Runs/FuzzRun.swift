import HDL

/// Runs random designs on several engines, which have to agree in every cycle.
package struct FuzzRun: Sendable {
  /// What is run.
  package struct Options: Hashable, Sendable {
    /// The seed of the first design; the others have the seeds after it.
    package var firstSeed: UInt64
    /// How many designs.
    package var designs: Int
    /// Cycles that each runs for.
    package var cycles: Int
    /// About how many operations a module has at most.
    package var size: Int

    /// Makes options.
    package init(firstSeed: UInt64 = 1, designs: Int, cycles: Int = 32, size: Int = 30) {
      (self.firstSeed, self.designs, self.cycles, self.size) = (firstSeed, designs, cycles, size)
    }
  }

  private let options: Options
  private let engines: [any Engine]
  private let jobs: Int

  /// Makes a run; the first engine is the one that says what is right.
  package init(_ options: Options, engines: [any Engine], jobs: Int) {
    (self.options, self.engines, self.jobs) = (options, engines, jobs)
  }

  /// Runs the designs, in batches.
  ///
  /// - Parameters:
  ///   - done: Told after each batch how many designs it had.
  ///   - shrinking: Told how many nodes are left while a design is made smaller.
  ///   - found: Given each finding; throwing ends the run.
  /// - Throws: What an engine throws that cannot run at all; `CancellationError`.
  package func run(
    done: @escaping @Sendable (Int) -> Void = { _ in },
    shrinking: @escaping @Sendable (UInt64, Int) -> Void = { _, _ in },
    found: @escaping @Sendable (Finding) async throws -> Void
  ) async throws {
    let size = engines.map(\.batchSize).max() ?? 1
    let starts = stride(from: 0, to: options.designs, by: size)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, start) in starts.enumerated() {
        if index >= jobs { try await group.next() }
        let count = min(size, options.designs - start)
        group.addTask {
          for finding in try await batch(start, count, shrinking) { try await found(finding) }
          done(count)
        }
      }
      try await group.waitForAll()
    }
  }

  private func batch(
    _ start: Int, _ count: Int, _ shrinking: @escaping @Sendable (UInt64, Int) -> Void
  ) async throws -> [Finding] {
    var findings: [Finding] = []
    var cases: [(seed: UInt64, item: DesignCase)] = []
    for index in start..<start + count {
      let seed = options.firstSeed &+ UInt64(index)
      do {
        cases.append((seed, try DesignCase(seed: seed, cycles: options.cycles, size: options.size)))
      } catch let error as ElaborationError {
        let refusal = Divergence(engine: "the language", place: nil, values: ["\(error)"])
        findings.append(Finding(seed: seed, divergence: refusal, smallest: nil))
      }
    }
    for ((seed, item), divergence) in zip(cases, try await engines.divergences(on: cases.map(\.item))) {
      guard let divergence else { continue }
      let smallest = try await shrunk(item, divergence) { shrinking(seed, $0.nodeCount) }
      findings.append(Finding(seed: seed, divergence: divergence, smallest: smallest))
    }
    return findings
  }

  /// Makes a case small with the first engine and the one that differs from it.
  package func shrunk(
    _ item: DesignCase, _ divergence: Divergence,
    progress: @escaping @Sendable (DesignCase) -> Void = { _ in }
  ) async throws -> Finding.Smallest {
    let two = [engines[0]] + engines.dropFirst().filter { $0.name == divergence.engine }
    let (smallest, place) = try await Shrinker(engines: two, progress: progress).smallest(item, divergence)
    return Finding.Smallest(item: smallest, divergence: place)
  }
}
