import Arithmetic
import Datapaths
import Formats
import Simulation
import Training

/// The engine with the hardware in the loop: every product by the golden model and by an array, compared.
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

    /// The part of the processing elements' cycles that the products used, 0…1; nil if nothing was simulated.
    func utilization(elements: Int) -> Double? {
      cycles > 0 ? Double(macs) / Double(cycles * elements) : nil
    }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        words: left.words + right.words, cycles: left.cycles + right.cycles, macs: left.macs + right.macs,
        golden: left.golden + right.golden, simulate: left.simulate + right.simulate,
        compare: left.compare + right.compare)
    }
  }

  /// What has been done so far on all arrays.
  public var counts: Counts { arrays.map(\.counts).reduce(Counts(), +) }
  /// What has been done so far in quantizers: words, cycles, seconds.
  public var quantizerCounts: Counts {
    quantizers.map(\.counts).reduce(quantizerSeconds + estimatorCounts, +)
  }
  /// What has been done so far in each quantizer that there is hardware for, in their order, and in the estimators of
  /// maxima together.
  public var countsByQuantizer: [(name: String, counts: Counts)] {
    let estimator = estimators.values.first.map { [($0.unit.name, estimatorCounts)] } ?? []
    return quantizers.map { ($0.hardware.unit.name, $0.counts) } + estimator
  }
  /// What has been done so far in each normalization unit.
  public var countsByNormalization: [(name: String, counts: Counts)] { normalizations?.countsByUnit ?? [] }
  /// What has been done so far on each array, in their order.
  public var countsByArray: [(configuration: ShiftMMConfiguration, counts: Counts)] {
    arrays.map { ($0.array.configuration, $0.counts) }
  }

  private var arrays: [CheckedArray]
  private var quantizers: [CheckedQuantizer]
  /// Seconds in golden quantizers, some of which have no hardware.
  private var quantizerSeconds = Counts()
  /// What has been done so far in estimators.
  private var estimatorCounts = Counts()
  /// An estimator of maxima for each layer that has one.
  let estimators: [Int: HindsightHardware]
  /// What normalizes, if anything is normalized in hardware.
  let normalizations: NormalizationCheck?
  private let policy: CheckPolicy
  private let isCancelled: () -> Bool
  private var sampler: SplitMix64Generator
  /// Chooses tensors, so that the choice of tiles is the same without quantizers.
  private var tensorSampler: SplitMix64Generator
  private let clock = ContinuousClock()

  /// Makes an engine around arrays.
  ///
  /// - Parameters:
  ///   - arrays: A product goes to the first one that takes its formats.
  ///   - quantizers: What they do not do, the golden model does alone.
  ///   - estimators: Estimators of gradients' maxima, by layer.
  ///   - normalizations: The units of the training's normalizations.
  ///   - seed: What chooses the tiles and tensors of ``CheckPolicy/sample(_:)``.
  ///   - isCancelled: Asked before every product; when it says so, the engine throws ``Interruption``.
  public init(
    _ arrays: [HardwareArray], quantizers: [QuantizerHardware] = [],
    estimators: [Int: HindsightHardware] = [:], normalizations: NormalizationCheck? = nil,
    policy: CheckPolicy = .all, seed: UInt64 = 1, isCancelled: @escaping () -> Bool = { false }
  ) {
    self.arrays = arrays.map(CheckedArray.init)
    self.quantizers = quantizers.map { CheckedQuantizer(hardware: $0) }
    self.estimators = estimators
    self.normalizations = normalizations
    self.policy = policy
    self.isCancelled = isCancelled
    sampler = SplitMix64Generator(state: seed)
    tensorSampler = SplitMix64Generator(state: ~seed)
  }

  /// Makes an engine around one array.
  public convenience init(_ array: HardwareArray, policy: CheckPolicy = .all) {
    self.init([array], policy: policy)
  }

  /// The sums of a product, by both sides where the policy says so.
  ///
  /// A product deeper than the accumulators hold is split into panels, whose sums add up exactly.
  ///
  /// - Throws: ``Mismatch`` at the first word that differs; ``Interruption``; ``Formats/ConfigurationError`` if no array
  ///   takes the product's formats.
  public func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
    let whole = ArrayProduct.shift(product)
    guard let index = arrays.firstIndex(where: { $0.array.configuration.takes(whole) }) else {
      throw ConfigurationError(
        "no array takes \(label), of \(product.formatA.bits) by \(product.formatB.bits) bits "
          + "in \(product.groups) groups")
    }
    return try multiply(whole, on: index, label)
  }

  /// The sums of a product with FP4, all samples added in the array, by both sides where the policy says so.
  ///
  /// Where an array takes FP4 on the other side only, it computes the transposed product.
  ///
  /// - Throws: As the product of integers.
  public func multiply(_ product: FP4Product, for label: ProductLabel) throws -> [Int64] {
    let whole = try ArrayProduct(joining: product)
    if let index = arrays.firstIndex(where: { $0.array.configuration.takes(whole) }) {
      return try multiply(whole, on: index, label)
    }
    let turned = try ArrayProduct(joining: product.transposed())
    guard let index = arrays.firstIndex(where: { $0.array.configuration.takes(turned) }) else {
      throw ConfigurationError(
        "no array takes \(label), of FP4 with \(product.samples[0].format.levels) levels and "
          + "\(product.integerFormat.bits) bits")
    }
    let sums = try multiply(turned, on: index, label, isTransposed: true)
    let (rows, columns) = (product.rows, product.columns)
    return (0..<rows * columns).map { sums[$0 % columns * rows + $0 / columns] }
  }

  private func multiply(
    _ product: ArrayProduct, on index: Int, _ label: ProductLabel, isTransposed: Bool = false
  ) throws -> [Int64] {
    var total: [Int64] = []
    let configuration = arrays[index].array.configuration
    for panel in try product.panels(depth: arrays[index].array.largestDepth) {
      if isCancelled() { throw Interruption() }
      let sums = try arrays[index].multiply(
        panel, tiles: chosenTiles(of: panel, configuration), isCompared: policy != .none, label,
        isTransposed: isTransposed)
      total = total.isEmpty ? sums : zip(total, sums).map { $0 + $1 }
    }
    return total
  }

  // MARK: Quantizers

  /// The hardware for a quantizer, if there is one and the policy wants this tensor compared.
  ///
  /// - Parameter lanes: The random lanes that it is to have; nil where it draws nothing.
  func hardware(for kind: TrainingQuantizer.Kind, lanes: Int?) throws -> QuantizerHardware? {
    let hardware = quantizers.lazy.map(\.hardware).first {
      $0.unit.kind == kind && (lanes == nil || $0.unit.lanes == lanes)
    }
    guard let hardware else {
      if isCancelled() { throw Interruption() }
      return nil
    }
    return try isTensorChosen() ? hardware : nil
  }

  /// Whether the policy wants the next tensor compared, for which there is hardware.
  func isTensorChosen() throws -> Bool {
    if isCancelled() { throw Interruption() }
    switch policy {
    case .all: return true
    case .none: return false
    case .sample(let part): return tensorSampler.nextFraction() < part
    }
  }

  /// A layer's estimator, if there is one and maxima are compared; one that was passed over would not know what came.
  func estimator(of layer: Int) throws -> HindsightHardware? {
    if isCancelled() { throw Interruption() }
    return policy == .none ? nil : estimators[layer]
  }

  /// Finds a limit in a layer's estimator, and counts.
  func limit(_ hardware: HindsightHardware, scale: DyadicScale) throws -> Int64? {
    let (start, cycles) = (clock.now, hardware.cycles)
    defer {
      estimatorCounts.words += 1
      estimatorCounts.cycles += hardware.cycles - cycles
      estimatorCounts.simulate += start.seconds(to: clock.now)
    }
    return try hardware.limit(scale: scale)
  }

  /// Compares a tensor on a quantizer, and counts.
  func check(
    _ tensor: IntegerTensor, on hardware: QuantizerHardware, _ label: TensorLabel,
    _ body: (inout QuantizerCheck) throws -> Void
  ) throws {
    guard let index = quantizers.firstIndex(where: { $0.hardware === hardware }) else { return }
    var check = QuantizerCheck(hardware, tensor, label)
    let (start, cycles) = (clock.now, hardware.cycles)
    defer {
      quantizers[index].counts.words += check.words
      quantizers[index].counts.cycles += hardware.cycles - cycles
      quantizers[index].counts.simulate += start.seconds(to: clock.now)
    }
    try body(&check)
  }

  /// What the golden model gives; its time is counted.
  func timed<Result>(
    _ seconds: WritableKeyPath<Counts, Double>, _ work: () throws -> Result
  ) rethrows -> Result {
    let start = clock.now
    defer { quantizerSeconds[keyPath: seconds] += start.seconds(to: clock.now) }
    return try work()
  }

  private func chosenTiles(of product: ArrayProduct, _ configuration: ShiftMMConfiguration) -> [Tile] {
    let tiles = Tile.covering(product, configuration)
    guard case .sample(let part) = policy else { return tiles }
    return tiles.filter { _ in sampler.nextFraction() < part }
  }
}

/// A quantizer of the engine, and what it has done so far.
private struct CheckedQuantizer {
  let hardware: QuantizerHardware
  var counts = CosimulationEngine.Counts()
}

/// Thrown where a run stops because the user asked for it.
public struct Interruption: Error {}
