import HDL

/// γ and β of a channel, 12 bits of each fraction.
public struct NormalizationParameterBeat: Interface {
  /// γ.
  @Input public var gamma: Signal
  /// β.
  @Input public var beta: Signal

  init() {
    _gamma = Input(NormalizationWidths.parameter)
    _beta = Input(NormalizationWidths.parameter)
  }
}

/// The statistics of a channel, as the backward pass takes them.
public struct NormalizationStatisticsBeat: Interface {
  /// n: the number of elements.
  @Input public var count: Signal
  /// μ in units of 2^−16 of a code.
  @Input public var mean: Signal
  /// σ in units of 2^−16 of a code, before ε.
  @Input public var deviation: Signal
  /// How many more elements are above the mean than below it; absent with L2.
  @Input public var signs: Signal?

  init(_ widths: NormalizationWidths) {
    _count = Input(widths.count)
    _mean = Input(widths.mean)
    _deviation = Input(widths.deviation)
    _signs = Input(widths.configuration.norm == .l1 ? .signed(widths.countBits + 1) : nil)
  }
}

/// What is summed up of a channel in its first pass.
struct ChannelSumsBeat: Interface {
  /// n.
  @Input var count: Signal
  /// Σx.
  @Input var sum: Signal
  /// Σx²; absent with L1.
  @Input var squares: Signal?

  init(_ widths: NormalizationWidths) {
    _count = Input(widths.count)
    _sum = Input(widths.sum)
    _squares = Input(widths.configuration.norm == .l2 ? widths.squares : nil)
  }
}

/// A channel's mean.
struct ChannelMeanBeat: Interface {
  /// n.
  @Input var size: Signal
  /// μ.
  @Input var mean: Signal
  /// 2^16·Σx − n·μ: what the division left.
  @Input var remainder: Signal

  init(_ widths: NormalizationWidths) {
    _size = Input(widths.count)
    _mean = Input(widths.mean)
    _remainder = Input(widths.count)
  }
}

/// What is counted and summed up of a channel in its second pass.
struct AboveMeanBeat: Interface {
  /// How many elements are above the mean.
  @Input var count: Signal
  /// Their sum.
  @Input var sum: Signal
  /// How many elements are equal to the mean.
  @Input var equal: Signal

  init(_ widths: NormalizationWidths) {
    _count = Input(widths.count)
    _sum = Input(widths.sum)
    _equal = Input(widths.count)
  }
}

/// The root of a channel's V = n·Σx² − (Σx)², in 32 bits.
struct ChannelRootBeat: Interface {
  /// isqrt(V·2^(2t)), t such that it has 32 bits; 0 if V is.
  @Input(.unsigned(32)) var root: Signal
  /// 48 − t: the steps in which a division by n makes σ of it.
  @Input(.unsigned(6)) var steps: Signal
}

/// A channel's multiply-add: code = clamp((A·x + B) >> k).
struct NormalizationMapBeat: Interface {
  /// A.
  @Input var factor: Signal
  /// B, within bounds beyond which all codes saturate.
  @Input var offset: Signal
  /// k.
  @Input var shift: Signal

  init(_ widths: NormalizationWidths) {
    _factor = Input(NormalizationWidths.factor)
    _offset = Input(widths.offset)
    _shift = Input(NormalizationWidths.shift)
  }
}

/// What the backward pass takes of a channel: its statistics and γ.
public struct NormalizationChannelBeat: Interface {
  /// What the forward pass gave.
  public let statistics: NormalizationStatisticsBeat
  /// γ, 12 bits of it fraction.
  @Input public var gamma: Signal

  init(_ widths: NormalizationWidths) {
    statistics = NormalizationStatisticsBeat(widths)
    _gamma = Input(NormalizationWidths.parameter)
  }
}

/// The gradients with respect to a channel's γ and β.
public struct NormalizationParameterGradientBeat: Interface {
  /// dγ, 16 bits of it fraction.
  @Input public var gamma: Signal
  /// dβ.
  @Input public var beta: Signal

  init(_ widths: NormalizationWidths) {
    _gamma = Input(widths.gammaGradient)
    _beta = Input(widths.sum)
  }
}

/// A beat of gradients with respect to y beside the elements that they belong to: L of both, in the same order.
///
/// All beats but a channel's last carry L pairs; the last one carries what is left.
public struct GradientPairBeat: Interface {
  /// The gradients, one per lane; those beyond ``count`` mean nothing.
  @Input public var gradients: [Signal]
  /// The elements.
  @Input public var elements: [Signal]
  /// How many of the lanes, from lane 0 on, carry a pair: 0…L.
  @Input public var count: Signal
  /// Whether this is the channel's last beat.
  @Input public var last: Signal

  init(lanes: Int, _ widths: NormalizationWidths) {
    _gradients = Input(widths.code, count: lanes)
    _elements = Input(widths.code, count: lanes)
    _count = Input(.range(0...lanes))
    _last = Input(.bit)
  }
}

/// What is summed up of a channel's gradients.
struct GradientSumsBeat: Interface {
  /// Σg.
  @Input var sum: Signal
  /// Σg·x.
  @Input var products: Signal

  init(_ widths: NormalizationWidths) {
    _sum = Input(widths.sum)
    _products = Input(widths.products)
  }
}

/// What a channel's gradients go through.
///
///     L1: (A·g + B_s) >> k     L2: (A·g + A′·x + B) >> k
struct GradientMapBeat: Interface {
  /// A.
  @Input var factor: Signal
  /// A′; absent with L1.
  @Input var codeFactor: Signal?
  /// B, and with L1 that of elements above, at and below the mean.
  @Input var offsets: [Signal]
  /// k.
  @Input var shift: Signal

  init(_ widths: NormalizationWidths) {
    let isL1 = widths.configuration.norm == .l1
    _factor = Input(NormalizationWidths.factor)
    _codeFactor = Input(isL1 ? nil : NormalizationWidths.factor)
    _offsets = Input(widths.offset, count: isL1 ? 3 : 1)
    _shift = Input(NormalizationWidths.shift)
  }
}
