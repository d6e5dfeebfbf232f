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
      results = ResultStream(columns: configuration.columns, .signed(configuration.accumulatorBits))
    }
  }

  /// The two streams, made anew.
  public var ports: Ports { Ports(configuration) }

  /// Describes the edges, the rows between them, and the way out.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = m.wire(.bit, "advance")
    let control = accept(m, io.operands, advance)
    let edgeA = operandAtEdge(m, io.operands, accepted: control.accepted).map { coded($0, .a) }
    let skewedA = m.skewed(edgeA, "skew_a", step: 2, .ascending, advance)
    let skewedB = m.skewed(io.operands.b.map { coded($0, .b) }, "skew_b", step: 1, .ascending, advance)
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
        m.pass(rows[index - 1].below, to: row.above)
      }
    }
    let lastRow = rows[configuration.rows - 1]
    for (column, sum) in m.straightened(lastRow, advance).enumerated() { m[io.results.sums[column]] = sum }
    m.release(io.results, lastRow, advance)
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

  private func enterFirstRow(
    _ m: Builder, _ above: RowToRow, codes: [Signal], _ accepted: Accepted, _ shift: Signal?
  ) {
    for column in codes.indices { m[above.codes[column]] = codes[column] }
    m[above.control.first] = accepted.first
    m[above.control.last] = accepted.last
    if let target = above.control.shift, let shift { m[target] = shift }
  }

  /// A code as the elements take it: integers beside FP4 by sign and magnitude, so that no element has to take the
  /// absolute value.
  private func coded(_ code: Signal, _ side: OperandSide) -> Signal {
    guard let fp4Side = configuration.fp4Side, fp4Side != side else { return code }
    return FP4Multiplication.signAndMagnitude(code)
  }
}
