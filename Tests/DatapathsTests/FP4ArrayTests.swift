import Arithmetic
import BigInt
import Formats
import HDL
import Simulation
import Testing
import Training

@testable import Cosimulation
@testable import Datapaths

@Suite("The array for integers and FP4, without multipliers") struct FP4ArrayTests {
  /// Every width of integers that matters, both numbers of levels, both sides, both forms, sizes down to one element.
  static let cases = [
    FP4Case(1, 1, bits: 4, levels: 7, .b, .shift, .depth(40)),
    FP4Case(1, 4, bits: 4, levels: 7, .a, .fp7, .depth(100)),
    FP4Case(3, 2, bits: 4, levels: 8, .b, .fp7, .depth(784)),
    FP4Case(2, 3, bits: 4, levels: 8, .a, .shift, .bits(11)),
    FP4Case(5, 3, bits: 5, levels: 7, .b, .shift, .depth(784)),
    FP4Case(2, 2, bits: 5, levels: 8, .a, .shift, .depth(9)),
    FP4Case(4, 1, bits: 8, levels: 7, .a, .shift, .bits(32)),
    FP4Case(2, 5, bits: 8, levels: 8, .b, .shift, .bits(62)),
    FP4Case(3, 3, bits: 3, levels: 7, .b, .fp7, .depth(1)),
    FP4Case(2, 2, bits: 2, levels: 8, .a, .fp7, .depth(50)),
  ]

  @Test("The cases use all that there is")
  func cover() {
    #expect(Set(Self.cases.map(\.bits)).isSuperset(of: [4, 5, 8]))
    #expect(Set(Self.cases.map { "\($0.levels) \($0.side) \($0.form)" }).count == 8)
  }

  /// The self-check stalls both sides, resets in mid-tile, runs tiles back to back, some of one beat, and fills the
  /// accumulators.
  @Test("Verilator gives the golden model's bits", arguments: cases)
  func verilated(_ array: FP4Case) async throws {
    for seed: UInt64 in [1, 0xDEAD_BEEF] {
      let hardware = try await array.configuration().verilated(copies: 2, seed: seed)
      do {
        #expect(try SelfCheck.run(hardware, seed: seed) > 0)
      } catch {
        Issue.record("seed \(seed), \(array.testDescription): \(error)")
      }
    }
  }

  /// A 1×1 array on the interpreter, in tiles of one beat: one product each.
  private func single(_ array: FP4Case) throws -> HardwareArray {
    let configuration = try array.configuration()
    let netlist = try Netlist(elaborating: ShiftMMArray(configuration))
    return try HardwareArray(configuration, simulations: [Interpreter(netlist, seed: 5)])
  }

