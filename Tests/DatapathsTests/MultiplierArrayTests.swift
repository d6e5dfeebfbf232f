import Formats
import HDL
import Simulation
import Testing

@testable import Cosimulation
@testable import Datapaths

@Suite("Arrays that are told what multiplies") struct MultiplierArrayTests {
  static let cases = [
    MultiplierCase(3, 2, bits: 6, g: 4, .accumulator, nil),
    MultiplierCase(2, 3, bits: 6, g: 4, .processingElement, .tables),
    MultiplierCase(4, 4, bits: 8, g: 8, .accumulator, .tables, .bits(36)),
    MultiplierCase(1, 4, bits: 7, .edge, .tables),
    MultiplierCase(3, 3, bits: 8, g: 8, .edge, .slice, .bits(48)),
    MultiplierCase(4, 2, bits: 6, g: 4, .accumulator, .slice),
    MultiplierCase(1, 1, bits: 5, g: 3, .accumulator, .slice, .depth(1)),
    MultiplierCase(4, 6, bits: 4, .edge, .packedSlice), MultiplierCase(2, 2, bits: 3, .edge, .packedSlice),
    MultiplierCase(6, 4, bits: 4, g: 4, .accumulator, .packedSlice),
    MultiplierCase(4, 3, bits: 6, g: 4, .accumulator, .packedSlice),
    MultiplierCase(2, 5, bits: 8, .edge, .packedSlice, .bits(62)),
  ]

  @Test("The cases use every multiplier with every place of the shift that it goes with")
  func cover() {
    let kinds = Set(Self.cases.map { "\($0.multiplier?.rawValue ?? "inferred") \($0.placement)" })
    #expect(
      kinds.isSuperset(of: [
        "inferred accumulator", "tables processingElement", "tables accumulator", "tables edge", "slice edge",
        "slice accumulator", "packedSlice edge", "packedSlice accumulator",
      ]))
  }

  /// The self-check stalls both sides, resets in mid-tile, runs tiles back to back, some of one beat, and fills the
  /// accumulators.
  @Test("Verilator gives the golden model's bits", arguments: cases)
  func verilated(_ array: MultiplierCase) async throws {
    let hardware = try await array.configuration().verilated(copies: 2, seed: 5)
    for seed: UInt64 in [1, 0xDEAD_BEEF] {
      do {
        #expect(try SelfCheck.run(hardware, seed: seed) > 0)
      } catch {
        Issue.record("seed \(seed), \(array.testDescription): \(error)")
      }
    }
  }

  @Test("Beats whose shift rises within a tile are found out")
  func rising() throws {
    let configuration = try MultiplierCase(1, 1, bits: 4, g: 4, .accumulator, nil).configuration()
    let interpreter = try Interpreter(
      Netlist(elaborating: ShiftMMArray(configuration)), seed: 1, checks: .statements)
    let ports = StreamPair(input: "operands", output: "results", ports: interpreter.ports)
    // A, B, shift and last of two beats.
    let batch = StreamBatch(
      transactions: [.init(inputBeats: 2, outputBeats: 1)], words: [1, 1, 1, 0, 1, 1, 3, 1], patience: 32)
    interpreter.reset = true
    interpreter.step(cycles: 1)
    interpreter.reset = false
    _ = try? interpreter.run(batch, through: ports)
    #expect(
      interpreter.checkReport.failures.contains { $0.site.check.message == "shifts fall within a tile" })
  }
}

@Suite("Booth's multiplier") struct BoothMultiplicationTests {
  private struct Multiplier: Module {
    let aBits: Int, bBits: Int

    struct Ports: Interface {
      @Input var a: Signal
      @Input var b: Signal
      @Output var product: Signal

      init(_ aBits: Int, _ bBits: Int) {
        _a = Input(.signed(aBits))
        _b = Input(.signed(bBits))
        _product = Output(.signed(aBits + bBits))
      }
    }

    var ports: Ports { Ports(aBits, bBits) }

    func body(_ m: Builder, _ io: Ports) { m[io.product] = BoothMultiplication.product(io.a, io.b) }
  }

  @Test(
    "Every pair of operands, the most negative ones too, has its product",
    arguments: [(2, 2), (3, 2), (2, 3), (4, 4), (5, 3), (3, 7), (6, 6), (9, 6), (8, 8)])
  func exhaustive(aBits: Int, bBits: Int) throws {
    let simulation = try Interpreter(Netlist(elaborating: Multiplier(aBits: aBits, bBits: bBits)), seed: 1)
    func index(_ name: String) throws -> Int {
      try #require(simulation.ports.firstIndex { $0.name == name })
    }
    let (a, b, product) = (try index("a"), try index("b"), try index("product"))
    var wrong: [(Int, Int)] = []
    for left in -(1 << (aBits - 1))..<(1 << (aBits - 1)) {
      simulation.set(a, to: .init(left))
      for right in -(1 << (bBits - 1))..<(1 << (bBits - 1)) {
        simulation.set(b, to: .init(right))
        if simulation.get(product) != .init(left * right) { wrong.append((left, right)) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, the first \(wrong.first.map { "\($0)" } ?? "none")")
  }
}
