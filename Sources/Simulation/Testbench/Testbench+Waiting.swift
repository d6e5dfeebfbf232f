import BigInt
import HDL

extension Testbench {
  /// Waits for a number of rising edges: the task's next turn is in the cycle after them.
  ///
  /// - Parameter clock: The clock whose edges are meant; nil for instants at which any rises.
  /// - Throws: `CancellationError` if the run ends meanwhile; ``TestbenchError/unknownClock(name:known:location:)``.
  public func step(
    _ cycles: Int = 1, on clock: ClockDomain? = nil, file: StaticString = #fileID, line: UInt = #line
  ) async throws {
    guard cycles > 0 else { return }
    let site = CallSite(file, line)
    try await pass(.edges(cycles, of: index(of: clock, site)), site)
  }

  /// Waits for a rising edge and gives what a port had just before it, when all tasks had had their turn.
  ///
  /// - Parameter clock: The clock whose edge is meant; nil for the instant at which any rises.
  /// - Throws: `CancellationError` if the run ends meanwhile; ``TestbenchError/unknownClock(name:known:location:)``.
  public func step(
    sampling port: KeyPath<Design.Ports, Signal>, on clock: ClockDomain? = nil, file: StaticString = #fileID,
    line: UInt = #line
  ) async throws -> BigInt {
    let index = try simulator.index(of: port, CallSite(file, line))
    let simulation = simulator.simulation
    return try await step(on: clock, file: file, line: line) { simulation.get(index) }
  }

  /// Waits for a rising edge and gives what a closure read just before it, when all tasks had had their turn.
  ///
  ///     let (valid, ready) = try await sim.step { (sim[\.output.valid], sim[\.output.ready]) }
  ///
  /// - Parameter clock: The clock whose edge is meant; nil for the instant at which any rises.
  /// - Throws: `CancellationError` if the run ends meanwhile; ``TestbenchError/unknownClock(name:known:location:)``.
  public func step<Value>(
    on clock: ClockDomain? = nil, file: StaticString = #fileID, line: UInt = #line,
    sampling read: @escaping () -> Value
  ) async throws -> Value {
    let sample = Sample(read)
    let site = CallSite(file, line)
    try await pass(.edges(1, of: index(of: clock, site), sample), site)
    guard let value = sample.value else { throw CancellationError() }
    return value
  }

  /// Waits until a rising edge meets a port that is not zero: a stream's `ready`, a machine's `done`.
  ///
  /// The port is looked at just before each edge, when all tasks have had their turn.
  ///
  /// - Parameters:
  ///   - cycles: How many edges are waited for at most.
  ///   - clock: The clock whose edges are meant; nil for instants at which any rises.
  /// - Throws: ``TestbenchError/timeout(task:condition:cycles:cycle:location:)``; `CancellationError` if the run ends.
  public func until(
    _ port: KeyPath<Design.Ports, Signal>, within cycles: Int = 10_000, on clock: ClockDomain? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) async throws {
    let site = CallSite(file, line)
    try await until(simulator.index(of: port, site), within: cycles, on: index(of: clock, site), site)
  }

  /// Waits until a rising edge meets a condition, which is looked at just before each, when all tasks have had their turn.
  ///
  ///     try await sim.until("both queues are empty") { sim[\.left] == 0 && sim[\.right] == 0 }
  ///
  /// - Parameters:
  ///   - name: What is waited for, in words.
  ///   - cycles: How many edges are waited for at most.
  ///   - clock: The clock whose edges are meant; nil for instants at which any rises.
  ///   - condition: The condition, which only reads.
  /// - Throws: ``TestbenchError/timeout(task:condition:cycles:cycle:location:)``; `CancellationError` if the run ends.
  public func until(
    _ name: String, within cycles: Int = 10_000, on clock: ClockDomain? = nil,
    file: StaticString = #fileID, line: UInt = #line,
    _ condition: @escaping () -> Bool
  ) async throws {
    let site = CallSite(file, line)
    try await until(name, within: cycles, on: index(of: clock, site), site, condition)
  }

  /// Waits until a rising edge meets a port that is not zero.
  func until(_ port: Int, within cycles: Int, on clock: Int?, _ site: CallSite) async throws {
    let simulation = simulator.simulation
    try await until("'\(simulation.ports[port].name)'", within: cycles, on: clock, site) {
      simulation.get(port) != 0
    }
  }

  private func until(
    _ name: @autoclosure () -> String, within cycles: Int, on clock: Int?, _ site: CallSite,
    _ condition: @escaping () -> Bool
  ) async throws {
    let met = Sample(condition) { $0 }
    try await pass(.edges(max(1, cycles), of: clock, met), site)
    guard met.value == true else { throw timeout(name(), cycles, site) }
  }

  /// The error of a wait in vain.
  func timeout(_ condition: String, _ cycles: Int, _ site: CallSite) -> TestbenchError {
    .timeout(
      task: schedule.current?.name ?? "", condition: condition, cycles: cycles, cycle: cycle,
      location: site.location)
  }

  /// Waits for the end of tasks, or of all others in the foreground if none is named.
  ///
  /// The task goes on in the cycle in which the last of them ends.
  ///
  /// - Throws: ``TestbenchError/deadlock(tasks:)`` if they wait for one another; `CancellationError` if the run ends.
  public func join(
    _ tasks: TestTask..., file: StaticString = #fileID, line: UInt = #line
  ) async throws {
    let unfinished = schedule.unfinished(tasks.map(\.id))
    if unfinished.isEmpty { return }
    try await pass(.end(unfinished), CallSite(file, line))
  }
}

/// A value that is read just before edges, until it is the one that is waited for.
private final class Sample<Value>: TaskSchedule.Look {
  private(set) var value: Value?
  private let read: () -> Value
  private let isAwaited: (Value) -> Bool

  init(_ read: @escaping () -> Value, until isAwaited: @escaping (Value) -> Bool = { _ in true }) {
    self.read = read
    self.isAwaited = isAwaited
  }

  override func endsWait() -> Bool {
    let value = read()
    self.value = value
    return isAwaited(value)
  }
}
