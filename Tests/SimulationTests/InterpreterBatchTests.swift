import BigInt
import HDL
import Simulation
import Testing

/// Whole batches through valid/ready streams.
@Suite struct InterpreterBatchTests {
  private let streams = StreamPair(
    input: .init(valid: "input_valid", ready: "input_ready", fields: ["input_code", "input_tag"]),
    output: .init(valid: "output_valid", ready: "output_ready", fields: ["output_code", "output_tag"]))

  private func stage(isStuck: Bool = false) throws -> Interpreter {
    try Interpreter(Netlist(elaborating: StreamStage(isStuck: isStuck)))
  }

  private func batch(_ stalls: StreamBatch.Stalls, patience: Int = 1000) -> StreamBatch {
    let words = (0..<100).flatMap { [Int64($0 % 16) - 8, Int64($0)] }
    let transactions = [10, 60, 30].map { StreamBatch.Transaction(inputBeats: $0, outputBeats: $0) }
    return StreamBatch(transactions: transactions, words: words, stalls: stalls, patience: patience)
  }

  @Test(arguments: [(0, 0), (128, 0), (0, 128), (200, 60), (60, 200), (255, 255)])
  func everyBeatArrivesOnceAndInOrderHoweverEitherSideStalls(input: Int, output: Int) throws {
    for seed: UInt64 in 0..<8 {
      let batch = batch(.init(input: input, output: output, seed: seed), patience: 100_000)
      let result = try stage().run(batch, through: streams)
      #expect(result.words == batch.words, "stalls \(input), \(output), seed \(seed)")
    }
  }

  @Test func withoutStallsABeatMovesEveryCycle() throws {
    #expect(try stage().run(batch(.none), through: streams).cycles == 101)
  }

  @Test func aBatchAfterABatchFindsTheStreamsAtRest() throws {
    let design = try stage()
    let first = try design.run(batch(.none), through: streams)
    for name in ["input_valid", "output_ready", "output_valid"] {
      let port = try #require(design.port(named: name))
      #expect(design.get(port) == 0, "\(name)")
    }
    #expect(try design.run(batch(.none), through: streams).words == first.words)
  }

  @Test func aDesignThatStopsIsReportedStuck() throws {
    #expect(throws: StreamError.stuck(cycles: 50, accepted: 0, of: 100, produced: 0, expected: 100)) {
      try stage(isStuck: true).run(batch(.none, patience: 50), through: streams)
    }
  }

  @Test func wordsThatDoNotMatchTheBeatsAreMalformed() throws {
    var batch = batch(.none)
    batch.words.removeLast()
    #expect(throws: StreamError.malformed(words: 199, expected: 200)) {
      try stage().run(batch, through: streams)
    }
  }

  @Test func portsThatAreMissingOrOfTheWrongKindAreNamed() throws {
    for name in ["nothing", "output_code", "input_code"] {
      let wrong = StreamPair(
        input: .init(valid: name, ready: "input_ready", fields: []), output: streams.output)
      #expect(throws: StreamError.unusablePort(name: name, expected: "an input of 1 bit")) {
        try stage().run(batch(.none), through: wrong)
      }
    }
  }
}

/// One register between two streams; a stuck one is never ready.
private struct StreamStage: Module {
  let isStuck: Bool

  struct Beat: Interface {
    @Input var valid: Signal
    @Output var ready: Signal
    @Input var code: Signal
    @Input var tag: Signal
    init() {
      _valid = Input(.bit)
      _ready = Output(.bit)
      _code = Input(.signed(4))
      _tag = Input(.unsigned(64))
    }
  }

  struct Ports: Interface {
    let input = Beat()
    let output = Beat().flipped()
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let isFull = m.register(.bit, "is_full", initial: 0)
    let ready = (io.output.ready | ~isFull).named("can_accept")
    m[io.input.ready] = isStuck ? 0 : ready
    m.when(ready) { m[isFull] = isStuck ? 0 : io.input.valid }
    m[io.output.valid] = isFull
    m[io.output.code] = m.registered(io.input.code, "code", enable: ready)
    m[io.output.tag] = m.registered(io.input.tag, "tag", enable: ready)
  }
}
