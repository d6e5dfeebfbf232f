import Gallery
import HDL
import Simulation
import Testing

@Suite struct DividerTests {
  /// Quotient and remainder as RISC-V defines them.
  private static func divide(_ a: Int64, _ b: Int64, bits: Int, isSigned: Bool) -> [Int64] {
    guard b != 0 else { return [isSigned ? -1 : 1 << bits - 1, a] }
    let lowest = -(Int64(1) << (bits - 1))
    if isSigned, a == lowest, b == -1 { return [lowest, 0] }
    return [a / b, a % b]
  }

  @Test("every pair of operands, with and without stalls", arguments: [2, 3, 5], [false, true])
  func everyPair(bits: Int, isSigned: Bool) throws {
    let shape = isSigned ? Shape.signed(bits) : .unsigned(bits)
    let numbers = (0..<1 << bits).map { Int64(shape.wrapping(.init($0))) }
    let pairs = numbers.flatMap { a in numbers.map { [a, $0] } }
    let expected = pairs.flatMap { Self.divide($0[0], $0[1], bits: bits, isSigned: isSigned) }
    let netlist = try Netlist(elaborating: Divider(bits: bits, isSigned: isSigned))
    for stalls in stallRates {
      let result = try run(
        netlist, from: "operands", to: "results", pairs.flatMap { $0 }, beats: (pairs.count, pairs.count),
        stalls: stalls)
      #expect(result.words == expected, "stalls \(stalls), seed 1")
      // One cycle to take the operands, one for each bit, one to give the result.
      if stalls == (0, 0) { #expect(result.cycles == pairs.count * (bits + 2)) }
    }
  }

  @Test("random and extreme operands of 32 bits", arguments: [false, true])
  func wide(isSigned: Bool) throws {
    let shape = isSigned ? Shape.signed(32) : .unsigned(32)
    var random = SplitMix64(seed: 6)
    var numbers = (0..<200).map { _ in Int64(shape.wrapping(.init(random.next() >> (random.next() % 64)))) }
    numbers += [0, 1, -1, Int64(Int32.min), Int64(Int32.max)].map { Int64(shape.wrapping(.init($0))) }
    let pairs = zip(numbers, numbers.reversed()).map { [$0, $1] } + numbers.map { [numbers[0], $0] }
    let expected = pairs.flatMap { Self.divide($0[0], $0[1], bits: 32, isSigned: isSigned) }
    let result = try run(
      Netlist(elaborating: Divider(bits: 32, isSigned: isSigned)), from: "operands", to: "results",
      pairs.flatMap { $0 }, beats: (pairs.count, pairs.count))
    #expect(result.words == expected, "seed 6")
  }
}
