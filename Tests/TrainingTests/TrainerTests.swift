import Arithmetic
import Formats
import Testing

@testable import Training

@Suite("Training") struct TrainerTests {
  private func trainer(
    _ recipe: Recipe = .shiftquant6, groups: Int? = nil, length: TrainingConfiguration.Length = .steps(4),
    seed: UInt64 = 1, batch: Int = 16, hidden: [Int]? = nil, engine: any Engine = GoldenEngine()
  ) throws -> Trainer {
    try Trainer(
      configuration: TrainingConfiguration(
        recipe: recipe, groups: groups, batch: batch, length: length, seed: seed,
        hidden: hidden ?? smallHidden(recipe)),
      dataset: stripes(), engine: engine)
  }

  private func finish(_ trainer: Trainer) throws -> [StepResult] {
    var results: [StepResult] = []
    while !trainer.isFinished { results.append(try trainer.step()) }
    return results
  }

  @Test("The weights after a short run are these, on every machine", arguments: Recipe.allCases)
  func goldenDigest(recipe: Recipe) throws {
    let digests: [Recipe: String] = [
      .shiftquant4: "028ec1ed09c5dbdbe39487934a201a66", .shiftquant6: "8e55d946169684d5edde3b4c6047bb37",
      .shiftquant8: "ee328d2aafc06ad34f78cf34fee5fa01", .int8: "2745fe72e1ba86e9688ac4462f9a6b54",
      .luq4: "4d5bcdac23d94d68b737fb5dc44e1c65", .float: "f8c040c39009260ff035a398ca29dd41",
    ]
    let trainer = try trainer(recipe)
    _ = try finish(trainer)
    #expect(trainer.weightsDigest == digests[recipe])
  }

  @Test("The first steps on Fashion-MNIST end in these weights, on every machine")
  func goldenFashionDigest() async throws {
    let trainer = try await Trainer(
      configuration: TrainingConfiguration(recipe: .shiftquant6, length: .steps(4)), dataset: .fashion())
    _ = try finish(trainer)
    #expect(trainer.weightsDigest == "7f95eccef2f9e4f70b9028811225d8ec")
  }

  @Test("The same seed gives the same losses and weights, another seed others", arguments: Recipe.allCases)
  func deterministic(recipe: Recipe) throws {
    let (first, second, other) = (
      try trainer(recipe, seed: 5), try trainer(recipe, seed: 5), try trainer(recipe, seed: 6)
    )
    #expect(try finish(first) == finish(second))
    _ = try finish(other)
    #expect(first.weightsDigest == second.weightsDigest)
    #expect(first.weightsDigest != other.weightsDigest)
  }

  @Test("Measuring accuracy between steps changes nothing") func accuracyIsPure() throws {
    let (plain, measured) = (try trainer(), try trainer())
    _ = try finish(plain)
    while !measured.isFinished {
      _ = try measured.step()
      _ = try measured.accuracy(on: measured.dataset.test)
    }
    #expect(plain.weightsDigest == measured.weightsDigest)
  }

  @Test("Every layer's three products of every step go through the engine, in order")
  func everyProduct() throws {
    let engine = RecordingEngine()
    let trainer = try trainer(groups: 3, length: .steps(2), batch: 5, hidden: [8, 7], engine: engine)
    _ = try finish(trainer)
    let expected = (1...2).flatMap { step in
      (1...3).map { ProductLabel(step: step, layer: $0, kind: .forward) }
        + [3, 2, 1].flatMap { layer in
          [ProductKind.inputGradient, .weightGradient].map {
            ProductLabel(step: step, layer: layer, kind: $0)
          }
        }
    }
    #expect(engine.labels == expected)
    #expect(expected[8].description == "step 1, layer 1, dW = Xᵀ·dY")
    let sizes = [36, 8, 7, 3]
    for (label, product) in zip(engine.labels, engine.products) {
      let (inputs, outputs) = (sizes[label.layer - 1], sizes[label.layer])
      let shape = [product.rows, product.depth, product.columns]
      switch label.kind {
      case .forward:
        #expect(shape == [5, inputs, outputs])
        #expect(product.shifts.allSatisfy { $0 == 0 })
      case .inputGradient: #expect(shape == [5, outputs, inputs])
      case .weightGradient: #expect(shape == [inputs, 5, outputs])
      }
      #expect(product.groups == 3 && product.formatA.bits == 6 && product.formatB.bits == 6)
    }
    let shifts = Set(engine.products.flatMap(\.shifts))
    #expect(shifts == [0, 1, 2])
  }

