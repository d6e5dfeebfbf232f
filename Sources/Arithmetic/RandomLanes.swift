import Formats

/// The random numbers of one tensor: L independent generators that its elements take turns at.
///
/// Element i of the tensor, counted in row-major order, draws from lane i mod L. The order is part of the
/// arithmetic: whatever the tiling, an element gets the same bits. A lane's seed depends on the seed of the run,
/// the tensor and the lane's number, not on L, and is never zero.
public struct RandomLanes: Hashable, Sendable {
  /// The number of lanes that training uses.
  public static let standardCount = 16
  /// The most random bits that one element can draw.
  public static let largestDraw = 64

  /// What stands in each lane.
  public let generator: RandomGenerator
  /// The number of lanes, L.
  public let count: Int
  /// The states, ``RandomGenerator/stateWords`` words for each lane, one lane after the other.
  public private(set) var states: [UInt32]
  private var lane = 0

  /// Makes the streams of a tensor.
  ///
  /// - Parameters:
  ///   - seed: the seed of the run.
  ///   - tensor: what sets this tensor apart from every other of the run.
  ///   - lanes: L; fewer than 1 counts as 1.
  ///   - generator: what stands in each lane.
  public init(
    seed: UInt64, tensor: UInt64, lanes: Int = standardCount, generator: RandomGenerator = .standard
  ) {
    self.generator = generator
    count = max(1, lanes)
    states = (0..<count).flatMap { lane in
      generator.state(mixed: Self.laneWord(seed: seed, tensor: tensor, lane: lane))
    }
  }

  /// Makes lanes in given states, as hardware loads them; the next element draws from lane 0.
  ///
  /// - Throws: ``ConfigurationError`` if the words are not a whole number of lanes' states, or if there are none.
  public init(states: [UInt32], generator: RandomGenerator) throws(ConfigurationError) {
    let words = generator.stateWords
    guard !states.isEmpty, states.count.isMultiple(of: words) else {
      throw ConfigurationError(
        "there are \(states.count) words of state; expected a multiple of \(words), one or more lanes of "
          + generator.rawValue)
    }
    self.generator = generator
    self.states = states
    count = states.count / words
  }

  /// The number that the state of a lane is made of.
  static func laneWord(seed: UInt64, tensor: UInt64, lane: Int) -> UInt64 {
    let stream = SplitMix64.mix(SplitMix64.mix(seed) ^ tensor)
    return SplitMix64.mix(stream &+ UInt64(truncatingIfNeeded: lane) &* SplitMix64.increment)
  }

  /// Lets the next element draw from lane 0, as the first element of every pass over a tensor does; the states stay.
  public mutating func beginPass() { lane = 0 }

  /// Lets a kernel draw for whole rounds of the lanes, beginning and ending at lane 0.
  mutating func withStates<Result>(_ body: (UnsafeMutablePointer<UInt32>) -> Result) -> Result? {
    guard lane == 0 else { return nil }
    return states.withUnsafeMutableBufferPointer { $0.baseAddress.map(body) }
  }

  /// Draws `bits` random bits for the next element from its lane and goes on to the next lane.
  ///
  /// A draw of up to 32 bits takes the highest bits of one word of the lane; a draw of 33 to 64 bits takes two
  /// words, the first being the higher half. No bits, no draw: the lane then stands still.
  ///
  /// - Parameters:
  ///   - bits: 0…64.
  ///   - drawing: the bits drawn from the lane, of which the highest `bits` are returned; at least `bits`.
  @inline(__always)
  public mutating func next(bits: Int, drawing: Int) -> UInt64 {
    var word: UInt64 = 0
    if drawing > 0 { word = UInt64(nextWord()) << 32 }
    if drawing > 32 { word |= UInt64(nextWord()) }
    lane = lane + 1 == count ? 0 : lane + 1
    return word >> UInt64(RandomLanes.largestDraw - bits)
  }

  /// Draws `bits` random bits, 0…64, for the next element; see ``next(bits:drawing:)``.
  @inline(__always)
  public mutating func next(bits: Int) -> UInt64 { next(bits: bits, drawing: bits) }

  /// Draws a number from 0 up to but not including `bound`, every one equally likely: draws of as few bits as
  /// the bound needs are repeated until one is below it.
  public mutating func next(below bound: UInt32) -> UInt32 {
    guard bound > 1 else { return 0 }
    let bits = UInt32.bitWidth - (bound - 1).leadingZeroBitCount
    while true {
      let candidate = UInt32(next(bits: bits))
      if candidate < bound { return candidate }
    }
  }

  /// One word of the current lane.
  @inline(__always)
  private mutating func nextWord() -> UInt32 {
    generator.next(&states, at: lane * generator.stateWords)
  }
}
