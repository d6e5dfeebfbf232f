import Formats
import HDL

/// What a channel's gradients go through, from its sums, statistics and γ: c, A, k, and L1's three constants or L2's second
/// factor; and dγ, dβ; once per channel.
///
///     Z = 2^16·Σg·x − μ·G     c = Z·2^16 / d / n, cut      dγ = n·c     c = 0 from here on where σ < ε
///     L1: u = floor((2^16·G − s̄·n·c) / n)     V_s = −A·u − s·A·c
///     L2: u = floor(2^16·G / n)     A′ = −A·c / d, cut to 15 bits, A and k along with it     V = −A·u − A′·μ
///     B = (V + 2^(k+15)) >> 16
///
/// One divider and one multiplier make all of it. L1 takes 3·b + 89 cycles and as many as n has bits, L2 b + 38 more and as many
/// as A′ has bits too many.
///
/// Source: docs/normalization.md, backward.
struct GradientFactors: Module {
  /// The widths.
  let widths: NormalizationWidths

  private var configuration: NormalizationConfiguration { widths.configuration }
  private var isL1: Bool { configuration.norm == .l1 }

  /// `gradient_factors_l1_b8_n4096`: norm, bits of an element, the most elements; `_cheap` without the mean of the signs.
  var name: String {
    let cheap = isL1 && !configuration.keepsMeanSign ? "_cheap" : ""
    return "gradient_factors_\(configuration.norm.rawValue)_\(widths.signature)\(cheap)"
  }

  /// What is known of a channel in, what its gradients go through out.
  struct Ports: Interface {
    /// Statistics and γ; taken with the result, as the sums are.
    let channels: Stream<NormalizationChannelBeat>
    /// Σg and Σg·x.
    let sums: Stream<GradientSumsBeat>
    /// One beat for each channel.
    let results: Stream<Result>

    init(_ unit: GradientFactors) {
      channels = Stream(NormalizationChannelBeat(unit.widths))
      sums = Stream(GradientSumsBeat(unit.widths))
      results = Stream(Result(unit.widths)).flipped()
    }
  }

  /// What a channel's gradients go through, and dγ, dβ.
  struct Result: Interface {
    /// A, B and k.
    let map: GradientMapBeat
    /// dγ and dβ.
    let parameters: NormalizationParameterGradientBeat

    init(_ widths: NormalizationWidths) {
      map = GradientMapBeat(widths)
      parameters = NormalizationParameterGradientBeat(widths)
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  enum Phase: CaseIterable {
    case idle, slope, meanSlope, scale, weight, pull, position, gain, tilted, tilt, coarsen, first, second,
      offsets
    case done
  }

  /// What is known after some phases, and stays until the channel is done.
  struct Registers {
    /// c.
    let slope: Signal
    /// u.
    let pull: Signal
    /// A and k.
    let factor: Signal, shift: Signal
    /// |A·c / d|, then |A′|; absent with L1.
    let tilt: Signal?

    init(_ m: Builder, _ widths: NormalizationWidths) {
      slope = m.register(widths.slope, "slope")
      pull = m.register(.signed(widths.inputBits + 19), "pull")
      factor = m.register(NormalizationWidths.factor, "factor")
      shift = m.register(NormalizationWidths.shift, "shift")
      tilt =
        widths.configuration.norm == .l1 ? nil : m.register(.unsigned(widths.inputBits + 33), "tilt")
    }

    /// A′, whose sign is the other one than that of γ·c.
    func codeFactor(gamma: Signal, slope: Signal) -> Signal? {
      guard let tilt else { return nil }
      let magnitude = tilt[0..<15].extended(to: 16).asSigned
      let isNegative = ((gamma .< 0) .== (slope .< 0)).named("is_code_factor_negative")
      return mux(isNegative, (Signal(0) - magnitude).wrapped(to: 16), magnitude)
    }
  }

  /// Describes the state machine around the divider and the multiplier.
  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let (statistics, sums) = (io.channels.payload.statistics, io.sums.payload)
    let known = Registers(m, widths)
    let width = widths.divisorBits
    let epsilon = Signal(configuration.epsilon, .unsigned(width))
    let divisor = maximum(statistics.deviation.extended(to: width), epsilon).named("floored_deviation")
    let isFloored = (statistics.deviation .< Signal(configuration.epsilon)).named("is_deviation_floored")
    let slope = mux(isFloored, 0, known.slope).named("slope_that_counts")
    let gain = NormalizationGainDivision(
      m, widths, gamma: io.channels.payload.gamma, divisor: divisor,
      fractionBits: configuration.gradientFractionBits, enable: phase.isIn(.position))
    let codeFactor = known.codeFactor(gamma: io.channels.payload.gamma, slope: slope)
    let product = product(m, io, phase, known, slope: slope, codeFactor: codeFactor)
    let centered = ((sums.products << 16) - product).named("centered_products")
    let divider = GradientDivider(
      m, self, io, phase, gain, divisor: divisor, centered: centered, product: product)

    let half = (Signal(1 << 15) << known.shift).named("half")
    let base = m.registered(half - product, "base")
    let gammaGradient = m.register(widths.gammaGradient, "gamma_gradient", enable: phase.isIn(.weight))
    m[gammaGradient] = product.wrapped(to: gammaGradient.width)
    let signs = isL1 ? [-1, 0, 1] : [-1]
    let offsets = signs.enumerated().map { index, sign in
      let exact = sign < 0 ? base - product : sign > 0 ? base + product : base
      return m.registered(
        widths.offset(of: exact, shift: known.shift, "rounded_offset_\(index)"), "offset_\(index)",
        enable: phase.isIn(.offsets))
    }
    control(m, io, phase, known, gain, divider, isNegative: centered .< 0)

    let result = io.results.payload
    m[io.results.valid] = phase.isIn(.done)
    m[result.map.factor] = known.factor
    m[result.map.shift] = known.shift
    for (target, offset) in zip(result.map.offsets, offsets) { m[target] = offset }
    if let target = result.map.codeFactor, let codeFactor { m[target] = codeFactor }
    m[result.parameters.gamma] = gammaGradient
    m[result.parameters.beta] = sums.sum
    m[io.channels.ready] = io.results.isTaken
    m[io.sums.ready] = io.results.isTaken
  }

