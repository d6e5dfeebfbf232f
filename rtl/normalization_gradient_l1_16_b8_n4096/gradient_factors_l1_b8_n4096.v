// gradient_factors_l1_b8_n4096
//
//   widths.configuration.norm = l1
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

module gradient_factors_l1_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               channels_valid,
  output wire               channels_ready,
  input  wire [12:0]        channels_statistics_count,
  input  wire signed [23:0] channels_statistics_mean,
  input  wire [22:0]        channels_statistics_deviation,
  input  wire signed [13:0] channels_statistics_signs,
  input  wire signed [15:0] channels_gamma,
  input  wire               sums_valid,
  output wire               sums_ready,
  input  wire signed [19:0] sums_sum,
  input  wire signed [26:0] sums_products,
  output wire               results_valid,
  input  wire               results_ready,
  output wire signed [15:0] results_map_factor,
  output wire signed [32:0] results_map_offsets_0,
  output wire signed [32:0] results_map_offsets_1,
  output wire signed [32:0] results_map_offsets_2,
  output wire [4:0]         results_map_shift,
  output wire signed [38:0] results_parameters_gamma,
  output wire signed [19:0] results_parameters_beta
);

  reg [3:0] phase;  // Datapaths/GradientFactors.swift:98
  reg signed [25:0] slope;  // Datapaths/GradientFactors.swift:79
  reg signed [26:0] pull;  // Datapaths/GradientFactors.swift:80
  reg signed [15:0] factor;  // Datapaths/GradientFactors.swift:81
  reg [4:0] shift;  // Datapaths/GradientFactors.swift:82
  reg [14:0] raised_gamma;  // Datapaths/NormalizationGainDivision.swift:36
  reg [4:0] divisor_shift;  // Datapaths/NormalizationGainDivision.swift:39
  reg signed [5:0] shift_of_gain;  // Datapaths/NormalizationGainDivision.swift:42
  reg signed [46:0] product;  // Datapaths/GradientFactors.swift:216
  reg signed [47:0] base;  // Datapaths/GradientFactors.swift:116
  reg signed [38:0] gamma_gradient;  // Datapaths/GradientFactors.swift:117
  reg signed [32:0] offset_0;  // Datapaths/GradientFactors.swift:122
  reg signed [32:0] offset_1;  // Datapaths/GradientFactors.swift:122
  reg signed [32:0] offset_2;  // Datapaths/GradientFactors.swift:122
  reg is_slope_negative;  // Datapaths/GradientFactors.swift:147

  localparam PHASE_IDLE = 4'd0;
  localparam PHASE_SLOPE = 4'd1;
  localparam PHASE_MEAN_SLOPE = 4'd2;
  localparam PHASE_SCALE = 4'd3;
  localparam PHASE_WEIGHT = 4'd4;
  localparam PHASE_PULL = 4'd5;
  localparam PHASE_POSITION = 4'd6;
  localparam PHASE_GAIN = 4'd7;
  localparam PHASE_TILTED = 4'd8;
  localparam PHASE_TILT = 4'd9;
  localparam PHASE_COARSEN = 4'd10;
  localparam PHASE_FIRST = 4'd11;
  localparam PHASE_SECOND = 4'd12;
  localparam PHASE_OFFSETS = 4'd13;
  localparam PHASE_DONE = 4'd14;

  wire [3:0] leading_one_of_gamma_position;  // Datapaths/LeadingOneDetector.swift:34
  wire [4:0] leading_one_of_divisor_position;  // Datapaths/LeadingOneDetector.swift:34
  wire divider_operands_ready;  // Datapaths/GradientDivider.swift:51
  wire divider_results_valid;  // Datapaths/GradientDivider.swift:51
  wire [37:0] divider_results_quotient;  // Datapaths/GradientDivider.swift:51
  wire divider_results_exact;  // Datapaths/GradientDivider.swift:51
  wire [22:0] divider_results_remainder;  // Datapaths/GradientDivider.swift:51

  wire [22:0] floored_deviation =  // Datapaths/GradientFactors.swift:103
    (channels_statistics_deviation < 23'd256) ? 23'd256 :
    channels_statistics_deviation;
  wire is_deviation_floored = channels_statistics_deviation < 23'd256;  // Datapaths/GradientFactors.swift:104
  wire signed [25:0] slope_that_counts = is_deviation_floored ? 26'sd0 : slope;  // Datapaths/GradientFactors.swift:105
  wire [14:0] raised_gamma_negative = -channels_gamma[14:0];
  wire [14:0] raised_gamma_selected =
    (channels_gamma < 16'sd0) ? raised_gamma_negative :
    channels_gamma[14:0];
  wire [3:0] raised_gamma_difference = 4'd14 - leading_one_of_gamma_position;
  wire [5:0] shift_of_gain_sum = {2'd0, raised_gamma_difference} + {1'b0, leading_one_of_divisor_position};
  wire signed [13:0] multiplier_part = {1'b0, channels_statistics_count};
  wire phase_is_scale = phase == PHASE_SCALE;
  wire phase_is_weight = phase == PHASE_WEIGHT;
  wire signed [26:0] multiplicand_part = {slope_that_counts[25], slope_that_counts};
  wire phase_is_first = phase == PHASE_FIRST;
  wire signed [26:0] multiplicand_selected =
    phase_is_first ? pull :
    phase_is_weight ? multiplicand_part :
    phase_is_scale ? {slope[25], slope} :
    {{3{channels_statistics_mean[23]}}, channels_statistics_mean};
  wire signed [19:0] multiplier_part_2 = {{4{factor[15]}}, factor};
  wire signed [19:0] multiplier_selected =
    phase_is_first ? multiplier_part_2 :
    phase_is_weight ? {{6{channels_statistics_signs[13]}}, channels_statistics_signs} :
    phase_is_scale ? {{6{multiplier_part[13]}}, multiplier_part} :
    sums_sum;
  wire phase_is_second = phase == PHASE_SECOND;
  wire signed [26:0] multiplicand = phase_is_second ? multiplicand_part : multiplicand_selected;  // Datapaths/GradientFactors.swift:216
  wire signed [19:0] multiplier = phase_is_second ? multiplier_part_2 : multiplier_selected;  // Datapaths/GradientFactors.swift:216
  wire signed [42:0] centered_products_scaled = {sums_products, 16'd0};
  wire signed [46:0] centered_products = {{4{centered_products_scaled[42]}}, centered_products_scaled} - product;  // Datapaths/GradientFactors.swift:111
  wire [45:0] magnitude_of_centered_negative = -centered_products[45:0];
  wire [61:0] magnitude_of_centered = {  // Datapaths/GradientDivider.swift:58
    (centered_products < 47'sd0) ? magnitude_of_centered_negative : centered_products[45:0],
    16'd0
  };
  wire signed [35:0] biased_pull_scaled = {sums_sum, 16'd0};
  wire signed [39:0] biased_pull_difference = {{4{biased_pull_scaled[35]}}, biased_pull_scaled} - product[39:0];
  wire [39:0] biased_pull = biased_pull_difference + {1'b0, channels_statistics_count, 26'd0};  // Datapaths/GradientDivider.swift:63
  wire [22:0] divider_operands_divisor_shifted = floored_deviation << divisor_shift;
  wire [5:0] steps_of_gain_difference = (-6'sd24) - shift_of_gain;
  wire [4:0] steps_of_gain = (steps_of_gain_difference < 6'd16) ? steps_of_gain_difference[4:0] : 5'd16;  // Datapaths/NormalizationGainDivision.swift:50
  wire phase_is_slope = phase == PHASE_SLOPE;
  wire phase_is_mean_slope = phase == PHASE_MEAN_SLOPE;
  wire phase_is_pull = phase == PHASE_PULL;
  wire phase_is_gain = phase == PHASE_GAIN;
  wire is_dividing = ((phase_is_slope | phase_is_mean_slope) | phase_is_pull) | phase_is_gain;  // Datapaths/GradientDivider.swift:76
  wire [22:0] divider_operands_remainder_selected =
    phase_is_gain ? {1'b0, raised_gamma, 7'd0} :
    phase_is_pull ? {10'd0, biased_pull[39:27]} :
    phase_is_mean_slope ? {10'd0, divider_results_quotient[37:25]} :
    magnitude_of_centered[60:38];
  wire [22:0] divider_operands_divisor_part = {10'd0, channels_statistics_count};
  wire [37:0] divider_operands_dividend_selected =
    phase_is_gain ? 38'd0 :
    phase_is_pull ? {biased_pull[26:0], 11'd0} :
    phase_is_mean_slope ? {divider_results_quotient[24:0], 13'd0} :
    magnitude_of_centered[37:0];
  wire [46:0] half = 47'd32768 << shift;  // Datapaths/GradientFactors.swift:115
  wire signed [47:0] rounded_offset_0_difference = base - product;
  wire signed [31:0] rounded_offset_0 = rounded_offset_0_difference[47:16];  // Datapaths/NormalizationGainDivision.swift:74
  wire signed [31:0] offset_0_selected =
    (shift >= 5'd11) ? {rounded_offset_0[31:7], 7'd64} :
    rounded_offset_0;
  wire signed [31:0] rounded_offset_1 = base[47:16];  // Datapaths/NormalizationGainDivision.swift:74
  wire signed [31:0] offset_1_selected =
    (shift >= 5'd11) ? {rounded_offset_1[31:7], 7'd64} :
    rounded_offset_1;
  wire signed [47:0] rounded_offset_2_sum = base + product;
  wire signed [31:0] rounded_offset_2 = rounded_offset_2_sum[47:16];  // Datapaths/NormalizationGainDivision.swift:74
  wire signed [31:0] offset_2_selected =
    (shift >= 5'd11) ? {rounded_offset_2[31:7], 7'd64} :
    rounded_offset_2;
  wire is_quotient_long = divider_results_quotient[15];  // Datapaths/NormalizationGainDivision.swift:54
  wire signed [5:0] fine_shift = ((shift_of_gain < 6'sd24) ? shift_of_gain : 6'sd24) - {5'd0, is_quotient_long};  // Datapaths/NormalizationGainDivision.swift:56
  wire is_steep = fine_shift < 6'sd0;  // Datapaths/NormalizationGainDivision.swift:57
  wire [14:0] factor_magnitude =  // Datapaths/NormalizationGainDivision.swift:59
    is_steep ? 15'd32767 :
    is_quotient_long ? divider_results_quotient[15:1] :
    divider_results_quotient[14:0];
  wire is_gamma_zero = channels_gamma == 16'sd0;  // Datapaths/NormalizationGainDivision.swift:61
  wire is_complete = channels_valid & sums_valid;  // Datapaths/GradientFactors.swift:152

  leading_one_15 leading_one_of_gamma (  // Datapaths/LeadingOneDetector.swift:34
    .number(raised_gamma_selected),
    .position(leading_one_of_gamma_position)
  );

  leading_one_23 leading_one_of_divisor (  // Datapaths/LeadingOneDetector.swift:34
    .number(floored_deviation),
    .position(leading_one_of_divisor_position)
  );

  sequential_divider_38_by_23_to_38_s38_r divider (  // Datapaths/GradientDivider.swift:51
    .clock(clock),
    .reset(reset),
    .operands_valid(is_dividing),
    .operands_ready(divider_operands_ready),
    .operands_dividend(divider_operands_dividend_selected),
    .operands_divisor(phase_is_gain ? divider_operands_divisor_shifted : phase_is_pull ? divider_operands_divisor_part : phase_is_mean_slope ? divider_operands_divisor_part : floored_deviation),
    .operands_steps(phase_is_gain ? {1'b0, steps_of_gain} : phase_is_pull ? 6'd27 : phase_is_mean_slope ? 6'd25 : 6'd38),
    .operands_remainder(divider_operands_remainder_selected),
    .results_valid(divider_results_valid),
    .results_ready(is_dividing),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact),
    .results_remainder(divider_results_remainder)
  );

  assign channels_ready = results_valid & results_ready;  // Datapaths/GradientFactors.swift:136
  assign sums_ready = channels_ready;  // Datapaths/GradientFactors.swift:137
  assign results_valid = phase == PHASE_DONE;  // Datapaths/GradientFactors.swift:129
  assign results_map_factor = factor;  // Datapaths/GradientFactors.swift:130
  assign results_map_offsets_0 = offset_0;  // Datapaths/GradientFactors.swift:132
  assign results_map_offsets_1 = offset_1;  // Datapaths/GradientFactors.swift:132
  assign results_map_offsets_2 = offset_2;  // Datapaths/GradientFactors.swift:132
  assign results_map_shift = shift;  // Datapaths/GradientFactors.swift:131
  assign results_parameters_gamma = gamma_gradient;  // Datapaths/GradientFactors.swift:134
  assign results_parameters_beta = sums_sum;  // Datapaths/GradientFactors.swift:135

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (is_complete) phase <= PHASE_SLOPE;
        PHASE_SLOPE: if (divider_results_valid) phase <= PHASE_MEAN_SLOPE;
        PHASE_MEAN_SLOPE: if (divider_results_valid) phase <= PHASE_SCALE;
        PHASE_SCALE: phase <= PHASE_WEIGHT;
        PHASE_WEIGHT: phase <= PHASE_PULL;
        PHASE_PULL: if (divider_results_valid) phase <= PHASE_POSITION;
        PHASE_POSITION: phase <= PHASE_GAIN;
        PHASE_GAIN: if (divider_results_valid) phase <= PHASE_FIRST;
        PHASE_TILTED: phase <= PHASE_TILT;
        PHASE_TILT: if (divider_results_valid) phase <= PHASE_COARSEN;
        PHASE_COARSEN: ;
        PHASE_FIRST: phase <= PHASE_SECOND;
        PHASE_SECOND: phase <= PHASE_OFFSETS;
        PHASE_OFFSETS: phase <= PHASE_DONE;
        default: if (results_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_MEAN_SLOPE) begin
      if (is_slope_negative) slope <= -{1'b0, divider_results_quotient[24:0]};
      else slope <= {1'b0, divider_results_quotient[24:0]};
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_PULL) pull <= {~divider_results_quotient[26], divider_results_quotient[25:0]};
  end

  always @(posedge clock) begin
    if (phase == PHASE_GAIN) begin
      if (channels_gamma < 16'sd0) factor <= -{1'b0, factor_magnitude};
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
    if (phase == PHASE_POSITION) begin
      raised_gamma <= raised_gamma_selected << raised_gamma_difference;
      divisor_shift <= 5'd22 - leading_one_of_divisor_position;
      shift_of_gain <= shift_of_gain_sum + 6'd56;
    end
  end

  always @(posedge clock) begin
    product <= multiplicand * multiplier;
    base <= {1'b0, half} - {product[46], product};
  end

  always @(posedge clock) begin
    if (phase == PHASE_WEIGHT) gamma_gradient <= product[38:0];
  end

  always @(posedge clock) begin
    if (phase == PHASE_OFFSETS) begin
      offset_0 <= {offset_0_selected[31], offset_0_selected};
      offset_1 <= {offset_1_selected[31], offset_1_selected};
      offset_2 <= {offset_2_selected[31], offset_2_selected};
    end
  end

  always @(posedge clock) begin
    if (phase_is_slope & divider_operands_ready) is_slope_negative <= centered_products < 47'sd0;
  end

  // Read by nothing, and meant to be.
  wire _unused = &{
    1'b0,
    divider_results_exact,
    divider_results_remainder,
    magnitude_of_centered[61],
    rounded_offset_0_difference[15:0],
    rounded_offset_2_sum[15:0]
  };

endmodule

`default_nettype wire
