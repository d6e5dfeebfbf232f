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
/// Where the shift stands on the accumulators, a tile's beats come with falling shifts, and sums double whenever the shift
/// falls by one: the first doubling takes no time, each further one a cycle, as do those to shift 0 after the last beat.
/// `operands_ready` then depends on `operands_shift`, too.
///
/// Source: ShiftQuant (arXiv 2411.10948), ShiftMM; LUQ (arXiv 2112.10769), MF-BPROP.
public struct ShiftMMArray: Module {
  /// Size, operands, groups, accumulator and the place of the shift.
  public let configuration: ShiftMMConfiguration

  /// Describes the array of a configuration.
  public init(_ configuration: ShiftMMConfiguration) { self.configuration = configuration }

  /// `shiftmm_16x16_a6_b6_g4_s24`: rows × columns, operands, groups, width of the sums; `_edge`, `_accumulator` or
  /// `_fp7`; `_tables`, `_slice` or `_packed`.
  public var name: String {
    let c = configuration
    let size = "\(c.rows)x\(c.columns)_a\(c.operandA.nameInModules)_b\(c.operandB.nameInModules)"
    let place = c.shiftPlacement == .processingElement ? "" : "_\(c.shiftPlacement.rawValue)"
    let form = c.fp4Form == .fp7 ? "_fp7" : ""
    let multiplier = c.multiplier.map { $0 == .packedSlice ? "_packed" : "_\($0.rawValue)" } ?? ""
    return "shiftmm_\(size)_g\(c.groups)_s\(c.accumulatorBits)\(place)\(form)\(multiplier)"
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

  /// An element of a row below the top, by itself.
  public var element: any Module {
    if let packing = configuration.packing { return PackedElement(configuration, packing, isTop: false) }
    if configuration.multiplier == .slice { return SliceElement(configuration, isTop: false) }
    return ProcessingElement(configuration)
  }

  /// Describes the edges, the rows between them, and the way out.
  public func body(_ m: Builder, _ io: Ports) {
    if let packing = configuration.packing {
      describe(m, io) { PackedElement(configuration, packing, isTop: $0) }
    } else if configuration.multiplier == .slice {
      describe(m, io) { SliceElement(configuration, isTop: $0) }
    } else {
      describe(m, io) { ProcessingElement(configuration, isTop: $0) }
    }
  }

  private func describe<Element: ArrayElement>(
    _ m: Builder, _ io: Ports, _ element: (_ isTop: Bool) -> Element
  ) {
    let advance = m.wire(.bit, "advance")
    let control =
      configuration.doublesSums ? acceptSorted(m, io.operands, advance) : accept(m, io.operands, advance)
    let edgeA = lanes(operandAtEdge(m, io.operands, accepted: control.accepted).map { coded($0, .a) }, .a)
    let edgeB = lanes(io.operands.b.map { coded($0, .b) }, .b)
    let step = element(true).resultRows + 1
    let skewedA = m.skewed(edgeA, "skew_a", step: step, .ascending, advance)
    let skewedB = m.skewed(edgeB, "skew_b", step: 1, .ascending, advance)
    let rows = skewedA.indices.map { index in
      m.instance(ProcessingRow(element: element(index == 0), columns: skewedB.count), "row_\(index)")
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
    let lastRow = rows[rows.count - 1]
    let sums = m.straightened(lastRow, advance).flatMap(separated)
    for (column, sum) in sums.enumerated() { m[io.results.sums[column]] = sum }
    m.release(io.results, lastRow, advance)
  }

  /// What elements take of one side: each code by itself, or two in a word where products are packed.
  private func lanes(_ codes: [Signal], _ side: OperandSide) -> [Signal] {
    guard let packing = configuration.packing, side == .a || packing.columns == 2 else { return codes }
    let bits = side == .a ? packing.bitsA + 1 : packing.bitsB
    return stride(from: 0, to: codes.count, by: 2).map { lane in
      PackedElement.packed(codes[lane], codes[lane + 1], bits: bits).named("packed_\(side)_\(lane / 2)")
    }
  }

  /// The sums that leave a column of elements side by side.
  private func separated(_ sums: Signal) -> [Signal] {
    let width = configuration.accumulatorBits
    guard configuration.packing != nil else { return [sums] }
    return stride(from: 0, to: sums.width, by: width).map { sums[$0..<$0 + width].asSigned }
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
    _ m: Builder, _ above: RowToRow, codes: [Signal], _ accepted: AcceptedBeat, _ shift: Signal?
  ) {
    for column in codes.indices { m[above.codes[column]] = codes[column] }
    m[above.control.first] = accepted.first
    m[above.control.last] = accepted.last
    if let target = above.control.shift, let shift { m[target] = shift }
    if let target = above.control.doubling, let doubling = accepted.doubling { m[target] = doubling }
  }

  /// A code as the elements take it: integers beside FP4 by sign and magnitude, so that no element has to take the
  /// absolute value.
  private func coded(_ code: Signal, _ side: OperandSide) -> Signal {
    guard let fp4Side = configuration.fp4Side, fp4Side != side else { return code }
    return FP4Multiplication.signAndMagnitude(code)
  }
}
