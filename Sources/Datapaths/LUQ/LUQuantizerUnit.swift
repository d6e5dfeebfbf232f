import Formats
import HDL

/// The quantizer of neural gradients to signed powers of two: L elements per cycle, logarithmic unbiased quantization.
///
/// A tensor goes like this: its random lanes are loaded, if they are to start anew; its parameters are taken; its beats
/// come in, and as many beats of codes come out. All streams are valid/ready: nothing is lost or repeated however either
/// side stalls. Random words and parameters wait until the tensor before has left. `tensor_ready` depends on
/// `codes_ready` in the same cycle. A reset at any time drops what is under way, but leaves the random lanes as they
/// are; whoever resets in mid-tensor loads them.
///
/// Lanes that carry no element give the code 0, draw nothing and are not counted.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md.
public struct LUQuantizerUnit: Module {
  /// The widths of elements that are supported, in bits.
  public static let supportedElementBits = 8...46

  /// Levels, α, random bits, rounding.
  public let configuration: LUQConfiguration
  /// L, the elements of a beat.
  public let lanes: Int
  /// The width of an element in bits.
  public let elementBits: Int
  /// What stands in each random lane; nil if the random bits come through ports.
  public let generator: RandomGenerator?

  /// Describes a unit.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(
    _ configuration: LUQConfiguration, lanes: Int, elementBits: Int, generator: RandomGenerator? = .standard
  ) throws(ConfigurationError) {
    try ConfigurationError.check("lanes", lanes, in: RandomSource.supportedLanes)
    try ConfigurationError.check(
      "width of the elements", elementBits, in: Self.supportedElementBits, unit: "bits")
    self.configuration = configuration
    self.lanes = lanes
    self.elementBits = elementBits
    self.generator = generator
    prescaler = LUQPrescaler(
      topExponent: configuration.topExponent, alpha: configuration.alpha, elementBits: elementBits)
    source =
      if let generator, configuration.rounding.isStochastic {
        try RandomSource(generator: generator, lanes: lanes, bits: configuration.randomBits)
      } else { nil }
  }

  private let prescaler: LUQPrescaler
  private let source: RandomSource?

  /// `luq_16x32_l7_exact_r30_xorshift128`: lanes × width of the elements, levels, α, random bits; then the rounding if it
  /// is biased, and the generator if there is one.
  public var name: String {
    let c = configuration
    let rounding = c.rounding == .unbiased ? "" : "_" + c.rounding.rawValue.snakeCased
    let generator = source.map { "_" + $0.generator.rawValue.snakeCased } ?? ""
    return
      "luq_\(lanes)x\(elementBits)_l\(c.format.levels)_\(c.alpha.rawValue)_r\(c.randomBits)\(rounding)\(generator)"
  }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] {
    [
      ("levels", "\(configuration.format.levels)"), ("alpha", configuration.alpha.rawValue),
      ("randomBits", "\(configuration.randomBits)"), ("rounding", configuration.rounding.rawValue),
      ("lanes", "\(lanes)"), ("elementBits", "\(elementBits)"),
      ("generator", source?.generator.rawValue ?? "none"),
    ]
  }

  /// The cycles from a beat of elements to its codes, if nothing stalls.
  public var latency: Int { prescaler.latency + LUQStepper.latency }

  /// Four streams, and the count of clipped elements.
  public struct Ports: Interface {
    /// The words of the lanes' states; absent where there is no random source.
    public let states: Stream<LaneWord>?
    /// Random bits from outside; absent where there is a random source, or nothing is drawn.
    public let random: LUQDraws?
    /// A tensor's m, k and R.
    public let parameters: Stream<LUQParameters>
    /// A tensor's elements.
    public let tensor: Stream<TensorBeat>
    /// Their codes: each the sign above the level.
    public let codes: Stream<TensorBeat>
    /// How many of the tensor's elements were beyond R, up to the beat of codes that is offered; of the whole tensor from
    /// the last beat until the next tensor's parameters.
    @Output(.unsigned(LUQuantizerUnit.countBits)) public var clipped: Signal

    init(_ unit: LUQuantizerUnit) {
      let (lanes, configuration) = (unit.lanes, unit.configuration)
      let elementBits = unit.elementBits
      states = unit.source.map { source in Stream(LaneWord(lanes: source.lanes)) }
      let drawsOutside = configuration.rounding.isStochastic && unit.source == nil
      random = drawsOutside ? LUQDraws(lanes: lanes, bits: configuration.randomBits) : nil
      parameters = Stream(LUQParameters(alpha: configuration.alpha, elementBits: elementBits))
      tensor = Stream(TensorBeat(lanes: lanes, element: .signed(elementBits)))
      codes = Stream(TensorBeat(lanes: lanes, element: .unsigned(configuration.format.bits))).flipped()
    }
  }

  private static let countBits = 32

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the control, the lanes, and the count of what is clipped.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = m.wire(.bit, "advance")
    let stages = stages(m, io.tensor, advance)
    let begins = io.parameters.isTaken.named("begins")
    let isIdle = openAndClose(m, io, begins, advance, stages)
    let factor = heldFactor(m, io.parameters.payload, begins)
    let draws = draws(
      m, io, mayLoad: isIdle, take: advance & stages.valid[prescaler.latency - 1],
      count: stages.count[prescaler.latency - 1])

    var isClipped: [Signal] = []
    for lane in 0..<lanes {
      let prescaler = m.instance(self.prescaler, "prescaler_\(lane)")
      m[prescaler.advance] = advance
      for (target, value) in zip(prescaler.factor.flatSignals, factor) { m[target] = value }
      m[prescaler.element] = io.tensor.payload.elements[lane]
      m[prescaler.present] = io.tensor.payload.carriesElement(inLane: lane)
      isClipped.append(prescaler.clipped)

      let stepper = m.instance(LUQStepper(configuration: configuration), "stepper_\(lane)")
      m[stepper.advance] = advance
      m[stepper.magnitude] = prescaler.magnitude
      m[stepper.negative] = prescaler.negative
      if let draw = stepper.draw {
        m[draw] = m.registered(draws[lane], "draw_\(lane)", enable: advance)
      }
      m[io.codes.payload.elements[lane]] = stepper.code
    }
    m[io.clipped] = clippedSoFar(m, isClipped, begins, leaves: advance & stages.valid[latency - 1], advance)

    m[io.codes.valid] = stages.valid[latency]
    m[io.codes.payload.count] = stages.count[latency]
    m[io.codes.payload.last] = stages.last[latency]
    m[advance] = io.codes.ready | ~stages.valid[latency]
  }

  /// What goes with a beat through the lanes: as it is taken, and after every cycle.
  private struct Stages {
    var valid: [Signal], count: [Signal], last: [Signal]
  }

  private func stages(_ m: Builder, _ tensor: Stream<TensorBeat>, _ advance: Signal) -> Stages {
    let beat = tensor.payload
    var stages = Stages(valid: [tensor.isTaken.named("accepted")], count: [beat.count], last: [beat.last])
    for cycle in 1...latency {
      let (valid, count, last) = (stages.valid[cycle - 1], stages.count[cycle - 1], stages.last[cycle - 1])
      stages.valid.append(m.registered(valid, "valid_\(cycle)", reset: 0, enable: advance))
      stages.count.append(m.registered(count, "count_\(cycle)", enable: advance))
      stages.last.append(m.registered(last, "last_\(cycle)", enable: advance))
    }
    return stages
  }

  /// Takes a tensor's parameters when nothing of another is here, and then elements until its last.
  ///
  /// - Returns: Whether nothing is here.
  private func openAndClose(_ m: Builder, _ io: Ports, _ begins: Signal, _ advance: Signal, _ stages: Stages)
    -> Signal
  {
    let isOpen = m.register(.bit, "is_open", reset: 0)
    let isAnyValid = concatenated(stages.valid.dropFirst().reversed()) .!= 0
    let isIdle = (~isOpen & ~isAnyValid).named("is_idle")
    m[io.parameters.ready] = isIdle
    m[io.tensor.ready] = isOpen & advance
    m.when(begins) {
      m[isOpen] = 1
    } else: {
      m.when(io.tensor.isTaken & io.tensor.payload.last) { m[isOpen] = 0 }
    }
    return isIdle
  }

  /// The tensor's parameters, in the order of ``LUQFactor``.
  private func heldFactor(_ m: Builder, _ given: LUQParameters, _ begins: Signal) -> [Signal] {
    let mantissa = given.mantissa.map { m.registered($0, "mantissa", enable: begins) }
    let shift = m.registered(given.shift, "shift", enable: begins)
    let limit = m.registered(given.limit, "limit", enable: begins)
    let nonzero = m.registered(given.limit .!= 0, "nonzero", enable: begins)
    if let mantissa { return [mantissa, shift, limit, nonzero] }
    // Cut to their width it is all ones where 2^c is beyond all elements, and so beyond them as well.
    let ceiling = ((Signal(1) << given.shift) - 1).truncated(to: elementBits)
    return [shift, limit, m.registered(ceiling, "ceiling", enable: begins), nonzero]
  }

  /// The random bits that the next beat of magnitudes meets, taken with its step onto the grid.
  private func draws(_ m: Builder, _ io: Ports, mayLoad: Signal, take: Signal, count: Signal) -> [Signal] {
    if let random = io.random {
      m[random.take] = take
      m[random.count] = count
      return random.draws
    }
    guard let source, let states = io.states else { return [] }
    let random = m.instance(source, "random_source")
    m[random.load.valid] = states.valid & mayLoad
    m[states.ready] = random.load.ready & mayLoad
    m[random.load.payload.word] = states.payload.word
    if let target = random.load.payload.lane, let lane = states.payload.lane { m[target] = lane }
    m[random.take] = take
    m[random.count] = count
    return random.draws
  }

  /// Adds up what is clipped, so that the sum arrives with the codes.
  private func clippedSoFar(
    _ m: Builder, _ isClipped: [Signal], _ begins: Signal, leaves: Signal, _ advance: Signal
  ) -> Signal {
    let inBeat = m.registered(
      concatenated(isClipped.reversed()).onesCount, "clipped_in_beat", enable: advance)
    let sum = m.register(.unsigned(Self.countBits), "clipped_so_far", reset: 0)
    m.when(begins) {
      m[sum] = 0
    } else: {
      m.when(leaves) { m[sum] = (sum + inBeat).wrapped(to: Self.countBits) }
    }
    return sum
  }

  /// What the parameters' ports take for m, k and R, in their order; R beyond all elements is cut to their width.
  ///
  /// - Parameters:
  ///   - mantissa: m, 0 if R is 0.
  ///   - fractionBits: k.
  ///   - limit: R.
  public func parameterWords(mantissa: UInt64, fractionBits: Int, limit: UInt64) -> [UInt64] {
    let shift = mantissa == 0 ? 0 : fractionBits - (15 - configuration.topExponent)
    let words = [UInt64(clamping: shift), min(limit, (1 << UInt64(elementBits)) - 1)]
    return configuration.alpha == .exact ? [mantissa] + words : words
  }
}
