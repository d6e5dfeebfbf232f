import BigInt
import HDL
import Simulation
import Testing
import VerilogEmission

/// Which domain things belong to, and what clocks and resets do to them.
@Suite struct DomainTests {
  private static let fast = ClockDomain("fast")
  private static let slow = ClockDomain("slow", resetKind: .asynchronous, resetPolarity: .activeLow)

  /// A module that a test describes.
  private struct Sketch: Module {
    let name: String
    let sketch: @Sendable (Builder, Ports) -> Void

    struct Ports: Interface {
      @Input(.unsigned(4)) var x: Signal
      @Output(.unsigned(4)) var y: Signal
    }

    init(_ name: String = "sketch", _ sketch: @escaping @Sendable (Builder, Ports) -> Void) {
      self.name = name
      self.sketch = sketch
    }

    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) { sketch(m, io) }
    static func == (left: Sketch, right: Sketch) -> Bool { left.name == right.name }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// A register of the main clock and one of `fast`.
  private static let child = Sketch("child") { m, io in
    let first = m.registered(io.x, "first", reset: 1)
    m[io.y] = m.clocked(by: fast) { m.registered(m.unsynchronized(first), "second", reset: 2) }
  }

  @Test("A domain's ports are named after it unless they have names")
  func names() {
    let write = ClockDomain("write")
    #expect([write.clock, write.reset] == ["write_clock", "write_reset"])
    #expect(ClockDomain("axi", resetPolarity: .activeLow).reset == "axi_reset_n")
    let axi = ClockDomain("axi", clock: "aclk", reset: "aresetn")
    #expect([axi.clock, axi.reset] == ["aclk", "aresetn"])
    #expect([ClockDomain.main.clock, ClockDomain.main.reset] == ["clock", "reset"])
  }

