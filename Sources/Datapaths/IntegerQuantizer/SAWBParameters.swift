import BigInt
import Formats
import HDL

/// The factor of a tensor that is clipped by SAWB: from its statistics to m and k, once per tensor.
///
///     t    = floor((62 − (bits of Σx² − bits of N)) / 2)
///     root = isqrt(floor(Σx²·2^(2t) / N))       mean = floor(Σ|x|·2^t / N)
///     clip = C1·root − C2·mean                  t + 12 fraction bits; then cut to its highest 32 bits
///     R    = the range: clip, or max|x| if clip ≤ 0 or the range is not below it
///     m    = floor(Qp·2^k / R)                  16 bits
///
/// One divider makes three quotients, one after the other; it scales its dividends, so that 2^t needs no shifter.
/// The clip is cut and compared with the maximum a bit per cycle. Unsigned codes are for elements from 0 on.
///
/// Source: docs/luq.md, SAWB.
public struct SAWBParameters: Module {
  /// The codes and the constants.
  public let configuration: SAWBConfiguration
  /// The widths of the statistics.
  public let widths: StatisticsWidths

  /// Makes a unit for a kind of codes.
  public init(_ configuration: SAWBConfiguration, widths: StatisticsWidths) {
    self.configuration = configuration
    self.widths = widths
  }

  /// Which statistics are taken.
  public var kind: StatisticsKind { configuration.codes == .unsignedNonZero ? .sumsOfNonZero : .sums }

  /// `sawb_parameters_s4_c49562_c49971_w32_n20`: sign and bits of a code, C1, C2, bits of an element, logarithm of
  /// the elements of a tensor; `u4` and `nz4` for the two kinds of unsigned codes.
  public var name: String {
    let codes: String =
      switch configuration.codes {
      case .signed: "s"
      case .unsigned: "u"
      case .unsignedNonZero: "nz"
      }
    return "sawb_parameters_\(codes)\(configuration.bits)_c\(configuration.c1)_c\(configuration.c2)_"
      + widths.signature
  }

  /// Statistics in, a factor out.
  public struct Ports: Interface {
    /// The tensors' statistics.
    public let statistics: Stream<StatisticsBeat>
    /// The factors, one for each tensor.
    public let factors: Stream<QuantizationFactor>

    init(_ unit: SAWBParameters) {
      statistics = Stream(StatisticsBeat(unit.widths, unit.kind))
      factors = Stream(QuantizationFactor()).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  enum Phase: CaseIterable { case idle, scale, meanSquare, mean, subtract, cut, align, reciprocal, done }

  /// The bits of the root and of the mean.
  static let rootBits = 32
  /// The bits of the clip, which is below 2^18·2^32.
  static let clipBits = 50
  /// The highest bits of the clip that count.
  static let significandBits = 32

  /// A maximum that is moved up to meet a clip of 32 bits has 33 at most; a clip that is moved up, W.
  var rangeBits: Int { max(Self.significandBits + 1, widths.elementBits) }

  /// The power of two of the clip where t is 0; the range of unsigned codes is twice the clip.
  private var clipExponent: Int {
    (configuration.codes == .unsigned ? 1 : 0) - SAWBConfiguration.constantFractionBits
  }

  var reciprocal: ReciprocalDivision { ReciprocalDivision(code: configuration.largest, rangeName: "range") }

  /// Describes the state machine around the divider and the square root.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let taken = (io.statistics.valid & phase.isIn(.idle)).named("taken")
    let statistics = HeldStatistics(m, io.statistics.payload, enable: taken)
    let t = m.registered(statistics.halfShift(m), "t", enable: phase.isIn(.scale))
    let range = RangeRegisters(m, self)
    let squareRoot = m.instance(SequentialSquareRoot(rootBits: Self.rootBits), "square_root")
    let divider = SharedDivider(m, self, phase, statistics, t: t, range: range.chosen)
    m[squareRoot.operands.valid] = phase.isIn(.meanSquare) & divider.isDone
    m[squareRoot.operands.payload.radicand] = divider.quotient
    m[squareRoot.results.ready] = phase.isIn(.subtract)

    let mantissa = m.register(io.factors.payload.mantissa.shape, "mantissa")
    let shift = m.register(io.factors.payload.shift.shape, "shift")
    let factor = reciprocal.factor(quotient: divider.quotient, steps: divider.reciprocalSteps)

    let spread = Signal(configuration.c1) * squareRoot.results.payload.root
    let pull = Signal(configuration.c2) * divider.quotient[0..<Self.rootBits]
    let clip = (range.clip - pull.named("pull")).named("clip_or_less")

    m.switch(phase) { now in
      switch now {
      case .idle:
        range.begin(m, io.statistics.payload.maximum)
        m[mantissa] = 0
        m[shift] = 0
        m.when(taken) {
          m[phase] = .scale
          m.when(io.statistics.payload.maximum .== 0) { m[phase] = .done }
        }
      case .scale: m[phase] = .meanSquare
      case .meanSquare: m.when(divider.isDone) { m[phase] = .mean }
      case .mean:
        m[range.clip] = spread
        m.when(divider.isDone & squareRoot.results.valid) { m[phase] = .subtract }
      case .subtract:
        m[range.clip] = clip.truncated(to: Self.clipBits)
        m[range.clipExponent] = Signal(clipExponent) - t
        m[phase] = .reciprocal
        m.when(clip .> 0) { m[phase] = .cut }
      case .cut:
        m.when(range.isClipLong) {
          range.halveClip(m)
        } else: {
          m[phase] = .align
        }
      case .align: range.align(m) { m[phase] = .reciprocal }
      case .reciprocal:
        m[mantissa] = factor.mantissa
        m[shift] = (factor.shift + range.exponent).wrapped(to: 7)
        m.when(divider.isDone) { m[phase] = .done }
      case .done: m.when(io.factors.ready) { m[phase] = .idle }
      }
    }
    m[io.statistics.ready] = phase.isIn(.idle)
    m[io.factors.valid] = phase.isIn(.done)
    m[io.factors.payload.mantissa] = mantissa
    m[io.factors.payload.shift] = shift
  }
}
