import BigInt
import HDL

/// A test bench: concurrent tasks that set and read a module's ports by key path, in one order, whatever simulates it.
///
///     let bench = try Testbench(Accumulator())
///     let sums = try await bench.run { sim in
///       var sums: [BigInt] = []
///       sim.task("driver") {
///         for sample in samples {
///           sim[\.sample] = sample
///           try await sim.step()
///         }
///       }
///       sim.task("monitor") {
///         for _ in samples { sums.append(try await sim.step(sampling: \.sum)) }
///       }
///       try await sim.join()
///       return sums
///     }
///
/// The order is the same every time. A run's closure is its first task; others come after it as they were started. In
/// a cycle each task that is due has its turn, in that order, and runs until it waits for the bench; what it reads has
/// settled with all that was set before. When all have had their turn, what `step(sampling:)` and `until` look at is
/// read; then there is the rising edge, and the next cycle begins. Tasks never run side by side, so they may share
/// variables.
///
/// A task that awaits something else – a sleep, a file – keeps its turn: no other task runs and no edge is given until
/// it waits for the bench again. The run is over when all its tasks in the foreground are; waiting then throws
/// `CancellationError` in those in the background. An error that a task throws ends the run in the same way.
public actor Testbench<Design: Module> {
  let simulator: Simulator<Design>
  let schedule: TaskSchedule
  private var isRunning = false
  /// Where a run waits for tasks to start, and what came while it did not wait.
  private var starter: UnsafeContinuation<Int?, Never>?
  private var startable: [Int?] = []

  /// Elaborates a module and simulates it with the interpreter.
  ///
  /// - Parameters:
  ///   - seed: The seed of registers without an initial value.
  ///   - checks: The checks to make; a run throws what has failed.
  /// - Throws: `ElaborationError` with every mistake in the module.
  public init(_ module: Design, seed: UInt64 = 1, checks: CheckSelection = .statements) throws {
    self.init(module, simulator: try Simulator(module, seed: seed, checks: checks))
  }

  /// Tests a simulation that was made of the module elsewhere.
  public init(_ module: Design, on simulation: sending any Simulation) {
    self.init(module, simulator: Simulator(module, on: simulation))
  }

  private init(_ module: Design, simulator: sending Simulator<Design>) {
    self.simulator = simulator
    schedule = TaskSchedule(clockCount: simulator.simulation.clockDomains.count) { rising, edges in
      if let rising { simulator.simulation.rise(rising) } else { simulator.step(edges) }
    }
  }

  // MARK: Ports

  /// The settled value of a port; an input can be set to any value, of which it takes its width.
  ///
  /// Setting what is not an input ends the run with an error that names the line.
  public subscript(
    port: KeyPath<Design.Ports, Signal>, file: StaticString = #fileID, line: UInt = #line
  ) -> BigInt {
    get {
      do {
        return simulator.simulation.get(try simulator.index(of: port, CallSite(file, line)))
      } catch {
        schedule.fail(error)
        return 0
      }
    }
    set {
      do {
        try set(simulator.index(of: port, CallSite(file, line)), newValue, CallSite(file, line))
      } catch {
        schedule.fail(error)
      }
    }
  }

  /// Sets an input by its index.
  func set(_ port: Int, _ value: BigInt, _ site: CallSite) throws(TestbenchError) {
    if schedule.isLooking {
      throw .setWhileSampling(port: simulator.simulation.ports[port].name, location: site.location)
    }
    try simulator.set(port, to: value, site)
  }

  /// Whether the resets of all clock domains are asserted; setting it sets them all.
  public var reset: Bool {
    get { simulator.reset }
    set { simulator.reset = newValue }
  }

  /// Rising edges given so far; with several clocks, instants at which some rose.
  public var cycle: Int { schedule.cycle }

  /// What the design's checks have found so far.
  public var checkReport: CheckReport { simulator.checkReport }

  // MARK: Runs

  /// Runs a closure and the tasks that it starts, until they have ended.
  ///
  /// The closure is the first task, `main`. A bench can be run again, from where it stands.
  ///
  /// - Returns: What the closure returns.
  /// - Throws: The first error that a task throws; ``TestbenchError``; `CancellationError` if it is cancelled; at the end
  ///   what the design's checks have found.
  public func run<Result: Sendable>(
    file: StaticString = #fileID, line: UInt = #line,
    _ body: @escaping @Sendable (isolated Testbench) async throws -> Result
  ) async throws -> Result {
    if isRunning { throw TestbenchError.alreadyRunning(location: SourceLocation(file, line)) }
    isRunning = true
    defer { isRunning = false }
    let main = schedule.begin("main").id
    async let outcome = perform(main, body)
    await withDiscardingTaskGroup { group in
      while let id = await nextToStart() { group.addTask { await self.perform(id) } }
    }
    let result = await outcome
    if let failure = schedule.failure { throw failure }
    guard let result else { throw CancellationError() }
    try simulator.verify()
    return result
  }

  /// Runs the first task; nil if it throws.
  private func perform<Result: Sendable>(
    _ id: Int, _ body: @Sendable (isolated Testbench) async throws -> Result
  ) async -> Result? {
    guard let member = schedule.member(id) else { return nil }
    member.identity = Self.taskIdentity
    var result: Result?
    do { result = try await body(self) } catch { note(error) }
    end(member)
    return result
  }

  /// Runs another task.
  private func perform(_ id: Int) async {
    guard let member = schedule.member(id), let body = member.body else { return }
    member.body = nil
    member.identity = Self.taskIdentity
    do { try await body() } catch { note(error) }
    end(member)
  }

  private func note(_ error: any Error) {
    // What ends because the run does is no reason for its end.
    if schedule.isEnding && error is CancellationError { return }
    schedule.fail(error)
  }

  private func end(_ member: TaskSchedule.Member) {
    schedule.end(member)
    handOn(to: schedule.next { Task.isCancelled })
  }

  // MARK: Turns

  /// Waits for the task's next turn.
  ///
  /// - Throws: `CancellationError` if the run ends.
  func pass(_ wait: TaskSchedule.Wait, _ site: CallSite) async throws {
    guard let member = schedule.current, member.identity == Self.taskIdentity else {
      throw TestbenchError.notATask(location: site.location)
    }
    if schedule.isEnding { throw CancellationError() }
    schedule.wait(for: wait)
    let next = schedule.next { Task.isCancelled }
    if next !== member {
      try await withUnsafeThrowingContinuation { continuation in
        member.continuation = continuation
        handOn(to: next)
      }
    } else if schedule.isEnding {
      throw CancellationError()
    }
  }

  /// Lets a task go on, or be started; nil if there is none left.
  private func handOn(to next: TaskSchedule.Member?) {
    if let next, let continuation = next.continuation {
      next.continuation = nil
      if schedule.isEnding {
        continuation.resume(throwing: CancellationError())
      } else {
        continuation.resume()
      }
    } else if let starter {
      self.starter = nil
      starter.resume(returning: next?.id)
    } else {
      startable.append(next?.id)
    }
  }

  /// The next task to be started; nil at the end of the run.
  private func nextToStart() async -> Int? {
    if !startable.isEmpty { return startable.removeFirst() }
    return await withUnsafeContinuation { starter = $0 }
  }

  private static var taskIdentity: Int? { withUnsafeCurrentTask { $0?.hashValue } }
}
