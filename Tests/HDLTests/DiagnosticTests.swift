import HDL
import Testing

/// Every diagnostic is triggered, and says what it should.
@Suite struct DiagnosticTests {
  /// What elaborating a module complains of.
  private func complaints(_ module: some Module) -> [Diagnostic] {
    do {
      _ = try Netlist(elaborating: module)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The single complaint about a module, with its code, its message, its fix and this file's line.
  private func expect(
    _ module: some Module, _ code: Diagnostic.Code, _ message: String, line: UInt? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = complaints(module)
    #expect(found.count == 1, "\(found)", sourceLocation: sourceLocation)
    #expect(found.first?.code == code, sourceLocation: sourceLocation)
    #expect(found.first?.message == message, sourceLocation: sourceLocation)
    if let line {
      #expect(found.first?.location?.file == "HDLTests/DiagnosticTests.swift", sourceLocation: sourceLocation)
      #expect(found.first?.location?.line == Int(line), sourceLocation: sourceLocation)
    }
  }

  @Test func widthsBeyondTheSupportedOnesAreRefused() {
    expect(
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = m.register(.unsigned(0), "empty", initial: 0)[0] | m.wire(.bit, "w")
        m[m.wire(.unsigned(1025), "wide")] = 0
      }, [.unsupportedWidth, .unsupportedWidth, .notDriven, .notDriven])
    expect(
      Sketch(inputs: [.unsigned(1024)], outputs: [.bit]) { m, io in
        m[io.output(0)] = (io.input(0) + 1)[0]
      }, .unsupportedWidth, "the result is 1025 bits wide; expected 1 to 1024", line: #line - 1)
  }

  /// The codes of a module's complaints, in any order.
  private func expect(
    _ module: some Module, _ codes: [Diagnostic.Code],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = complaints(module).map(\.code.rawValue).sorted()
    #expect(found == codes.map(\.rawValue).sorted(), sourceLocation: sourceLocation)
  }

  @Test func bitwiseOperandsMustBeEquallyWide() {
    expect(
      Sketch(inputs: [.unsigned(4), .unsigned(5)], outputs: [.unsigned(5)]) { m, io in
        m[io.output(0)] = (io.input(0) & io.input(1)).extended(to: 5)
      }, .unequalWidths, "operands of '&' are unsigned 4-bit and unsigned 5-bit; expected equal widths",
      line: #line - 2)
    expect(
      Sketch(inputs: [.bit, .unsigned(4), .signed(4)], outputs: [.unsigned(4)]) { m, io in
        m[io.output(0)] = mux(io.input(0), io.input(1), io.input(2))
      }, .unequalWidths,
      "the arms of a multiplexer are unsigned 4-bit and signed 4-bit; expected equal widths",
      line: #line - 3)
  }

  @Test func aValueThatMayNotFitNeedsANamedNarrowing() {
    let module = Sketch(inputs: [.signed(16), .signed(24)], outputs: [.signed(24)]) { m, io in
      m[io.output(0)] = io.input(1) + io.input(0)
    }
    expect(
      module, .doesNotFit,
      "value of 25 bits (range -8421376...8421374) does not fit signed 24-bit output 'outs_0_y'",
      line: #line - 5)
    #expect(
      complaints(module).first?.fix
        == ".wrapped(to: 24), .saturated(to: 24), or widen the target to 25 bits")
    expect(
      Sketch(inputs: [.signed(4)], outputs: [.unsigned(8)]) { m, io in m[io.output(0)] = io.input(0) },
      .doesNotFit, "value of 4 bits (range -8...7) does not fit unsigned 8-bit output 'outs_0_y'",
      line: #line - 2)
    expect(
      Sketch(outputs: [.unsigned(2)]) { m, io in
        m[io.output(0)] = m.register(.unsigned(2), "r", reset: 4, enable: 1)
        m[m.wire(.bit, "unused")] = 0
      }, [.doesNotFit, .notDriven])
  }

  @Test func slicesStayInside() {
    expect(
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(3)]) { m, io in
        m[io.output(0)] = io.input(0)[2...4]
      }, .sliceOutside, "bits 2...4 of a value of 4 bits", line: #line - 1)
    expect(
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(3)]) { m, io in
        m[io.output(0)] = io.input(0)[2..<2]
      }, .sliceOutside, "an empty slice", line: #line - 1)
  }

  @Test func narrowingDoesNotWiden() {
    for narrow in [
      { (s: Signal) in s.wrapped(to: 5) }, { $0.saturated(to: 5) }, { $0.truncated(to: 5) },
      { $0.wrapped(to: 0) },
    ] as [@Sendable (Signal) -> Signal] {
      expect(
        Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(8)]) { m, io in
          m[io.output(0)] = narrow(io.input(0))
        },
        [.notNarrower])
    }
    expect(
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(8)]) { m, io in
        m[io.output(0)] = io.input(0).extended(to: 3)
      }, .doesNotFit, "value of 4 bits cannot be extended to 3", line: #line - 1)
  }

