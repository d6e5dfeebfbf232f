import HDL
import Testing

/// What defines the registers of a design after a reset.
@Suite struct ResetCoverageTests {
  private func coverage(_ module: some Module) throws -> ResetCoverage {
    try Netlist(elaborating: module).resetCoverage()
  }

  @Test("registers are told apart by reset, initial value, and whether they can hold what they started with")
  func fourOrigins() throws {
    let line = #line + 8
    let found = try coverage(
      Sketch(inputs: [.bit, .unsigned(4)], outputs: [.unsigned(4)]) { m, io in
        let set = m.register(.unsigned(4), "set", reset: 3)
        m[set] = io.input(1)
        let started = m.register(.unsigned(4), "started", initial: 1)
        m[started] = set
        let stage = m.registered(started ^ io.input(1), "stage")
        let latched = m.registered(stage, "latched", enable: io.input(0))
        m[io.output(0)] = latched
      })
    #expect(found.entries.map(\.name) == ["set", "started", "stage", "latched"])
    #expect(found.entries.map(\.origin) == [.reset, .initial, .flushed, .held])
    #expect(
      found.description == """
        registers: 1 reset, 1 initial, 1 flushed, 1 held
          sketch.latched (HDLTests/ResetCoverageTests.swift:\(line))
        """)
  }

  @Test("a register that a reset sets ends the search, so a loop through it holds nothing undefined")
  func resetEndsTheSearch() throws {
    let found = try coverage(
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(4)]) { m, io in
        let set = m.register(.unsigned(4), "set", reset: 0)
        let stage = m.registered(set ^ io.input(0), "stage")
        m[set] = stage
        m[io.output(0)] = stage
      })
    #expect(found.registers(.flushed).map(\.name) == ["stage"])
    #expect(found.registers(.held).isEmpty)
  }

  @Test("feedback through an instance and its unset register is feedback")
  func feedbackThroughInstances() throws {
    let delay = Sketch("delay", inputs: [.bit], outputs: [.bit]) { m, io in
      m[io.output(0)] = m.registered(io.input(0), "inner")
    }
    let found = try coverage(
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        let outer = m.register(.bit, "outer")
        let child = m.instance(delay, "child")
        m[child.input(0)] = outer
        m[outer] = child.output(0) ^ io.input(0)
        m[io.output(0)] = outer
      })
    #expect(found.registers(.flushed).map(\.name) == ["inner"])
    #expect(found.registers(.held).map(\.name) == ["outer"])
  }
}
