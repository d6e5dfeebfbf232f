import Arithmetic
import Datapaths
import Formats
import Training

extension RunOptions {
  /// The arrays that a network of some layer sizes needs, narrow ones first: accumulators are wide enough for the deepest
  /// product. None for a recipe in floating point.
  ///
  /// Recipe luq4 has one for the forward products, one for FP4, whose other side gets its products transposed, and one
  /// of 8 bits where layers or a phase have that many.
  ///
  /// - Parameter sizes: The widths of the layers, inputs first.
  func arrays(sizes: [Int]) throws(ConfigurationError) -> [ShiftMMConfiguration] {
    guard let bits = training.recipe.operandBits else { return [] }
    let deepest = max(sizes.max() ?? 1, training.batch)
    let all = try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: bits, operandBitsB: bits, groups: training.groups,
      accumulator: .depth(deepest))
    guard let luq = training.luq else { return [all] }
    let activations = try SAWBConfiguration(codes: luq.activations).operandFormat
    let forward = try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: activations.bits,
      operandBitsB: SAWBConfiguration().operandFormat.bits, groups: 1, accumulator: .depth(deepest))
    let backward = try ShiftMMConfiguration(
      rows: rows, columns: columns, integerBits: activations.bits, fp4: luq.gradients.format, side: .b,
      accumulator: .depth(max(deepest, training.batch * luq.samples)))
    let isWideNeeded = luq.edgeBits == bits || luq.fineTuningEpochs > 0
    return isWideNeeded ? [forward, backward, all] : [forward, backward]
  }

  /// The quantizers of recipe luq4 and of normalizations, each as often as it is different; the others' are left to the
  /// golden model.
  func quantizers() throws(ConfigurationError) -> [TrainingQuantizer] {
    var kinds = try training.luq.map(kinds(of:)) ?? []
    if let normalization = try training.normalizationConfiguration() {
      let (format, groups) = (try CodeFormat(bits: normalization.inputBits), training.groups)
      kinds += [.maxAbs(format, groups: groups), .stochastic(format, groups: groups)].filter {
        !kinds.contains($0)
      }
    }
    var units: [TrainingQuantizer] = []
    for kind in kinds { units.append(try TrainingQuantizer(kind, lanes: RandomLanes.standardCount)) }
    return units
  }

  /// The units of normalizations; nil if nothing is normalized in integers.
  func normalization() throws(ConfigurationError) -> TrainingNormalization? {
    guard let configuration = try training.normalizationConfiguration() else { return nil }
    return try TrainingNormalization(configuration, batch: training.batch)
  }

  private func kinds(of luq: LUQOptions) throws(ConfigurationError) -> [TrainingQuantizer.Kind] {
    var kinds: [TrainingQuantizer.Kind] = [
      .sawb(try SAWBConfiguration()), .sawb(try SAWBConfiguration(codes: luq.activations)),
      .luq(luq.gradients),
    ]
    if luq.edgeBits == 8 || luq.fineTuningEpochs > 0 {
      let wide = try CodeFormat(bits: 8)
      kinds += [.maxAbs(wide), .stochastic(wide)]
    }
    return kinds
  }
}
