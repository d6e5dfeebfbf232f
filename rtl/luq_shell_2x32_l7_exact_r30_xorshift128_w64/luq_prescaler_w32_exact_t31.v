// luq_prescaler_w32_exact_t31
//
//   topExponent = 31
//   alpha = exact
//   elementBits = 32
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module luq_prescaler_w32_exact_t31 (
  input  wire               clock,
  input  wire               advance,
  input  wire [15:0]        factor_mantissa,
  input  wire [5:0]         factor_shift,
  input  wire [31:0]        factor_limit,
  input  wire               factor_nonzero,
  input  wire signed [31:0] element,
  input  wire               present,
  output wire [31:0]        magnitude,
  output wire               negative,
  output wire               clipped
);

  reg [31:0] element_magnitude;  // Datapaths/LUQPrescaler.swift:58
  reg [46:0] product;  // Datapaths/LUQPrescaler.swift:65
  reg is_beyond_1;  // Datapaths/LUQPrescaler.swift:67
  reg is_beyond_2;  // Datapaths/LUQPrescaler.swift:67
  reg is_clipped;  // Datapaths/LUQPrescaler.swift:68
  reg [32:0] shifted;  // Datapaths/LUQPrescaler.swift:76
  reg [31:0] grid_magnitude;  // Datapaths/LUQPrescaler.swift:81
  reg is_negative_1;  // Datapaths/LUQPrescaler.swift:82
  reg is_negative_2;  // Datapaths/LUQPrescaler.swift:82
  reg is_negative_3;  // Datapaths/LUQPrescaler.swift:82
  reg is_negative_4;  // Datapaths/LUQPrescaler.swift:82

  wire [63:0] scaled = {product, 17'd0} >> factor_shift;  // Datapaths/LUQPrescaler.swift:75
  wire [32:0] rounded_sum = shifted + 33'd1;
  wire [31:0] rounded = rounded_sum[32:1];  // Datapaths/LUQPrescaler.swift:78
  wire is_at_top = is_beyond_2 | rounded[31];  // Datapaths/LUQPrescaler.swift:79

  assign magnitude = grid_magnitude;  // Datapaths/LUQPrescaler.swift:81
  assign negative = is_negative_4;  // Datapaths/LUQPrescaler.swift:82
  assign clipped = is_clipped;  // Datapaths/LUQPrescaler.swift:68

  always @(posedge clock) begin
    if (advance) begin
      if (present) begin
        if (element < 32'sd0) element_magnitude <= -element;
        else element_magnitude <= element;
      end else element_magnitude <= 32'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      product <= element_magnitude * factor_mantissa;
      is_beyond_1 <= factor_limit < element_magnitude;
      is_beyond_2 <= is_beyond_1;
      is_clipped <= is_beyond_2;
      shifted <= scaled[32:0];
      is_negative_1 <= element < 32'sd0;
      is_negative_2 <= is_negative_1;
      is_negative_3 <= is_negative_2;
      is_negative_4 <= is_negative_3;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_at_top) grid_magnitude <= {factor_nonzero, 31'd0};
      else grid_magnitude <= rounded;
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, scaled[63:33], rounded_sum[0]};

endmodule

`default_nettype wire
