import Testing

@testable import tutorial

/// The chapters of the tutorial show code that is compiled, and what it gives.
///
/// After an intended change: `SWIFTLET_UPDATE_GOLDEN=1 swift test --filter DocumentationTests`, and read the difference.
@Suite struct TutorialTests {
  static let chapters = [
    "1-counter", "2-numbers", "3-states", "4-hierarchy", "5-memories", "6-streams", "7-testing",
    "8-multiplier",
  ].map { "tutorial/\($0).md" }

  @Test("every block of a chapter is what its marker names", arguments: chapters)
  func blocksAreCurrent(chapter: String) async throws {
    let page = try DocumentedPage(chapter)
    try await page.check()
    #expect(page.blocks.count > 1, "a chapter shows code and what it gives")
    let fences = ["swift", "verilog", "text"].reduce(0) { $0 + page.fences($1) }
    #expect(fences == page.blocks.count, "\(chapter) has a block without a marker")
  }

  @Test("every output is shown, or named in the cookbook")
  func everyOutputIsUsed() throws {
    let shown = Set(try Self.chapters.flatMap { try DocumentedPage($0).blocks.map(\.marker) })
    let unused = outputs.map(\.name).filter { !shown.contains($0) }
    #expect(unused == ["recipes.v", "two-clocks.v", "foreign.v", "coming-from.v"])
  }
}
