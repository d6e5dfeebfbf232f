import BigInt
import HDL
import Simulation
import Testing

/// Registers, resets, starts, instances and loops.
@Suite struct InterpreterStateTests {
  @Test func registersTakeTheirNextValuesAllAtOnce() throws {
    var builder = NetlistBuilder("swap")
    let a = builder.register("a", .unsigned(8), initialValue: 1)
    let b = builder.register("b", .unsigned(8), initialValue: 2)
    builder.connect(a, to: b)
    builder.connect(b, to: a)
    builder.output("a_out", a)
    builder.output("b_out", b)
    let swap = try Interpreter(Netlist(modules: [builder.module]))
    for cycle in 0..<5 {
      #expect(swap.get(0) == (cycle % 2 == 0 ? 1 : 2))
      #expect(swap.get(1) == (cycle % 2 == 0 ? 2 : 1))
      swap.step(cycles: 1)
    }
  }

  @Test func aResetIsSynchronousAndSetsOnlyRegistersThatHaveOne() throws {
    var builder = NetlistBuilder("reset")
    let input = builder.input("in", .signed(100))
    for (name, value) in [("with", BigInt(-5) << 70), ("without", nil)] {
      let register = builder.register(name, .signed(100), resetValue: value, initialValue: 0)
      builder.connect(register, to: input)
      builder.output(name + "_out", register)
    }
    let design = try Interpreter(Netlist(modules: [builder.module]))
    design.set(0, to: 3)
    design.reset = true
    #expect(design.get(1) == 0, "a synchronous reset does nothing before the edge")
    design.step(cycles: 1)
    #expect(design.get(1) == BigInt(-5) << 70)
    #expect(design.get(2) == 3)
    design.reset = false
    design.step(cycles: 1)
    #expect(design.get(1) == 3)
  }

  @Test func registersWithoutAnInitialValueStartRandomBySeed() throws {
    var builder = NetlistBuilder("start")
    for (index, shape) in [Shape.unsigned(64), .signed(64), .unsigned(130), .range(0...2)].enumerated() {
      builder.output("out_\(index)", builder.register("state_\(index)", shape))
    }
    let netlist = Netlist(modules: [builder.module])
    func start(_ seed: UInt64) throws -> [BigInt] {
      let design = try Interpreter(netlist, seed: seed)
      return design.ports.indices.map(design.get)
    }
    #expect(try start(1) == start(1))
    #expect(try start(1) != start(2))
    let lowest = try Set((1...64).map { try start($0)[3] })
    #expect(lowest == [0, 1, 2, 3], "any bits, not only those that the range promises")
  }

  @Test func everyInstanceHasItsOwnState() throws {
    var counter = NetlistBuilder("counter")
    let step = counter.input("step", .unsigned(4))
    let count = counter.register("count", .unsigned(4), initialValue: 0)
    counter.connect(count, to: counter.node(.add, .unsigned(4), count, step))
    counter.output("value", count)
    var pair = NetlistBuilder("pair")
    let one = pair.constant(1, .unsigned(4))
    let first = pair.instance("first", of: counter.module, at: 0, [one])
    let second = pair.instance("second", of: counter.module, at: 0, first)
    pair.output("first_value", first[0])
    pair.output("second_value", second[0])
    let design = try Interpreter(Netlist(modules: [counter.module, pair.module]))
    design.step(cycles: 5)
    #expect(design.get(0) == 5)
    #expect(design.get(1) == 0 + 0 + 1 + 2 + 3 + 4)
  }

  @Test func aCombinationalLoopThroughAnInstanceIsAnErrorThatNamesThePath() throws {
    var child = NetlistBuilder("inverter")
    let input = child.input("in", .bit)
    child.output("out", child.node(.not, .bit, input, name: "inverted"))
    var loop = NetlistBuilder("loop")
    // The instance's only output is the node after this wire.
    let wire = loop.node(.wire, .bit, 1, name: "feedback")
    let outputs = loop.instance("inverter", of: child.module, at: 0, [wire])
    loop.output("out", outputs[0])
    do {
      _ = try Interpreter(Netlist(modules: [child.module, loop.module]))
      Issue.record("the loop was not found")
    } catch InterpreterError.combinationalLoop(let path) {
      #expect(path.first == path.last)
      #expect(path.contains("feedback") && path.contains("inverter.inverted"), "\(path)")
    }
  }

  @Test func inputsAreTakenModuloTheirWidth() throws {
    var builder = NetlistBuilder("wrap")
    builder.output("a_out", builder.input("a", .signed(4)))
    let design = try Interpreter(Netlist(modules: [builder.module]))
    design.set(0, to: 9)
    #expect(design.get(1) == -7)
    #expect(design.port(named: "a_out") == 1)
    #expect(design.port(named: "b") == nil)
  }
}
