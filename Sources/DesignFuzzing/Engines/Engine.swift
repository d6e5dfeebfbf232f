import BigInt

/// Something that runs designs and tells their outputs: an evaluator, a simulator.
package protocol Engine: Sendable {
  /// What reports call it.
  var name: String { get }
  /// How many designs it runs at a time with profit.
  var batchSize: Int { get }

  /// What comes out of designs, in their order; several are run together where that is faster.
  ///
  /// - Throws: `ToolError`, `BuildError` and the like if the engine cannot run at all; `CancellationError`.
  func traces(of cases: [DesignCase]) async throws -> [Trace]
}

/// What came out of a design.
package enum Trace: Hashable, Sendable {
  /// For every cycle the output ports in their order, before the clock edge; nil is a value with unknown bits.
  case outputs([[BigInt?]])
  /// The engine did not take the design, with what it said.
  case refused(String)
}

/// An engine did not take one or more of the designs of a batch.
struct Refusal: Error {
  let message: String
}

/// Runs a batch; if the engine refuses it, runs its halves, so that the others are not lost.
func bisecting(
  _ cases: [DesignCase], _ run: ([DesignCase]) async throws -> [Trace]
) async throws -> [Trace] {
  guard !cases.isEmpty else { return [] }
  do {
    return try await run(cases)
  } catch let refusal as Refusal {
    guard cases.count > 1 else { return [.refused(refusal.message)] }
    let half = cases.count / 2
    return try await bisecting(Array(cases[..<half]), run) + bisecting(Array(cases[half...]), run)
  }
}
