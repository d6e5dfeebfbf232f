import HDL

/// A lane of the statistics accumulator: the magnitude of an element, and its square a cycle later.
struct StatisticsLane: Module {
  /// The bits of an element, its sign included.
  let elementBits: Int
  /// Whether squares are taken.
  let hasSquare: Bool

  /// `statistics_lane_w32_square`: bits of an element; without `_square` there is the magnitude alone.
  var name: String { "statistics_lane_w\(elementBits)\(hasSquare ? "_square" : "")" }

  /// An element in, its magnitude and square out.
  struct Ports: Interface {
    /// The lane moves while this is 1.
    @Input(.bit) var advance: Signal
    /// The element.
    @Input var element: Signal
    /// Whether there is one; otherwise it is taken for 0.
    @Input(.bit) var present: Signal
    /// |x|.
    @Output var magnitude: Signal
    /// x², a cycle after the magnitude.
    @Output var square: Signal?

    init(_ lane: StatisticsLane) {
      let largest = (1 << (lane.elementBits - 1)) - 1
      _element = Input(.range(-largest...largest))
      _magnitude = Output(.unsigned(lane.elementBits - 1))
      _square = Output(lane.hasSquare ? .unsigned(2 * lane.elementBits - 2) : nil)
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the two stages.
  func body(_ m: Builder, _ io: Ports) {
    let magnitude = m.registered(
      mux(io.present, io.element.magnitude, 0), "held_magnitude", enable: io.advance)
    m[io.magnitude] = magnitude
    if let square = io.square {
      m[square] = m.registered(magnitude * magnitude, "held_square", enable: io.advance)
    }
  }
}
