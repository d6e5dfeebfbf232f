import BigInt
import HDL
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// Checks look at settled values before each edge outside of reset, and find the same everywhere.
@Suite struct CheckTests {
  @Test("an assertion fails where its condition is 0 at an edge outside of reset, under its conditions")
  func assertions() throws {
    let simulator = try Simulator(CheckedTotal())
    simulator[\.value] = 13
    simulator.reset = true
    simulator[\.enable] = 1
    simulator.step()
    simulator.reset = false
    simulator[\.enable] = 0
    simulator.step(2)
    #expect(simulator.failures.isEmpty)
    simulator[\.enable] = 1
    simulator.step()
    simulator[\.value] = 4
    simulator.step()
    // Total 17 while idle.
    simulator[\.enable] = 0
    simulator.step(2)
    #expect(
      simulator.failures.map { "\($0.site.path) \($0.cycle)" } == [
        "assert_a_value_is_not_13 3", "assume_100_of_values_differ_from_the_one_before 3",
        "assert_a_value_is_not_13_2 5", "assert_a_value_is_not_13_2 6",
      ])
    #expect(throws: CheckError.self) { try simulator.verify() }
  }

  @Test("a failure says what failed, in which instance, when, and where it stands in the source")
  func descriptions() throws {
    let simulator = try Simulator(CheckedPair())
    simulator.reset = true
    simulator.step()
    simulator.reset = false
    try simulator.verify()
    simulator[\.enable] = 2
    simulator[\.right] = 13
    simulator.step()
    let error = #expect(throws: CheckError.self) { try simulator.verify() }
    #expect(
      error?.description == """
        assert 'u_right.assert_a_value_is_not_13' failed in cycle 1: a value is not 13
          --> SimulationTests/CheckModules.swift:23
        1 check failed
        """)
  }

  @Test("covers count the cycles in which they hold, every check those in which it is made")
  func covers() throws {
    let simulator = try Simulator(CheckedTotal())
    simulator.reset = true
    simulator.step()
    simulator.reset = false
    simulator[\.value] = 5
    simulator[\.enable] = 1
    simulator.step()
    simulator[\.enable] = 0
    simulator.step(3)
    #expect(
      simulator.checkReport.covers == [
        .init(site: simulator.checkReport.covers[0].site, evaluations: 3, hits: 3, firstCycle: 2),
        .init(site: simulator.checkReport.covers[1].site, evaluations: 4, hits: 1, firstCycle: 1),
      ])
    #expect(simulator.checkReport.covers.map(\.site.path) == ["cover_idle_at_5", "cover_enabled"])
    #expect(simulator.failures.isEmpty)
  }

  @Test("only the first hundred failures are kept, and all are counted")
  func manyFailures() throws {
    let simulator = try Simulator(CheckedTotal())
    simulator.reset = true
    simulator.step()
    simulator.reset = false
    simulator[\.enable] = 1
    simulator[\.value] = 13
    simulator.step(1000)
    #expect(simulator.failures.count == 100)
    #expect(simulator.checkReport.failureCount == 1000 + 999)
  }

  @Test("an interpreter that is asked for no checks has no trace of them")
  func noChecks() throws {
    let netlist = try Netlist(elaborating: CheckedPair())
    let plain = try Interpreter(netlist)
    let checked = try Interpreter(netlist, checks: .statements)
    #expect(plain.checkReport == CheckReport(results: [], failures: []))
    #expect(plain.operationCount < checked.operationCount)
    #expect(plain.record().waveform.signals.map(\.name).contains("last_value") == false)
    #expect(checked.record().waveform.signals.map(\.name).contains("last_value"))
  }

  @Test("a narrowing that is asked about counts the cycles in which it loses something")
  func narrowings() throws {
    let simulator = try Simulator(CheckedPair(), checks: .narrowings)
    simulator.reset = true
    simulator.step()
    simulator.reset = false
    simulator[\.enable] = 1
    simulator[\.left] = 15
    simulator.step(4)
    simulator[\.enable] = 2
    simulator[\.left] = 0
    simulator.step(1)
    simulator[\.enable] = 1
    simulator[\.left] = 4
    simulator.step(1)
    #expect(
      simulator.checkReport.description == """
        check                           kind       shapes   cycles  count  first  source                                 message
        difference_of_totals_saturated  saturated  s7 → s6       6      3      4  SimulationTests/CheckModules.swift:60  difference_of_totals: a value of 7 bits was saturated to 6
        u_left.total_so_far_wrapped     wrapped    u7 → u6       5      1      6  SimulationTests/CheckModules.swift:22  total_so_far: a value of 7 bits was wrapped to 6
        u_right.total_so_far_wrapped    wrapped    u7 → u6       1      0      -  SimulationTests/CheckModules.swift:22  total_so_far: a value of 7 bits was wrapped to 6
        """)
  }

  @Test("narrowings that cannot lose anything, and those that are meant to, are not counted")
  func uncountedNarrowings() throws {
    let simulator = try Simulator(Meant(), checks: .all)
    simulator[\.a] = 255
    simulator.step()
    #expect(simulator.checkReport.results.map(\.site.path) == ["counted_wrapped"])
    #expect(simulator.checkReport.failureCount == 1)
  }

  private struct Meant: Module {
    struct Ports: Interface {
      @Input var a: Signal
      @Output var y: Signal
      init() {
        _a = Input(.unsigned(8))
        _y = Output(.unsigned(16))
      }
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      let meant = io.a.wrapped(to: 4, counting: false)
      let clipped = io.a.saturated(to: 4, counting: false)
      let fits = (io.a & 15).wrapped(to: 8)
      let bits = io.a.truncated(to: 3)
      _ = io.a.wrapped(to: 5)  // Dead code goes, and its check with it.
      let counted = (io.a + fits).wrapped(to: 8).named("counted")
      m[io.y] = concatenated(meant ^ clipped, bits, counted).extended(to: 16)
    }
  }

  @Test("a check of more than one bit is a mistake, on the line that has it")
  func wideCondition() {
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: WideCheck()) }
    #expect(
      error?.description == """
        error[W006]: the condition is unsigned 2-bit (2...2); expected one unsigned bit
          --> SimulationTests/CheckTests.swift:\(WideCheck.line), in module 'wide_check'
          fix: compare it: .!= 0
        1 error
        """)
  }

  private struct WideCheck: Module {
    static let line = #line + 4
    struct Ports: Interface {}
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      m.assert(2, "not a bit")
    }
  }

  // MARK: The same everywhere

  /// Random inputs and resets for so many cycles.
  private struct Vectors {
    let cycles: [(reset: Bool, inputs: [BigInt])]

    init(_ ports: [SimulationPort], seed: UInt64, count: Int) {
      var random = SplitMix64(seed: seed)
      cycles = (0..<count).map { cycle in
        (
          cycle == 0 || Int.random(in: 0..<16, using: &random) == 0,
          ports.map { BigInt(UInt64.random(in: 0..<1 << UInt64(min($0.width, 63)), using: &random)) }
        )
      }
    }

    /// "path cycle" of every failure.
    func failures(_ simulation: any Simulation) -> [String] {
      for cycle in cycles {
        simulation.reset = cycle.reset
        for (port, value) in cycle.inputs.enumerated() where simulation.ports[port].direction == .input {
          simulation.set(port, to: value)
        }
        simulation.step(cycles: 1)
      }
      return simulation.checkReport.failures.map { "\($0.site.path) \($0.cycle)" }
    }

    /// The same as a Verilog test bench, whose clock rises at time 2 · cycle + 1.
    func bench(_ design: VerilogDesign) -> String {
      var text = "module bench;\n  reg clock = 0, reset = 0;\n"
      for port in design.ports {
        text += "  \(port.isInput ? "reg" : "wire") [\(port.width - 1):0] \(port.name);\n"
      }
      let connections = (["clock", "reset"] + design.ports.map(\.name)).map { ".\($0)(\($0))" }
      text += "  \(design.top) dut (\(connections.joined(separator: ", ")));\n  initial begin\n"
      for cycle in cycles {
        text += "    reset = \(cycle.reset ? 1 : 0);"
        for (port, value) in zip(design.ports, cycle.inputs) where port.isInput {
          text += " \(port.name) = \(value);"
        }
        text += "\n    #1 clock = 1;\n    #1 clock = 0;\n"
      }
      return text + "    $finish;\n  end\nendmodule\n"
    }
  }

  @Test("interpreter, Verilator and Icarus find the same checks failing in the same cycles")
  func sameVerdicts() async throws {
    let netlist = try Netlist(elaborating: CheckedPair())
    let design = VerilogEmitter.emit(netlist, checks: .all)
    let interpreter = try Interpreter(netlist, checks: .all)
    let vectors = Vectors(interpreter.ports, seed: 4, count: 120)
    let expected = vectors.failures(interpreter)
    let neverHit = interpreter.checkReport.results.filter { $0.hits == 0 }.map(\.site.path)
    #expect(neverHit.isEmpty)
    #expect(expected.count < CheckReport.keptFailures)

    let model = try await VerilatedModel.build(design, checks: true)
    let simulation = try model.simulation()
    #expect(vectors.failures(simulation).sorted() == expected.sorted())
    for (ours, its) in zip(interpreter.checkReport.results, simulation.checkReport.results)
    where ours.site.check.kind != .cover {
      #expect(ours.site == its.site)
      #expect(ours.hits == its.hits)
      #expect(ours.firstCycle == its.firstCycle)
    }

    guard let found = try icarusFailures(design, vectors.bench(design)) else { return }
    #expect(found.sorted() == expected.sorted())
  }

  @Test("a check goes by the clock and the reset of the domain that it is written in")
  func domains() async throws {
    let netlist = try Netlist(elaborating: TwoClocks())
    let design = VerilogEmitter.emit(netlist)
    let verilated = try await VerilatedModel.build(design, checks: true).simulation()
    for simulation in [try Interpreter(netlist, checks: .statements), verilated] as [any Simulation] {
      simulation.rise([0])
      simulation.rise([1])
      simulation.step(cycles: 1)
      simulation.resets[1] = true
      simulation.step(cycles: 1)
      #expect(
        simulation.checkReport.failures.map { "\($0.site.path) \($0.cycle)" }.sorted() == [
          "assert_a 0", "assert_a 2", "assert_a 3", "assert_b 1", "assert_b 2",
        ])
    }
  }

  /// A promise about an input in each of two clock domains, one with an active-low reset.
  private struct TwoClocks: Module {
    struct Ports: Interface {
      @Input var a: Signal
      @Input var b: Signal
      @Output var both: Signal
      init() {
        _a = Input(.bit)
        _b = Input(.bit)
        _both = Output(.bit)
      }
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      m.assert(io.a, "a")
      m.clocked(by: ClockDomain("adc", resetPolarity: .activeLow)) { m.assert(io.b, "b") }
      m[io.both] = io.a & io.b
    }
  }

  /// "path cycle" of every failure that Icarus reports; nil if it is not there.
  private func icarusFailures(_ design: VerilogDesign, _ bench: String) throws -> [String]? {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return nil }
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    try folder.write(bench, to: "bench.v")
    let compiled = try iverilog.run(
      ["-g2012", "-Wall", "-Wno-timescale", "-DSWIFTLET_CHECKS", "-o", "run.vvp", "bench.v"]
        + design.files.map(\.name),
      in: folder.url)
    #expect(compiled.status == 0 && compiled.output.isEmpty, "\(compiled.output)")
    let output = try vvp.run(["run.vvp"], in: folder.url).output
    return output.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, words[0] == "Time:", let time = Int(words[1]) else { return nil }
      return "\(words[3].replacing("bench.dut.", with: "")) \((time - 1) / 2)"
    }
  }

  @Test("emitted checks have nothing to lint, whether they are read or not", arguments: [true, false])
  func lint(isRead: Bool) throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: CheckedPair()), checks: .all)
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    let names = design.files.map(\.name)
    if let verilator = ExternalTool.verilator {
      let arguments = ["--lint-only", "-Wall", "--top-module", design.top]
      let (status, output) = try verilator.run(
        arguments + (isRead ? ["-DSWIFTLET_CHECKS"] : []) + names, in: folder.url)
      #expect(status == 0 && !output.contains("%Warning") && !output.contains("%Error"), "\(output)")
    }
    if !isRead, let iverilog = ExternalTool("iverilog") {
      let (status, output) = try iverilog.run(["-g2001", "-Wall", "-o", "x"] + names, in: folder.url)
      #expect(status == 0 && output.isEmpty, "\(output)")
    }
    if !isRead, let yosys = ExternalTool("yosys") {
      let script =
        "read_verilog \(names.joined(separator: " ")); hierarchy -check -top \(design.top); proc; check -assert"
      let (status, output) = try yosys.run(["-q", "-p", script], in: folder.url)
      #expect(status == 0, "\(output)")
    }
  }
}
