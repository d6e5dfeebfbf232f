import BigInt
import HDL
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// A module written in Verilog by hand is used like any other, and its model stands for it in the interpreter.
@Suite struct ForeignTests {
  @Test("an instance of a foreign module has its name, parameters, pins and ties, and nothing of the model")
  func emission() throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: Filter()), checks: .all)
    #expect(design.files.map(\.name) == ["filter.v"])
    #expect(design.simulationFiles.map(\.name) == ["DelayLine.v"])
    #expect(
      design.files[0].text.contains(
        """
          DelayLine #(  // SimulationTests/ForeignTests.swift:\(Filter.line)
            .DEPTH(3),
            .STYLE("a \\"b\\" 100%")
          ) u_delay (
            .CLK(clock),
            .RST(reset),
            .Advance(enable),
            .DIN(value),
            .DOUT(u_delay_DOUT),
            .TEST(4'd5)
          );
        """))
  }

  @Test("interpreter, Verilator and Icarus agree about a design around a foreign module")
  func sameEverywhere() async throws {
    let netlist = try Netlist(elaborating: Filter())
    let design = VerilogEmitter.emit(netlist)
    let interpreter = try Interpreter(netlist)
    let verilated = try await VerilatedModel.build(design).simulation()
    var random = SplitMix64(seed: 2)
    var lines = ""
    for cycle in 0..<200 {
      let isReset = cycle == 0 || random.next() % 16 == 0
      let (enable, value) = (BigInt(random.next() % 2), BigInt(Int64(random.next() % 256)) - 128)
      for simulation in [interpreter, verilated] as [any Simulation] {
        simulation.reset = isReset
        simulation.set(0, to: enable)
        simulation.set(1, to: value)
        simulation.step(cycles: 1)
      }
      #expect(interpreter.get(2) == verilated.get(2), "cycle \(cycle)")
      lines +=
        "    reset = \(isReset ? 1 : 0); enable = \(enable); value = \(value); #1 clock = 1; #1 clock = 0;\n"
      lines += "    if (out !== \(interpreter.get(2))) $display(\"DIFFERS in cycle \(cycle)\");\n"
    }
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    for file in design.simulationFiles { try folder.write(file.text, to: file.name) }
    try folder.write(
      """
      module bench;
        reg clock = 0, reset = 0, enable = 0;
        reg signed [7:0] value = 0;
        wire signed [8:0] out;
        filter dut (.clock(clock), .reset(reset), .enable(enable), .value(value), .out(out));
        initial begin
      \(lines)    $display("DONE");
        end
      endmodule

      """, to: "bench.v")
    let names = design.files.map(\.name) + design.simulationFiles.map(\.name) + ["bench.v"]
    let compiled = try iverilog.run(["-g2001", "-o", "run.vvp"] + names, in: folder.url)
    #expect(compiled.status == 0, "\(compiled.output)")
    let output = try vvp.run(["run.vvp"], in: folder.url).output
    #expect(output == "DONE\n", "\(output.prefix(1000))")
  }

  @Test("a foreign module whose model has other ports, or state without a clock, is a mistake")
  func mismatches() {
    func complaints(_ change: DelayLine.Change) -> [String] {
      let error = #expect(throws: ElaborationError.self) {
        try Netlist(elaborating: Filter(delay: DelayLine(depth: 3, change: change)))
      }
      return error?.diagnostics.map { "\($0.code.rawValue) \($0.message) \($0.location?.line ?? 0)" } ?? []
    }
    #expect(
      complaints(.widerModel) == [
        "M003 foreign module 'DelayLine': its model has no output DOUT, signed 8-bit \(Filter.line)",
        "M003 foreign module 'DelayLine': only its model has output DOUT, signed 9-bit \(Filter.line)",
      ])
    #expect(
      complaints(.noPins) == [
        "M003 foreign module 'DelayLine': its model has registers or memories, but it takes no clock \(Filter.line)",
        "M003 foreign module 'DelayLine': its model has registers that a reset sets, but it takes no reset \(Filter.line)",
      ])
    #expect(
      complaints(.twicePinned) == ["N002 foreign module 'DelayLine' has a port 'DIN' twice \(Filter.line)"])
    #expect(complaints(.parentsName) == ["N002 a foreign module is called 'filter', too 0"])
  }
}

/// The difference between a value and what it was some enabled cycles ago.
private struct Filter: Module {
  struct Ports: Interface {
    @Input var enable: Signal
    @Input var value: Signal
    @Output var out: Signal
    init() {
      _enable = Input(.bit)
      _value = Input(.signed(8))
      _out = Output(.signed(9))
    }
  }

  var delay = DelayLine(depth: 3)
  var ports: Ports { Ports() }
  static let line = #line + 3

  func body(_ m: Builder, _ io: Ports) {
    let line = m.instance(delay, "u_delay")
    m[line.Advance] = io.enable
    m[line.DIN] = io.value
    m[io.out] = io.value - line.DOUT
  }
}

/// A hand-written delay line.
private struct DelayLine: ForeignModule {
  /// What tests break of it.
  enum Change { case nothing, widerModel, noPins, twicePinned, parentsName }

  let depth: Int
  var change = Change.nothing

  struct Ports: Interface {
    @Input var Advance: Signal
    @Input var DIN: Signal
    @Output var DOUT: Signal
    init(outputBits: Int = 8) {
      _Advance = Input(.bit)
      _DIN = Input(.signed(8))
      _DOUT = Output(.signed(outputBits))
    }
  }

  var ports: Ports { Ports() }
  var verilogName: String { change == .parentsName ? "filter" : "DelayLine" }
  var verilogParameters: KeyValuePairs<String, VerilogParameter> {
    ["DEPTH": .integer(depth), "STYLE": "a \"b\" 100%"]
  }
  var clockPort: String? { change == .noPins ? nil : "CLK" }
  var resetPort: String? { change == .noPins ? nil : "RST" }
  var tiedPorts: KeyValuePairs<String, VerilogConstant> {
    [change == .twicePinned ? "DIN" : "TEST": VerilogConstant(5, width: 4)]
  }
  var model: DelayLineModel { DelayLineModel(depth: depth, outputBits: change == .widerModel ? 9 : 8) }
  var simulationFiles: [VerilogSource] {
    [
      VerilogSource(
        name: "DelayLine.v",
        text: """
          module DelayLine #(parameter DEPTH = 1, parameter STYLE = "") (
            input CLK, input RST, input Advance, input signed [7:0] DIN, output signed [7:0] DOUT, input [3:0] TEST
          );
            reg [8 * DEPTH - 1:0] line;
            assign DOUT = line[8 * DEPTH - 1 -: 8];
            always @(posedge CLK)
              if (RST || TEST != 5) line <= 0;
              else if (Advance) line <= {line, DIN};
          endmodule

          """)
    ]
  }
}

private struct DelayLineModel: Module {
  let depth: Int
  let outputBits: Int
  var ports: DelayLine.Ports { DelayLine.Ports(outputBits: outputBits) }

  func body(_ m: Builder, _ io: DelayLine.Ports) {
    let last = (0..<depth).reduce(io.DIN) { value, index in
      m.registered(value, "stage_\(index)", reset: 0, enable: io.Advance)
    }
    m[io.DOUT] = last.extended(to: outputBits)
  }
}
