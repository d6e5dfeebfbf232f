import Formats
import Simulation

/// What is checked of an array besides training: its handshake cycle by cycle, its resets, and the tiles that reach
/// its extremes. Training alone would leave stalls, resets and full accumulators untried.
public struct SelfCheck {
  /// Cycles of the check by the cycle.
  static let handshakeCycles = 4096
  /// The deepest tile that is run, if the accumulators hold that much.
  static let deepest = 2048

  /// Checks an array and gives the words compared.
  ///
  /// - Throws: ``Mismatch``, the first; `CancellationError` if the task was cancelled.
  public static func run(_ array: HardwareArray, seed: UInt64 = 1) throws -> Int {
    let configuration = array.configuration
    var words = try handshake(of: array, seed: seed)
    let products = TestProducts(configuration)
    var random = SplitMix64Generator(state: seed)
    let (rows, columns) = (2 * configuration.rows, 2 * configuration.columns)
    let depth = min(configuration.largestDepth, deepest)
    let corners = [
      try products.extreme(rows: rows, depth: depth, columns: columns),
      try products.random(rows: rows + 1, depth: 1, columns: columns - 1, &random),
      try products.random(rows: rows - 1, depth: min(depth, 3), columns: columns + 1, &random),
      try products.random(rows: rows, depth: min(depth, 100), columns: columns, &random),
    ]
    for product in corners {
      try Task.checkCancellation()
      words += try compare(product, on: array, stalls: .none)
      words += try compare(product, on: array, stalls: .init(input: 64, output: 64, seed: random.next()))
    }
    return words
  }

  /// Checks the handshake of the first copy cycle by cycle and gives the words compared; all copies are reset after it.
  static func handshake(of array: HardwareArray, seed: UInt64) throws -> Int {
    defer { array.reset() }
    guard let simulation = array.simulation,
      var check = try HandshakeCheck(simulation, array.configuration, seed: seed)
    else { return 0 }
    return try check.run(cycles: handshakeCycles)
  }

  private static func compare(
    _ product: ArrayProduct, on array: HardwareArray, stalls: StreamBatch.Stalls
  ) throws -> Int {
    let comparison = Comparison(
      configuration: array.configuration, product: product, golden: product.multiply(), label: nil)
    let tiles = Tile.covering(product, array.configuration)
    return try array.run(tiles, of: product, stalls: stalls).enumerated().reduce(0) {
      try $0 + comparison.check($1.element, on: $1.offset, isTimed: stalls == .none && array.isTimed)
    }
  }
}
