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
    let error = #expect(throws: DesignSpaceError.self) { try read(text).arrays.flatMap { try $0.entries() } }
    return error?.text.components(separatedBy: "designs.yaml: ").last
  }

  @Test("An entry gives a job with and one without slices, unless it says otherwise")
  func jobs() throws {
    let entry = "{ name: n, group: g, rows: 2, columns: 3, bits: 4, groups: 4, shift: edge, accumulator: 20"
    let both = try read("arrays:\n  - \(entry) }").arrays[0].entries()
    #expect(both.map(\.job.usesDSPSlices) == [false, true] && both.map(\.macs) == [6, 6])
    #expect(both[0].job.top == "shiftmm_2x3_a4_b4_g4_s20_edge_tables")
    #expect(both[1].job.top == "shiftmm_2x3_a4_b4_g4_s20_edge_slice")
    #expect(
      try read("arrays:\n  - \(entry), dsp: no }").arrays[0].entries().map(\.job.usesDSPSlices) == [false])
  }

  @Test("What multiplies can be asked for, and flattening be compared")
  func multipliers() throws {
    let entry = "{ name: n, group: g, rows: 2, columns: 4, bits: 4, accumulator: 20, dsp: yes"
    func top(_ rest: String) throws -> String {
      try read("arrays:\n  - \(entry), \(rest) }").arrays[0].entries()[0].job.top
    }
    #expect(try top("multiplier: inferred") == "shiftmm_2x4_a4_b4_g1_s20")
    #expect(try top("multiplier: packedSlice") == "shiftmm_2x4_a4_b4_g1_s20_packed")
    #expect(try top("groups: 4") == "shiftmm_2x4_a4_b4_g4_s20")
    #expect(try top("part: element") == "slice_element_a4_b4_s20")
    #expect(try top("groups: 4, shift: accumulator") == "shiftmm_2x4_a4_b4_g4_s20_accumulator_slice")
    let compared = try read("arrays:\n  - \(entry), flatten: compared, reference: floats }").arrays[0]
      .entries()
    #expect(compared[0].reference == .floats)
    #expect(compared[0].job.isFlattened == false && compared[0].flattened?.isFlattened == true)
    #expect(
      complaint("arrays:\n  - \(entry), groups: 4, multiplier: packedSlice }")
        == "array 'n': shift placement is processingElement; expected accumulator with multiplier packedSlice"
    )
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
