import HDL
import Simulation
import Testing

@testable import Cosimulation
@testable import Datapaths

/// What is wrong with a command is said, and never keeps the shell from the next one.
@Suite struct ShellErrorTests {
  private func bench() async throws -> ShellBench {
    try await ShellBench(try .integers(2, 2, .depth(30)), on: .interpreter)
  }

  private func product(_ bench: ShellBench) throws -> ArrayProduct {
    var random = SplitMix64Generator(state: 51)
    return try bench.products.random(rows: 3, depth: 8, columns: 3, &random)
  }

  @Test("a command out of range is refused and says which number it is")
  func range() async throws {
    let bench = try await bench()
    let largest = bench.layout.largestDepth
    #expect(largest == ((1 << 31) - 1) / (31 * 31 * 8))
    #expect(try bench.read(ShiftMMRegisters.largestDepth) == largest)
    let cases = [
      (0, 1, 1, "ROWS"), (65536, 1, 1, "ROWS"), (1, 0, 1, "COLUMNS"), (1, 1 << 31, 1, "COLUMNS"),
      (1, 1, 0, "DEPTH"),
      (1, 1, largest + 1, "DEPTH"), (0, 0, 0, "ROWS"),
    ]
    for (rows, columns, depth, name) in cases {
      try bench.expectSums(of: try product(bench))
      #expect(try bench.status() == "done: nothing")
      try bench.start(rows, columns, depth)
      #expect(try bench.status() == "error: \(name) is out of range, nothing was begun")
    }
    // Nothing of a refused command's operands is taken: they are the next one's.
    try bench.expectSums(of: try product(bench))
    bench.expectNoFailures()
  }

