import Formats
import HDL

/// A systolic array that multiplies matrices: of integers whose inner dimension is quantized in power-of-two groups,
/// or of integers and FP4 codes.
///
/// Computes tiles of C[m,n] = Σ_k (A[m,k]·B[k,n]) << shift[k], R rows by C columns at a time, output stationary: a
/// beat of operands is one k, a tile is any number of beats, and then R beats of results, one row of C each. Tiles
/// follow each other without a gap or a reset; a tile of fewer than R beats takes as long as one of R, since its
/// results need R beats to leave.
///
/// Both streams are valid/ready: nothing is lost or repeated however either side stalls, and the payload of the
/// results holds still while it waits. `operands_ready` depends on `operands_last` and on `results_ready` in the
/// same cycle. A reset at any time drops the tiles under way. Sums cannot overflow while codes are symmetric (the
/// most negative pattern is not a code) and a tile has at most ``Formats/ShiftMMConfiguration/largestDepth`` beats.
///
/// Source: ShiftQuant (arXiv 2411.10948), ShiftMM; LUQ (arXiv 2112.10769), MF-BPROP.
public struct ShiftMMArray: Module {
  /// Size, operands, groups, accumulator and the place of the shift.
  public let configuration: ShiftMMConfiguration

  /// Describes the array of a configuration.
  public init(_ configuration: ShiftMMConfiguration) { self.configuration = configuration }

  /// `shiftmm_16x16_a6_b6_g4_s24`: rows × columns, operands, groups, width of the sums; `_edge` or `_fp7`.
  public var name: String {
    let c = configuration
    let size = "\(c.rows)x\(c.columns)_a\(c.operandA.nameInModules)_b\(c.operandB.nameInModules)"
    let variant = c.shiftPlacement == .edge ? "_edge" : c.fp4Form == .fp7 ? "_fp7" : ""
    return "shiftmm_\(size)_g\(c.groups)_s\(c.accumulatorBits)\(variant)"
  }

  /// The two streams.
  public struct Ports: Interface {
    /// Operands in.
    public let operands: OperandStream
    /// Results out.
    public let results: ResultStream

    init(_ configuration: ShiftMMConfiguration) {
      operands = OperandStream(configuration)
      results = ResultStream(configuration)
    }
  }

  /// The two streams, made anew.
  public var ports: Ports { Ports(configuration) }

