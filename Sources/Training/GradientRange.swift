import Arithmetic

/// How often the gradients of a layer were beyond the maximum that their quantizer assumed, and so saturated.
public struct LayerClipping: Hashable, Sendable, Codable {
  /// The layer, counted from 1.
  public let layer: Int
  /// The elements of dY that were quantized by LUQ, each counted once, however many codes it became.
  public internal(set) var elements = 0
  /// Those that saturated; none if the maximum is measured.
  public internal(set) var clipped = 0

  /// Makes counts of zero.
  init(layer: Int) { self.layer = layer }
}

/// What a layer remembers of the magnitudes of its gradients.
///
/// Both products take the same dY, so that one estimate serves both of its quantizations.
struct GradientRange: Hashable, Sendable {
  private var hindsight: HindsightMaximum?
  private(set) var clipping: LayerClipping

  /// Makes the range of a layer before its first step; without hindsight, maxima are measured.
  init(layer: Int, hindsight: HindsightMaximum?) {
    self.hindsight = hindsight
    clipping = LayerClipping(layer: layer)
  }

  /// The maximum to assume of a gradient, in units of its integers; nil to measure it.
  ///
  /// - Throws: What the engine throws.
  func limit(for gradient: IntegerTensor, on engine: LayerEngine) throws -> UInt64? {
    try hindsight.flatMap { try engine.limit(by: $0, of: gradient) }
  }

  /// Takes in a step that is done.
  mutating func observe(_ gradient: IntegerTensor, clipped: Int, on engine: LayerEngine) {
    if hindsight != nil { engine.observe(gradient) }
    hindsight?.observe(gradient.magnitude, scale: gradient.scale)
    clipping.elements += gradient.values.count
    clipping.clipped += clipped
  }
}
