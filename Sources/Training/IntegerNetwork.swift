import Arithmetic
import Formats

/// A multilayer perceptron trained in integers: linear layers with ReLU between them.
struct IntegerNetwork: Network {
  private(set) var layers: [IntegerLayer]
  private let quantizations: [TrainingPhase: [LayerQuantization]]
  /// For each layer that quantizes gradients by LUQ what it remembers of them.
  private var ranges: [GradientRange?]
  private let seed: UInt64
  private let momentum: DyadicScale?

  /// Makes a network with He-uniform weights.
  ///
  /// - Parameter sizes: the number of inputs, of each hidden layer's outputs, and of classes.
  init(configuration: TrainingConfiguration, sizes: [Int]) throws {
    let main = try configuration.quantizations(in: .main)
    quantizations = [.main: main, .fineTuning: try configuration.quantizations(in: .fineTuning)]
    let hindsight = configuration.luq?.hindsight.map(HindsightMaximum.init)
    ranges = zip(1..., main).map { layer, quantization in
      quantization.hasFP4Gradient ? GradientRange(layer: layer, hindsight: hindsight) : nil
    }
    seed = configuration.seed
    momentum = configuration.momentum
    layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      let (weights, bias) = InitialParameters.heUniform(
        inputs: size.0, outputs: size.1, layer: index + 1, seed: configuration.seed)
      return IntegerLayer(number: index + 1, weights: weights, bias: bias)
    }
  }

  mutating func train(_ batch: Batch, context: StepContext) throws -> Int64 {
    let (tapes, activations) = try forward(batch.inputs, context: context)
    let result = try SoftmaxCrossEntropy.evaluate(
      logits: activations[layers.count], labels: batch.labels)
    // All products come first: an engine that throws leaves the network as it was.
    let gradients = try backward(
      result.gradient, tapes: tapes, activations: activations, context: context)
    for index in layers.indices { update(index, gradients[index], context: context) }
    return result.totalLoss
  }

  func predict(_ inputs: IntegerTensor, phase: TrainingPhase) throws -> [Int] {
    var activations = inputs
    for (layer, quantization) in zip(layers, quantizations[phase] ?? []) {
      let engine = LayerEngine.golden(layer: layer.number)
      let outputs = try layer.forward(
        layer.quantize(activations, by: quantization, on: engine), on: engine)
      activations = layer.number < layers.count ? try outputs.rectified() : outputs
    }
    return activations.largestColumns()
  }

  func absorb(into digest: inout Digest) {
    for layer in layers {
      for value in layer.weights.values + layer.bias.values {
        digest.absorb(UInt32(bitPattern: value))
      }
    }
  }

  var saturations: Int {
    layers.reduce(0) { $0 + $1.weights.saturations + $1.bias.saturations }
  }

  var clipping: [LayerClipping] { ranges.compactMap(\.?.clipping) }

  /// The codes of each layer's operands, and the input and each layer's output, rectified but for the last.
  private func forward(
    _ inputs: IntegerTensor, context: StepContext
  ) throws -> (tapes: [IntegerLayer.Tape], activations: [IntegerTensor]) {
    var tapes: [IntegerLayer.Tape] = []
    var activations = [inputs]
    for (index, (layer, quantization)) in zip(layers, quantizations[context.phase] ?? []).enumerated() {
      let engine = context.engine(of: layer)
      let tape = try layer.quantize(activations[index], by: quantization, on: engine)
      let outputs = try layer.forward(tape, on: engine)
      tapes.append(tape)
      activations.append(index + 1 < layers.count ? try outputs.rectified() : outputs)
    }
    return (tapes, activations)
  }

  /// The gradients of one layer's parameters.
  private struct LayerGradients {
    let weights: IntegerTensor
    let bias: IntegerTensor
    /// dY, which both came of.
    let output: IntegerTensor
    /// How many elements of dY saturated.
    let clipped: Int
  }

  /// Each layer's gradients, from the last layer to the first; the first layer's dX is computed like the others'.
  private func backward(
    _ logitGradient: IntegerTensor, tapes: [IntegerLayer.Tape], activations: [IntegerTensor],
    context: StepContext
  ) throws -> [LayerGradients] {
    var gradient = logitGradient
    var gradients: [LayerGradients] = []
    for (index, layer) in layers.enumerated().reversed() {
      let engine = context.engine(of: layer)
      let maximum = try ranges[index]?.limit(for: gradient, on: engine)
      let inputGradient = try layer.inputGradient(
        tapes[index], gradient: gradient, maximum: maximum,
        random: random(context, layer: layer.number, role: .inputGradientCodes), on: engine)
      let weightGradient = try layer.weightGradient(
        tapes[index], gradient: gradient, maximum: maximum,
        random: random(context, layer: layer.number, role: .weightGradientCodes), on: engine)
      gradients.append(
        LayerGradients(
          weights: weightGradient.tensor, bias: try gradient.columnSums(), output: gradient,
          clipped: inputGradient.clipped))
      // What ReLU let through; the network's inputs did not come out of one.
      if index > 0 { gradient = try inputGradient.tensor.masked(by: activations[index]) }
    }
    return gradients.reversed()
  }

  private mutating func update(
    _ index: Int, _ gradients: LayerGradients, context: StepContext
  ) {
    let number = layers[index].number
    if context.phase == .main {
      ranges[index]?.observe(
        gradients.output, clipped: gradients.clipped, on: context.engine(of: layers[index]))
    }
    layers[index].weights.update(
      gradient: gradients.weights, rate: context.learningRate, momentum: momentum,
      streams: MasterParameters.UpdateStreams(
        momentum: random(context, layer: number, role: .weightMomentum),
        gradient: random(context, layer: number, role: .weightGradient),
        update: random(context, layer: number, role: .weightUpdate)))
    layers[index].bias.update(
      gradient: gradients.bias, rate: context.learningRate, momentum: momentum,
      streams: MasterParameters.UpdateStreams(
        momentum: random(context, layer: number, role: .biasMomentum),
        gradient: random(context, layer: number, role: .biasGradient),
        update: random(context, layer: number, role: .biasUpdate)))
  }

  private func random(
    _ context: StepContext, layer: Int, role: TensorIdentity.Role
  ) -> RandomLanes {
    TensorIdentity(step: context.step, layer: layer, role: role).random(seed: seed)
  }
}

extension StepContext {
  /// This step's engine for a layer.
  fileprivate func engine(of layer: IntegerLayer) -> LayerEngine {
    LayerEngine(engine: engine, step: step, layer: layer.number)
  }
}
