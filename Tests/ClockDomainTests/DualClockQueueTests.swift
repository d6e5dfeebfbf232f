import BigInt
import HDL
import Simulation
import Testing
import VerilogEmission

/// Streams between two clocks: nothing is lost, doubled or reordered, whatever the clocks and the stalls.
@Suite struct DualClockQueueTests {
  /// Periods of the writing and the reading clock, and when the reading one first rises.
  static let clocks = [
    (1, 1, 0), (3, 7, 0), (7, 3, 0), (3, 7, 1), (7, 3, 2), (5, 5, 2), (4, 2, 0), (2, 9, 1),
  ]

  @Test("Random stalls lose, double and reorder nothing at any ratio of the clocks", arguments: clocks)
  func words(_ write: Int, _ read: Int, _ phase: Int) async throws {
    for (depth, stall) in [(2, 0), (4, 3), (16, 6)] {
      try await check(depth: depth, CrossingTraffic(write, read, phase, stall: stall, seed: UInt64(depth)))
    }
  }

  @Test("Equal clocks without stalls move a word at every edge, and the Verilog has nothing to lint")
  func throughput() throws {
    let netlist = try Netlist(elaborating: Bridge(depth: 8))
    try DesignCheck.lint(VerilogEmitter.emit(netlist))
    let outcome = CrossingTraffic(1, 1, 0, stall: 0, seed: 1).run(try Interpreter(netlist))
    #expect(outcome.problem == nil && outcome.received.count >= 1490, "\(outcome.received.count) of 1500")
  }

  @Test("A reset in mid-flight empties the queue, and what comes after it arrives")
  func reset() async throws {
    for (write, read, phase) in Self.clocks {
      var traffic = CrossingTraffic(write, read, phase, stall: 4, seed: 9)
      traffic.resetAfter = 20
      try await check(depth: 4, traffic)
    }
  }

  @Test("A queue that is full a word too late loses words, and the traffic notices")
  func plantedFault() throws {
    var netlist = try Netlist(elaborating: Bridge(depth: 4))
    let top = netlist.modules.count - 1
    let isFull = try #require(
      netlist.modules[top].registers.firstIndex {
        netlist.modules[top].nodes[$0.node].name == "queue_is_full"
      })
    // Full by the pointer as it is, not as it will be.
    let (tail, next) = (node("queue_tail_gray", netlist.top), node("queue_tail_gray_next", netlist.top))
    let compare = netlist.modules[top].registers[isFull].next
    netlist.modules[top].nodes[compare].operands = netlist.modules[top].nodes[compare].operands.map {
      $0 == next ? tail : $0
    }
    #expect(netlist.problems() == [])
    let found = Self.clocks.map { write, read, phase in
      (try? Interpreter(netlist)).map {
        CrossingTraffic(write, read, phase, stall: 3, seed: 4).run($0)
      }
    }
    #expect(found.contains { $0?.problem != nil })
  }

  private func node(_ name: String, _ module: NetlistModule) -> NodeID {
    module.nodes.firstIndex { $0.name == name } ?? 0
  }

  private func check(depth: Int, _ traffic: CrossingTraffic) async throws {
    let netlist = try Netlist(elaborating: Bridge(depth: depth))
    let design = VerilogEmitter.emit(netlist)
    let replay = VerilogReplay(try Interpreter(netlist, seed: traffic.seed), design)
    let interpreted = traffic.run(replay) { replay.isComparing = true }
    #expect(interpreted.problem == nil, "depth \(depth), \(traffic): interpreter")
    #expect(interpreted.received.count > 40, "depth \(depth), \(traffic)")
    if let complaints = try replay.complaints() { #expect(complaints == "", "depth \(depth), \(traffic)") }
    guard let model = try await DesignCheck.model(design) else { return }
    let verilated = traffic.run(try model.simulation(seed: traffic.seed))
    #expect(verilated.problem == nil, "depth \(depth), \(traffic): Verilator")
    #expect(verilated.received == interpreted.received, "depth \(depth), \(traffic)")
  }
}

