import HDL

/// One number: what most streams of the gallery carry.
public struct Word: Interface {
  /// The number.
  @Input public var value: Signal

  /// Declares a word of a shape.
  public init(_ shape: Shape) { _value = Input(shape) }
}
