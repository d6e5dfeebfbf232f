import Testing

@testable import HDL

@Suite struct NetlistTests {
  private func counter() throws -> Netlist {
    try Netlist(
      elaborating: Sketch("counter", inputs: [.bit], outputs: [.unsigned(4)]) { m, io in
        let count = m.register(.unsigned(4), "count", reset: 0)
        m.when(io.input(0)) { m[count] = (count + 1).wrapped(to: 4) }
        m[io.output(0)] = count
      })
  }

  @Test func textHasALineForEverything() throws {
    #expect(
      try counter().modules[0].description.split(separator: "\n").map { $0.split(separator: "  //")[0] } == [
        "module counter", "  parameter name = counter", "  parameter inputs = [unsigned 1-bit]",
        "  parameter outputs = [unsigned 4-bit]",
        "  input ins_0_x : u1 = %0", "  output outs_0_y : u4 = %1", "  %0 : u1 = input(0)  \"ins_0_x\"",
        "  %1 : u4 = wire %2  \"outs_0_y\"", "  %2 : u4 = register(0)  \"count\"", "  %3 : u1 = constant(1)",
        "  %4 : u5 = add %2 %3", "  %5 : u4 = bits(0) %4", "  %6 : u4 = multiplex %0 %5 %2",
        "  register %2 <= %6, reset 0", "  wrapped %5 of %4",
      ])
  }

  @Test func elaboratedNetlistsHaveNoProblems() throws {
    #expect(try counter().problems() == [])
  }

  @Test func everyKindOfDamageIsFound() throws {
    let damages: [(String, (inout Netlist) -> Void)] = [
      ("counter: there is no node %99", { $0.modules[0].nodes[4].operands[0] = 99 }),
      ("counter: %4 has 1 operands; expected 2", { $0.modules[0].nodes[4].operands.removeLast() }),
      ("counter: %0 reads input 1, which is none", { $0.modules[0].nodes[0].kind = .input(port: 1) }),
      ("counter: register 0 takes a value of another shape", { $0.modules[0].registers[0].next = 4 }),
      ("counter: %6 is selected by unsigned 4-bit", { $0.modules[0].nodes[6].operands[0] = 2 }),
      ("counter: port 'ins_0_x' does not belong to %3", { $0.modules[0].ports[0].node = 3 }),
      ("counter: the name 'count' appears twice", { $0.modules[0].nodes[4].name = "count" }),
      (
        "counter: check 'odd' is malformed",
        {
          $0.modules[0].checks = [
            .init(kind: .assert, condition: 2, enable: 3, message: "", label: "odd", location: nil)
          ]
        }
      ),
      ("module 'counter' appears twice", { $0.modules.append($0.modules[0]) }),
      ("the netlist has no module", { $0.modules = [] }),
      (
        "counter: instance 'x' is of module 3, which does not come before",
        { $0.modules[0].instances = [.init(name: "x", module: 3, connections: [], location: nil)] }
      ),
    ]
    for (problem, damage) in damages {
      var netlist = try counter()
      damage(&netlist)
      #expect(netlist.problems().contains(problem), "\(problem): \(netlist.problems())")
    }
  }
}
