import Formats
import HDL

/// One element of a ShiftMM array: multiplies, shifts, accumulates, and hands its sum down when a tile ends.
///
/// Where one operand is FP4 there is no multiplier: see ``FP4Multiplication``. All variants take the same time. Elements
/// around DSP slices are ``SliceElement`` and ``PackedElement``.
///
/// Operand A and its control move one element to the right per cycle, operand B one element down per two cycles. A
/// finished sum moves down one element per cycle, so it runs ahead of the next row's and sums leave in row order.
/// Latency: three cycles from an operand at the port to the sum that includes it.
public struct ProcessingElement: ArrayElement {
  /// The width of operand A in bits; wider than its codes where the shift stands at the array's edge.
  public let operandBitsA: Int
  /// The width of operand B in bits.
  public let operandBitsB: Int
  /// G: products are shifted left by 0 … G−1; 1 if there is no shifter here.
  public let groups: Int
  /// Whether the sum may double before a product is added.
  public let doublesSums: Bool
  /// Whether the multiplier is of look-up tables by construction: see ``BoothMultiplication``.
  public let multipliesInTables: Bool
  /// How an integer is multiplied by FP4; nil if both operands are integers.
  public let fp4: FP4Multiplication?
  /// The width of the accumulator in bits.
  public let accumulatorBits: Int
  /// Whether the element is in the top row, where no sums come from above.
  public let isTop: Bool

  /// Three cycles: the operands' registers, the product's, the sum's.
  public var latency: Int { 3 }

  /// Makes the element that an array is made of, for its top row or the others.
  public init(_ configuration: ShiftMMConfiguration, isTop: Bool = false) {
    self.isTop = isTop
    operandBitsA = configuration.edgeBitsA
    operandBitsB = configuration.operandB.bits
    groups = configuration.shiftPlacement == .processingElement ? configuration.groups : 1
    doublesSums = configuration.doublesSums
    multipliesInTables = configuration.multiplier == .tables
    fp4 = FP4Multiplication(configuration)
    accumulatorBits = configuration.accumulatorBits
  }

  /// `processing_element_a6_b6_g4_s24`: operands, groups, width of the sum; `_fp7`; `_top` in the top row.
  public var name: String { "processing_element_\(signature)" }

  /// The four sides, made anew.
  public var ports: ElementPorts { ElementPorts(self) }

  /// Describes the registers of the operands, the product, the shift and the sum.
  public func body(_ m: Builder, _ io: ElementPorts) {
    let advance = io.advance
    let operandA = m.registered(io.left.code, "operand_a", enable: advance)
    let shift = io.left.control.shift.map { m.registered($0, "shift", enable: advance) }
    let doubling = io.left.control.doubling.map { m.registered($0, "doubling", enable: advance) }
    let first = m.registered(io.left.control.first, "first", enable: advance)
    let last = m.registered(io.left.control.last, "last", reset: 0, enable: advance)
    let operandB = m.registered(io.above.code, "operand_b", enable: advance)
    let operandBHeld = m.registered(operandB, "operand_b_held", enable: advance)
    let product = m.registered(product(operandA, operandB), "product", enable: advance)
    let productShift = shift.map { m.registered($0, "product_shift", enable: advance) }
    let productDoubling = doubling.map { m.registered($0, "product_doubling", enable: advance) }
    let productFirst = m.registered(first, "product_first", enable: advance)

    let accumulator = m.register(.signed(accumulatorBits), "accumulator", enable: advance)
    let shifted = productShift.map { product << $0 } ?? product
    let sumSoFar = accumulator.soFar(first: productFirst, doubling: productDoubling)
    let sum = (fp4?.sum(sumSoFar, product) ?? sumSoFar + shifted).wrapped(to: accumulatorBits).named("sum")
    m[accumulator] = sum

    let finished = leavingSum(m, io, sum, last) ?? accumulator

    m[io.right.code] = operandA
    m[io.right.control.first] = first
    m[io.right.control.last] = last
    if let right = io.right.control.shift, let shift { m[right] = shift }
    if let right = io.right.control.doubling, let doubling { m[right] = doubling }
    m[io.below.code] = operandBHeld
    if let below = io.below.sum { m[below] = finished }
  }

  private func product(_ operandA: Signal, _ operandB: Signal) -> Signal {
    if let fp4 { return fp4.product(operandA, operandB) }
    return multipliesInTables ? BoothMultiplication.product(operandA, operandB) : operandA * operandB
  }

  /// The sum when a tile ends, and otherwise what comes from above; nil in the top row, whose accumulators need no
  /// help: the next tile's first sum takes their place just when theirs has left.
  private func leavingSum(_ m: Builder, _ io: ElementPorts, _ sum: Signal, _ last: Signal) -> Signal? {
    guard let above = io.above.sum else { return nil }
    let productLast = m.registered(last, "product_last", enable: io.advance)
    return m.registered(mux(productLast, sum, above), "finished_sum", enable: io.advance)
  }
}

extension Signal {
  /// What a product is added to: nothing at a tile's first, else this sum, or twice it.
  func soFar(first: Signal, doubling: Signal?, suffix: String = "") -> Signal {
    let scaled = doubling.map { mux($0, (self << 1).wrapped(to: width), self).named("scaled_sum\(suffix)") }
    return mux(first, 0, scaled ?? self).named("sum_so_far\(suffix)")
  }
}

extension ShiftMMConfiguration {
  /// The width of operand A behind the array's edge.
  var edgeBitsA: Int { operandA.bits + (shiftPlacement == .edge ? groups - 1 : 0) }
  /// Whether sums double from one group to the next.
  var doublesSums: Bool { shiftPlacement == .accumulator && groups > 1 }
}
