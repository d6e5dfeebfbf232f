/// The two directions that a batch goes through a normalization.
public enum NormalizationPass: String, Hashable, Sendable, CaseIterable {
  /// N = norm(Y), by the statistics of Y.
  case forward
  /// dY of dN, and the gradients of γ and β.
  case backward

  /// The pass as a formula.
  public var formula: String {
    switch self {
    case .forward: "N = norm(Y)"
    case .backward: "dY = norm′(Y)·dN"
    }
  }
}

/// Where in a training run a normalization belongs, for reports.
public struct NormalizationLabel: Hashable, Sendable, CustomStringConvertible {
  /// The training step, counted from 1; 0 if it belongs to none.
  public let step: Int
  /// The layer whose products are normalized, counted from 1.
  public let layer: Int
  /// Forward or backward.
  public let pass: NormalizationPass

  /// Makes a label.
  public init(step: Int, layer: Int, pass: NormalizationPass) {
    self.step = step
    self.layer = layer
    self.pass = pass
  }

  /// For example "step 3, layer 1, N = norm(Y)".
  public var description: String { "step \(step), layer \(layer), \(pass.formula)" }
}
