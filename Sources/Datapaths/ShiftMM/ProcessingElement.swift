import Formats
import HDL

/// One element of a ShiftMM array: multiplies, shifts, accumulates, and hands its sum down when a tile ends.
///
/// Where one operand is FP4 there is no multiplier: see ``FP4Multiplication``. All variants take the same time.
///
/// Operand A and its control move one element to the right per cycle, operand B one element down per two cycles. A
/// finished sum moves down one element per cycle, so it runs ahead of the next row's and sums leave in row order.
/// Latency: three cycles from an operand at the port to the sum that includes it.
public struct ProcessingElement: Module {
  /// The width of operand A in bits; wider than its codes where the shift stands at the array's edge.
  public let operandBitsA: Int
  /// The width of operand B in bits.
  public let operandBitsB: Int
  /// G: products are shifted left by 0 … G−1; 1 if there is no shifter here.
  public let groups: Int
  /// How an integer is multiplied by FP4; nil if both operands are integers.
  public let fp4: FP4Multiplication?
  /// The width of the accumulator in bits.
  public let accumulatorBits: Int
  /// Whether the element is in the top row, where no sums come from above.
  public let isTop: Bool

  /// Makes the element that an array is made of, for its top row or the others.
  public init(_ configuration: ShiftMMConfiguration, isTop: Bool = false) {
    self.isTop = isTop
    let shiftsHere = configuration.shiftPlacement == .processingElement
    operandBitsA = configuration.operandA.bits + (shiftsHere ? 0 : configuration.groups - 1)
    operandBitsB = configuration.operandB.bits
    groups = shiftsHere ? configuration.groups : 1
    fp4 = FP4Multiplication(configuration)
    accumulatorBits = configuration.accumulatorBits
  }

  /// `processing_element_a6_b6_g4_s24`: operands, groups, width of the sum; `_fp7`; `_top` in the top row.
  public var name: String { "processing_element_\(signature)" }

  /// The four sides of the element, and the clock enable.
  public struct Ports: Interface {
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

    init(_ element: ProcessingElement) {
      _advance = Input(.bit)
      left = RowPath(element)
      right = RowPath(element).flipped()
      above = ColumnPath(element, hasSum: !element.isTop)
      below = ColumnPath(element, hasSum: true).flipped()
    }
  }

  /// The four sides, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes the registers of the operands, the product, the shift and the sum.
  public func body(_ m: Builder, _ io: Ports) {
    let advance = io.advance
    let operandA = m.registered(io.left.code, "operand_a", enable: advance)
    let shift = io.left.control.shift.map { m.registered($0, "shift", enable: advance) }
    let first = m.registered(io.left.control.first, "first", enable: advance)
    let last = m.registered(io.left.control.last, "last", reset: 0, enable: advance)
    let operandB = m.registered(io.above.code, "operand_b", enable: advance)
    let operandBHeld = m.registered(operandB, "operand_b_held", enable: advance)
    let fp4Product = fp4?.product(operandA, operandB)
    let product = m.registered(fp4Product ?? operandA * operandB, "product", enable: advance)
    let productShift = shift.map { m.registered($0, "product_shift", enable: advance) }
    let productFirst = m.registered(first, "product_first", enable: advance)

    let accumulator = m.register(.signed(accumulatorBits), "accumulator", enable: advance)
    let shifted = productShift.map { product << $0 } ?? product
    let sumSoFar = mux(productFirst, 0, accumulator).named("sum_so_far")
    let sum = (fp4?.sum(sumSoFar, product) ?? sumSoFar + shifted).wrapped(to: accumulatorBits).named("sum")
    m[accumulator] = sum

    let finished = leavingSum(m, io, sum, last) ?? accumulator

    m[io.right.code] = operandA
    m[io.right.control.first] = first
    m[io.right.control.last] = last
    if let right = io.right.control.shift, let shift { m[right] = shift }
    m[io.below.code] = operandBHeld
    if let below = io.below.sum { m[below] = finished }
  }

  /// The sum when a tile ends, and otherwise what comes from above; nil in the top row, whose accumulators need no
  /// help: the next tile's first sum takes their place just when theirs has left.
  private func leavingSum(_ m: Builder, _ io: Ports, _ sum: Signal, _ last: Signal) -> Signal? {
    guard let above = io.above.sum else { return nil }
    let productLast = m.registered(last, "product_last", enable: io.advance)
    return m.registered(mux(productLast, sum, above), "finished_sum", enable: io.advance)
  }
}

/// What accompanies every k of a tile through the array.
public struct TileControl: Interface {
  /// How far this k's products are shifted left, 0 … G−1; absent where products are not shifted.
  @Input public var shift: Signal?
  /// Whether this k is the first of its tile: the sum starts anew.
  @Input public var first: Signal
  /// Whether this k is the last of its tile: the sum is handed down.
  @Input public var last: Signal

  init(groups: Int) {
    _shift = Input(shiftShape(groups: groups))
    _first = Input(.bit)
    _last = Input(.bit)
  }
}

/// Operand A on its way along a row.
public struct RowPath: Interface {
  /// A's code; 0 where there is no operand, which leaves sums as they are.
  @Input public var code: Signal
  /// The control of the same k.
  public let control: TileControl

  init(_ element: ProcessingElement) {
    _code = Input(element.shapeA)
    control = TileControl(groups: element.groups)
  }
}

/// Operand B and finished sums on their way down a column.
public struct ColumnPath: Interface {
  /// B's code.
  @Input public var code: Signal
  /// A finished sum on its way out, or nothing of meaning; absent above the top row.
  @Input public var sum: Signal?

  init(_ element: ProcessingElement, hasSum: Bool) {
    _code = Input(element.shapeB)
    _sum = Input(hasSum ? .signed(element.accumulatorBits) : nil)
  }
}

/// The shape of a shift amount 0 … G−1; nil where there is nothing to shift.
func shiftShape(groups: Int) -> Shape? {
  groups > 1 ? .range(0...(groups - 1)) : nil
}
