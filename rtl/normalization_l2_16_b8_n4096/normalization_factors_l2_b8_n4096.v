// normalization_factors_l2_b8_n4096
//
//   widths.configuration.norm = l2
//   widths.configuration.inputBits = 8
//   widths.configuration.outputBits = 8
//   widths.configuration.outputFractionBits = 5
//   widths.configuration.gradientFractionBits = 5
//   widths.configuration.epsilon = 256
//   widths.configuration.keepsMeanSign = true
//   widths.capacity = 4096
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module normalization_factors_l2_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               means_valid,
  output wire               means_ready,
  input  wire [12:0]        means_size,
  input  wire signed [23:0] means_mean,
  input  wire [12:0]        means_remainder,
  input  wire               roots_valid,
  output wire               roots_ready,
  input  wire [31:0]        roots_root,
  input  wire [5:0]         roots_steps,
  input  wire               parameters_valid,
  output wire               parameters_ready,
  input  wire signed [15:0] parameters_gamma,
  input  wire signed [15:0] parameters_beta,
  output wire               results_valid,
  input  wire               results_ready,
  output wire signed [15:0] results_map_factor,
  output wire signed [32:0] results_map_offset,
  output wire [4:0]         results_map_shift,
  output wire [12:0]        results_statistics_count,
  output wire signed [23:0] results_statistics_mean,
  output wire [22:0]        results_statistics_deviation
);

  reg [2:0] phase;  // Datapaths/NormalizationFactors.swift:66
  reg [22:0] deviation;  // Datapaths/NormalizationFactors.swift:71
  reg [14:0] raised_gamma;  // Datapaths/NormalizationGainDivision.swift:36
  reg [4:0] divisor_shift;  // Datapaths/NormalizationGainDivision.swift:39
  reg signed [5:0] shift_of_gain;  // Datapaths/NormalizationGainDivision.swift:42
  reg signed [15:0] factor;  // Datapaths/NormalizationFactors.swift:77
  reg [4:0] shift;  // Datapaths/NormalizationFactors.swift:78
  reg signed [39:0] product;  // Datapaths/NormalizationFactors.swift:125
  reg signed [56:0] raised_beta;  // Datapaths/NormalizationFactors.swift:85
  reg signed [32:0] offset;  // Datapaths/NormalizationFactors.swift:86

  localparam PHASE_IDLE = 3'd0;
  localparam PHASE_DEVIATION = 3'd1;
  localparam PHASE_POSITION = 3'd2;
  localparam PHASE_GAIN = 3'd3;
  localparam PHASE_PRODUCT = 3'd4;
  localparam PHASE_OFFSET = 3'd5;
  localparam PHASE_DONE = 3'd6;

  wire [3:0] leading_one_of_gamma_position;  // Datapaths/LeadingOneDetector.swift:34
  wire [4:0] leading_one_of_divisor_position;  // Datapaths/LeadingOneDetector.swift:34
  wire divider_operands_ready;  // Datapaths/NormalizationFactors.swift:138
  wire divider_results_valid;  // Datapaths/NormalizationFactors.swift:138
  wire [22:0] divider_results_quotient;  // Datapaths/NormalizationFactors.swift:138
  wire divider_results_exact;  // Datapaths/NormalizationFactors.swift:138
  wire [22:0] divider_results_remainder;  // Datapaths/NormalizationFactors.swift:138

  wire is_complete = (means_valid & roots_valid) & parameters_valid;  // Datapaths/NormalizationFactors.swift:69
  wire [22:0] floored_deviation = (deviation < 23'd256) ? 23'd256 : deviation;  // Datapaths/NormalizationFactors.swift:73
  wire [14:0] raised_gamma_negative = -parameters_gamma[14:0];
  wire [14:0] raised_gamma_selected =
    (parameters_gamma < 16'sd0) ? raised_gamma_negative :
    parameters_gamma[14:0];
  wire [3:0] raised_gamma_difference = 4'd14 - leading_one_of_gamma_position;
  wire [5:0] shift_of_gain_sum = {2'd0, raised_gamma_difference} + {1'b0, leading_one_of_divisor_position};
  wire phase_is_gain = phase == PHASE_GAIN;
  wire phase_is_deviation = phase == PHASE_DEVIATION;
  wire divider_operands_valid_or = phase_is_deviation | phase_is_gain;
  wire [22:0] divider_operands_divisor_shifted = floored_deviation << divisor_shift;
  wire [5:0] steps_of_gain_difference = (-6'sd24) - shift_of_gain;
  wire [4:0] steps_of_gain = (steps_of_gain_difference < 6'd16) ? steps_of_gain_difference[4:0] : 5'd16;  // Datapaths/NormalizationGainDivision.swift:50
  wire is_quotient_long = divider_results_quotient[15];  // Datapaths/NormalizationGainDivision.swift:54
  wire signed [5:0] fine_shift = ((shift_of_gain < 6'sd24) ? shift_of_gain : 6'sd24) - {5'd0, is_quotient_long};  // Datapaths/NormalizationGainDivision.swift:56
  wire is_steep = fine_shift < 6'sd0;  // Datapaths/NormalizationGainDivision.swift:57
  wire [14:0] factor_magnitude =  // Datapaths/NormalizationGainDivision.swift:59
    is_steep ? 15'd32767 :
    is_quotient_long ? divider_results_quotient[15:1] :
    divider_results_quotient[14:0];
  wire is_gamma_zero = parameters_gamma == 16'sd0;  // Datapaths/NormalizationGainDivision.swift:61
  wire signed [24:0] raised_beta_now_scaled = {parameters_beta, 9'd0};
  wire signed [25:0] raised_beta_now_sum = raised_beta_now_scaled + 26'sd32768;
  wire signed [56:0] raised_beta_now = {{31{raised_beta_now_sum[25]}}, raised_beta_now_sum} << shift;  // Datapaths/NormalizationFactors.swift:85
  wire signed [56:0] rounded_offset_difference = raised_beta - {{17{product[39]}}, product};
  wire signed [40:0] rounded_offset = rounded_offset_difference[56:16];  // Datapaths/NormalizationGainDivision.swift:74
  wire signed [40:0] offset_selected = (shift >= 5'd11) ? {rounded_offset[40:7], 7'd64} : rounded_offset;

  leading_one_15 leading_one_of_gamma (  // Datapaths/LeadingOneDetector.swift:34
    .number(raised_gamma_selected),
    .position(leading_one_of_gamma_position)
  );

  leading_one_23 leading_one_of_divisor (  // Datapaths/LeadingOneDetector.swift:34
    .number(floored_deviation),
    .position(leading_one_of_divisor_position)
  );

  sequential_divider_32_by_23_to_23_s51_r divider (  // Datapaths/NormalizationFactors.swift:138
    .clock(clock),
    .reset(reset),
    .operands_valid(divider_operands_valid_or),
    .operands_ready(divider_operands_ready),
    .operands_dividend(phase_is_gain ? 32'd0 : roots_root),
    .operands_divisor(phase_is_gain ? divider_operands_divisor_shifted : {10'd0, means_size}),
    .operands_steps(phase_is_gain ? {1'b0, steps_of_gain} : roots_steps),
    .operands_remainder(phase_is_gain ? {1'b0, raised_gamma, 7'd0} : 23'd0),
    .results_valid(divider_results_valid),
    .results_ready(divider_operands_valid_or),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact),
    .results_remainder(divider_results_remainder)
  );

  assign means_ready = results_valid & results_ready;  // Datapaths/NormalizationFactors.swift:118
  assign roots_ready = means_ready;  // Datapaths/NormalizationFactors.swift:118
  assign parameters_ready = means_ready;  // Datapaths/NormalizationFactors.swift:118
  assign results_valid = phase == PHASE_DONE;  // Datapaths/NormalizationFactors.swift:106
  assign results_map_factor = factor;  // Datapaths/NormalizationFactors.swift:108
  assign results_map_offset = offset;  // Datapaths/NormalizationFactors.swift:110
  assign results_map_shift = shift;  // Datapaths/NormalizationFactors.swift:109
  assign results_statistics_count = means_size;  // Datapaths/NormalizationFactors.swift:111
  assign results_statistics_mean = means_mean;  // Datapaths/NormalizationFactors.swift:112
  assign results_statistics_deviation = deviation;  // Datapaths/NormalizationFactors.swift:113

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (is_complete) phase <= PHASE_DEVIATION;
        PHASE_DEVIATION: if (divider_results_valid) phase <= PHASE_POSITION;
        PHASE_POSITION: phase <= PHASE_GAIN;
        PHASE_GAIN: if (divider_results_valid) phase <= PHASE_PRODUCT;
        PHASE_PRODUCT: phase <= PHASE_OFFSET;
        PHASE_OFFSET: phase <= PHASE_DONE;
        default: if (results_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_DEVIATION) deviation <= divider_results_quotient;
  end

  always @(posedge clock) begin
    if (phase == PHASE_POSITION) begin
      raised_gamma <= raised_gamma_selected << raised_gamma_difference;
      divisor_shift <= 5'd22 - leading_one_of_divisor_position;
      shift_of_gain <= shift_of_gain_sum + 6'd56;
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_GAIN) begin
      if (parameters_gamma < 16'sd0) factor <= -{1'b0, factor_magnitude};
      else factor <= {1'b0, factor_magnitude};
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_GAIN) begin
      if (is_gamma_zero) shift <= 5'd24;
      else if (is_steep) shift <= 5'd0;
      else shift <= fine_shift[4:0];
    end
  end

  always @(posedge clock) begin
    product <= factor * means_mean;
    raised_beta <= raised_beta_now;
  end

  always @(posedge clock) begin
    if (phase == PHASE_OFFSET) begin
      if (offset_selected < 41'sh1ff00000000) offset <= 33'sh100000000;
      else if (offset_selected > 41'sh000ffffffff) offset <= 33'sh0ffffffff;
      else offset <= offset_selected[32:0];
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{
    1'b0,
    means_remainder,
    divider_operands_ready,
    divider_results_exact,
    divider_results_remainder,
    rounded_offset_difference[15:0]
  };

endmodule

`default_nettype wire
