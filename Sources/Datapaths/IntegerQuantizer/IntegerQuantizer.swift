import BigInt
import Formats
import HDL

/// The quantizer to integer codes: code = clamp(round(x·m·2^(g−k))), L elements per cycle.
///
/// It serves SAWB, max-abs and, with stochastic rounding, gradients in integers, ShiftQuant's with a group g for each
/// element: what differs is who makes m and k. A
/// tensor goes like this: its random lanes are loaded, if they are to start anew; its factor is taken; its beats come
/// in, and as many beats of codes come out. All streams are valid/ready: nothing is lost or repeated however either
/// side stalls. Random words and factors wait until the tensor before has left. A reset at any time drops what is under
/// way, but leaves the random lanes as they are; whoever resets in mid-tensor loads them.
///
/// An element draws one random word, or two if k > 32: then there is a beat in every second cycle. A tensor of zeros,
/// whose m is 0, draws nothing. Lanes that carry no element give the code 0, draw nothing and are not counted.
///
/// Source: docs/arithmetic.md, quantizers; docs/luq.md, SAWB.
public struct IntegerQuantizer: Module {
  /// How fraction bits are dropped.
  public enum Rounding: Hashable, Sendable {
    /// To the nearest code, ties to even.
    case nearestEven
    /// floor(v + u), u being k random bits of a generator in each lane.
    case stochastic(RandomGenerator)
  }

  /// The format of the codes; that of b + 1 bits for unsigned codes of b bits.
  public let format: CodeFormat
  /// L, the elements of a beat.
  public let lanes: Int
  /// W, the bits of an element.
  public let elementBits: Int
  /// How fraction bits are dropped.
  public let rounding: Rounding
  /// G, the number of power-of-two groups; one is the tensor as a whole.
  public let groups: Int
  /// Whether the codes come with the random bits that they were rounded by, to be checked.
  public let showsDraws: Bool

  /// Describes a quantizer.
  ///
  /// - Throws: `ConfigurationError` if a number is out of range.
  public init(
    format: CodeFormat, lanes: Int, elementBits: Int, rounding: Rounding = .nearestEven,
    groups: Int = 1, showsDraws: Bool = false
  ) throws(ConfigurationError) {
    try ConfigurationError.check("lanes", lanes, in: RandomSource.supportedLanes)
    try ConfigurationError.check(
      "element width", elementBits, in: StatisticsWidths.supportedElementBits, unit: "bits")
    try ConfigurationError.check("groups", groups, in: ShiftMMConfiguration.supportedGroups)
    self.format = format
    self.lanes = lanes
    self.groups = groups
    self.elementBits = elementBits
    self.rounding = rounding
    self.showsDraws = showsDraws && rounding != .nearestEven
    lane = IntegerQuantizerLane(
      format: format, elementBits: elementBits, isStochastic: rounding != .nearestEven, groups: groups)
    source =
      if case .stochastic(let generator) = rounding {
        try RandomSource(generator: generator, lanes: lanes, bits: min(32, lane.fractionBits))
      } else { nil }
  }

  let lane: IntegerQuantizerLane
  let source: RandomSource?

