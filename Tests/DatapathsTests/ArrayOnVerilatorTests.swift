import Formats
import HDL
import Simulation
import Testing
import Training

@testable import Cosimulation

/// The emitted ShiftMM array in Verilator against the golden model, every bit of it.
@Suite struct ArrayOnVerilatorTests {
  /// Every width on either side, every number of groups, all places of the shift, accumulators by the
  /// formula and given.
  static let cases = [
    ArrayCase(1, 1, a: 2, b: 8, g: 1, .processingElement, .depth(40)),
    ArrayCase(1, 4, a: 3, b: 7, g: 2, .edge, .depth(100)),
    ArrayCase(4, 1, a: 4, b: 6, g: 3, .processingElement, .bits(20)),
    ArrayCase(2, 3, a: 5, b: 5, g: 4, .edge, .bits(18)),
    ArrayCase(3, 2, a: 6, b: 4, g: 5, .processingElement, .depth(784)),
    ArrayCase(2, 2, a: 7, b: 3, g: 6, .edge, .depth(9)),
    ArrayCase(3, 5, a: 8, b: 2, g: 7, .processingElement, .bits(32)),
    ArrayCase(2, 4, a: 8, b: 8, g: 8, .edge, .bits(40)),
    ArrayCase(4, 4, a: 8, b: 8, g: 8, .processingElement, .depth(1)),
    ArrayCase(1, 1, a: 2, b: 2, g: 8, .edge, .bits(62)),
    ArrayCase(4, 3, a: 4, b: 4, g: 1, .edge, .depth(64)),
    ArrayCase(1, 6, a: 6, b: 6, g: 4, .processingElement, .depth(300)),
    ArrayCase(6, 1, a: 2, b: 2, g: 1, .edge, .bits(2)),
    ArrayCase(3, 4, a: 5, b: 6, g: 4, .accumulator, .depth(200)),
    ArrayCase(2, 2, a: 8, b: 8, g: 8, .accumulator, .bits(40)),
  ]

  @Test func theCasesUseAllThatThereIs() {
    let widths = Set(CodeFormat.supportedBits)
    #expect(Set(Self.cases.map(\.bitsA)) == widths)
    #expect(Set(Self.cases.map(\.bitsB)) == widths)
    #expect(Set(Self.cases.map(\.groups)) == Set(ShiftMMConfiguration.supportedGroups))
    #expect(Set(Self.cases.map(\.placement)) == Set(ShiftPlacement.allCases))
  }

  /// The self-check stalls both sides, resets in mid-tile, runs tiles back to back and fills the
  /// accumulators.
  @Test(arguments: cases)
  func computesWhatTheGoldenModelSays(_ array: ArrayCase) async throws {
    for seed: UInt64 in [1, 0xDEAD_BEEF] {
      let hardware = try await array.verilated(copies: 2, seed: seed)
      do {
        #expect(try SelfCheck.run(hardware, seed: seed) > 0)
      } catch {
        Issue.record("seed \(seed), \(array.testDescription): \(error)")
      }
    }
  }

  /// The words that either place of the shift gives on the same stimulus, in as many cycles.
  @Test(arguments: [cases[3], cases[4], cases[7]])
  func bothPlacesOfTheShiftGiveTheSameBits(_ array: ArrayCase) async throws {
    let element = try await array.verilated(.processingElement, seed: 3)
    let edge = try await array.verilated(.edge, seed: 4)
    var random = SplitMix64Generator(state: 11)
    let products = TestProducts(element.configuration)
    for depth in [1, 2, min(50, element.configuration.largestDepth)] {
      let product = try products.random(
        rows: 3 * array.rows - 1, depth: depth, columns: 2 * array.columns + 1, &random)
      let tiles = Tile.covering(product, element.configuration)
      for rate in [0, 90] {
        let stalls = StreamBatch.Stalls(input: rate, output: rate, seed: 5)
        let left = try element.run(tiles, of: product, stalls: stalls).map { try $0.outcome.get() }
        let right = try edge.run(tiles, of: product, stalls: stalls).map { try $0.outcome.get() }
        #expect(left.map(\.words) == right.map(\.words), "seed 11, depth \(depth), stall rate \(rate)")
        #expect(left.map(\.cycles) == right.map(\.cycles), "seed 11, depth \(depth), stall rate \(rate)")
      }
    }
  }

  /// Sums deeper than the given accumulators hold are run in panels; the whole is the golden product.
  @Test(arguments: [
    ArrayCase(2, 3, a: 6, b: 5, g: 4, .processingElement, .bits(14)),
    ArrayCase(3, 2, a: 8, b: 8, g: 8, .edge, .bits(25)), ArrayCase(2, 2, a: 2, b: 2, g: 1, .edge, .bits(3)),
  ])
  func panelsOfADeepProductAddUp(_ array: ArrayCase) async throws {
    let configuration = try array.configuration()
    let depth = 5 * configuration.largestDepth + 1
    var random = SplitMix64Generator(state: 21)
    let products = TestProducts(configuration)
    for product in [
      try products.extreme(rows: 5, depth: depth, columns: 4),
      try products.random(rows: 4, depth: depth, columns: 7, &random),
    ] {
      #expect(try product.panels(depth: configuration.largestDepth).count == 6)
      guard case .shift(let integers) = product else { continue }
      for placement in ShiftPlacement.allCases {
        let hardware = try await array.verilated(placement, copies: 2, seed: 6)
        // Unchecked, the engine hands on what the hardware gave; checked, it compares panel by panel.
        for policy in [CheckPolicy.none, .all] {
          let sums = try CosimulationEngine(hardware, policy: policy)
            .multiply(integers, for: ProductLabel(step: 1, layer: 1, kind: .forward))
          #expect(sums == product.multiply(), "seed 21, \(placement), \(policy)")
        }
      }
    }
  }

  /// One bit less than the formula's accumulator wraps round on the deepest extreme sum: it is tight.
  @Test func aBitLessThanTheFormulaOverflows() async throws {
    let array = ArrayCase(2, 2, a: 4, b: 4, g: 3, .processingElement, .depth(64))
    let wide = try array.configuration()
    let narrow = ArrayCase(2, 2, a: 4, b: 4, g: 3, .processingElement, .bits(wide.accumulatorBits - 1))
    let product = try TestProducts(wide).extreme(rows: 2, depth: 64, columns: 2)
    let tiles = Tile.covering(product, wide)
    func firstSum(_ array: ArrayCase) async throws -> Int64? {
      try await array.verilated(seed: 1).run(tiles, of: product).first?.outcome.get().words.first
    }
    let exact = try #require(product.multiply().first)
    #expect(try await firstSum(array) == exact)
    #expect(try await firstSum(narrow) == exact + (exact < 0 ? 1 : -1) << Int64(wide.accumulatorBits - 1))
  }
}
