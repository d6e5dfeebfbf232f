import Arithmetic
import Testing

@Suite("Random streams") struct RandomTests {
  @Test("SplitMix64 gives its published outputs")
  func splitMixVector() {
    let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
    let outputs = (0..<5).map { SplitMix64.mix(1_234_567 &+ $0 &* increment) }
    #expect(
      outputs == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("xorshift32 gives Marsaglia's outputs")
  func xorshiftVector() {
    var generator = Xorshift32(seed: 2_463_534_242)
    #expect(
      [generator.next(), generator.next(), generator.next()] == [723_471_715, 2_497_366_906, 2_064_144_800])
  }

  /// One draw as a linear map: row i is what the state with only bit i set becomes.
  private static let draw: [UInt32] = (0..<32).map {
    var generator = Xorshift32(seed: 1 << UInt32($0))
    return generator.next()
  }

  private static func apply(_ map: [UInt32], to state: UInt32) -> UInt32 {
    (0..<32).reduce(0) { state >> UInt32($1) & 1 == 1 ? $0 ^ map[$1] : $0 }
  }

  private static func power(_ exponent: UInt64) -> [UInt32] {
    var result = (0..<32).map { UInt32(1) << UInt32($0) }
    var base = draw
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result.map { apply(base, to: $0) } }
      base = base.map { apply(base, to: $0) }
      rest >>= 1
    }
    return result
  }

  @Test("xorshift32 has period 2^32−1, so a state that is not zero never becomes zero")
  func period() {
    let identity = (0..<32).map { UInt32(1) << UInt32($0) }
    let period: UInt64 = (1 << 32) - 1
    #expect(Self.power(period) == identity)
    for prime: UInt64 in [3, 5, 17, 257, 65537] { #expect(Self.power(period / prime) != identity) }
  }

  @Test("Zero is no seed: not of a generator, not of any lane")
  func noZeroSeeds() {
    #expect(Xorshift32(seed: 0).state != 0)
    for seed: UInt64 in [0, 1, .max] {
      for tensor: UInt64 in 0..<100 {
        let lanes = RandomLanes(seed: seed, tensor: tensor, lanes: 16, generator: .xorshift32)
        #expect(!lanes.states.contains(0))
      }
    }
  }

  @Test("Seeds of runs, tensors and lanes all differ")
  func seedsDiffer() {
    var seeds: Set<UInt32> = []
    for seed: UInt64 in 0..<8 {
      for tensor: UInt64 in 0..<16 {
        seeds.formUnion(RandomLanes(seed: seed, tensor: tensor, lanes: 16, generator: .xorshift32).states)
      }
    }
    #expect(seeds.count == 8 * 16 * 16)
  }

  @Test("A lane's stream does not depend on how many lanes there are", arguments: [2, 3, 16])
  func lanesStandAlone(count: Int) {
    var one = RandomLanes(seed: 7, tensor: 9, lanes: 1)
    var many = RandomLanes(seed: 7, tensor: 9, lanes: count)
    let first = (0..<50).map { _ in one.next(bits: 32) }
    let all = (0..<50 * count).map { _ in many.next(bits: 32) }
    #expect(stride(from: 0, to: all.count, by: count).map { all[$0] } == first)
  }

  @Test("Element i draws from lane i mod L")
  func drawOrder() {
    var random = RandomLanes(seed: 3, tensor: 4, lanes: 5, generator: .xorshift32)
    var lanes = random.states.map { Xorshift32(seed: $0) }
    for element in 0..<40 { #expect(random.next(bits: 32) == UInt64(lanes[element % 5].next())) }
  }

  @Test("A short draw is the highest bits of a word, a long draw two words, no bits no word")
  func drawWidths() {
    var random = RandomLanes(seed: 3, tensor: 4, lanes: 1, generator: .xorshift32)
    var words = Xorshift32(seed: random.states[0])
    #expect(random.next(bits: 5) == UInt64(words.next() >> 27))
    #expect(random.next(bits: 0) == 0)
    let high = UInt64(words.next())
    let low = UInt64(words.next())
    #expect(random.next(bits: 40) == (high << 32 | low) >> 24)
    let (top, rest) = (UInt64(words.next()), UInt64(words.next()))
    #expect(random.next(bits: 33) == (top << 32 | rest) >> 31)
    #expect(random.next(bits: 3, drawing: 64) == UInt64(words.next() >> 29))
    _ = words.next()
    #expect(random.next(bits: 32) == UInt64(words.next()))
  }

  @Test("Consecutive draws of a lane are not shifts of each other")
  func drawsAreNotShifts() {
    var random = RandomLanes(seed: 11, tensor: 12, lanes: 1)
    var last = UInt32(random.next(bits: 32))
    for _ in 0..<2000 {
      let next = UInt32(random.next(bits: 32))
      for shift: UInt32 in 0...8 {
        #expect(next << shift != last & (.max << shift), "shift \(shift)")
        #expect(next >> shift != last & (.max >> shift), "shift \(shift)")
      }
      last = next
    }
  }

  @Test("Draws below a bound reach every number about equally often")
  func bounded() {
    var random = RandomLanes(seed: 5, tensor: 6)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<20_000 { counts[Int(random.next(below: 10))] += 1 }
    // Six standard deviations of a count with mean 2,000.
    for count in counts { #expect(abs(count - 2000) < 6 * 43) }
    #expect(random.next(below: 1) == 0)
  }
}
