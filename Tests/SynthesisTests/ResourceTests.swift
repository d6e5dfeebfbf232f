import Foundation
import Testing

@testable import Synthesis

@Suite("Counting what a design takes")
struct ResourceTests {
  private func statistics(_ modules: [String: [String: Int]]) throws -> Statistics {
    let cells = modules.map { ("\\\($0)", ["num_cells_by_type": $1]) }
    let data = try JSONEncoder().encode(["modules": Dictionary(uniqueKeysWithValues: cells)])
    return try JSONDecoder().decode(Statistics.self, from: data)
  }

  @Test("A module takes what it contains, and what its instances take, as often as they are there")
  func hierarchy() throws {
    let statistics = try statistics([
      "array": ["row": 4, "FDRE": 3, "RAMB18E1": 1],
      "row": ["element": 8, "LUT1": 2, "SRL16E": 5, "RAM64M": 1],
      "element": ["LUT6": 10, "CARRY4": 6, "FDSE": 7, "DSP48E1": 1, "MUXF7": 9],
    ])
    let total = try statistics.resources(of: "array")
    #expect(total.lookUpTables == 4 * (8 * 10 + 2 + 5 + 4))
    #expect(total.flipFlops == 4 * 8 * 7 + 3)
    #expect(total.carryChains == 4 * 8 * 6)
    #expect(total.dspSlices == 32)
    #expect(total.blockRAMs18 == 1 && total.blockRAMs36 == 0)
  }

  @Test("A cell that is no primitive is an error that names it and its module")
  func unknown() throws {
    let statistics = try statistics(["top": ["LUT2": 1, "$_DLATCH_P_": 1]])
    let error = #expect(throws: SynthesisError.self) { try statistics.resources(of: "top") }
    #expect(
      error?.description
        == "module top contains '$_DLATCH_P_' after synthesis, which is no primitive of the 7 series")
  }

  /// A cell with inputs and outputs by the numbers of their nets.
  private func cell(_ type: String, _ inputs: [Int], _ outputs: [Int], preg: String? = nil) -> String {
    let parameters = preg.map { "\"PREG\": \"\($0)\"" } ?? ""
    return """
      {"type": "\(type)", "parameters": {\(parameters)}, "port_directions": {"I": "input", "O": "output"},
       "connections": {"I": \(inputs), "O": \(outputs)}}
      """
  }

  private func depth(_ cells: [String]) throws -> Int {
    let named = cells.enumerated().map { "\"c\($0)\": \($1)" }.joined(separator: ", ")
    let text = "{\"modules\": {\"top\": {\"cells\": {\(named)}}}}"
    return try JSONDecoder().decode(MappedNetlist.self, from: Data(text.utf8)).depth
  }

  @Test("Depth is the longest path that passes nothing with a clock")
  func depths() throws {
    let front = [cell("LUT2", [1, 2], [3]), cell("CARRY4", [3], [4, 5]), cell("CARRY4", [5, 3], [6])]
    #expect(try depth(front) == 3)
    #expect(try depth(front + [cell("FDRE", [6], [7]), cell("LUT3", [7], [8])]) == 3)
    #expect(try depth(front + [cell("LUT3", [6], [8]), cell("MUXF7", [8, 3], [9])]) == 5)
    #expect(
      try depth(front + [cell("row", [6], [7]), cell("LUT3", [7], [8])]) == 3, "an instance ends a path")
  }

  @Test("A slice ends a path only if its output is registered")
  func slices() throws {
    let cells = [cell("LUT2", [1], [2]), cell("LUT2", [3], [4])]
    #expect(try depth(cells + [cell("DSP48E1", [2], [3], preg: "00000000000000000000000000000001")]) == 1)
    #expect(try depth(cells + [cell("DSP48E1", [2], [3], preg: "00000000000000000000000000000000")]) == 3)
  }
}