  @Test("An instance's main domain is the surrounding one, its others those of their names, unless renamed")
  func hierarchy() throws {
    func connections(_ describe: @escaping @Sendable (Builder, Sketch.Ports) -> Void) throws -> [String] {
      let design = VerilogEmitter.emit(try Netlist(elaborating: Sketch("parent", describe)))
      let text = design.files.last?.text ?? ""
      return text.matches(of: /\.(\w*(?:clock|reset)\w*)\((.*)\)/).map { "\($0.output.1) = \($0.output.2)" }
    }
    @Sendable func instance(_ m: Builder, _ io: Sketch.Ports, _ domains: [ClockDomain: ClockDomain] = [:]) {
      let child = m.instance(Self.child, "inner", domains: domains)
      m[child.x] = io.x
      m[io.y] = child.y
    }
    #expect(
      try connections { m, io in instance(m, io) }
        == ["clock = clock", "reset = reset", "fast_clock = fast_clock", "fast_reset = fast_reset"])
    #expect(
      try connections { m, io in m.clocked(by: Self.slow) { instance(m, io) } } == [
        "clock = slow_clock", "reset = ~slow_reset_n", "fast_clock = fast_clock", "fast_reset = fast_reset",
      ])
    #expect(
      try connections { m, io in
        m.clocked(by: Self.fast) { instance(m, io, [.main: Self.slow, Self.fast: .main]) }
      } == ["clock = slow_clock", "reset = ~slow_reset_n", "fast_clock = clock", "fast_reset = reset"])
    #expect(
      try connections { m, io in
        let own = m.clocked(by: Self.fast) { m.synchronizedReset("own") }
        m.clocked(by: Self.fast, reset: own) { instance(m, io) }
      } == ["clock = fast_clock", "reset = own", "fast_clock = fast_clock", "fast_reset = own"])
  }

  @Test("A domain of another clock is as visible as a port")
  func diagnostics() {
    func complaints(_ describe: @escaping @Sendable (Builder, Sketch.Ports) -> Void) -> [String] {
      do {
        _ = try Netlist(elaborating: Sketch("parent", describe))
        return []
      } catch {
        return error.diagnostics.map { "\($0.code.rawValue) \($0.message)" }
      }
    }
    let renamed = complaints { m, io in
      let child = m.instance(Self.child, "inner", domains: [Self.slow: .main])
      m[child.x] = io.x
      m[io.y] = child.y
    }
    #expect(renamed == ["X004 instance 'inner' has nothing in clock domain 'slow'"])
    let taken = complaints { m, io in
      let clock = m.registered(io.x, "fast_clock")
      m[io.y] = m.clocked(by: Self.fast) { m.registered(m.unsynchronized(clock), "word") }
    }
    #expect(taken == ["N002 the module has a 'fast_clock' already"])
    let stage = complaints { m, io in
      m[io.y] = m.synchronized(io.x[0], "flag", stages: 1).extended(to: 4)
    }
    #expect(stage == ["X003 'flag' has 1 stage; expected at least 2"])
  }

  @Test("The text of a netlist has the domains")
  func text() throws {
    let text = try Netlist(
      elaborating: Sketch("sketch") { m, io in
        let reset = m.clocked(by: Self.slow) { m.synchronizedReset("released") }
        m[io.y] = m.clocked(by: Self.slow, reset: reset) { m.registered(io.x, "word", reset: 3) }
      }
    ).description
    let domains = text.split(separator: "\n").filter { $0.contains("domain") }
    #expect(
      domains == [
        "  domain 1 \"slow\": clock slow_clock, asynchronous reset slow_reset_n, active low",
        "  domain 2 \"slow\": clock slow_clock, asynchronous reset %4",
        "  register %2 <= %3, reset 1, synchronizer, clocked by domain 1",
        "  register %4 <= %2, reset 1, synchronizer, clocked by domain 1",
        "  register %5 <= %0, reset 3, clocked by domain 2",
      ])
  }

  @Test("Only the clocks that rise clock, and those that rise at once take the values from before")
  func edges() throws {
    let sim = try Simulator(Self.child)
    #expect(sim.simulation.clockDomains == [.main, Self.fast])
    sim[\.x] = 5
    sim.rise(.main)
    sim.rise(Self.fast)
    #expect(sim[\.y] == 5)
    sim[\.x] = 6
    sim.rise(.main, Self.fast)
    #expect(sim[\.y] == 5)
    sim.step()
    #expect(sim[\.y] == 6)
    sim.rise(ClockDomain("unknown"))
    #expect(sim[\.y] == 6)
  }

  @Test("An asynchronous reset acts at once, a synchronous one at its clock's edge, each in its own domain")
  func resets() throws {
    let sim = try Simulator(
      Sketch("resets") { m, io in
        let first = m.clocked(by: Self.fast) { m.registered(io.x, "first", reset: 1) }
        let second = m.clocked(by: Self.slow) { m.registered(m.unsynchronized(first), "second", reset: 2) }
        m[io.y] = first ^ second
      })
    sim[\.x] = 12
    sim.step(2)
    #expect(sim[\.y] == 0)
    sim.setReset(true, of: Self.slow)
    #expect(sim.simulation.resets == [false, true] && !sim.reset)
    #expect(sim[\.y] == 12 ^ 2)
    sim.rise(Self.slow)
    #expect(sim[\.y] == 12 ^ 2)
    sim.setReset(false, of: Self.slow)
    #expect(sim[\.y] == 12 ^ 2)
    sim.setReset(true, of: Self.fast)
    sim.rise(Self.slow)
    #expect(sim[\.y] == 12 ^ 12)
    sim.rise(Self.fast)
    #expect(sim[\.y] == 12 ^ 1)
    sim.reset = true
    #expect(sim.reset && sim[\.y] == 1 ^ 2)
  }

  @Test("A reset synchronizer asserts at once and releases after its stages")
  func resetSynchronizer() throws {
    let sim = try Simulator(
      Sketch("synchronizer") { m, io in
        let released = m.synchronizedReset("released", stages: 3)
        let count = m.clocked(by: .main, reset: released) { m.register(.unsigned(4), "count", reset: 0) }
        m[count] = (count + 1).truncated(to: 4)
        m[io.y] = count
      })
    sim.reset = true
    sim.step()
    sim.reset = false
    let counts = (0..<6).map { _ in
      sim.step()
      return sim[\.y]
    }
    // Three edges until it is released; the counter's reset is synchronous, so it counts from the fourth on.
    #expect(counts == [0, 0, 0, 1, 2, 3])
  }

  @Test("A waveform has a row for each clock, and the levels of the resets' ports")
  func waveform() throws {
    let sim = try Simulator(
      Sketch("waves") { m, io in
        m.clocked(by: Self.slow) {
          m[io.y] = m.registered(m.synchronized(io.x[0], "flag"), "later", reset: 0).extended(to: 4)
        }
        m[m.register(.bit, "unused", reset: 0)] = 0
        m[m.wire(.bit, "kept")] = 0
      })
    let recorder = sim.record { $0.name == "slow_reset_n" }
    sim[\.x] = 1
    sim.setReset(true, of: Self.slow)
    sim.rise(Self.slow)
    sim.setReset(false, of: Self.slow)
    sim.rise(.main)
    sim.rise(.main, Self.slow)
    sim.rise(Self.slow)
    #expect(recorder.waveform.clocks == ["clock", "slow_clock"])
    #expect(recorder.waveform["slow_reset_n"] == [0, 1, 1, 1])
    #expect(
      (0..<4).map { cycle in (0..<2).map { recorder.waveform.rises($0, at: cycle) } }
        == [[false, true], [true, false], [true, true], [false, true]])
    #expect(
      recorder.waveform.ascii() == """
                      0   1   2   3
        clock               ┌─┐ ┌─┐
                      ──────┘ └─┘ └───
        slow_clock      ┌─┐     ┌─┐ ┌─
                      ──┘ └─────┘ └─┘
        slow_reset_n      ┌───────────
                      ────┘

        """)
    let changes = recorder.waveform.vcd().split(separator: "$dumpvars\n").last ?? ""
    #expect(
      changes.split(separator: "\n").joined(separator: " ")
        == "0! 0\" 0# $end #5 1\" #10 0\" 1# #15 1! #20 0! #25 1! 1\" #30 0! 0\" #35 1\" #40")
  }

  @Test("Resets that are logic, constants or inverted make Verilog without warnings")
  func oddResets() throws {
    let sketches = [
      Sketch("by_logic") { m, io in
        let stop = m.clocked(by: Self.slow) { m.registered(io.x, "stop", reset: 0) }
        m[io.y] = m.clocked(by: Self.slow, reset: stop[0] | ~stop[1]) { m.registered(io.x, "word", reset: 3) }
      },
      Sketch("by_constant") { m, io in
        m[io.y] = m.clocked(by: Self.slow, reset: 0) { m.registered(io.x, "word", reset: 3) }
      },
      Sketch("instances") { m, io in
        let stop = m.clocked(by: Self.fast) { m.registered(io.x, "stop", reset: 0) }
        let child = m.clocked(by: Self.fast, reset: ~stop[3]) { m.instance(Self.child, "inner") }
        m[child.x] = io.x
        m[io.y] = child.y
      },
    ]
    for sketch in sketches {
      let design = VerilogEmitter.emit(try Netlist(elaborating: sketch))
      try DesignCheck.lint(design)
    }
  }

  @Test("A reset that instances use in both kinds is found where they meet, once")
  func resetOfTwoKinds() {
    func parent(_ name: String, _ children: Sketch...) -> Sketch {
      Sketch(name) { m, io in
        for (index, child) in children.enumerated() {
          let instance = m.instance(child, "inner_\(index)", domains: index == 0 ? [:] : [Self.slow: .main])
          m[instance.x] = io.x
          if index == 0 { m[io.y] = instance.y }
        }
      }
    }
    let slow = Sketch("at_once") { m, io in
      m[io.y] = m.clocked(by: Self.slow) { m.registered(io.x, "word", reset: 3) }
    }
    let edge = Sketch("at_the_edge") { m, io in m[io.y] = m.registered(io.x, "state", reset: 3) }
    do {
      _ = try Netlist(elaborating: parent("grandparent", parent("parent", edge, slow)))
      Issue.record("no mistake")
    } catch {
      #expect(
        error.diagnostics.map { "\($0.code.rawValue) \($0.module): \($0.message)" } == [
          "X005 parent: reset 'reset' sets register 'inner_1.word' at once, but register 'inner_0.state' at the edge "
            + "of its clock"
        ])
    }
  }
}
