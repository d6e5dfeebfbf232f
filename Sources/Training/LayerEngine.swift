import Arithmetic
import Formats

/// The engine as one layer sees it in one step: what it asks for is labelled, what comes back has the right size.
struct LayerEngine {
  let engine: any Engine
  let step: Int
  let layer: Int

  /// The golden model, for what belongs to no step.
  static func golden(layer: Int) -> LayerEngine {
    LayerEngine(engine: GoldenEngine(), step: 0, layer: layer)
  }

  func multiply(_ product: ShiftProduct, _ kind: ProductKind) throws -> [Int64] {
    let label = ProductLabel(step: step, layer: layer, kind: kind)
    let sums = try engine.multiply(product, for: label)
    return try checked(sums, label, rows: product.rows, columns: product.columns)
  }

  func multiply(_ product: FP4Product, _ kind: ProductKind) throws -> [Int64] {
    let label = ProductLabel(step: step, layer: layer, kind: kind)
    let sums = try engine.multiply(product, for: label)
    return try checked(sums, label, rows: product.rows, columns: product.columns)
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: LayerQuantization.Forward, _ kind: TensorKind
  ) throws -> QuantizedTensor {
    let label = TensorLabel(step: step, layer: layer, kind: kind)
    return switch quantizer {
    case .maxAbs(let quantizer): try engine.quantize(tensor, by: quantizer, for: label)
    case .sawb(let quantizer, _): try engine.quantize(tensor, by: quantizer, for: label)
    }
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, random: RandomLanes,
    _ kind: TensorKind
  ) throws -> ShiftQuantizedTensor {
    var random = random
    return try engine.quantize(
      tensor, by: quantizer, along: axis, random: &random,
      for: TensorLabel(step: step, layer: layer, kind: kind))
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: LUQuantizer, samples: Int, maximum: UInt64?, random: RandomLanes,
    _ kind: TensorKind
  ) throws -> [FP4Tensor] {
    var random = random
    return try engine.quantize(
      tensor, by: quantizer, samples: samples, maximum: maximum, random: &random,
      for: TensorLabel(step: step, layer: layer, kind: kind))
  }

  func limit(by estimate: HindsightMaximum, of gradient: IntegerTensor) throws -> UInt64? {
    try engine.limit(
      by: estimate, of: gradient, for: TensorLabel(step: step, layer: layer, kind: .gradientForInputs))
  }

  func observe(_ gradient: IntegerTensor) {
    engine.observe(
      gradient.magnitude, scale: gradient.scale,
      for: TensorLabel(step: step, layer: layer, kind: .gradientForInputs))
  }

  /// The codes of a tensor in groups, to the nearest: nothing is drawn.
  func quantizeToNearest(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, _ kind: TensorKind
  ) throws -> ShiftQuantizedTensor {
    try quantize(tensor, by: quantizer, along: axis, random: RandomLanes(seed: 0, tensor: 0), kind)
  }

  func normalize(
    _ codes: CodeMatrix, by normalization: BatchNormalization, parameters: NormalizationParameters
  ) throws -> NormalizedCodes<Int8> {
    let label = NormalizationLabel(step: step, layer: layer, pass: .forward)
    let result = try engine.normalize(codes, by: normalization, parameters: parameters, for: label)
    guard result.codes.count == codes.codes.count, result.statistics.count == codes.columns else {
      throw ConfigurationError(
        "the engine returned \(result.codes.count) codes and statistics of \(result.statistics.count) channels "
          + "for \(label); expected \(codes.rows)×\(codes.columns)")
    }
    return result
  }

  func normalizationGradients(
    _ gradients: CodeMatrix, codes: CodeMatrix, statistics: [NormalizationStatistics],
    by normalization: BatchNormalization, parameters: NormalizationParameters
  ) throws -> NormalizationGradients<Int8> {
    let label = NormalizationLabel(step: step, layer: layer, pass: .backward)
    let result = try engine.normalizationGradients(
      gradients, codes: codes, statistics: statistics, by: normalization, parameters: parameters, for: label)
    guard result.codes.count == codes.codes.count, result.gamma.count == codes.columns,
      result.beta.count == codes.columns
    else {
      throw ConfigurationError(
        "the engine returned \(result.codes.count) gradients, \(result.gamma.count) of gamma and "
          + "\(result.beta.count) of beta for \(label); expected \(codes.rows)×\(codes.columns)")
    }
    return result
  }

  private func checked(
    _ sums: [Int64], _ label: ProductLabel, rows: Int, columns: Int
  ) throws(ConfigurationError) -> [Int64] {
    guard sums.count == rows * columns else {
      throw ConfigurationError(
        "the engine returned \(sums.count) sums for \(label); expected \(rows)×\(columns)")
    }
    return sums
  }
}
