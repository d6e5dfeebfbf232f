import Arithmetic
import Formats

/// How one layer's operands are quantized.
struct LayerQuantization: Hashable, Sendable {
  /// A quantizer of inputs or weights.
  enum Forward: Hashable, Sendable {
    case maxAbs(MaxAbsQuantizer)
    case sawb(SAWBQuantizer, format: CodeFormat)

    /// Rounding to nearest, to the largest magnitude.
    static func maxAbs(bits: Int) throws(ConfigurationError) -> Forward {
      .maxAbs(MaxAbsQuantizer(format: try CodeFormat(bits: bits)))
    }

    /// Rounding to nearest, clipped.
    static func sawb(_ configuration: SAWBConfiguration) throws(ConfigurationError) -> Forward {
      .sawb(SAWBQuantizer(configuration), format: try configuration.operandFormat)
    }

    /// The signed format that holds the codes.
    var format: CodeFormat {
      switch self {
      case .maxAbs(let quantizer): quantizer.format
      case .sawb(_, let format): format
      }
    }
  }

  /// A quantizer of gradients.
  enum Backward: Hashable, Sendable {
    case shift(ShiftQuantizer)
    /// Of so many samples for dW; dX takes one.
    case luq(LUQuantizer, samples: Int)

    /// Stochastic rounding in power-of-two groups.
    static func shift(bits: Int, groups: Int) throws(ConfigurationError) -> Backward {
      .shift(try ShiftQuantizer(format: CodeFormat(bits: bits), groups: groups))
    }
  }

  let inputs: Forward
  let weights: Forward
  let gradient: Backward
  /// Whether gradients have FP4 codes, for which a maximum is to be assumed.
  var hasFP4Gradient: Bool { if case .luq = gradient { true } else { false } }

  /// G of the layer's products of integers; the forward product shifts nothing.
  let groups: Int

  init(inputs: Forward, weights: Forward, gradient: Backward) {
    (self.inputs, self.weights, self.gradient) = (inputs, weights, gradient)
    if case .shift(let quantizer) = gradient { groups = quantizer.groups } else { groups = 1 }
  }

  /// One width for all operands, gradients in groups.
  init(bits: Int, groups: Int) throws(ConfigurationError) {
    self.init(
      inputs: try .maxAbs(bits: bits), weights: try .maxAbs(bits: bits),
      gradient: try .shift(bits: bits, groups: groups))
  }
}
