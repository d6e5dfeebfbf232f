// luq_stepper_l7_r30
//
//   levels = 7
//   randomBits = 30
//   rounding = unbiased
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module luq_stepper_l7_r30 (
  input  wire        clock,
  input  wire        advance,
  input  wire [31:0] magnitude,
  input  wire        negative,
  input  wire [29:0] draw,
  output wire [3:0]  code
);

  reg [6:0] octaves;  // Datapaths/LUQStepper.swift:64
  reg is_negative;  // Datapaths/LUQStepper.swift:66
  reg [3:0] signed_level;  // Datapaths/LUQStepper.swift:73

  wire [4:0] addend_joined = {
    draw[29] & (magnitude[31:30] != 2'd0),
    draw[28] & (magnitude[31:29] != 3'd0),
    draw[27] & (magnitude[31:28] != 4'd0),
    draw[26] & (magnitude[31:27] != 5'd0),
    draw[25] & (magnitude[31:26] != 6'd0)
  };
  wire [29:0] addend = {addend_joined, draw[24:0]};  // Datapaths/LUQStepper.swift:63
  wire [31:0] octaves_sum = magnitude + {2'd0, addend};
  wire [2:0] level_selected =
    octaves[3] ? 3'd4 :
    octaves[2] ? 3'd3 :
    octaves[1] ? 3'd2 :
    octaves[0] ? 3'd1 :
    3'd0;
  wire [2:0] level = octaves[6] ? 3'd7 : octaves[5] ? 3'd6 : octaves[4] ? 3'd5 : level_selected;  // Datapaths/LUQStepper.swift:72

  assign code = signed_level;  // Datapaths/LUQStepper.swift:73

  always @(posedge clock) begin
    if (advance) begin
      octaves <= octaves_sum[31:25];
      is_negative <= negative;
      signed_level <= {is_negative & (octaves != 7'd0), level};
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, octaves_sum[24:0]};

endmodule

`default_nettype wire