  /// The phases, one after the other.
  private func control(
    _ m: Builder, _ io: Ports, _ phase: State<Phase>, _ known: Registers, _ gain: NormalizationGainDivision,
    _ divider: GradientDivider, isNegative: Signal
  ) {
    let quotient = divider.quotient
    let bits = widths.inputBits
    let isNegativeHeld = m.registered(isNegative, "is_slope_negative", enable: divider.isLoadedInSlope)
    let slope = quotient[0..<bits + 17]
    let next = gain.factor(quotient: quotient)
    m.switch(phase) { now in
      switch now {
      case .idle: m.when((io.channels.valid & io.sums.valid).named("is_complete")) { m[phase] = .slope }
      case .slope: m.when(divider.isDone) { m[phase] = .meanSlope }
      case .meanSlope:
        m[known.slope] = mux(isNegativeHeld, Signal(0) - slope, slope.extended(to: bits + 18).asSigned)
        m.when(divider.isDone) { m[phase] = .scale }
      case .scale: m[phase] = .weight
      case .weight: m[phase] = .pull
      case .pull:
        m[known.pull] = concatenated(~quotient[bits + 18], quotient[0..<bits + 18]).asSigned
        m.when(divider.isDone) { m[phase] = .position }
      case .position: m[phase] = .gain
      case .gain:
        m[known.factor] = next.factor
        m[known.shift] = next.shift
        m.when(divider.isDone) { m[phase] = isL1 ? .first : .tilted }
      case .tilted: m[phase] = .tilt
      case .tilt:
        if let tilt = known.tilt { m[tilt] = quotient[0..<tilt.width] }
        m.when(divider.isDone) { m[phase] = .coarsen }
      case .coarsen: coarsen(m, phase, known)
      case .first: m[phase] = .second
      case .second: m[phase] = .offsets
      case .offsets: m[phase] = .done
      case .done: m.when(io.results.ready) { m[phase] = .idle }
      }
    }
  }

  /// Takes a bit from A′, A and k in every cycle until A′ has 15.
  private func coarsen(_ m: Builder, _ phase: State<Phase>, _ known: Registers) {
    guard let tilt = known.tilt else { return }
    // Towards zero.
    let halved = (known.factor + (known.factor .< 0)) >> 1
    m.when((tilt[15..<tilt.width] .!= 0).named("is_tilt_long")) {
      m[tilt] = tilt >> 1
      m[known.factor] = halved
      m[known.shift] = mux(known.shift .== 0, known.shift, (known.shift - 1).truncated(to: known.shift.width))
    } else: {
      m[phase] = .first
    }
  }

  /// The product of two of the numbers, a cycle after the phase that says which.
  private func product(
    _ m: Builder, _ io: Ports, _ phase: State<Phase>, _ known: Registers, slope: Signal, codeFactor: Signal?
  ) -> Signal {
    let (statistics, sums) = (io.channels.payload.statistics, io.sums.payload)
    let count = statistics.count.extended(to: widths.countBits + 1).asSigned
    let signs = configuration.keepsMeanSign ? statistics.signs : nil
    let none = Signal(0, .signed(1))
    let factors: [(phase: Phase, left: Signal, right: Signal)] = [
      (.scale, known.slope, count),
      (.weight, slope, signs ?? none),
      (.tilted, slope, known.factor),
      (.first, known.pull, known.factor),
      (.second, isL1 ? slope : statistics.mean, codeFactor ?? known.factor),
    ].filter { $0.phase != (isL1 ? .tilted : .weight) }
    let leftBits = ([statistics.mean] + factors.map(\.left)).map(\.width).max() ?? 1
    let rightBits = ([sums.sum] + factors.map(\.right)).map(\.width).max() ?? 1
    var (left, right) = (statistics.mean.extended(to: leftBits), sums.sum.extended(to: rightBits))
    for factor in factors {
      left = mux(phase.isIn(factor.phase), factor.left.extended(to: leftBits), left)
      right = mux(phase.isIn(factor.phase), factor.right.extended(to: rightBits), right)
    }
    return m.registered(left.named("multiplicand") * right.named("multiplier"), "product")
  }
}
