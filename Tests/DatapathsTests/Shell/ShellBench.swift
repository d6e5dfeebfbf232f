import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge

@testable import Cosimulation
@testable import Datapaths

/// A shell in a simulator with all of its checks, and what software does with it.
struct ShellBench {
  let layout: ShellLayout
  let simulation: any Simulation
  let bus: AXILiteMaster
  let array: HardwareArray
  let products: TestProducts

  init(_ layout: ShellLayout, on engine: SimulationEngine) async throws {
    self.layout = layout
    simulation = try await engine.simulation(of: ShiftMMShell(layout), seed: 3)
    bus = try AXILiteMaster(simulation)
    array = try HardwareArray(layout, simulations: [simulation])
    products = TestProducts(layout.array)
  }

  /// Runs a product as one command and compares every sum.
  func expectSums(of product: ArrayProduct, stalls: StreamBatch.Stalls = .none) throws {
    let tiles = Tile.covering(product, layout.array)
    let comparison = Comparison(
      configuration: layout.array, product: product, golden: product.multiply(), label: nil)
    for share in array.run(tiles, of: product, stalls: stalls) {
      #expect(try comparison.check(share, isTimed: false) == product.rows * product.columns)
    }
  }

  /// Sends words, the last one with the end mark, and receives others.
  func exchange(_ words: [Int64], receiving count: Int, stalls: StreamBatch.Stalls = .none) throws -> [Int64]
  {
    let marked = words.enumerated().flatMap { [$1, $0 == words.count - 1 ? Int64(1) : 0] }
    let batch = StreamBatch(
      transactions: [.init(inputBeats: words.count, outputBeats: count)], words: marked, stalls: stalls,
      patience: 400)
    return try simulation.run(batch, through: ShellDriver.streams).words
  }

  /// Begins a command, whatever it is.
  func start(_ rows: Int, _ columns: Int, _ depth: Int) throws {
    _ = try ShellDriver(layout).start(rows: rows, columns: columns, depth: depth, bus)
  }

  /// The status in words.
  func status() throws -> String { ShellDriver.text(ofStatus: try bus.read(ShiftMMRegisters.status).word) }

  /// What a register shows.
  func read(_ register: RegisterMap.Register) throws -> Int { Int(try bus.read(register).word) }

  /// The words of a product's operands.
  func words(of product: ArrayProduct) -> [Int64] {
    let marked = ShellPacking(layout: layout).operands(of: product)
    return stride(from: 0, to: marked.count, by: 2).map { marked[$0] }
  }

  /// Holds all that the design promises, and all that it was promised.
  func expectNoFailures() {
    #expect(simulation.checkReport.failures.isEmpty, "\(simulation.checkReport)")
  }
}

extension ShellLayout {
  /// A shell's layout around an array of integers.
  static func integers(
    _ rows: Int, _ columns: Int, a: Int = 6, b: Int = 6, g: Int = 4,
    _ accumulator: ShiftMMConfiguration.Accumulator,
    wordBytes: Int = 8
  ) throws -> ShellLayout {
    try ShellLayout(
      ShiftMMConfiguration(
        rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: g, accumulator: accumulator),
      wordBytes: wordBytes)
  }
}
