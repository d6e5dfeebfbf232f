import Arithmetic
import CommandSupport
import Datapaths
import Formats
import Foundation
import HDL
import Simulation
import Testing
import Training

@testable import Cosimulation

@Suite("An engine with several arrays") struct SeveralArraysTests {
  private static func configurations() throws -> [ShiftMMConfiguration] {
    try [
      ShiftMMConfiguration(
        rows: 2, columns: 2, operandBitsA: 5, operandBitsB: 4, groups: 1, accumulator: .depth(64)),
      ShiftMMConfiguration(
        rows: 3, columns: 2, integerBits: 5, fp4: FP4Format(), side: .b, accumulator: .depth(64)),
      ShiftMMConfiguration(
        rows: 2, columns: 3, operandBitsA: 8, operandBitsB: 8, groups: 2, accumulator: .depth(64)),
    ]
  }

  private static func array(_ configuration: ShiftMMConfiguration, _ netlist: Netlist? = nil) throws
    -> HardwareArray
  {
    let netlist = try netlist ?? Netlist(elaborating: ShiftMMArray(configuration))
    return try HardwareArray(
      configuration, simulations: [Interpreter(netlist, seed: 3), Interpreter(netlist, seed: 4)])
  }

  private static let label = ProductLabel(step: 4, layer: 2, kind: .inputGradient)

  private static func integers(_ bitsA: Int, _ bitsB: Int, groups: Int) throws -> ShiftProduct {
    var random = SplitMix64Generator(state: 51)
    let configuration = try ShiftMMConfiguration(
      rows: 1, columns: 1, operandBitsA: bitsA, operandBitsB: bitsB, groups: groups, accumulator: .depth(64))
    guard
      case .shift(let product) = try TestProducts(configuration).random(
        rows: 3, depth: 9, columns: 4, &random)
    else { throw ConfigurationError("not a product of integers") }
    return product
  }

  private static func fp4(
    _ bits: Int, _ side: OperandSide, samples: Int = 1, levels: Int = 7
  ) throws -> FP4Product {
    var random = SplitMix64Generator(state: 52)
    let format = try CodeFormat(bits: bits)
    func codes(_ count: Int, _ largest: Int) -> [Int8] {
      (0..<count).map { _ in Int8(Int.random(in: -largest...largest, using: &random)) }
    }
    let (rows, depth, columns) = (5, 9, 4)
    func matrix(_ operand: OperandSide, _ largest: Int) throws -> CodeMatrix {
      let (m, n) = operand == .a ? (rows, depth) : (depth, columns)
      return try CodeMatrix(rows: m, columns: n, codes: codes(m * n, largest))
    }
    let fp4 = try FP4Format(levels: levels)
    return try FP4Product(
      integers: matrix(side.other, format.largest), format: format,
      samples: (0..<samples).map { _ in FP4Tensor(codes: try matrix(side, levels), format: fp4) }, side: side)
  }

  @Test("A product goes to the first array that takes its formats; FP4 on the other side is transposed")
  func choice() throws {
    for policy in [CheckPolicy.all, .none] {
      let engine = CosimulationEngine(try Self.configurations().map { try Self.array($0) }, policy: policy)
      var expected = [0, 0, 0]
      for (product, index) in [
        (try Self.integers(5, 4, groups: 1), 0), (try Self.integers(4, 4, groups: 1), 0),
        (try Self.integers(4, 5, groups: 1), 2), (try Self.integers(4, 4, groups: 2), 2),
        (try Self.integers(8, 8, groups: 1), 2),
      ] {
        #expect(try engine.multiply(product, for: Self.label) == ShiftMM.multiply(product))
        expected[index] += product.rows * product.depth * product.columns
        #expect(engine.countsByArray.map(\.counts.macs) == expected)
      }
      for product in [try Self.fp4(5, .b, samples: 2), try Self.fp4(4, .a), try Self.fp4(5, .a, samples: 4)] {
        #expect(try engine.multiply(product, for: Self.label) == product.multiply())
        expected[1] += product.samples.count * product.rows * product.depth * product.columns
        #expect(engine.countsByArray.map(\.counts.macs) == expected)
      }
      #expect(engine.counts.macs == expected.reduce(0, +))
      #expect(engine.counts.words == (policy == .none ? 0 : 5 * 3 * 4 + 3 * 5 * 4))
    }
  }

