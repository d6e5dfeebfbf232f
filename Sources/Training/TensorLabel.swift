/// Which of a layer's tensors is quantized, and for which product.
public enum TensorKind: String, Hashable, Sendable, CaseIterable {
  /// X, for the forward product and, transposed, for dW.
  case inputs
  /// W, for the forward product and, transposed, for dX.
  case weights
  /// dY, for dX.
  case gradientForInputs
  /// dY, for dW.
  case gradientForWeights
  /// Y = X·W, to be normalized to N.
  case normalizationInputs
  /// dN, for dY, γ and β.
  case normalizationGradient

  /// The tensor as a formula has it.
  public var formula: String {
    switch self {
    case .inputs: "X"
    case .weights: "W"
    case .gradientForInputs: "dY for dX"
    case .gradientForWeights: "dY for dW"
    case .normalizationInputs: "Y"
    case .normalizationGradient: "dN"
    }
  }
}

/// Where in a training run a quantized tensor belongs, for progress and for reports.
public struct TensorLabel: Hashable, Sendable, CustomStringConvertible {
  /// The training step, counted from 1.
  public let step: Int
  /// The layer, counted from 1.
  public let layer: Int
  /// Which of the layer's tensors it is.
  public let kind: TensorKind

  /// Makes a label.
  public init(step: Int, layer: Int, kind: TensorKind) {
    self.step = step
    self.layer = layer
    self.kind = kind
  }

  /// For example "step 3, layer 1, dY for dW".
  public var description: String { "step \(step), layer \(layer), \(kind.formula)" }
}
