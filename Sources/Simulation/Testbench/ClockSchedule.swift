/// When the clocks of a test bench rise, in whole units of time.
struct ClockSchedule {
  /// A clock, which rises at its phase and then once a period.
  private struct Clock {
    var period = 1
    var phase = 0

    /// The time of its first edge at or after a time.
    func edge(from time: Int) -> Int {
      time <= phase ? phase : phase + (time - phase + period - 1) / period * period
    }
  }

  private var clocks: [Clock]
  /// The first time at which nothing has happened yet.
  private var now = 0
  /// Whether all clocks rise in every unit of time.
  private(set) var isUniform = true

  /// Clocks that all rise in every unit of time.
  init(count: Int) { clocks = Array(repeating: Clock(), count: count) }

  /// Sets when a clock rises, from now on.
  mutating func set(_ clock: Int, period: Int, phase: Int) {
    clocks[clock] = Clock(period: period, phase: phase)
    isUniform = clocks.allSatisfy { $0.period == 1 && $0.phase == 0 }
  }

  /// The time of the next edges.
  var time: Int { clocks.map { $0.edge(from: now) }.min() ?? now }

  /// The clocks that rise next, at one instant.
  var rising: Set<Int> {
    let time = time
    return Set(clocks.indices.filter { clocks[$0].edge(from: now) == time })
  }

  /// Lets some instants with edges pass, more than one only if the clocks are uniform.
  mutating func pass(_ instants: Int) { now = time + instants }
}
