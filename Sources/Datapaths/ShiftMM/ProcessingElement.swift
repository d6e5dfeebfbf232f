import Formats
import HDL

/// One element of a ShiftMM array: multiplies, shifts, accumulates, and hands its sum down when a tile ends.
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
  /// The width of the accumulator in bits.
  public let accumulatorBits: Int

  /// Makes the element that an array is made of.
  public init(_ configuration: ShiftMMConfiguration) {
    let shiftsHere = configuration.shiftPlacement == .processingElement
    operandBitsA = configuration.operandA.bits + (shiftsHere ? 0 : configuration.groups - 1)
    operandBitsB = configuration.operandB.bits
    groups = shiftsHere ? configuration.groups : 1
    accumulatorBits = configuration.accumulatorBits
  }

  /// `processing_element_a6_b6_g4_s24`: operand widths, groups, width of the sum.
  public var name: String {
    "processing_element_a\(operandBitsA)_b\(operandBitsB)_g\(groups)_s\(accumulatorBits)"
  }

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
      above = ColumnPath(element)
      below = ColumnPath(element).flipped()
    }
  }

  public var ports: Ports { Ports(self) }

  public func body(_ m: Builder, _ io: Ports) {
    let advance = io.advance
    let operandA = m.registered(io.left.code, "operand_a", enable: advance)
    let shift = io.left.control.shift.map { m.registered($0, "shift", enable: advance) }
    let first = m.registered(io.left.control.first, "first", enable: advance)
    let last = m.registered(io.left.control.last, "last", reset: 0, enable: advance)
    let operandB = m.registered(io.above.code, "operand_b", enable: advance)
    let operandBHeld = m.registered(operandB, "operand_b_held", enable: advance)

    let product = m.registered(operandA * operandB, "product", enable: advance)
    let productShift = shift.map { m.registered($0, "product_shift", enable: advance) }
    let productFirst = m.registered(first, "product_first", enable: advance)
    let productLast = m.registered(last, "product_last", reset: 0, enable: advance)

    let accumulator = m.register(.signed(accumulatorBits), "accumulator", enable: advance)
    let shifted = productShift.map { product << $0 } ?? product
    let sumSoFar = mux(productFirst, 0, accumulator).named("sum_so_far")
    let sum = (sumSoFar + shifted).wrapped(to: accumulatorBits).named("sum")
    m[accumulator] = sum

    let finished = m.registered(mux(productLast, sum, io.above.sum), "finished_sum", enable: advance)

    m[io.right.code] = operandA
    m[io.right.control.first] = first
    m[io.right.control.last] = last
    if let right = io.right.control.shift, let shift { m[right] = shift }
    m[io.below.code] = operandBHeld
    m[io.below.sum] = finished
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
    _code = Input(.signed(element.operandBitsA))
    control = TileControl(groups: element.groups)
  }
}

/// Operand B and finished sums on their way down a column.
public struct ColumnPath: Interface {
  /// B's code.
  @Input public var code: Signal
  /// A finished sum on its way out, or nothing of meaning.
  @Input public var sum: Signal

  init(_ element: ProcessingElement) {
    _code = Input(.signed(element.operandBitsB))
    _sum = Input(.signed(element.accumulatorBits))
  }
}

/// The shape of a shift amount 0 … G−1; nil where there is nothing to shift.
func shiftShape(groups: Int) -> Shape? {
  groups > 1 ? .range(0...(groups - 1)) : nil
}
