import Arithmetic
import Formats
import Testing

@Suite("Random generators") struct RandomGeneratorTests {
  /// Draws of one lane that starts in a given state.
  private static func draws(_ count: Int, of generator: RandomGenerator, from state: [UInt32]) throws
    -> [UInt32]
  {
    var lanes = try RandomLanes(states: state, generator: generator)
    return (0..<count).map { _ in UInt32(lanes.next(bits: 32)) }
  }

  @Test("xorshift128 gives the outputs of Marsaglia's xor128 from his seeds")
  func xorshift128() throws {
    let state: [UInt32] = [123_456_789, 362_436_069, 521_288_629, 88_675_123]
    #expect(
      try Self.draws(5, of: .xorshift128, from: state)
        == [3_701_687_786, 458_299_110, 2_500_872_618, 3_633_119_408, 516_391_518])
  }

  @Test("xorwow gives the outputs of Marsaglia's from his seeds")
  func xorwow() throws {
    let state: [UInt32] = [123_456_789, 362_436_069, 521_288_629, 88_675_123, 5_783_321, 6_615_241]
    #expect(
      try Self.draws(5, of: .xorwow, from: state)
        == [246_875_399, 3_690_007_200, 1_264_581_005, 3_906_711_041, 1_866_187_943])
  }

  @Test("The leaping shift register gives the bits of x^63 + x^31 + 1, 32 new ones a draw")
  func leapForward() throws {
    let state: [UInt32] = [0xDEAD_BEEF, 0x1234_5678]
    // The register one step at a time, oldest bit first.
    var sequence: [UInt32] = []
    for bit in (0..<31).reversed() { sequence.append(state[1] >> UInt32(bit) & 1) }
    for bit in (0..<32).reversed() { sequence.append(state[0] >> UInt32(bit) & 1) }
    var words: [UInt32] = []
    for _ in 0..<100 {
      var word: UInt32 = 0
      for _ in 0..<32 {
        sequence.append(sequence[sequence.count - 32] ^ sequence[sequence.count - 63])
        word = word << 1 | sequence[sequence.count - 1]
      }
      words.append(word)
    }
    #expect(try Self.draws(100, of: .leapForward, from: state) == words)
  }

  @Test("x^63 + x^31 + 1 is primitive, so the shift register's period is 2^63−1")
  func primitive() {
    func times(_ a: UInt64, _ b: UInt64) -> UInt64 {
      var (product, a, b) = (UInt64(0), a, b)
      while b != 0 {
        if b & 1 == 1 { product ^= a }
        a <<= 1
        if a >> 63 == 1 { a ^= 1 << 63 | 1 << 31 | 1 }
        b >>= 1
      }
      return product
    }
    func power(_ exponent: UInt64) -> UInt64 {
      var (result, base, rest) = (UInt64(1), UInt64(2), exponent)
      while rest != 0 {
        if rest & 1 == 1 { result = times(result, base) }
        base = times(base, base)
        rest >>= 1
      }
      return result
    }
    let period = UInt64.max >> 1
    #expect(power(period) == 1)
    for prime: UInt64 in [7, 73, 127, 337, 92737, 649657] { #expect(power(period / prime) != 1) }
  }

  @Test("A lane's state is made of SplitMix64's outputs as documented", arguments: RandomGenerator.allCases)
  func seeding(generator: RandomGenerator) {
    // Written anew from docs/luq.md.
    func mix(_ value: UInt64) -> UInt64 {
      var z = value &+ 0x9E37_79B9_7F4A_7C15
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
    let lanes = RandomLanes(seed: 42, tensor: 7, lanes: 3, generator: generator)
    #expect(lanes.states.count == 3 * generator.stateWords)
    for lane in 0..<3 {
      let number = mix(mix(mix(42) ^ 7) &+ UInt64(lane) &* 0x9E37_79B9_7F4A_7C15)
      let outputs = (0..<3).map { mix(number &+ UInt64($0) &* 0x9E37_79B9_7F4A_7C15) }
      var words = outputs.flatMap { [UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)] }
      if generator == .xorshift32 { words = [UInt32(number >> 32)] }
      if generator == .leapForward { words[1] &= 0x7FFF_FFFF }
      let start = lane * generator.stateWords
      #expect(
        Array(lanes.states[start..<start + generator.stateWords]) == Array(words.prefix(generator.stateWords))
      )
    }
  }

  @Test("A lane's stream does not depend on how many lanes there are", arguments: RandomGenerator.allCases)
  func lanesStandAlone(generator: RandomGenerator) {
    var many = RandomLanes(seed: 7, tensor: 9, lanes: 5, generator: generator)
    let all = (0..<200).map { _ in many.next(bits: 32) }
    var one = RandomLanes(seed: 7, tensor: 9, lanes: 1, generator: generator)
    #expect(stride(from: 0, to: 200, by: 5).map { all[$0] } == (0..<40).map { _ in one.next(bits: 32) })
  }

  @Test(
    "Saved states go on where they were saved, and a pass begins at lane 0",
    arguments: RandomGenerator.allCases)
  func statesLoad(generator: RandomGenerator) throws {
    var lanes = RandomLanes(seed: 1, tensor: 2, lanes: 4, generator: generator)
    for _ in 0..<10 { _ = lanes.next(bits: 32) }
    var loaded = try RandomLanes(states: lanes.states, generator: generator)
    #expect(loaded.count == 4)
    lanes.beginPass()
    for _ in 0..<20 { #expect(lanes.next(bits: 32) == loaded.next(bits: 32)) }
  }

  @Test("Words that are no whole number of lanes are refused")
  func wrongStates() {
    let expected = "there are 5 words of state; expected a multiple of 4, one or more lanes of xorshift128"
    #expect(throws: ConfigurationError(expected)) {
      try RandomLanes(states: [1, 2, 3, 4, 5], generator: .xorshift128)
    }
  }
}
