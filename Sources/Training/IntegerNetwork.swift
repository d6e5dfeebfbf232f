import Arithmetic
import Formats

/// A multilayer perceptron trained in integers: linear layers with ReLU between them.
struct IntegerNetwork: Network {
  private(set) var layers: [IntegerLayer]
  /// Of the hidden layers; none if nothing is normalized.
  private(set) var normalizations: [IntegerNormalization]
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
    let normalization = try configuration.normalizationConfiguration()
    normalizations =
      try normalization.map { normalization in
        try sizes.dropFirst().dropLast().map {
          try IntegerNormalization(normalization, channels: $0, groups: configuration.groups)
        }
      } ?? []
  }

  mutating func train(_ batch: Batch, context: StepContext) throws -> Int64 {
    let (tapes, activations) = try forward(batch.inputs, context: context)
    let result = try SoftmaxCrossEntropy.evaluate(
      logits: activations[layers.count], labels: batch.labels)
    // All products come first: an engine that throws leaves the network as it was.
    let gradients = try backward(
      result.gradient, tapes: tapes, activations: activations, context: context)
    for index in layers.indices {
      update(index, gradients[index], context: context)
      if let tape = tapes[index].normalization { normalizations[index].observe(tape) }
    }
    return result.totalLoss
  }

  func logits(of inputs: IntegerTensor, phase: TrainingPhase) throws -> IntegerTensor {
    var activations = inputs
    for (index, (layer, quantization)) in zip(layers, quantizations[phase] ?? []).enumerated() {
      let engine = LayerEngine.golden(layer: layer.number)
      var outputs = try layer.forward(
        layer.quantize(activations, by: quantization, on: engine), on: engine)
      if normalizations.indices.contains(index) {
        outputs = try normalizations[index].inference(outputs, on: engine)
      }
      activations = layer.number < layers.count ? try outputs.rectified() : outputs
    }
    return activations
  }

  func absorb(into digest: inout Digest) {
    for layer in layers {
      for value in layer.weights.values + layer.bias.values {
        digest.absorb(UInt32(bitPattern: value))
      }
    }
    for normalization in normalizations { normalization.absorb(into: &digest) }
  }

  var saturations: Int {
    layers.reduce(0) { $0 + $1.weights.saturations + $1.bias.saturations }
      + normalizations.reduce(0) { $0 + $1.saturations }
  }

  var clipping: [LayerClipping] { ranges.compactMap(\.?.clipping) }

  /// What a layer's forward pass leaves for the backward one.
  private struct LayerTape {
    let products: IntegerLayer.Tape
    let normalization: IntegerNormalization.Tape?
  }

  /// The codes of each layer's operands, and the input and each layer's output, normalized and rectified but for the last.
  private func forward(
    _ inputs: IntegerTensor, context: StepContext
  ) throws -> (tapes: [LayerTape], activations: [IntegerTensor]) {
    var tapes: [LayerTape] = []
    var activations = [inputs]
    for (index, (layer, quantization)) in zip(layers, quantizations[context.phase] ?? []).enumerated() {
      let engine = context.engine(of: layer)
      let products = try layer.quantize(activations[index], by: quantization, on: engine)
      var outputs = try layer.forward(products, on: engine)
      var normalization: IntegerNormalization.Tape?
      if normalizations.indices.contains(index) {
        (outputs, normalization) = try normalizations[index].forward(outputs, on: engine)
      }
      tapes.append(LayerTape(products: products, normalization: normalization))
      activations.append(index + 1 < layers.count ? try outputs.rectified() : outputs)
    }
    return (tapes, activations)
  }

  /// The gradients of one layer's parameters.
  private struct LayerGradients {
    let weights: IntegerTensor
    /// Nil where β takes its place.
    let bias: IntegerTensor?
    let normalization: IntegerNormalization.Gradients?
    /// dY, which both came of.
    let output: IntegerTensor
    /// How many elements of dY saturated.
    let clipped: Int
  }

  /// Each layer's gradients, from the last layer to the first; the first layer's dX is computed like the others'.
  private func backward(
    _ logitGradient: IntegerTensor, tapes: [LayerTape], activations: [IntegerTensor],
    context: StepContext
  ) throws -> [LayerGradients] {
    var gradient = logitGradient
    var gradients: [LayerGradients] = []
    for (index, layer) in layers.enumerated().reversed() {
      let engine = context.engine(of: layer)
      let normalization = try tapes[index].normalization.map {
        try normalizations[index].backward(
          gradient, $0, random: random(context, layer: layer.number, role: .normalizationGradientCodes),
          on: engine)
      }
      gradient = normalization?.inputs ?? gradient
      let maximum = try ranges[index]?.limit(for: gradient, on: engine)
      let inputGradient = try layer.inputGradient(
        tapes[index].products, gradient: gradient, maximum: maximum,
        random: random(context, layer: layer.number, role: .inputGradientCodes), on: engine)
      let weightGradient = try layer.weightGradient(
        tapes[index].products, gradient: gradient, maximum: maximum,
        random: random(context, layer: layer.number, role: .weightGradientCodes), on: engine)
      gradients.append(
        LayerGradients(
          weights: weightGradient.tensor,
          bias: normalization == nil ? try gradient.columnSums() : nil, normalization: normalization,
          output: gradient, clipped: inputGradient.clipped))
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
    func streams(
      _ momentum: TensorIdentity.Role, _ gradient: TensorIdentity.Role, _ update: TensorIdentity.Role
    ) -> MasterParameters.UpdateStreams {
      MasterParameters.UpdateStreams(
        momentum: random(context, layer: number, role: momentum),
        gradient: random(context, layer: number, role: gradient),
        update: random(context, layer: number, role: update))
    }
    layers[index].weights.update(
      gradient: gradients.weights, rate: context.learningRate, momentum: momentum,
      streams: streams(.weightMomentum, .weightGradient, .weightUpdate))
    if let bias = gradients.bias {
      layers[index].bias.update(
        gradient: bias, rate: context.learningRate, momentum: momentum,
        streams: streams(.biasMomentum, .biasGradient, .biasUpdate))
    }
    if let normalization = gradients.normalization {
      normalizations[index].update(
        normalization, rate: context.learningRate, momentum: momentum,
        gammaStreams: streams(.gammaMomentum, .gammaGradient, .gammaUpdate),
        betaStreams: streams(.betaMomentum, .betaGradient, .betaUpdate))
    }
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
