import BigInt
import Formats
import HDL

/// LUQ's parameters of a tensor whose maximum is R: with α exact a division, once per tensor.
///
///     c = the least integer with R ≤ 2^c
///     m = ceil(2^(15+c) / R); if that is 2^16, then 2^15 and k one less            k = 15 + c − T
///
/// With α a power of two m is 2^15, and c is all there is to find. A maximum of 0 gives m = 0 and no shift.
/// `parameters_valid` comes c + 20 cycles after the maximum was taken, or 2 with α a power of two.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md, the pre-scale.
public struct LUQReciprocal: Module {
  /// The bits of R.
  public static let limitBits = 46

  /// How α is found.
  public let alpha: LUQConfiguration.Alpha
  /// W, the bits of an element.
  public let elementBits: Int

  /// Makes a unit for tensors whose elements have a width that ``LUQuantizerUnit`` supports.
  public init(alpha: LUQConfiguration.Alpha, elementBits: Int) {
    self.alpha = alpha
    self.elementBits = elementBits
  }

  /// `luq_reciprocal_w46_exact`: bits of an element, α.
  public var name: String { "luq_reciprocal_w\(elementBits)_\(alpha.rawValue)" }

  /// What a tensor's largest magnitude is taken for.
  public struct Limit: Interface {
    /// R.
    @Input(.unsigned(LUQReciprocal.limitBits)) public var limit: Signal
  }

  /// A maximum in, the quantizer's parameters out.
  public struct Ports: Interface {
    /// Maxima, measured or estimated.
    public let limits = Stream(Limit())
    /// The parameters, one set for each.
    public let parameters: Stream<LUQParameters>

    init(_ unit: LUQReciprocal) {
      parameters = Stream(LUQParameters(alpha: unit.alpha, elementBits: unit.elementBits)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  private enum Phase: CaseIterable { case idle, divide, done }

  /// Describes the state machine around the divider.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let limit = m.register(.unsigned(Self.limitBits), "maximum", enable: phase.isIn(.idle))
    m[limit] = io.limits.payload.limit
    let isZero = (limit .== 0).named("is_zero")
    // The highest 1 of 2·R − 1 stands at c.
    let below = (limit - 1).truncated(to: Self.limitBits).named("maximum_less_one")
    let ceiling = m.leadingOne(of: concatenated(below, Signal(1, .bit)), "leading_one_of_maximum")

    let parameters = io.parameters.payload
    var shift = ceiling
    var isDivided = Signal(1, .bit)
    if let target = parameters.mantissa {
      let divider = m.instance(
        SequentialDivider(
          dividendBits: 1, divisorBits: Self.limitBits, quotientBits: 17, largestSteps: Self.limitBits + 16),
        "divider")
      m[divider.operands.valid] = phase.isIn(.divide)
      m[divider.operands.payload.dividend] = Signal(1, .bit)
      m[divider.operands.payload.divisor] = limit
      m[divider.operands.payload.steps] = (ceiling + 16).named("steps")
      m[divider.results.ready] = phase.isIn(.divide)
      isDivided = divider.results.valid
      let result = divider.results.payload
      let roundedUp = (result.quotient + ~result.exact).named("rounded_up")
      let isCarried = roundedUp[16].named("is_carried")
      let mantissa = m.register(.unsigned(16), "mantissa", enable: phase.isIn(.divide))
      m[mantissa] = mux(isCarried, Signal(1 << 15, .unsigned(16)), roundedUp[0...15])
      m[target] = mux(isZero, 0, mantissa)
      shift = ceiling - m.registered(isCarried, "was_carried", enable: phase.isIn(.divide))
    }
    m[parameters.shift] = mux(isZero, 0, shift).named("shift").clamped(to: 0...BigInt(Self.limitBits))
    m[parameters.limit] = limit.clamped(to: 0...(1 << elementBits) - 1)

    m.switch(phase) { now in
      switch now {
      case .idle:
        m.when(io.limits.valid) {
          m[phase] = .divide
          m.when(io.limits.payload.limit .== 0) { m[phase] = .done }
        }
      case .divide:
        m.when(isDivided) { m[phase] = .done }
      case .done:
        m.when(io.parameters.ready) { m[phase] = .idle }
      }
    }
    m[io.limits.ready] = phase.isIn(.idle)
    m[io.parameters.valid] = phase.isIn(.done)
  }
}
