import DesignFuzzing
import HDL
import TestTools
import Testing

/// Mistakes planted in the emitter and in the interpreter are found, and shown by designs of a few nodes.
@Suite struct PlantedBugTests {
  @Test(arguments: EmitterBug.allCases)
  func everyMistakeOfTheEmitterIsFound(_ bug: EmitterBug) async throws {
    guard ExternalTool("iverilog") != nil, let icarus = IcarusEngine(emit: bug.emit) else { return }
    try await find("emitter", bug.rawValue, with: icarus)
  }

  @Test(arguments: InterpreterBug.allCases)
  func everyMistakeOfTheInterpreterIsFound(_ bug: InterpreterBug) async throws {
    try await find("interpreter", bug.rawValue, with: InterpreterEngine(make: bug.interpreter))
  }

  /// Runs designs until one shows the mistake, and makes it small.
  private func find(_ part: String, _ name: String, with engine: any Engine) async throws {
    let engines: [any Engine] = [ReferenceEngine(), engine]
    let batch = 10
    for first in stride(from: 1, through: 291, by: batch) {
      let cases = try (first..<first + batch).map { try DesignCase(seed: UInt64($0), cycles: 24, size: 16) }
      let divergences = try await engines.divergences(on: cases)
      guard let index = divergences.firstIndex(where: { $0 != nil }), let divergence = divergences[index]
      else {
        continue
      }
      let run = FuzzRun(.init(designs: 1), engines: engines, jobs: 1)
      let smallest = try await run.shrunk(cases[index], divergence)
      print("| \(part) | \(name) | \(first + index) | \(smallest.item.nodeCount) |")
      #expect(smallest.item.nodeCount <= 12, "\(name):\n\(smallest.item.netlist)")
      return
    }
    Issue.record("\(part): \(name) was not found in 300 designs")
  }
}
