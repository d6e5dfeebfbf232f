// fir_filter_5taps
//
//   coefficients = [-3, 12, 45, 12, -3]
//   sampleBits = 12
//   fraction = 6
//   resultBits = 12
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module fir_filter_5taps (
  input  wire               clock,
  input  wire               reset,
  input  wire               samples_valid,
  output wire               samples_ready,
  input  wire signed [11:0] samples_value,
  output wire               results_valid,
  input  wire               results_ready,
  output wire signed [11:0] results_value
);

  reg is_full;  // Gallery/FIRFilter.swift:54
  reg signed [13:0] partial_4;  // Gallery/FIRFilter.swift:65
  reg signed [15:0] partial_3;  // Gallery/FIRFilter.swift:65
  reg signed [17:0] partial_2;  // Gallery/FIRFilter.swift:65
  reg signed [18:0] partial_1;  // Gallery/FIRFilter.swift:65
  reg signed [11:0] result;  // Gallery/FIRFilter.swift:71

  wire advance = samples_valid & samples_ready;  // Gallery/FIRFilter.swift:58
  wire signed [15:0] partial_3_product = samples_value * 5'sd12;
  wire signed [17:0] partial_2_product = samples_value * 7'sd45;
  wire signed [15:0] partial_1_product = samples_value * 5'sd12;
  wire signed [13:0] sum_product = samples_value * (-14'sd3);
  wire signed [18:0] sum = partial_1 + {{5{sum_product[13]}}, sum_product};  // Gallery/FIRFilter.swift:68
  wire [5:0] rounded_sum = 6'd31 + {5'd0, sum[6]};
  wire signed [18:0] rounded_sum_2 = sum + {13'd0, rounded_sum};
  wire signed [12:0] rounded = rounded_sum_2[18:6];  // Gallery/FIRFilter.swift:69

  assign samples_ready = ~is_full | results_ready;  // Gallery/FIRFilter.swift:55
  assign results_valid = is_full;  // Gallery/FIRFilter.swift:57
  assign results_value = result;  // Gallery/FIRFilter.swift:71

  always @(posedge clock) begin
    if (reset) is_full <= 1'b0;
    else if (samples_ready) is_full <= samples_valid;
  end

  always @(posedge clock) begin
    if (reset) begin
      partial_4 <= 14'sd0;
      partial_3 <= 16'sd0;
      partial_2 <= 18'sd0;
      partial_1 <= 19'sd0;
    end else if (advance) begin
      partial_4 <= samples_value * (-14'sd3);
      partial_3 <= {{2{partial_4[13]}}, partial_4} + partial_3_product;
      partial_2 <= {{2{partial_3[15]}}, partial_3} + partial_2_product;
      partial_1 <= {partial_2[17], partial_2} + {{3{partial_1_product[15]}}, partial_1_product};
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (rounded < (-13'sd2048)) result <= 12'sh800;
      else if (rounded > 13'sd2047) result <= 12'sd2047;
      else result <= rounded[11:0];
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, rounded_sum_2[5:0]};

endmodule

`default_nettype wire