  @Test func conditionsAreOneBit() {
    expect(
      Sketch(inputs: [.unsigned(2)], outputs: [.bit]) { m, io in
        m[io.output(0)] = mux(io.input(0), 1, 0)
      }, .conditionNotOneBit, "the condition is unsigned 2-bit; expected one unsigned bit", line: #line - 1)
    expect(
      Sketch(inputs: [.signed(1)], outputs: [.bit]) { m, io in
        m[io.output(0)] = 0
        m.when(io.input(0)) {}
      }, .conditionNotOneBit, "the condition is signed 1-bit; expected one unsigned bit", line: #line - 1)
  }

  @Test func shiftAmountsAreNotNegative() {
    expect(
      Sketch(inputs: [.signed(2)], outputs: [.signed(2)]) { m, io in
        m[io.output(0)] = io.input(0) >> io.input(0)
      }, .badShiftAmount, "the shift amount is signed 2-bit and can be negative", line: #line - 1)
    let negative = -1
    expect(
      Sketch(inputs: [.signed(2)], outputs: [.signed(2)]) { m, io in
        m[io.output(0)] = io.input(0) << negative
      }, .badShiftAmount, "shift by -1; expected 0 to 1024", line: #line - 1)
  }

  @Test func everythingIsDriven() {
    expect(
      Sketch(inputs: [.bit], outputs: [.bit]) { _, _ in }, .notDriven, "output 'outs_0_y' is never driven")
    expect(
      Sketch(outputs: [.bit]) { m, io in m[io.output(0)] = m.wire(.bit, "w") }, .notDriven,
      "wire 'w' is never driven", line: #line - 1)
    expect(
      Sketch(outputs: [.bit]) { m, io in m[io.output(0)] = m.register(.bit, "r") }, .notDriven,
      "register 'r' is never driven", line: #line - 1)
    let child = Sketch("child", inputs: [.bit], outputs: [.bit]) { m, io in m[io.output(0)] = io.input(0) }
    expect(
      Sketch(outputs: [.bit]) { m, io in m[io.output(0)] = m.instance(child, "inner").output(0) }, .notDriven,
      "input 'ins_0_x' of instance 'inner' is never driven", line: #line - 1)
  }

  @Test func nothingIsDrivenTwice() {
    expect(
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = 0
        m[io.output(0)] = 1
      }, .drivenTwice,
      "output 'outs_0_y' is driven again; HDLTests/DiagnosticTests.swift:\(#line - 3) drove it first",
      line: #line - 3)
  }

  @Test func logicIsDrivenOnEveryPath() {
    expect(
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        m.when(io.input(0)) { m[io.output(0)] = 1 }
      }, .drivenOnlySometimes, "output 'outs_0_y' is driven on one side of a condition only", line: #line - 1)
  }

  @Test func onlyTargetsAreAssigned() {
    expect(
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        m[io.output(0)] = 0
        m[io.input(0)] = 1
      }, .notAssignable, "the left side is not something that this module drives", line: #line - 1)
  }

  @Test func signalsStayInTheirModule() {
    expect(
      Sketch("parent", inputs: [.bit], outputs: [.bit]) { m, io in
        let stolen = UncheckedBox(io.input(0))
        let thief = Sketch("thief", outputs: [.bit]) { m, io in m[io.output(0)] = stolen.value }
        m[io.output(0)] = m.instance(thief, "thief").output(0)
      }, .foreignSignal, "a signal of module 'parent' is used in module 'thief'", line: #line - 2)
  }

  @Test func combinationalLoopsNameTheirPath() {
    let found = complaints(
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        let a = m.wire(.bit, "a")
        let b = (a ^ io.input(0)).named("b")
        m[a] = ~b
        m[io.output(0)] = a
      })
    #expect(found.map(\.code) == [.combinationalLoop])
    let file = "HDLTests/DiagnosticTests.swift"
    let a = "a (\(file):\(#line - 7))"
    let b = "b (\(file):\(#line - 7))"
    let loops = ["combinational loop: \(a) → \(b) → \(a)", "combinational loop: \(b) → \(a) → \(b)"]
    #expect(loops.contains(found.first?.message ?? ""), "\(found)")
  }

  @Test func combinationalLoopsAreFoundThroughInstances() {
    let inverter = Sketch("inverter", inputs: [.bit], outputs: [.bit]) { m, io in
      m[io.output(0)] = ~io.input(0)
    }
    expect(
      Sketch(outputs: [.bit]) { m, io in
        let inner = m.instance(inverter, "inner")
        m[inner.input(0)] = inner.output(0)
        m[io.output(0)] = inner.output(0)
      }, [.combinationalLoop])
    let register = Sketch("register", inputs: [.bit], outputs: [.bit]) { m, io in
      m[io.output(0)] = m.registered(io.input(0), "state")
    }
    expect(
      Sketch(outputs: [.bit]) { m, io in
        let inner = m.instance(register, "inner")
        m[inner.input(0)] = inner.output(0)
        m[io.output(0)] = inner.output(0)
      }, [])
  }

  @Test(arguments: ["", "1a", "a b", "größe", "reg", "clock", "always_ff"])
  func namesAreVerilogs(name: String) {
    expect(
      Sketch(outputs: [.bit]) { m, io in m[io.output(0)] = m.registered(0, name) }, .illegalName,
      "'\(name)' is not a Verilog name", line: #line - 1)
  }

  @Test func namesAreUnique() {
    expect(
      Sketch(outputs: [.bit]) { m, io in
        let first = m.registered(0, "state")
        m[io.output(0)] = first | m.registered(1, "state")
      }, .duplicateName, "the module has a 'state' already", line: #line - 1)
  }

  @Test func allMistakesAreReportedAtOnce() throws {
    let line = #line + 3
    let found = complaints(
      Sketch(inputs: [.unsigned(4)], outputs: [.bit, .bit]) { m, io in
        m[io.output(0)] = io.input(0)
        m[io.output(0)] = io.input(0)[7]
      })
    #expect(found.map(\.code) == [.doesNotFit, .sliceOutside, .drivenTwice, .notDriven])
    let text = try #require(found.first).description
    #expect(
      text == """
        error[W003]: value of 4 bits (range 0...15) does not fit unsigned 1-bit output 'outs_0_y'
          --> HDLTests/DiagnosticTests.swift:\(line), in module 'sketch'
          fix: .wrapped(to: 1), .saturated(to: 1), or widen the target to 4 bits
        """)
  }
}
