import BigInt
import HDL
import Simulation
import Testing

private struct TaggedByte: Interface {
  @Input(.signed(8)) var value: Signal
  @Input(.bit) var tag: Signal
}

/// A stream that is made wide, and one that is made narrow.
private struct Widener: Module {
  let count: Int
  struct Ports: Interface {
    let a = Stream(TaggedByte())
    let b: Stream<Repeated<TaggedByte>>
    init(_ count: Int) { b = Stream(Repeated(TaggedByte(), count: count)).flipped() }
  }
  var ports: Ports { Ports(count) }
  func body(_ m: Builder, _ io: Ports) { m.connect(io.b, m.widened(io.a, count: count, "group")) }
}

private struct Narrower: Module {
  let count: Int
  struct Ports: Interface {
    let a: Stream<Repeated<TaggedByte>>
    let b = Stream(TaggedByte()).flipped()
    init(_ count: Int) { a = Stream(Repeated(TaggedByte(), count: count)) }
  }
  var ports: Ports { Ports(count) }
  func body(_ m: Builder, _ io: Ports) { m.connect(io.b, m.narrowed(io.a, "single")) }
}

/// Wide in the middle.
private struct ThereAndBack: Module {
  let count: Int
  struct Ports: Interface {
    let a = Stream(TaggedByte())
    let b = Stream(TaggedByte()).flipped()
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let wide = m.buffered(m.widened(io.a, count: count, "group"), "held")
    m.connect(io.b, m.narrowed(wide, "single"))
  }
}

@Suite struct StreamWidthTests {
  private static let single = ["value", "tag"]
  private static func group(_ count: Int) -> [String] {
    (0..<count).flatMap { index in single.map { "\(index)_\($0)" } }
  }
  private static func streams(_ input: [String], _ output: [String]) -> StreamPair {
    StreamPair(
      input: .init(valid: "a_valid", ready: "a_ready", fields: input.map { "a_" + $0 }),
      output: .init(valid: "b_valid", ready: "b_ready", fields: output.map { "b_" + $0 }))
  }

  /// Sends so many bytes, `input` of them in a beat, through a design that gives `output` of them in a beat.
  private func send(
    _ bytes: Int, _ netlist: Netlist, in input: Int, out output: Int, count: Int, stalls: (Int, Int)
  ) throws -> Int {
    let interpreter = try Interpreter(netlist, seed: 4)
    interpreter.reset = true
    interpreter.step(cycles: 1)
    interpreter.reset = false
    let pair = Self.streams(
      input == 1 ? Self.single : Self.group(input), output == 1 ? Self.single : Self.group(output))
    var most = 0
    for seed: UInt64 in 1...3 {
      let words = (0..<bytes).flatMap { (byte: Int) -> [Int64] in
        let (value, tag) = (byte * 29 % 256 - 128, byte / 5 % 2)
        return [Int64(value), Int64(tag)]
      }
      let batch = StreamBatch(
        transactions: [.init(inputBeats: bytes / input, outputBeats: bytes / output)], words: words,
        stalls: .init(input: stalls.0, output: stalls.1, seed: seed))
      let result = try interpreter.run(batch, through: pair)
      #expect(result.words == words, "groups of \(count), stalls \(stalls), seed \(seed)")
      most = max(most, Int(result.cycles))
    }
    return most
  }

  @Test(
    "Payloads keep their order, one in each cycle where nobody stalls", arguments: [2, 3, 4, 5],
    [(0, 0), (128, 0), (0, 128), (100, 160), (230, 230)])
  func conversions(count: Int, stalls: (Int, Int)) throws {
    let bytes = 60 * count
    let wide = try Netlist(elaborating: Widener(count: count))
    let narrow = try Netlist(elaborating: Narrower(count: count))
    let both = try Netlist(elaborating: ThereAndBack(count: count))
    let cycles = [
      try send(bytes, wide, in: 1, out: count, count: count, stalls: stalls),
      try send(bytes, narrow, in: count, out: 1, count: count, stalls: stalls),
      try send(bytes, both, in: 1, out: 1, count: count, stalls: stalls),
    ]
    if stalls == (0, 0) {
      #expect(cycles[0] <= bytes + 2 && cycles[1] <= bytes + 2, "\(cycles) cycles for \(bytes) bytes")
      #expect(cycles[2] <= bytes + count + 2, "\(cycles) cycles for \(bytes) bytes")
    }
  }

  @Test("What is offered and not taken is offered again, unchanged", arguments: [2, 3]) func offers(
    count: Int
  ) throws {
    let sim = try Simulator(ThereAndBack(count: count), seed: 2)
    sim.reset = true
    sim.step()
    sim.reset = false
    var random = SplitMix64(seed: 12)
    var offered: [BigInt]?
    var isOffering = false
    for cycle in 0..<500 {
      if !isOffering, random.next() % 3 > 0 {
        isOffering = true
        sim[\.a.payload.value] = BigInt(random.next() % 256) - 128
        sim[\.a.payload.tag] = BigInt(random.next() % 2)
      }
      sim[\.a.valid] = isOffering ? 1 : 0
      sim[\.b.ready] = BigInt(random.next() % 2)
      let now = [sim[\.b.valid], sim[\.b.payload.value], sim[\.b.payload.tag]]
      if let offered { #expect(now == offered, "cycle \(cycle)") }
      offered = now[0] == 1 && sim[\.b.ready] == 0 ? now : nil
      let isTaken = isOffering && sim[\.a.ready] == 1
      sim.step()
      if isTaken { isOffering = false }
    }
  }

  @Test("Groups of one are the stream itself, and groups of none an error") func degenerate() throws {
    let widener = try Netlist(elaborating: Widener(count: 1))
    #expect(widener.top.ports.map(\.name).suffix(4) == ["b_valid", "b_ready", "b_0_value", "b_0_tag"])
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: Widener(count: 0)) }
    #expect(
      error?.diagnostics.map(\.message) == [
        "stream 'group' joins payloads in groups of 0; expected at least 1"
      ])
  }
}
