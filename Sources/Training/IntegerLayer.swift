import Arithmetic
import Formats

/// A linear layer in integers: Y = X·W + bias, and its two gradients, by products of codes.
struct IntegerLayer: Sendable {
  /// The codes that the forward product used, for the backward products to use again.
  struct Tape: Sendable {
    let quantization: LayerQuantization
    let inputs: QuantizedTensor
    let weights: QuantizedTensor
  }

  /// Which layer this is, counted from 1.
  let number: Int
  /// W, inputs × outputs.
  var weights: MasterParameters
  /// One per output.
  var bias: MasterParameters

  /// The codes of X and W.
  func quantize(
    _ inputs: IntegerTensor, by quantization: LayerQuantization, on engine: LayerEngine
  ) throws -> Tape {
    Tape(
      quantization: quantization,
      inputs: try engine.quantize(inputs, by: quantization.inputs, .inputs),
      weights: try engine.quantize(weights.tensor(), by: quantization.weights, .weights))
  }

  /// X·W + bias on the accumulators' own scale, to which the bias is rounded.
  func forward(_ tape: Tape, on engine: LayerEngine) throws -> IntegerTensor {
    let (a, b) = (tape.inputs.codes, tape.weights.codes)
    let product = try ShiftProduct(
      a: a, b: b, shifts: [UInt8](repeating: 0, count: a.columns), formatA: tape.quantization.inputs.format,
      formatB: tape.quantization.weights.format, groups: tape.quantization.groups)
    var sums = try engine.multiply(product, .forward)
    let scale = tape.inputs.scale * tape.weights.scale
    let biasScale = scale.reciprocal.shifted(by: MasterParameters.gridExponent)
    let requantizer = Requantizer(from: biasScale, gridExponent: 0)
    let offsets = bias.values.map { requantizer.nearestEven(Int64($0)) }
    let limit = IntegerTensor.largestMagnitude
    for index in sums.indices {
      // A bias saturates only where inputs and weights are so small that it outweighs every product.
      sums[index] = max(-limit, min(limit, sums[index] + offsets[index % b.columns]))
    }
    return try IntegerTensor(rows: a.rows, columns: b.columns, values: sums, scale: scale)
  }

  /// dX = dY·Wᵀ.
  ///
  /// - Parameter maximum: the largest magnitude that FP4 codes are to reach, in units of the gradient's integers; nil
  ///   to measure it.
  func inputGradient(
    _ tape: Tape, gradient: IntegerTensor, maximum: UInt64? = nil, random: RandomLanes,
    on engine: LayerEngine
  ) throws -> Gradient {
    let weights = try tape.weights.codes.transposed()
    let format = tape.quantization.weights.format
    switch tape.quantization.gradient {
    case .shift(let quantizer):
      // In groups along the output channels.
      let codes = try engine.quantize(
        gradient, by: quantizer, along: .columns, random: random, .gradientForInputs)
      let product = try ShiftProduct(
        a: codes.codes, b: weights, shifts: codes.shifts, formatA: quantizer.format, formatB: format,
        groups: quantizer.groups)
      return Gradient(
        tensor: try IntegerTensor(
          rows: product.rows, columns: product.columns, values: engine.multiply(product, .inputGradient),
          scale: codes.scale * tape.weights.scale),
        clipped: 0)
    case .luq(let quantizer, _):
      let codes = try engine.quantize(
        gradient, by: quantizer, samples: 1, maximum: maximum, random: random, .gradientForInputs)
      let product = try FP4Product(integers: weights, format: format, samples: codes, side: .a)
      return try Gradient(
        product, sums: engine.multiply(product, .inputGradient), integers: tape.weights.scale)
    }
  }

  /// dW = Xᵀ·dY; see ``inputGradient(_:gradient:maximum:random:on:)``.
  func weightGradient(
    _ tape: Tape, gradient: IntegerTensor, maximum: UInt64? = nil, random: RandomLanes,
    on engine: LayerEngine
  ) throws -> Gradient {
    let inputs = try tape.inputs.codes.transposed()
    let format = tape.quantization.inputs.format
    switch tape.quantization.gradient {
    case .shift(let quantizer):
      // In groups along the samples.
      let codes = try engine.quantize(
        gradient, by: quantizer, along: .rows, random: random, .gradientForWeights)
      let product = try ShiftProduct(
        a: inputs, b: codes.codes, shifts: codes.shifts, formatA: format, formatB: quantizer.format,
        groups: quantizer.groups)
      return Gradient(
        tensor: try IntegerTensor(
          rows: product.rows, columns: product.columns, values: engine.multiply(product, .weightGradient),
          scale: tape.inputs.scale * codes.scale),
        clipped: 0)
    case .luq(let quantizer, let samples):
      let codes = try engine.quantize(
        gradient, by: quantizer, samples: samples, maximum: maximum, random: random, .gradientForWeights)
      let product = try FP4Product(integers: inputs, format: format, samples: codes, side: .b)
      return try Gradient(
        product, sums: engine.multiply(product, .weightGradient), integers: tape.inputs.scale)
    }
  }

  /// The result of a backward product.
  struct Gradient: Sendable {
    let tensor: IntegerTensor
    /// How many elements of dY were beyond the maximum that was assumed.
    let clipped: Int

    fileprivate init(tensor: IntegerTensor, clipped: Int) {
      (self.tensor, self.clipped) = (tensor, clipped)
    }

    fileprivate init(_ product: FP4Product, sums: [Int64], integers: DyadicScale) throws(ConfigurationError) {
      tensor = try IntegerTensor(
        rows: product.rows, columns: product.columns, values: sums, scale: product.scale(integers: integers))
      clipped = product.samples[0].clipped
    }
  }
}
