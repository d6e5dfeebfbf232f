import Arithmetic
import Formats
import Testing

@testable import Training

@Suite("Normalization layers") struct NormalizationLayerTests {
  private func batch(_ count: Int = 12) throws -> Batch {
    let images = try stripes().train
    return try Batch(images, indices: 0..<count, grid: InputGrid(images: images))
  }

  private func network(_ options: NormalizationOptions) throws -> FloatNetwork {
    var network = FloatNetwork(
      configuration: try TrainingConfiguration(recipe: .float, hidden: [5, 4], normalization: options),
      sizes: [36, 5, 4, 3])
    for layer in network.normalizations.indices {
      for channel in network.normalizations[layer].gamma.indices {
        network.normalizations[layer].gamma[channel] = 0.75 + 0.125 * Float(channel)
        // Open and closed for all samples, so that no difference crosses the bend of a ReLU.
        network.normalizations[layer].beta[channel] = channel == 1 ? -5 : 4.5
      }
    }
    return network
  }

  /// The largest differences between the gradients of a network's parameters, which are normalized twice on their way to
  /// the loss, and central differences.
  private func differences(_ options: NormalizationOptions) throws -> (weights: Double, own: Double) {
    let network = try network(options)
    let batch = try batch()
    let exact = try network.gradients(batch).layers
    let step: Float = 0x1p-8
    func slope(_ change: (inout FloatNetwork, Float) -> Void) throws -> Double {
      let losses = try [step, -step].map { step in
        var changed = network
        change(&changed, step)
        return Double(try changed.gradients(batch).loss) / 0x1p24 / Double(batch.labels.count)
      }
      return (losses[0] - losses[1]) / Double(2 * step)
    }
    var (weights, own) = (0.0, 0.0)
    for layer in 0...2 {
      for index in stride(from: 0, to: network.layers[layer].weights.values.count, by: layer == 0 ? 7 : 1) {
        let slope = try slope { $0.layers[layer].weights.values[index] += $1 }
        weights = max(weights, abs(slope - Double(exact[layer].weights.values[index])))
      }
      guard let gradients = exact[layer].normalization else { continue }
      for channel in gradients.gamma.indices {
        let gamma = try slope { $0.normalizations[layer].gamma[channel] += $1 }
        let beta = try slope { $0.normalizations[layer].beta[channel] += $1 }
        own = max(own, abs(gamma - Double(gradients.gamma[channel])))
        own = max(own, abs(beta - Double(gradients.beta[channel])))
      }
    }
    return (weights, own)
  }

  @Test(
    "The backward pass through two normalizations is the derivative, by central differences",
    arguments: [NormalizationConfiguration.Norm.l1, .l2])
  func finiteDifferences(norm: NormalizationConfiguration.Norm) throws {
    let found = try differences(NormalizationOptions(norm: norm))
    #expect(found.weights < 4e-3 && found.own < 2e-3, "\(found)")
  }

  @Test("The cheap gradient is not the derivative by what comes before, but it is by γ and β")
  func cheapGradient() throws {
    let found = try differences(NormalizationOptions(norm: .l1, gradient: .cheap))
    #expect(found.weights > 1e-2, "\(found)")
    // The last normalization's own gradients meet no other; the first one's pass through it.
    let (exact, cheap) = try (
      network(NormalizationOptions(norm: .l1)).gradients(batch()).layers,
      network(NormalizationOptions(norm: .l1, gradient: .cheap)).gradients(batch()).layers
    )
    #expect(exact[1].normalization?.gamma == cheap[1].normalization?.gamma)
    #expect(exact[1].normalization?.beta == cheap[1].normalization?.beta)
    #expect(exact[0].normalization?.gamma != cheap[0].normalization?.gamma)
  }

  @Test("What is constant over the batch is β in floating point, and takes no gradient of the deviation")
  func constant() throws {
    let normalization = FloatNormalization(try NormalizationOptions(norm: .l1), channels: 1)
    let (outputs, tape) = normalization.forward(FloatMatrix(rows: 3, columns: 1, values: [7, 7, 7]))
    #expect(outputs.values == [0, 0, 0])
    let gradients = normalization.backward(FloatMatrix(rows: 3, columns: 1, values: [1, 2, 3]), tape)
    #expect(gradients.inputs.values == [-65536, 0, 65536])
    #expect(gradients.gamma == [0] && gradients.beta == [6])
  }