  @Test("Backward products use the forward product's codes again") func codesAreReused() throws {
    let engine = RecordingEngine()
    let trainer = try trainer(length: .steps(1), engine: engine)
    _ = try finish(trainer)
    let product = Dictionary(uniqueKeysWithValues: zip(engine.labels, engine.products))
    for layer in 1...2 {
      let forward = try #require(product[ProductLabel(step: 1, layer: layer, kind: .forward)])
      let input = try #require(product[ProductLabel(step: 1, layer: layer, kind: .inputGradient)])
      let weight = try #require(product[ProductLabel(step: 1, layer: layer, kind: .weightGradient)])
      #expect(input.b == (try forward.b.transposed()))
      #expect(weight.a == (try forward.a.transposed()))
      #expect(input.a != weight.b, "the two quantizations of dY draw different numbers")
    }
  }

  @Test("An engine's error stops training and leaves the weights alone; sums of a wrong size are refused")
  func engineErrors() throws {
    struct Mismatch: Error {}
    final class Failing: Engine {
      func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
        if label.layer == 1, label.kind == .weightGradient { throw Mismatch() }
        return ShiftMM.multiply(product)
      }
    }
    final class Short: Engine {
      func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] { [0] }
    }
    let failing = try trainer(engine: Failing())
    let before = failing.weightsDigest
    #expect(throws: Mismatch.self) { try failing.step() }
    #expect(failing.completedSteps == 0 && failing.weightsDigest == before)
    #expect(throws: ConfigurationError.self) { try trainer(engine: Short()).step() }
  }

  @Test("An epoch visits every image once, its last batch being what is left")
  func epochs() throws {
    let trainer = try trainer(length: .epochs(2), batch: 64, hidden: [])
    let results = try finish(trainer)
    #expect(results.map(\.samples) == [64, 64, 64, 8, 64, 64, 64, 8])
    #expect(results.map(\.epoch) == [1, 1, 1, 1, 2, 2, 2, 2])
    #expect(results.map(\.step) == Array(1...8))
    #expect(throws: TrainingError.finished(steps: 8)) { try trainer.step() }
    let configuration = try TrainingConfiguration(recipe: .int8)
    #expect(configuration.plannedSteps(images: 5000) == 157)
    let first = DataOrder.shuffled(count: 200, epoch: 1, seed: 4)
    #expect(first.sorted() == Array(0..<200) && first != Array(0..<200))
    #expect(first != DataOrder.shuffled(count: 200, epoch: 2, seed: 4))
  }

  @Test(
    "Every recipe learns, and the integer recipes nearly as well as floating point",
    arguments: Recipe.allCases)
  func learns(recipe: Recipe) throws {
    let trainer = try trainer(recipe, length: .epochs(2))
    let before = try trainer.accuracy(on: trainer.dataset.test)
    let losses = try finish(trainer).map(\.loss)
    let after = try trainer.accuracy(on: trainer.dataset.test)
    #expect(before.count == 100 && before.fraction < 0.7)
    #expect(after.fraction > 0.9, "\(recipe): \(after.fraction)")
    #expect((losses.last ?? 9) < (losses.first ?? 0) / 2)
    #expect(trainer.saturations == 0)
  }

  @Test("Fashion-MNIST is learnt in a few steps, by integers as by floating point")
  func learnsFashion() async throws {
    let data = try await DataSet.fashion()
    let part = try DataSet(train: data.train.prefix(640), test: data.test.prefix(100))
    var accuracy: [Recipe: Double] = [:]
    for recipe in [Recipe.shiftquant6, .float] {
      let trainer = try Trainer(
        configuration: TrainingConfiguration(recipe: recipe, batch: 16, hidden: [16], learningRate: 0.02),
        dataset: part)
      _ = try finish(trainer)
      accuracy[recipe] = try trainer.accuracy(on: part.test).fraction
    }
    let (integer, float) = (accuracy[.shiftquant6] ?? 0, accuracy[.float] ?? 0)
    #expect(float > 0.5, "float: \(float)")
    #expect(integer > float - 0.1, "shiftquant6: \(integer), float: \(float)")
  }

  @Test("Training stays within its grids when the learning rate is absurd", arguments: Recipe.allCases)
  func absurdRate(recipe: Recipe) throws {
    let trainer = try Trainer(
      configuration: TrainingConfiguration(
        recipe: recipe, length: .steps(40), hidden: smallHidden(recipe), learningRate: 1, momentum: 0.99),
      dataset: stripes())
    for result in try finish(trainer) { #expect(result.loss.isFinite && result.loss >= 0) }
  }
}
