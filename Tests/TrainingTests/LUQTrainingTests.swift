import Arithmetic
import Formats
import Testing

@testable import Training

@Suite("Training with LUQ") struct LUQTrainingTests {
  private func trainer(
    _ options: LUQOptions, hidden: [Int] = [8, 8], length: TrainingConfiguration.Length = .steps(3),
    engine: any Engine = GoldenEngine()
  ) throws -> Trainer {
    try Trainer(
      configuration: TrainingConfiguration(
        recipe: .luq4, batch: 16, length: length, hidden: hidden, luq: options),
      dataset: stripes(), engine: engine)
  }

  private func finish(_ trainer: Trainer) throws {
    while !trainer.isFinished { _ = try trainer.step() }
  }

  @Test("Layers between the first and the last have 4-bit codes and gradients in powers of two")
  func formats() throws {
    let engine = RecordingEngine()
    try finish(trainer(LUQOptions(samples: 2), hidden: [8, 7, 6], length: .steps(1), engine: engine))
    let widths = zip(engine.labels, engine.products).map { label, product in
      [label.layer, product.formatA.bits, product.formatB.bits]
    }
    // The codes 0…15 of what ReLU leaves are signed operands of 5 bits.
    #expect(
      widths == [
        [1, 8, 8], [2, 5, 4], [3, 5, 4], [4, 8, 8], [4, 8, 8], [4, 8, 8], [1, 8, 8], [1, 8, 8],
      ])
    #expect(
      engine.gradientProducts.map(\.label)
        == [3, 2].flatMap { layer in
          [ProductKind.inputGradient, .weightGradient].map { ProductLabel(step: 1, layer: layer, kind: $0) }
        })
    for (label, product) in engine.gradientProducts {
      #expect(product.side == (label.kind == .inputGradient ? .a : .b))
      #expect(product.samples.count == (label.kind == .inputGradient ? 1 : 2))
      #expect(product.integerFormat.bits == (label.kind == .inputGradient ? 4 : 5))
    }
    let codes = engine.luqCalls.map { $0.result.map(\.codes) }
    #expect(codes[0] != [codes[1][0]] && codes[1][0] != codes[1][1], "all draw different numbers")
  }

  @Test("Every quantizer of every step goes through the engine, in order") func everyQuantizer() throws {
    let engine = RecordingEngine()
    try finish(trainer(LUQOptions(), length: .steps(2), engine: engine))
    let expected = (1...2).flatMap { step in
      (1...3).flatMap { layer in
        [TensorKind.inputs, .weights].map { TensorLabel(step: step, layer: layer, kind: $0) }
      }
        + [3, 2, 1].flatMap { layer in
          [TensorKind.gradientForInputs, .gradientForWeights].map {
            TensorLabel(step: step, layer: layer, kind: $0)
          }
        }
    }
    #expect(engine.quantized == expected)
    #expect(expected[7].description == "step 1, layer 3, dY for dW")
  }

  @Test("With edges of 4 bits no layer has other codes; the first one's are signed") func fourBitEdges()
    throws
  {
    let engine = RecordingEngine()
    try finish(trainer(LUQOptions(edgeBits: 4), hidden: [8], length: .steps(1), engine: engine))
    #expect(engine.products.map { [$0.formatA.bits, $0.formatB.bits] } == [[4, 4], [5, 4]])
    #expect(engine.products[0].a.codes.contains { $0 < 0 })
    #expect(engine.gradientProducts.count == 4)
  }

  @Test("In hindsight the first step measures, and each step passes the estimate of those before, per layer")
  func hindsight() throws {
    let engine = RecordingEngine()
    let configuration = try HindsightConfiguration(memory: 0.25)
    let trainer = try trainer(
      LUQOptions(hindsight: configuration), hidden: [8, 7, 6], length: .steps(6), engine: engine)
    try finish(trainer)
    for layer in 2...3 {
      var estimate = HindsightMaximum(configuration)
      var clipped = 0
      for step in 1...6 {
        let calls = engine.luqCalls.filter { $0.label.layer == layer && $0.label.step == step }
        #expect(calls.map(\.label.kind) == [.gradientForInputs, .gradientForWeights])
        let tensor = calls[0].tensor
        let limit = estimate.limit(scale: tensor.scale)
        #expect((limit == nil) == (step == 1))
        #expect(calls.allSatisfy { $0.maximum == limit && $0.tensor == tensor })
        clipped += tensor.values.count { $0.magnitude > limit ?? .max }
        estimate.observe(tensor.magnitude, scale: tensor.scale)
      }
      let counts = try #require(trainer.clipping.first { $0.layer == layer })
      #expect(counts.elements == 6 * 16 * [8, 7, 6][layer - 1])
      #expect(counts.clipped == clipped)
    }
    #expect(trainer.clipping.map(\.layer) == [2, 3])
    #expect(trainer.clipping.contains { $0.clipped > 0 })
  }

  @Test("Measured maxima clip nothing; other recipes count nothing") func nothingClipped() throws {
    let engine = RecordingEngine()
    let measured = try trainer(LUQOptions(), engine: engine)
    try finish(measured)
    #expect(engine.luqCalls.allSatisfy { $0.maximum == nil })
    #expect(measured.clipping.map(\.clipped) == [0] && measured.clipping.map(\.elements) == [3 * 16 * 8])
    let other = try Trainer(configuration: TrainingConfiguration(recipe: .int8), dataset: stripes())
    #expect(other.clipping.isEmpty)
  }

  @Test("In fine-tuning activations and gradients have 8 bits, weights 4") func fineTuning() throws {
    let engine = RecordingEngine()
    let trainer = try trainer(LUQOptions(fineTuningEpochs: 1), length: .steps(2), engine: engine)
    try finish(trainer)
    #expect(trainer.completedSteps == 2 + 13)
    #expect(engine.gradientProducts.map(\.label.step) == [1, 1, 2, 2])
    let fine = zip(engine.labels, engine.products).filter { $0.0.step > 2 && $0.0.layer == 2 }
    #expect(fine.count == 3 * 13)
    for (label, product) in fine {
      let widths = [product.formatA.bits, product.formatB.bits]
      switch label.kind {
      case .forward, .inputGradient:
        #expect(widths == [8, 4])
        #expect(product.b.codes.allSatisfy { abs($0) <= 7 })
      case .weightGradient: #expect(widths == [8, 8])
      }
    }
    #expect(trainer.clipping.map(\.elements) == [2 * 16 * 8], "fine-tuning quantizes no gradient by LUQ")
  }

  @Test("Accuracy is measured in the number formats of the last step") func accuracyPhase() throws {
    let data = try stripes()
    // A rate so small that the network stays undecided, and rounding decides many classes.
    func trainer(fineTuningEpochs: Int) throws -> Trainer {
      try Trainer(
        configuration: TrainingConfiguration(
          recipe: .luq4, length: .steps(1), hidden: [8, 8], learningRate: 0x1p-20,
          luq: LUQOptions(fineTuningEpochs: fineTuningEpochs)), dataset: data)
    }
    let (plain, tuned) = (try trainer(fineTuningEpochs: 0), try trainer(fineTuningEpochs: 1))
    _ = try plain.step()
    _ = try tuned.step()
    #expect(tuned.weightsDigest == plain.weightsDigest)
    let before = try plain.predictions(of: data.test)
    #expect(try tuned.predictions(of: data.test) == before, "the last step was none of fine-tuning")
    _ = try tuned.step()
    #expect(try tuned.predictions(of: data.test) != before)
  }

  @Test("Rounding, levels, α, samples and activations all change the weights") func everyOptionMatters()
    throws
  {
    let options = [
      try LUQOptions(), try LUQOptions(levels: 8), try LUQOptions(alpha: .powerOfTwo),
      try LUQOptions(rounding: .floor), try LUQOptions(rounding: .nearest),
      try LUQOptions(rounding: .stochasticUnderflow), try LUQOptions(rounding: .logarithmicStochastic),
      try LUQOptions(samples: 2), try LUQOptions(samples: 4), try LUQOptions(edgeBits: 4),
      try LUQOptions(hindsight: HindsightConfiguration()), try LUQOptions(activations: .unsigned),
    ]
    let digests = try options.map { options in
      let trainer = try trainer(options, hidden: [32, 8])
      try finish(trainer)
      return trainer.weightsDigest
    }
    #expect(Set(digests).count == options.count)
  }

  /// The variance of dW's elements over many draws, summed, and the squared distance of their mean from what
  /// floating point has, for S samples.
  private func spread(samples: Int, draws: Int) throws -> (variance: Double, bias: Double) {
    let (weights, bias) = InitialParameters.heUniform(inputs: 12, outputs: 10, layer: 2, seed: 3)
    let layer = IntegerLayer(number: 2, weights: weights, bias: bias)
    let engine = LayerEngine.golden(layer: 2)
    var random = RandomLanes(seed: 1, tensor: 1)
    func tensor(rows: Int, columns: Int, signed: Bool) throws -> IntegerTensor {
      let values = (0..<rows * columns).map { _ in
        let magnitude = Int64(random.next(bits: 16)) >> Int64(random.next(bits: 3))
        return signed && random.next(bits: 1) == 1 ? -magnitude : magnitude
      }
      return try IntegerTensor(rows: rows, columns: columns, values: values, scale: .powerOfTwo(-16))
    }
    let inputs = try tensor(rows: 8, columns: 12, signed: false)
    let gradient = try tensor(rows: 8, columns: 10, signed: true)
    let quantization = try LUQOptions(samples: samples).quantization(
      isFirst: false, isLast: false, phase: .main)
    let tape = try layer.quantize(inputs, by: quantization, on: engine)
    let results = try (0..<draws).map { draw in
      try layer.weightGradient(
        tape, gradient: gradient, random: RandomLanes(seed: 7, tensor: UInt64(draw)), on: engine
      ).tensor.doubleValues
    }
    let codes = tape.inputs.codes
    var (variance, distance) = (0.0, 0.0)
    for row in 0..<12 {
      for column in 0..<10 {
        let exact = (0..<8).reduce(0.0) { sum, sample in
          sum + Double(codes[sample, row]) * tape.inputs.scale.doubleValue
            * Double(gradient[sample, column]) * 0x1p-16
        }
        let values = results.map { $0[row * 10 + column] }
        let mean = values.reduce(0, +) / Double(draws)
        variance += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
        distance += (mean - exact) * (mean - exact)
      }
    }
    return (variance, distance)
  }

  @Test("S samples divide the variance of dW by S, and its mean is that of floating point") func samples()
    throws
  {
    let draws = 1000
    let one = try spread(samples: 1, draws: draws)
    for samples in [2, 4] {
      let several = try spread(samples: samples, draws: draws)
      let ratio = one.variance / several.variance
      #expect(abs(ratio / Double(samples) - 1) < 0.1, "S = \(samples): \(ratio)")
    }
    // Without bias the mean's squared distance is about the variance over the draws.
    #expect(one.bias < 2 * one.variance / Double(draws), "\(one)")
  }
}
