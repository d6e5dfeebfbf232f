// integer_quantizer_lane_w32_b8_g4_stochastic
//
//   format.bits = 8
//   elementBits = 32
//   isStochastic = true
//   groups = 4
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module integer_quantizer_lane_w32_b8_g4_stochastic (
  input  wire               clock,
  input  wire               advance,
  input  wire signed [31:0] element,
  input  wire [5:0]         shift,
  input  wire [1:0]         group,
  input  wire [32:0]        dropped,
  input  wire [15:0]        mantissa,
  input  wire [39:0]        draw,
  output wire signed [7:0]  code,
  output wire               saturates
);

  reg is_beyond;  // Datapaths/IntegerQuantizerLane.swift:83
  reg is_negative_shifted;  // Datapaths/IntegerQuantizerLane.swift:84
  reg signed [32:0] shifted;  // Datapaths/IntegerQuantizerLane.swift:85
  reg signed [48:0] product;  // Datapaths/IntegerQuantizerLane.swift:88
  reg is_product_beyond;  // Datapaths/IntegerQuantizerLane.swift:89
  reg is_product_negative;  // Datapaths/IntegerQuantizerLane.swift:90
  reg signed [9:0] rounded;  // Datapaths/IntegerQuantizerLane.swift:93
  reg is_rounded_beyond;  // Datapaths/IntegerQuantizerLane.swift:95
  reg is_rounded_negative;  // Datapaths/IntegerQuantizerLane.swift:96
  reg signed [7:0] clamped;  // Datapaths/IntegerQuantizerLane.swift:105

  wire is_above = is_rounded_beyond ? ~is_rounded_negative : rounded > 10'sd127;  // Datapaths/IntegerQuantizerLane.swift:99
  wire is_below = is_rounded_beyond ? is_rounded_negative : rounded < (-10'sd127);  // Datapaths/IntegerQuantizerLane.swift:100
  wire [5:0] shift_in_group = shift + {4'd0, group};  // Datapaths/IntegerQuantizerLane.swift:78
  wire signed [32:0] dropped_in_group_shifted = $signed(dropped) >>> group;
  wire [31:0] dropped_in_group = dropped_in_group_shifted[31:0];  // Datapaths/IntegerQuantizerLane.swift:79
  wire is_negative = element < 32'sd0;  // Datapaths/IntegerQuantizerLane.swift:81
  wire [31:0] magnitude_bits = is_negative ? ~element : element;  // Datapaths/IntegerQuantizerLane.swift:82
  wire signed [49:0] rounded_sum = {product[48], product} + {10'd0, draw};

  assign code = clamped;  // Datapaths/IntegerQuantizerLane.swift:105
  assign saturates = is_above | is_below;  // Datapaths/IntegerQuantizerLane.swift:106

  always @(posedge clock) begin
    if (advance) begin
      is_beyond <= (magnitude_bits & dropped_in_group) != 32'd0;
      is_negative_shifted <= is_negative;
      shifted <= {element[31], element} << shift_in_group;
      product <= shifted * $signed({1'b0, mantissa});
      is_product_beyond <= is_beyond;
      is_product_negative <= is_negative_shifted;
      rounded <= rounded_sum[49:40];
      is_rounded_beyond <= is_product_beyond;
      is_rounded_negative <= is_product_negative;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above) clamped <= 8'sd127;
      else if (is_below) clamped <= -8'sd127;
      else clamped <= rounded[7:0];
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, dropped_in_group_shifted[32], rounded_sum[39:0]};

endmodule

`default_nettype wire