  /// Describes the edges, the rows between them, and the way out.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = m.wire(.bit, "advance")
    let control = accept(m, io.operands, advance)
    let edgeA = operandAtEdge(m, io.operands, accepted: control.accepted).map { coded($0, .a) }
    let skewedA = skewed(m, edgeA, "skew_a", step: 2, .ascending, advance)
    let skewedB = skewed(m, io.operands.b.map { coded($0, .b) }, "skew_b", step: 1, .ascending, advance)
    let rows = (0..<configuration.rows).map { index in
      let element = ProcessingElement(configuration, isTop: index == 0)
      return m.instance(ProcessingRow(element: element, columns: configuration.columns), "row_\(index)")
    }
    for (index, row) in rows.enumerated() {
      m[row.advance] = advance
      m[row.code] = skewedA[index]
      if index == 0 {
        enterFirstRow(m, row.above, codes: skewedB, control, io.operands.shift)
      } else {
        connect(m, row.above, rows[index - 1].below)
      }
    }
    leave(m, io.results, rows[configuration.rows - 1], advance)
  }

  /// The flags of the beat that is accepted in this cycle.
  private struct Accepted {
    /// Whether one is.
    let accepted: Signal
    /// Whether it is, or would be, a tile's first. A cycle without operands adds 0, which may start a sum as well.
    let first: Signal
    /// Whether one is accepted and is its tile's last.
    let last: Signal
  }

  /// Takes operands whenever the array moves, but holds back a tile's last beat until the tile before has had R
  /// cycles to leave.
  private func accept(_ m: Builder, _ operands: OperandStream, _ advance: Signal) -> Accepted {
    let ready = m.wire(.bit, "ready")
    let accepted = (operands.valid & ready).named("accepted")
    let last = (accepted & operands.last).named("accepted_last")
    if configuration.rows > 1 {
      let counterBits = Shape.range(0...(configuration.rows - 1)).width
      let leaving = m.register(.unsigned(counterBits), "cycles_to_leave", reset: 0)
      let isLeaving = (leaving .!= 0).named("is_leaving")
      m.when(last) {
        m[leaving] = Signal(configuration.rows - 1)
      } else: {
        m.when(advance & isLeaving) { m[leaving] = (leaving - 1).truncated(to: counterBits) }
      }
      m[ready] = advance & ~(operands.last & isLeaving)
    } else {
      m[ready] = advance
    }
    let atStart = m.register(.bit, "at_start_of_tile", reset: 1)
    m.when(accepted) { m[atStart] = operands.last }
    m[operands.ready] = ready
    return Accepted(accepted: accepted, first: atStart, last: last)
  }

  /// Operand A's codes, shifted here if the shift stands at the edge; 0 in a cycle without operands.
  private func operandAtEdge(_ m: Builder, _ operands: OperandStream, accepted: Signal) -> [Signal] {
    operands.a.enumerated().map { lane, code in
      let gated = mux(accepted, code, 0).named("gated_a_\(lane)")
      guard configuration.shiftPlacement == .edge, let shift = operands.shift else { return gated }
      return (gated << shift).named("shifted_a_\(lane)")
    }
  }

  /// Lanes through a skew buffer; a single lane needs none.
  private func skewed(
    _ m: Builder, _ lanes: [Signal], _ name: String, step: Int, _ order: SkewBuffer.Order, _ advance: Signal
  ) -> [Signal] {
    guard lanes.count > 1 else { return lanes }
    let buffer = SkewBuffer(lanes: lanes.count, bits: lanes[0].width, step: step, order: order)
    let instance = m.instance(buffer, name)
    m[instance.advance] = advance
    for (lane, signal) in lanes.enumerated() { m[instance.straight[lane]] = signal.asSigned }
    return lanes[0].shape.isSigned ? instance.skewed : instance.skewed.map(\.asUnsigned)
  }

  private func enterFirstRow(
    _ m: Builder, _ above: RowToRow, codes: [Signal], _ accepted: Accepted, _ shift: Signal?
  ) {
    for column in codes.indices { m[above.codes[column]] = codes[column] }
    m[above.control.first] = accepted.first
    m[above.control.last] = accepted.last
    if let target = above.control.shift, let shift { m[target] = shift }
  }

  private func connect(_ m: Builder, _ above: RowToRow, _ below: RowToRow) {
    for column in above.codes.indices {
      m[above.codes[column]] = below.codes[column]
      m[above.sums[column]] = below.sums[column]
    }
    if let target = above.mark, let mark = below.mark { m[target] = mark }
    m[above.control.first] = below.control.first
    m[above.control.last] = below.control.last
    if let target = above.control.shift, let source = below.control.shift { m[target] = source }
  }

  /// Straightens the sums that leave the last row and moves the array whenever they are not held up.
  private func leave(
    _ m: Builder, _ results: ResultStream, _ lastRow: ProcessingRow.Ports, _ advance: Signal
  ) {
    let sums = skewed(m, lastRow.below.sums, "straighten", step: 1, .descending, advance)
    for (column, sum) in sums.enumerated() { m[results.sums[column]] = sum }
    m[results.last] = lastRow.finished
    guard let mark = lastRow.below.mark else { return }
    m[results.valid] = mark
    m[advance] = results.ready | ~mark
  }

  /// A code as the elements take it: integers beside FP4 by sign and magnitude, so that no element has to take the
  /// absolute value.
  private func coded(_ code: Signal, _ side: OperandSide) -> Signal {
    guard let fp4Side = configuration.fp4Side, fp4Side != side else { return code }
    return FP4Multiplication.signAndMagnitude(code)
  }
}

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
    _valid = Input(.bit)
    _ready = Output(.bit)
    _a = Input(configuration.operandA.shape, count: configuration.rows)
    _b = Input(configuration.operandB.shape, count: configuration.columns)
    _shift = Input(shiftShape(groups: configuration.groups))
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

  init(_ configuration: ShiftMMConfiguration) {
    _valid = Output(.bit)
    _ready = Input(.bit)
    _sums = Output(.signed(configuration.accumulatorBits), count: configuration.columns)
    _last = Output(.bit)
  }
}