  @Test("A product that no array takes is an error that names its formats")
  func refused() throws {
    let engine = CosimulationEngine(try Self.configurations().map { try Self.array($0) })
    let place = "no array takes step 4, layer 2, dX = dY·Wᵀ, of "
    #expect(throws: ConfigurationError(place + "8 by 8 bits in 3 groups")) {
      try engine.multiply(Self.integers(8, 8, groups: 3), for: Self.label)
    }
    #expect(throws: ConfigurationError(place + "FP4 with 8 levels and 5 bits")) {
      try engine.multiply(Self.fp4(5, .a, levels: 8), for: Self.label)
    }
    #expect(throws: ConfigurationError(place + "FP4 with 7 levels and 6 bits")) {
      try engine.multiply(Self.fp4(6, .b), for: Self.label)
    }
  }

  /// The mismatch that a fault in the array for FP4 makes in a sum.
  private func mismatch(in product: FP4Product) throws -> Mismatch {
    let configuration = try Self.configurations()[1]
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    for seed: UInt64 in 1...60 {
      guard let faulty = FaultPlanter.plant(seed: seed, in: netlist)?.netlist else { continue }
      let engine = CosimulationEngine([try Self.array(configuration, faulty)])
      do {
        _ = try engine.multiply(product, for: Self.label)
      } catch let mismatch as Mismatch {
        // Not in the corner, where rows and columns are alike.
        if case .sum(let row, let column, _, _) = mismatch.kind, row != column { return mismatch }
      }
    }
    throw ConfigurationError("no fault shows in a sum")
  }

  @Test(
    "A mismatch names the row and the column of the product that was asked for",
    arguments: OperandSide.allCases)
  func names(side: OperandSide) throws {
    let product = try Self.fp4(5, side)
    let mismatch = try mismatch(in: product)
    let text = mismatch.description
    #expect(mismatch.isTransposed == (side == .a))
    let transposed = side == .a ? ", which the array computes transposed" : ""
    #expect(text.hasPrefix("mismatch in step 4, layer 2, dX = dY·Wᵀ\(transposed), tile ("), "\(text)")
    let match = try #require(
      text.firstMatch(of: /: row (\d+), column (\d+), .*expected (-?\d+) \(/), "\(text)")
    let (row, column) = (try #require(Int(match.1)), try #require(Int(match.2)))
    #expect(try #require(Int64(match.3)) == product.multiply()[row * product.columns + column])
  }

  @Test(
    "The operands of a mismatch are saved and read as the array had them", arguments: OperandSide.allCases)
  func saved(side: OperandSide) throws {
    let mismatch = try mismatch(in: Self.fp4(4, side))
    let saved = try ReplayCase(mismatch, mismatch.configuration, faultSeed: nil, stateSeed: 1)
    let scratch = try ScratchFolder()
    try saved.write(to: ReportFolder(scratch.path))
    let read = try ReplayCase(folder: scratch.path)
    #expect(read.header.configuration == mismatch.configuration)
    #expect(read.tiles.map(\.a) == saved.tiles.map(\.a) && read.tiles.map(\.b) == saved.tiles.map(\.b))
    #expect(read.tiles.allSatisfy(mismatch.configuration.takes))
    #expect(try scratch.names(in: "").allSatisfy { !$0.contains("shifts") })
    // FP4 stands on the array's side, whichever side the product had it on.
    let index = try #require(saved.header.tiles.firstIndex(of: ""))
    #expect(saved.tiles[index].b.codes.allSatisfy { abs($0) <= 7 })
    #expect(read.tiles[index].multiply() == saved.tiles[index].multiply())
  }

  @Test("A saved array that there cannot be is refused")
  func impossible() throws {
    let mismatch = try mismatch(in: Self.fp4(4, .b))
    let scratch = try ScratchFolder()
    for (old, new, complaint) in [
      ("\"levels\" : 7", "\"levels\" : 9", "levels is 9; expected 7 to 8"),
      ("\"bits\" : 5", "\"levels\" : 7", "both operands are FP4; expected integers on one side"),
      (
        "\"fp4Form\" : \"shift\"", "\"fp4Form\" : \"fp7\"",
        "width of the integers is 5 bits; expected at most 4"
      ),
    ] {
      try ReplayCase(mismatch, mismatch.configuration, faultSeed: nil, stateSeed: 1).write(
        to: ReportFolder(scratch.path))
      let path = "\(scratch.path)/case.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
      let error = #expect(throws: ReplayError.self) { try ReplayCase(folder: scratch.path) }
      #expect(
        error?.description.contains("no array that is supported: \(complaint)") == true,
        "\(String(describing: error))")
    }
  }
}
