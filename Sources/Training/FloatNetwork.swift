import Arithmetic
import Formats

/// The same perceptron in 32-bit floating point: the baseline that the integer recipes are compared with.
///
/// It has the same initial weights, data order and learning rates, and the same integer softmax, to which the
/// logits go with 16 fraction bits.
struct FloatNetwork: Network {
  /// The fraction bits of logits on their way to the softmax.
  static let logitFractionBits = 16

  var layers: [FloatLayer]
  /// Of the hidden layers; none if nothing is normalized.
  var normalizations: [FloatNormalization]
  private let momentum: Float

  /// Makes a network; see ``IntegerNetwork``.
  init(configuration: TrainingConfiguration, sizes: [Int]) {
    momentum = Float(configuration.momentum?.doubleValue ?? 0)
    layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      let (weights, bias) = InitialParameters.heUniform(
        inputs: size.0, outputs: size.1, layer: index + 1, seed: configuration.seed)
      return FloatLayer(weights: weights, bias: bias)
    }
    normalizations =
      configuration.normalization.map { options in
        sizes.dropFirst().dropLast().map { FloatNormalization(options, channels: $0) }
      } ?? []
  }

  /// The gradients of one layer.
  struct LayerGradients {
    let weights: FloatMatrix
    /// Nil where β takes its place.
    let bias: FloatMatrix?
    let normalization: FloatNormalization.Gradients?
  }

  mutating func train(_ batch: Batch, context: StepContext) throws -> Int64 {
    let (loss, gradients, tapes) = try gradients(batch)
    let rate = Float(context.learningRate.doubleValue)
    for index in layers.indices {
      layers[index].update(
        weightGradient: gradients[index].weights, biasGradient: gradients[index].bias, rate: rate,
        momentum: momentum)
      guard let gradients = gradients[index].normalization else { continue }
      normalizations[index].update(gradients, rate: rate, momentum: momentum)
      normalizations[index].observe(tapes[index])
    }
    return loss
  }

  /// The summed loss of a batch, and the gradient of the mean loss by each layer's parameters.
  func gradients(
    _ batch: Batch
  ) throws -> (loss: Int64, layers: [LayerGradients], tapes: [FloatNormalization.Tape]) {
    let (activations, tapes) = forward(FloatMatrix(batch.inputs))
    let logits = try Self.fixedPoint(activations[layers.count])
    let result = try SoftmaxCrossEntropy.evaluate(logits: logits, labels: batch.labels)
    var gradient = FloatMatrix(result.gradient)
    var gradients: [LayerGradients] = []
    for index in layers.indices.reversed() {
      let layer = layers[index]
      let normalization =
        tapes.indices.contains(index) ? normalizations[index].backward(gradient, tapes[index]) : nil
      gradient = normalization?.inputs ?? gradient
      gradients.append(
        LayerGradients(
          weights: layer.weightGradient(gradient, inputs: activations[index]),
          bias: normalization == nil ? layer.biasGradient(gradient) : nil, normalization: normalization))
      if index > 0 {
        let inputGradient = layer.inputGradient(gradient)
        let masked = zip(inputGradient.values, activations[index].values).map { $1 > 0 ? $0 : 0 }
        gradient = FloatMatrix(
          rows: inputGradient.rows, columns: inputGradient.columns, values: masked)
      }
    }
    return (result.totalLoss, gradients.reversed(), tapes)
  }

  func logits(of inputs: IntegerTensor, phase: TrainingPhase) throws -> IntegerTensor {
    var activations = FloatMatrix(inputs)
    for (index, layer) in layers.enumerated() {
      var outputs = layer.forward(activations)
      if normalizations.indices.contains(index) { outputs = normalizations[index].inference(outputs) }
      activations = index + 1 < layers.count ? outputs.rectified() : outputs
    }
    return try Self.fixedPoint(activations)
  }

  func absorb(into digest: inout Digest) {
    for layer in layers {
      for value in layer.weights.values + layer.bias.values { digest.absorb(value.bitPattern) }
    }
    for normalization in normalizations { normalization.absorb(into: &digest) }
  }

  var saturations: Int { 0 }

  var clipping: [LayerClipping] { [] }

  /// The input and each layer's output, normalized and rectified but for the last.
  private func forward(
    _ inputs: FloatMatrix
  ) -> (activations: [FloatMatrix], tapes: [FloatNormalization.Tape]) {
    var activations = [inputs]
    var tapes: [FloatNormalization.Tape] = []
    for (index, layer) in layers.enumerated() {
      var outputs = layer.forward(activations[index])
      if normalizations.indices.contains(index) {
        let normalized = normalizations[index].forward(outputs)
        outputs = normalized.outputs
        tapes.append(normalized.tape)
      }
      activations.append(index + 1 < layers.count ? outputs.rectified() : outputs)
    }
    return (activations, tapes)
  }

  /// Logits on the softmax's grid, 2^−16, limited to ±2^24.
  private static func fixedPoint(_ logits: FloatMatrix) throws -> IntegerTensor {
    let unit = Float(sign: .plus, exponent: logitFractionBits, significand: 1)
    let limit = Float(sign: .plus, exponent: logitFractionBits + 24, significand: 1)
    let values = try logits.values.map { logit in
      guard !logit.isNaN else { throw TrainingError.diverged }
      return Int64(min(limit, max(-limit, (logit * unit).rounded(.toNearestOrEven))))
    }
    return try IntegerTensor(
      rows: logits.rows, columns: logits.columns, values: values,
      scale: .powerOfTwo(-logitFractionBits))
  }
}

extension FloatMatrix {
  /// ReLU. What is not a number stays one, so that divergence is seen at the logits.
  fileprivate func rectified() -> FloatMatrix {
    FloatMatrix(rows: rows, columns: columns, values: values.map { $0 < 0 ? 0 : $0 })
  }
}