  @Test(
    "Every pair of an integer and an FP4 code is the product of the definition, in both forms, on both sides",
    arguments: [(4, 7), (4, 8), (5, 8)], [FP4ProductForm.shift, .fp7])
  func everyPair(_ format: (bits: Int, levels: Int), _ form: FP4ProductForm) throws {
    guard format.bits <= form.widestInteger else { return }
    for side in OperandSide.allCases {
      let array = FP4Case(1, 1, bits: format.bits, levels: format.levels, side, form, .depth(1))
      let hardware = try single(array)
      let largest = Int8((1 << (format.bits - 1)) - 1)
      let integers = Array(-largest...largest)
      let levels = Array(-Int8(format.levels)...Int8(format.levels))
      // Integers are the rows and levels the columns, or the other way round, of a product with K = 1.
      let (a, b) = side == .a ? (levels, integers) : (integers, levels)
      let product = try ArrayProduct(
        a: CodeMatrix(rows: a.count, columns: 1, codes: a),
        b: CodeMatrix(rows: 1, columns: b.count, codes: b),
        shifts: [], hardware.configuration)
      let tiles = Tile.covering(product, hardware.configuration)
      #expect(tiles.count == (2 * Int(largest) + 1) * (2 * format.levels + 1))
      let words = try #require(hardware.run(tiles, of: product).first).outcome.get().words
      for (index, tile) in tiles.enumerated() {
        let (integer, level) = side == .a ? (b[tile.column], a[tile.row]) : (a[tile.row], b[tile.column])
        let expected = Int(integer) * FP4Format.integerValue(ofCode: level)
        #expect(
          words[2 * index] == Int64(expected), "\(array.testDescription): \(integer) times level \(level)")
      }
    }
  }

  /// The word that an element registers, of operands given.
  private struct Word: Module {
    let multiplication: FP4Multiplication

    struct Ports: Interface {
      @Input var a: Signal
      @Input var b: Signal
      @Output var word: Signal

      init() {
        _a = Input(.unsigned(4))
        _b = Input(.unsigned(4))
        _word = Output(.unsigned(7))
      }
    }

    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) { m[io.word] = multiplication.product(io.a, io.b) }
  }

  @Test(
    "The word that the FP7 element registers is the golden FP7 number, and of zero the golden exponent",
    arguments: OperandSide.allCases)
  func fp7Word(side: OperandSide) throws {
    let configuration = try FP4Case(1, 1, bits: 4, levels: 7, side, .fp7, .depth(1)).configuration()
    let sim = try Simulator(Word(multiplication: try #require(FP4Multiplication(configuration))))
    for integer: Int8 in -7...7 {
      for level: Int8 in -7...7 {
        let signAndMagnitude = Int(integer.magnitude) | (integer < 0 ? 8 : 0)
        let pattern = Int(try FP4Format(levels: 7).pattern(ofCode: level))
        sim[\.a] = BigInt(side == .a ? pattern : signAndMagnitude)
        sim[\.b] = BigInt(side == .b ? pattern : signAndMagnitude)
        let golden = try #require(FP7Number(integer: integer, level: level))
        // Exponent 0 is zero, whatever stands beside it.
        let word = Int(sim[\.word])
        #expect(word == Int(golden.pattern) || golden.exponent == 0, "\(integer) times level \(level)")
        #expect((word >> 2) & 15 == Int(golden.exponent), "\(integer) times level \(level)")
      }
    }
  }

  @Test(
    "Both forms give the same words in as many cycles",
    arguments: [
      FP4Case(3, 2, bits: 4, levels: 7, .a, .shift, .depth(60)),
      FP4Case(2, 3, bits: 4, levels: 8, .b, .shift, .depth(60)),
    ])
  func sameBits(_ array: FP4Case) async throws {
    let shift = try await array.configuration(.shift).verilated(seed: 3)
    let fp7 = try await array.configuration(.fp7).verilated(seed: 4)
    var random = SplitMix64Generator(state: 11)
    let products = TestProducts(shift.configuration)
    for depth in [1, 2, 50] {
      let product = try products.random(
        rows: 3 * array.rows - 1, depth: depth, columns: 2 * array.columns + 1, &random)
      let tiles = Tile.covering(product, shift.configuration)
      for rate in [0, 90] {
        let stalls = StreamBatch.Stalls(input: rate, output: rate, seed: 5)
        let left = try shift.run(tiles, of: product, stalls: stalls).map { try $0.outcome.get() }
        let right = try fp7.run(tiles, of: product, stalls: stalls).map { try $0.outcome.get() }
        #expect(left.map(\.words) == right.map(\.words), "seed 11, depth \(depth), stall rate \(rate)")
        #expect(left.map(\.cycles) == right.map(\.cycles), "seed 11, depth \(depth), stall rate \(rate)")
      }
    }
  }

  /// S samples quantized by LUQ, and what they are multiplied by.
  private func product(
    _ array: FP4Case, samples: Int, rows: Int, depth: Int, columns: Int, seed: UInt64
  ) throws -> FP4Product {
    var generator = SplitMix64Generator(state: seed)
    let isA = array.side == .a
    let values = (0..<(isA ? rows * depth : depth * columns)).map { _ in Int64(generator.next() % 2001) - 1000
    }
    let gradients = try IntegerTensor(
      rows: isA ? rows : depth, columns: isA ? depth : columns, values: values, scale: .one)
    var lanes = RandomLanes(seed: seed, tensor: 3)
    let format = try CodeFormat(bits: array.bits)
    let codes = (0..<(isA ? depth * columns : rows * depth)).map { _ in
      Int8(Int.random(in: -format.largest...format.largest, using: &generator))
    }
    return try FP4Product(
      integers: CodeMatrix(rows: isA ? depth : rows, columns: isA ? columns : depth, codes: codes),
      format: format,
      samples: LUQuantizer(LUQConfiguration(levels: array.levels)).samples(
        samples, of: gradients, random: &lanes),
      side: array.side)
  }

  /// Without comparison the engine hands on what the hardware gave, with all samples added there: a tile is S·K beats
  /// deep and nothing else is new to the array. Shallow accumulators take the same in panels.
  @Test("Samples are added in the array without rounding", arguments: [1, 2, 4])
  func samples(count: Int) async throws {
    for (array, seed) in [
      (FP4Case(3, 4, bits: 5, levels: 7, .b, .shift, .depth(100)), 1),
      (FP4Case(2, 3, bits: 4, levels: 8, .a, .fp7, .depth(100)), 2),
      (FP4Case(2, 2, bits: 4, levels: 7, .a, .shift, .bits(13)), 3),
    ] as [(FP4Case, UInt64)] {
      let hardware = try await array.configuration().verilated(copies: 2, seed: seed)
      for (rows, depth, columns) in [(7, 23, 9), (1, 1, 1), (2, 5, 3)] {
        let product = try product(
          array, samples: count, rows: rows, depth: depth, columns: columns, seed: seed)
        for policy in [CheckPolicy.none, .all] {
          let engine = CosimulationEngine(hardware, policy: policy)
          let sums = try engine.multiply(product, for: ProductLabel(step: 1, layer: 1, kind: .weightGradient))
          #expect(
            sums == product.multiply(), "\(array.testDescription), \(rows)×\(depth)×\(columns), seed \(seed)")
          #expect(engine.counts.macs == count * rows * depth * columns)
        }
      }
    }
  }

  /// One bit less than the formula's accumulator wraps round on the deepest extreme sum: it is tight.
  @Test("A bit less than the formula overflows", arguments: [FP4ProductForm.shift, .fp7])
  func tight(form: FP4ProductForm) async throws {
    let wide = try FP4Case(2, 2, bits: 4, levels: 7, .b, form, .depth(73)).configuration()
    let narrow = try FP4Case(2, 2, bits: 4, levels: 7, .b, form, .bits(wide.accumulatorBits - 1))
      .configuration()
    let product = try TestProducts(wide).extreme(rows: 2, depth: 73, columns: 2)
    let tiles = Tile.covering(product, wide)
    func firstSum(_ configuration: ShiftMMConfiguration) async throws -> Int64? {
      try await configuration.verilated(seed: 1).run(tiles, of: product).first?.outcome.get().words.first
    }
    let exact = try #require(product.multiply().first)
    #expect(try await firstSum(wide) == exact)
    #expect(try await firstSum(narrow) == exact + (exact < 0 ? 1 : -1) << Int64(wide.accumulatorBits - 1))
  }
}
