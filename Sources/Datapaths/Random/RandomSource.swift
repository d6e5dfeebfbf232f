import Formats
import HDL

/// The random bits of a tensor's elements: L lanes, each with a generator of its own, that elements take turns at.
///
/// Shows one draw per lane. ``Ports/take`` takes those of the first ``Ports/count`` lanes, which show their next draw in
/// the cycle after; the others stand still, as the lanes beyond the last element of a tensor do. So element i of a
/// tensor that comes in beats of L draws from lane i mod L.
///
/// The lanes' states are loaded, word by word and lane by lane, by whoever computes them from the seed; they are
/// whatever they were before that, also after a reset.
///
/// A draw is the highest bits of one word of its lane, or, with more than 32 bits, of two, the first the higher half.
/// Source of the order and the generators: docs/luq.md.
public struct RandomSource: Module {
  /// The numbers of lanes that are supported.
  public static let supportedLanes = 1...64
  /// The numbers of random bits that a draw may have.
  public static let supportedBits = 1...64

  /// What stands in each lane.
  public let generator: RandomGenerator
  /// L, the number of lanes.
  public let lanes: Int
  /// The random bits of a draw.
  public let bits: Int

  /// Describes a source.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(
    generator: RandomGenerator = .standard, lanes: Int, bits: Int
  ) throws(ConfigurationError) {
    try ConfigurationError.check("lanes", lanes, in: Self.supportedLanes)
    try ConfigurationError.check("random bits", bits, in: Self.supportedBits, unit: "bits")
    self.generator = generator
    self.lanes = lanes
    self.bits = bits
  }

  /// `random_source_16_xorshift32_r30`: lanes, generator, bits of a draw.
  public var name: String { "random_source_\(lanes)_\(generator.rawValue.snakeCased)_r\(bits)" }

  /// Loading, drawing.
  public struct Ports: Interface {
    /// The states' words; one waits while a draw is taken.
    public let load: Stream<LaneWord>
    /// Whether draws are taken in this cycle.
    @Input(.bit) public var take: Signal
    /// From how many lanes they are taken: lanes 0 to `count` − 1.
    @Input public var count: Signal
    /// The random bits, one draw per lane.
    @Output public var draws: [Signal]

    init(_ source: RandomSource) {
      load = Stream(LaneWord(lanes: source.lanes))
      _count = Input(.range(0...source.lanes))
      _draws = Output(.unsigned(source.bits), count: source.lanes)
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the lanes, side by side.
  public func body(_ m: Builder, _ io: Ports) {
    m[io.load.ready] = ~io.take
    let loads = io.load.isTaken.named("loads")
    for index in 0..<lanes {
      let lane = m.instance(RandomLane(generator: generator, bits: bits), "lane_\(index)")
      let isAddressed = io.load.payload.lane.map { $0 .== Signal(index) }
      m[lane.load] = isAddressed.map { loads & $0 } ?? loads
      m[lane.word] = io.load.payload.word
      m[lane.take] = io.take & (Signal(index) .< io.count)
      m[io.draws[index]] = lane.draw
    }
  }

  /// The words that bring a lane into a state, in the order in which they are loaded: the oldest first.
  ///
  /// - Parameter state: The lane's words in the order of docs/luq.md.
  public func loadWords(forState state: some Sequence<UInt32>) -> [UInt32] {
    generator == .leapForward ? state.reversed() : Array(state)
  }
}

/// A word of a lane's state on its way in.
public struct LaneWord: Interface {
  /// The lane; absent where there is one.
  @Input public var lane: Signal?
  /// The word.
  @Input(.unsigned(32)) public var word: Signal

  /// Declares the word of a source of so many lanes.
  public init(lanes: Int) { _lane = Input(lanes > 1 ? .range(0...(lanes - 1)) : nil) }
}