  @Test("a second START is refused, and the command under way goes on")
  func busy() async throws {
    let bench = try await bench()
    let product = try product(bench)
    try bench.start(3, 3, 8)
    #expect(try bench.status() == "busy: nothing")
    try bench.start(1, 1, 1)
    #expect(
      try bench.status() == "busy and error: START, or STATE, while a command was under way, which goes on")
    _ = try bench.exchange(bench.words(of: product), receiving: bench.layout.resultWords(rows: 3, columns: 3))
    #expect(
      try bench.status() == "done and error: START, or STATE, while a command was under way, which goes on")
    try bench.expectSums(of: product)
    bench.expectNoFailures()
  }

  @Test("zeros take the place of operands behind a packet's early end", arguments: [1, 4, 5, 31])
  func short(_ count: Int) async throws {
    let bench = try await bench()
    let product = try product(bench)
    let words = bench.words(of: product)
    let results = bench.layout.resultWords(rows: 3, columns: 3)
    try bench.start(3, 3, 8)
    let zeros = [Int64](repeating: 0, count: words.count - count)
    let whole = try bench.exchange(Array(words.prefix(count)) + zeros, receiving: results)
    try bench.start(3, 3, 8)
    #expect(try bench.exchange(Array(words.prefix(count)), receiving: results) == whole)
    #expect(
      try bench.status()
        == "done and error: the packet of operands ended before the command did, zeros took the place of the rest"
    )
    #expect(try bench.read(ShiftMMRegisters.operandWords) == count)
    try bench.expectSums(of: product)
    bench.expectNoFailures()
  }

  @Test("what a packet has beyond its command is thrown away", arguments: [1, 2, 17])
  func long(_ excess: Int) async throws {
    let bench = try await bench()
    let product = try product(bench)
    let results = bench.layout.resultWords(rows: 3, columns: 3)
    try bench.start(3, 3, 8)
    let right = try bench.exchange(bench.words(of: product), receiving: results)
    try bench.start(3, 3, 8)
    let extra = (0..<excess).map { Int64($0) }
    #expect(try bench.exchange(bench.words(of: product) + extra, receiving: results) == right)
    #expect(
      try bench.status()
        == "done and error: the packet of operands did not end with the command, its rest was thrown away")
    try bench.expectSums(of: product)
    bench.expectNoFailures()
  }

  @Test("ABORT ends a command whose operands do not come, and one whose packet does not end")
  func abort() async throws {
    let bench = try await bench()
    let product = try product(bench)
    let results = bench.layout.resultWords(rows: 3, columns: 3)
    try bench.start(3, 3, 8)
    try bench.bus.write(ShiftMMRegisters.control, ShiftMMRegisters.abort.word(1))
    let words = try bench.exchange([], receiving: results)
    #expect(words == (0..<results).flatMap { [Int64(0), $0 == results - 1 ? 1 : 0] })
    #expect(try bench.status() == "done and error: ABORT, zeros took the place of what was missing")
    // With nothing under way it does nothing.
    try bench.bus.write(ShiftMMRegisters.control, ShiftMMRegisters.abort.word(1))
    try bench.expectSums(of: product)
    bench.expectNoFailures()
  }

  @Test("the interrupt follows what is enabled")
  func interrupt() async throws {
    let bench = try await bench()
    let port = try #require(bench.simulation.port(named: "irq"))
    let product = try product(bench)
    try bench.expectSums(of: product)
    #expect(bench.simulation.get(port) == 0)
    try bench.bus.write(ShiftMMRegisters.interruptEnable, ShiftMMRegisters.onDone.word(1))
    bench.simulation.step(cycles: 2)
    #expect(bench.simulation.get(port) == 1)
    try bench.bus.write(ShiftMMRegisters.interruptEnable, ShiftMMRegisters.onError.word(1))
    bench.simulation.step(cycles: 2)
    #expect(bench.simulation.get(port) == 0)
    try bench.start(0, 0, 0)
    bench.simulation.step(cycles: 2)
    #expect(bench.simulation.get(port) == 1)
  }

  @Test("writes to what can only be read, and accesses beyond the registers, are answered with an error")
  func answers() async throws {
    let bench = try await bench()
    let nowhere = RegisterMap.Register("NOWHERE", at: 0x1C, .readWrite, "")
    #expect(throws: StreamError.refused("register STATUS cannot be written")) {
      try bench.bus.write(ShiftMMRegisters.status, 1)
    }
    #expect(throws: StreamError.refused("register NOWHERE cannot be written")) {
      try bench.bus.write(nowhere, 1)
    }
    #expect(throws: StreamError.refused("register NOWHERE cannot be read")) { try bench.bus.read(nowhere) }
    #expect(try bench.read(ShiftMMRegisters.identity) == 0x5357_4D01)
    #expect(try bench.read(ShiftMMRegisters.array) == 0x0002_0002)
    #expect(try bench.read(ShiftMMRegisters.operands) == 0x0804_0606)
    try bench.bus.write(ShiftMMRegisters.rows, 0xDEAD_BEEF)
    #expect(try bench.read(ShiftMMRegisters.rows) == 0xDEAD_BEEF)
    #expect(try bench.read(ShiftMMRegisters.control) == 0)
    bench.expectNoFailures()
  }

  /// A sender that changes its mind.
  private struct Fickle: Module {
    struct Ports: Interface {
      let results = AXIStreamPorts(bytes: 1).flipped()
      @Input(.bit) var wants: Signal
      @Input(.unsigned(8)) var word: Signal
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      m[io.results.tvalid] = io.wants
      m[io.results.tdata] = io.word
      m[io.results.tlast] = 0
      m.promiseStability(of: "results", io.results, by: .own)
    }
  }

  @Test("the checks see a sender that takes a word back, and one that changes it")
  func checks() throws {
    let simulator = try Simulator(Fickle())
    simulator.reset = true
    simulator.step()
    simulator.reset = false
    simulator[\.wants] = 1
    simulator.step()
    #expect(simulator.failures.isEmpty)
    simulator[\.word] = 5
    simulator.step()
    simulator[\.wants] = 0
    simulator.step()
    #expect(
      simulator.failures.map(\.site.check.message) == [
        "results: the payload stays until it is taken", "results: valid stays until the payload is taken",
      ])
  }
}
