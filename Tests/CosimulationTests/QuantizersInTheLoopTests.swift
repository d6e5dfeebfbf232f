import Arithmetic
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import Training

@testable import Cosimulation

@Suite("Quantizers in the loop") struct QuantizersInTheLoopTests {
  private static let label = TensorLabel(step: 3, layer: 2, kind: .gradientForWeights)

  /// An engine with one quantizer on the interpreter; the netlist is the unit's own or a faulty one.
  private static func engine(
    _ kind: TrainingQuantizer.Kind, lanes: Int = RandomLanes.standardCount, _ netlist: Netlist? = nil,
    policy: CheckPolicy = .all
  ) throws -> CosimulationEngine {
    let unit = try TrainingQuantizer(kind, lanes: lanes)
    let netlist = try netlist ?? Netlist(elaborating: unit)
    let hardware = QuantizerHardware(unit, simulation: try Interpreter(netlist, seed: 9))
    return CosimulationEngine([], quantizers: [hardware], policy: policy)
  }

  /// All zero, one element, equal ones, an outlier, and random ones of many sizes; not all beats are full.
  private static func tensors(isUnsigned: Bool = false, largest: Int64 = 1 << 45 - 1) throws
    -> [IntegerTensor]
  {
    var random = SplitMix64Generator(state: 61)
    func any() -> Int64 { Int64(random.next() % UInt64(2 * largest)) - largest }
    let values: [[Int64]] = [
      [0], [0, 0, 0, 0, 0, 0], [1], [-largest], [7, 7, -7, 7], [1, -1, largest, 0, 2],
      (0..<50).map { _ in any() }, (0..<33).map { _ in any() >> Int64(random.next() % 44) },
      (0..<32).map { _ in any() >> 30 },
    ]
    return try values.map { row in
      try IntegerTensor(
        rows: 1, columns: row.count, values: isUnsigned ? row.map { abs($0) } : row, scale: .powerOfTwo(-9))
    }
  }

  @Test("Codes to the largest magnitude are compared, and are the golden ones", arguments: [4, 8])
  func maxAbs(bits: Int) throws {
    let quantizer = MaxAbsQuantizer(format: try CodeFormat(bits: bits))
    let engine = try Self.engine(.maxAbs(quantizer.format))
    for tensor in try Self.tensors(largest: IntegerTensor.largestMagnitude) {
      let before = engine.quantizerCounts.words
      #expect(try engine.quantize(tensor, by: quantizer, for: Self.label) == quantizer.quantize(tensor))
      // m and k, the codes, what is beyond them; count and end mark of each beat.
      let beats = (tensor.values.count + 15) / 16
      #expect(engine.quantizerCounts.words == before + 2 + 18 * beats)
    }
  }

  @Test("SAWB's codes, too", arguments: [SAWBConfiguration.Codes.signed, .unsigned, .unsignedNonZero])
  func sawb(codes: SAWBConfiguration.Codes) throws {
    let quantizer = SAWBQuantizer(try SAWBConfiguration(codes: codes))
    let engine = try Self.engine(.sawb(quantizer.configuration))
    for tensor in try Self.tensors(isUnsigned: codes != .signed, largest: IntegerTensor.largestMagnitude) {
      #expect(try engine.quantize(tensor, by: quantizer, for: Self.label) == quantizer.quantize(tensor))
    }
    #expect(engine.quantizerCounts.words > 100)
  }

  @Test("Gradients in integers, with every random word; what has several groups is left to the golden model")
  func stochastic() throws {
    let format = try CodeFormat(bits: 8)
    let engine = try Self.engine(.stochastic(format))
    for groups in [1, 2] {
      let quantizer = try ShiftQuantizer(format: format, groups: groups)
      for (number, tensor) in try Self.tensors(largest: IntegerTensor.largestMagnitude).enumerated() {
        var lanes = RandomLanes(seed: 5, tensor: UInt64(number))
        var golden = lanes
        let before = engine.quantizerCounts.words
        let result = try engine.quantize(tensor, by: quantizer, along: .rows, random: &lanes, for: Self.label)
        #expect(try result == quantizer.quantize(tensor, along: .rows, random: &golden))
        #expect(lanes == golden, "the lanes go on from the same states")
        let beats = (tensor.values.count + 15) / 16
        let draws = tensor.magnitude == 0 ? 0 : tensor.values.count
        #expect(engine.quantizerCounts.words == before + (groups == 1 ? 2 + 18 * beats + draws : 0))
      }
    }
  }

