import Foundation
import TestTools
import Testing

@testable import Synthesis

@Suite("Budgets")
struct BudgetTests {
  private func result(_ lookUpTables: Int, _ flipFlops: Int) throws -> SynthesisResult {
    let resources = "\"lookUpTables\": \(lookUpTables), \"flipFlops\": \(flipFlops), \"carryChains\": 0, "
    let others = "\"dspSlices\": 0, \"blockRAMs18\": 0, \"blockRAMs36\": 0"
    let text =
      "{\"total\": {\(resources)\(others)}, \"modules\": {\"m\": {\(resources)\(others)}}, \"depth\": 3}"
    return try JSONDecoder().decode(SynthesisResult.self, from: Data(text.utf8))
  }

  @Test("A module that takes more than 2 % above its budget is named with both figures")
  func excess() throws {
    let budgets = Budgets(yosys: "0.70", designs: ["d": try result(100, 50).modules])
    #expect(budgets.excesses(of: "d", try result(102, 51)).isEmpty)
    #expect(
      budgets.excesses(of: "d", try result(103, 60)).map(\.description) == [
        "d/m takes 103 look-up tables, budget 100, 3.0 % more",
        "d/m takes 60 flip-flops, budget 50, 20.0 % more",
      ])
    #expect(
      budgets.excesses(of: "e", try result(1, 1)).map(\.description) == [
        "e/m has no budget; write one with: make budgets"
      ])
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  @Test("Every committed design is within its budget, and every budget is of one")
  func committed() async throws {
    guard let tool = await PinnedYosys.find() else { return }
    let jobs = try CommittedDesigns.jobs(in: Self.root.appendingPathComponent("rtl"))
    let file = Self.root.appendingPathComponent("boards/zc706/budgets.json")
    let budgets = try JSONDecoder().decode(Budgets.self, from: Data(contentsOf: file))
    #expect(Set(budgets.designs.keys) == Set(jobs.map(\.name)))
    let results = try await Synthesizer(tool: tool, cache: Synthesizer.standardCache()).run(jobs)
    for (job, result) in zip(jobs, results) {
      for excess in budgets.excesses(of: job.name, result) { Issue.record("\(excess)") }
    }
  }
}

/// The Yosys that budgets are made with.
enum PinnedYosys {
  /// The tool; nil, with a loud message, where it is not.
  static func find() async -> YosysTool? {
    guard let tool = try? await YosysTool.find(), tool.isPinned else {
      ExternalTool.announceSkip("Yosys \(YosysTool.pinned) is not here; install it with: make yosys")
      return nil
    }
    return tool
  }
}
