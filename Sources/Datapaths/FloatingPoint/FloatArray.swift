import HDL

/// A systolic array that multiplies matrices of binary16 numbers, with the operand movement of ``ShiftMMArray``.
///
/// Computes tiles of C[m,n] = Σ_k A[m,k]·B[k,n], each sum in the order of k, starting from +0. Four tiles take turns:
/// beats t, t + 4, t + 8, … of the operands belong to one tile, the next to the next one; see
/// ``FloatProcessingElement``. A tile is any number of beats, its last one marked, and then R beats of results, one
/// row of C each; tiles leave in the order of their last beats, and a tile's last beat is held back until the one
/// before it has had R cycles. One beat is taken in every cycle as long as the last beats of tiles are R beats apart.
///
/// Both streams are valid/ready, as those of ``ShiftMMArray``. A cycle without operands costs four where it breaks the
/// turn.
public struct FloatArray: Module {
  /// The number of rows of elements.
  public let rows: Int
  /// The number of columns of elements.
  public let columns: Int
  /// What the elements are made of.
  public let element: FloatElementConfiguration

  /// Describes an array; of one row and one column at least.
  public init(rows: Int, columns: Int, _ element: FloatElementConfiguration) {
    (self.rows, self.columns, self.element) = (max(1, rows), max(1, columns), element)
  }

  /// `float_array_16x16_fp32_kept_lut`: rows × columns and the elements' variant.
  public var name: String { "float_array_\(rows)x\(columns)_\(element.nameInModules)" }

  /// The two streams.
  public struct Ports: Interface {
    /// Operands in, binary16.
    public let operands: OperandStream
    /// Results out, in the accumulator's format.
    public let results: ResultStream

    init(_ array: FloatArray) {
      let operand = Shape.unsigned(FloatFormat.binary16.width)
      operands = OperandStream(rows: array.rows, operand, columns: array.columns, operand)
      results = ResultStream(columns: array.columns, .unsigned(array.element.accumulator.format.width))
    }
  }

  /// The two streams, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the edges, the rows between them, and the way out.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = m.wire(.bit, "advance")
    let control = accept(m, io.operands, advance)
    // Without operands −0 is added, which leaves every sum as it is.
    let minusZero = 1 << (FloatFormat.binary16.width - 1)
    let a = factors(io.operands.a, "a", accepted: control.accepted, otherwise: minusZero)
    let b = factors(io.operands.b, "b", accepted: control.accepted, otherwise: 0)
    let skewedA = m.skewed(a, "skew_a", step: 2, .ascending, advance)
    let skewedB = m.skewed(b, "skew_b", step: 1, .ascending, advance)
    let rows = (0..<rows).map { index in
      let row = ProcessingRow(element: FloatProcessingElement(element, isTop: index == 0), columns: columns)
      return m.instance(row, "row_\(index)")
    }
    for (index, row) in rows.enumerated() {
      m[row.advance] = advance
      m[row.code] = skewedA[index]
      if index > 0 { m.pass(rows[index - 1].below, to: row.above) }
    }
    for column in skewedB.indices { m[rows[0].above.codes[column]] = skewedB[column] }
    m[rows[0].above.control.first] = control.first
    m[rows[0].above.control.last] = control.last
    let lastRow = rows[rows.count - 1]
    for (column, sum) in m.straightened(lastRow, advance).enumerated() {
      let value = FloatValue(element.sumRange, word: sum)
      m[io.results.sums[column]] = value.number(in: element.accumulator.format)
    }
    m.release(io.results, lastRow, advance)
  }

  /// Takes operands whenever the array moves and it is their tile's turn.
  private func accept(
    _ m: Builder, _ operands: OperandStream, _ advance: Signal
  ) -> (accepted: Signal, first: Signal, last: Signal) {
    let tiles = FloatProcessingElement.interleavedSums
    let turn = m.counter(modulo: tiles, "turn", enable: advance)
    let ready = m.wire(.bit, "ready")
    let accepted = (operands.valid & ready).named("accepted")
    let last = (accepted & operands.last).named("accepted_last")
    let next = m.counter(modulo: tiles, "next_turn", enable: accepted)
    let leavingBits = Shape.range(0...max(1, rows - 1)).width
    let leaving = m.register(.unsigned(leavingBits), "cycles_to_leave", reset: 0)
    let isLeaving = (leaving .!= 0).named("is_leaving")
    m.when(last) {
      m[leaving] = Signal(rows - 1)
    } else: {
      m.when(advance & isLeaving) { m[leaving] = (leaving - 1).truncated(to: leavingBits) }
    }
    m[ready] = advance & (turn.value .== next.value) & ~(operands.last & isLeaving)
    // Whether the tile whose turn it is has no beat yet; the turns are a ring.
    let atStart = m.register(.unsigned(tiles), "at_start_of_tile", reset: (1 << tiles) - 1)
    m.when(advance) {
      m[atStart] = concatenated(mux(accepted, operands.last, atStart[0]), atStart[1..<tiles])
    }
    m[operands.ready] = ready
    return (accepted, atStart[0], last)
  }

  /// Operands as the elements take them.
  private func factors(
    _ numbers: [Signal], _ side: String, accepted: Signal, otherwise: Int
  ) -> [Signal] {
    numbers.enumerated().map { lane, number in
      let gated = mux(accepted, number, Signal(otherwise, .unsigned(number.width)))
        .named("gated_\(side)_\(lane)")
      return FloatValue(factor: gated, in: .binary16, element.subnormals, "\(side)_\(lane)").word
    }
  }
}
