import Arithmetic
import Formats
import Foundation

@testable import Training

/// Small images whose class is where their bright stripe is: easy to learn, quick to train on.
func stripes(train: Int = 200, test: Int = 100, side: Int = 6, classes: Int = 3) throws -> DataSet {
  func part(_ count: Int, tensor: UInt64) throws -> LabelledImages {
    var random = RandomLanes(seed: 99, tensor: tensor)
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    for _ in 0..<count {
      let label = Int(random.next(below: UInt32(classes)))
      for row in 0..<side {
        for _ in 0..<side {
          let bright = row / (side / classes) == label
          pixels.append(UInt8(random.next(below: 150)) + (bright ? 105 : 0))
        }
      }
      labels.append(UInt8(label))
    }
    return try LabelledImages(rows: side, columns: side, pixels: pixels, labels: labels)
  }
  return try DataSet(train: part(train, tensor: 1), test: part(test, tensor: 2))
}

/// Hidden layers of few outputs, as many as a recipe needs at least.
func smallHidden(_ recipe: Recipe) -> [Int] { recipe == .luq4 ? [8, 8] : [8] }

/// An engine that keeps what it was asked for.
final class RecordingEngine: Engine {
  /// One quantization by LUQ.
  struct LUQCall {
    let label: TensorLabel
    let tensor: IntegerTensor
    let maximum: UInt64?
    let result: [FP4Tensor]
  }

  private(set) var labels: [ProductLabel] = []
  private(set) var products: [ShiftProduct] = []
  private(set) var gradientProducts: [(label: ProductLabel, product: FP4Product)] = []
  private(set) var quantized: [TensorLabel] = []
  private(set) var luqCalls: [LUQCall] = []
  /// What was normalized, and what had gradients with respect to it taken.
  private(set) var normalizations: [(label: NormalizationLabel, codes: CodeMatrix)] = []

  func normalize(
    _ codes: CodeMatrix, by normalization: BatchNormalization, parameters: NormalizationParameters,
    for label: NormalizationLabel
  ) throws -> NormalizedCodes<Int8> {
    normalizations.append((label, codes))
    return try GoldenEngine().normalize(codes, by: normalization, parameters: parameters, for: label)
  }

  func normalizationGradients(
    _ gradients: CodeMatrix, codes: CodeMatrix, statistics: [NormalizationStatistics],
    by normalization: BatchNormalization, parameters: NormalizationParameters, for label: NormalizationLabel
  ) throws -> NormalizationGradients<Int8> {
    normalizations.append((label, gradients))
    return try GoldenEngine().normalizationGradients(
      gradients, codes: codes, statistics: statistics, by: normalization, parameters: parameters, for: label)
  }

  func multiply(_ product: FP4Product, for label: ProductLabel) throws -> [Int64] {
    gradientProducts.append((label, product))
    return product.multiply()
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: MaxAbsQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor {
    quantized.append(label)
    return try quantizer.quantize(tensor)
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: SAWBQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor {
    quantized.append(label)
    return try quantizer.quantize(tensor)
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, random: inout RandomLanes,
    for label: TensorLabel
  ) throws -> ShiftQuantizedTensor {
    quantized.append(label)
    return try quantizer.quantize(tensor, along: axis, random: &random)
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: LUQuantizer, samples: Int, maximum: UInt64?,
    random: inout RandomLanes, for label: TensorLabel
  ) throws -> [FP4Tensor] {
    quantized.append(label)
    let result = try quantizer.samples(samples, of: tensor, maximum: maximum, random: &random)
    luqCalls.append(LUQCall(label: label, tensor: tensor, maximum: maximum, result: result))
    return result
  }

  func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
    labels.append(label)
    products.append(product)
    return ShiftMM.multiply(product)
  }
}

/// A directory of its own for a test, removed when the test is done.
func withTemporaryDirectory<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
    "swiftlet-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try await body(directory)
}

/// The bytes of an IDX file.
func idx(_ sizes: [UInt32], elements: [UInt8], type: UInt8 = 8) -> [UInt8] {
  [0, 0, type, UInt8(sizes.count)]
    + sizes.flatMap { size in (0..<4).map { UInt8(truncatingIfNeeded: size >> (24 - 8 * $0)) } }
    + elements
}
