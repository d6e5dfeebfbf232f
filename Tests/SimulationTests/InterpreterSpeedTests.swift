import BigInt
import Foundation
import HDL
import Simulation
import Testing

/// How fast the interpreter is: not checked, for machines differ, but printed in a release build.
@Suite struct InterpreterSpeedTests {
  /// A systolic row-by-column array of multiply–shift–accumulate elements, hierarchical.
  private func array(rows: Int, columns: Int) -> Netlist {
    var element = NetlistBuilder("element")
    let left = element.input("left", .signed(6))
    let above = element.input("above", .signed(6))
    let shift = element.input("shift", .unsigned(2))
    let clear = element.input("clear", .bit)
    let operands = [left, above, shift, clear].enumerated().map { index, input in
      let register = element.register("operand_\(index)", element.shape(input))
      element.connect(register, to: input)
      return register
    }
    let product = element.node(.multiply, .signed(12), operands[0], operands[1])
    let shifted = element.node(.shiftLeftVariable, .signed(15), product, operands[2])
    let sum = element.register("sum", .signed(24))
    let zero = element.constant(0, .signed(24))
    let start = element.node(.multiplex, .signed(24), operands[3], zero, sum)
    element.connect(sum, to: element.node(.add, .signed(24), start, shifted))
    for (name, node) in [
      ("right", operands[0]), ("below", operands[1]), ("shift_out", operands[2]),
      ("clear_out", operands[3]), ("total", sum),
    ] {
      element.output(name, node)
    }

    var array = NetlistBuilder("array")
    var lefts = (0..<rows).map { array.input("a_\($0)", .signed(6)) }
    var aboves = (0..<columns).map { array.input("b_\($0)", .signed(6)) }
    var shifts = [NodeID](repeating: array.input("shift", .unsigned(2)), count: rows)
    var clears = [NodeID](repeating: array.input("clear", .bit), count: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let outputs = array.instance(
          "element_\(row)_\(column)", of: element.module, at: 0,
          [lefts[row], aboves[column], shifts[row], clears[row]])
        (lefts[row], aboves[column], shifts[row], clears[row]) = (
          outputs[0], outputs[1], outputs[2], outputs[3]
        )
        array.output("total_\(row)_\(column)", outputs[4])
      }
    }
    return Netlist(modules: [element.module, array.module])
  }

  @Test func anArrayOfElementsRunsAndReportsItsSpeed() throws {
    for size in [4, 16] {
      let design = try Interpreter(array(rows: size, columns: size))
      let cycles = isOptimized ? 4_000_000 / (size * size) : 100
      design.step(cycles: 10)
      let start = ContinuousClock.now
      design.step(cycles: cycles)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let rate = Double(cycles) / seconds
      print(
        """
        interpreter, \(size)×\(size) multiply–shift–accumulate, \(isOptimized ? "release" : "debug"): \
        \(Int(rate)) cycles/s, \(Int(rate * Double(design.operationCount) / 1e6)) M operations/s, \
        \(design.operationCount) operations a cycle
        """)
      #expect(seconds > 0)
    }
  }

  private var isOptimized: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }
}
