import Simulation
import VerilogEmission

/// Hand-written designs, small enough to see that they are right.
enum Fixtures {
  static func port(_ name: String, in width: Int, signed: Bool = false) -> VerilogDesign.Port {
    VerilogDesign.Port(name: name, isInput: true, width: width, isSigned: signed)
  }

  static func port(_ name: String, out width: Int, signed: Bool = false) -> VerilogDesign.Port {
    VerilogDesign.Port(name: name, isInput: false, width: width, isSigned: signed)
  }

  /// A design of one file. A note changes the text, and so the cache's key, and nothing else.
  static func design(
    _ top: String, _ ports: [VerilogDesign.Port], clock: Bool = true, reset: Bool = true, note: String = "",
    _ text: String
  ) -> VerilogDesign {
    VerilogDesign(
      files: [.init(name: "\(top).v", text: "// \(note)\n\(text)")], top: top, ports: ports,
      hasClock: clock, hasReset: reset)
  }

  static func counter(note: String = "") -> VerilogDesign {
    design(
      "counter", [port("enable", in: 1), port("count", out: 8)], note: note,
      """
      module counter (input clock, input reset, input enable, output reg [7:0] count);
        always @(posedge clock) begin
          if (reset) count <= 8'd0;
          else if (enable) count <= count + 8'd1;
        end
      endmodule
      """)
  }

  /// Combinational: one output per input, negated where it is signed.
  static let passThrough = design(
    "pass_through",
    [
      port("narrow", in: 7, signed: true), port("word", in: 64), port("wide", in: 70),
      port("wider", in: 130, signed: true), port("narrow_out", out: 7, signed: true),
      port("word_out", out: 64), port("wide_out", out: 70), port("wider_out", out: 130, signed: true),
    ], clock: false, reset: false,
    """
    module pass_through (
      input signed [6:0] narrow, input [63:0] word, input [69:0] wide, input signed [129:0] wider,
      output signed [6:0] narrow_out, output [63:0] word_out, output [69:0] wide_out,
      output signed [129:0] wider_out);
      assign narrow_out = -narrow;
      assign word_out = word;
      assign wide_out = wide;
      assign wider_out = -wider;
    endmodule
    """)

  /// A register stage in a stream: takes a and b, gives their sum and their difference.
  static let adder = design(
    "adder",
    [
      port("in_valid", in: 1), port("in_ready", out: 1), port("in_a", in: 12, signed: true),
      port("in_b", in: 12), port("out_valid", out: 1), port("out_ready", in: 1),
      port("out_sum", out: 14, signed: true), port("out_b", out: 64),
    ],
    """
    module adder (
      input clock, input reset, input in_valid, output in_ready, input signed [11:0] in_a, input [11:0] in_b,
      output reg out_valid, input out_ready, output reg signed [13:0] out_sum, output reg [63:0] out_b);
      assign in_ready = !out_valid || out_ready;
      always @(posedge clock) begin
        if (reset) out_valid <= 1'b0;
        else if (in_ready) begin
          out_valid <= in_valid;
          out_sum <= $signed({{2{in_a[11]}}, in_a}) + $signed({2'b00, in_b});
          out_b <= {52'hfffffffffffff, in_b};
        end
      end
    endmodule
    """)

  static let adderStreams = StreamPair(
    input: .init(valid: "in_valid", ready: "in_ready", fields: ["in_a", "in_b"]),
    output: .init(valid: "out_valid", ready: "out_ready", fields: ["out_sum", "out_b"]))

  /// A register that nothing initializes.
  static let uninitialized = design(
    "uninitialized", [port("state", out: 100)], reset: false,
    """
    module uninitialized (input clock, output reg [99:0] state);
      always @(posedge clock) state <= {state[98:0], state[99]};
    endmodule
    """)
}
