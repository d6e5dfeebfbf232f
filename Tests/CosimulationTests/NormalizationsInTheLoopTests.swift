import Arithmetic
import Datapaths
import Formats
import HDL
import Simulation
import Testing
import Training

@testable import Cosimulation

@Suite("Normalizations in the loop") struct NormalizationsInTheLoopTests {
  private static let forward = NormalizationLabel(step: 3, layer: 2, pass: .forward)
  private static let backward = NormalizationLabel(step: 3, layer: 2, pass: .backward)

  private static func check(_ configuration: NormalizationConfiguration, batch: Int = 40) throws
    -> NormalizationCheck
  {
    let units = try TrainingNormalization(configuration, batch: batch)
    let netlists = try units.netlists().map(\.netlist)
    return try units.check { try Interpreter(netlists[$0], seed: 9) }
  }

  /// Batches of three channels, one of them constant, and their gradients.
  private static func batch(samples: Int, bits: Int) throws -> (codes: CodeMatrix, gradients: CodeMatrix) {
    var random = SplitMix64Generator(state: UInt64(samples))
    let largest = Int64(1) << Int64(bits - 1) - 1
    func any() -> Int8 { Int8(Int64(random.next() % UInt64(2 * largest + 1)) - largest) }
    let codes = (0..<3 * samples).map { $0 % 3 == 1 ? 5 : any() }
    return (
      try CodeMatrix(rows: samples, columns: 3, codes: codes),
      try CodeMatrix(rows: samples, columns: 3, codes: codes.map { _ in any() })
    )
  }

  @Test(
    "Both passes are compared, and give what the golden model gives",
    arguments: [(.l1, 4, true), (.l1, 6, false), (.l1, 8, true), (.l2, 4, true), (.l2, 8, true)]
      as [(NormalizationConfiguration.Norm, Int, Bool)])
  func bothPasses(norm: NormalizationConfiguration.Norm, bits: Int, isExact: Bool) throws {
    let configuration = try NormalizationConfiguration(norm: norm, inputBits: bits, keepsMeanSign: isExact)
    let engine = CosimulationEngine([], normalizations: try Self.check(configuration))
    let golden = GoldenEngine()
    let normalization = BatchNormalization(configuration)
    let parameters = try NormalizationParameters(gamma: [4096, -7000, 900], beta: [0, 300, -4096])
    for samples in [1, 2, 16, 33, 40] {
      let (codes, gradients) = try Self.batch(samples: samples, bits: bits)
      let before = engine.countsByNormalization.map(\.counts.words)
      let result = try engine.normalize(
        codes, by: normalization, parameters: parameters, for: Self.forward)
      let expected = try golden.normalize(
        codes, by: normalization, parameters: parameters, for: Self.forward)
      #expect(result.codes == expected.codes && result.statistics == expected.statistics)
      let back = try engine.normalizationGradients(
        gradients, codes: codes, statistics: result.statistics, by: normalization, parameters: parameters,
        for: Self.backward)
      let expectedBack = try golden.normalizationGradients(
        gradients, codes: codes, statistics: result.statistics, by: normalization, parameters: parameters,
        for: Self.backward)
      #expect(back.codes == expectedBack.codes)
      #expect(back.gamma == expectedBack.gamma && back.beta == expectedBack.beta)
      // n, mean, deviation and with L1 the signs; dγ and dβ.
      let words = zip(engine.countsByNormalization.map(\.counts.words), before).map { $0 - $1 }
      #expect(words == [3 * samples + 3 * (norm == .l1 ? 4 : 3), 3 * samples + 3 * 2])
    }
    #expect(engine.countsByNormalization.allSatisfy { $0.counts.cycles > 0 })
  }

  @Test("What is not to be checked, and what the units do not do, is left to the golden model")
  func policies() throws {
    let configuration = try NormalizationConfiguration(norm: .l1, inputBits: 8)
    let other = try NormalizationConfiguration(norm: .l1, inputBits: 8, keepsMeanSign: false)
    func words(
      _ policy: CheckPolicy, _ configuration: NormalizationConfiguration, samples: Int
    ) throws -> Int {
      let check = try Self.check(try NormalizationConfiguration(norm: .l1, inputBits: 8))
      let engine = CosimulationEngine([], normalizations: check, policy: policy)
      let codes = try Self.batch(samples: samples, bits: 8).codes
      for _ in 0..<12 {
        _ = try engine.normalize(
          codes, by: BatchNormalization(configuration), parameters: .identity(3), for: Self.forward)
      }
      return engine.countsByNormalization[0].counts.words
    }
    let all = try words(.all, configuration, samples: 5)
    let sample = try words(.sample(0.4), configuration, samples: 5)
    #expect(all == 12 * 27 && sample > 0 && sample < all)
    #expect(try words(.none, configuration, samples: 5) == 0)
    #expect(try words(.all, configuration, samples: 41) == 0)
    #expect(try words(.all, other, samples: 5) == 0)
  }

  /// What units of one configuration say to golden numbers of another.
  private func mismatch(
    _ hardware: NormalizationConfiguration, _ golden: NormalizationConfiguration, _ values: [Int8],
    _ gradient: [Int8]? = nil
  ) throws -> String {
    let codes = try CodeMatrix(rows: values.count, columns: 1, codes: values)
    let check = try Self.check(hardware)
    let (engine, normalization) = (GoldenEngine(), BatchNormalization(golden))
    do {
      let result = try engine.normalize(
        codes, by: normalization, parameters: .identity(1), for: Self.forward)
      guard let gradient else {
        try check.compare(result, of: codes, parameters: .identity(1), label: Self.forward)
        return "agreed"
      }
      let gradients = try CodeMatrix(rows: values.count, columns: 1, codes: gradient)
      let back = try engine.normalizationGradients(
        gradients, codes: codes, statistics: result.statistics, by: normalization, parameters: .identity(1),
        for: Self.backward)
      try check.compare(
        back, of: gradients, codes: codes, statistics: result.statistics, parameters: .identity(1),
        label: Self.backward)
    } catch let mismatch as NormalizationMismatch {
      return "\(mismatch)"
    }
    return "agreed"
  }

  @Test("A mismatch names step, layer, pass, unit, channel, and the row of a code") func mismatches() throws {
    let exact = try NormalizationConfiguration(norm: .l1, inputBits: 8)
    let coarse = try NormalizationConfiguration(norm: .l1, inputBits: 8, outputFractionBits: 4)
    let cheap = try NormalizationConfiguration(norm: .l1, inputBits: 8, keepsMeanSign: false)
    let wide = try NormalizationConfiguration(norm: .l1, inputBits: 8, epsilon: 65536)
    #expect(try mismatch(exact, exact, [-9, 1, 8], [1, 2, 9]) == "agreed")
    #expect(
      try mismatch(coarse, exact, [-5, 5])
        == "mismatch in step 3, layer 2, N = norm(Y), on normalization_l1_16_b8_n40: row 0, channel 0, code: "
        + "expected -32, got -16")
    #expect(
      try mismatch(cheap, exact, [-9, 1, 8], [100, 0, 0])
        == "mismatch in step 3, layer 2, dY = norm′(Y)·dN, on normalization_gradient_l1_16_b8_n40_cheap: "
        + "row 0, channel 0, code: expected 0, got 89")
    #expect(
      try mismatch(wide, exact, [0, 1, 0, 0], [1, 2, 3, 4])
        == "mismatch in step 3, layer 2, dY = norm′(Y)·dN, on normalization_gradient_l1_16_b8_n40: channel 0, "
        + "dγ: expected -87380, got -32768")
  }
}
