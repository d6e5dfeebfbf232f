import Formats
import HDL

/// The stream of operands: a beat is one k of a tile.
public struct OperandStream: Interface {
  /// Whether there is a beat.
  @Input public var valid: Signal
  /// Whether the beat is taken in this cycle.
  @Output public var ready: Signal
  /// A[m,k] for the R rows m of the tile: integers signed, FP4 codes as unsigned patterns.
  @Input public var a: [Signal]
  /// B[k,n] for the C columns n of the tile, likewise.
  @Input public var b: [Signal]
  /// How far this k's products are shifted left, 0 … G−1; absent if G is 1.
  @Input public var shift: Signal?
  /// Whether this is the tile's last k.
  @Input public var last: Signal

  init(_ configuration: ShiftMMConfiguration) {
    self.init(
      rows: configuration.rows, configuration.operandA.shape, columns: configuration.columns,
      configuration.operandB.shape, groups: configuration.groups)
  }

  init(rows: Int, _ shapeA: Shape, columns: Int, _ shapeB: Shape, groups: Int = 1) {
    _valid = Input(.bit)
    _ready = Output(.bit)
    _a = Input(shapeA, count: rows)
    _b = Input(shapeB, count: columns)
    _shift = Input(shiftShape(groups: groups))
    _last = Input(.bit)
  }
}

/// The stream of results: a beat is one row of a tile of C.
public struct ResultStream: Interface {
  /// Whether there is a beat.
  @Output public var valid: Signal
  /// Whether the beat is taken in this cycle.
  @Input public var ready: Signal
  /// C[m,n] for the C columns n of the tile, m counting up from beat to beat.
  @Output public var sums: [Signal]
  /// Whether this is the tile's last row.
  @Output public var last: Signal

  init(columns: Int, _ shape: Shape) {
    _valid = Output(.bit)
    _ready = Input(.bit)
    _sums = Output(shape, count: columns)
    _last = Output(.bit)
  }
}
