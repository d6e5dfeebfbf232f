import Datapaths
import HDL
import Simulation
import Testing
import VerilatorBridge
import VerilogEmission

/// Arrays of binary16 elements in Verilator against sums in Swift's numbers, bit for bit.
@Suite struct FloatArrayTests {
  /// A tile: its operands beat after beat.
  struct Tile {
    /// A[m,k] and B[k,n] for each k.
    let a: [[Float16]], b: [[Float16]]

    /// C[m,n] in order of rows, as the array is to give it.
    func sums(_ element: FloatElementConfiguration) -> [UInt32] {
      let subnormals = element.subnormals
      return a[0].indices.flatMap { m in
        b[0].indices.map { n in
          switch element.accumulator {
          case .binary16:
            let sum = a.indices.reduce(Float16(0)) { sum, k in
              FloatReference.sum(sum, FloatReference.product(a[k][m], b[k][n], subnormals), subnormals)
            }
            return FloatReference.bits(sum)
          case .binary32:
            func factor(_ number: Float16) -> Float {
              Float(subnormals == .flushed ? FloatReference.flushed(number) : number)
            }
            return FloatReference.bits(
              a.indices.reduce(Float(0)) { $0 + factor(a[$1][m]) * factor(b[$1][n]) })
          }
        }
      }
    }
  }

  static let elements = FloatElementConfiguration.Accumulator.allCases.flatMap { accumulator in
    Subnormals.allCases.flatMap { subnormals in
      SignificandMultiplier.allCases.map {
        FloatElementConfiguration(accumulator: accumulator, subnormals: subnormals, multiplier: $0)
      }
    }
  }

  @Test(arguments: elements)
  func tilesInTurnsGiveTheSumsOfALoop(_ element: FloatElementConfiguration) async throws {
    let (rows, columns) = (3, 2)
    let array = FloatArray(rows: rows, columns: columns, element)
    let model = try await VerilatedModel.build(VerilogEmitter.emit(try Netlist(elaborating: array)))
    let sim = try model.simulation(seed: 5)
    let streams = StreamPair(input: "operands", output: "results", ports: sim.ports)
    var random = SplitMix64(seed: 23)
    for (rate, kind) in [(0, Numbers.ordinary), (70, .ordinary), (0, .cancelling), (40, .small), (0, .any)] {
      let tiles = (0..<40).map { _ in
        let depth = Int.random(in: 1...40, using: &random)
        return Tile(
          a: (0..<depth).map { _ in (0..<rows).map { _ in kind.number(&random) } },
          b: (0..<depth).map { _ in (0..<columns).map { _ in kind.number(&random) } })
      }
      let (words, order) = Self.beats(tiles, rows: rows, columns: columns)
      let batch = StreamBatch(
        transactions: [
          .init(inputBeats: words.count / (rows + columns + 1), outputBeats: tiles.count * rows)
        ],
        words: words, stalls: .init(input: rate, output: rate, seed: 3), patience: 1000)
      sim.resets = [true]
      sim.step(cycles: 1)
      sim.resets = [false]
      let found = try sim.run(batch, through: streams).words
      var right: [Int64] = []
      for index in order {
        let sums = tiles[index].sums(element).map { Int64($0) }
        for row in 0..<rows {
          right += sums[(row * columns)..<((row + 1) * columns)]
          right.append(row == rows - 1 ? 1 : 0)
        }
      }
      #expect(found == right, "seed 23, \(element), \(kind), stall rate \(rate)")
    }
  }

  /// Distributions of operands.
  enum Numbers {
    case ordinary, cancelling, small, any

    func number(_ random: inout SplitMix64) -> Float16 {
      let bits = UInt16(truncatingIfNeeded: random.next())
      switch self {
      case .ordinary: return Float16(bitPattern: bits & 0x83FF | UInt16(random.next() % 20 + 5) << 10)
      // Exponents near that of 1 and few bits: sums are often zero, or halves of the last place.
      case .cancelling: return Float16(bitPattern: bits & 0x8300 | UInt16(random.next() % 3 + 14) << 10)
      case .small: return Float16(bitPattern: bits & 0x83FF | UInt16(random.next() % 9) << 10)
      case .any:
        return random.next() % 8 == 0 ? Float16(bitPattern: bits) : Float16(bitPattern: bits & 0xBFFF)
      }
    }
  }

  /// The operands' words, tiles in turns, and the order in which the tiles end.
  private static func beats(_ tiles: [Tile], rows: Int, columns: Int) -> (words: [Int64], order: [Int]) {
    let turns = FloatProcessingElement.interleavedSums
    var words: [Int64] = []
    var order: [Int] = []
    var current = [(tile: Int, k: Int)?](repeating: nil, count: turns)
    var next = 0
    var turn = 0
    while order.count < tiles.count {
      if current[turn] == nil, next < tiles.count {
        current[turn] = (next, 0)
        next += 1
      }
      if let (tile, k) = current[turn] {
        let isLast = k == tiles[tile].a.count - 1
        words += (tiles[tile].a[k] + tiles[tile].b[k]).map { Int64($0.bitPattern) } + [isLast ? 1 : 0]
        current[turn] = isLast ? nil : (tile, k + 1)
        if isLast { order.append(tile) }
      } else {
        words += [Int64](repeating: 0, count: rows + columns + 1)
      }
      turn = (turn + 1) % turns
    }
    return (words, order)
  }
}
