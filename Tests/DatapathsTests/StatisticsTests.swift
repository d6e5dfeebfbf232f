import Arithmetic
import BigInt
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

@Suite("The statistics accumulator")
struct StatisticsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let lanes: Int, elementBits: Int, countBits: Int
    let kind: StatisticsKind

    var testDescription: String { "\(lanes) lanes of \(elementBits) bits, 2^\(countBits) elements, \(kind)" }

    func unit() throws -> StatisticsAccumulator {
      try StatisticsAccumulator(
        lanes: lanes, widths: StatisticsWidths(elementBits: elementBits, countBits: countBits), kind: kind)
    }

    /// The golden statistics, in the order of the beat.
    func expected(_ tensor: [Int64]) throws -> [BigInt] {
      let golden = try TensorStatistics(tensor, skippingZeros: kind == .sumsOfNonZero)
      let sums = [BigInt(golden.count), BigInt(golden.sum), BigInt(golden.squares)]
      return [BigInt(golden.maximum)] + (kind == .maximum ? [] : sums)
    }

    /// Corner tensors of several sizes, none with more elements than the unit counts.
    func tensors(seed: UInt64) -> [[Int64]] {
      Set(TestTensors.counts(lanes: lanes)).sorted().filter { $0 <= 1 << countBits }.flatMap {
        TestTensors.corners(elementBits: elementBits, count: $0, seed: seed)
      }
    }

    /// All tensors one after the other, and again after a reset in mid-tensor.
    func check(on engine: SimulationEngine, stalls: [UnitBench.Stalls]) async throws {
      let tensors = tensors(seed: 41)
      let beats = tensors.flatMap { TestTensors.beats($0, lanes: lanes) }
      let golden = try tensors.map(expected)
      let bench = try await UnitBench(unit(), from: "results", on: engine)
      for stalls in stalls {
        for limit in [1, 4, beats.count / 2] {
          bench.reset()
          _ = try bench.exchange([("elements", beats)], stalls: stalls, limit: limit, patience: 2)
        }
        bench.reset()
        let results = try bench.exchange([("elements", beats)], stalls: stalls).beats
        #expect(results == golden, "seed 41, \(engine), \(stalls)")
      }
    }
  }

  static let cases = [
    Case(lanes: 1, elementBits: 2, countBits: 3, kind: .sums),
    Case(lanes: 2, elementBits: 9, countBits: 3, kind: .maximum),
    Case(lanes: 3, elementBits: 12, countBits: 4, kind: .sumsOfNonZero),
    Case(lanes: 4, elementBits: 24, countBits: 20, kind: .sums),
    Case(lanes: 5, elementBits: 32, countBits: 5, kind: .sumsOfNonZero),
    Case(lanes: 8, elementBits: 47, countBits: 30, kind: .sums),
    Case(lanes: 1, elementBits: 47, countBits: 0, kind: .sums),
  ]

  @Test("has the golden sums, whatever the stalls, and after a reset in mid-tensor", arguments: cases)
  func goldenSums(_ test: Case) async throws {
    try await test.check(on: .interpreter, stalls: UnitBench.Stalls.all)
  }

  @Test("has the golden sums in Verilator, too", arguments: StatisticsKind.allCases)
  func inVerilator(_ kind: StatisticsKind) async throws {
    let test = Case(lanes: 16, elementBits: 32, countBits: 20, kind: kind)
    try await test.check(on: .verilator, stalls: UnitBench.Stalls.all)
  }

  @Test("takes a beat in every cycle, tensor after tensor")
  func throughput() async throws {
    let test = Case(lanes: 4, elementBits: 8, countBits: 8, kind: .sums)
    let tensors = (0..<10).map { TestTensors.corners(elementBits: 8, count: 4 * $0 + 1, seed: 3)[7] }
    let beats = tensors.flatMap { TestTensors.beats($0, lanes: 4) }
    let bench = try await UnitBench(test.unit(), from: "results")
    bench.reset()
    let cycles = try bench.exchange([("elements", beats)]).cycles
    // The beats, then two levels of trees and three more.
    #expect(cycles == beats.count + 5)
  }

  @Test("refuses widths and lanes out of range")
  func refusals() {
    func message(_ make: () throws -> Void) -> String? {
      do {
        try make()
        return nil
      } catch { return "\(error)" }
    }
    #expect(
      message { _ = try StatisticsWidths(elementBits: 48, countBits: 3) }
        == "element width is 48 bits; expected 2 to 47 bits")
    #expect(
      message { _ = try StatisticsWidths(elementBits: 8, countBits: 31) }
        == "logarithm of the number of elements is 31; expected 0 to 30")
    #expect(
      message { _ = try Case(lanes: 0, elementBits: 8, countBits: 3, kind: .sums).unit() }
        == "lanes is 0; expected 1 to 64")
  }
}
