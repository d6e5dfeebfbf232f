import Arithmetic
import Formats
import Testing

@testable import Training

@Suite("Layers") struct LayerTests {
  /// A batch of the stripes.
  private func batch(_ count: Int = 12) throws -> Batch {
    let images = try stripes().train
    return try Batch(images, indices: 0..<count, grid: InputGrid(images: images))
  }

  @Test("The floating point backward pass is the derivative, by central differences")
  func finiteDifferences() throws {
    let configuration = try TrainingConfiguration(recipe: .float, hidden: [5])
    var network = FloatNetwork(configuration: configuration, sizes: [36, 5, 3])
    let batch = try batch()
    let exact = try network.gradients(batch).layers
    func loss(_ change: (inout FloatNetwork) -> Void) throws -> Double {
      var changed = network
      change(&changed)
      return Double(try changed.gradients(batch).loss) / 0x1p24 / Double(batch.labels.count)
    }
    let step: Float = 0x1p-8
    for layer in 0...1 {
      for index in stride(from: 0, to: network.layers[layer].weights.values.count, by: layer == 0 ? 7 : 1) {
        let slope =
          try
          (loss { $0.layers[layer].weights.values[index] += step }
          - loss { $0.layers[layer].weights.values[index] -= step }) / Double(2 * step)
        #expect(
          abs(slope - Double(exact[layer].weights.values[index])) < 2e-3, "layer \(layer + 1), \(index)")
      }
      let biases = try #require(exact[layer].bias).values
      for index in biases.indices {
        let slope =
          try
          (loss { $0.layers[layer].bias.values[index] += step }
          - loss { $0.layers[layer].bias.values[index] -= step }) / Double(2 * step)
        #expect(abs(slope - Double(biases[index])) < 2e-3, "layer \(layer + 1), \(index)")
      }
    }
    network.layers[0].bias.values[0] = .nan
    #expect(throws: TrainingError.diverged) { try network.gradients(batch) }
  }

  @Test("An integer layer's three products are near those of floating point, within quantization's error")
  func integerLayerMatchesFloat() throws {
    let (weights, bias) = InitialParameters.heUniform(inputs: 36, outputs: 10, layer: 1, seed: 3)
    let shifted = MasterParameters(rows: 1, columns: 10, values: (0..<10).map { Int32($0 - 5) << 20 })
    #expect(bias.values.allSatisfy { $0 == 0 })
    let layer = IntegerLayer(number: 1, weights: weights, bias: shifted)
    let engine = LayerEngine.golden(layer: 1)
    let reference = FloatLayer(weights: weights, bias: shifted)
    let inputs = try batch().inputs
    var random = RandomLanes(seed: 1, tensor: 1)
    let gradient = try IntegerTensor(
      rows: 12, columns: 10, values: (0..<120).map { _ in Int64(random.next(below: 2000)) - 1000 },
      scale: .powerOfTwo(-14))
    let tape = try layer.quantize(inputs, by: LayerQuantization(bits: 8, groups: 4), on: engine)
    let forward = try layer.forward(tape, on: engine)
    let input = try layer.inputGradient(tape, gradient: gradient, random: random, on: engine).tensor
    let weight = try layer.weightGradient(tape, gradient: gradient, random: random, on: engine).tensor
    let (x, g) = (FloatMatrix(inputs), FloatMatrix(gradient))
    for (integer, float) in [
      (forward, reference.forward(x)), (input, reference.inputGradient(g)),
      (weight, reference.weightGradient(g, inputs: x)),
    ] {
      #expect(integer.rows == float.rows && integer.columns == float.columns)
      let largest = float.values.map { abs(Double($0)) }.max() ?? 0
      for (left, right) in zip(integer.doubleValues, float.values) {
        #expect(abs(left - Double(right)) < 0.04 * largest)
      }
    }
  }

  @Test("He-uniform weights fill ±sqrt(6 / inputs) evenly and are the same for every recipe")
  func initialWeights() throws {
    let (weights, _) = InitialParameters.heUniform(inputs: 100, outputs: 50, layer: 2, seed: 9)
    let limit = (6.0 / 100).squareRoot()
    let values = weights.values.map { Double($0) / 0x1p24 }
    #expect((values.max() ?? 0) <= limit && (values.max() ?? 0) > 0.99 * limit)
    #expect((values.min() ?? 0) >= -limit && (values.min() ?? 0) < -0.99 * limit)
    let mean = values.reduce(0, +) / 5000
    #expect(abs(mean) < 5 * limit / 3.0.squareRoot() / 5000.0.squareRoot())
    #expect(FloatMatrix(weights).values.map(Double.init) == values)
  }

  @Test("An update's mean is exactly that of momentum and rate, and it saturates at 32 bits")
  func update() throws {
    let count = 4000
    var parameters = MasterParameters(rows: 1, columns: count, values: [Int32](repeating: 0, count: count))
    let gradient = try IntegerTensor(
      rows: 1, columns: count, values: [Int64](repeating: 3, count: count), scale: .powerOfTwo(-26))
    let rate = try #require(DyadicScale(nearest: 1, over: 3))
    func streams(_ step: UInt64) -> MasterParameters.UpdateStreams {
      MasterParameters.UpdateStreams(
        momentum: RandomLanes(seed: step, tensor: 1), gradient: RandomLanes(seed: step, tensor: 2),
        update: RandomLanes(seed: step, tensor: 3))
    }
    for step in 1...2 as ClosedRange<UInt64> {
      parameters.update(gradient: gradient, rate: rate, momentum: .powerOfTwo(-1), streams: streams(step))
    }
    // Velocities 3/4 and 9/8 grid units; values −1/4 and −1/4 − 3/8.
    let velocity = Double(parameters.velocities.reduce(0, +)) / Double(count)
    let value = Double(parameters.values.reduce(0, +)) / Double(count)
    #expect(abs(velocity - 1.125) < 0.06 && abs(value + 0.625) < 0.06)
    let huge = try IntegerTensor(
      rows: 1, columns: count, values: [Int64](repeating: 1 << 40, count: count), scale: .one)
    parameters.update(gradient: huge, rate: .one, momentum: nil, streams: streams(3))
    #expect(parameters.velocities.allSatisfy { $0 == .max } && parameters.saturations >= count)
  }

  @Test("Inputs are centred and scaled to a variance of about one") func inputGrid() throws {
    let images = try stripes().train
    let inputs = try Batch(images, indices: 0..<images.count, grid: InputGrid(images: images)).inputs
      .doubleValues
    let count = Double(inputs.count)
    let mean = inputs.reduce(0, +) / count
    let variance = inputs.reduce(0) { $0 + $1 * $1 } / count - mean * mean
    #expect(abs(mean) < 0.01 && abs(variance - 1) < 0.05)
    let dark = try LabelledImages(rows: 1, columns: 1, pixels: [7, 7], labels: [0, 1])
    #expect(InputGrid(images: dark).scale == .one)
  }

  @Test("ReLU, its gradient and the bias's gradient") func small() throws {
    let tensor = try IntegerTensor(rows: 2, columns: 2, values: [1, -2, 0, 4], scale: .one)
    #expect(try tensor.rectified().values == [1, 0, 0, 4])
    let gradient = try IntegerTensor(rows: 2, columns: 2, values: [5, 6, 7, 8], scale: .one)
    #expect(try gradient.masked(by: tensor).values == [5, 0, 0, 8])
    #expect(try gradient.columnSums().values == [12, 14])
    #expect(tensor.largestColumns() == [0, 1])
  }
}
