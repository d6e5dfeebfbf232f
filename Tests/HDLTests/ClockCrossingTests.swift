import HDL
import Testing

/// What one clock launches and another captures, in exact words, and what is no crossing.
@Suite struct ClockCrossingTests {
  private static let fast = ClockDomain("fast")
  private static let slow = ClockDomain("slow")

  /// What elaborating a sketch complains of, lines of this file without its name.
  private func complaints(
    inputs: [Shape] = [.bit], outputs: [Shape] = [.bit],
    _ sketch: @escaping @Sendable (Builder, Sketch.Ports) -> Void
  ) -> [String] {
    do {
      _ = try Netlist(elaborating: Sketch("top", inputs: inputs, outputs: outputs, sketch))
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { ":\($0.line - Self.firstLine)" } ?? ""
        return "\(diagnostic.code.rawValue)\(place) \(diagnostic.module): \(diagnostic.message)"
          .replacing("HDLTests/ClockCrossingTests.swift:", with: "")
          .replacing(#/\((\d+)\)/#) { "(\((Int($0.output.1) ?? 0) - Self.firstLine))" }
      }
    }
  }

  /// Lines are counted from here, so that the texts do not change with what is above.
  private static let firstLine = Int(#line)

  @Test("A register that another clock's register takes at once is named with its clock and its line")
  func direct() {
    let found = complaints { m, io in
      let start = m.clocked(by: Self.fast) { m.registered(io.input(0), "start") }
      m[io.output(0)] = m.clocked(by: Self.slow) { m.registered(start, "seen") }
    }
    #expect(
      found == [
        "X001:6 top: register 'start' of 'fast_clock' reaches register 'seen' of 'slow_clock' without a "
          + "synchronizer: start (5) → seen (6)"
      ])
  }

