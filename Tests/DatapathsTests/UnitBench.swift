import BigInt
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

/// A unit in a simulator: streams into it, and out of it.
struct UnitBench {
  private let simulation: any Simulation
  private let receivers: [Receiver]

  /// How often each side holds back, in 256ths, and the seed of when.
  struct Stalls: CustomStringConvertible {
    var input = 0
    var output = 0

    var description: String { "stalls \(input) and \(output)" }

    static let none = Stalls()
    static let all = [none, Stalls(input: 100), Stalls(output: 200), Stalls(input: 120, output: 120)]
  }

  /// Puts a unit into a simulator; registers start random.
  init(
    _ unit: some Module, from outputs: String..., on engine: SimulationEngine = .interpreter
  ) async throws {
    let simulation = try await engine.simulation(of: unit, seed: 5)
    self.simulation = simulation
    receivers = try outputs.map { try Receiver(simulation, $0) }
  }

  /// Resets the unit for a cycle.
  func reset() {
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
  }

  /// What a port shows.
  func value(of port: String) -> BigInt? { simulation.port(named: port).map(simulation.get) }

  /// Sends beats into streams, by the streams' names, each in its own time; the beats that come out of the first stream,
  /// and of all of them, until nothing has moved for a while.
  ///
  /// - Parameter limit: No more than so many beats go into any stream: what a reset finds, in mid-stream.
  func exchange(
    _ beats: [(stream: String, beats: [[BigInt]])], stalls: Stalls = .none, limit: Int = .max,
    patience: Int = 400
  ) throws -> (beats: [[BigInt]], all: [[[BigInt]]], cycles: Int) {
    var random = SplitMix64Generator(state: 77)
    func holdsBack(_ rate: Int) -> Bool { random.next() & 255 < UInt64(rate) }
    var senders = try beats.map { try Sender(simulation, $0.stream, Array($0.beats.prefix(limit))) }
    var received = [[[BigInt]]](repeating: [], count: receivers.count)
    var (cycles, idle) = (0, 0)
    while idle < patience {
      for index in senders.indices { senders[index].offer(simulation, holdsBack: holdsBack(stalls.input)) }
      for receiver in receivers { receiver.allow(simulation, !holdsBack(stalls.output)) }
      var moves = false
      for (index, receiver) in receivers.enumerated() {
        guard let beat = receiver.taken(simulation) else { continue }
        received[index].append(beat)
        moves = true
      }
      let sent = senders.indices.map { senders[$0].isTaken(simulation) }
      simulation.step(cycles: 1)
      idle = moves || sent.contains(true) ? 0 : idle + 1
      cycles += 1
    }
    for sender in senders { sender.stop(simulation) }
    for receiver in receivers { receiver.allow(simulation, false) }
    return (received.first ?? [], received, cycles - idle)
  }

  /// Where one stream's beats come out.
  private struct Receiver {
    private let valid: Int, ready: Int, fields: [Int]

    init(_ simulation: any Simulation, _ stream: String) throws {
      let names = StreamPair(input: stream, output: stream, ports: simulation.ports).output
      valid = try #require(simulation.port(named: names.valid), "\(names.valid)")
      ready = try #require(simulation.port(named: names.ready), "\(names.ready)")
      fields = try names.fields.map { try #require(simulation.port(named: $0)) }
    }

    func allow(_ simulation: any Simulation, _ isReady: Bool) {
      simulation.set(ready, to: isReady ? 1 : 0)
    }

    /// The beat that the clock edge takes, if it takes one.
    func taken(_ simulation: any Simulation) -> [BigInt]? {
      simulation.get(valid) == 1 && simulation.get(ready) == 1 ? fields.map(simulation.get) : nil
    }
  }

  /// One stream's beats on their way in.
  private struct Sender {
    private let valid: Int, ready: Int, fields: [Int]
    private let beats: [[BigInt]]
    private var position = 0
    private var isOffering = false

    init(_ simulation: any Simulation, _ stream: String, _ beats: [[BigInt]]) throws {
      let names = StreamPair(input: stream, output: stream, ports: simulation.ports).input
      valid = try #require(simulation.port(named: names.valid), "\(names.valid)")
      ready = try #require(simulation.port(named: names.ready), "\(names.ready)")
      fields = try names.fields.map { try #require(simulation.port(named: $0)) }
      let isWhole = beats.allSatisfy { $0.count == names.fields.count }
      #expect(isWhole, "\(names.fields)")
      self.beats = beats
    }

    /// A payload that was offered stays; a new one may wait.
    mutating func offer(_ simulation: any Simulation, holdsBack: Bool) {
      isOffering = position < beats.count && (isOffering || !holdsBack)
      simulation.set(valid, to: isOffering ? 1 : 0)
      guard isOffering else { return }
      for (field, value) in zip(fields, beats[position]) { simulation.set(field, to: value) }
    }

    mutating func isTaken(_ simulation: any Simulation) -> Bool {
      guard isOffering, simulation.get(ready) == 1 else { return false }
      position += 1
      isOffering = false
      return true
    }

    func stop(_ simulation: any Simulation) { simulation.set(valid, to: 0) }
  }
}
