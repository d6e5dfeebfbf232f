import Formats
import Training

/// One way to train that the ablation compares.
public enum AblationVariant: String, Codable, Sendable, CaseIterable {
  /// 32-bit floating point.
  case float
  /// The same, an epoch longer: as long as fine-tuning makes the others.
  case longFloat
  /// Gradients rounded down to a power of two.
  case floor
  /// Gradients rounded to the nearest power of two.
  case nearest
  /// Unbiased below α, nearest above.
  case underflow
  /// Nearest below α, unbiased above.
  case logarithmic
  /// Unbiased everywhere.
  case luq
  /// Two samples of the gradient for dW.
  case smp2
  /// The maximum in hindsight.
  case hindsight
  /// Two samples, and an epoch of fine-tuning after the others.
  case fnt
  /// The grid of eight levels.
  case levels8
  /// α a power of two.
  case pow2
  /// Activations clipped with the constants of 4 bits, as published.
  case published

  /// The variant as the table names it.
  public var title: String {
    switch self {
    case .float: "float, the baseline"
    case .longFloat: "float, an epoch longer"
    case .floor: "floor to a power of two"
    case .nearest: "nearest power of two"
    case .underflow: "nearest + stochastic underflow"
    case .logarithmic: "nearest + logarithmic stochastic rounding"
    case .luq: "LUQ"
    case .smp2: "LUQ + SMP-2"
    case .hindsight: "LUQ + hindsight"
    case .fnt: "LUQ + SMP-2 + FNT"
    case .levels8: "LUQ, eight levels"
    case .pow2: "LUQ, α a power of two"
    case .published: "LUQ, activations clipped as published"
    }
  }

  /// The epochs that it trains beyond the others, fine-tuning apart.
  var additionalEpochs: Int { self == .longFloat ? 1 : 0 }

  /// What ``Recipe/luq4`` is told; nil for floating point.
  func options(edgeBits: Int) throws(ConfigurationError) -> LUQOptions? {
    switch self {
    case .float, .longFloat: nil
    case .floor: try LUQOptions(rounding: .floor, edgeBits: edgeBits)
    case .nearest: try LUQOptions(rounding: .nearest, edgeBits: edgeBits)
    case .underflow: try LUQOptions(rounding: .stochasticUnderflow, edgeBits: edgeBits)
    case .logarithmic: try LUQOptions(rounding: .logarithmicStochastic, edgeBits: edgeBits)
    case .luq: try LUQOptions(edgeBits: edgeBits)
    case .smp2: try LUQOptions(samples: 2, edgeBits: edgeBits)
    case .hindsight: try LUQOptions(hindsight: HindsightConfiguration(), edgeBits: edgeBits)
    case .fnt: try LUQOptions(samples: 2, fineTuningEpochs: 1, edgeBits: edgeBits)
    case .levels8: try LUQOptions(levels: 8, edgeBits: edgeBits)
    case .pow2: try LUQOptions(alpha: .powerOfTwo, edgeBits: edgeBits)
    case .published: try LUQOptions(edgeBits: edgeBits, activations: .unsigned)
    }
  }
}
