import BigInt
import HDL
import Simulation
import Synchronization
import Testing

@Suite("Test benches: how runs end")
struct TestbenchEndTests {
  private struct Broken: Error, Equatable { let cycle: Int }

  @Test(
    "A run ends when the tasks in the foreground have, and waiting then throws in those in the background")
  func background() async throws {
    let bench = try Testbench(RunningSum())
    let log = Mutex<[String]>([])
    try await bench.run { sim in
      sim.background("endless") {
        do {
          while true { try await sim.step() }
        } catch {
          log.withLock { $0.append("\(type(of: error)) in cycle \(sim.cycle)") }
          throw error
        }
      }
      try await sim.step(7)
    }
    #expect(log.withLock { $0 } == ["CancellationError in cycle 7"])
    #expect(await bench.cycle == 7)
  }

  @Test("The first error that a task throws ends the run, and is thrown by it")
  func errors() async throws {
    let bench = try Testbench(RunningSum())
    await #expect(throws: Broken(cycle: 3)) {
      try await bench.run { sim in
        sim.task("good") { try await sim.step(1_000_000_000) }
        sim.task("bad") {
          try await sim.step(3)
          throw Broken(cycle: sim.cycle)
        }
        sim.task("worse") {
          try await sim.step(3)
          throw Broken(cycle: -1)
        }
        try await sim.join()
      }
    }
    // And the bench is as good as before.
    #expect(try await bench.run { $0.cycle } == 3)
  }

  @Test("A cancelled run ends, however long its tasks would wait")
  func cancellation() async throws {
    let bench = try Testbench(RunningSum())
    let run = Task { try await bench.run { sim in try await sim.step(1_000_000_000_000) } }
    try await Task.sleep(for: .milliseconds(20))
    run.cancel()
    await #expect(throws: CancellationError.self) { try await run.value }
  }

  /// What a run of a bench throws.
  private func error(
    of body: @escaping @Sendable (isolated Testbench<RunningSum>) async throws -> Void
  ) async throws -> String {
    let bench = try Testbench(RunningSum())
    do {
      try await bench.run(body)
      return "nothing"
    } catch {
      return "\(error)"
    }
  }

  @Test("A wait in vain names the task, the condition, the cycle and the line")
  func timeout() async throws {
    let line = #line + 4
    let byPort = try await error { sim in
      sim.task("driver") {
        try await sim.step(5)
        try await sim.until(\.sum, within: 100)
      }
    }
    #expect(
      byPort == """
        task 'driver' waited 100 cycles for 'sum', until cycle 105
          --> SimulationTests/TestbenchEndTests.swift:\(line)
          fix: look at a waveform, or wait longer: within: …
        """)
    let byName = try await error { sim in
      try await sim.until("the moon", within: 3) { sim[\.sum] == 1 }
    }
    #expect(byName.hasPrefix("task 'main' waited 3 cycles for the moon, until cycle 3\n"))
  }

  @Test("Setting an output ends the run at the next wait and names the line")
  func outputs() async throws {
    let line = #line + 3
    let steps = Atomic(0)
    let text = try await error { sim in
      sim[\.sum] = 3
      steps.add(1, ordering: .relaxed)
      try await sim.step()
      steps.add(1, ordering: .relaxed)
    }
    #expect(
      text == """
        'sum' is an output of the module, and only inputs can be set
          --> SimulationTests/TestbenchEndTests.swift:\(line)
        """)
    #expect(steps.load(ordering: .relaxed) == 1)
  }

  @Test("Setting an input where the edge is looked at ends the run")
  func settingWhileSampling() async throws {
    let line = #line + 2
    let text = try await error { sim in
      _ = try await sim.step { sim[\.sample] = 1 }
    }
    #expect(
      text == """
        'sample' was set where ports can only be read: just before an edge, after all tasks had their turn
          --> SimulationTests/TestbenchEndTests.swift:\(line)
          fix: set it after the step
        """)
  }

  @Test("Reading a signal that is not a port ends the run")
  func notAPort() async throws {
    let bench = try Testbench(Doubler())
    let line = #line + 2
    do {
      try await bench.run { sim in _ = sim[\.input.isTaken] }
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        "\(error)" == """
          this signal is not a port of the module
            --> SimulationTests/TestbenchEndTests.swift:\(line)
            fix: name a property that was declared with @Input or @Output
          """)
    }
  }

  @Test("Only tasks of the bench wait for it")
  func strangers() async throws {
    let line = #line + 2
    let text = try await error { sim in
      async let step: Void = sim.step()
      try await step
    }
    #expect(
      text == """
        only tasks of the bench can wait for it
          --> SimulationTests/TestbenchEndTests.swift:\(line)
          fix: start it with sim.task(_:_:) instead of async let or a task group
        """)
    let bench = try Testbench(RunningSum())
    await #expect(throws: TestbenchError.self) { try await bench.step() }
  }

  @Test("A bench does not run twice at once")
  func twice() async throws {
    let text = try await error { sim in try await sim.run { try await $0.step() } }
    #expect(text.hasPrefix("the bench is running already\n"))
  }

  @Test("Tasks that wait for one another are found")
  func deadlock() async throws {
    let text = try await error { sim in
      sim.background("clock") { while true { try await sim.step() } }
      sim.task("other") { try await sim.join() }
      try await sim.join()
    }
    #expect(text == "tasks wait for one another's end: 'main', 'other'")
  }

  @Test("A run throws at its end what the design's checks have found")
  func checks() async throws {
    let bench = try Testbench(RunningSum())
    do {
      try await bench.run { sim in
        sim[\.enable] = 1
        sim[\.sample] = 100
        try await sim.step(12)
      }
      Issue.record("nothing was thrown")
    } catch let error as CheckError {
      #expect(error.report.failures.map(\.cycle) == [11])
      #expect(await bench.checkReport.failureCount == 1)
    }
    let unchecked = try Testbench(RunningSum(), checks: [])
    try await unchecked.run { sim in
      sim[\.enable] = 1
      sim[\.sample] = 100
      try await sim.step(12)
    }
  }

  @Test("A simulation leaves an output as it is, and gives no edges if they are fewer than none")
  func plainSimulation() throws {
    let simulation = try Interpreter(Netlist(elaborating: RunningSum()))
    let sum = try #require(simulation.port(named: "sum"))
    simulation.set(sum, to: 3)
    simulation.step(cycles: -1)
    #expect(simulation.get(sum) == 0)
  }

  @Test("A simulator without tasks reports what is set that is no input, and goes on")
  func simulator() throws {
    let sim = try Simulator(RunningSum())
    sim[\.sum] = 3
    let location = SourceLocation(file: "SimulationTests/TestbenchEndTests.swift", line: #line - 1)
    #expect(sim.mistakes == [.outputSet(port: "sum", location: location)])
    #expect(sim[\.sum] == 0)
  }
}
