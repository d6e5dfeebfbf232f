import Foundation
import TestTools
import Testing

@testable import synth

@Suite("Files of designs to compare")
struct DesignSpaceTests {
  private func read(_ text: String) throws -> DesignSpace {
    let folder = try ScratchFolder()
    try folder.write(text, to: "designs.yaml")
    return try DesignSpace(readingFrom: folder.url.appendingPathComponent("designs.yaml").path)
  }

  private func complaint(_ text: String) -> String? {
    let error = #expect(throws: DesignSpaceError.self) { try read(text).arrays.flatMap { try $0.jobs() } }
    return error?.text.components(separatedBy: "designs.yaml: ").last
  }

  @Test("An entry gives a job with and one without slices, unless it says otherwise")
  func jobs() throws {
    let entry = "{ name: n, group: g, rows: 2, columns: 3, bits: 4, groups: 4, shift: edge, accumulator: 20"
    let both = try read("arrays:\n  - \(entry) }").arrays[0].jobs()
    #expect(both.map(\.job.usesDSPSlices) == [false, true] && both.map(\.macs) == [6, 6])
    #expect(both[0].job.top == "shiftmm_2x3_a4_b4_g4_s20_edge")
    #expect(try read("arrays:\n  - \(entry), dsp: no }").arrays[0].jobs().map(\.job.usesDSPSlices) == [false])
  }

  @Test("What is wrong is said with the entry that it is in")
  func complaints() {
    #expect(complaint("arrays:\n  - { name: n }") == "arrays, entry 1 has no 'group'")
    let entry = "name: n, group: g, rows: 2, columns: 3, accumulator: 20"
    #expect(
      complaint("arrays:\n  - { \(entry) }") == "array 'n' has no 'bits', and not both of 'bitsA' and 'bitsB'"
    )
    #expect(
      complaint("arrays:\n  - { \(entry), bits: 4, grups: 4 }")?.hasPrefix(
        "array 'n' has 'grups'; expected one of name")
        == true)
    #expect(complaint("arrays:\n  - { \(entry), bits: 40 }")?.hasPrefix("array 'n': ") == true)
    #expect(complaint("arrays: [") != nil)
  }
}