  /// 48 samples of channels with different means, and with deviations up to six times the least, and a gradient.
  private func tensors(
    channels: Int = 6, spread: Int64 = 1
  ) throws -> (inputs: IntegerTensor, gradient: IntegerTensor) {
    var random = RandomLanes(seed: 3, tensor: 9)
    func bell() -> Int64 { (0..<4).reduce(0) { sum, _ in sum + Int64(random.next(below: 2048)) } - 4094 }
    let inputs = (0..<48 * channels).map { index in
      let channel = Int64(index % channels)
      return bell() * (1 + spread * channel) + 400 * (channel - 2)
    }
    let gradient = (0..<48 * channels).map { _ in bell() }
    return (
      try IntegerTensor(
        rows: 48, columns: channels, values: inputs, scale: try #require(DyadicScale(nearest: 1, over: 3000))),
      try IntegerTensor(
        rows: 48, columns: channels, values: gradient, scale: try #require(DyadicScale(nearest: 1, over: 77)))
    )
  }

  private func normalization(
    _ norm: NormalizationConfiguration.Norm, bits: Int, groups: Int = 4, channels: Int = 6,
    gradient: NormalizationOptions.Gradient = .exact
  ) throws -> IntegerNormalization {
    let configuration = try NormalizationConfiguration(
      norm: norm, inputBits: bits, keepsMeanSign: gradient == .exact)
    return try IntegerNormalization(configuration, channels: channels, groups: groups)
  }

  @Test(
    "An integer normalization is near that of floating point, forward, backward and in inference",
    arguments: [
      (.l1, .exact, 4), (.l1, .cheap, 4), (.l2, .exact, 4), (.l1, .exact, 1), (.l2, .exact, 1),
    ] as [(NormalizationConfiguration.Norm, NormalizationOptions.Gradient, Int)])
  func integerMatchesFloat(
    norm: NormalizationConfiguration.Norm, gradient kind: NormalizationOptions.Gradient, groups: Int
  ) throws {
    // A gradient's codes leave their range where a channel uses little of its own, as some do in one group.
    let (inputs, gradient) = try tensors(spread: groups == 1 ? 0 : 1)
    var integer = try normalization(norm, bits: 8, groups: groups, gradient: kind)
    var float = FloatNormalization(try NormalizationOptions(norm: norm, gradient: kind), channels: 6)
    let engine = LayerEngine.golden(layer: 1)
    let (outputs, tape) = try integer.forward(inputs, on: engine)
    let (floatOutputs, floatTape) = float.forward(FloatMatrix(inputs))
    // A code of y is worth 2^−5, a code of x about as much of a deviation.
    let tolerance = 0.08
    func distance(_ left: IntegerTensor, _ right: [Float]) -> Double {
      zip(left.doubleValues, right).map { abs($0 - Double($1)) }.max() ?? 9
    }
    #expect(distance(outputs, floatOutputs.values) < tolerance)
    let gradients = try integer.backward(
      gradient, tape, random: RandomLanes(seed: 1, tensor: 1), on: engine)
    let floatGradients = float.backward(FloatMatrix(gradient), floatTape)
    for channel in 0..<6 {
      // Channels differ sixfold in scale, and so do their gradients.
      let rows = (0..<48).map { $0 * 6 + channel }
      let expected = rows.map { Double(floatGradients.inputs.values[$0]) }
      let largest = expected.map(abs).max() ?? 0
      // Beside the mean, rounding to a code may change the side, and L1's gradient with it.
      for (row, value) in zip(rows, expected)
      where norm == .l2 || abs(floatTape.normalized.values[row]) > 0.05 {
        let found = gradients.inputs.doubleValues[row]
        #expect(abs(found - value) < 0.1 * largest, "channel \(channel), row \(row / 6): \(found), \(value)")
      }
    }
    #expect(distance(gradients.gamma, floatGradients.gamma) < 25)
    #expect(distance(gradients.beta, floatGradients.beta) < 12)
    integer.observe(tape)
    float.observe(floatTape)
    // Of a batch half as large, whose codes have another scale: the same statistics all the same.
    let half = try IntegerTensor(
      rows: 48, columns: 6, values: inputs.values, scale: inputs.scale.shifted(by: -1))
    let found = try integer.inference(half, on: engine)
    #expect(distance(found, float.inference(FloatMatrix(half)).values) < tolerance)
  }

  @Test("A scale that all inputs have in common changes no code, and makes the gradient as much smaller")
  func scaleIsRemoved() throws {
    let (inputs, gradient) = try tensors()
    let larger = try IntegerTensor(
      rows: inputs.rows, columns: inputs.columns, values: inputs.values, scale: inputs.scale.shifted(by: 5))
    let layer = try normalization(.l1, bits: 6)
    let engine = LayerEngine.golden(layer: 1)
    let (first, second) = (try layer.forward(inputs, on: engine), try layer.forward(larger, on: engine))
    #expect(first.outputs == second.outputs)
    let random = RandomLanes(seed: 1, tensor: 1)
    let before = try layer.backward(gradient, first.tape, random: random, on: engine)
    let after = try layer.backward(gradient, second.tape, random: random, on: engine)
    #expect(before.inputs.values == after.inputs.values && before.gamma == after.gamma)
    #expect(before.inputs.scale == after.inputs.scale.shifted(by: 5))
  }

  @Test("Channels in lower groups have their gradients shifted up by what their codes are finer")
  func groups() throws {
    // The second channel is an eighth of the first, and so is in group 3.
    let values: [Int64] = [800, 100, -800, -100, 400, 50, -400, -50]
    let inputs = try IntegerTensor(rows: 4, columns: 2, values: values, scale: .powerOfTwo(-4))
    let layer = try normalization(.l1, bits: 8, channels: 2)
    let engine = LayerEngine.golden(layer: 1)
    let (outputs, tape) = try layer.forward(inputs, on: engine)
    #expect(tape.inputs.groups == [0, 3])
    for row in 0..<4 { #expect(outputs[row, 0] == outputs[row, 1]) }
    let gradient = try IntegerTensor(
      rows: 4, columns: 2, values: [127, 127, 0, 0, 64, 64, -127, -127], scale: .one)
    let gradients = try layer.backward(gradient, tape, random: RandomLanes(seed: 1, tensor: 1), on: engine)
    for row in 0..<4 { #expect(gradients.inputs[row, 1] == 8 * gradients.inputs[row, 0]) }
    #expect(gradients.inputs.values.contains { $0 != 0 })
    #expect(gradients.beta.doubleValues == [64, 64])
  }

  @Test(
    "Running statistics are those of PyTorch's recurrence in the layer's units; before the first batch, 0 and 1"
  )
  func running() throws {
    var layer = try normalization(.l2, bits: 8, channels: 1)
    let engine = LayerEngine.golden(layer: 1)
    #expect(layer.running == [RunningStatistics(mean: 0, deviation: 1 << 24)])
    func observe(_ values: [Int64], exponent: Int) throws {
      let tensor = try IntegerTensor(
        rows: values.count, columns: 1, values: values, scale: .powerOfTwo(exponent))
      layer.observe(try layer.forward(tensor, on: engine).tape)
    }
    // Mean 2 and deviation 1, of codes whose unit is 3/127: off by rounding to codes.
    try observe([1, 3, 1, 3], exponent: 0)
    #expect(abs(layer.running[0].mean - 2 << 24) < 1 << 18)
    #expect(abs(layer.running[0].deviation - 1 << 24) < 1 << 18)
    let before = layer.running[0]
    // Ten times as much, on another grid.
    try observe([40, 120, 40, 120], exponent: -2)
    let mean = Double(before.mean) + 26.0 / 256 * (20 * 0x1p24 - Double(before.mean))
    let deviation = Double(before.deviation) + 26.0 / 256 * (10 * 0x1p24 - Double(before.deviation))
    #expect(abs(Double(layer.running[0].mean) - mean) < 0x1p18)
    #expect(abs(Double(layer.running[0].deviation) - deviation) < 0x1p18)
  }
}