  @Test("Every register behind the logic is reported, with the names on its way")
  func throughLogic() {
    let found = complaints(inputs: [.bit, .bit], outputs: [.bit, .bit]) { m, io in
      let a = m.clocked(by: Self.fast) { m.registered(io.input(0), "a") }
      let b = m.clocked(by: Self.fast) { m.registered(io.input(1), "b") }
      let both = (a & b).named("both")
      let own = m.register(.bit, "own", reset: 0)
      m.when(both) { m[own] = ~own }
      m[io.output(0)] = own
      m[io.output(1)] = m.registered(b ^ own, "mixed")
    }
    #expect(
      found == [
        "X001:21 top: register 'a' of 'fast_clock' reaches register 'own' of 'clock' without a synchronizer: "
          + "a (18) → both (20) → own (21)",
        "X001:21 top: register 'b' of 'fast_clock' reaches register 'own' of 'clock' without a synchronizer: "
          + "b (19) → both (20) → own (21)",
        "X001:24 top: register 'b' of 'fast_clock' reaches register 'mixed' of 'clock' without a synchronizer: "
          + "b (19) → mixed (24)",
      ])
  }

  @Test("Instances, two levels deep on both sides, are on the path")
  func throughHierarchy() {
    let found = complaints { m, io in
      let source = m.clocked(by: Self.fast) { m.instance(Outer(Inner()), "source") }
      let target = m.clocked(by: Self.slow) { m.instance(Outer(Inner()), "target") }
      m[source.x] = io.input(0)
      m[target.x] = ~source.y
      m[io.output(0)] = target.y
    }
    #expect(
      found == [
        "X001:161 top: register 'source.inner.state' of 'fast_clock' reaches register 'target.inner.state' of "
          + "'slow_clock' without a synchronizer: source.inner.state (161) → source.inner.y (161) → source.y (151) "
          + "→ target.x (41) → target.inner.x (149) → target.inner.state (161)"
      ])
  }

  @Test("A word that one clock writes and another reads crosses, and so does a foreign address")
  func throughMemory() {
    let found = complaints(inputs: [.unsigned(2), .unsigned(8)], outputs: [.unsigned(8)]) { m, io in
      let words = m.memory(.unsigned(8), depth: 4, "words")
      let address = m.clocked(by: Self.fast) { m.registered(io.input(0), "address") }
      m.clocked(by: Self.fast) { m.write(words, at: address, io.input(1)) }
      m[io.output(0)] = m.clocked(by: Self.slow) { m.registered(m.read(words, at: address), "word") }
    }
    #expect(
      found == [
        "X001:60 top: memory 'words' of 'fast_clock' reaches register 'word' of 'slow_clock' without a "
          + "synchronizer: words (57) → word (60)",
        "X001:60 top: register 'address' of 'fast_clock' reaches register 'word' of 'slow_clock' without a "
          + "synchronizer: address (58) → word (60)",
      ])
  }

  @Test("A write takes its word, its address and its enable from its own clock")
  func intoMemory() {
    let found = complaints(inputs: [.bit, .unsigned(1)], outputs: [.bit]) { m, io in
      let words = m.memory(.bit, depth: 2, "words")
      let word = m.clocked(by: Self.fast) { m.registered(io.input(0), "word") }
      m.clocked(by: Self.slow) { m.write(words, at: io.input(1), word) }
      m[io.output(0)] = m.read(words, at: 0)
    }
    #expect(
      found == [
        "X001:74 top: register 'word' of 'fast_clock' reaches memory 'words' of 'slow_clock' without a "
          + "synchronizer: word (75) → words (74)"
      ])
  }

  @Test("A reset that another clock launches is released at any time")
  func throughReset() {
    let found = complaints { m, io in
      let stop = m.clocked(by: Self.fast) { m.registered(io.input(0), "stop", reset: 1) }
      let run = m.clocked(by: Self.slow, reset: stop) { m.register(.bit, "run", reset: 0) }
      m[run] = 1
      m[io.output(0)] = run
      m.clocked(by: Self.slow, reset: m.clocked(by: Self.slow) { m.synchronizedReset("safe", from: stop) }) {
        m[m.register(.bit, "sound", reset: 0)] = 1
      }
    }
    #expect(
      found == [
        "X001:90 top: register 'stop' of 'fast_clock' reaches the reset of register 'run' of 'slow_clock' "
          + "without a synchronizer: stop (89) → run (90)"
      ])
  }

  @Test("Synchronizers, counters in Gray code, queues and trusted signals are no crossings")
  func noCrossings() {
    let found = complaints(inputs: [.bit, .bit, .bit], outputs: [.bit, .unsigned(3), .bit, .bit, .bit]) {
      m, io in
      let bit = m.clocked(by: Self.fast) { m.registered(io.input(0), "flag") }
      let count = m.clocked(by: Self.fast) { m.grayCounter(bits: 3, "count", enable: bit) }
      // An input that nothing but synchronizers read belongs to no clock.
      let button =
        m.synchronized(io.input(1), "button")
        | m.clocked(by: Self.slow) { m.synchronized(io.input(1), "other") }
      _ = button.named("buttons")
      m.clocked(by: Self.slow) {
        m[io.output(0)] = m.registered(m.synchronized(bit, "seen"), "later")
        m[io.output(1)] = m.registered(m.synchronized(count, "count_seen").binaryOfGray, "number")
        m[io.output(2)] = m.registered(m.synchronizedPulse(bit, from: Self.fast, "pulse"), "pulsed")
        m[io.output(3)] = m.registered(m.unsynchronized(bit), "trusted")
      }
      let inner = m.clocked(by: Self.fast) { m.instance(Inner(), "inner") }
      m[inner.x] = io.input(2)
      m[io.output(4)] = m.synchronized(inner.y, "inner_seen")
    }
    #expect(found == [])
  }

  @Test("An input may be read by one clock only, also through instances")
  func inputs() {
    let found = complaints(outputs: [.bit, .bit]) { m, io in
      let inner = m.clocked(by: Self.fast) { m.instance(Outer(Inner()), "outer") }
      m[inner.x] = io.input(0)
      m[io.output(0)] = inner.y
      m[io.output(1)] = m.clocked(by: Self.slow) { m.registered(io.input(0), "second") }
    }
    #expect(
      found == [
        "X002:161 top: input 'ins_0_x' is read by several clocks: register 'second' of 'slow_clock', register "
          + "'outer.inner.state' of 'fast_clock'"
      ])
  }

  /// An instance in a module of its own.
  private struct Outer: Module {
    let inner: Inner
    init(_ inner: Inner) { self.inner = inner }
    var ports: Inner.Ports { Inner.Ports() }
    func body(_ m: Builder, _ io: Inner.Ports) {
      let instance = m.instance(inner, "inner")
      m[instance.x] = io.x
      m[io.y] = instance.y
    }
  }

  private struct Inner: Module {
    struct Ports: Interface {
      @Input(.bit) var x: Signal
      @Output(.bit) var y: Signal
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) { m[io.y] = m.registered(io.x, "state") }
  }
}
