// normalization_l2_16_b8_n4096
//
//   configuration.norm = l2
//   configuration.inputBits = 8
//   configuration.outputBits = 8
//   configuration.outputFractionBits = 5
//   configuration.gradientFractionBits = 5
//   configuration.epsilon = 256
//   configuration.keepsMeanSign = true
//   lanes = 16
//   capacity = 4096
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module normalization_l2_16_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               elements_valid,
  output wire               elements_ready,
  input  wire signed [7:0]  elements_elements_0,
  input  wire signed [7:0]  elements_elements_1,
  input  wire signed [7:0]  elements_elements_2,
  input  wire signed [7:0]  elements_elements_3,
  input  wire signed [7:0]  elements_elements_4,
  input  wire signed [7:0]  elements_elements_5,
  input  wire signed [7:0]  elements_elements_6,
  input  wire signed [7:0]  elements_elements_7,
  input  wire signed [7:0]  elements_elements_8,
  input  wire signed [7:0]  elements_elements_9,
  input  wire signed [7:0]  elements_elements_10,
  input  wire signed [7:0]  elements_elements_11,
  input  wire signed [7:0]  elements_elements_12,
  input  wire signed [7:0]  elements_elements_13,
  input  wire signed [7:0]  elements_elements_14,
  input  wire signed [7:0]  elements_elements_15,
  input  wire [4:0]         elements_count,
  input  wire               elements_last,
  input  wire               parameters_valid,
  output wire               parameters_ready,
  input  wire signed [15:0] parameters_gamma,
  input  wire signed [15:0] parameters_beta,
  output wire               codes_valid,
  input  wire               codes_ready,
  output wire signed [7:0]  codes_elements_0,
  output wire signed [7:0]  codes_elements_1,
  output wire signed [7:0]  codes_elements_2,
  output wire signed [7:0]  codes_elements_3,
  output wire signed [7:0]  codes_elements_4,
  output wire signed [7:0]  codes_elements_5,
  output wire signed [7:0]  codes_elements_6,
  output wire signed [7:0]  codes_elements_7,
  output wire signed [7:0]  codes_elements_8,
  output wire signed [7:0]  codes_elements_9,
  output wire signed [7:0]  codes_elements_10,
  output wire signed [7:0]  codes_elements_11,
  output wire signed [7:0]  codes_elements_12,
  output wire signed [7:0]  codes_elements_13,
  output wire signed [7:0]  codes_elements_14,
  output wire signed [7:0]  codes_elements_15,
  output wire [4:0]         codes_count,
  output wire               codes_last,
  output wire               statistics_valid,
  input  wire               statistics_ready,
  output wire [12:0]        statistics_count,
  output wire signed [23:0] statistics_mean,
  output wire [22:0]        statistics_deviation
);

  reg summed_has_it;  // Datapaths/NormalizationUnit.swift:71
  reg kept_has_it;  // Datapaths/NormalizationUnit.swift:71
  reg next_parameters_is_full;  // Datapaths/NormalizationUnit.swift:79
  reg signed [15:0] next_parameters_held_gamma;  // Datapaths/NormalizationUnit.swift:79
  reg signed [15:0] next_parameters_held_beta;  // Datapaths/NormalizationUnit.swift:79
  reg channel_sums_is_full;  // Datapaths/NormalizationUnit.swift:81
  reg [12:0] channel_sums_held_count;  // Datapaths/NormalizationUnit.swift:81
  reg signed [19:0] channel_sums_held_sum;  // Datapaths/NormalizationUnit.swift:81
  reg [25:0] channel_sums_held_squares;  // Datapaths/NormalizationUnit.swift:81
  reg channel_mean_is_full;  // Datapaths/NormalizationUnit.swift:82
  reg [12:0] channel_mean_held_size;  // Datapaths/NormalizationUnit.swift:82
  reg signed [23:0] channel_mean_held_mean;  // Datapaths/NormalizationUnit.swift:82
  reg [12:0] channel_mean_held_remainder;  // Datapaths/NormalizationUnit.swift:82
  reg averaged_has_it;  // Datapaths/NormalizationUnit.swift:87
  reg squared_has_it;  // Datapaths/NormalizationUnit.swift:87
  reg channel_root_is_full;  // Datapaths/NormalizationUnit.swift:91
  reg [31:0] channel_root_held_root;  // Datapaths/NormalizationUnit.swift:91
  reg [5:0] channel_root_held_steps;  // Datapaths/NormalizationUnit.swift:91
  reg mapped_has_it;  // Datapaths/NormalizationUnit.swift:96
  reg shown_has_it;  // Datapaths/NormalizationUnit.swift:96
  reg shown_statistics_is_full;  // Datapaths/NormalizationUnit.swift:100
  reg [12:0] shown_statistics_held_statistics_count;  // Datapaths/NormalizationUnit.swift:100
  reg signed [23:0] shown_statistics_held_statistics_mean;  // Datapaths/NormalizationUnit.swift:100
  reg [22:0] shown_statistics_held_statistics_deviation;  // Datapaths/NormalizationUnit.swift:100

  wire summed_ready;  // Datapaths/NormalizationUnit.swift:72
  wire sums_results_valid;  // Datapaths/NormalizationUnit.swift:72
  wire [12:0] sums_results_count;  // Datapaths/NormalizationUnit.swift:72
  wire signed [19:0] sums_results_sum;  // Datapaths/NormalizationUnit.swift:72
  wire [25:0] sums_results_squares;  // Datapaths/NormalizationUnit.swift:72
  wire kept_ready;  // Datapaths/NormalizationUnit.swift:73
  wire waiting_for_factors_output_valid;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_0;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_1;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_2;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_3;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_4;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_5;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_6;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_7;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_8;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_9;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_10;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_11;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_12;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_13;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_14;  // Datapaths/NormalizationUnit.swift:73
  wire signed [7:0] waiting_for_factors_output_elements_15;  // Datapaths/NormalizationUnit.swift:73
  wire [4:0] waiting_for_factors_output_count;  // Datapaths/NormalizationUnit.swift:73
  wire waiting_for_factors_output_last;  // Datapaths/NormalizationUnit.swift:73
  wire averaged_ready;  // Datapaths/NormalizationUnit.swift:74
  wire mean_means_valid;  // Datapaths/NormalizationUnit.swift:74
  wire [12:0] mean_means_size;  // Datapaths/NormalizationUnit.swift:74
  wire signed [23:0] mean_means_mean;  // Datapaths/NormalizationUnit.swift:74
  wire [12:0] mean_means_remainder;  // Datapaths/NormalizationUnit.swift:74
  wire channel_mean_ready;  // Datapaths/NormalizationUnit.swift:75
  wire channel_root_ready;  // Datapaths/NormalizationUnit.swift:75
  wire next_parameters_ready;  // Datapaths/NormalizationUnit.swift:75
  wire factors_results_valid;  // Datapaths/NormalizationUnit.swift:75
  wire signed [15:0] mapped_map_factor;  // Datapaths/NormalizationUnit.swift:75
  wire signed [32:0] mapped_map_offset;  // Datapaths/NormalizationUnit.swift:75
  wire [4:0] mapped_map_shift;  // Datapaths/NormalizationUnit.swift:75
  wire [12:0] shown_statistics_count;  // Datapaths/NormalizationUnit.swift:75
  wire signed [23:0] shown_statistics_mean;  // Datapaths/NormalizationUnit.swift:75
  wire [22:0] shown_statistics_deviation;  // Datapaths/NormalizationUnit.swift:75
  wire mapped_ready;  // Datapaths/NormalizationUnit.swift:76
  wire normalizer_elements_ready;  // Datapaths/NormalizationUnit.swift:76
  wire squared_ready;  // Datapaths/NormalizationUnit.swift:88
  wire root_roots_valid;  // Datapaths/NormalizationUnit.swift:88
  wire [31:0] root_roots_root;  // Datapaths/NormalizationUnit.swift:88
  wire [5:0] root_roots_steps;  // Datapaths/NormalizationUnit.swift:88

  wire elements_ready_or = summed_has_it | summed_ready;
  wire elements_ready_or_2 = kept_has_it | kept_ready;
  wire next_parameters_can_take = ~next_parameters_is_full | next_parameters_ready;  // Datapaths/NormalizationUnit.swift:79
  wire shown_statistics_valid = shown_statistics_is_full;  // Datapaths/NormalizationUnit.swift:100
  wire [12:0] shown_statistics_statistics_count = shown_statistics_held_statistics_count;  // Datapaths/NormalizationUnit.swift:100
  wire signed [23:0] shown_statistics_statistics_mean = shown_statistics_held_statistics_mean;  // Datapaths/NormalizationUnit.swift:100
  wire [22:0] shown_statistics_statistics_deviation = shown_statistics_held_statistics_deviation;  // Datapaths/NormalizationUnit.swift:100
  wire summed_valid = elements_valid & ~summed_has_it;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_0 = elements_elements_0;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_1 = elements_elements_1;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_2 = elements_elements_2;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_3 = elements_elements_3;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_4 = elements_elements_4;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_5 = elements_elements_5;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_6 = elements_elements_6;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_7 = elements_elements_7;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_8 = elements_elements_8;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_9 = elements_elements_9;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_10 = elements_elements_10;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_11 = elements_elements_11;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_12 = elements_elements_12;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_13 = elements_elements_13;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_14 = elements_elements_14;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] summed_elements_15 = elements_elements_15;  // Datapaths/NormalizationUnit.swift:71
  wire [4:0] summed_count = elements_count;  // Datapaths/NormalizationUnit.swift:71
  wire summed_last = elements_last;  // Datapaths/NormalizationUnit.swift:71
  wire kept_valid = elements_valid & ~kept_has_it;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_0 = elements_elements_0;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_1 = elements_elements_1;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_2 = elements_elements_2;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_3 = elements_elements_3;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_4 = elements_elements_4;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_5 = elements_elements_5;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_6 = elements_elements_6;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_7 = elements_elements_7;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_8 = elements_elements_8;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_9 = elements_elements_9;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_10 = elements_elements_10;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_11 = elements_elements_11;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_12 = elements_elements_12;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_13 = elements_elements_13;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_14 = elements_elements_14;  // Datapaths/NormalizationUnit.swift:71
  wire signed [7:0] kept_elements_15 = elements_elements_15;  // Datapaths/NormalizationUnit.swift:71
  wire [4:0] kept_count = elements_count;  // Datapaths/NormalizationUnit.swift:71
  wire kept_last = elements_last;  // Datapaths/NormalizationUnit.swift:71
  wire summed_has_it_and = elements_valid & ~elements_ready;
  wire next_parameters_valid = next_parameters_is_full;  // Datapaths/NormalizationUnit.swift:79
  wire signed [15:0] next_parameters_gamma = next_parameters_held_gamma;  // Datapaths/NormalizationUnit.swift:79
  wire signed [15:0] next_parameters_beta = next_parameters_held_beta;  // Datapaths/NormalizationUnit.swift:79
  wire next_parameters_held_gamma_and = parameters_valid & parameters_ready;
  wire channel_sums_valid = channel_sums_is_full;  // Datapaths/NormalizationUnit.swift:81
  wire channel_sums_ready_or = averaged_has_it | averaged_ready;
  wire channel_sums_ready_or_2 = squared_has_it | squared_ready;
  wire channel_sums_ready = channel_sums_ready_or & channel_sums_ready_or_2;  // Datapaths/NormalizationUnit.swift:81
  wire [12:0] channel_sums_count = channel_sums_held_count;  // Datapaths/NormalizationUnit.swift:81
  wire signed [19:0] channel_sums_sum = channel_sums_held_sum;  // Datapaths/NormalizationUnit.swift:81
  wire [25:0] channel_sums_squares = channel_sums_held_squares;  // Datapaths/NormalizationUnit.swift:81
  wire channel_sums_can_take = ~channel_sums_is_full | channel_sums_ready;  // Datapaths/NormalizationUnit.swift:81
  wire channel_sums_held_count_and = sums_results_valid & channel_sums_can_take;
  wire channel_mean_valid = channel_mean_is_full;  // Datapaths/NormalizationUnit.swift:82
  wire [12:0] channel_mean_size = channel_mean_held_size;  // Datapaths/NormalizationUnit.swift:82
  wire signed [23:0] channel_mean_mean = channel_mean_held_mean;  // Datapaths/NormalizationUnit.swift:82
  wire [12:0] channel_mean_remainder = channel_mean_held_remainder;  // Datapaths/NormalizationUnit.swift:82
  wire channel_mean_can_take = ~channel_mean_is_full | channel_mean_ready;  // Datapaths/NormalizationUnit.swift:82
  wire channel_mean_held_size_and = mean_means_valid & channel_mean_can_take;
  wire averaged_valid = channel_sums_valid & ~averaged_has_it;  // Datapaths/NormalizationUnit.swift:87
  wire [12:0] averaged_count = channel_sums_count;  // Datapaths/NormalizationUnit.swift:87
  wire signed [19:0] averaged_sum = channel_sums_sum;  // Datapaths/NormalizationUnit.swift:87
  wire [25:0] averaged_squares = channel_sums_squares;  // Datapaths/NormalizationUnit.swift:87
  wire squared_valid = channel_sums_valid & ~squared_has_it;  // Datapaths/NormalizationUnit.swift:87
  wire [12:0] squared_count = channel_sums_count;  // Datapaths/NormalizationUnit.swift:87
  wire signed [19:0] squared_sum = channel_sums_sum;  // Datapaths/NormalizationUnit.swift:87
  wire [25:0] squared_squares = channel_sums_squares;  // Datapaths/NormalizationUnit.swift:87
  wire averaged_has_it_and = channel_sums_valid & ~channel_sums_ready;
  wire channel_root_valid = channel_root_is_full;  // Datapaths/NormalizationUnit.swift:91
  wire [31:0] channel_root_root = channel_root_held_root;  // Datapaths/NormalizationUnit.swift:91
  wire [5:0] channel_root_steps = channel_root_held_steps;  // Datapaths/NormalizationUnit.swift:91
  wire channel_root_can_take = ~channel_root_is_full | channel_root_ready;  // Datapaths/NormalizationUnit.swift:91
  wire channel_root_held_root_and = root_roots_valid & channel_root_can_take;
  wire mapped_valid = factors_results_valid & ~mapped_has_it;  // Datapaths/NormalizationUnit.swift:96
  wire mapped_has_it_or = mapped_has_it | mapped_ready;
  wire shown_valid = factors_results_valid & ~shown_has_it;  // Datapaths/NormalizationUnit.swift:96
  wire shown_statistics_ready = statistics_ready;  // Datapaths/NormalizationUnit.swift:100
  wire shown_statistics_can_take = ~shown_statistics_is_full | shown_statistics_ready;  // Datapaths/NormalizationUnit.swift:100
  wire shown_ready = shown_statistics_can_take;  // Datapaths/NormalizationUnit.swift:96
  wire mapped_has_it_or_2 = shown_has_it | shown_ready;
  wire mapped_has_it_and = mapped_has_it_or & mapped_has_it_or_2;
  wire mapped_has_it_and_2 = factors_results_valid & ~mapped_has_it_and;
  wire shown_statistics_held_statistics_count_and = shown_valid & shown_ready;

  channel_sums_16_b8_n4096_squares sums (  // Datapaths/NormalizationUnit.swift:72
    .clock(clock),
    .reset(reset),
    .elements_valid(summed_valid),
    .elements_ready(summed_ready),
    .elements_elements_0(summed_elements_0),
    .elements_elements_1(summed_elements_1),
    .elements_elements_2(summed_elements_2),
    .elements_elements_3(summed_elements_3),
    .elements_elements_4(summed_elements_4),
    .elements_elements_5(summed_elements_5),
    .elements_elements_6(summed_elements_6),
    .elements_elements_7(summed_elements_7),
    .elements_elements_8(summed_elements_8),
    .elements_elements_9(summed_elements_9),
    .elements_elements_10(summed_elements_10),
    .elements_elements_11(summed_elements_11),
    .elements_elements_12(summed_elements_12),
    .elements_elements_13(summed_elements_13),
    .elements_elements_14(summed_elements_14),
    .elements_elements_15(summed_elements_15),
    .elements_count(summed_count),
    .elements_last(summed_last),
    .results_valid(sums_results_valid),
    .results_ready(channel_sums_can_take),
    .results_count(sums_results_count),
    .results_sum(sums_results_sum),
    .results_squares(sums_results_squares)
  );

  beat_queue_16_w8_d512 waiting_for_factors (  // Datapaths/NormalizationUnit.swift:73
    .clock(clock),
    .reset(reset),
    .input_valid(kept_valid),
    .input_ready(kept_ready),
    .input_elements_0(kept_elements_0),
    .input_elements_1(kept_elements_1),
    .input_elements_2(kept_elements_2),
    .input_elements_3(kept_elements_3),
    .input_elements_4(kept_elements_4),
    .input_elements_5(kept_elements_5),
    .input_elements_6(kept_elements_6),
    .input_elements_7(kept_elements_7),
    .input_elements_8(kept_elements_8),
    .input_elements_9(kept_elements_9),
    .input_elements_10(kept_elements_10),
    .input_elements_11(kept_elements_11),
    .input_elements_12(kept_elements_12),
    .input_elements_13(kept_elements_13),
    .input_elements_14(kept_elements_14),
    .input_elements_15(kept_elements_15),
    .input_count(kept_count),
    .input_last(kept_last),
    .output_valid(waiting_for_factors_output_valid),
    .output_ready(normalizer_elements_ready),
    .output_elements_0(waiting_for_factors_output_elements_0),
    .output_elements_1(waiting_for_factors_output_elements_1),
    .output_elements_2(waiting_for_factors_output_elements_2),
    .output_elements_3(waiting_for_factors_output_elements_3),
    .output_elements_4(waiting_for_factors_output_elements_4),
    .output_elements_5(waiting_for_factors_output_elements_5),
    .output_elements_6(waiting_for_factors_output_elements_6),
    .output_elements_7(waiting_for_factors_output_elements_7),
    .output_elements_8(waiting_for_factors_output_elements_8),
    .output_elements_9(waiting_for_factors_output_elements_9),
    .output_elements_10(waiting_for_factors_output_elements_10),
    .output_elements_11(waiting_for_factors_output_elements_11),
    .output_elements_12(waiting_for_factors_output_elements_12),
    .output_elements_13(waiting_for_factors_output_elements_13),
    .output_elements_14(waiting_for_factors_output_elements_14),
    .output_elements_15(waiting_for_factors_output_elements_15),
    .output_count(waiting_for_factors_output_count),
    .output_last(waiting_for_factors_output_last)
  );

  channel_mean_b8_n4096 mean (  // Datapaths/NormalizationUnit.swift:74
    .clock(clock),
    .reset(reset),
    .sums_valid(averaged_valid),
    .sums_ready(averaged_ready),
    .sums_count(averaged_count),
    .sums_sum(averaged_sum),
    .sums_squares(averaged_squares),
    .means_valid(mean_means_valid),
    .means_ready(channel_mean_can_take),
    .means_size(mean_means_size),
    .means_mean(mean_means_mean),
    .means_remainder(mean_means_remainder)
  );

  normalization_factors_l2_b8_n4096 factors (  // Datapaths/NormalizationUnit.swift:75
    .clock(clock),
    .reset(reset),
    .means_valid(channel_mean_valid),
    .means_ready(channel_mean_ready),
    .means_size(channel_mean_size),
    .means_mean(channel_mean_mean),
    .means_remainder(channel_mean_remainder),
    .roots_valid(channel_root_valid),
    .roots_ready(channel_root_ready),
    .roots_root(channel_root_root),
    .roots_steps(channel_root_steps),
    .parameters_valid(next_parameters_valid),
    .parameters_ready(next_parameters_ready),
    .parameters_gamma(next_parameters_gamma),
    .parameters_beta(next_parameters_beta),
    .results_valid(factors_results_valid),
    .results_ready(mapped_has_it_and),
    .results_map_factor(mapped_map_factor),
    .results_map_offset(mapped_map_offset),
    .results_map_shift(mapped_map_shift),
    .results_statistics_count(shown_statistics_count),
    .results_statistics_mean(shown_statistics_mean),
    .results_statistics_deviation(shown_statistics_deviation)
  );

  normalizer_16_b8_o8 normalizer (  // Datapaths/NormalizationUnit.swift:76
    .clock(clock),
    .reset(reset),
    .maps_valid(mapped_valid),
    .maps_ready(mapped_ready),
    .maps_factor(mapped_map_factor),
    .maps_offset(mapped_map_offset),
    .maps_shift(mapped_map_shift),
    .elements_valid(waiting_for_factors_output_valid),
    .elements_ready(normalizer_elements_ready),
    .elements_elements_0(waiting_for_factors_output_elements_0),
    .elements_elements_1(waiting_for_factors_output_elements_1),
    .elements_elements_2(waiting_for_factors_output_elements_2),
    .elements_elements_3(waiting_for_factors_output_elements_3),
    .elements_elements_4(waiting_for_factors_output_elements_4),
    .elements_elements_5(waiting_for_factors_output_elements_5),
    .elements_elements_6(waiting_for_factors_output_elements_6),
    .elements_elements_7(waiting_for_factors_output_elements_7),
    .elements_elements_8(waiting_for_factors_output_elements_8),
    .elements_elements_9(waiting_for_factors_output_elements_9),
    .elements_elements_10(waiting_for_factors_output_elements_10),
    .elements_elements_11(waiting_for_factors_output_elements_11),
    .elements_elements_12(waiting_for_factors_output_elements_12),
    .elements_elements_13(waiting_for_factors_output_elements_13),
    .elements_elements_14(waiting_for_factors_output_elements_14),
    .elements_elements_15(waiting_for_factors_output_elements_15),
    .elements_count(waiting_for_factors_output_count),
    .elements_last(waiting_for_factors_output_last),
    .codes_valid(codes_valid),
    .codes_ready(codes_ready),
    .codes_elements_0(codes_elements_0),
    .codes_elements_1(codes_elements_1),
    .codes_elements_2(codes_elements_2),
    .codes_elements_3(codes_elements_3),
    .codes_elements_4(codes_elements_4),
    .codes_elements_5(codes_elements_5),
    .codes_elements_6(codes_elements_6),
    .codes_elements_7(codes_elements_7),
    .codes_elements_8(codes_elements_8),
    .codes_elements_9(codes_elements_9),
    .codes_elements_10(codes_elements_10),
    .codes_elements_11(codes_elements_11),
    .codes_elements_12(codes_elements_12),
    .codes_elements_13(codes_elements_13),
    .codes_elements_14(codes_elements_14),
    .codes_elements_15(codes_elements_15),
    .codes_count(codes_count),
    .codes_last(codes_last)
  );

  channel_root_b8_n4096 root (  // Datapaths/NormalizationUnit.swift:88
    .clock(clock),
    .reset(reset),
    .sums_valid(squared_valid),
    .sums_ready(squared_ready),
    .sums_count(squared_count),
    .sums_sum(squared_sum),
    .sums_squares(squared_squares),
    .roots_valid(root_roots_valid),
    .roots_ready(channel_root_can_take),
    .roots_root(root_roots_root),
    .roots_steps(root_roots_steps)
  );

  assign elements_ready = elements_ready_or & elements_ready_or_2;  // Datapaths/NormalizationUnit.swift:71
  assign parameters_ready = next_parameters_can_take;  // Datapaths/NormalizationUnit.swift:79
  assign statistics_valid = shown_statistics_valid;  // Datapaths/NormalizationUnit.swift:101
  assign statistics_count = shown_statistics_statistics_count;  // Datapaths/NormalizationUnit.swift:103
  assign statistics_mean = shown_statistics_statistics_mean;  // Datapaths/NormalizationUnit.swift:103
  assign statistics_deviation = shown_statistics_statistics_deviation;  // Datapaths/NormalizationUnit.swift:103

  always @(posedge clock) begin
    if (reset) begin
      summed_has_it <= 1'b0;
      kept_has_it <= 1'b0;
      averaged_has_it <= 1'b0;
      squared_has_it <= 1'b0;
      mapped_has_it <= 1'b0;
      shown_has_it <= 1'b0;
    end else begin
      summed_has_it <= summed_has_it_and & elements_ready_or;
      kept_has_it <= summed_has_it_and & elements_ready_or_2;
      averaged_has_it <= averaged_has_it_and & channel_sums_ready_or;
      squared_has_it <= averaged_has_it_and & channel_sums_ready_or_2;
      mapped_has_it <= mapped_has_it_and_2 & mapped_has_it_or;
      shown_has_it <= mapped_has_it_and_2 & mapped_has_it_or_2;
    end
  end

  always @(posedge clock) begin
    if (reset) next_parameters_is_full <= 1'b0;
    else if (next_parameters_can_take) next_parameters_is_full <= parameters_valid;
  end

  always @(posedge clock) begin
    if (next_parameters_held_gamma_and) begin
      next_parameters_held_gamma <= parameters_gamma;
      next_parameters_held_beta <= parameters_beta;
    end
  end

  always @(posedge clock) begin
    if (reset) channel_sums_is_full <= 1'b0;
    else if (channel_sums_can_take) channel_sums_is_full <= sums_results_valid;
  end

  always @(posedge clock) begin
    if (channel_sums_held_count_and) begin
      channel_sums_held_count <= sums_results_count;
      channel_sums_held_sum <= sums_results_sum;
      channel_sums_held_squares <= sums_results_squares;
    end
  end

  always @(posedge clock) begin
    if (reset) channel_mean_is_full <= 1'b0;
    else if (channel_mean_can_take) channel_mean_is_full <= mean_means_valid;
  end

  always @(posedge clock) begin
    if (channel_mean_held_size_and) begin
      channel_mean_held_size <= mean_means_size;
      channel_mean_held_mean <= mean_means_mean;
      channel_mean_held_remainder <= mean_means_remainder;
    end
  end

  always @(posedge clock) begin
    if (reset) channel_root_is_full <= 1'b0;
    else if (channel_root_can_take) channel_root_is_full <= root_roots_valid;
  end

  always @(posedge clock) begin
    if (channel_root_held_root_and) begin
      channel_root_held_root <= root_roots_root;
      channel_root_held_steps <= root_roots_steps;
    end
  end

  always @(posedge clock) begin
    if (reset) shown_statistics_is_full <= 1'b0;
    else if (shown_statistics_can_take) shown_statistics_is_full <= shown_valid;
  end

  always @(posedge clock) begin
    if (shown_statistics_held_statistics_count_and) begin
      shown_statistics_held_statistics_count <= shown_statistics_count;
      shown_statistics_held_statistics_mean <= shown_statistics_mean;
      shown_statistics_held_statistics_deviation <= shown_statistics_deviation;
    end
  end

endmodule

`default_nettype wire
