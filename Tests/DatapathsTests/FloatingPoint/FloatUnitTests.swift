import Datapaths
import Foundation
import Simulation
import Testing

/// Multipliers and adders in Verilator against Swift's numbers, bit for bit.
@Suite(.serialized) struct FloatUnitTests {
  /// As many as `SWIFTLET_FLOAT_PAIRS` says.
  static let randomPairs =
    ProcessInfo.processInfo.environment["SWIFTLET_FLOAT_PAIRS"].flatMap { Int($0) } ?? 100_000

  @Test(arguments: Subnormals.allCases, SignificandMultiplier.allCases)
  func productsOfBinary16AreRoundedToBinary16(_ subnormals: Subnormals, _ multiplier: SignificandMultiplier)
    async throws
  {
    let unit = FloatMultiplier(.binary16, subnormals: subnormals, multiplier: multiplier)
    try await check(.multiplier(unit), .binary16) { a, b in
      let (a, b) = (Float16(bitPattern: UInt16(a)), Float16(bitPattern: UInt16(b)))
      return FloatReference.bits(FloatReference.product(a, b, subnormals))
    }
  }

  @Test(arguments: Subnormals.allCases, SignificandMultiplier.allCases)
  func productsOfBinary16AreExactInBinary32(_ subnormals: Subnormals, _ multiplier: SignificandMultiplier)
    async throws
  {
    let unit = FloatMultiplier(.binary16, product: .binary32, subnormals: subnormals, multiplier: multiplier)
    try await check(.multiplier(unit), .binary16) { a, b in
      var (a, b) = (Float16(bitPattern: UInt16(a)), Float16(bitPattern: UInt16(b)))
      if subnormals == .flushed { (a, b) = (FloatReference.flushed(a), FloatReference.flushed(b)) }
      return FloatReference.bits(Float(a) * Float(b))
    }
  }

  @Test(arguments: Subnormals.allCases) func sumsOfBinary16(_ subnormals: Subnormals) async throws {
    try await check(.adder(FloatAdder(.binary16, subnormals: subnormals)), .binary16) { a, b in
      let (a, b) = (Float16(bitPattern: UInt16(a)), Float16(bitPattern: UInt16(b)))
      return FloatReference.bits(FloatReference.sum(a, b, subnormals))
    }
  }

  @Test(arguments: Subnormals.allCases) func sumsOfBinary32(_ subnormals: Subnormals) async throws {
    try await check(.adder(FloatAdder(.binary32, subnormals: subnormals)), .binary32) { a, b in
      FloatReference.bits(FloatReference.sum(Float(bitPattern: a), Float(bitPattern: b), subnormals))
    }
  }

  /// All pairs of corners, and random pairs: of any patterns, and of patterns with exponents near each other.
  private func check(
    _ unit: FloatStream.Unit, _ format: FloatFormat, is expected: (UInt32, UInt32) -> UInt32
  ) async throws {
    let model = try await FloatStream(unit: unit).verilated()
    let corners = FloatCorners.patterns(format)
    let pairs = corners.flatMap { a in corners.flatMap { [Int64(a), Int64($0)] } }
    try DatapathsTests.check(model, pairs: pairs, "corners", is: expected)
    for seed in 1...max(1, UInt64(Self.randomPairs / 1_000_000)) {
      var random = SplitMix64(seed: seed)
      let mask = UInt64(1) << UInt64(format.width) - 1
      let sign = UInt64(1) << UInt64(format.width - 1)
      let pairs = (0..<min(Self.randomPairs, 1_000_000)).flatMap { index -> [Int64] in
        let a = random.next() & mask
        let near =
          (a &+ (random.next() % 16) << UInt64(format.significandBits - 2)) & mask ^ (random.next() & sign)
        return [Int64(a), Int64(index % 2 == 0 ? random.next() & mask : near ^ (random.next() & 0xFF))]
      }
      let stalls = seed == 1 ? StreamBatch.Stalls(input: 40, output: 60, seed: 9) : .none
      try DatapathsTests.check(model, pairs: pairs, stalls: stalls, "seed \(seed)", is: expected)
    }
  }
}
