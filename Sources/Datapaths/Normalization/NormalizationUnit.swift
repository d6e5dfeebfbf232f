import Formats
import HDL

/// Batch normalization, forward: channel after channel, L elements per cycle, by each channel's own mean and deviation.
///
///     L1: Σx → μ → Σ|x − μ| → A, B, k → codes      a queue of beats beside either step that waits for a whole channel
///     L2: Σx, Σx² → μ, σ, A, B, k → codes          one queue
///
/// A channel's elements come as beats, any number from 1 to the capacity, its γ and β as one beat of their own; as many
/// beats of codes leave, and a beat of statistics. Channels overlap: while one is summed up, the one before is held
/// against its mean, and the one before that leaves. All streams are valid/ready: nothing is lost or repeated however
/// any of them stalls. A reset at any time drops what is under way.
///
/// Source: docs/normalization.md, which has the arithmetic bit by bit, and the cycles.
public struct NormalizationUnit: Module {
  /// The numbers of lanes that are supported.
  public static let supportedLanes = 1...64

  /// What it does: norm, widths, grids, ε.
  public let configuration: NormalizationConfiguration
  /// L, the elements of a beat.
  public let lanes: Int
  /// The most elements of a channel.
  public let capacity: Int

  /// Describes a unit.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(
    _ configuration: NormalizationConfiguration, lanes: Int, capacity: Int
  ) throws(ConfigurationError) {
    try ConfigurationError.check("lanes", lanes, in: Self.supportedLanes)
    try ConfigurationError.check("capacity", capacity, in: 1...NormalizationConfiguration.largestCount)
    self.configuration = configuration
    self.lanes = lanes
    self.capacity = capacity
  }

  var widths: NormalizationWidths {
    NormalizationWidths(configuration: configuration, capacity: capacity)
  }

  /// `normalization_l1_16_b8_n4096`: norm, lanes, bits of an element, the most elements of a channel.
  public var name: String { "normalization_\(configuration.norm.rawValue)_\(lanes)_\(widths.signature)" }

  /// Two streams in, two out.
  public struct Ports: Interface {
    /// The channels' elements, x.
    public let elements: Stream<TensorBeat>
    /// Their γ and β, one beat for each; one is taken in advance.
    public let parameters: Stream<NormalizationParameterBeat>
    /// The channels' codes, y.
    public let codes: Stream<TensorBeat>
    /// Their statistics, one beat for each; the next channel waits for room for its own.
    public let statistics: Stream<NormalizationStatisticsBeat>

    init(_ unit: NormalizationUnit) {
      let (lanes, widths) = (unit.lanes, unit.widths)
      elements = Stream(TensorBeat(lanes: lanes, element: widths.code))
      parameters = Stream(NormalizationParameterBeat())
      codes = Stream(TensorBeat(lanes: lanes, element: widths.output)).flipped()
      statistics = Stream(NormalizationStatisticsBeat(widths)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes how the passes and the queues are connected.
  public func body(_ m: Builder, _ io: Ports) {
    let entering = m.forked(io.elements, ["summed", "kept"])
    let sums = m.instance(ChannelSums(widths: widths, lanes: lanes), "sums")
    let waiting = m.instance(queue, configuration.norm == .l1 ? "waiting_for_mean" : "waiting_for_factors")
    let mean = m.instance(ChannelMean(widths: widths), "mean")
    let factors = m.instance(NormalizationFactors(widths: widths), "factors")
    let normalizer = m.instance(Normalizer(widths: widths, lanes: lanes), "normalizer")
    m.connect(sums.elements, entering[0])
    m.connect(waiting.input, entering[1])
    m.connect(factors.parameters, m.buffered(io.parameters, "next_parameters"))

    let channel = m.buffered(sums.results, "channel_sums")
    let means = m.buffered(mean.means, "channel_mean")
    if let above = factors.above {
      m.connect(mean.sums, channel)
      m.connect(normalizer.elements, secondPass(m, waiting.output, means, above, factors.means))
    } else if let roots = factors.roots {
      let summed = m.forked(channel, ["averaged", "squared"])
      let root = m.instance(ChannelRoot(widths: widths), "root")
      m.connect(mean.sums, summed[0])
      m.connect(root.sums, summed[1])
      m.connect(roots, m.buffered(root.roots, "channel_root"))
      m.connect(factors.means, means)
      m.connect(normalizer.elements, waiting.output)
    }
    m.connect(io.codes, normalizer.codes)
    let results = m.forked(factors.results, ["mapped", "shown"])
    m[normalizer.maps.valid] = results[0].valid
    m[results[0].ready] = normalizer.maps.ready
    m.connect(normalizer.maps.payload, results[0].payload.map)
    let shown = m.buffered(results[1], "shown_statistics")
    m[io.statistics.valid] = shown.valid
    m[shown.ready] = io.statistics.ready
    m.connect(io.statistics.payload, shown.payload.statistics)
  }

  /// L1's second pass over a channel, and the queue in which it waits once more.
  private func secondPass(
    _ m: Builder, _ elements: Stream<TensorBeat>, _ means: Stream<ChannelMeanBeat>,
    _ results: Stream<AboveMeanBeat>, _ used: Stream<ChannelMeanBeat>
  ) -> Stream<TensorBeat> {
    let above = m.instance(AboveMeanSums(widths: widths, lanes: lanes), "above_mean")
    let waiting = m.instance(queue, "waiting_for_factors")
    let known = m.forked(means, ["compared", "used"])
    m.connect(above.means, known[0])
    // Short channels are on their way through the second pass when the next one's mean is known.
    m.connect(used, m.queued(known[1], depth: 4, "known_means").stream)
    let passing = m.forked(elements, ["counted", "kept_again"])
    m.connect(above.elements, passing[0])
    m.connect(waiting.input, passing[1])
    m.connect(results, m.buffered(above.results, "channel_above"))
    return waiting.output
  }

  /// A queue for a channel and for what comes while it waits.
  private var queue: BeatQueue {
    BeatQueue(
      lanes: lanes, element: widths.element, depth: Self.queueDepth(beats: (capacity - 1) / lanes + 1))
  }

  /// The beats that a queue holds: a whole channel, and as many more as come while its divisions are made; a block RAM is
  /// no smaller.
  static func queueDepth(beats: Int, cycles: Int = 128) -> Int {
    var depth = 512
    while depth < beats + cycles { depth *= 2 }
    return depth
  }
}