  /// `integer_quantizer_16_w32_b4_g4_nearest`: lanes, bits of an element and of a code, groups if there are several,
  /// `nearest` or the generator.
  public var name: String {
    let rounding = source.map { $0.generator.rawValue.lowercased() } ?? "nearest"
    let suffix = showsDraws ? "_draws" : ""
    return
      "integer_quantizer_\(lanes)_w\(elementBits)_b\(format.bits)\(groups > 1 ? "_g\(groups)" : "")_\(rounding)\(suffix)"
  }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] {
    [
      ("bits", "\(format.bits)"), ("lanes", "\(lanes)"), ("elementBits", "\(elementBits)"),
      ("rounding", source.map { "stochastic, \($0.generator.rawValue)" } ?? "to nearest, ties to even"),
    ]
  }

  /// Four streams, and the count of saturated elements.
  public struct Ports: Interface {
    /// The words of the random lanes' states; absent where nothing is drawn.
    public let states: Stream<LaneWord>?
    /// A tensor's m and k.
    public let parameters: Stream<QuantizationFactor>
    /// A tensor's elements, and their groups where there are several.
    public let tensor: Stream<TensorBeat>
    /// Their codes.
    public let codes: Stream<TensorBeat>
    /// How many of the tensor's elements were clamped, up to the beat of codes that is offered; of the whole tensor from
    /// the last beat until the next tensor's factor.
    @Output(.unsigned(32)) public var saturated: Signal

    init(_ unit: IntegerQuantizer) {
      let (lanes, elementBits, format) = (unit.lanes, unit.elementBits, unit.format)
      states = unit.source.map { source in Stream(LaneWord(lanes: source.lanes)) }
      parameters = Stream(QuantizationFactor())
      tensor = Stream(TensorBeat(lanes: lanes, element: .signed(elementBits), groups: unit.groups))
      let drawBits = unit.showsDraws ? unit.lane.fractionBits : nil
      codes = Stream(TensorBeat(lanes: lanes, element: .signed(format.bits), drawBits: drawBits)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the control, the lanes, and the count of what saturates.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = m.wire(.bit, "advance")
    let latency = IntegerQuantizerLane.latency
    let stages = BeatStages(m, io.tensor, latency: latency, advance: advance)
    let begins = io.parameters.isTaken.named("begins")
    let isIdle = openAndClose(m, io, begins, advance, stages)
    let factor = HeldFactor(m, io.parameters.payload, lane, begins)
    let draws = draws(
      m, io, factor, mayLoad: isIdle, isWanted: stages.valid[1], count: stages.count[1], advance)

    var saturates: [Signal] = []
    for index in 0..<lanes {
      let instance = m.instance(lane, "lane_\(index)")
      let beat = io.tensor.payload
      m[instance.advance] = advance
      m[instance.element] = mux(beat.carriesElement(inLane: index), beat.elements[index], 0)
      m[instance.shift] = factor.shift
      m[instance.dropped] = factor.dropped
      if let group = instance.group { m[group] = beat.groups[index] }
      m[instance.mantissa] = factor.mantissa
      if let draw = instance.draw { m[draw] = draws.lanes[index] }
      m[io.codes.payload.elements[index]] = instance.code
      saturates.append(instance.saturates)
      if showsDraws {
        m[io.codes.payload.draws[index]] = m.delayed(
          draws.lanes[index], cycles: 2, "shown_draw_\(index)", enable: advance)
      }
    }
    let saturated = m.register(.unsigned(32), "saturated_so_far", reset: 0)
    let inBeat = concatenated(saturates.reversed()).onesCount.named("saturated_in_beat")
    m.when(begins) {
      m[saturated] = 0
    } else: {
      m.when(advance & stages.valid[latency - 1]) {
        m[saturated] = (saturated + inBeat).wrapped(to: 32, counting: false)
      }
    }
    m[io.saturated] = saturated
    // Nothing leaves while all wait for second words.
    m[io.codes.valid] = stages.valid[latency] & ~draws.isPending
    m[io.codes.payload.count] = stages.count[latency]
    m[io.codes.payload.last] = stages.last[latency]
    m[advance] = (io.codes.ready | ~stages.valid[latency]) & ~draws.isPending
  }

  /// Takes a tensor's factor when nothing of another is here, and then elements until its last.
  ///
  /// - Returns: Whether nothing is here.
  private func openAndClose(
    _ m: Builder, _ io: Ports, _ begins: Signal, _ advance: Signal, _ stages: BeatStages
  ) -> Signal {
    let isOpen = m.register(.bit, "is_open", reset: 0)
    let isIdle = (~isOpen & ~stages.isAnyValid).named("is_idle")
    m[io.parameters.ready] = isIdle
    m[io.tensor.ready] = isOpen & advance
    m.when(begins) {
      m[isOpen] = 1
    } else: {
      m.when(io.tensor.isTaken & io.tensor.payload.last) { m[isOpen] = 0 }
    }
    return isIdle
  }

  /// A tensor's factor as the lanes take it.
  struct HeldFactor {
    /// m.
    let mantissa: Signal
    /// s = F − k, 0…W.
    let shift: Signal
    /// The element's highest bits that the shift drops, and a 1 above them where there are several groups.
    let dropped: Signal
    /// Whether elements draw at all.
    let isNonZero: Signal
    /// Whether they draw two words.
    let isWide: Signal

    init(_ m: Builder, _ factor: QuantizationFactor, _ lane: IntegerQuantizerLane, _ begins: Signal) {
      let width = lane.elementBits
      // How many of an element's lowest bits can be 1 without its code being beyond Qp; W is the most.
      let kept = (factor.shift - Signal(lane.fractionBits - width)).clamped(to: 0...BigInt(width)).named(
        "kept_bits")
      mantissa = m.registered(factor.mantissa, "mantissa", enable: begins)
      shift = m.registered(Signal(width) - kept, "shift", enable: begins)
      let all = Signal(-1, .signed(width + 1))
      dropped = m.registered((all << kept).asUnsigned[0..<lane.droppedBits], "dropped", enable: begins)
      isNonZero = m.registered(factor.mantissa .!= 0, "is_nonzero", enable: begins)
      isWide = m.registered(factor.shift .> 32, "is_wide", enable: begins)
    }
  }
}
