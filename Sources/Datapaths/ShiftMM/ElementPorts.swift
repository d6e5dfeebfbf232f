import HDL

/// A processing element: what rows, and arrays, are made of.
///
/// Whatever an element computes, operand A and the control of its k move one element to the right per cycle, operand B
/// one element down per two cycles, or per three if the element computes two rows, and a finished sum one element down
/// per cycle.
public protocol ArrayElement: Module where Ports == ElementPorts {
  /// The cycles from an operand at the port to the sum that includes it; at least 3.
  var latency: Int { get }
  /// The rows of C that an element computes, 1 or 2; their sums leave one after the other.
  var resultRows: Int { get }
  /// G: products are shifted left by 0 … G−1; 1 if there is no shifter in the element.
  var groups: Int { get }
  /// Whether the sum may double before a product is added.
  var doublesSums: Bool { get }
  /// The shape of operand A.
  var shapeA: Shape { get }
  /// The shape of operand B.
  var shapeB: Shape { get }
  /// The shape of a sum.
  var sumShape: Shape { get }
  /// Whether the element is in the top row, where no sums come from above.
  var isTop: Bool { get }
  /// What names say of the element.
  var signature: String { get }
}

extension ArrayElement {
  /// One row, unless an element says otherwise.
  public var resultRows: Int { 1 }
  /// Sums do not double, unless an element says otherwise.
  public var doublesSums: Bool { false }
}

/// The four sides of a processing element, and the clock enable.
public struct ElementPorts: Interface {
  /// Operands and sums move while this is 1.
  @Input public var advance: Signal
  /// Operand A from the left.
  public let left: RowPath
  /// Operand A to the right, a cycle later.
  public let right: RowPath
  /// Operand B and sums from above.
  public let above: ColumnPath
  /// Operand B, two cycles later, and sums to below.
  public let below: ColumnPath

  init(_ element: some ArrayElement) {
    _advance = Input(.bit)
    left = RowPath(element)
    right = RowPath(element).flipped()
    above = ColumnPath(element, hasSum: !element.isTop)
    below = ColumnPath(element, hasSum: true).flipped()
  }
}

/// What accompanies every k of a tile through the array.
public struct TileControl: Interface {
  /// How far this k's products are shifted left, 0 … G−1; absent where products are not shifted.
  @Input public var shift: Signal?
  /// Whether the sum so far doubles before this k's product is added, never at the first; absent where sums never do.
  @Input public var doubling: Signal?
  /// Whether this k is the first of its tile: the sum starts anew.
  @Input public var first: Signal
  /// Whether this k is the last of its tile: the sum is handed down.
  @Input public var last: Signal

  init(_ element: some ArrayElement) {
    _shift = Input(shiftShape(groups: element.groups))
    _doubling = Input(element.doublesSums ? .bit : nil)
    _first = Input(.bit)
    _last = Input(.bit)
  }
}

/// Operand A on its way along a row.
public struct RowPath: Interface {
  /// A's code; where there is no operand, one that leaves sums as they are.
  @Input public var code: Signal
  /// The control of the same k.
  public let control: TileControl

  init(_ element: some ArrayElement) {
    _code = Input(element.shapeA)
    control = TileControl(element)
  }
}

/// Operand B and finished sums on their way down a column.
public struct ColumnPath: Interface {
  /// B's code.
  @Input public var code: Signal
  /// A finished sum on its way out, or nothing of meaning; absent above the top row.
  @Input public var sum: Signal?

  init(_ element: some ArrayElement, hasSum: Bool) {
    _code = Input(element.shapeB)
    _sum = Input(hasSum ? element.sumShape : nil)
  }
}

/// The shape of a shift amount 0 … G−1; nil where there is nothing to shift.
func shiftShape(groups: Int) -> Shape? {
  groups > 1 ? .range(0...(groups - 1)) : nil
}
