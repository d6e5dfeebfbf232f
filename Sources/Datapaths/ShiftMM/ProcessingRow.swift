import Formats
import HDL

/// A row of an array: its processing elements, and the control on its way down the left edge.
public struct ProcessingRow<Element: ArrayElement>: Module {
  /// The element that the row is made of.
  public let element: Element
  /// The number of elements.
  public let columns: Int

  /// `processing_row_16_a6_b6_g4_s24`: elements, operands, groups, width of the sums; `_fp7`; `_top` for the top row.
  public var name: String { "processing_row_\(columns)_\(element.signature)" }

  /// Operand A at the left; whole rows of operand B, of sums and the control from above and to below.
  public struct Ports: Interface {
    /// Everything moves while this is 1.
    @Input public var advance: Signal
    /// Operand A's code for this row.
    @Input public var code: Signal
    /// What comes from the row above, or from the array's edge.
    public let above: RowToRow
    /// What goes to the row below, or out.
    public let below: RowToRow
    /// Whether the last column's sum is the last of this row's own, and not one from further up.
    @Output public var finished: Signal

    init(_ row: ProcessingRow) {
      _finished = Output(.bit)
      _advance = Input(.bit)
      _code = Input(row.element.shapeA)
      above = RowToRow(row, hasSums: !row.element.isTop)
      below = RowToRow(row, hasSums: true).flipped()
    }
  }

  /// The row's ends and both neighbours, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the elements, side by side, and the control beside them.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = io.advance
    let elements = (0..<columns).map { m.instance(element, "element_\($0)") }
    for (column, this) in elements.enumerated() {
      m[this.advance] = advance
      m[this.above.code] = io.above.codes[column]
      if let sum = this.above.sum { m[sum] = io.above.sums[column] }
      m[io.below.codes[column]] = this.below.code
      if let sum = this.below.sum { m[io.below.sums[column]] = sum }
      if column == 0 {
        m[this.left.code] = io.code
        connect(m, this.left.control, io.above.control)
      } else {
        m[this.left.code] = elements[column - 1].right.code
        connect(m, this.left.control, elements[column - 1].right.control)
      }
    }
    passControlDown(m, io)
    markFinishedSums(m, io, lastLeavesRight: elements[columns - 1].right.control.last)
  }

  /// The control goes down in step with operand B: two cycles per row, or three.
  private func passControlDown(_ m: Builder, _ io: Ports) {
    func delayed(_ signal: Signal, _ name: String, reset: Bool = false) -> Signal {
      ["half_way", "almost_below"].prefix(element.resultRows).reduce(signal) {
        m.registered($0, "\(name)_\($1)", reset: reset ? 0 : nil, enable: io.advance)
      }
    }
    func below(_ signal: Signal, _ name: String, reset: Bool = false) -> Signal {
      m.registered(
        delayed(signal, name, reset: reset), name + "_below", reset: reset ? 0 : nil, enable: io.advance)
    }
    m[io.below.control.first] = below(io.above.control.first, "first")
    m[io.below.control.last] = below(io.above.control.last, "last", reset: true)
    if let target = io.below.control.shift, let above = io.above.control.shift {
      m[target] = below(above, "shift")
    }
    if let target = io.below.control.doubling, let above = io.above.control.doubling {
      m[target] = below(above, "doubling")
    }
  }

  /// A mark moves down beside the last column's sums, so that the array knows when a row of sums leaves it.
  private func markFinishedSums(_ m: Builder, _ io: Ports, lastLeavesRight: Signal) {
    let adding = m.delayed(
      lastLeavesRight, cycles: element.latency - 3, "adding", reset: 0, enable: io.advance)
    let finishing = m.registered(adding, "finishing", reset: 0, enable: io.advance)
    let first = m.registered(finishing, "own", reset: 0, enable: io.advance)
    let last =
      element.resultRows == 1 ? first : m.registered(first, "own_second", reset: 0, enable: io.advance)
    m[io.finished] = last
    let own = element.resultRows == 1 ? first : first | last
    guard let below = io.below.mark else { return }
    guard let above = io.above.mark else { return m[below] = own }
    m[below] = own | m.registered(above, "passing", reset: 0, enable: io.advance)
  }

  private func connect(_ m: Builder, _ target: TileControl, _ source: TileControl) {
    m[target.first] = source.first
    m[target.last] = source.last
    if let shift = target.shift, let from = source.shift { m[shift] = from }
    if let doubling = target.doubling, let from = source.doubling { m[doubling] = from }
  }
}

/// What one row of the array hands to the next.
public struct RowToRow: Interface {
  /// Operand B's codes, one per column.
  @Input public var codes: [Signal]
  /// Finished sums on their way out, one per column; none above the top row.
  @Input public var sums: [Signal]
  /// Whether the last column's sum is one.
  @Input public var mark: Signal?
  /// The control of the k that enters the row.
  public let control: TileControl

  init(_ row: ProcessingRow<some ArrayElement>, hasSums: Bool) {
    _codes = Input(row.element.shapeB, count: row.columns)
    _sums = Input(row.element.sumShape, count: hasSums ? row.columns : 0)
    _mark = Input(hasSums ? .bit : nil)
    control = TileControl(row.element)
  }
}
