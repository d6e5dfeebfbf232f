import Formats
import HDL
import Primitives

/// An element of a ShiftMM array in one DSP48E1 slice, whose adder is the accumulator.
///
/// It takes the place of ``ProcessingElement``, a cycle later: the slice's sum can be read only behind its register.
/// OPMODE starts a sum, goes on with it, or doubles it, by taking the sum shifted by one at C: look-up tables are only in
/// the way out.
public struct SliceElement: ArrayElement {
  /// The width of operand A in bits; wider than its codes where the shift stands at the array's edge.
  public let operandBitsA: Int
  /// The width of operand B in bits.
  public let operandBitsB: Int
  /// Whether the sum may double before a product is added.
  public let doublesSums: Bool
  /// The width of a sum in bits, at most 48.
  public let accumulatorBits: Int
  /// Whether the element is in the top row, where no sums come from above.
  public let isTop: Bool

  /// Four cycles: the slice's registers of operands, product and sum, and that of the sum that leaves.
  public var latency: Int { 4 }
  /// Products are not shifted.
  public var groups: Int { 1 }

  /// Makes the element that an array is made of, for its top row or the others.
  init(_ configuration: ShiftMMConfiguration, isTop: Bool) {
    operandBitsA = configuration.edgeBitsA
    operandBitsB = configuration.operandB.bits
    doublesSums = configuration.doublesSums
    accumulatorBits = configuration.accumulatorBits
    self.isTop = isTop
  }

  /// `slice_element_a6_b6_s24`: operands, width of the sum; `_doubling`; `_top` in the top row.
  public var name: String { "slice_element_\(widths)" }
  /// What names say of the element.
  public var signature: String { "slice_\(widths)" }

  private var widths: String {
    "a\(operandBitsA)_b\(operandBitsB)_s\(accumulatorBits)\(doublesSums ? "_doubling" : "")\(isTop ? "_top" : "")"
  }

  /// The shape of operand A.
  public var shapeA: Shape { .signed(operandBitsA) }
  /// The shape of operand B.
  public var shapeB: Shape { .signed(operandBitsB) }
  /// The shape of a sum.
  public var sumShape: Shape { .signed(accumulatorBits) }

  /// The four sides, made anew.
  public var ports: ElementPorts { ElementPorts(self) }

  /// Describes the slice, and the registers of what passes the element.
  public func body(_ m: Builder, _ io: ElementPorts) {
    let advance = io.advance
    let operandA = m.registered(io.left.code, "operand_a", enable: advance)
    let doubling = io.left.control.doubling.map { m.registered($0, "doubling", enable: advance) }
    let first = m.registered(io.left.control.first, "first", enable: advance)
    let last = m.registered(io.left.control.last, "last", reset: 0, enable: advance)
    let operandB = m.registered(io.above.code, "operand_b", enable: advance)

    let sum = accumulate(m, io, first: first, doubling: doubling)
    let sumLast = m.delayed(last, cycles: 2, "sum_last", enable: advance)
    let leaving = io.above.sum.map { mux(sumLast, sum, $0) } ?? sum
    let finished = m.registered(leaving, "finished_sum", enable: advance)

    m[io.right.code] = operandA
    m[io.right.control.first] = first
    m[io.right.control.last] = last
    if let right = io.right.control.doubling, let doubling { m[right] = doubling }
    m[io.below.code] = m.registered(operandB, "operand_b_held", enable: advance)
    if let below = io.below.sum { m[below] = finished }
  }

  /// The sum that is in the slice's register.
  private func accumulate(_ m: Builder, _ io: ElementPorts, first: Signal, doubling: Signal?) -> Signal {
    guard let configuration = try? DSP48E1Configuration(hasCRegister: false) else { return first }
    let slice = m.instance(DSP48E1(configuration), "slice")
    m.control(slice, enable: io.advance)
    m[slice.A] = io.left.code.extended(to: 30)
    m[slice.B] = io.above.code.extended(to: 18)
    m[slice.C] = doublesSums ? (slice.P << 1).wrapped(to: 48, counting: false) : 0
    // X and Y take the product; Z takes nothing at a tile's first, where sums never double, else P or C.
    m[slice.OPMODE] = concatenated(
      Signal(0, .bit), ~first, doubling ?? Signal(0, .bit), Signal(0b0101, .unsigned(4)))
    return slice.P[0..<accumulatorBits].asSigned.named("sum")
  }
}
