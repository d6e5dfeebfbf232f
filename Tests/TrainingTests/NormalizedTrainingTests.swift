import Arithmetic
import Formats
import Testing

@testable import Training

@Suite("Training with normalization") struct NormalizedTrainingTests {
  private func trainer(
    _ recipe: Recipe, _ options: NormalizationOptions?, length: TrainingConfiguration.Length = .steps(4),
    hidden: [Int] = [8, 7], batch: Int = 16, engine: any Engine = GoldenEngine()
  ) throws -> Trainer {
    try Trainer(
      configuration: TrainingConfiguration(
        recipe: recipe, batch: batch, length: length, hidden: hidden, normalization: options),
      dataset: stripes(), engine: engine)
  }

  private func finish(_ trainer: Trainer) throws -> [StepResult] {
    var results: [StepResult] = []
    while !trainer.isFinished { results.append(try trainer.step()) }
    return results
  }

  @Test(
    "The weights after a short run are these, on every machine",
    arguments: [
      (.shiftquant4, .l1, "3077c4d8c7f1785d3b64d3122e8751a2"),
      (.shiftquant6, .l1, "9a1b86e5877a42d60bd80acb58c11596"),
      (.shiftquant8, .l1, "6a12ca785489721f2e3542ad461226ac"),
      (.int8, .l1, "f1068081ab3aeb138a85189bbe7ca7f7"),
      (.luq4, .l1, "bb51d01097ba928bd3f04884566245d0"), (.float, .l1, "9cbc4b25ff3d3caceb284ac25670c911"),
      (.shiftquant6, .l2, "220ec98f3e861eaeb31cf5750e453d3c"),
      (.luq4, .l2, "69224bd8d8f9ec5e0740f83d850a3a04"), (.float, .l2, "2282951673b2135394df5d1981fbb4e2"),
    ] as [(Recipe, NormalizationConfiguration.Norm, String)])
  func goldenDigest(recipe: Recipe, norm: NormalizationConfiguration.Norm, digest: String) throws {
    let trainer = try trainer(recipe, NormalizationOptions(norm: norm))
    _ = try finish(trainer)
    #expect(trainer.weightsDigest == digest)
  }

  @Test("Norm, width and gradient all change the weights", arguments: [Recipe.shiftquant6, .luq4])
  func everyOptionMatters(recipe: Recipe) throws {
    let options: [NormalizationOptions?] = [
      nil, try NormalizationOptions(norm: .l1, bits: 4), try NormalizationOptions(norm: .l1, bits: 6),
      try NormalizationOptions(norm: .l1, bits: 8), try NormalizationOptions(norm: .l2, bits: 8),
      try NormalizationOptions(norm: .l1, bits: 8, gradient: .cheap),
    ]
    let digests = try options.map { options in
      let trainer = try trainer(recipe, options)
      _ = try finish(trainer)
      return trainer.weightsDigest
    }
    #expect(Set(digests).count == options.count)
    let standard = try trainer(recipe, NormalizationOptions(norm: .l1))
    _ = try finish(standard)
    #expect(standard.weightsDigest == digests[recipe == .luq4 ? 3 : 2], "the recipe's own width")
  }

