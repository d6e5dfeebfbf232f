import Foundation
import Testing

@testable import tutorial

/// The cookbook and the comparison with other languages show Swift that is compiled.
@Suite struct PageTests {
  @Test(
    "every block of Swift is marked, and is what its marker names",
    arguments: ["cookbook.md", "coming-from.md"])
  func swiftIsCompiled(name: String) async throws {
    let page = try DocumentedPage(name)
    try await page.check()
    #expect(page.fences("swift") == page.blocks.count, "\(name) has Swift without a marker")
  }
}
