/// Which of a layer's three products a product is.
public enum ProductKind: String, Hashable, Sendable, CaseIterable {
  /// Y = X·W; the inner dimension is the input channel.
  case forward
  /// dX = dY·Wᵀ; the inner dimension is the output channel.
  case inputGradient
  /// dW = Xᵀ·dY; the inner dimension is the sample.
  case weightGradient

  /// The product as a formula.
  public var formula: String {
    switch self {
    case .forward: "Y = X·W"
    case .inputGradient: "dX = dY·Wᵀ"
    case .weightGradient: "dW = Xᵀ·dY"
    }
  }
}

/// Where in a training run a product belongs, for progress and for reports.
public struct ProductLabel: Hashable, Sendable, CustomStringConvertible {
  /// The training step, counted from 1.
  public let step: Int
  /// The layer, counted from 1 at the input.
  public let layer: Int
  /// Which of the layer's products it is.
  public let kind: ProductKind

  /// Makes a label.
  public init(step: Int, layer: Int, kind: ProductKind) {
    self.step = step
    self.layer = layer
    self.kind = kind
  }

  /// For example "step 3, layer 1, dW = Xᵀ·dY".
  public var description: String { "step \(step), layer \(layer), \(kind.formula)" }
}
