import Gallery
import HDL
import Simulation
import Testing

@Suite struct StreamingMultiplierTests {
  @Test("every product of small operands, one a cycle", arguments: [2, 3, 5], stallRates)
  func multiplies(bits: Int, stalls: (Int, Int)) throws {
    let numbers = (0..<1 << bits).map { Int64($0) }
    let pairs = numbers.flatMap { a in numbers.map { [a, $0] } }
    let result = try run(
      Netlist(elaborating: StreamingMultiplier(bits: bits)), from: "operands", to: "products",
      pairs.flatMap { $0 }, beats: (pairs.count, pairs.count), stalls: stalls, seed: 5)
    #expect(result.words == pairs.map { $0[0] * $0[1] }, "stalls \(stalls), seed 5")
    if stalls == (0, 0) { #expect(result.cycles == pairs.count + bits) }
  }

  @Test("the largest operands of 31 bits")
  func isExact() throws {
    let largest = Int64(1) << 31 - 1
    let result = try run(
      Netlist(elaborating: StreamingMultiplier(bits: 31)), from: "operands", to: "products",
      [largest, largest, largest, 1], beats: (2, 2))
    #expect(result.words == [largest * largest, largest])
  }
}
