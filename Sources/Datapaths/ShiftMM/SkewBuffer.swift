import HDL

/// A triangle of registers that delays each lane by its own number of cycles: the skew at a systolic array's edges.
public struct SkewBuffer: Module {
  /// Which lane waits longest.
  public enum Order: String, Hashable, Sendable {
    /// Lane 0 is not delayed, each next lane a step more.
    case ascending
    /// The last lane is not delayed, each lane before it a step more.
    case descending
  }

  /// The number of lanes.
  public let lanes: Int
  /// The width of a lane in bits; lanes are signed.
  public let bits: Int
  /// Cycles of delay from one lane to the next.
  public let step: Int
  /// Which lane waits longest.
  public let order: Order

  /// `skew_buffer_16x6_step2_ascending`: lanes, width, delay per lane, order.
  public var name: String { "skew_buffer_\(lanes)x\(bits)_step\(step)_\(order.rawValue)" }

  /// The lanes in and out, and the clock enable.
  public struct Ports: Interface {
    /// Lanes move while this is 1.
    @Input public var advance: Signal
    /// The lanes as they come.
    @Input public var straight: [Signal]
    /// The lanes, each delayed.
    @Output public var skewed: [Signal]

    init(_ buffer: SkewBuffer) {
      _advance = Input(.bit)
      _straight = Input(.signed(buffer.bits), count: buffer.lanes)
      _skewed = Output(.signed(buffer.bits), count: buffer.lanes)
    }
  }

  /// The lanes, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes a chain of registers for each lane.
  public func body(_ m: Builder, _ io: Ports) {
    for lane in 0..<lanes {
      let delay = step * (order == .ascending ? lane : lanes - 1 - lane)
      m[io.skewed[lane]] = (0..<delay).reduce(io.straight[lane]) { value, stage in
        m.registered(value, "lane_\(lane)_stage_\(stage)", enable: io.advance)
      }
    }
  }
}
