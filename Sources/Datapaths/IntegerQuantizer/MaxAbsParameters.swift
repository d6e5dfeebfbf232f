import Formats
import HDL

/// The factor of a tensor whose largest magnitude goes to the largest code: a division, once per tensor.
///
/// `factors_valid` comes at most W + 18 cycles after the maximum was taken.
///
/// Source: docs/arithmetic.md, the reciprocal mantissa.
public struct MaxAbsParameters: Module {
  /// The format of the codes.
  public let format: CodeFormat
  /// The widths of the elements.
  public let widths: StatisticsWidths

  /// Makes a unit for codes of a format.
  public init(format: CodeFormat, widths: StatisticsWidths) {
    self.format = format
    self.widths = widths
  }

  /// `maxabs_parameters_b8_w32`: bits of a code, bits of an element.
  public var name: String { "maxabs_parameters_b\(format.bits)_w\(widths.elementBits)" }

  /// A maximum in, a factor out.
  public struct Ports: Interface {
    /// The largest magnitudes.
    public let statistics: Stream<StatisticsBeat>
    /// The factors, one for each.
    public let factors: Stream<QuantizationFactor>

    init(_ unit: MaxAbsParameters) {
      statistics = Stream(StatisticsBeat(unit.widths, .maximum))
      factors = Stream(QuantizationFactor()).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  private enum Phase: CaseIterable { case idle, divide, done }

  /// Describes the state machine around the divider.
  public func body(_ m: Builder, _ io: Ports) {
    let reciprocal = ReciprocalDivision(code: format.largest, rangeName: "maximum")
    let divider = m.instance(
      SequentialDivider(
        dividendBits: reciprocal.codeBits, divisorBits: widths.magnitudeBits,
        quotientBits: ReciprocalDivision.quotientBits, largestSteps: widths.magnitudeBits + 16),
      "divider")
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let largest = m.register(.unsigned(widths.magnitudeBits), "maximum", enable: phase.isIn(.idle))
    let mantissa = m.register(io.factors.payload.mantissa.shape, "mantissa")
    let shift = m.register(io.factors.payload.shift.shape, "shift")
    m[largest] = io.statistics.payload.maximum

    let steps = reciprocal.steps(m, of: largest)
    m[divider.operands.valid] = phase.isIn(.divide)
    m[divider.operands.payload.dividend] = Signal(reciprocal.code)
    m[divider.operands.payload.divisor] = largest
    m[divider.operands.payload.steps] = steps
    m[divider.results.ready] = phase.isIn(.divide)
    let factor = reciprocal.factor(quotient: divider.results.payload.quotient, steps: steps)

    m.switch(phase) { now in
      switch now {
      case .idle:
        m[mantissa] = 0
        m[shift] = 0
        m.when(io.statistics.valid) {
          m[phase] = .divide
          m.when(io.statistics.payload.maximum .== 0) { m[phase] = .done }
        }
      case .divide:
        m[mantissa] = factor.mantissa
        m[shift] = factor.shift
        m.when(divider.results.valid) { m[phase] = .done }
      case .done:
        m.when(io.factors.ready) { m[phase] = .idle }
      }
    }
    m[io.statistics.ready] = phase.isIn(.idle)
    m[io.factors.valid] = phase.isIn(.done)
    m[io.factors.payload.mantissa] = mantissa
    m[io.factors.payload.shift] = shift
  }
}
