import Arithmetic
import Formats
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation
@testable import Datapaths

/// A LUQ quantizer in its shell against the golden model, and what becomes of bad commands.
@Suite struct LUQShellTests {
  /// A shell in a simulator with all of its checks.
  private struct Bench {
    let test: LUQUnitCase
    let simulation: any Simulation
    let bus: AXILiteMaster
    static let streams = StreamPair(
      input: .init(
        valid: "s_axis_elements_tvalid", ready: "s_axis_elements_tready",
        fields: ["s_axis_elements_tdata", "s_axis_elements_tlast"]),
      output: .init(
        valid: "m_axis_codes_tvalid", ready: "m_axis_codes_tready",
        fields: ["m_axis_codes_tdata", "m_axis_codes_tlast"]))

    init(_ test: LUQUnitCase, on engine: SimulationEngine) async throws {
      self.test = test
      simulation = try await engine.simulation(of: LUQShell(test.configuration), seed: 8)
      bus = try AXILiteMaster(simulation)
      simulation.reset = true
      simulation.step(cycles: 1)
      simulation.reset = false
    }

    func load(_ random: RandomLanes) throws {
      let size = random.generator.stateWords
      for lane in 0..<random.count {
        try bus.write(LUQRegisters.lane, UInt32(lane))
        for word in random.states[lane * size..<(lane + 1) * size] { try bus.write(LUQRegisters.state, word) }
      }
    }

    func start(_ tensor: IntegerTensor, maximum: UInt64?) throws {
      let words = try test.parameterWords(tensor, maximum: maximum).map { UInt32(truncatingIfNeeded: $0) }
      let registers = [LUQRegisters.mantissa, LUQRegisters.shift, LUQRegisters.limit].suffix(words.count)
      for (register, word) in zip(registers, words) { try bus.write(register, word) }
      try bus.write(LUQRegisters.elements, UInt32(tensor.values.count))
      try bus.write(ShiftMMRegisters.control, ShiftMMRegisters.start.word(1))
    }

    /// Sends elements, and receives so many words of codes.
    func exchange(_ values: [Int64], receiving count: Int, stalls: StreamBatch.Stalls = .none) throws
      -> [Int64]
    {
      let words = stride(from: 0, to: values.count, by: 2).map { start -> Int64 in
        let high = start + 1 < values.count ? values[start + 1] : 0
        return values[start] & 0xFFFF_FFFF | high << 32
      }
      let marked = words.enumerated().flatMap { [$1, $0 == words.count - 1 ? Int64(1) : 0] }
      return try simulation.run(
        StreamBatch(
          transactions: [.init(inputBeats: words.count, outputBeats: count)], words: marked, stalls: stalls,
          patience: 500), through: Self.streams
      ).words
    }

    func status() throws -> String { ShellDriver.text(ofStatus: try bus.read(ShiftMMRegisters.status).word) }
  }

  /// The words of a tensor's codes, and end marks, in turns.
  private static func words(_ patterns: [UInt8]) -> [Int64] {
    let starts = Array(stride(from: 0, to: patterns.count, by: 8))
    return starts.flatMap { start -> [Int64] in
      let word = patterns[start..<min(start + 8, patterns.count)].reversed().reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
      return [Int64(bitPattern: word), start == starts.last ? 1 : 0]
    }
  }

  @Test(
    "tensors of all lengths get the golden codes, stalled or not",
    arguments: [(SimulationEngine.interpreter, LUQConfiguration.Alpha.powerOfTwo), (.verilator, .exact)])
  func codes(_ engine: SimulationEngine, _ alpha: LUQConfiguration.Alpha) async throws {
    let bench = try await Bench(try LUQUnitCase(alpha, lanes: 2), on: engine)
    let test = bench.test
    var random = RandomLanes(seed: 21, tensor: 1, lanes: 2)
    try bench.load(random)
    for stalls in [StreamBatch.Stalls.none, .init(input: 100, output: 160, seed: 4)] {
      for (tensor, maximum) in try test.tensors(seed: 61) {
        let golden = try LUQuantizer(test.configuration).quantize(tensor, maximum: maximum, random: &random)
        let expected = Self.words(golden.codes.codes.map { test.configuration.format.pattern(ofCode: $0) })
        try bench.start(tensor, maximum: maximum)
        let got = try bench.exchange(tensor.values, receiving: expected.count / 2, stalls: stalls)
        #expect(got == expected, "\(tensor.values.count) elements, maximum \(maximum ?? 0), seed 61")
        #expect(try bench.status() == "done: nothing")
        #expect(try bench.bus.read(LUQRegisters.clipped).word == UInt32(golden.clipped))
        #expect(try bench.bus.read(LUQRegisters.codeWords).word == UInt32(expected.count / 2))
      }
    }
    #expect(bench.simulation.checkReport.failures.isEmpty, "\(bench.simulation.checkReport)")
  }

  @Test("bad commands are said to be, and the next one is right")
  func errors() async throws {
    let bench = try await Bench(try LUQUnitCase(lanes: 2), on: .interpreter)
    let tensor = try bench.test.tensor([7, -3, 100, 0, 55, -100, 1, 1, 12, 4])
    var random = RandomLanes(seed: 22, tensor: 1, lanes: 2)
    try bench.bus.write(LUQRegisters.elements, 0)
    try bench.bus.write(ShiftMMRegisters.control, ShiftMMRegisters.start.word(1))
    #expect(try bench.status() == "error: ELEMENTS is out of range, nothing was begun")

    try bench.start(tensor, maximum: nil)
    try bench.bus.write(LUQRegisters.state, 1)
    #expect(
      try bench.status() == "busy and error: START, or STATE, while a command was under way, which goes on")
    #expect(try bench.exchange(Array(tensor.values.prefix(4)), receiving: 2).count == 4)

    try bench.start(tensor, maximum: nil)
    _ = try bench.exchange(tensor.values + [5, 5], receiving: 2)
    #expect(
      try bench.status()
        == "done and error: the packet of operands did not end with the command, its rest was thrown away")

    try bench.start(tensor, maximum: nil)
    try bench.bus.write(ShiftMMRegisters.control, ShiftMMRegisters.abort.word(1))
    #expect(try bench.exchange([], receiving: 2) == [0, 0, 0, 1])
    #expect(try bench.status() == "done and error: ABORT, zeros took the place of what was missing")

    try bench.load(random)
    let golden = try LUQuantizer(bench.test.configuration).quantize(tensor, maximum: nil, random: &random)
    try bench.start(tensor, maximum: nil)
    let expected = Self.words(golden.codes.codes.map { bench.test.configuration.format.pattern(ofCode: $0) })
    #expect(try bench.exchange(tensor.values, receiving: 2) == expected)
    #expect(bench.simulation.checkReport.failures.isEmpty, "\(bench.simulation.checkReport)")
  }
}
