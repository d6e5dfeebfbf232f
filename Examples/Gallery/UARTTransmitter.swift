import BigInt
import HDL

/// A transmitter of bytes on a serial line: eight data bits, no parity, one stop bit (8N1).
///
///     ──────┐     ┌─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┬──────────
///      idle │start│ d0  │ d1  │ d2  │ d3  │ d4  │ d5  │ d6  │ d7  │ stop  idle
///           └─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┘
///
/// A bit lasts the clock's frequency divided by the baud rate, rounded to whole cycles.
public struct UARTTransmitter: Module {
  /// Cycles of the clock per second.
  public let clockFrequency: Int
  /// Bits per second.
  public let baudRate: Int

  /// Makes a transmitter.
  public init(clockFrequency: Int, baudRate: Int) {
    self.clockFrequency = clockFrequency
    self.baudRate = baudRate
  }

  /// The cycles that a bit takes, at least 2.
  public var cyclesPerBit: Int { max((clockFrequency + baudRate / 2) / max(baudRate, 1), 2) }

  /// The transmitter's ports.
  public struct Ports: Interface {
    /// The bytes to send.
    public let bytes = Stream(Word(.unsigned(8)))
    /// The serial line, 1 when idle.
    @Output(.bit) public var line: Signal
  }

  /// A new interface.
  public var ports: Ports { Ports() }

  private enum Phase: CaseIterable { case idle, start, data, stop }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let data = m.register(.unsigned(8), "data")
    let position = m.register(.unsigned(3), "position")

    // Counts the cycles of a bit down; reloaded at its end, and held while there is none.
    let ticks = Shape(0...BigInt(cyclesPerBit - 1)).width
    let timer = m.register(.unsigned(ticks), "timer", reset: 0)
    let isBitDone = (timer .== 0).named("bit_done")
    m.when(isBitDone | phase.isIn(.idle)) {
      m[timer] = Signal(cyclesPerBit - 1)
    } else: {
      m[timer] = (timer - 1).truncated(to: ticks)
    }

    let level = m.wire(.bit, "level")
    m.switch(phase) { now in
      switch now {
      case .idle:
        m[level] = 1
        m.when(io.bytes.valid) {
          m[data] = io.bytes.payload.value
          m[phase] = .start
        }
      case .start:
        m[level] = 0
        m[position] = 0
        m.when(isBitDone) { m[phase] = .data }
      case .data:
        m[level] = data[0]
        m.when(isBitDone) {
          m[data] = data >> 1
          m[position] = (position + 1).truncated(to: 3)
          m.when(position .== 7) { m[phase] = .stop }
        }
      case .stop:
        m[level] = 1
        m.when(isBitDone) { m[phase] = .idle }
      }
    }
    m[io.bytes.ready] = phase.isIn(.idle)
    // A register at the pin: the line has no glitches.
    m[io.line] = m.registered(level, "line_level", reset: 1)
  }
}
