// normalization_lane_b8_o8
//
//   widths.configuration.norm = l1
//   widths.configuration.inputBits = 8
//   widths.configuration.outputBits = 8
//   widths.configuration.outputFractionBits = 5
//   widths.configuration.gradientFractionBits = 5
//   widths.configuration.epsilon = 256
//   widths.configuration.keepsMeanSign = true
//   widths.capacity = 4096
//   hasSecond = false
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module normalization_lane_b8_o8 (
  input  wire               clock,
  input  wire               advance,
  input  wire signed [7:0]  element,
  input  wire signed [15:0] factor,
  input  wire signed [32:0] offset,
  input  wire [4:0]         shift,
  input  wire               present,
  output wire signed [7:0]  code
);

  reg signed [23:0] product;  // Datapaths/NormalizationLane.swift:58
  reg signed [33:0] sum;  // Datapaths/NormalizationLane.swift:63
  reg signed [33:0] shifted;  // Datapaths/NormalizationLane.swift:64
  reg signed [7:0] clamped;  // Datapaths/NormalizationLane.swift:67

  wire signed [33:0] clamped_selected = (shifted < (-34'sd127)) ? -34'sd127 : shifted;

  assign code = clamped;  // Datapaths/NormalizationLane.swift:67

  always @(posedge clock) begin
    if (advance) begin
      product <= element * factor;
      sum <= {{10{product[23]}}, product} + {offset[32], offset};
      shifted <= sum >>> shift;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (present) begin
        if (clamped_selected < 34'sd127) clamped <= clamped_selected[7:0];
        else clamped <= 8'sd127;
      end else clamped <= 8'sd0;
    end
  end

endmodule

`default_nettype wire
