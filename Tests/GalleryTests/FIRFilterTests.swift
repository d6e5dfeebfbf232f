import Gallery
import HDL
import Simulation
import Testing

@Suite struct FIRFilterTests {
  /// The filter in plain integers.
  private static func filter(_ samples: [Int64], _ filter: FIRFilter) -> [Int64] {
    samples.indices.map { n in
      let sum = filter.coefficients.enumerated().reduce(Int64(0)) { sum, tap in
        n >= tap.offset ? sum + Int64(tap.element) * samples[n - tap.offset] : sum
      }
      let limit = Int64(1) << (filter.resultBits - 1)
      return min(max(halfEven(sum, filter.fraction), -limit), limit - 1)
    }
  }

  private static func halfEven(_ value: Int64, _ bits: Int) -> Int64 {
    guard bits > 0 else { return value }
    let (floor, rest) = (value >> bits, value & (1 << bits - 1))
    let half = Int64(1) << (bits - 1)
    return rest > half || (rest == half && floor & 1 == 1) ? floor + 1 : floor
  }

  static let filters = [
    FIRFilter(coefficients: [1, 4, 6, 4, 1], sampleBits: 8, fraction: 4, resultBits: 8),
    FIRFilter(coefficients: [-3, 12, 45, 12, -3], sampleBits: 12, fraction: 6, resultBits: 10),
    FIRFilter(coefficients: [127, -128, 64, 0, 31, -7, 1, 100], sampleBits: 6, fraction: 1, resultBits: 7),
    FIRFilter(coefficients: [5], sampleBits: 4, fraction: 0, resultBits: 12),
    FIRFilter(coefficients: [-1, 0, 2], sampleBits: 3, fraction: 2, resultBits: 2),
  ]

  @Test("results are the exact sums, rounded half to even and saturated", arguments: filters, stallRates)
  func computes(_ filter: FIRFilter, stalls: (Int, Int)) throws {
    var random = SplitMix64(seed: 2)
    let (low, high) = (-(Int64(1) << (filter.sampleBits - 1)), Int64(1) << (filter.sampleBits - 1) - 1)
    // Runs of extremes first: they reach the ends of every register's range.
    let extremes = (0..<40).map { $0 % 20 < 10 ? low : high }
    let alternating = (0..<20).map { $0 % 2 == 0 ? low : high }
    let samples = extremes + alternating + (0..<300).map { _ in Int64.random(in: low...high, using: &random) }
    let result = try run(
      Netlist(elaborating: filter), from: "samples", to: "results", samples,
      beats: (samples.count, samples.count), stalls: stalls, seed: 9)
    #expect(result.words == Self.filter(samples, filter), "stalls \(stalls), seed 9, samples by seed 2")
    if stalls == (0, 0) { #expect(result.cycles == samples.count + 1) }
  }

  @Test("every partial sum has exactly the bits that its range needs")
  func widths() throws {
    let netlist = try Netlist(
      elaborating: FIRFilter(coefficients: [1, 1, 1, 1], sampleBits: 4, fraction: 0, resultBits: 6))
    let widths = netlist.top.registers.compactMap { register -> String? in
      let node = netlist.top.nodes[register.node]
      return node.name.map { "\($0): \(node.shape.width)" }
    }
    #expect(widths == ["is_full: 1", "partial_3: 4", "partial_2: 5", "partial_1: 6", "result: 6"])
  }
}
