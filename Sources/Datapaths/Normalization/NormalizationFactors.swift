import Formats
import HDL

/// A channel's multiply-add from its statistics, γ and β: σ, A, k and B, one after the other, once per channel.
///
///     L1: T = 2·(2^16·S_hi − n_hi·μ) − (2^16·Σx − n·μ)      σ = floor(T / n)
///     L2: σ = floor(r·2^(16−t) / n)
///     A, k: γ / max(σ, ε), 15 bits     B = (β·2^(f+4+k) − A·μ + 2^(k+15)) >> 16
///
/// One divider makes σ and A, one multiplier both products. L1 takes b + 42 cycles, L2 at most 78.
///
/// Source: docs/normalization.md, factor and offset.
struct NormalizationFactors: Module {
  /// The widths.
  let widths: NormalizationWidths

  private var configuration: NormalizationConfiguration { widths.configuration }
  private var isL1: Bool { configuration.norm == .l1 }

  /// `normalization_factors_l1_b8_n4096`: norm, bits of an element, the most elements.
  var name: String { "normalization_factors_\(configuration.norm.rawValue)_\(widths.signature)" }

  /// What is known of a channel in, its multiply-add and its statistics out.
  struct Ports: Interface {
    /// n and μ; taken with the result, as is all that comes in.
    let means: Stream<ChannelMeanBeat>
    /// What is above the mean; absent with L2.
    let above: Stream<AboveMeanBeat>?
    /// The root of V; absent with L1.
    let roots: Stream<ChannelRootBeat>?
    /// γ and β.
    let parameters: Stream<NormalizationParameterBeat>
    /// One beat for each channel.
    let results: Stream<Result>

    init(_ unit: NormalizationFactors) {
      let widths = unit.widths
      means = Stream(ChannelMeanBeat(widths))
      above = unit.isL1 ? Stream(AboveMeanBeat(widths)) : nil
      roots = unit.isL1 ? nil : Stream(ChannelRootBeat())
      parameters = Stream(NormalizationParameterBeat())
      results = Stream(Result(widths)).flipped()
    }
  }

  /// A channel's multiply-add, and its statistics.
  struct Result: Interface {
    /// A, B and k.
    let map: NormalizationMapBeat
    /// What the backward pass needs.
    let statistics: NormalizationStatisticsBeat

    init(_ widths: NormalizationWidths) {
      map = NormalizationMapBeat(widths)
      statistics = NormalizationStatisticsBeat(widths)
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  private enum Phase: CaseIterable { case idle, deviation, position, gain, product, offset, done }

  /// Describes the state machine around the divider and the multiplier.
  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let (channel, parameters) = (io.means.payload, io.parameters.payload)
    let hasDeviation = io.above?.valid ?? io.roots?.valid ?? 0
    let isComplete = (io.means.valid & hasDeviation & io.parameters.valid).named("is_complete")

    let deviation = m.register(widths.deviation, "deviation")
    let epsilon = Signal(configuration.epsilon, .unsigned(widths.divisorBits))
    let divisor = maximum(deviation.extended(to: widths.divisorBits), epsilon).named("floored_deviation")
    let gain = NormalizationGainDivision(
      m, widths, gamma: parameters.gamma, divisor: divisor,
      fractionBits: configuration.outputFractionBits, enable: phase.isIn(.position))
    let factor = m.register(NormalizationWidths.factor, "factor")
    let shift = m.register(NormalizationWidths.shift, "shift")
    let product = product(m, io, phase, factor)
    let divider = divider(m, io, phase, gain, product)
    let next = gain.factor(quotient: divider.quotient)

    // β and the half that rounds, where the shift by k puts them.
    let fixed = (parameters.beta << (configuration.outputFractionBits + 4)) + Signal(1 << 15)
    let raised = m.registered((fixed << shift).named("raised_beta_now"), "raised_beta")
    let offset = m.registered(
      widths.offset(of: raised - product, shift: shift, "rounded_offset"), "offset",
      enable: phase.isIn(.offset))

    m.switch(phase) { now in
      switch now {
      case .idle: m.when(isComplete) { m[phase] = .deviation }
      case .deviation:
        m[deviation] = divider.quotient[0..<widths.deviationBits]
        m.when(divider.isDone) { m[phase] = .position }
      case .position: m[phase] = .gain
      case .gain:
        m[factor] = next.factor
        m[shift] = next.shift
        m.when(divider.isDone) { m[phase] = .product }
      case .product: m[phase] = .offset
      case .offset: m[phase] = .done
      case .done: m.when(io.results.ready) { m[phase] = .idle }
      }
    }
    m[io.results.valid] = phase.isIn(.done)
    let result = io.results.payload
    m[result.map.factor] = factor
    m[result.map.shift] = shift
    m[result.map.offset] = offset
    m[result.statistics.count] = channel.size
    m[result.statistics.mean] = channel.mean
    m[result.statistics.deviation] = deviation
    if let above = io.above?.payload, let signs = result.statistics.signs {
      m[signs] = ((above.count << 1) + above.equal - channel.size).wrapped(to: signs.width)
    }
    for ready in [io.means.ready, io.above?.ready, io.roots?.ready, io.parameters.ready] {
      if let ready { m[ready] = io.results.isTaken }
    }
  }

