import BigInt
import HDL
import Simulation
import Testing

/// Functions of one or two values on all values of small widths, against integer arithmetic.
@Suite struct FunctionTests {
  static let shapes: [Shape] =
    (1...5).flatMap { [Shape.unsigned($0), .signed($0)] } + [.range(-3...2), .range(3...9)]

  /// Expects a function of one value to give what another says, and its shape to be as tight as can be.
  private func expect(
    _ name: String, _ shape: Shape, isTight: Bool = true, _ hardware: @escaping @Sendable (Signal) -> Signal,
    is expected: (BigInt) -> BigInt
  ) throws {
    let probe = ShapeProbe()
    let module = Sketch("\(name)_\(shape.width)", inputs: [shape], outputs: [.signed(20)]) { m, io in
      let result = hardware(io.input(0))
      probe.shape = result.shape
      m[io.output(0)] = result
    }
    let sim = try Simulator(module)
    var results: [BigInt] = []
    for value in shape.range.values {
      sim[\.ins[0].x] = value
      #expect(sim[\.outs[0].y] == expected(value), "\(name) of \(value), \(shape)")
      results.append(expected(value))
    }
    let range = try #require(probe.shape?.range)
    #expect(range.contains(results.min() ?? 0) && range.contains(results.max() ?? 0))
    if isTight { #expect(range == (results.min() ?? 0)...(results.max() ?? 0), "\(name), \(shape)") }
  }

  @Test(arguments: shapes) func magnitudeIsTheAbsoluteValue(shape: Shape) throws {
    try expect(
      "magnitude", shape, isTight: shape.range != -3...2, { $0.magnitude }, is: { $0 < 0 ? -$0 : $0 })
  }

  @Test(arguments: shapes) func clampingStaysInside(shape: Shape) throws {
    try expect("clamp", shape, isTight: false, { $0.clamped(to: -2...3) }, is: { min(max($0, -2), 3) })
  }

  @Test(arguments: shapes) func onesAreCounted(shape: Shape) throws {
    try expect("ones", shape, isTight: false, { $0.onesCount }) { value in
      BigInt((0..<shape.width).count { (pattern(value, shape) >> $0) & 1 == 1 })
    }
  }

  @Test(arguments: shapes) func theLeadingAndTheTrailingOneAreFound(shape: Shape) throws {
    try expect("leading", shape, isTight: false, { $0.leadingOne.position }) { value in
      BigInt((0..<shape.width).last { (pattern(value, shape) >> $0) & 1 == 1 } ?? 0)
    }
    try expect("trailing", shape, isTight: false, { $0.trailingOne.position }) { value in
      BigInt((0..<shape.width).first { (pattern(value, shape) >> $0) & 1 == 1 } ?? 0)
    }
    try expect("found", shape, isTight: false, { $0.leadingOne.isFound }) { $0 == 0 ? 0 : 1 }
  }

  @Test(arguments: [1, 2, 3, 4, 5]) func rotationKeepsTheBits(width: Int) throws {
    for amount in 0..<width {
      try expect("rotate", .unsigned(width), isTight: false, { $0.rotatedLeft(by: Signal(amount)) }) {
        value in
        ((value << amount) | (value >> (width - amount))) % (BigInt(1) << width)
      }
    }
  }

  @Test(arguments: shapes, [0, 1, 2, 3]) func roundingFollowsItsMode(shape: Shape, amount: Int) throws {
    let unit = BigInt(1) << amount
    func floor(_ value: BigInt) -> BigInt { value < 0 ? -((-value + unit - 1) / unit) : value / unit }
    try expect("floor", shape, { $0.shiftedRight(amount, rounding: .floor) }, is: floor)
    try expect("zero", shape, { $0.shiftedRight(amount, rounding: .towardZero) }, is: { $0 / unit })
    try expect("up", shape, { $0.shiftedRight(amount, rounding: .halfUp) }) { value in
      amount == 0 ? value : floor(value + unit / 2)
    }
    try expect("even", shape, { $0.shiftedRight(amount, rounding: .halfEven) }) { value in
      let (low, rest) = (floor(value), 2 * (value - floor(value) * unit))
      return rest < unit ? low : rest > unit ? low + 1 : low + (low % 2 == 0 ? 0 : 1)
    }
  }

  /// The mean over all random numbers is the value itself: unbiased exactly.
  @Test(arguments: shapes, [1, 2, 3]) func stochasticRoundingIsUnbiased(shape: Shape, amount: Int) throws {
    let module = Sketch("stochastic", inputs: [shape, .unsigned(amount)], outputs: [.signed(20)]) { m, io in
      m[io.output(0)] = io.input(0).shiftedRight(amount, rounding: .stochastic(random: io.input(1)))
    }
    let sim = try Simulator(module)
    for value in shape.range.values {
      sim[\.ins[0].x] = value
      var sum = BigInt(0)
      for random in 0..<(1 << amount) {
        sim[\.ins[1].x] = BigInt(random)
        sum += sim[\.outs[0].y]
      }
      #expect(sum == value, "\(value) in \(shape), \(amount) bits dropped")
    }
  }

  @Test(arguments: shapes, shapes) func minimumAndMaximumCompareNumbers(left: Shape, right: Shape) throws {
    let module = Sketch("extremes", inputs: [left, right], outputs: [.signed(20), .signed(20)]) { m, io in
      m[io.output(0)] = minimum(io.input(0), io.input(1))
      m[io.output(1)] = maximum(io.input(0), io.input(1))
    }
    let sim = try Simulator(module)
    for a in left.range.values {
      for b in right.range.values {
        sim[\.ins[0].x] = a
        sim[\.ins[1].x] = b
        #expect(sim[\.outs[0].y] == min(a, b) && sim[\.outs[1].y] == max(a, b), "\(a), \(b)")
      }
    }
  }

  @Test func theRandomNumberHasAsManyBitsAsAreDropped() {
    let module = Sketch("bits", inputs: [.signed(8), .unsigned(2)], outputs: [.signed(8)]) { m, io in
      m[io.output(0)] = io.input(0).shiftedRight(3, rounding: .stochastic(random: io.input(1)))
    }
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: module) }
    #expect(
      error?.diagnostics.map(\.message) == [
        "the random number is unsigned 2-bit; expected unsigned 3-bit, the bits that are dropped"
      ])
  }

  private func pattern(_ value: BigInt, _ shape: Shape) -> BigInt {
    Shape.unsigned(shape.width).wrapping(value)
  }
}

/// Carries the shape of a result out of a module's body.
private final class ShapeProbe: @unchecked Sendable { var shape: Shape? }

extension ClosedRange<BigInt> {
  /// All numbers of a small range.
  var values: [BigInt] { (0...Int(upperBound - lowerBound)).map { lowerBound + BigInt($0) } }
}