  @Test(
    "Gradients in power-of-two groups, each element shifted by its own",
    arguments: [(8, 2), (4, 4), (2, 8)], CodeRounding.allCases)
  func groups(shape: (bits: Int, groups: Int), rounding: CodeRounding) throws {
    let format = try CodeFormat(bits: shape.bits)
    let quantizer = try ShiftQuantizer(format: format, groups: shape.groups, rounding: rounding)
    let isStochastic = rounding == .stochastic
    let engine = try Self.engine(
      isStochastic ? .stochastic(format, groups: shape.groups) : .maxAbs(format, groups: shape.groups))
    var random = SplitMix64Generator(state: 64)
    for (number, size) in [1, 3, 17, 50].enumerated() {
      for axis in SliceAxis.allCases {
        // Rows and columns of very different size; sums of 46 bits draw two words.
        let values = (0..<7 * size).map { index -> Int64 in
          let bits = 45 - 5 * (axis == .rows ? index / size : index % size) % 45 - number * 3
          return Int64(random.next() >> 18) >> Int64(46 - max(1, bits)) * (random.next() % 2 == 0 ? 1 : -1)
        }
        let tensor = try IntegerTensor(rows: 7, columns: size, values: values, scale: .powerOfTwo(-3))
        var lanes = RandomLanes(seed: 5, tensor: UInt64(number))
        var golden = lanes
        let before = engine.quantizerCounts.words
        let result = try engine.quantize(tensor, by: quantizer, along: axis, random: &lanes, for: Self.label)
        #expect(try result == quantizer.quantize(tensor, along: axis, random: &golden), "seed 64")
        #expect(lanes == golden)
        let beats = (values.count + 15) / 16
        #expect(engine.quantizerCounts.words == before + 2 + 18 * beats + (isStochastic ? values.count : 0))
      }
    }
  }