  /// μ times n_hi, while the unit is idle, and times A later.
  private func product(_ m: Builder, _ io: Ports, _ phase: State<Phase>, _ factor: Signal) -> Signal {
    let mean = io.means.payload.mean
    guard let above = io.above?.payload else { return m.registered(factor * mean, "product") }
    let bits = max(factor.width, above.count.width + 1)
    let counted = above.count.extended(to: bits).asSigned
    let other = mux(phase.isIn(.idle), counted, factor.extended(to: bits)).named("multiplier")
    let enable = phase.isIn(.idle) | phase.isIn(.product)
    return m.registered(other * mean, "product", enable: enable)
  }

  /// The divider, with the operands of each phase.
  private func divider(
    _ m: Builder, _ io: Ports, _ phase: State<Phase>, _ gain: NormalizationGainDivision, _ product: Signal
  ) -> (quotient: Signal, isDone: Signal) {
    let (bits, width) = (widths.deviationBits, widths.divisorBits)
    let divider = m.instance(
      SequentialDivider(
        dividendBits: isL1 ? bits : 32, divisorBits: width, quotientBits: bits,
        largestSteps: isL1 ? bits : 51, hasRemainder: true),
      "divider")
    let operands = divider.operands.payload
    let isGain = phase.isIn(.gain)
    m[divider.operands.valid] = phase.isIn(.deviation) | isGain
    m[divider.results.ready] = phase.isIn(.deviation) | isGain
    m[operands.divisor] = mux(isGain, gain.divisorRaised, io.means.payload.size.extended(to: width))
    let steps = gain.steps.extended(to: operands.steps.width)
    var first = Signal(0, .unsigned(width))
    if let above = io.above?.payload {
      let deviations = ((above.sum << 16) - product) << 1
      let total = (deviations - io.means.payload.remainder).truncated(to: bits + widths.countBits)
        .named("total_of_deviations")
      first = total[bits..<total.width].extended(to: width)
      m[operands.dividend] = mux(isGain, 0, total[0..<bits])
      m[operands.steps] = mux(isGain, steps, Signal(bits, .unsigned(steps.width)))
    } else if let root = io.roots?.payload {
      m[operands.dividend] = mux(isGain, 0, root.root)
      m[operands.steps] = mux(isGain, steps, root.steps.extended(to: steps.width))
    }
    if let remainder = operands.remainder { m[remainder] = mux(isGain, gain.remainder, first) }
    return (divider.results.payload.quotient, divider.results.valid)
  }
}
