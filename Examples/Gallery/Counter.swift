import BigInt
import HDL

/// A counter from 0 to `modulo` − 1 that says when it wraps.
///
/// | port | |
/// | --- | --- |
/// | `enable` | counts at this clock edge |
/// | `count` | the number, after reset 0 |
/// | `wraps` | the next edge brings the count back to 0 |
public struct Counter: Module {
  /// The number of different counts, at least 2.
  public let modulo: Int

  /// Makes a counter; a modulo below 2 is taken as 2.
  public init(modulo: Int) { self.modulo = max(modulo, 2) }

  /// `counter_mod10` for ten counts.
  public var name: String { "counter_mod\(modulo)" }

  /// The counter's ports.
  public struct Ports: Interface {
    /// Whether to count.
    @Input(.bit) public var enable: Signal
    /// The number.
    @Output public var count: Signal
    /// Whether the next edge brings the count back to 0.
    @Output(.bit) public var wraps: Signal

    init(bits: Int) { _count = Output(.unsigned(bits)) }
  }

  /// A new interface.
  public var ports: Ports { Ports(bits: bits) }

  private var bits: Int { Shape(0...BigInt(modulo - 1)).width }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    let value = m.register(.unsigned(bits), "value", reset: 0)
    let isLast = (value .== Signal(modulo - 1)).named("is_last")

    m.when(io.enable) {
      m.when(isLast) {
        m[value] = 0
      } else: {
        m[value] = (value + 1).truncated(to: bits)
      }
    }
    m[io.count] = value
    m[io.wraps] = io.enable & isLast
  }
}
