import HDL

/// For every diagnostic the smallest design that has it.
enum DiagnosticExamples {
  static let all: [(code: Diagnostic.Code, module: Sketch)] = [
    (
      .unsupportedWidth,
      Sketch(inputs: [.unsigned(1024)], outputs: [.bit]) { m, io in
        m[io.output(0)] = (io.input(0) * io.input(0))[0]
      }
    ),
    (
      .unequalWidths,
      Sketch(inputs: [.unsigned(4), .unsigned(5)], outputs: [.unsigned(5)]) { m, io in
        m[io.output(0)] = (io.input(0) ^ io.input(1)).extended(to: 5)
      }
    ),
    (
      .doesNotFit,
      Sketch(inputs: [.signed(16)], outputs: [.signed(24)]) { m, io in
        let accumulator = m.register(.signed(24), "accumulator", reset: 0)
        m[accumulator] = accumulator + io.input(0)
        m[io.output(0)] = accumulator
      }
    ),
    (
      .sliceOutside,
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(3)]) { m, io in
        m[io.output(0)] = io.input(0)[2...4]
      }
    ),
    (
      .notNarrower,
      Sketch(inputs: [.signed(4)], outputs: [.signed(5)]) { m, io in
        m[io.output(0)] = io.input(0).saturated(to: 5)
      }
    ),
    (
      .conditionNotOneBit,
      Sketch(inputs: [.unsigned(2)], outputs: [.bit]) { m, io in
        m[io.output(0)] = mux(io.input(0), 1, 0)
      }
    ),
    (
      .badShiftAmount,
      Sketch(inputs: [.signed(3)], outputs: [.signed(3)]) { m, io in
        m[io.output(0)] = io.input(0) >> io.input(0)
      }
    ),
    (
      .badDivisor,
      Sketch(inputs: [.signed(8)], outputs: [.signed(8)]) { m, io in
        m[io.output(0)] = io.input(0).divided(by: 6, rounding: .towardZero)
      }
    ),
    (
      .notDriven,
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = m.wire(.bit, "ready")
      }
    ),
    (
      .drivenTwice,
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = 0
        m[io.output(0)] = 1
      }
    ),
    (
      .drivenOnlySometimes,
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        m.when(io.input(0)) { m[io.output(0)] = 1 }
      }
    ),
    (
      .notAssignable,
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        m[io.output(0)] = 0
        m[io.input(0)] = 1
      }
    ),
    (
      .foreignSignal,
      Sketch("parent", inputs: [.bit], outputs: [.bit]) { m, io in
        let stolen = UncheckedBox(io.input(0))
        let thief = Sketch("thief", outputs: [.bit]) { m, io in m[io.output(0)] = stolen.value }
        m[io.output(0)] = m.instance(thief, "thief").output(0)
      }
    ),
    (
      .combinationalLoop,
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        let request = m.wire(.bit, "request")
        let grant = (request & io.input(0)).named("grant")
        m[request] = ~grant
        m[io.output(0)] = grant
      }
    ),
    (
      .badMemory,
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(8)]) { m, io in
        let lines = m.memory(.unsigned(8), depth: 12, "lines")
        m[io.output(0)] = m.read(lines, at: io.input(0))
      }
    ),
    (
      .badMask,
      Sketch(inputs: [.unsigned(4), .unsigned(3)], outputs: [.unsigned(8)]) { m, io in
        let lines = m.memory(.unsigned(8), depth: 16, "lines")
        m.write(lines, at: io.input(0), 0, mask: io.input(1))
        m[io.output(0)] = m.read(lines, at: io.input(0))
      }
    ),
    (
      .badCount,
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        m[io.output(0)] = m.delayed(io.input(0), cycles: -1, "late")
      }
    ),
    (
      .illegalName,
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = m.registered(0, "reg")
      }
    ),
    (
      .duplicateName,
      Sketch(outputs: [.bit]) { m, io in
        let first = m.registered(0, "state")
        m[io.output(0)] = first | m.registered(1, "state")
      }
    ),
    (
      .portsReused,
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = m.instance(StoredPorts(), "inner").y
      }
    ),
    (
      .recursiveModule,
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = m.instance(Recursive(), "inner").y
      }
    ),
    (
      .foreignMismatch,
      Sketch(outputs: [.bit]) { m, io in
        m[io.output(0)] = m.instance(Misfit(), "box").y
      }
    ),
    (
      .clockCrossing,
      Sketch(inputs: [.unsigned(8)], outputs: [.unsigned(8)]) { m, io in
        let sample = m.clocked(by: ClockDomain("adc")) { m.registered(io.input(0), "sample") }
        let doubled = (sample << 1).truncated(to: 8).named("doubled")
        m[io.output(0)] = m.registered(doubled, "result", reset: 0)
      }
    ),
    (
      .inputOfTwoClocks,
      Sketch(inputs: [.bit], outputs: [.bit, .bit]) { m, io in
        m[io.output(0)] = m.registered(io.input(0), "here")
        m[io.output(1)] = m.clocked(by: ClockDomain("other")) { m.registered(io.input(0), "there") }
      }
    ),
    (
      .badSynchronizer,
      Sketch(inputs: [.unsigned(4)], outputs: [.unsigned(4)]) { m, io in
        m[io.output(0)] = m.synchronized(io.input(0), "level")
      }
    ),
    (
      .clockDomainMismatch,
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        let first = m.clocked(by: ClockDomain("axi")) { m.registered(io.input(0), "first") }
        m[io.output(0)] = m.clocked(by: ClockDomain("axi", resetPolarity: .activeLow)) {
          m.registered(first, "second", reset: 0)
        }
      }
    ),
    (
      .resetOfTwoKinds,
      Sketch(inputs: [.bit], outputs: [.bit]) { m, io in
        let released = m.synchronizedReset("released")
        let direct = m.registered(io.input(0), "direct", reset: 0)
        m[io.output(0)] = m.clocked(by: .main, reset: released) { m.registered(direct, "behind", reset: 0) }
      }
    ),
  ]
}

/// Carries a signal where the compiler would not let it go, as a careless user might.
struct UncheckedBox: @unchecked Sendable {
  let value: Signal
  init(_ value: Signal) { self.value = value }
}

/// A module that keeps its interface, so that a second use finds it bound.
struct StoredPorts: Module {
  final class Box: @unchecked Sendable { let ports = NamedOutput(.bit) }
  let box = Box()
  var ports: NamedOutput { box.ports }
  func body(_ m: Builder, _ io: NamedOutput) { m[io.y] = 0 }
  static func == (left: StoredPorts, right: StoredPorts) -> Bool { left.box === right.box }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(box)) }
}

/// A module that contains itself.
struct Recursive: Module {
  var ports: NamedOutput { NamedOutput(.bit) }
  func body(_ m: Builder, _ io: NamedOutput) { m[io.y] = m.instance(Recursive(), "inner").y }
}

/// A box with a port that its model does not have.
struct Misfit: ForeignModule {
  var ports: NamedOutput { NamedOutput(.bit) }
  var verilogName: String { "OSC" }
  var model: Sketch { Sketch("silent") { _, _ in } }
}
