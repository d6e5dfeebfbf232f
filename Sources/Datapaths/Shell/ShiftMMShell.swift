import Formats
import HDL

/// The shell that carries a ``ShiftMMArray`` to a system on a chip: AXI4-Stream operands in and results out, AXI4-Lite
/// control and status.
///
/// A command is one product of any M, N and K: the host writes the three and START, sends one packet of operands, tile after
/// tile, row of tiles by row of tiles, and receives one packet of results. A deep product is split at the depth that the
/// array's accumulators hold; partial sums are added in the shell. Rows and columns of a tile beyond the product are ignored
/// as operands and are not sent as results. What is wrong with a command is said in the status; a command that has begun
/// always gives all of its results.
///
/// No output depends on an input in the same cycle. docs/shell.md has the words and the registers.
public struct ShiftMMShell: Module {
  /// The array, and what is in the words.
  public let layout: ShellLayout

  /// Describes the shell around an array.
  public init(_ layout: ShellLayout) { self.layout = layout }

  /// `shiftmm_shell_16x16_a6_b6_g4_s24_w64`: the array's name, bits of a word.
  public var name: String {
    ShiftMMArray(layout.array).name.replacing("shiftmm_", with: "shiftmm_shell_", maxReplacements: 1)
      + "_w\(8 * layout.wordBytes)"
  }

  /// What the emitted file's header says.
  public var parameters: [(name: String, value: String)] {
    [
      ("wordBytes", "\(layout.wordBytes)"), ("wordsPerVector", "\(layout.wordsPerVector)"),
      ("panelDepth", "\(layout.panelDepth)"), ("largestDepth", "\(layout.largestDepth)"),
    ]
  }

  /// AXI's names: `s_axi_ctrl_…`, `s_axis_operands_…`, `m_axis_results_…`.
  public struct Ports: Interface {
    /// Where the shell is the subordinate.
    public let s: Subordinates
    /// Where it is the manager.
    public let m: Managers
    /// High while something has happened that `INTERRUPT_ENABLE` asks for.
    @Output(.bit) public var irq: Signal

    init(_ layout: ShellLayout) {
      s = Subordinates(
        axi: .init(ctrl: AXILitePorts(addressBits: ShiftMMRegisters.map.addressBits)),
        axis: .init(operands: AXIStreamPorts(bytes: layout.wordBytes)))
      m = Managers(axis: .init(results: AXIStreamPorts(bytes: layout.wordBytes).flipped()))
    }
  }

  /// The control bus, and the stream in.
  public struct Subordinates: Interface {
    /// `s_axi_…`.
    public let axi: Bus
    /// `s_axis_…`.
    public let axis: Input

    /// The control bus.
    public struct Bus: Interface {
      /// Control and status.
      public let ctrl: AXILitePorts
    }

    /// The stream in.
    public struct Input: Interface {
      /// The operands of a command in one packet.
      public let operands: AXIStreamPorts
    }
  }

  /// The stream out.
  public struct Managers: Interface {
    /// `m_axis_…`.
    public let axis: Output

    /// The stream out.
    public struct Output: Interface {
      /// The results of a command in one packet.
      public let results: AXIStreamPorts
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(layout) }

  /// Describes the command's way through registers, feeder, array and gatherer.
  public func body(_ m: Builder, _ io: Ports) {
    m.clocked(by: .axi) { describe(m, io) }
  }

  private func describe(_ m: Builder, _ io: Ports) {
    let (input, output) = (io.s.axis.operands, io.m.axis.results)
    let status = ShellStatus(m)
    let isBusy = status.isBusy
    let counters = ShellCounters(m, Self.counted)
    let registers = m.registers(
      ShiftMMRegisters.map, on: io.s.axi.ctrl,
      shown: counters.shown.merging(constants) { $1 }.merging([ShiftMMRegisters.status.name: status.word]) {
        $1
      })
    let command = self.command(m, registers, isBusy)

    let feeder = m.instance(OperandFeeder(layout: layout), "feeder")
    let array = m.instance(ShiftMMArray(layout.array), "array")
    let gatherer = m.instance(ResultGatherer(layout: layout), "gatherer")
    m.connect(array.operands, feeder.operands)
    m.connect(gatherer.results, array.results)
    for part in [feeder.command, gatherer.command] {
      for (target, value) in zip(part.flatSignals, command.signals) { m[target] = value }
    }
    m[feeder.aborts] = command.aborts
    m[feeder.words.valid] = input.tvalid
    m[feeder.words.payload.data] = input.tdata
    m[feeder.words.payload.last] = input.tlast
    m[input.tready] = feeder.words.ready
    m[output.tvalid] = gatherer.words.valid
    m[output.tdata] = gatherer.words.payload.data
    m[output.tlast] = gatherer.words.payload.last
    m[gatherer.words.ready] = output.tready

    let hasSent = m.register(.bit, "has_sent_results", reset: 0)
    let ends = (isBusy & hasSent & ~feeder.busy).named("command_ends")
    let givesWord = (output.tvalid & output.tready).named("gives_word")
    m[hasSent] = (hasSent | givesWord & output.tlast) & ~command.begins
    status.follow(
      m, begins: command.begins, ends: ends, refusals: command.refusals,
      faults: [
        (.operandsShort, feeder.endsEarly), (.operandsLong, feeder.endsLate),
        (.aborted, command.aborts & feeder.busy),
      ],
      enabled: registers.stored[ShiftMMRegisters.interruptEnable.name] ?? Signal(0, .unsigned(2)), irq: io.irq
    )

    counters.count(
      m, begins: command.begins,
      [
        isBusy, feeder.starved, isBusy & output.tvalid & ~output.tready, feeder.taken & isBusy,
        givesWord & isBusy,
      ])
    m.promiseStability(of: "s_axis_operands", input, by: .others)
    m.promiseStability(of: "m_axis_results", output, by: .own)
    m.assert(~givesWord | isBusy, "results come out of commands alone")
    promiseConservation(m, array, ends)
  }
}
