import BigInt
import HDL
import Simulation
import Testing

/// What the streams of these tests carry.
private struct TaggedValue: Interface {
  @Input(.signed(6)) var value: Signal
  @Input(.bit) var tag: Signal
}

/// Streams that end in one stream, by every piece of the library.
private struct Pipeline: Module {
  enum Piece: String, CaseIterable, Sendable {
    case wire, buffered, skidBuffered, bothBuffered, queued, forkedAndJoined, arbitrated
  }
  let piece: Piece
  var name: String { "pipeline_\(piece.rawValue)" }

  struct Ports: Interface {
    let a = Stream(TaggedValue())
    let b = Stream(TaggedValue()).flipped()
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    switch piece {
    case .wire: m.connect(io.b, io.a)
    case .buffered: m.connect(io.b, m.buffered(io.a, "one"))
    case .skidBuffered: m.connect(m.skidBuffered(io.a, "one"), io.b)
    case .bothBuffered: m.connect(io.b, m.skidBuffered(m.buffered(io.a, "one"), "two"))
    case .queued: m.connect(io.b, m.queued(io.a, depth: 4, "queue").stream)
    case .forkedAndJoined:
      let branches = m.forked(io.a, ["left", "right"])
      let slow = m.queued(branches[1], depth: 2, "queue").stream
      let both = m.joined(m.buffered(branches[0], "held"), slow, "both")
      m[io.b.valid] = both.valid
      m[both.ready] = io.b.ready
      m[io.b.payload.value] = both.payload.first.value
      m[io.b.payload.tag] = both.payload.second.tag
    case .arbitrated:
      guard let result = m.arbitrated([io.a], "only") else { return }
      m.connect(io.b, result.stream)
    }
  }
}

/// Three sources into one.
private struct Crossroads: Module {
  struct Ports: Interface {
    let sources = (0..<3).map { _ in Stream(TaggedValue()) }
    let result = Stream(TaggedValue()).flipped()
    @Output(.unsigned(2)) var source: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    guard let result = m.arbitrated(io.sources, "turn") else { return }
    m.connect(io.result, result.stream)
    m[io.source] = result.source
  }
}

@Suite struct StreamTests {
  private static let streams = StreamPair(
    input: .init(valid: "a_valid", ready: "a_ready", fields: ["a_value", "a_tag"]),
    output: .init(valid: "b_valid", ready: "b_ready", fields: ["b_value", "b_tag"]))

  @Test(arguments: Pipeline.Piece.allCases, [(0, 0), (128, 0), (0, 128), (100, 160), (230, 230)])
  fileprivate func nothingIsLostOrRepeated(piece: Pipeline.Piece, stalls: (Int, Int)) throws {
    let interpreter = try Interpreter(Netlist(elaborating: Pipeline(piece: piece)), seed: 3)
    interpreter.reset = true
    interpreter.step(cycles: 1)
    interpreter.reset = false
    for seed: UInt64 in 1...3 {
      let words = (0..<200).flatMap { (beat: Int) -> [Int64] in
        let (value, tag) = (beat * 7 % 64 - 32, beat / 3 % 2)
        return [Int64(value), Int64(tag)]
      }
      let batch = StreamBatch(
        transactions: [.init(inputBeats: 200, outputBeats: 200)], words: words,
        stalls: .init(input: stalls.0, output: stalls.1, seed: seed))
      let result = try interpreter.run(batch, through: Self.streams)
      #expect(result.words == words, "\(piece.rawValue), stalls \(stalls), seed \(seed)")
      if stalls == (0, 0) { #expect(result.cycles <= 203, "\(piece.rawValue) takes \(result.cycles) cycles") }
    }
  }

  /// Random receivers and senders, cycle by cycle: what is offered and not taken is offered again, unchanged.
  @Test(arguments: Pipeline.Piece.allCases) fileprivate func offersHoldStill(piece: Pipeline.Piece) throws {
    let sim = try Simulator(Pipeline(piece: piece), seed: 2)
    sim.reset = true
    sim.step()
    sim.reset = false
    var random = SplitMix64(seed: 11)
    var offered: [BigInt]?
    var isOffering = false
    for cycle in 0..<500 {
      if !isOffering, random.next() % 3 > 0 {
        isOffering = true
        sim[\.a.payload.value] = BigInt(random.next() % 64) - 32
        sim[\.a.payload.tag] = BigInt(random.next() % 2)
      }
      sim[\.a.valid] = isOffering ? 1 : 0
      sim[\.b.ready] = BigInt(random.next() % 2)
      let now = [sim[\.b.valid], sim[\.b.payload.value], sim[\.b.payload.tag]]
      if let offered { #expect(now == offered, "\(piece), cycle \(cycle)") }
      offered = now[0] == 1 && sim[\.b.ready] == 0 ? now : nil
      let isTaken = isOffering && sim[\.a.ready] == 1
      sim.step()
      if isTaken { isOffering = false }
    }
  }

  @Test func everySourceHasItsTurn() throws {
    let sim = try Simulator(Crossroads())
    sim.reset = true
    sim.step()
    sim.reset = false
    let valid = (0..<3).map { \Crossroads.Ports.sources[$0].valid }
    func turns(_ wanting: [Int], cycles: Int) -> [BigInt] {
      for (index, path) in valid.enumerated() { sim[path] = wanting.contains(index) ? 1 : 0 }
      sim[\.result.ready] = 1
      return (0..<cycles).map { _ in
        let source = sim[\.source]
        #expect(sim[\.result.valid] == 1)
        sim.step()
        return source
      }
    }
    #expect(turns([0, 1, 2], cycles: 6) == [0, 1, 2, 0, 1, 2])
    #expect(turns([0, 2], cycles: 4) == [0, 2, 0, 2])
    #expect(turns([1], cycles: 2) == [1, 1])

    // A source that waits keeps its turn, though others come meanwhile.
    for (index, path) in valid.enumerated() { sim[path] = index == 0 ? 1 : 0 }
    sim[\.result.ready] = 0
    sim.step()
    for path in valid { sim[path] = 1 }
    #expect(sim[\.source] == 0)
    sim.step()
    #expect(sim[\.source] == 0 && sim[\.sources[0].ready] == 0)
    sim[\.result.ready] = 1
    #expect(sim[\.sources[0].ready] == 1 && sim[\.sources[1].ready] == 0)
  }

  @Test func aStreamsPortsAreNamedBesideItsTwoBits() throws {
    let names = try Netlist(elaborating: Pipeline(piece: .wire)).top.ports.map(\.name)
    #expect(
      names == ["a_valid", "a_ready", "a_value", "a_tag", "b_valid", "b_ready", "b_value", "b_tag"])
  }

  @Test func aStreamThatNobodyTakesIsAnError() {
    struct Forgetful: Module {
      struct Ports: Interface { let a = Stream(TaggedValue()) }
      var ports: Ports { Ports() }
      func body(_ m: Builder, _ io: Ports) { _ = m.buffered(io.a, "one") }
    }
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: Forgetful()) }
    #expect(error?.diagnostics.map(\.message) == ["wire 'one_ready' is never driven"])
  }
}
