import HDL

/// A beat of a tensor's stream: L elements side by side, in row-major order, element 0 first.
///
/// All beats but a tensor's last carry L elements; the last one carries what is left.
public struct TensorBeat: Interface {
  /// The elements, one per lane; those beyond ``count`` mean nothing.
  @Input public var elements: [Signal]
  /// How many of the lanes, from lane 0 on, carry an element: 0…L.
  @Input public var count: Signal
  /// Whether this is the tensor's last beat.
  @Input public var last: Signal
  /// The random bits that the elements met; none unless they are shown.
  @Input public var draws: [Signal]
  /// The power-of-two group of each element, 0…G−1; none where there is one group.
  @Input public var groups: [Signal]

  /// Declares a beat of so many lanes, each of a shape.
  ///
  /// - Parameters:
  ///   - drawBits: The bits of the draws that are shown beside the elements; nil if none are.
  ///   - groups: G.
  public init(lanes: Int, element: Shape, drawBits: Int? = nil, groups: Int = 1) {
    _elements = Input(element, count: lanes)
    _count = Input(.range(0...max(lanes, 1)))
    _last = Input(.bit)
    _draws = Input(.unsigned(drawBits ?? 1), count: drawBits == nil ? 0 : lanes)
    _groups = Input(.range(0...max(1, groups - 1)), count: groups > 1 ? lanes : 0)
  }

  /// One bit: whether a lane carries an element.
  public func carriesElement(inLane lane: Int) -> Signal { Signal(lane) .< count }
}
