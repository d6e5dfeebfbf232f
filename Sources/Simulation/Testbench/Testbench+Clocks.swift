import HDL

extension Testbench {
  /// Sets when a clock rises: at `phase`, and then every `period` units of time.
  ///
  /// All clocks have a period of 1 and a phase of 0 until they are given others. Clocks that rise at one time rise at
  /// one instant.
  ///
  ///     try sim.clock(.write, period: 7, phase: 1)
  ///     try sim.clock(.read, period: 3)
  ///
  /// - Throws: ``TestbenchError/unknownClock(name:known:location:)``,
  ///   ``TestbenchError/badClock(name:period:phase:location:)``.
  public func clock(
    _ domain: ClockDomain, period: Int, phase: Int = 0, file: StaticString = #fileID, line: UInt = #line
  ) throws(TestbenchError) {
    let site = CallSite(file, line)
    guard let index = try index(of: domain, site) else { return }
    guard period >= 1, phase >= 0 else {
      throw .badClock(name: domain.name, period: period, phase: phase, location: site.location)
    }
    schedule.clocks.set(index, period: period, phase: phase)
  }

  /// The time of the edges that this cycle ends with; with one clock, the cycle.
  public var time: Int { schedule.clocks.time }

  /// Asserts or releases the reset of one clock domain.
  ///
  /// - Throws: ``TestbenchError/unknownClock(name:known:location:)``.
  public func setReset(
    _ isAsserted: Bool, of domain: ClockDomain, file: StaticString = #fileID, line: UInt = #line
  ) throws(TestbenchError) {
    guard let index = try index(of: domain, CallSite(file, line)) else { return }
    simulator.simulation.resets[index] = isAsserted
  }

  /// Waits for a rising edge of a clock: the task's next turn is in the cycle after it.
  ///
  /// - Throws: `CancellationError` if the run ends meanwhile; ``TestbenchError/unknownClock(name:known:location:)``.
  public func step(
    _ clock: ClockDomain, file: StaticString = #fileID, line: UInt = #line
  ) async throws {
    try await step(1, on: clock, file: file, line: line)
  }

  /// The index of a clock domain; nil for nil.
  func index(of domain: ClockDomain?, _ site: CallSite) throws(TestbenchError) -> Int? {
    guard let domain else { return nil }
    if let index = simulator.simulation.index(of: domain) { return index }
    let known = simulator.simulation.clockDomains.map(\.name)
    throw .unknownClock(name: domain.name, known: known, location: site.location)
  }
}
