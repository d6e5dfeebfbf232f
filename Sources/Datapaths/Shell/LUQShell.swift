import Formats
import HDL

/// The shell that carries a ``LUQuantizerUnit`` to a system on a chip: AXI4-Stream elements in and FP4 codes out, AXI4-Lite
/// parameters, random states, control and status.
///
/// A command is one tensor: the host writes its number of elements and its parameters, and START; sends the elements in one
/// packet, signed integers of 32 bits, two to a word; and receives the codes in another, a byte each, eight to a word. Zeros
/// fill up the last words. Packets of a wrong length are treated as by ``ShiftMMShell``.
public struct LUQShell: Module {
  /// The bytes of a word on either stream.
  static let wordBytes = 8
  /// The elements of a word, and the lanes of the unit.
  static let lanes = 2
  /// The words of elements that make one of codes.
  static let beatsPerWord = wordBytes / lanes

  /// The quantizer within.
  public let unit: LUQuantizerUnit

  /// Describes the shell of a quantizer with random lanes of its own.
  ///
  /// - Throws: `ConfigurationError` never for a valid configuration.
  public init(
    _ configuration: LUQConfiguration, generator: RandomGenerator = .standard
  ) throws(ConfigurationError) {
    unit = try LUQuantizerUnit(configuration, lanes: Self.lanes, elementBits: 32, generator: generator)
  }

