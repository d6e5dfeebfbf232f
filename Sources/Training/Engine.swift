import Arithmetic
import Formats

/// What computes the products, the normalizations and the codes of training: the golden model alone, or hardware checked
/// against it.
///
/// Every engine returns the same numbers, or throws: a run's weights do not depend on its engine. What an engine does
/// not take on, the golden model answers.
public protocol Engine: AnyObject {
  /// The M×N sums of a product, row by row, as ``ShiftMM/multiply(_:)`` defines them.
  ///
  /// - Throws: whatever keeps the engine from vouching for the sums; training stops at that product. The same holds
  ///   for all that an engine does.
  func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64]

  /// The M×N sums of a product with an FP4 operand over all its samples, row by row, as ``FP4Product/multiply()``
  /// defines them.
  func multiply(_ product: FP4Product, for label: ProductLabel) throws -> [Int64]

  /// The codes of a tensor, to its largest magnitude.
  func quantize(
    _ tensor: IntegerTensor, by quantizer: MaxAbsQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor

  /// The codes of a tensor, clipped by its statistics.
  func quantize(
    _ tensor: IntegerTensor, by quantizer: SAWBQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor

  /// The codes of a gradient in groups, sliced along an axis; the last draw leaves `random` where the golden model's does.
  func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, random: inout RandomLanes,
    for label: TensorLabel
  ) throws -> ShiftQuantizedTensor

  /// The FP4 codes of a gradient, `samples` times with the same maximum, the lanes going on from pass to pass.
  ///
  /// - Parameters:
  ///   - samples: 1, 2 or 4.
  ///   - maximum: R in units of the tensor's integers; nil to measure it.
  func quantize(
    _ tensor: IntegerTensor, by quantizer: LUQuantizer, samples: Int, maximum: UInt64?,
    random: inout RandomLanes, for label: TensorLabel
  ) throws -> [FP4Tensor]

  /// The maximum that a gradient is taken to have, in units of its integers, estimated from the layer's steps before;
  /// nil to measure it.
  func limit(by estimate: HindsightMaximum, of tensor: IntegerTensor, for label: TensorLabel) throws
    -> UInt64?

  /// Hears of a gradient whose step is done, and which the layer's estimate has taken in.
  func observe(_ maximum: UInt64, scale: DyadicScale, for label: TensorLabel)

  /// The codes of a batch, every column normalized by its own mean and deviation, and these.
  func normalize(
    _ codes: CodeMatrix, by normalization: BatchNormalization, parameters: NormalizationParameters,
    for label: NormalizationLabel
  ) throws -> NormalizedCodes<Int8>

  /// The gradients with respect to a batch that was normalized, γ and β.
  ///
  /// - Parameters:
  ///   - codes: The batch.
  ///   - statistics: What normalizing it gave.
  func normalizationGradients(
    _ gradients: CodeMatrix, codes: CodeMatrix, statistics: [NormalizationStatistics],
    by normalization: BatchNormalization, parameters: NormalizationParameters, for label: NormalizationLabel
  ) throws -> NormalizationGradients<Int8>
}

extension Engine {
  /// The sums by the golden model.
  public func multiply(_ product: FP4Product, for label: ProductLabel) throws -> [Int64] {
    product.multiply()
  }

  /// The codes by the golden model.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: MaxAbsQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor {
    try quantizer.quantize(tensor)
  }

  /// The codes by the golden model.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: SAWBQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor {
    try quantizer.quantize(tensor)
  }

  /// The codes by the golden model.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, random: inout RandomLanes,
    for label: TensorLabel
  ) throws -> ShiftQuantizedTensor {
    try quantizer.quantize(tensor, along: axis, random: &random)
  }

  /// The codes by the golden model.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: LUQuantizer, samples: Int, maximum: UInt64?,
    random: inout RandomLanes, for label: TensorLabel
  ) throws -> [FP4Tensor] {
    try quantizer.samples(samples, of: tensor, maximum: maximum, random: &random)
  }

  /// The maximum by the golden model.
  public func limit(
    by estimate: HindsightMaximum, of tensor: IntegerTensor, for label: TensorLabel
  ) throws -> UInt64? {
    estimate.limit(scale: tensor.scale)
  }

  /// Does nothing: the golden estimate is the layer's.
  public func observe(_ maximum: UInt64, scale: DyadicScale, for label: TensorLabel) {}
}

/// The engine that is the golden model.
public final class GoldenEngine: Engine {
  /// Makes an engine.
  public init() {}

  /// The sums by ``ShiftMM/multiply(_:)``; never throws.
  public func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
    ShiftMM.multiply(product)
  }
}
