// integer_quantizer_lane_w32_b4_nearest
//
//   format.bits = 4
//   elementBits = 32
//   isStochastic = false
//   groups = 1
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module integer_quantizer_lane_w32_b4_nearest (
  input  wire               clock,
  input  wire               advance,
  input  wire signed [31:0] element,
  input  wire [5:0]         shift,
  input  wire [31:0]        dropped,
  input  wire [15:0]        mantissa,
  output wire signed [3:0]  code,
  output wire               saturates
);

  reg is_beyond;  // Datapaths/IntegerQuantizerLane.swift:83
  reg is_negative_shifted;  // Datapaths/IntegerQuantizerLane.swift:84
  reg signed [32:0] shifted;  // Datapaths/IntegerQuantizerLane.swift:85
  reg signed [48:0] product;  // Datapaths/IntegerQuantizerLane.swift:88
  reg is_product_beyond;  // Datapaths/IntegerQuantizerLane.swift:89
  reg is_product_negative;  // Datapaths/IntegerQuantizerLane.swift:90
  reg signed [5:0] rounded;  // Datapaths/IntegerQuantizerLane.swift:93
  reg is_rounded_beyond;  // Datapaths/IntegerQuantizerLane.swift:95
  reg is_rounded_negative;  // Datapaths/IntegerQuantizerLane.swift:96
  reg signed [3:0] clamped;  // Datapaths/IntegerQuantizerLane.swift:105

  wire is_above = is_rounded_beyond ? ~is_rounded_negative : rounded > 6'sd7;  // Datapaths/IntegerQuantizerLane.swift:99
  wire is_below = is_rounded_beyond ? is_rounded_negative : rounded < (-6'sd7);  // Datapaths/IntegerQuantizerLane.swift:100
  wire is_negative = element < 32'sd0;  // Datapaths/IntegerQuantizerLane.swift:81
  wire [31:0] magnitude_bits = is_negative ? ~element : element;  // Datapaths/IntegerQuantizerLane.swift:82
  wire [43:0] rounded_sum = 44'h7ffffffffff + {43'd0, product[44]};
  wire signed [49:0] rounded_sum_2 = {product[48], product} + {6'd0, rounded_sum};

  assign code = clamped;  // Datapaths/IntegerQuantizerLane.swift:105
  assign saturates = is_above | is_below;  // Datapaths/IntegerQuantizerLane.swift:106

  always @(posedge clock) begin
    if (advance) begin
      is_beyond <= (magnitude_bits & dropped) != 32'd0;
      is_negative_shifted <= is_negative;
      shifted <= {element[31], element} << shift;
      product <= shifted * $signed({1'b0, mantissa});
      is_product_beyond <= is_beyond;
      is_product_negative <= is_negative_shifted;
      rounded <= rounded_sum_2[49:44];
      is_rounded_beyond <= is_product_beyond;
      is_rounded_negative <= is_product_negative;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above) clamped <= 4'sd7;
      else if (is_below) clamped <= -4'sd7;
      else clamped <= rounded[3:0];
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, rounded_sum_2[43:0]};

endmodule

`default_nettype wire