  @Test(
    "FP4 codes of one to four samples, with every random word, the maximum and the clipped ones",
    arguments: [
      (7, .exact, .unbiased), (8, .powerOfTwo, .unbiased), (7, .exact, .nearest),
      (7, .powerOfTwo, .logarithmicStochastic),
    ] as [(Int, LUQConfiguration.Alpha, LUQConfiguration.Rounding)])
  func luq(levels: Int, alpha: LUQConfiguration.Alpha, rounding: LUQConfiguration.Rounding) throws {
    let quantizer = LUQuantizer(try LUQConfiguration(levels: levels, alpha: alpha, rounding: rounding))
    let engine = try Self.engine(.luq(quantizer.configuration))
    for (number, tensor) in try Self.tensors().enumerated() {
      for samples in [1, 2, 4] {
        for maximum in [nil, tensor.magnitude / 3] {
          var lanes = RandomLanes(seed: 5, tensor: UInt64(number))
          var golden = lanes
          let before = engine.quantizerCounts.words
          let result = try engine.quantize(
            tensor, by: quantizer, samples: samples, maximum: maximum, random: &lanes, for: Self.label)
          #expect(try result == quantizer.samples(samples, of: tensor, maximum: maximum, random: &golden))
          #expect(lanes == golden, "the lanes go on from the same states")
          let beats = (tensor.values.count + 15) / 16
          let draws = rounding.isStochastic ? tensor.values.count : 0
          let parameters = alpha == .exact ? 3 : 2
          #expect(
            engine.quantizerCounts.words == before + 1 + parameters + samples * (1 + 18 * beats + draws))
        }
      }
    }
  }

  /// Steps of a layer's gradients through the engine: of wandering size, zeros among them, with scales of their own.
  private static func steps(_ engine: CosimulationEngine, _ configuration: HindsightConfiguration) throws {
    var estimate = HindsightMaximum(configuration)
    var random = SplitMix64Generator(state: 65)
    for step in 1...60 {
      let label = TensorLabel(step: step, layer: 2, kind: .gradientForInputs)
      let largest = step % 9 == 0 ? 0 : Int64(random.next() >> (19 + random.next() % 40))
      let tensor = try IntegerTensor(
        rows: 1, columns: 2, values: [largest, -largest / 2],
        scale: DyadicScale(
          nearest: 1 << 15 + random.next() % (1 << 15), exponent: Int(random.next() % 40) - 30)
          ?? .one)
      let limit = try engine.limit(by: estimate, of: tensor, for: label)
      #expect(limit == estimate.limit(scale: tensor.scale))
      if step == 1 { #expect(limit == nil) }
      estimate.observe(tensor.magnitude, scale: tensor.scale)
      engine.observe(tensor.magnitude, scale: tensor.scale, for: label)
    }
  }

  @Test(
    "Maxima in hindsight are compared at every step, and the estimator remembers", arguments: [0, 26, 200])
  func hindsight(weight: Int) throws {
    let configuration = try HindsightConfiguration(weight: weight)
    let unit = HindsightEstimator(configuration)
    let hardware = HindsightHardware(unit, simulation: try Interpreter(Netlist(elaborating: unit), seed: 9))
    let engine = CosimulationEngine([], estimators: [2: hardware])
    try Self.steps(engine, configuration)
    #expect(engine.countsByQuantizer.map(\.name) == [unit.name])
    #expect(engine.countsByQuantizer.map(\.counts.words) == [60])
  }

  @Test("An estimator that forgets otherwise is found out, and named")
  func wrongHindsight() throws {
    let unit = HindsightEstimator(try HindsightConfiguration(weight: 26))
    let hardware = HindsightHardware(unit, simulation: try Interpreter(Netlist(elaborating: unit), seed: 9))
    let engine = CosimulationEngine([], estimators: [2: hardware])
    do {
      try Self.steps(engine, try HindsightConfiguration(weight: 27))
      Issue.record("nothing was found")
    } catch let mismatch as QuantizerMismatch {
      let text = "\(mismatch)"
      #expect(
        text.hasPrefix("mismatch in step 3, layer 2, dY for dX, on \(unit.name): limit R in hindsight: "),
        "\(text)")
    }
  }

  @Test("A gradient beyond the hardware's width is an error that says so")
  func tooWide() throws {
    let quantizer = LUQuantizer(try LUQConfiguration())
    let engine = try Self.engine(.luq(quantizer.configuration))
    let tensor = try IntegerTensor(rows: 1, columns: 1, values: [1 << 45], scale: .one)
    var lanes = RandomLanes(seed: 5, tensor: 1)
    let sentence =
      "step 3, layer 2, dY for dW has a magnitude of 35184372088832; expected at most 35184372088831, "
      + "which the hardware takes"
    #expect(throws: ConfigurationError(sentence)) {
      try engine.quantize(tensor, by: quantizer, samples: 1, maximum: nil, random: &lanes, for: Self.label)
    }
  }

  @Test("What is not to be checked is left to the golden model")
  func policies() throws {
    let quantizer = MaxAbsQuantizer(format: try CodeFormat(bits: 8))
    var words: [Int] = []
    for policy in [CheckPolicy.all, .sample(0.4), .none] {
      let engine = try Self.engine(.maxAbs(quantizer.format), policy: policy)
      for tensor in try Self.tensors() + Self.tensors() {
        #expect(try engine.quantize(tensor, by: quantizer, for: Self.label) == quantizer.quantize(tensor))
      }
      words.append(engine.quantizerCounts.words)
    }
    #expect(words[0] > words[1] && words[1] > 0 && words[2] == 0)
  }

  /// What a faulty netlist of LUQ with two lanes leads to.
  private func mismatch(_ kind: TrainingQuantizer.Kind, _ netlist: Netlist) throws -> QuantizerMismatch? {
    guard case .luq(let configuration) = kind else { return nil }
    let engine = try Self.engine(kind, lanes: 2, netlist)
    do {
      for (number, tensor) in try Self.tensors().suffix(3).enumerated() {
        var lanes = RandomLanes(seed: 5, tensor: UInt64(number), lanes: 2)
        _ = try engine.quantize(
          tensor, by: LUQuantizer(configuration), samples: 2, maximum: tensor.magnitude / 3, random: &lanes,
          for: Self.label)
      }
    } catch let mismatch as QuantizerMismatch {
      return mismatch
    }
    return nil
  }

  @Test(
    "A fault shows where it is, and the mismatch names step, layer, tensor, sample and element",
    arguments: [("random_lane", "random bits"), ("luq_stepper", "code"), ("statistics", "maximum")])
  func faults(module: String, finding: String) throws {
    let kind = TrainingQuantizer.Kind.luq(try LUQConfiguration())
    let unit = try TrainingQuantizer(kind, lanes: 2)
    let netlist = try Netlist(elaborating: unit)
    let faults = FaultCandidates.all(in: netlist).filter { $0.description.hasPrefix(module) }
    for fault in faults.prefix(12) {
      let faulty = netlist.planting(fault)
      guard faulty.combinationalLoops().isEmpty, let mismatch = try mismatch(kind, faulty) else { continue }
      let text = "\(mismatch)"
      let sample = mismatch.sample.map { ", sample \($0)" } ?? ""
      #expect(text.hasPrefix("mismatch in step 3, layer 2, dY for dW\(sample), on \(unit.name): "), "\(text)")
      switch mismatch.kind {
      case .number(let name, let expected, let got) where name == finding:
        #expect(sample.isEmpty && text.hasSuffix(": \(name): expected \(expected), got \(got)"), "\(text)")
        return
      case .element(let name, let index, let expected, let got) where name == finding:
        #expect(
          text.hasSuffix(": row 0, column \(index), \(name): expected \(expected), got \(got)"), "\(text)")
        #expect(!sample.isEmpty)
        return
      default: break
      }
    }
    Issue.record("no fault of \(module) leads to a mismatch of \(finding)")
  }
}
