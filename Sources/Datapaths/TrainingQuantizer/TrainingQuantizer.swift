import Formats
import HDL

/// A quantizer with all that a training step needs of it: statistics in one pass, the factor that follows from them, and
/// codes in a second pass; each on a stream of its own, so that every number of it can be checked.
///
/// Integers: the factor comes out, and goes in again with the elements. LUQ: the maximum comes out; it, or an estimate
/// in its place, goes in again, and parameters come out, which go in with the elements. Random bits are shown beside the
/// codes.
///
/// Source: docs/luq.md.
public struct TrainingQuantizer: Module {
  /// What is made of a tensor.
  public enum Kind: Hashable, Sendable {
    /// Integer codes, clipped by SAWB, to nearest even.
    case sawb(SAWBConfiguration)
    /// Integer codes to the largest magnitude, to nearest even, in power-of-two groups.
    case maxAbs(CodeFormat, groups: Int = 1)
    /// Integer codes to the largest magnitude, stochastically, in power-of-two groups.
    case stochastic(CodeFormat, groups: Int = 1)
    /// FP4 codes.
    case luq(LUQConfiguration)
  }

  /// What is made of a tensor.
  public let kind: Kind
  /// L, the elements of a beat.
  public let lanes: Int

  private let statistics: StatisticsAccumulator
  private let integers: IntegerQuantizer?
  private let luq: LUQuantizerUnit?
  private let source: RandomSource?