  /// `luq_shell_2x32_l7_exact_r30_xorshift128_w64`: the unit's name, bits of a word.
  public var name: String { unit.name.replacing("luq_", with: "luq_shell_", maxReplacements: 1) + "_w64" }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] { unit.parameters }

  /// AXI's names: `s_axi_ctrl_…`, `s_axis_elements_…`, `m_axis_codes_…`.
  public struct Ports: Interface {
    /// Where the shell is the subordinate.
    public let s = Subordinates()
    /// Where it is the manager.
    public let m = Managers()
    /// High while something has happened that `INTERRUPT_ENABLE` asks for.
    @Output(.bit) public var irq: Signal
  }

  /// The control bus, and the stream in.
  public struct Subordinates: Interface {
    /// `s_axi_…`.
    public let axi = Bus()
    /// `s_axis_…`.
    public let axis = Input()

    /// The control bus.
    public struct Bus: Interface {
      /// Control and status.
      public let ctrl = AXILitePorts(addressBits: LUQRegisters.map.addressBits)
    }

    /// The stream in.
    public struct Input: Interface {
      /// The elements of a tensor in one packet.
      public let elements = AXIStreamPorts(bytes: wordBytes)
    }
  }

  /// The stream out.
  public struct Managers: Interface {
    /// `m_axis_…`.
    public let axis = Output()

    /// The stream out.
    public struct Output: Interface {
      /// The codes of a tensor in one packet.
      public let codes = AXIStreamPorts(bytes: wordBytes).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports() }

  /// Describes the command's way through registers, feeder, quantizer and packer.
  public func body(_ m: Builder, _ io: Ports) {
    m.clocked(by: .axi) { describe(m, io) }
  }

  private func describe(_ m: Builder, _ io: Ports) {
    let (input, output) = (io.s.axis.elements, io.m.axis.codes)
    let status = ShellStatus(m)
    let counters = ShellCounters(
      m,
      [
        LUQRegisters.cycles, LUQRegisters.elementStalls, LUQRegisters.codeStalls, LUQRegisters.elementWords,
        LUQRegisters.codeWords,
      ])
    let quantizer = m.instance(unit, "quantizer")
    let registers = m.registers(
      LUQRegisters.map, on: io.s.axi.ctrl,
      shown: counters.shown.merging([
        ShiftMMRegisters.status.name: status.word, LUQRegisters.clipped.name: quantizer.clipped,
        LUQRegisters.identity.name: Signal(Int(LUQRegisters.identityWord), .unsigned(32)),
      ]) { $1 })
    let zero = Signal(0, .unsigned(32))
    func stored(_ register: RegisterMap.Register) -> Signal { registers.stored[register.name] ?? zero }
    func written(_ register: RegisterMap.Register) -> Signal {
      registers.written[register.name] ?? Signal(0, .bit)
    }

    let isControl = written(ShiftMMRegisters.control)
    let starts = (isControl & registers.word[ShiftMMRegisters.start.low]).named("starts")
    let aborts = (isControl & registers.word[ShiftMMRegisters.abort.low]).named("aborts")
    let loads = written(LUQRegisters.state)
    let isEmpty = stored(LUQRegisters.elements) .== 0
    let begins = (starts & ~status.isBusy & ~isEmpty).named("begins")
    open(m, quantizer.parameters, begins, stored)
    if let states = quantizer.states {
      load(m, states, loads & ~status.isBusy, registers.word, stored(LUQRegisters.lane))
    }

    let feeder = m.instance(ElementFeeder(), "feeder")
    m[feeder.begins] = begins
    m[feeder.elements] = stored(LUQRegisters.elements)
    m[feeder.aborts] = aborts
    m[feeder.words.valid] = input.tvalid
    m[feeder.words.payload.data] = input.tdata
    m[feeder.words.payload.last] = input.tlast
    m[input.tready] = feeder.words.ready
    m.connect(quantizer.tensor, feeder.tensor)
    let packer = m.instance(CodePacker(codeBits: unit.configuration.format.bits), "packer")
    m.connect(packer.codes, quantizer.codes)
    m[output.tvalid] = packer.words.valid
    m[output.tdata] = packer.words.payload.data
    m[output.tlast] = packer.words.payload.last
    m[packer.words.ready] = output.tready

    let hasSent = m.register(.bit, "has_sent_codes", reset: 0)
    let givesWord = (output.tvalid & output.tready).named("gives_word")
    m[hasSent] = (hasSent | givesWord & output.tlast) & ~begins
    let ends = (status.isBusy & hasSent & ~feeder.busy).named("command_ends")
    status.follow(
      m, begins: begins, ends: ends,
      refusals: [
        (.elements, starts & ~status.isBusy & isEmpty), (.busy, (starts | loads) & status.isBusy),
      ],
      faults: [
        (.operandsShort, feeder.endsEarly), (.operandsLong, feeder.endsLate),
        (.aborted, aborts & feeder.busy),
      ],
      enabled: stored(ShiftMMRegisters.interruptEnable), irq: io.irq)
    counters.count(
      m, begins: begins,
      [
        status.isBusy, feeder.starved, status.isBusy & output.tvalid & ~output.tready,
        feeder.taken & status.isBusy,
        givesWord & status.isBusy,
      ])
    m.promiseStability(of: "s_axis_elements", input, by: .others)
    m.promiseStability(of: "m_axis_codes", output, by: .own)
    m.assert(~givesWord | status.isBusy, "codes come out of commands alone")
  }

  /// Hands a tensor's parameters to the quantizer.
  private func open(
    _ m: Builder, _ parameters: Stream<LUQParameters>, _ begins: Signal,
    _ stored: (RegisterMap.Register) -> Signal
  ) {
    let isOpening = m.register(.bit, "is_opening", reset: 0)
    m[isOpening] = (isOpening | begins) & ~parameters.isTaken
    m[parameters.valid] = isOpening
    let given = parameters.payload
    if let mantissa = given.mantissa {
      m[mantissa] = m.registered(stored(LUQRegisters.mantissa)[0..<16], "mantissa", enable: begins)
    }
    let shift = m.registered(stored(LUQRegisters.shift)[0..<given.shift.width], "shift", enable: begins)
    m[given.shift] = minimum(shift, 46)
    m[given.limit] = m.registered(stored(LUQRegisters.limit), "limit", enable: begins)
  }

  /// Hands a word of a lane's state to the quantizer.
  private func load(
    _ m: Builder, _ states: Stream<LaneWord>, _ loads: Signal, _ word: Signal, _ lane: Signal
  ) {
    let isLoading = m.register(.bit, "is_loading", reset: 0)
    m[isLoading] = loads | isLoading & ~states.isTaken
    m[states.valid] = isLoading
    m[states.payload.word] = m.registered(word, "state_word", enable: loads)
    if let target = states.payload.lane { m[target] = m.registered(lane[0], "state_lane", enable: loads) }
    m.assert(~(loads & isLoading) | states.ready, "no word of a state is written over another")
  }
}
