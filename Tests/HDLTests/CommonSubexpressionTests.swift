import HDL
import Testing

/// What is computed once though it is written twice.
@Suite struct CommonSubexpressionTests {
  private func kinds(_ module: some Module) throws -> [Node.Kind] {
    try Netlist(elaborating: module).top.nodes.map(\.kind)
  }

  @Test("the same sum written twice, and what is made of it, is one")
  func repeatedSums() throws {
    let found = try kinds(
      Sketch(inputs: [.signed(4), .signed(4)], outputs: [.signed(10), .signed(10)]) { m, io in
        m[io.output(0)] = (io.input(0) + io.input(1)) * (io.input(0) + io.input(1))
        m[io.output(1)] = (io.input(0) + io.input(1)) * (io.input(0) + io.input(1))
      })
    #expect(found.count { $0 == .add } == 1)
    #expect(found.count { $0 == .multiply } == 1)
  }

  @Test("operands in another order, other widths and other signs are not the same")
  func differences() throws {
    let found = try kinds(
      Sketch(
        inputs: [.unsigned(4), .unsigned(4)], outputs: [.signed(6), .signed(6), .unsigned(3), .unsigned(2)]
      ) {
        m, io in
        m[io.output(0)] = io.input(0) - io.input(1)
        m[io.output(1)] = io.input(1) - io.input(0)
        m[io.output(2)] = io.input(0).truncated(to: 3)
        m[io.output(3)] = io.input(0).truncated(to: 2)
      })
    #expect(found.count { $0 == .subtract } == 2)
    #expect(Set(found.filter { $0 == .bits(low: 0) }).count == 1)
    #expect(found.count { $0 == .bits(low: 0) } == 4)
  }

  @Test("a name stays, and what repeats it without one reads it")
  func namesStay() throws {
    let netlist = try Netlist(
      elaborating: Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(5), .unsigned(5), .unsigned(5)]) {
        m, io in
        m[io.output(0)] = (io.input(0) + io.input(0)).named("twice")
        m[io.output(1)] = io.input(0) + io.input(0)
        m[io.output(2)] = (io.input(0) + io.input(0)).named("double")
      })
    #expect(netlist.top.nodes.filter { $0.kind == .add }.compactMap(\.name) == ["twice", "double"])
    #expect(netlist.top.nodes.count { $0.kind == .add } == 2)
  }

  @Test("registers are never merged, for they may start with different values")
  func registersStay() throws {
    let found = try kinds(
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        m[io.output(0)] = m.registered(io.input(0), "a") ^ m.registered(io.input(0), "b")
      })
    #expect(found.count { if case .register = $0 { true } else { false } } == 2)
  }
}
