import BigInt
import Formats
import HDL

/// A tensor's maximum in hindsight: an estimate from the steps before, S·2^e, of one tensor.
///
///     observed  M'·2^e' = max|x|·M·2^f, M' of 32 bits, cut                one at a time, M·2^f being the scale
///     estimate  S·2^e   = ((256−h)·M'·2^e' + h·S·2^e) / 256, cut          after the first one, and with h > 0
///     limit     R       = ceil(S·2^(e−f) / M), within 1…2^46−1
///
/// An estimate of 0 is none. Numbers are moved a bit per cycle; an observation takes up to about 100 cycles, a limit up
/// to 80. An observation comes first where both wait. A reset forgets the estimate.
///
/// Exponents of scales are signed and have ``exponentBits``; the estimate's has one more and stays at its least where
/// it would fall below, which no limit and no later estimate can tell from a lower one.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md, the maximum in hindsight.
public struct HindsightEstimator: Module {
  /// The bits of a scale's exponent.
  public static let exponentBits = 12
  /// The bits of a maximum and of a limit.
  public static let maximumBits = 46

  /// How it forgets.
  public let configuration: HindsightConfiguration

  /// Makes an estimator.
  public init(_ configuration: HindsightConfiguration) { self.configuration = configuration }

  /// `hindsight_estimator_h26`: η·256.
  public var name: String { "hindsight_estimator_h\(configuration.weight)" }

  /// What one unit of a tensor's integers is worth.
  public struct Scale: Interface {
    /// M: 16 bits, the highest set.
    @Input(.unsigned(16)) public var mantissa: Signal
    /// f.
    @Input(.signed(HindsightEstimator.exponentBits)) public var exponent: Signal
  }

  /// A tensor's maximum and scale.
  public struct Observation: Interface {
    /// max|x| in units of the tensor's integers.
    @Input(.unsigned(HindsightEstimator.maximumBits)) public var maximum: Signal
    /// What one of them is worth.
    public let scale = Scale()
  }

  /// What a tensor's maximum is taken for.
  public struct Limit: Interface {
    /// Whether there is an estimate; otherwise the maximum has to be measured, and the limit means nothing.
    @Input(.bit) public var known: Signal
    /// R, in units of the tensor's integers.
    @Input(.unsigned(HindsightEstimator.maximumBits)) public var limit: Signal
  }

  /// The ports: observations in; scales in, limits out.
  public struct Ports: Interface {
    /// The maxima of steps that are done.
    public let observations = Stream(Observation())
    /// The scales of tensors whose limit is asked for.
    public let scales = Stream(Scale())
    /// Their limits.
    public let limits = Stream(Limit()).flipped()
  }

  /// The ports, made anew.
  public var ports: Ports { Ports() }

  private enum Phase: CaseIterable { case idle, normalize, align, weigh, renormalize, answer }

  /// Describes the estimate, the number that comes to it, and the division.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let estimate = MovingNumber(m, "estimate", bits: MovingNumber.significandBits, reset: 0)
    let number = MovingNumber(m, "number", bits: Self.maximumBits + 16)
    let isNone = (estimate.significand .== 0).named("is_none")
    let observation = io.observations.payload
    let weight = configuration.weight
    let weighted = Signal(256 - weight) * number.normalized + Signal(weight) * estimate.significand
    func store() {
      m[estimate.significand] = number.normalized
      m[estimate.exponent] = number.exponent
      m[phase] = .idle
    }

    m.switch(phase) { now in
      switch now {
      case .idle:
        m[number.significand] = observation.maximum * observation.scale.mantissa
        m[number.exponent] = observation.scale.exponent
        m.when(io.observations.valid) {
          m[phase] = .normalize
        } else: {
          m.when(io.scales.valid) { m[phase] = .answer }
        }
      case .normalize:
        number.normalize(m) {
          // Without a memory the old estimate must not decide the exponent.
          m.when(weight == 0 ? 1 : isNone) {
            store()
          } else: {
            m[phase] = .align
          }
        }
      case .align: number.align(m, with: estimate) { m[phase] = .weigh }
      case .weigh:
        m[number.significand] = weighted
        m[number.exponent] = number.exponent(plus: -HindsightConfiguration.weightBits)
        m[phase] = .renormalize
      case .renormalize: number.normalize(m) { store() }
      case .answer: m.when(io.limits.isTaken) { m[phase] = .idle }
      }
    }
    m[io.observations.ready] = phase.isIn(.idle)
    m[io.scales.ready] = phase.isIn(.idle) & ~io.observations.valid
    answer(m, io, estimate, isNone, isAnswering: phase.isIn(.answer))
  }

  /// Divides the estimate by a scale as it comes in, and gives the limit.
  ///
  /// Beyond 2^31 times the significand the limit is the largest whatever the scale's mantissa.
  private func answer(
    _ m: Builder, _ io: Ports, _ estimate: MovingNumber, _ isNone: Signal, isAnswering: Signal
  ) {
    let bits = MovingNumber.significandBits
    let divider = m.instance(
      SequentialDivider(
        dividendBits: bits, divisorBits: 16, quotientBits: bits + 16, largestSteps: 2 * bits - 1),
      "divider")
    let scale = io.scales.payload
    let steps = (estimate.exponent - scale.exponent + Signal(bits)).clamped(to: 0...BigInt(2 * bits - 1))
    m[divider.operands.valid] = io.scales.isTaken & ~isNone
    m[divider.operands.payload.dividend] = estimate.significand
    m[divider.operands.payload.divisor] = scale.mantissa
    m[divider.operands.payload.steps] = steps
    m[divider.results.ready] = io.limits.isTaken

    let result = divider.results.payload
    let largest = BigInt(1) << Self.maximumBits - 1
    let limit = minimum(result.quotient + ~result.exact, Signal(largest))
    m[io.limits.valid] = isAnswering & (isNone | divider.results.valid)
    m[io.limits.payload.known] = ~isNone
    m[io.limits.payload.limit] = limit
  }
}
