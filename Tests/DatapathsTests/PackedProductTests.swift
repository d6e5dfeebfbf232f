import Formats
import HDL
import Simulation
import Testing

@testable import Cosimulation
@testable import Datapaths

/// The products that share a DSP48E1 slice, through the slice itself: its model in the interpreter, and in Verilator the
/// instance that is emitted, with the library's simulation model.
///
/// A slice's product is a function of the codes of one beat alone, so all values of those are all there is to it: of INT4
/// 16²·15², with A's most negative code. Behind the slice every product has an adder of its own, which the array's other
/// tests fill to its ends.
@Suite("Products that share a DSP slice") struct PackedProductTests {
  /// One element, a tile for every beat.
  private func configuration(bits: Int) throws -> ShiftMMConfiguration {
    let packing = try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: bits, operandBitsB: bits, groups: 1, accumulator: .bits(32),
      multiplier: .packedSlice
    ).packing
    return try ShiftMMConfiguration(
      rows: 2, columns: packing?.columns ?? 1, operandBitsA: bits, operandBitsB: bits, groups: 1,
      accumulator: .bits(32), multiplier: .packedSlice)
  }

  /// Runs beats, codes of A and then of B, and gives how many have another product than they should.
  private func wrongProducts(
    _ beats: [[Int]], _ configuration: ShiftMMConfiguration, on simulation: any Simulation
  ) throws -> Int {
    let columns = configuration.columns
    let batch = StreamBatch(
      transactions: Array(repeating: .init(inputBeats: 1, outputBeats: 2), count: beats.count),
      words: beats.flatMap { ($0 + [1]).map { Int64($0) } }, patience: 64)
    let ports = StreamPair(input: "operands", output: "results", ports: simulation.ports)
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
    let words = try simulation.run(batch, through: ports).words
    var expected: [Int64] = []
    for codes in beats {
      for row in 0..<2 {
        for column in 0..<columns { expected.append(Int64(codes[row] * codes[2 + column])) }
        expected.append(Int64(row))
      }
    }
    guard words.count == expected.count else { return beats.count }
    return zip(words, expected).count { $0 != $1 }
  }

  /// All codes of A in both rows, all symmetric ones of B in the columns.
  private func allBeats(bits: Int, columns: Int) -> [[Int]] {
    let half = 1 << (bits - 1)
    var beats: [[Int]] = []
    for first in -half..<half {
      for second in -half..<half {
        for left in -half + 1..<half {
          if columns == 1 {
            beats.append([first, second, left])
          } else {
            for right in -half + 1..<half { beats.append([first, second, left, right]) }
          }
        }
      }
    }
    return beats
  }

  @Test("All 57,600 beats of INT4, four products to a slice, in the interpreter")
  func interpretedINT4() throws {
    let configuration = try configuration(bits: 4)
    #expect(configuration.columns == 2)
    let beats = allBeats(bits: 4, columns: 2)
    #expect(beats.count == 57_600)
    let interpreter = try Interpreter(Netlist(elaborating: ShiftMMArray(configuration)), seed: 1)
    #expect(try wrongProducts(beats, configuration, on: interpreter) == 0)
  }

  @Test("All beats in Verilator, of INT4 four products to a slice, of INT6 two", arguments: [4, 6])
  func verilated(bits: Int) async throws {
    let configuration = try configuration(bits: bits)
    let array = try await configuration.verilated(seed: 1)
    let simulation = try #require(array.simulation)
    let beats = allBeats(bits: bits, columns: configuration.columns)
    #expect(beats.count == [4: 57_600, 6: 258_048][bits])
    #expect(try wrongProducts(beats, configuration, on: simulation) == 0)
  }

  @Test("A million random beats of INT8, two products to a slice, in Verilator")
  func verilatedINT8() async throws {
    let configuration = try configuration(bits: 8)
    let array = try await configuration.verilated(seed: 1)
    let simulation = try #require(array.simulation)
    var random = SplitMix64Generator(state: 31)
    let beats = (0..<1_000_000).map { _ in
      [
        Int.random(in: -128...127, using: &random), Int.random(in: -128...127, using: &random),
        Int.random(in: -127...127, using: &random),
      ]
    }
    #expect(try wrongProducts(beats, configuration, on: simulation) == 0, "seed 31")
  }
}