  /// Describes a quantizer for tensors of the golden model's widths; LUQ takes magnitudes of up to 45 bits.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(_ kind: Kind, lanes: Int, generator: RandomGenerator = .standard) throws(ConfigurationError) {
    self.kind = kind
    self.lanes = lanes
    let elementBits = StatisticsWidths.supportedElementBits.upperBound
    let widths = try StatisticsWidths(
      elementBits: elementBits, countBits: StatisticsWidths.supportedCountBits.upperBound)
    func integers(
      _ format: CodeFormat, _ rounding: IntegerQuantizer.Rounding, _ groups: Int = 1
    ) throws(ConfigurationError) -> IntegerQuantizer {
      try IntegerQuantizer(
        format: format, lanes: lanes, elementBits: elementBits, rounding: rounding, groups: groups,
        showsDraws: true)
    }
    var statistics = StatisticsKind.maximum
    var luq: LUQuantizerUnit?
    var source: RandomSource?
    switch kind {
    case .sawb(let configuration):
      statistics = SAWBParameters(configuration, widths: widths).kind
      self.integers = try integers(configuration.operandFormat, .nearestEven)
    case .maxAbs(let format, let groups): self.integers = try integers(format, .nearestEven, groups)
    case .stochastic(let format, let groups):
      self.integers = try integers(format, .stochastic(generator), groups)
    case .luq(let configuration):
      self.integers = nil
      luq = try LUQuantizerUnit(
        configuration, lanes: lanes, elementBits: LUQuantizerUnit.supportedElementBits.upperBound,
        generator: nil)
      if configuration.rounding.isStochastic {
        source = try RandomSource(generator: generator, lanes: lanes, bits: configuration.randomBits)
      }
    }
    self.luq = luq
    self.source = source
    self.statistics = try StatisticsAccumulator(lanes: lanes, widths: widths, kind: statistics)
  }

  /// `training_sawb_nz4_16`, `training_maxabs_b8_16`, `training_stochastic_b8_16`, `training_luq_l7_exact_16`.
  public var name: String {
    let what: String =
      switch kind {
      case .sawb(let c): "sawb_\(c.codes == .signed ? "s" : c.codes == .unsigned ? "u" : "nz")\(c.bits)"
      case .maxAbs(let format, let groups): "maxabs_b\(format.bits)\(groups > 1 ? "_g\(groups)" : "")"
      case .stochastic(let format, let groups): "stochastic_b\(format.bits)\(groups > 1 ? "_g\(groups)" : "")"
      case .luq(let c): "luq_l\(c.format.levels)_\(c.alpha.rawValue)_\(c.rounding.rawValue.snakeCased)"
      }
    return "training_\(what)_\(lanes)"
  }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] { [("kind", "\(kind)"), ("lanes", "\(lanes)")] }

  /// Two passes over a tensor, and what lies between them.
  public struct Ports: Interface {
    /// A tensor's elements, for their statistics.
    public let elements: Stream<TensorBeat>
    /// The factor that follows; absent in LUQ.
    public let factors: Stream<QuantizationFactor>?
    /// The maximum, from which LUQ's parameters follow; absent otherwise, as are the next two.
    public let maxima: Stream<StatisticsBeat>?
    /// What is assumed to be the maximum.
    public let limits: Stream<LUQReciprocal.Limit>?
    /// LUQ's parameters that follow from it.
    public let reciprocals: Stream<LUQParameters>?
    /// The words of the random lanes' states; absent where nothing is drawn.
    public let states: Stream<LaneWord>?
    /// The factor of the tensor that comes; absent in LUQ.
    public let parameters: Stream<QuantizationFactor>?
    /// LUQ's parameters of the tensor that comes; absent otherwise.
    public let luq: Stream<LUQParameters>?
    /// A tensor's elements, to be quantized.
    public let tensor: Stream<TensorBeat>
    /// Their codes, and the random bits that they met.
    public let codes: Stream<TensorBeat>
    /// How many elements were clipped, with the last beat of codes.
    @Output(.unsigned(32)) public var clipped: Signal

    init(_ unit: TrainingQuantizer) {
      let lanes = unit.lanes
      let widths = unit.statistics.widths
      elements = Stream(TensorBeat(lanes: lanes, element: widths.element))
      factors = unit.integers.map { _ in Stream(QuantizationFactor()).flipped() }
      maxima = unit.luq.map { _ in Stream(StatisticsBeat(widths, .maximum)).flipped() }
      limits = unit.luq.map { _ in Stream(LUQReciprocal.Limit()) }
      reciprocals = unit.luq.map { unit in
        Stream(LUQParameters(alpha: unit.configuration.alpha, elementBits: unit.elementBits)).flipped()
      }
      let isStochastic = unit.source != nil || unit.integers?.source != nil
      states = isStochastic ? Stream(LaneWord(lanes: lanes)) : nil
      parameters = unit.integers.map { _ in Stream(QuantizationFactor()) }
      luq = unit.luq.map { unit in
        Stream(LUQParameters(alpha: unit.configuration.alpha, elementBits: unit.elementBits))
      }
      let elementBits = unit.luq?.elementBits ?? widths.elementBits
      tensor = Stream(
        TensorBeat(lanes: lanes, element: .signed(elementBits), groups: unit.integers?.groups ?? 1))
      codes =
        if let luq = unit.luq {
          Stream(
            TensorBeat(
              lanes: lanes, element: .unsigned(luq.configuration.format.bits), drawBits: unit.source?.bits)
          ).flipped()
        } else {
          Stream(
            TensorBeat(
              lanes: lanes, element: .signed(unit.integers?.format.bits ?? 8),
              drawBits: unit.integers.flatMap { $0.showsDraws ? $0.lane.fractionBits : nil })
          ).flipped()
        }
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the statistics, what follows from them, and the quantizer.
  public func body(_ m: Builder, _ io: Ports) {
    let gathered = m.instance(statistics, "statistics")
    m.connect(gathered.elements, io.elements)
    if let factors = io.factors { connectFactors(m, factors, gathered.results) }
    if let maxima = io.maxima { m.connect(maxima, gathered.results) }
    if let integers { connect(m, io, m.instance(integers, "quantizer")) }
    if let luq {
      connectReciprocal(m, io, luq)
      connect(m, io, m.instance(luq, "quantizer"))
    }
  }

  private func connectReciprocal(_ m: Builder, _ io: Ports, _ luq: LUQuantizerUnit) {
    guard let limits = io.limits, let reciprocals = io.reciprocals else { return }
    let unit = m.instance(
      LUQReciprocal(alpha: luq.configuration.alpha, elementBits: luq.elementBits), "reciprocal")
    m.connect(unit.limits, limits)
    m.connect(reciprocals, unit.parameters)
  }

  private func connectFactors(
    _ m: Builder, _ factors: Stream<QuantizationFactor>, _ results: Stream<StatisticsBeat>
  ) {
    switch kind {
    case .sawb(let configuration):
      let unit = m.instance(SAWBParameters(configuration, widths: statistics.widths), "factor")
      m.connect(unit.statistics, results)
      m.connect(factors, unit.factors)
    case .maxAbs(let format, _), .stochastic(let format, _):
      let unit = m.instance(MaxAbsParameters(format: format, widths: statistics.widths), "factor")
      m.connect(unit.statistics, results)
      m.connect(factors, unit.factors)
    case .luq: break
    }
  }

  private func connect(_ m: Builder, _ io: Ports, _ quantizer: IntegerQuantizer.Ports) {
    if let parameters = io.parameters { m.connect(quantizer.parameters, parameters) }
    if let states = quantizer.states, let given = io.states { m.connect(states, given) }
    m.connect(quantizer.tensor, io.tensor)
    m.connect(io.codes, quantizer.codes)
    m[io.clipped] = quantizer.saturated
  }

  /// The random source stands beside the unit, so that its words can be seen.
  private func connect(_ m: Builder, _ io: Ports, _ quantizer: LUQuantizerUnit.Ports) {
    if let parameters = io.luq { m.connect(quantizer.parameters, parameters) }
    m.connect(quantizer.tensor, io.tensor)
    m[io.clipped] = quantizer.clipped
    let codes = quantizer.codes
    m[io.codes.valid] = codes.valid
    m[codes.ready] = io.codes.ready
    m[io.codes.payload.count] = codes.payload.count
    m[io.codes.payload.last] = codes.payload.last
    for lane in 0..<lanes { m[io.codes.payload.elements[lane]] = codes.payload.elements[lane] }
    guard let source, let states = io.states, let wanted = quantizer.random else { return }
    let random = m.instance(source, "random_source")
    m.connect(random.load, states)
    m[random.take] = wanted.take
    m[random.count] = wanted.count
    let advance = (io.codes.ready | ~codes.valid).named("advance")
    for lane in 0..<lanes {
      m[wanted.draws[lane]] = random.draws[lane]
      // Held by the unit for a cycle, and then as long under way as its step takes.
      m[io.codes.payload.draws[lane]] = m.delayed(
        random.draws[lane], cycles: 1 + LUQStepper.latency, "shown_draw_\(lane)", enable: advance)
    }
  }

  /// What the ports of LUQ's parameters take; see ``LUQuantizerUnit/parameterWords(mantissa:fractionBits:limit:)``.
  public func luqParameterWords(mantissa: UInt64, fractionBits: Int, limit: UInt64) -> [UInt64] {
    luq?.parameterWords(mantissa: mantissa, fractionBits: fractionBits, limit: limit) ?? []
  }

  /// The largest magnitude that LUQ's elements may have; that of the golden model's tensors otherwise.
  public var largestMagnitude: UInt64 {
    (1 << UInt64((luq?.elementBits ?? statistics.widths.elementBits) - 1)) - 1
  }

  /// The words that bring a random lane into a state, in the order in which they are loaded.
  public func loadWords(forState state: some Sequence<UInt32>) -> [UInt32] {
    (source ?? integers?.source)?.loadWords(forState: state) ?? []
  }

  /// The random bits of a code that are shown, of the words that its lane drew; of one word, its highest bits stand
  /// below once more.
  public func shownDraw(ofWords first: UInt32, _ second: UInt32?) -> UInt64 {
    let bits = integers?.lane.fractionBits ?? source?.bits ?? 0
    let both = UInt64(first) << 32 | UInt64(second ?? first)
    return bits == 0 ? 0 : both >> UInt64(64 - bits)
  }
}
