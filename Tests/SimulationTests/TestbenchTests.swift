import BigInt
import HDL
import Simulation
import Testing

@Suite("Test benches: the order of their tasks")
struct TestbenchOrderTests {
  @Test(
    "Tasks have their turns in the order in which they were started, the closure first, then there is the edge"
  )
  func order() async throws {
    let bench = try Testbench(RunningSum())
    let log = try await bench.run { sim in
      var log: [String] = []
      for name in ["a", "b", "c"] {
        sim.task(name) {
          for _ in 0..<2 {
            log.append("\(sim.cycle)\(name)")
            try await sim.step()
          }
        }
      }
      for _ in 0..<3 {
        log.append("\(sim.cycle)main")
        try await sim.step()
      }
      return log
    }
    #expect(log == ["0main", "0a", "0b", "0c", "1main", "1a", "1b", "1c", "2main"])
  }

  @Test("A task reads what the tasks before it have set, settled, and not what those after it will set")
  func settling() async throws {
    let bench = try Testbench(RunningSum())
    let log = try await bench.run { sim in
      var log: [String] = []
      sim[\.enable] = 1
      sim.task("early") {
        for _ in 0..<3 {
          log.append("early \(sim[\.next])")
          try await sim.step()
        }
      }
      sim.task("driver") {
        for sample in 1...3 {
          sim[\.sample] = BigInt(sample)
          try await sim.step()
        }
      }
      sim.task("late") {
        for _ in 0..<3 {
          log.append("late \(sim[\.next])")
          try await sim.step()
        }
      }
      try await sim.join()
      return log
    }
    // The sums are 1, 3, 6; before the driver's turn the sample is still that of the cycle before.
    #expect(log == ["early 0", "late 1", "early 2", "late 3", "early 5", "late 6"])
  }

  @Test("What a step samples is what its edge meets, whatever the order of the tasks")
  func sampling() async throws {
    let bench = try Testbench(RunningSum())
    let sums = try await bench.run { sim in
      var sums: [[BigInt]] = []
      sim.task("monitor") {
        for _ in 0..<3 {
          let next = try await sim.step(sampling: \.next)
          sums.append([next, sim[\.sum]])
        }
      }
      sim.task("driver") {
        sim[\.enable] = 1
        for sample in [5, -7, 100] {
          sim[\.sample] = BigInt(sample)
          let (shown, sum) = try await sim.step { (sim[\.sample], sim[\.sum]) }
          #expect(shown == BigInt(sample))
          #expect(sum == sums.last?.last ?? 0 || !sums.isEmpty)
        }
      }
      try await sim.join()
      return sums
    }
    #expect(sums == [[5, 5], [-2, -2], [98, 98]])
  }

  @Test("A task that a task starts has its first turn in the same cycle, behind all others")
  func nesting() async throws {
    let bench = try Testbench(RunningSum())
    let log = try await bench.run { sim in
      var log: [String] = []
      sim.task("outer") {
        log.append("\(sim.cycle) outer")
        try await sim.step(2)
        sim.task("inner") { log.append("\(sim.cycle) inner") }
        log.append("\(sim.cycle) outer")
      }
      sim.task("other") {
        for _ in 0..<3 {
          log.append("\(sim.cycle) other")
          try await sim.step()
        }
      }
      try await sim.join()
      log.append("\(sim.cycle) main")
      return log
    }
    let expected = [
      "0 outer", "0 other", "1 other", "2 outer", "2 other", "2 inner", "3 main",
    ]
    #expect(log == expected)
  }

  @Test("A join goes on in the cycle in which the last task ends, though that has its turn later")
  func joining() async throws {
    let bench = try Testbench(RunningSum())
    let cycles = try await bench.run { sim in
      let short = sim.task("short") { try await sim.step(2) }
      let long = sim.task("long") { try await sim.step(5) }
      try await sim.join(short)
      let first = sim.cycle
      try await sim.join(short, long)
      return [first, sim.cycle]
    }
    #expect(cycles == [2, 5])
  }

  @Test("Until waits for an edge that meets the condition and goes on after it")
  func until() async throws {
    let bench = try Testbench(RunningSum())
    let found = try await bench.run { sim in
      sim[\.enable] = 1
      sim[\.sample] = 10
      try await sim.until(\.sum)
      let first = (sim.cycle, sim[\.sum])
      try await sim.until("a sum of 50") { sim[\.sum] == 50 }
      return [BigInt(first.0), first.1, BigInt(sim.cycle), sim[\.sum]]
    }
    #expect(found == [2, 20, 6, 60])
  }

  @Test("A bench goes on where it stood when it is run again, and many benches run side by side")
  func runs() async throws {
    let sums = try await withThrowingTaskGroup(of: [BigInt].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let bench = try Testbench(RunningSum())
          var sums: [BigInt] = []
          for run in 0..<20 {
            let sum = try await bench.run { sim in
              sim.task("enable") { sim[\.enable] = 1 }
              sim.task("driver") { sim[\.sample] = BigInt(run) }
              try await sim.step()
              return sim[\.sum]
            }
            sums.append(sum)
          }
          return sums
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let expected = (0..<20).map { BigInt($0 * ($0 + 1) / 2) }
    #expect(sums == Array(repeating: expected, count: 8))
  }

  @Test("A task that awaits something else keeps its turn: no edge is given and no other task runs meanwhile")
  func foreign() async throws {
    let bench = try Testbench(RunningSum())
    let log = try await bench.run { sim in
      var log: [String] = []
      sim.task("sleeper") {
        log.append("\(sim.cycle) sleeps")
        try await Task.sleep(for: .milliseconds(20))
        await Task.yield()
        log.append("\(sim.cycle) slept")
        try await sim.step()
        log.append("\(sim.cycle) sleeper")
      }
      sim.task("other") {
        for _ in 0..<3 {
          log.append("\(sim.cycle) other")
          try await sim.step()
        }
      }
      try await sim.join()
      return log
    }
    #expect(log == ["0 sleeps", "0 slept", "0 other", "1 sleeper", "1 other", "2 other"])
  }

  @Test("Cycles that no task wakes in are given in one go, with the same result")
  func stretches() async throws {
    let bench = try Testbench(RunningSum(), checks: [])
    let result = try await bench.run { sim in
      sim[\.enable] = 1
      sim[\.sample] = 1
      sim.task("other") { try await sim.step(9_999) }
      try await sim.step(10_000)
      return [sim[\.sum], BigInt(sim.cycle)]
    }
    #expect(result == [10_000, 10_000])
  }
}
