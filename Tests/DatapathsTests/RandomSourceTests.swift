import Arithmetic
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation

/// The random source draws what the golden lanes draw, whatever the generator, the number of lanes and the bits.
@Suite struct RandomSourceTests {
  static let cases = RandomGenerator.allCases.flatMap { generator in
    [(1, 30), (2, 32), (3, 8), (4, 33), (8, 1), (16, 30), (16, 64)].map {
      SourceCase(generator: generator, lanes: $0.0, bits: $0.1)
    }
  }

  @Test(arguments: cases)
  func drawsTheGoldenStream(_ test: SourceCase) throws {
    try test.check(on: Interpreter(Netlist(elaborating: test.source()), seed: 5))
  }

  @Test(arguments: RandomGenerator.allCases)
  func drawsTheGoldenStreamInVerilator(_ generator: RandomGenerator) async throws {
    let test = SourceCase(generator: generator, lanes: 5, bits: generator == .xorwow ? 45 : 30)
    try test.check(on: try await SimulationEngine.verilator.simulation(of: test.source(), seed: 5))
  }

  /// A lane that is loaded while draws are taken waits, and then has its word; nothing else moves.
  @Test func aWordWaitsWhileDrawsAreTaken() throws {
    let test = SourceCase(generator: .xorshift32, lanes: 2, bits: 32)
    let sim = try Simulator(test.source())
    for lane in [0, 1] { test.load([7 + UInt32(lane)], lane: lane, sim) }
    sim[\.load.payload.lane!] = 1
    sim[\.load.payload.word] = 1
    sim[\.load.valid] = 1
    sim[\.take] = 1
    sim[\.count] = 2
    #expect(sim[\.load.ready] == 0)
    sim.step()
    sim[\.take] = 0
    #expect(sim[\.load.ready] == 1)
    sim.step()
    sim[\.load.valid] = 0
    // One step from 7 has been taken, none from 1.
    var golden = try RandomLanes(states: [7, 1], generator: .xorshift32)
    _ = golden.next(bits: 32)
    let second = golden.next(bits: 32)
    #expect(sim[\.draws[0]] == .init(golden.next(bits: 32)))
    #expect(sim[\.draws[1]] == .init(second))
  }

  @Test func numbersOutOfRangeAreRefused() {
    func message(lanes: Int, bits: Int) -> String? {
      do {
        _ = try RandomSource(lanes: lanes, bits: bits)
        return nil
      } catch { return error.description }
    }
    #expect(message(lanes: 0, bits: 30) == "lanes is 0; expected 1 to 64")
    #expect(message(lanes: 65, bits: 30) == "lanes is 65; expected 1 to 64")
    #expect(message(lanes: 1, bits: 0) == "random bits is 0 bits; expected 1 to 64 bits")
    #expect(message(lanes: 1, bits: 65) == "random bits is 65 bits; expected 1 to 64 bits")
  }
}

/// One random source to be tested, with a name that says all of it.
struct SourceCase: CustomTestStringConvertible, Sendable {
  let generator: RandomGenerator
  let lanes: Int
  let bits: Int

  var testDescription: String { "\(lanes) lanes of \(generator.rawValue), \(bits) bits" }

  func source() throws -> RandomSource { try RandomSource(generator: generator, lanes: lanes, bits: bits) }

  func load(_ words: [UInt32], lane: Int, _ sim: Simulator<RandomSource>) {
    if lanes > 1 { sim[\.load.payload.lane!] = .init(lane) }
    sim[\.load.valid] = 1
    for word in words {
      sim[\.load.payload.word] = .init(word)
      sim.step()
    }
    sim[\.load.valid] = 0
  }

  /// Tensors of many lengths, each in beats of which the last may be short, with pauses, lanes loaded anew twice.
  func check(on simulation: any Simulation) throws {
    let source = try source()
    let sim = Simulator(source, on: simulation)
    var pauses = SplitMix64Generator(state: 3)
    for tensor: UInt64 in [1, 2] {
      var golden = RandomLanes(seed: 9, tensor: tensor, lanes: lanes, generator: generator)
      for lane in 0..<lanes {
        let words = generator.stateWords
        let state = golden.states[lane * words..<(lane + 1) * words]
        load(source.loadWords(forState: state), lane: lane, sim)
      }
      for length in [1, lanes, 2 * lanes + 1, 7, 40] {
        golden.beginPass()
        for start in stride(from: 0, to: length, by: lanes) {
          let count = min(lanes, length - start)
          sim[\.count] = .init(count)
          sim[\.take] = 0
          sim.step(Int(pauses.next() % 3))
          sim[\.take] = 1
          for lane in 0..<count {
            let draw = golden.next(bits: bits)
            #expect(
              sim[\.draws[lane]] == .init(draw), "tensor \(tensor), element \(start + lane) of \(length)")
          }
          sim.step()
        }
        sim[\.take] = 0
      }
    }
    #expect(sim.mistakes.isEmpty)
  }
}
