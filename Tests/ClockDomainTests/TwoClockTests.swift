import BigInt
import HDL
import Simulation
import Testing
import VerilogEmission

/// One design with everything that has to do with clocks, on all simulators, with edges in any order.
@Suite struct TwoClockTests {
  @Test("Random interleavings of edges and resets agree in the interpreter, Verilator and Icarus")
  func interleavings() async throws {
    let netlist = try Netlist(elaborating: Exchange())
    let design = VerilogEmitter.emit(netlist)
    try DesignCheck.lint(design)
    let model = try await DesignCheck.model(design)
    for seed: UInt64 in 1...8 {
      let replay = VerilogReplay(try Interpreter(netlist, seed: seed), design)
      let expected = drive(replay, seed: seed) { replay.isComparing = true }
      if let model {
        let found = drive(try model.simulation(seed: seed), seed: seed)
        let first = zip(expected, found).enumerated().first { $1.0 != $1.1 }
        #expect(first == nil, "seed \(seed): Verilator differs at instant \(String(describing: first))")
      }
      if let complaints = try replay.complaints() { #expect(complaints == "", "seed \(seed)") }
    }
  }

  /// Resets everything, then sets inputs, resets and edges at random; gives all outputs, before and after each edge.
  private func drive(
    _ simulation: any Simulation, seed: UInt64, whenReset: () -> Void = {}
  ) -> [[BigInt]] {
    var random = SplitMix64(seed: seed)
    let inputs = simulation.ports.indices.filter { simulation.ports[$0].direction == .input }
    let outputs = simulation.ports.indices.filter { simulation.ports[$0].direction == .output }
    for input in inputs { simulation.set(input, to: 0) }
    simulation.resets = simulation.resets.map { _ in true }
    simulation.step(cycles: 3)
    simulation.resets = simulation.resets.map { _ in false }
    simulation.step(cycles: 3)
    whenReset()
    var values: [[BigInt]] = []
    for _ in 0..<400 {
      for input in inputs where Bool.random(using: &random) {
        let width = simulation.ports[input].width
        simulation.set(input, to: BigInt(random.next() & ((1 << UInt64(width)) - 1)))
      }
      for domain in simulation.clockDomains.indices {
        let isAsserted = simulation.resets[domain]
        if Int.random(in: 0..<(isAsserted ? 3 : 15), using: &random) == 0 {
          simulation.resets[domain] = !isAsserted
        }
      }
      values.append(outputs.map(simulation.get))
      let rising = simulation.clockDomains.indices.filter { _ in Bool.random(using: &random) }
      simulation.rise(Set(rising))
      values.append(outputs.map(simulation.get))
    }
    return values
  }
}

/// Two clocks that pass values to each other: every kind of reset, a memory, an instance that swaps the clocks.
struct Exchange: Module {
  static let fast = ClockDomain("fast", resetPolarity: .activeLow)
  static let slow = ClockDomain("slow", resetKind: .asynchronous, resetPolarity: .activeLow)

  struct Ports: Interface {
    @Input(.unsigned(8)) var fastWord: Signal
    @Input(.unsigned(8)) var slowWord: Signal
    @Output(.unsigned(8)) var fastSum: Signal
    @Output(.unsigned(8)) var slowSum: Signal
    @Output(.unsigned(8)) var word: Signal
    @Output(.unsigned(8)) var swapped: Signal
    @Output(.unsigned(4)) var count: Signal
    @Output(.bit) var isReset: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let fastSum = m.clocked(by: Self.fast) { m.register(.unsigned(8), "fast_sum", reset: 1) }
    let slowSum = m.clocked(by: Self.slow) { m.register(.unsigned(8), "slow_sum", reset: 2) }
    // Each takes the other's value from before the instant, even if both clocks rise.
    m[fastSum] = (m.unsynchronized(slowSum) + io.fastWord).truncated(to: 8)
    m[slowSum] = (m.unsynchronized(fastSum) + io.slowWord).truncated(to: 8)
    m[io.fastSum] = fastSum
    m[io.slowSum] = slowSum

    let words = m.memory(.unsigned(8), depth: 8, "words", contents: (0..<8).map { BigInt($0 * 3) })
    m.clocked(by: Self.slow) {
      m.when(slowSum[0]) { m.write(words, at: slowSum[1...3], slowSum) }
    }
    m[io.word] = m.clocked(by: Self.fast) {
      m.registered(m.unsynchronized(m.read(words, at: fastSum[0...2])), "word_read", reset: 0)
    }

    let released = m.clocked(by: Self.slow) { m.synchronizedReset("released", stages: 3) }
    let pulse = m.clocked(by: Self.slow) {
      m.synchronizedPulse(fastSum[7], from: Self.fast, "pulse")
    }
    m.clocked(by: Self.slow, reset: released) {
      let count = m.register(.unsigned(4), "pulses", reset: 5)
      m.when(pulse) { m[count] = (count + 1).truncated(to: 4) }
      m[io.count] = count
      m[io.isReset] = released
    }
    m.clocked(by: Self.fast) {
      let swap = m.instance(Swap(), "swap", domains: [Swap.other: Self.slow])
      m[swap.x] = io.fastWord
      m[io.swapped] = swap.y
    }
  }
}

/// A word of the main clock, an edge of the other one later; both reset asynchronously in here.
struct Swap: Module {
  static let other = ClockDomain("other", resetKind: .asynchronous)

  struct Ports: Interface {
    @Input(.unsigned(8)) var x: Signal
    @Output(.unsigned(8)) var y: Signal
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let here = m.registered(io.x, "here", reset: 7)
    m[io.y] = m.clocked(by: Self.other) { m.registered(m.unsynchronized(here), "there", reset: 9) }
  }
}
