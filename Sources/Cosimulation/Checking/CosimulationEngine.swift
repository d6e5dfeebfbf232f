import Arithmetic
import Formats
import Simulation
import Training

/// The engine with the hardware in the loop: every product by the golden model and by the array, compared.
public final class CosimulationEngine: Engine {
  /// What has been done so far.
  public struct Counts: Hashable, Sendable {
    /// Words of results that were compared with the golden model.
    public var words = 0
    /// Simulated cycles.
    public var cycles = 0
    /// Multiplications and accumulations that the products asked of the array; padding is not counted.
    public var macs = 0
    /// Seconds in the golden model, in simulation and in comparison.
    public var golden = 0.0, simulate = 0.0, compare = 0.0
  }

  /// What has been done so far.
  public private(set) var counts = Counts()
  private let array: HardwareArray
  private let policy: CheckPolicy
  private let isCancelled: () -> Bool
  private var sampler: SplitMix64Generator
  private var histories: [CopyHistory] = []
  private let clock = ContinuousClock()

  /// Makes an engine around an array.
  ///
  /// - Parameters:
  ///   - seed: What chooses the tiles of ``CheckPolicy/sample(_:)``.
  ///   - isCancelled: Asked before every product; when it says so, the engine throws ``Interruption``.
  public init(
    _ array: HardwareArray, policy: CheckPolicy = .all, seed: UInt64 = 1,
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.array = array
    self.policy = policy
    self.isCancelled = isCancelled
    sampler = SplitMix64Generator(state: seed)
  }

  /// The sums of a product, by both sides where the policy says so.
  ///
  /// A product deeper than the accumulators hold is split into panels, whose sums add up exactly.
  ///
  /// - Throws: ``Mismatch`` at the first word that differs; ``Interruption``.
  public func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
    try multiply(.shift(product), label)
  }

  /// The sums of a product with FP4, all samples added in the array, by both sides where the policy says so.
  ///
  /// - Throws: ``Mismatch`` at the first word that differs; ``Interruption``.
  public func multiply(_ product: FP4Product, for label: ProductLabel) throws -> [Int64] {
    try multiply(ArrayProduct(joining: product), label)
  }

  private func multiply(_ product: ArrayProduct, _ label: ProductLabel) throws -> [Int64] {
    var total: [Int64] = []
    for panel in try product.panels(depth: array.configuration.largestDepth) {
      let sums = try multiplyPanel(panel, label)
      total = total.isEmpty ? sums : zip(total, sums).map { $0 + $1 }
    }
    return total
  }

  private func multiplyPanel(_ product: ArrayProduct, _ label: ProductLabel) throws -> [Int64] {
    if isCancelled() { throw Interruption() }
    let tiles = chosenTiles(of: product)
    var golden: [Int64] = []
    if policy != .none {
      counts.golden += time { golden = product.multiply() }
    }
    var shares: [HardwareArray.Share] = []
    counts.simulate += time { shares = array.run(tiles, of: product) }
    for case .success(let result) in shares.map(\.outcome) { counts.cycles += result.cycles }
    counts.macs += tiles.reduce(0) { $0 + macs(of: $1, in: product) }
    let comparison = Comparison(
      configuration: array.configuration, product: product, golden: golden, label: label,
      histories: histories)
    defer { remember(shares, of: product) }
    if policy == .none { return try gathered(shares, comparison) }
    let start = clock.now
    defer { counts.compare += start.seconds(to: clock.now) }
    for (copy, share) in shares.enumerated() { counts.words += try comparison.check(share, on: copy) }
    return golden
  }

  /// Keeps the last tile that each copy ran.
  private func remember(_ shares: [HardwareArray.Share], of product: ArrayProduct) {
    while histories.count < shares.count { histories.append(CopyHistory(copy: histories.count)) }
    for (copy, share) in shares.enumerated() {
      histories[copy].last = share.tiles.last.map { .init(product: product, tile: $0) }
    }
  }

  private func chosenTiles(of product: ArrayProduct) -> [Tile] {
    let tiles = Tile.covering(product, array.configuration)
    guard case .sample(let part) = policy else { return tiles }
    return tiles.filter { _ in sampler.nextFraction() < part }
  }

  /// The multiplications and accumulations of a tile that are the product's own.
  private func macs(of tile: Tile, in product: ArrayProduct) -> Int {
    let configuration = array.configuration
    return tile.rows(of: product, configuration).count * tile.columns(of: product, configuration).count
      * product.depth
  }

  /// The hardware's own sums, where nothing is compared.
  private func gathered(_ shares: [HardwareArray.Share], _ comparison: Comparison) throws -> [Int64] {
    let configuration = array.configuration
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

  private func time(_ work: () -> Void) -> Double {
    let start = clock.now
    work()
    return start.seconds(to: clock.now)
  }
}

/// Thrown where a run stops because the user asked for it.
public struct Interruption: Error {}

extension ContinuousClock.Instant {
  /// The seconds from here to a later instant.
  func seconds(to later: ContinuousClock.Instant) -> Double {
    let parts = duration(to: later).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
