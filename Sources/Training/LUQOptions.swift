import Arithmetic
import Formats

/// What recipe ``Recipe/luq4`` leaves to choose.
///
/// Forward, weights have signed 4-bit codes −7…7, and what ReLU leaves unsigned ones, 0…15, both clipped by SAWB.
/// Gradients have FP4 codes. The first and the last layer have 8-bit codes unless ``edgeBits`` says otherwise.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md.
public struct LUQOptions: Hashable, Sendable {
  /// The numbers of samples that are supported.
  public static let supportedSamples = [1, 2, 4]
  /// The widths of the first and the last layer that are supported.
  public static let supportedEdgeBits = [4, 8]
  /// Numbers of epochs of fine-tuning that are supported.
  public static let supportedFineTuning = 0...1000

  /// How gradients become FP4 codes.
  public let gradients: LUQConfiguration
  /// S, of SMP: how many samples of a quantized gradient dW is the mean of.
  public let samples: Int
  /// How the maximum of a gradient is estimated from the steps before; nil to measure it.
  public let hindsight: HindsightConfiguration?
  /// The epochs that follow the others with activations and gradients of 8 bits: FNT.
  public let fineTuningEpochs: Int
  /// The bits of the first and the last layer: 8, or 4 for all layers alike.
  public let edgeBits: Int
  /// The codes of what ReLU leaves.
  public let activations: SAWBConfiguration.Codes

  /// Makes options; the defaults are LUQ as its paper has it, with one sample.
  ///
  /// - Throws: ``ConfigurationError`` naming the value that is not supported.
  public init(
    levels: Int = 7, alpha: LUQConfiguration.Alpha = .exact, rounding: LUQConfiguration.Rounding = .unbiased,
    samples: Int = 1, hindsight: HindsightConfiguration? = nil, fineTuningEpochs: Int = 0, edgeBits: Int = 8,
    activations: SAWBConfiguration.Codes = .unsignedNonZero
  ) throws(ConfigurationError) {
    gradients = try LUQConfiguration(levels: levels, alpha: alpha, rounding: rounding)
    guard Self.supportedSamples.contains(samples) else {
      throw ConfigurationError("samples is \(samples); expected 1, 2 or 4")
    }
    try ConfigurationError.check("fine-tuning epochs", fineTuningEpochs, in: Self.supportedFineTuning)
    guard Self.supportedEdgeBits.contains(edgeBits) else {
      throw ConfigurationError("edge bits is \(edgeBits); expected 4 or 8")
    }
    guard activations != .signed else {
      throw ConfigurationError("activations have signed codes; expected unsigned ones")
    }
    self.samples = samples
    self.hindsight = hindsight
    self.fineTuningEpochs = fineTuningEpochs
    self.edgeBits = edgeBits
    self.activations = activations
  }

  /// How a layer is quantized in a phase.
  ///
  /// - Parameters:
  ///   - isFirst: Whether it is the first layer, whose inputs did not come out of a ReLU.
  ///   - isLast: Whether it is the last layer.
  func quantization(
    isFirst: Bool, isLast: Bool, phase: TrainingPhase
  ) throws(ConfigurationError) -> LayerQuantization {
    guard edgeBits == 4 || !(isFirst || isLast) else { return try LayerQuantization(bits: 8, groups: 1) }
    let weights = try LayerQuantization.Forward.sawb(SAWBConfiguration())
    guard phase == .main else {
      return LayerQuantization(
        inputs: try .maxAbs(bits: 8), weights: weights, gradient: try .shift(bits: 8, groups: 1))
    }
    return LayerQuantization(
      inputs: try .sawb(SAWBConfiguration(codes: isFirst ? .signed : activations)), weights: weights,
      gradient: .luq(LUQuantizer(gradients), samples: samples))
  }
}
