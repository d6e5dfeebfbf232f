import Datapaths
import Formats
import Foundation
import HDL
import Simulation
import Testing
import VerilogEmission

@testable import Cosimulation

/// The emitted ShiftMM array in Icarus Verilog, where registers without a reset start unknown: no result may
/// depend on them, and all must be the golden model's.
@Suite struct ArrayOnIcarusTests {
  static let cases = [
    ArrayCase(2, 3, a: 2, b: 8, g: 3, .processingElement, .depth(40)),
    ArrayCase(3, 2, a: 3, b: 7, g: 1, .edge, .depth(64)), ArrayCase(1, 1, a: 4, b: 6, g: 8, .edge, .bits(24)),
    ArrayCase(1, 4, a: 5, b: 5, g: 4, .processingElement, .depth(30)),
    ArrayCase(4, 1, a: 6, b: 4, g: 2, .edge, .bits(20)),
    ArrayCase(2, 2, a: 7, b: 3, g: 8, .processingElement, .bits(30)),
    ArrayCase(4, 4, a: 8, b: 2, g: 5, .edge, .depth(20)), ArrayCase(3, 4, a: 8, b: 8, g: 8, .edge, .bits(40)),
    ArrayCase(3, 3, a: 6, b: 6, g: 4, .processingElement, .depth(784)),
  ]

  @Test func theCasesUseEveryWidth() {
    #expect(Set(Self.cases.map(\.bitsA)) == Set(CodeFormat.supportedBits))
    #expect(Set(Self.cases.map(\.bitsB)) == Set(CodeFormat.supportedBits))
  }

  @Test(arguments: cases)
  func computesWhatTheGoldenModelSaysFromUnknownState(_ array: ArrayCase) async throws {
    try Self.check(array.configuration())
  }

  static let fp4Cases = [
    FP4Case(2, 3, bits: 4, levels: 7, .a, .shift, .depth(40)),
    FP4Case(3, 2, bits: 4, levels: 8, .b, .fp7, .depth(24)),
    FP4Case(1, 1, bits: 5, levels: 8, .a, .shift, .bits(13)),
    FP4Case(4, 1, bits: 8, levels: 7, .b, .shift, .depth(30)),
    FP4Case(1, 3, bits: 3, levels: 7, .a, .fp7, .bits(16)),
    FP4Case(3, 3, bits: 2, levels: 8, .b, .shift, .bits(62)),
  ]

  @Test(arguments: fp4Cases)
  func computesFP4ProductsFromUnknownState(_ array: FP4Case) async throws {
    try Self.check(array.configuration())
  }

  /// Tiles back to back with and without stalls, and again after a reset in mid-tile.
  private static func check(_ configuration: ShiftMMConfiguration) throws {
    guard let icarus = Icarus.installed else { return }
    let bench = try icarus.bench(configuration)
    var random = SplitMix64Generator(state: 31)
    let products = TestProducts(configuration)
    let (rows, columns) = (3 * configuration.rows, 2 * configuration.columns)
    let depth = min(24, configuration.largestDepth)
    let stimuli = [
      try products.random(rows: rows, depth: depth, columns: columns, &random),
      try products.extreme(rows: rows, depth: depth, columns: columns),
      try products.random(rows: rows, depth: 1, columns: columns, &random),
    ]
    for (number, product) in stimuli.enumerated() {
      // Resets strike before anything has come out, in mid-tile, and between a tile's last beat and its
      // results.
      for (stall, resetAfter) in [(0, 0), (0, depth / 2 + 1), (100, 0), (100, 2 * depth + 1), (60, depth)] {
        let seed = number * 16 + stall + resetAfter
        let run = try bench.run(product, stall: stall, seed: seed, resetAfter: resetAfter)
        let name =
          "product seed 31, product \(number), stalls \(stall), bench seed \(seed), reset \(resetAfter)"
        #expect(run.complaints.isEmpty, "\(name)")
        #expect(run.beats == bench.beats(of: product), "\(name)")
        #expect(run.wasReset == (resetAfter > 0), "\(name)")
        #expect(bench.beats(of: product).starts(with: run.beatsBeforeReset), "\(name)")
      }
    }
  }

  /// The bench does see unknown bits: a stream whose payload no reset and no operand ever sets.
  @Test func anUnknownBitInAResultIsAFailure() async throws {
    guard let icarus = Icarus.installed else { return }
    let configuration = try ArrayCase(1, 1, a: 4, b: 4, g: 1, .edge, .bits(12)).configuration()
    let sound = VerilogEmitter.emit(try Netlist(elaborating: ShiftMMArray(configuration)))
    let spoiled = sound.files.map {
      VerilogDesign.File(
        name: $0.name,
        text: $0.text.replacingOccurrences(of: "accumulator <= ", with: "accumulator <= 12'bx & "))
    }
    #expect(spoiled != sound.files)
    let design = VerilogDesign(
      files: spoiled, top: sound.top, ports: sound.ports, hasClock: sound.hasClock, hasReset: sound.hasReset)
    let bench = try icarus.bench(configuration, design)
    let product = try TestProducts(configuration).extreme(rows: 1, depth: 3, columns: 1)
    let run = try bench.run(product, stall: 0, seed: 1, resetAfter: 0)
    #expect(run.complaints == ["X out_beat"])
    #expect(run.beats != bench.beats(of: product))
  }
}
