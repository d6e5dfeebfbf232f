import BigInt
import HDL
import Simulation
import Testing

/// Division by powers of two, decoders and multiplexers, on all values of small widths.
@Suite struct SelectionTests {
  /// The results of functions of one value, for every value of a shape.
  private func results(
    of shape: Shape, _ hardware: @escaping @Sendable (Signal) -> [Signal]
  ) throws -> [(value: BigInt, results: [BigInt])] {
    let count = hardware(Signal(0, shape)).count
    let module = Sketch(inputs: [shape], outputs: Array(repeating: .signed(40), count: count)) { m, io in
      for (index, result) in hardware(io.input(0)).enumerated() { m[io.output(index)] = result }
    }
    let sim = try Simulator(module)
    return shape.range.values.map { value in
      sim[\.ins[0].x] = value
      return (value, (0..<count).map { sim[\.outs[$0].y] })
    }
  }

  @Test("Division and remainder by a power of two", arguments: FunctionTests.shapes, [1, 2, 4, 8, 64])
  func division(shape: Shape, divisor: Int) throws {
    let all = try results(of: shape) {
      [
        $0.divided(by: divisor, rounding: .towardZero), $0.divided(by: divisor, rounding: .floor),
        $0.remainder(by: divisor),
      ]
    }
    for (value, found) in all {
      let divisor = BigInt(divisor)
      let rest = ((value % divisor) + divisor) % divisor
      #expect(found == [value / divisor, (value - rest) / divisor, rest], "\(value) by \(divisor), \(shape)")
    }
  }

  @Test(
    "A decoder has a bit for every value", arguments: (1...5).map { Shape.unsigned($0) } + [.range(3...9)])
  func decoder(shape: Shape) throws {
    for (value, found) in try results(of: shape, { [$0.oneHot] }) {
      #expect(found == [BigInt(1) << Int(value)])
    }
  }

  @Test("The lowest request is granted", arguments: FunctionTests.shapes) func trailingOneHot(shape: Shape)
    throws
  {
    for (value, found) in try results(of: shape, { [$0.trailingOneHot] }) {
      let pattern = Shape.unsigned(shape.width).wrapping(value)
      let lowest = (0..<shape.width).first { (pattern >> $0) & 1 == 1 }
      #expect(found == [lowest.map { BigInt(1) << $0 } ?? 0], "\(value), \(shape)")
    }
  }

  @Test("An index selects its value, and the last one beyond", arguments: 1...9, 1...5)
  func index(count: Int, bits: Int) throws {
    let numbers = (0..<count).map { BigInt(($0 * 37 + 11) % 64 - 32) }
    let module = Sketch(
      inputs: [.unsigned(bits)] + Array(repeating: .signed(6), count: count), outputs: [.signed(6)]
    ) { m, io in
      m[io.output(0)] = mux(io.input(0), of: (1...count).map { io.input($0) })
    }
    let sim = try Simulator(module)
    for (index, number) in numbers.enumerated() { sim[\.ins[index + 1].x] = number }
    for index in 0..<(1 << bits) {
      sim[\.ins[0].x] = BigInt(index)
      #expect(sim[\.outs[0].y] == numbers[min(index, count - 1)], "\(index) of \(count)")
    }
  }

  @Test("Literals are values to select among, too") func literals() throws {
    for (value, found) in try results(of: .unsigned(3), { [mux($0, of: [5, -3, 0]), mux($0, of: [7])] }) {
      #expect(found == [[5, -3, 0][min(Int(value), 2)], 7])
    }
    let mixed = try results(of: .unsigned(4)) { [mux($0[0...1], of: [$0, 9, 15])] }
    for (value, found) in mixed { #expect(found == [[value, 9, 15][min(Int(value % 4), 2)]]) }
  }

  @Test("One-hot bits select their values, all of them together") func oneHot() throws {
    let values = [3, 5, -8, 0]
    for (pattern, found) in try results(
      of: .unsigned(4),
      { bits in
        [mux(oneHot: bits, of: values.map { Signal($0, .signed(4)) })]
      })
    {
      let chosen = values.indices.filter { (pattern >> $0) & 1 == 1 }.reduce(0) { $0 | values[$1] }
      #expect(found == [BigInt(chosen)], "\(pattern)")
    }
  }

  @Test("Rotation by a variable amount, and arithmetic shifts", arguments: 2...6) func rotations(width: Int)
    throws
  {
    let amountBits = Shape(0...BigInt(width - 1)).width
    let module = Sketch(
      inputs: [.signed(width), .unsigned(amountBits)],
      outputs: [.unsigned(width), .unsigned(width), .signed(width)]
    ) { m, io in
      m[io.output(0)] = io.input(0).rotatedLeft(by: io.input(1))
      m[io.output(1)] = io.input(0).rotatedRight(by: io.input(1))
      m[io.output(2)] = io.input(0) >> io.input(1)
    }
    let sim = try Simulator(module)
    for value in Shape.signed(width).range.values {
      for amount in 0..<width {
        sim[\.ins[0].x] = value
        sim[\.ins[1].x] = BigInt(amount)
        let bits = (0..<width).map { (Shape.unsigned(width).wrapping(value) >> $0) & 1 }
        func number(_ bits: [BigInt]) -> BigInt { bits.reversed().reduce(0) { 2 * $0 + $1 } }
        let left = number((0..<width).map { bits[($0 + width - amount) % width] })
        let right = number((0..<width).map { bits[($0 + amount) % width] })
        let shifted = Int(value) >> amount
        #expect((0..<3).map { sim[\.outs[$0].y] } == [left, right, BigInt(shifted)], "\(value), \(amount)")
      }
    }
  }

  @Test("Selections that cannot be are reported") func mistakes() {
    let module = Sketch(inputs: [.signed(2), .unsigned(3), .unsigned(4)], outputs: [.unsigned(4)]) { m, io in
      let (a, b, c) = (io.input(0), io.input(1), io.input(2))
      m[io.output(0)] =
        mux(b, of: []) | mux(b, of: [b, c]) | mux(a, of: [c, c]) | mux(oneHot: b, of: [c, c])
    }
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: module) }
    let messages = error?.diagnostics.map(\.message) ?? []
    #expect(messages.contains("a multiplexer of no values; expected at least one"))
    #expect(
      messages.contains(
        "the values of a multiplexer are unsigned 3-bit, unsigned 4-bit; expected equal widths"))
    #expect(messages.contains("the index is signed 2-bit and can be negative"))
    #expect(messages.contains("3 bits select among 2 values; expected a bit for each"))
  }
}
