import Arithmetic
import Formats

/// A linear layer in integers: Y = X·W + bias, and its two gradients, by products of codes.
struct IntegerLayer: Sendable {
  /// How operands are quantized.
  struct Quantization: Hashable, Sendable {
    let format: CodeFormat
    let groups: Int
    let forward: MaxAbsQuantizer
    let backward: ShiftQuantizer

    init(bits: Int, groups: Int) throws(ConfigurationError) {
      format = try CodeFormat(bits: bits)
      self.groups = groups
      forward = MaxAbsQuantizer(format: format)
      backward = try ShiftQuantizer(format: format, groups: groups)
    }
  }

  /// The codes that the forward product used, for the backward products to use again.
  struct Tape: Sendable {
    let inputs: QuantizedTensor
    let weights: QuantizedTensor
  }

  /// Which layer this is, counted from 1.
  let number: Int
  /// How its operands are quantized.
  let quantization: Quantization
  /// W, inputs × outputs.
  var weights: MasterParameters
  /// One per output.
  var bias: MasterParameters

  /// The codes of X and W, each to the largest magnitude of the tensor, rounded to nearest.
  func quantize(_ inputs: IntegerTensor) throws -> Tape {
    Tape(
      inputs: try quantization.forward.quantize(inputs),
      weights: try quantization.forward.quantize(weights.tensor()))
  }

  /// X·W + bias on the accumulators' own scale, to which the bias is rounded; `multiply` computes the product.
  func forward(
    _ tape: Tape, multiply: (ShiftProduct) throws -> [Int64]
  ) throws -> IntegerTensor {
    let (a, b) = (tape.inputs.codes, tape.weights.codes)
    var sums = try multiply(
      product(a, b, shifts: [UInt8](repeating: 0, count: a.columns)))
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

  /// dX = dY·Wᵀ, dY quantized in groups along the output channels.
  func inputGradient(
    _ tape: Tape, gradient: IntegerTensor, random: RandomLanes,
    multiply: (ShiftProduct) throws -> [Int64]
  ) throws -> IntegerTensor {
    var random = random
    let quantized = try quantization.backward.quantize(gradient, along: .columns, random: &random)
    let transposed = try tape.weights.codes.transposed()
    let sums = try multiply(product(quantized.codes, transposed, shifts: quantized.shifts))
    return try IntegerTensor(
      rows: gradient.rows, columns: transposed.columns, values: sums,
      scale: quantized.scale * tape.weights.scale)
  }

  /// dW = Xᵀ·dY, dY quantized in groups along the samples.
  func weightGradient(
    _ tape: Tape, gradient: IntegerTensor, random: RandomLanes,
    multiply: (ShiftProduct) throws -> [Int64]
  ) throws -> IntegerTensor {
    var random = random
    let quantized = try quantization.backward.quantize(gradient, along: .rows, random: &random)
    let transposed = try tape.inputs.codes.transposed()
    let sums = try multiply(product(transposed, quantized.codes, shifts: quantized.shifts))
    return try IntegerTensor(
      rows: transposed.rows, columns: gradient.columns, values: sums,
      scale: tape.inputs.scale * quantized.scale)
  }

  private func product(
    _ a: CodeMatrix, _ b: CodeMatrix, shifts: [UInt8]
  ) throws(ConfigurationError) -> ShiftProduct {
    try ShiftProduct(
      a: a, b: b, shifts: shifts, formatA: quantization.format, formatB: quantization.format,
      groups: quantization.groups)
  }
}