  @Test("Both passes of every hidden layer of every step go through the engine, between its products")
  func everyPass() throws {
    let engine = RecordingEngine()
    _ = try finish(
      trainer(.shiftquant4, NormalizationOptions(norm: .l1), length: .steps(2), batch: 5, engine: engine))
    let expected = (1...2).flatMap { step in
      [(1, NormalizationPass.forward), (2, .forward), (2, .backward), (1, .backward)].map {
        NormalizationLabel(step: step, layer: $0, pass: $1)
      }
    }
    #expect(engine.normalizations.map(\.label) == expected)
    #expect(expected[3].description == "step 1, layer 1, dY = norm′(Y)·dN")
    for (label, codes) in engine.normalizations {
      #expect((codes.rows, codes.columns) == (5, label.layer == 1 ? 8 : 7))
      #expect(codes.codes.allSatisfy { (-7...7).contains($0) })
    }
    let kinds = engine.quantized.filter { $0.step == 1 && $0.layer == 2 }.map(\.kind)
    #expect(
      kinds == [
        .inputs, .weights, .normalizationInputs, .normalizationGradient, .gradientForInputs,
        .gradientForWeights,
      ])
  }

  @Test("An engine's error leaves the parameters and the running statistics alone; wrong sizes are refused")
  func engineErrors() throws {
    struct Mismatch: Error {}
    final class Failing: Engine {
      func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
        ShiftMM.multiply(product)
      }
      func normalizationGradients(
        _ gradients: CodeMatrix, codes: CodeMatrix, statistics: [NormalizationStatistics],
        by normalization: BatchNormalization, parameters: NormalizationParameters,
        for label: NormalizationLabel
      ) throws -> NormalizationGradients<Int8> {
        if label.layer == 1 { throw Mismatch() }
        return try GoldenEngine().normalizationGradients(
          gradients, codes: codes, statistics: statistics, by: normalization, parameters: parameters,
          for: label)
      }
    }
    final class Short: Engine {
      func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
        ShiftMM.multiply(product)
      }
      func normalize(
        _ codes: CodeMatrix, by normalization: BatchNormalization, parameters: NormalizationParameters,
        for label: NormalizationLabel
      ) throws -> NormalizedCodes<Int8> {
        let part = try CodeMatrix(
          rows: 1, columns: codes.columns, codes: Array(codes.codes[..<codes.columns]))
        return try GoldenEngine().normalize(part, by: normalization, parameters: parameters, for: label)
      }
    }
    let failing = try trainer(.shiftquant6, NormalizationOptions(norm: .l1), engine: Failing())
    let before = failing.weightsDigest
    #expect(throws: Mismatch.self) { try failing.step() }
    #expect(failing.completedSteps == 0 && failing.weightsDigest == before)
    let short = try trainer(.shiftquant6, NormalizationOptions(norm: .l1), engine: Short())
    let sentence =
      "the engine returned 8 codes and statistics of 8 channels for step 1, layer 1, N = norm(Y); expected 16×8"
    #expect(throws: ConfigurationError(sentence)) { try short.step() }
  }

  @Test(
    "Every recipe learns with either norm, in codes of 4 to 8 bits", arguments: Recipe.allCases,
    [NormalizationConfiguration.Norm.l1, .l2])
  func learns(recipe: Recipe, norm: NormalizationConfiguration.Norm) throws {
    let widths: [Int?] = recipe == .float ? [nil] : [nil, 4, 8]
    for bits in widths {
      let trainer = try trainer(
        recipe, NormalizationOptions(norm: norm, bits: bits), length: .epochs(4), hidden: [16, 16])
      let before = try trainer.evaluation(on: trainer.dataset.test)
      #expect(before.accuracy == (try trainer.accuracy(on: trainer.dataset.test)))
      let losses = try finish(trainer).map(\.loss)
      let after = try trainer.evaluation(on: trainer.dataset.test)
      #expect(after.accuracy.fraction > 0.9, "\(bits ?? 0) bits: \(after)")
      #expect(after.loss < before.loss / 2, "\(before.loss), \(after.loss)")
      #expect((losses.last ?? 9) < (losses.first ?? 0))
      #expect(trainer.saturations == 0)
    }
  }

  @Test("γ, β and running statistics move, and the normalized layers' biases do not") func parameters() throws
  {
    let configuration = try TrainingConfiguration(
      recipe: .shiftquant8, batch: 16, hidden: [8], normalization: NormalizationOptions(norm: .l1))
    var network = try IntegerNetwork(configuration: configuration, sizes: [36, 8, 3])
    let images = try stripes().train
    let start = network
    for step in 1...3 {
      let batch = try Batch(
        images, indices: 16 * (step - 1)..<16 * step, grid: InputGrid(images: images))
      _ = try network.train(
        batch,
        context: StepContext(
          step: step, phase: .main, learningRate: .powerOfTwo(-4), engine: GoldenEngine()))
    }
    #expect(network.layers[0].bias.values.allSatisfy { $0 == 0 })
    #expect(network.layers[1].bias.values.contains { $0 != 0 })
    let (before, after) = (start.normalizations[0], network.normalizations[0])
    #expect(before.gamma.values.allSatisfy { $0 == 1 << 24 } && before.beta.values.allSatisfy { $0 == 0 })
    #expect(after.gamma.values.contains { $0 != 1 << 24 } && after.beta.values.contains { $0 != 0 })
    #expect(zip(before.running, after.running).allSatisfy { $0 != $1 })
  }

  @Test("A batch of one sample trains nothing before the last normalization, and breaks nothing")
  func oneSample()
    throws
  {
    let trainer = try trainer(
      .shiftquant8, NormalizationOptions(norm: .l1), length: .steps(3), hidden: [8], batch: 1)
    for result in try finish(trainer) { #expect(result.loss.isFinite) }
  }

  private func refuses(_ sentence: String, _ make: () throws -> Void) {
    #expect(throws: ConfigurationError(sentence)) { try make() }
  }

  @Test("Options that do not fit are refused in a sentence") func refusals() {
    refuses("norm bits is 5; expected 4, 6 or 8") { _ = try NormalizationOptions(norm: .l1, bits: 5) }
    refuses("norm gradient is cheap; norm l2 has the exact one alone") {
      _ = try NormalizationOptions(norm: .l2, gradient: .cheap)
    }
    refuses("norm bits is 8; recipe float normalizes in floating point") {
      _ = try trainer(.float, NormalizationOptions(norm: .l1, bits: 8))
    }
    refuses("the network has one layer, so that norm l1 has nothing to normalize; expected a hidden layer") {
      _ = try trainer(.int8, NormalizationOptions(norm: .l1), hidden: [])
    }
  }
}
