import Formats
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation
@testable import Datapaths

/// Whatever M, N and K are, and however the streams stall, a shell's results are the golden model's.
@Suite struct ShellProductTests {
  /// Accumulators too narrow for the products, so that partial sums are added; words of both widths; FP4.
  static func layouts() throws -> [ShellLayout] {
    [
      try .integers(4, 4, .bits(16)), try .integers(3, 5, a: 8, b: 4, g: 3, .bits(18), wordBytes: 4),
      try .integers(1, 1, a: 2, b: 2, g: 1, .bits(4)), try .integers(2, 1, g: 8, .bits(32), wordBytes: 4),
      try ShellLayout(
        ShiftMMConfiguration(
          rows: 3, columns: 2, integerBits: 5, fp4: FP4Format(), side: .b, accumulator: .bits(13))),
    ]
  }

  @Test("any product comes out right on the interpreter, stalled or not", arguments: try layouts())
  func interpreted(_ layout: ShellLayout) async throws {
    try await expectProducts(layout, on: .interpreter, seed: 41)
  }

  @Test("any product comes out right on Verilator, stalled or not", arguments: try layouts().prefix(2))
  func verilated(_ layout: ShellLayout) async throws {
    try await expectProducts(layout, on: .verilator, seed: 42)
  }

  private func expectProducts(_ layout: ShellLayout, on engine: SimulationEngine, seed: UInt64) async throws {
    let bench = try await ShellBench(layout, on: engine)
    var random = SplitMix64Generator(state: seed)
    let (r, c, p) = (layout.array.rows, layout.array.columns, layout.panelDepth)
    let sizes = [
      (1, 1, 1), (r, c, r), (r + 1, 2 * c + 1, 1), (3 * r - 1, c, min(p, 40) + 1),
      (2 * r, 3 * c, 2 * min(p, 30)),
    ]
    for stalls in [
      StreamBatch.Stalls.none, .init(input: 120, output: 0, seed: 5), .init(input: 60, output: 200, seed: 6),
    ] {
      for (m, n, k) in sizes {
        try bench.expectSums(
          of: bench.products.random(rows: m, depth: k, columns: n, &random), stalls: stalls)
      }
    }
    if 3 * p < 600 {
      try bench.expectSums(of: bench.products.extreme(rows: r + 1, depth: 3 * p + 1, columns: c + 1))
    }
    bench.expectNoFailures()
  }

  @Test("a reset in mid-command leaves nothing behind")
  func reset() async throws {
    let bench = try await ShellBench(try .integers(2, 3, .bits(14)), on: .interpreter)
    var random = SplitMix64Generator(state: 43)
    let product = try bench.products.random(rows: 5, depth: 20, columns: 7, &random)
    let words = bench.words(of: product)
    for cut in [1, words.count / 3, words.count / 2, words.count - 1] {
      try bench.start(5, 7, 20)
      // Stopped by its patience or by its end: either way somewhere in the middle.
      _ = try? bench.exchange(Array(words.prefix(cut)), receiving: 1)
      bench.array.reset()
      try bench.expectSums(of: product)
    }
    bench.expectNoFailures()
  }

  @Test("an unstalled command takes its words' cycles, and says so in its counters")
  func counters() async throws {
    let bench = try await ShellBench(try .integers(4, 4, .depth(100)), on: .interpreter)
    var random = SplitMix64Generator(state: 44)
    let product = try bench.products.random(rows: 9, depth: 50, columns: 8, &random)
    try bench.expectSums(of: product)
    // 3 × 2 tiles of 50 vectors in two words, then the last tile: through the array, and one row of it in two words.
    #expect(try bench.read(ShiftMMRegisters.operandWords) == 600)
    #expect(try bench.read(ShiftMMRegisters.resultWords) == 36)
    #expect(try bench.read(ShiftMMRegisters.resultStalls) == 0)
    let free = try bench.read(ShiftMMRegisters.cycles)
    let waits = try bench.read(ShiftMMRegisters.operandStalls)
    #expect(free - waits >= 600 && free - waits < 640, "\(free) cycles, \(waits) of them without operands")

    try bench.expectSums(of: product, stalls: .init(input: 128, output: 250, seed: 7))
    #expect(try bench.read(ShiftMMRegisters.operandStalls) > waits + 300)
    #expect(try bench.read(ShiftMMRegisters.resultStalls) > 300)
    #expect(try bench.read(ShiftMMRegisters.operandWords) == 600)
  }

  @Test("a shell of the numbers it cannot have is refused")
  func refusedLayouts() throws {
    let array = try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: 8, operandBitsB: 8, groups: 8, accumulator: .bits(33))
    #expect {
      try ShellLayout(array)
    } throws: {
      "\($0)" == "the array's accumulators have 33 bits; a shell's sums have 32"
    }
    #expect {
      try ShellLayout.integers(2, 2, .depth(9), wordBytes: 5)
    } throws: {
      "\($0)" == "words are of 5 bytes; expected 4, 8, 16, 32, 64 or 128"
    }
    #expect {
      try ShellDriver(ShellLayout.integers(2, 2, .depth(9), wordBytes: 16))
    } throws: {
      "\($0)" == "words are of 16 bytes; expected 4 or 8 in simulation"
    }
  }
}
