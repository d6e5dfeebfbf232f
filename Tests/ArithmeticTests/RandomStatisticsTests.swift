import Arithmetic
import Formats
import Testing

/// A short look at every generator; docs/luq.md has what longer tests say. All figures are standard scores, and since
/// seeds are fixed the tests give the same figures always. A sound generator passes |z| < 4.5 all but 7 times in a million.
@Suite("Statistics of random lanes") struct RandomStatisticsTests {
  private static let count = 1 << 16

  private static func words(_ generator: RandomGenerator) -> [UInt32] {
    var lanes = RandomLanes(seed: 20, tensor: 26, generator: generator)
    return (0..<count).map { _ in UInt32(lanes.next(bits: 32)) }
  }

  @Test("As many ones as zeros", arguments: RandomGenerator.allCases)
  func monobit(generator: RandomGenerator) {
    let ones = Self.words(generator).reduce(0) { $0 + $1.nonzeroBitCount }
    let bits = Double(32 * Self.count)
    #expect(abs(2 * Double(ones) - bits) / bits.squareRoot() < 4.5)
  }

  @Test("As many runs of equal bits as in coin tosses", arguments: RandomGenerator.allCases)
  func runs(generator: RandomGenerator) {
    let words = Self.words(generator)
    var changes = 0
    for (index, word) in words.enumerated() {
      // 31 changes within a word, highest bit first, and one to the next word.
      changes += ((word ^ word >> 1) & 0x7FFF_FFFF).nonzeroBitCount
      if index + 1 < words.count, word & 1 != words[index + 1] >> 31 { changes += 1 }
    }
    let places = Double(32 * Self.count - 1)
    #expect(abs(2 * Double(changes) - places) / places.squareRoot() < 4.5)
  }

  @Test("Every byte equally often", arguments: RandomGenerator.allCases)
  func bytes(generator: RandomGenerator) {
    var counts = [Int](repeating: 0, count: 256)
    for word in Self.words(generator) {
      for shift: UInt32 in [0, 8, 16, 24] { counts[Int(word >> shift & 255)] += 1 }
    }
    let expected = Double(4 * Self.count) / 256
    let chiSquare = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    #expect(abs(chiSquare - 255) / (2.0 * 255).squareRoot() < 4.5)
  }

  /// The standard score of the correlation of words at some distance.
  private static func correlation(_ words: [UInt32], distance: Int) -> Double {
    let centred = words.map { Double($0) / 0x1p32 - 0.5 }
    var sum = 0.0
    for index in 0..<words.count - distance { sum += centred[index] * centred[index + distance] }
    return sum * 12 / Double(words.count - distance).squareRoot()
  }

  @Test(
    "No correlation between consecutive draws of a lane, nor between lanes",
    arguments: RandomGenerator.allCases)
  func correlations(generator: RandomGenerator) {
    let words = Self.words(generator)
    // Elements take turns at 16 lanes: distance 16 is the next draw of the same lane.
    for distance in [1, 2, 3, 8, 15, 16, 17, 32, 48] {
      let score = Self.correlation(words, distance: distance)
      #expect(abs(score) < 4.5, "\(generator.rawValue), distance \(distance)")
    }
  }
}
