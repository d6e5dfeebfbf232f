import Arithmetic
import Formats
import Simulation
import Training

/// An array in an engine: what it has done so far, and what each of its copies has behind it.
struct CheckedArray {
  let array: HardwareArray
  private(set) var counts = CosimulationEngine.Counts()
  private var histories: [CopyHistory] = []
  private let clock = ContinuousClock()

  init(_ array: HardwareArray) { self.array = array }

  private var configuration: ShiftMMConfiguration { array.configuration }

  /// The sums of a product that the accumulators hold.
  ///
  /// - Parameters:
  ///   - tiles: Those that the hardware computes.
  ///   - isCompared: Whether the golden model computes the product, too; if not, the sums are the hardware's own.
  /// - Throws: ``Mismatch`` at the first word that differs.
  mutating func multiply(
    _ product: ArrayProduct, tiles: [Tile], isCompared: Bool, _ label: ProductLabel, isTransposed: Bool
  ) throws -> [Int64] {
    let array = array
    let golden = isCompared ? clock.adding(to: &counts.golden) { product.multiply() } : []
    let shares = clock.adding(to: &counts.simulate) { array.run(tiles, of: product) }
    for case .success(let result) in shares.map(\.outcome) { counts.cycles += result.cycles }
    counts.macs += tiles.reduce(0) { $0 + macs(of: $1, in: product) }
    let comparison = Comparison(
      configuration: configuration, product: product, golden: golden, label: label,
      isTransposed: isTransposed, histories: histories)
    defer { remember(shares, of: product) }
    guard isCompared else { return try gathered(shares, comparison) }
    let start = clock.now
    defer { counts.compare += start.seconds(to: clock.now) }
    for (copy, share) in shares.enumerated() {
      counts.words += try comparison.check(share, on: copy, isTimed: array.isTimed)
    }
    return golden
  }

  /// Keeps the last tile that each copy ran.
  private mutating func remember(_ shares: [HardwareArray.Share], of product: ArrayProduct) {
    while histories.count < shares.count { histories.append(CopyHistory(copy: histories.count)) }
    for (copy, share) in shares.enumerated() {
      histories[copy].last = share.tiles.last.map { .init(product: product, tile: $0) }
    }
  }

  /// The multiplications and accumulations of a tile that are the product's own.
  private func macs(of tile: Tile, in product: ArrayProduct) -> Int {
    tile.rows(of: product, configuration).count * tile.columns(of: product, configuration).count
      * product.depth
  }

  /// The hardware's own sums, where nothing is compared.
  private func gathered(_ shares: [HardwareArray.Share], _ comparison: Comparison) throws -> [Int64] {
    let product = comparison.product
    var sums = [Int64](repeating: 0, count: product.rows * product.columns)
    for (copy, share) in shares.enumerated() {
      let result = try comparison.result(of: share, on: copy)
      for (index, tile) in zip(0..., share.tiles) {
        for (row, m) in zip(0..., tile.rows(of: product, configuration)) {
          let beat = index * configuration.rows + row
          for (column, n) in zip(0..., tile.columns(of: product, configuration)) {
            sums[m * product.columns + n] = result.words[beat * (configuration.columns + 1) + column]
          }
        }
      }
    }
    return sums
  }
}

extension ContinuousClock {
  /// What some work gives; the seconds that it takes are added.
  func adding<Result>(to seconds: inout Double, _ work: () throws -> Result) rethrows -> Result {
    let start = now
    defer { seconds += start.seconds(to: now) }
    return try work()
  }
}

extension ContinuousClock.Instant {
  /// The seconds from here to a later instant.
  func seconds(to later: ContinuousClock.Instant) -> Double {
    let parts = duration(to: later).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