/// What the queue carries.
private struct Word: Interface {
  @Input(.unsigned(16)) var value: Signal
}

/// A queue from one clock to another; without a word, its output is 0.
private struct Bridge: Module {
  let depth: Int
  static let (writing, reading) = (ClockDomain("write"), ClockDomain("read", resetKind: .asynchronous))

  struct Ports: Interface {
    let input = Stream(Word())
    let output = Stream(Word()).flipped()
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.queued(io.input, depth: depth, from: Self.writing, to: Self.reading, "queue")
    m[io.output.valid] = words.valid
    m[io.output.payload.value] = mux(words.valid, words.payload.value, 0)
    m[words.ready] = io.output.ready
  }
}

/// A sender and a receiver on clocks of their own.
struct CrossingTraffic: CustomStringConvertible {
  let write: Int, read: Int, phase: Int
  /// Of 8 edges, about how many each side stalls.
  let stall: Int
  let seed: UInt64
  /// After how many words received both domains are reset, if at all.
  var resetAfter: Int?

  init(_ write: Int, _ read: Int, _ phase: Int, stall: Int, seed: UInt64) {
    (self.write, self.read, self.phase, self.stall, self.seed) = (write, read, phase, stall, seed)
  }

  var description: String {
    "clocks \(write):\(read) from \(phase), stalls \(stall)/8, seed \(seed), reset after \(resetAfter ?? 0)"
  }

  /// What came out, and what is wrong with it.
  struct Outcome {
    var received: [BigInt] = []
    var problem: String?
  }

  /// Sends the numbers from 0 for 1500 units of time; a receiver expects each after the one before.
  func run(_ simulation: any Simulation, whenReset: () -> Void = {}) -> Outcome {
    func port(_ name: String) -> Int { simulation.port(named: name) ?? 0 }
    let (inValid, inReady, inValue) = (port("input_valid"), port("input_ready"), port("input_value"))
    let (outValid, outReady, outValue) = (port("output_valid"), port("output_ready"), port("output_value"))
    func reset() {
      for input in [inValid, inValue, outReady] { simulation.set(input, to: 0) }
      simulation.resets = simulation.resets.map { _ in true }
      simulation.step(cycles: 2)
      simulation.resets = simulation.resets.map { _ in false }
    }
    var random = SplitMix64(seed: seed)
    var outcome = Outcome()
    var (sent, next, isShowing, wasReset) = (0, 0, false, false)
    reset()
    whenReset()
    for time in 0..<1500 {
      let writes = time % write == 0
      let reads = time >= phase && (time - phase) % read == 0
      guard writes || reads else { continue }
      if let resetAfter, outcome.received.count >= resetAfter, !wasReset {
        (wasReset, isShowing, next) = (true, false, sent)
        reset()
      }
      if writes, !isShowing, Int.random(in: 0..<8, using: &random) >= stall {
        isShowing = true
        simulation.set(inValue, to: BigInt(sent))
      }
      if writes { simulation.set(inValid, to: isShowing ? 1 : 0) }
      if reads { simulation.set(outReady, to: Int.random(in: 0..<8, using: &random) >= stall ? 1 : 0) }
      if writes, isShowing, simulation.get(inReady) == 1 {
        sent += 1
        isShowing = false
      }
      if reads, simulation.get(outValid) == 1, simulation.get(outReady) == 1 {
        let value = simulation.get(outValue)
        if value != BigInt(next) {
          outcome.problem = outcome.problem ?? "\(value) instead of \(next) at \(time)"
        }
        outcome.received.append(value)
        next += 1
      }
      simulation.rise(Set((writes ? [0] : []) + (reads ? [1] : [])))
      simulation.set(inValid, to: isShowing ? 1 : 0)
    }
    return outcome
  }
}
