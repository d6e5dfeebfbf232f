import Formats
import HDL

/// Batch normalization, backward: from the gradients with respect to y those with respect to x, γ and β, channel after
/// channel, L elements per cycle.
///
///     Σg, Σg·x → c, A, k, constants → codes      a queue of beats beside the sums and what follows from them
///
/// A channel's statistics, as the forward pass gave them, and its γ come as one beat; its gradients and its elements side by
/// side as beats of one stream. As many beats leave, and one with the gradients of γ and β. L1 keeps two bits of an element
/// in the queue: on which side of the mean it is. All streams are valid/ready: nothing is lost or repeated however any of
/// them stalls. A reset at any time drops what is under way.
///
/// Source: docs/normalization.md, backward, which has the arithmetic bit by bit, and the cycles.
public struct NormalizationGradientUnit: Module {
  /// What it does: norm, widths, grids, ε, whether the gradient is exact.
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
    let forward = try NormalizationUnit(configuration, lanes: lanes, capacity: capacity)
    self.configuration = forward.configuration
    self.lanes = forward.lanes
    self.capacity = forward.capacity
  }

  private var widths: NormalizationWidths {
    NormalizationWidths(configuration: configuration, capacity: capacity)
  }

  private var isL1: Bool { configuration.norm == .l1 }

  /// `normalization_gradient_l1_16_b8_n4096`: norm, lanes, bits of an element, the most elements of a channel; `_cheap` without
  /// the mean of the signs.
  public var name: String {
    let cheap = isL1 && !configuration.keepsMeanSign ? "_cheap" : ""
    return "normalization_gradient_\(configuration.norm.rawValue)_\(lanes)_\(widths.signature)\(cheap)"
  }

  /// Two streams in, two out.
  public struct Ports: Interface {
    /// The channels' statistics and γ, one beat for each; a few are taken in advance.
    public let channels: Stream<NormalizationChannelBeat>
    /// Their gradients with respect to y and their elements.
    public let pairs: Stream<GradientPairBeat>
    /// The gradients with respect to x, dx.
    public let codes: Stream<TensorBeat>
    /// The gradients with respect to γ and β, one beat for each; the next channel waits for room for its own.
    public let parameters: Stream<NormalizationParameterGradientBeat>

    init(_ unit: NormalizationGradientUnit) {
      let (lanes, widths) = (unit.lanes, unit.widths)
      channels = Stream(NormalizationChannelBeat(widths))
      pairs = Stream(GradientPairBeat(lanes: lanes, widths))
      codes = Stream(TensorBeat(lanes: lanes, element: widths.output)).flipped()
      parameters = Stream(NormalizationParameterGradientBeat(widths)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes how the passes and the queue are connected.
  public func body(_ m: Builder, _ io: Ports) {
    let sums = m.instance(ChannelGradientSums(widths: widths, lanes: lanes), "sums")
    let waiting = m.instance(queue, "waiting_for_factors")
    let factors = m.instance(GradientFactors(widths: widths), "factors")
    let normalizer = m.instance(GradientNormalizer(widths: widths, lanes: lanes), "normalizer")

    let known = m.forked(io.channels, ["compared", "used"])
    // The next channel comes in while this one's factors are found.
    m.connect(factors.channels, m.queued(known[1], depth: 4, "known_channels").stream)
    takePairs(m, io, m.buffered(known[0], "present_channel"), sums.pairs, waiting.input)
    m.connect(factors.sums, m.buffered(sums.results, "channel_sums"))
    m.connect(normalizer.gradients, waiting.output)
    m.connect(io.codes, normalizer.codes)

    let results = m.forked(factors.results, ["mapped", "shown"])
    m[normalizer.maps.valid] = results[0].valid
    m[results[0].ready] = normalizer.maps.ready
    m.connect(normalizer.maps.payload, results[0].payload.map)
    let shown = m.buffered(results[1], "shown_gradients")
    m[io.parameters.valid] = shown.valid
    m[shown.ready] = io.parameters.ready
    m.connect(io.parameters.payload, shown.payload.parameters)
  }

  /// Takes a beat when its channel is known and there is room for what is made of it.
  private func takePairs(
    _ m: Builder, _ io: Ports, _ channel: Stream<NormalizationChannelBeat>, _ summed: Stream<TensorBeat>,
    _ kept: Stream<TensorBeat>
  ) {
    let beat = io.pairs.payload
    let isThere = (io.pairs.valid & channel.valid).named("is_beat_there")
    m[summed.valid] = isThere & kept.ready
    m[kept.valid] = isThere & summed.ready
    m[io.pairs.ready] = channel.valid & summed.ready & kept.ready
    m[channel.ready] = io.pairs.isTaken & beat.last
    for target in [summed.payload, kept.payload] {
      m[target.count] = beat.count
      m[target.last] = beat.last
    }
    let mean = MeanComparison(channel.payload.statistics.mean)
    for lane in 0..<lanes {
      let (gradient, element) = (beat.gradients[lane], beat.elements[lane])
      let pair = concatenated(gradient, element)
      m[summed.payload.elements[lane]] = pair
      m[kept.payload.elements[lane]] =
        isL1 ? concatenated(gradient, mean.isEqual(to: element), mean.isBelow(element)) : pair
    }
  }

  /// A queue for a channel and for what comes while its factors are found.
  private var queue: BeatQueue {
    BeatQueue(
      lanes: lanes, element: widths.keptGradient,
      depth: NormalizationUnit.queueDepth(beats: (capacity - 1) / lanes + 1, cycles: 240))
  }
}
