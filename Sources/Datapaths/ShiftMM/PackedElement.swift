import Formats
import HDL
import Primitives

/// An element of a ShiftMM array that computes two rows, and one or two columns, of C with one DSP48E1 slice.
///
/// The slice forms all products at once: see ``Formats/ProductPacking``. A field borrows from the one above where it is
/// negative, so the slice's adder adds half of a field's range to each: no field is negative then, and inverting its top
/// bit gives the product in two's complement. Fields have no room for sums; accumulators are look-up tables, one for each
/// product.
///
/// It moves as ``ProcessingElement``, with two differences. Operand B takes three cycles to the next element and the sums
/// of the second row leave a cycle behind those of the first, so that rows still leave in order, one per cycle. The slice's
/// register behind its adder takes a cycle more.
public struct PackedElement: ArrayElement {
  /// How products share the slice.
  public let packing: ProductPacking
  /// Whether sums may double before a product is added.
  public let doublesSums: Bool
  /// The width of a sum in bits.
  public let accumulatorBits: Int
  /// Whether the element is in the top row, where no sums come from above.
  public let isTop: Bool

  /// Four cycles: the slice's registers of operands, product and fields, and the sums'.
  public var latency: Int { 4 }
  /// Two rows.
  public var resultRows: Int { packing.rows }
  /// Products are not shifted.
  public var groups: Int { 1 }

  /// Makes the element that an array is made of, for its top row or the others.
  init(_ configuration: ShiftMMConfiguration, _ packing: ProductPacking, isTop: Bool) {
    self.packing = packing
    doublesSums = configuration.doublesSums
    accumulatorBits = configuration.accumulatorBits
    self.isTop = isTop
  }

  /// `packed_element_2x2_a4_b4_s20`: rows × columns, operands, width of a sum; `_doubling`; `_top` in the top row.
  public var name: String { "packed_element_\(widths)" }
  /// What names say of the element.
  public var signature: String { "packed_\(widths)" }

  private var widths: String {
    "\(packing.rows)x\(packing.columns)_a\(packing.bitsA)_b\(packing.bitsB)_s\(accumulatorBits)"
      + (doublesSums ? "_doubling" : "") + (isTop ? "_top" : "")
  }

  /// The codes of two rows: see ``packed(_:bits:)``.
  public var shapeA: Shape { .signed(2 * packing.bitsA + 1) }
  /// The codes of the columns.
  public var shapeB: Shape { .signed(packing.columns * packing.bitsB) }
  /// The sums of the columns, the first in the lowest bits.
  public var sumShape: Shape { .unsigned(packing.columns * accumulatorBits) }

  /// The four sides, made anew.
  public var ports: ElementPorts { ElementPorts(self) }

  /// Two signed codes as they stand in a factor, without the copies of the sign between them: the lower as it is, and
  /// the upper less the one that the lower borrows if it is negative.
  ///
  /// - Parameter bits: The bits for the upper one, as many as a code has if codes are symmetric, else one more.
  static func packed(_ lower: Signal, _ upper: Signal, bits: Int) -> Signal {
    let rest = (upper - lower[lower.width - 1]).extended(to: lower.width + 1)
    return concatenated(rest[0..<bits], lower.asUnsigned).asSigned
  }

  /// Describes the slice, the sums, and the registers of what passes the element.
  public func body(_ m: Builder, _ io: ElementPorts) {
    let advance = io.advance
    let operandA = m.registered(io.left.code, "operand_a", enable: advance)
    let doubling = io.left.control.doubling.map { m.registered($0, "doubling", enable: advance) }
    let first = m.registered(io.left.control.first, "first", enable: advance)
    let last = m.registered(io.left.control.last, "last", reset: 0, enable: advance)

    let fields = multiply(m, io)
    let productFirst = m.delayed(first, cycles: 2, "product_first", enable: advance)
    let productDoubling = doubling.map { m.delayed($0, cycles: 2, "product_doubling", enable: advance) }
    var next: [[Signal]] = []
    var held: [[Signal]] = []
    for row in 0..<packing.rows {
      let rowOfSums = (0..<packing.columns).map { column in
        let place = "_\(row)_\(column)"
        let accumulator = m.register(.signed(accumulatorBits), "accumulator" + place, enable: advance)
        let sumSoFar = accumulator.soFar(first: productFirst, doubling: productDoubling, suffix: place)
        let product = product(fields, row: row, column: column).named("product" + place)
        let sum = (sumSoFar + product).wrapped(to: accumulatorBits).named("sum" + place)
        m[accumulator] = sum
        return (sum, accumulator)
      }
      next.append(rowOfSums.map(\.0))
      held.append(rowOfSums.map(\.1))
    }
    if let below = io.below.sum { m[below] = leavingSums(m, io, first: next[0], second: held[1], last) }

    m[io.right.code] = operandA
    m[io.right.control.first] = first
    m[io.right.control.last] = last
    if let right = io.right.control.doubling, let doubling { m[right] = doubling }
    m[io.below.code] = m.delayed(io.above.code, cycles: packing.rows + 1, "operand_b", enable: advance)
  }

  /// All products, each in its field and raised by half of the field's range.
  private func multiply(_ m: Builder, _ io: ElementPorts) -> Signal {
    guard let configuration = try? DSP48E1Configuration(hasCRegister: false) else { return io.left.code }
    let slice = m.instance(DSP48E1(configuration), "slice")
    m.control(slice, enable: io.advance)
    m[slice.A] = factor(io.left.code, bits: packing.bitsA, offset: packing.offset(row: 1, column: 0))
      .extended(to: 30)
    m[slice.B] =
      packing.columns == 1
      ? io.above.code.extended(to: 18)
      : factor(io.above.code, bits: packing.bitsB, offset: packing.offset(row: 0, column: 1)).extended(to: 18)
    let half = 1 << (packing.productBits - 1)
    let halves = (0..<packing.rows).flatMap { row in
      (0..<packing.columns).map { half << packing.offset(row: row, column: $0) }
    }
    m[slice.C] = Signal(halves.reduce(0, +), .signed(48))
    // X and Y take the product, Z takes C.
    m[slice.OPMODE] = Signal(0b011_0101, .unsigned(7))
    return slice.P
  }

  /// A factor with its second code at an offset, between them copies of the first one's sign.
  private func factor(_ codes: Signal, bits: Int, offset: Int) -> Signal {
    let lower = codes[0..<bits].asSigned.extended(to: offset)
    return concatenated(codes[bits..<codes.width], lower.asUnsigned).asSigned
  }

  /// The product in a field.
  private func product(_ fields: Signal, row: Int, column: Int) -> Signal {
    let offset = packing.offset(row: row, column: column)
    let top = offset + packing.productBits - 1
    return concatenated(~fields[top], fields[offset..<top]).asSigned
  }

  /// The sums of the first row when a tile ends, those of the second a cycle later, and otherwise what comes from
  /// above.
  private func leavingSums(
    _ m: Builder, _ io: ElementPorts, first: [Signal], second: [Signal], _ last: Signal
  ) -> Signal {
    func together(_ sums: [Signal]) -> Signal { concatenated(sums.reversed().map(\.asUnsigned)) }
    let productLast = m.delayed(last, cycles: 2, "product_last", enable: io.advance)
    let behind = together(second)
    guard let above = io.above.sum else {
      return m.registered(mux(productLast, together(first), behind), "finished_sums", enable: io.advance)
    }
    let sumLast = m.registered(productLast, "sum_last", enable: io.advance)
    let passing = mux(sumLast, behind, above)
    return m.registered(mux(productLast, together(first), passing), "finished_sums", enable: io.advance)
  }
}
