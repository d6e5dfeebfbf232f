import BigInt
import HDL
import Simulation
import Testing

/// The module of the documentation: compiled and run as it is printed.
@Suite struct MultiplyAccumulateTests {
  @Test func theExampleAccumulatesProducts() throws {
    let simulator = try Simulator(MAC(operandBits: 8, accumulatorBits: 24), seed: 5)
    let start = simulator[\.sum]
    simulator[\.enable] = 1
    simulator[\.a] = -3
    simulator.step()
    #expect(simulator[\.sum] == start)
    simulator[\.b] = 7
    simulator.step(2)
    #expect(simulator[\.sum] == start - 42)
    simulator[\.enable] = 0
    simulator.step(3)
    #expect(simulator[\.sum] == start - 42)
  }

  @Test(arguments: [(127, 127, 131_071), (127, -128, -131_072)])
  func theExampleSticksAtItsEnds(a: Int, b: Int, end: Int) throws {
    let simulator = try Simulator(MAC(operandBits: 8, accumulatorBits: 18))
    simulator[\.enable] = 1
    simulator[\.a] = BigInt(a)
    simulator[\.b] = BigInt(b)
    simulator.step(40)
    #expect(simulator[\.sum] == BigInt(end))
  }

  @Test func anOperandTakesItsWidthOfWhatItIsSetTo() throws {
    let simulator = try Simulator(MAC(operandBits: 8, accumulatorBits: 24))
    simulator[\.a] = 255
    #expect(simulator[\.a] == -1)
    simulator[\.a] = 128
    #expect(simulator[\.a] == -128)
  }
}

private struct MACPorts: Interface {
  @Input var enable: Signal
  @Input var a: Signal
  @Input var b: Signal
  @Output var sum: Signal
  init(operandBits: Int, accumulatorBits: Int) {
    _enable = Input(.bit)
    _a = Input(.signed(operandBits))
    _b = Input(.signed(operandBits))
    _sum = Output(.signed(accumulatorBits))
  }
}

private struct MAC: Module {
  let operandBits: Int, accumulatorBits: Int
  var ports: MACPorts { MACPorts(operandBits: operandBits, accumulatorBits: accumulatorBits) }
  func body(_ m: Builder, _ io: MACPorts) {
    let accumulator = m.register(.signed(accumulatorBits), "accumulator")
    let product = (io.a * io.b).named("product")  // exact: 2 × operandBits
    m.when(io.enable) { m[accumulator] = (accumulator + product).saturated(to: accumulatorBits) }
    m[io.sum] = accumulator
  }
}
