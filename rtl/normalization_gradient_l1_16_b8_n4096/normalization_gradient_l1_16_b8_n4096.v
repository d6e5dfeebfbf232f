// normalization_gradient_l1_16_b8_n4096
//
//   configuration.norm = l1
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

module normalization_gradient_l1_16_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               channels_valid,
  output wire               channels_ready,
  input  wire [12:0]        channels_statistics_count,
  input  wire signed [23:0] channels_statistics_mean,
  input  wire [22:0]        channels_statistics_deviation,
  input  wire signed [13:0] channels_statistics_signs,
  input  wire signed [15:0] channels_gamma,
  input  wire               pairs_valid,
  output wire               pairs_ready,
  input  wire signed [7:0]  pairs_gradients_0,
  input  wire signed [7:0]  pairs_gradients_1,
  input  wire signed [7:0]  pairs_gradients_2,
  input  wire signed [7:0]  pairs_gradients_3,
  input  wire signed [7:0]  pairs_gradients_4,
  input  wire signed [7:0]  pairs_gradients_5,
  input  wire signed [7:0]  pairs_gradients_6,
  input  wire signed [7:0]  pairs_gradients_7,
  input  wire signed [7:0]  pairs_gradients_8,
  input  wire signed [7:0]  pairs_gradients_9,
  input  wire signed [7:0]  pairs_gradients_10,
  input  wire signed [7:0]  pairs_gradients_11,
  input  wire signed [7:0]  pairs_gradients_12,
  input  wire signed [7:0]  pairs_gradients_13,
  input  wire signed [7:0]  pairs_gradients_14,
  input  wire signed [7:0]  pairs_gradients_15,
  input  wire signed [7:0]  pairs_elements_0,
  input  wire signed [7:0]  pairs_elements_1,
  input  wire signed [7:0]  pairs_elements_2,
  input  wire signed [7:0]  pairs_elements_3,
  input  wire signed [7:0]  pairs_elements_4,
  input  wire signed [7:0]  pairs_elements_5,
  input  wire signed [7:0]  pairs_elements_6,
  input  wire signed [7:0]  pairs_elements_7,
  input  wire signed [7:0]  pairs_elements_8,
  input  wire signed [7:0]  pairs_elements_9,
  input  wire signed [7:0]  pairs_elements_10,
  input  wire signed [7:0]  pairs_elements_11,
  input  wire signed [7:0]  pairs_elements_12,
  input  wire signed [7:0]  pairs_elements_13,
  input  wire signed [7:0]  pairs_elements_14,
  input  wire signed [7:0]  pairs_elements_15,
  input  wire [4:0]         pairs_count,
  input  wire               pairs_last,
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
  output wire               parameters_valid,
  input  wire               parameters_ready,
  output wire signed [38:0] parameters_gamma,
  output wire signed [19:0] parameters_beta
);

  reg compared_has_it;  // Datapaths/NormalizationGradientUnit.swift:78
  reg used_has_it;  // Datapaths/NormalizationGradientUnit.swift:78
  reg [1:0] known_channels_head;  // Datapaths/NormalizationGradientUnit.swift:80
  reg [1:0] known_channels_tail;  // Datapaths/NormalizationGradientUnit.swift:80
  reg [2:0] known_channels_count;  // Datapaths/NormalizationGradientUnit.swift:80
  reg present_channel_is_full;  // Datapaths/NormalizationGradientUnit.swift:81
  reg signed [23:0] present_channel_held_statistics_mean;  // Datapaths/NormalizationGradientUnit.swift:81
  reg channel_sums_is_full;  // Datapaths/NormalizationGradientUnit.swift:82
  reg signed [19:0] channel_sums_held_sum;  // Datapaths/NormalizationGradientUnit.swift:82
  reg signed [26:0] channel_sums_held_products;  // Datapaths/NormalizationGradientUnit.swift:82
  reg mapped_has_it;  // Datapaths/NormalizationGradientUnit.swift:86
  reg shown_has_it;  // Datapaths/NormalizationGradientUnit.swift:86
  reg shown_gradients_is_full;  // Datapaths/NormalizationGradientUnit.swift:90
  reg signed [38:0] shown_gradients_held_parameters_gamma;  // Datapaths/NormalizationGradientUnit.swift:90
  reg signed [19:0] shown_gradients_held_parameters_beta;  // Datapaths/NormalizationGradientUnit.swift:90

  reg [89:0] known_channels_words [0:3];  // Datapaths/NormalizationGradientUnit.swift:80

  wire sums_pairs_ready;  // Datapaths/NormalizationGradientUnit.swift:73
  wire sums_results_valid;  // Datapaths/NormalizationGradientUnit.swift:73
  wire signed [19:0] sums_results_sum;  // Datapaths/NormalizationGradientUnit.swift:73
  wire signed [26:0] sums_results_products;  // Datapaths/NormalizationGradientUnit.swift:73
  wire waiting_for_factors_input_ready;  // Datapaths/NormalizationGradientUnit.swift:74
  wire waiting_for_factors_output_valid;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_0;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_1;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_2;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_3;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_4;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_5;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_6;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_7;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_8;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_9;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_10;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_11;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_12;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_13;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_14;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [9:0] waiting_for_factors_output_elements_15;  // Datapaths/NormalizationGradientUnit.swift:74
  wire [4:0] waiting_for_factors_output_count;  // Datapaths/NormalizationGradientUnit.swift:74
  wire waiting_for_factors_output_last;  // Datapaths/NormalizationGradientUnit.swift:74
  wire known_channels_ready;  // Datapaths/NormalizationGradientUnit.swift:75
  wire channel_sums_ready;  // Datapaths/NormalizationGradientUnit.swift:75
  wire factors_results_valid;  // Datapaths/NormalizationGradientUnit.swift:75
  wire signed [15:0] mapped_map_factor;  // Datapaths/NormalizationGradientUnit.swift:75
  wire signed [32:0] mapped_map_offsets_0;  // Datapaths/NormalizationGradientUnit.swift:75
  wire signed [32:0] mapped_map_offsets_1;  // Datapaths/NormalizationGradientUnit.swift:75
  wire signed [32:0] mapped_map_offsets_2;  // Datapaths/NormalizationGradientUnit.swift:75
  wire [4:0] mapped_map_shift;  // Datapaths/NormalizationGradientUnit.swift:75
  wire signed [38:0] shown_parameters_gamma;  // Datapaths/NormalizationGradientUnit.swift:75
  wire signed [19:0] shown_parameters_beta;  // Datapaths/NormalizationGradientUnit.swift:75
  wire mapped_ready;  // Datapaths/NormalizationGradientUnit.swift:76
  wire normalizer_gradients_ready;  // Datapaths/NormalizationGradientUnit.swift:76

  wire present_channel_valid = present_channel_is_full;  // Datapaths/NormalizationGradientUnit.swift:81
  wire present_channel_ready = (pairs_valid & pairs_ready) & pairs_last;  // Datapaths/NormalizationGradientUnit.swift:81
  wire present_channel_can_take = ~present_channel_is_full | present_channel_ready;  // Datapaths/NormalizationGradientUnit.swift:81
  wire compared_ready = present_channel_can_take;  // Datapaths/NormalizationGradientUnit.swift:78
  wire channels_ready_or = compared_has_it | compared_ready;
  wire used_ready = known_channels_count != 3'd4;  // Datapaths/NormalizationGradientUnit.swift:78
  wire channels_ready_or_2 = used_has_it | used_ready;
  wire shown_gradients_valid = shown_gradients_is_full;  // Datapaths/NormalizationGradientUnit.swift:90
  wire signed [38:0] shown_gradients_parameters_gamma = shown_gradients_held_parameters_gamma;  // Datapaths/NormalizationGradientUnit.swift:90
  wire signed [19:0] shown_gradients_parameters_beta = shown_gradients_held_parameters_beta;  // Datapaths/NormalizationGradientUnit.swift:90
  wire compared_valid = channels_valid & ~compared_has_it;  // Datapaths/NormalizationGradientUnit.swift:78
  wire signed [23:0] compared_statistics_mean = channels_statistics_mean;  // Datapaths/NormalizationGradientUnit.swift:78
  wire used_valid = channels_valid & ~used_has_it;  // Datapaths/NormalizationGradientUnit.swift:78
  wire [12:0] used_statistics_count = channels_statistics_count;  // Datapaths/NormalizationGradientUnit.swift:78
  wire signed [23:0] used_statistics_mean = channels_statistics_mean;  // Datapaths/NormalizationGradientUnit.swift:78
  wire [22:0] used_statistics_deviation = channels_statistics_deviation;  // Datapaths/NormalizationGradientUnit.swift:78
  wire signed [13:0] used_statistics_signs = channels_statistics_signs;  // Datapaths/NormalizationGradientUnit.swift:78
  wire signed [15:0] used_gamma = channels_gamma;  // Datapaths/NormalizationGradientUnit.swift:78
  wire compared_has_it_and = channels_valid & ~channels_ready;
  wire known_channels_valid = known_channels_count != 3'd0;  // Datapaths/NormalizationGradientUnit.swift:80
  wire [89:0] known_channels_statistics_count_word = known_channels_words[known_channels_head];  // Datapaths/NormalizationGradientUnit.swift:80
  wire [12:0] known_channels_statistics_count = known_channels_statistics_count_word[89:77];  // Datapaths/NormalizationGradientUnit.swift:80
  wire signed [23:0] known_channels_statistics_mean = known_channels_statistics_count_word[76:53];  // Datapaths/NormalizationGradientUnit.swift:80
  wire [22:0] known_channels_statistics_deviation = known_channels_statistics_count_word[52:30];  // Datapaths/NormalizationGradientUnit.swift:80
  wire signed [13:0] known_channels_statistics_signs = known_channels_statistics_count_word[29:16];  // Datapaths/NormalizationGradientUnit.swift:80
  wire signed [15:0] known_channels_gamma = known_channels_statistics_count_word[15:0];  // Datapaths/NormalizationGradientUnit.swift:80
  wire [89:0] known_channels_words_joined = {
    used_statistics_count,
    used_statistics_mean,
    used_statistics_deviation,
    used_statistics_signs,
    used_gamma
  };
  wire known_channels_goes_in = used_valid & used_ready;  // Datapaths/NormalizationGradientUnit.swift:80
  wire known_channels_comes_out = known_channels_valid & known_channels_ready;  // Datapaths/NormalizationGradientUnit.swift:80
  wire [2:0] known_channels_count_sum = known_channels_count + {2'd0, known_channels_goes_in};
  wire signed [23:0] present_channel_statistics_mean = present_channel_held_statistics_mean;  // Datapaths/NormalizationGradientUnit.swift:81
  wire is_beat_there = pairs_valid & present_channel_valid;  // Datapaths/NormalizationGradientUnit.swift:102
  wire signed [7:0] floor_of_mean = present_channel_statistics_mean[23:16];  // Datapaths/AboveMeanSums.swift:80
  wire is_mean_whole = present_channel_statistics_mean[15:0] == 16'd0;  // Datapaths/AboveMeanSums.swift:81
  wire channel_sums_valid = channel_sums_is_full;  // Datapaths/NormalizationGradientUnit.swift:82
  wire signed [19:0] channel_sums_sum = channel_sums_held_sum;  // Datapaths/NormalizationGradientUnit.swift:82
  wire signed [26:0] channel_sums_products = channel_sums_held_products;  // Datapaths/NormalizationGradientUnit.swift:82
  wire channel_sums_can_take = ~channel_sums_is_full | channel_sums_ready;  // Datapaths/NormalizationGradientUnit.swift:82
  wire channel_sums_held_sum_and = sums_results_valid & channel_sums_can_take;
  wire mapped_valid = factors_results_valid & ~mapped_has_it;  // Datapaths/NormalizationGradientUnit.swift:86
  wire mapped_has_it_or = mapped_has_it | mapped_ready;
  wire shown_valid = factors_results_valid & ~shown_has_it;  // Datapaths/NormalizationGradientUnit.swift:86
  wire shown_gradients_ready = parameters_ready;  // Datapaths/NormalizationGradientUnit.swift:90
  wire shown_gradients_can_take = ~shown_gradients_is_full | shown_gradients_ready;  // Datapaths/NormalizationGradientUnit.swift:90
  wire shown_ready = shown_gradients_can_take;  // Datapaths/NormalizationGradientUnit.swift:86
  wire mapped_has_it_or_2 = shown_has_it | shown_ready;
  wire mapped_has_it_and = mapped_has_it_or & mapped_has_it_or_2;
  wire mapped_has_it_and_2 = factors_results_valid & ~mapped_has_it_and;
  wire shown_gradients_held_parameters_gamma_and = shown_valid & shown_ready;

  channel_gradient_sums_16_b8_n4096 sums (  // Datapaths/NormalizationGradientUnit.swift:73
    .clock(clock),
    .reset(reset),
    .pairs_valid(is_beat_there & waiting_for_factors_input_ready),
    .pairs_ready(sums_pairs_ready),
    .pairs_elements_0({pairs_gradients_0, pairs_elements_0}),
    .pairs_elements_1({pairs_gradients_1, pairs_elements_1}),
    .pairs_elements_2({pairs_gradients_2, pairs_elements_2}),
    .pairs_elements_3({pairs_gradients_3, pairs_elements_3}),
    .pairs_elements_4({pairs_gradients_4, pairs_elements_4}),
    .pairs_elements_5({pairs_gradients_5, pairs_elements_5}),
    .pairs_elements_6({pairs_gradients_6, pairs_elements_6}),
    .pairs_elements_7({pairs_gradients_7, pairs_elements_7}),
    .pairs_elements_8({pairs_gradients_8, pairs_elements_8}),
    .pairs_elements_9({pairs_gradients_9, pairs_elements_9}),
    .pairs_elements_10({pairs_gradients_10, pairs_elements_10}),
    .pairs_elements_11({pairs_gradients_11, pairs_elements_11}),
    .pairs_elements_12({pairs_gradients_12, pairs_elements_12}),
    .pairs_elements_13({pairs_gradients_13, pairs_elements_13}),
    .pairs_elements_14({pairs_gradients_14, pairs_elements_14}),
    .pairs_elements_15({pairs_gradients_15, pairs_elements_15}),
    .pairs_count(pairs_count),
    .pairs_last(pairs_last),
    .results_valid(sums_results_valid),
    .results_ready(channel_sums_can_take),
    .results_sum(sums_results_sum),
    .results_products(sums_results_products)
  );

  beat_queue_16_w10_d512 waiting_for_factors (  // Datapaths/NormalizationGradientUnit.swift:74
    .clock(clock),
    .reset(reset),
    .input_valid(is_beat_there & sums_pairs_ready),
    .input_ready(waiting_for_factors_input_ready),
    .input_elements_0({pairs_gradients_0, (pairs_elements_0 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_0}),
    .input_elements_1({pairs_gradients_1, (pairs_elements_1 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_1}),
    .input_elements_2({pairs_gradients_2, (pairs_elements_2 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_2}),
    .input_elements_3({pairs_gradients_3, (pairs_elements_3 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_3}),
    .input_elements_4({pairs_gradients_4, (pairs_elements_4 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_4}),
    .input_elements_5({pairs_gradients_5, (pairs_elements_5 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_5}),
    .input_elements_6({pairs_gradients_6, (pairs_elements_6 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_6}),
    .input_elements_7({pairs_gradients_7, (pairs_elements_7 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_7}),
    .input_elements_8({pairs_gradients_8, (pairs_elements_8 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_8}),
    .input_elements_9({pairs_gradients_9, (pairs_elements_9 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_9}),
    .input_elements_10({pairs_gradients_10, (pairs_elements_10 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_10}),
    .input_elements_11({pairs_gradients_11, (pairs_elements_11 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_11}),
    .input_elements_12({pairs_gradients_12, (pairs_elements_12 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_12}),
    .input_elements_13({pairs_gradients_13, (pairs_elements_13 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_13}),
    .input_elements_14({pairs_gradients_14, (pairs_elements_14 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_14}),
    .input_elements_15({pairs_gradients_15, (pairs_elements_15 == floor_of_mean) & is_mean_whole, floor_of_mean < pairs_elements_15}),
    .input_count(pairs_count),
    .input_last(pairs_last),
    .output_valid(waiting_for_factors_output_valid),
    .output_ready(normalizer_gradients_ready),
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

  gradient_factors_l1_b8_n4096 factors (  // Datapaths/NormalizationGradientUnit.swift:75
    .clock(clock),
    .reset(reset),
    .channels_valid(known_channels_valid),
    .channels_ready(known_channels_ready),
    .channels_statistics_count(known_channels_statistics_count),
    .channels_statistics_mean(known_channels_statistics_mean),
    .channels_statistics_deviation(known_channels_statistics_deviation),
    .channels_statistics_signs(known_channels_statistics_signs),
    .channels_gamma(known_channels_gamma),
    .sums_valid(channel_sums_valid),
    .sums_ready(channel_sums_ready),
    .sums_sum(channel_sums_sum),
    .sums_products(channel_sums_products),
    .results_valid(factors_results_valid),
    .results_ready(mapped_has_it_and),
    .results_map_factor(mapped_map_factor),
    .results_map_offsets_0(mapped_map_offsets_0),
    .results_map_offsets_1(mapped_map_offsets_1),
    .results_map_offsets_2(mapped_map_offsets_2),
    .results_map_shift(mapped_map_shift),
    .results_parameters_gamma(shown_parameters_gamma),
    .results_parameters_beta(shown_parameters_beta)
  );

  gradient_normalizer_l1_16_b8_o8 normalizer (  // Datapaths/NormalizationGradientUnit.swift:76
    .clock(clock),
    .reset(reset),
    .maps_valid(mapped_valid),
    .maps_ready(mapped_ready),
    .maps_factor(mapped_map_factor),
    .maps_offsets_0(mapped_map_offsets_0),
    .maps_offsets_1(mapped_map_offsets_1),
    .maps_offsets_2(mapped_map_offsets_2),
    .maps_shift(mapped_map_shift),
    .gradients_valid(waiting_for_factors_output_valid),
    .gradients_ready(normalizer_gradients_ready),
    .gradients_elements_0(waiting_for_factors_output_elements_0),
    .gradients_elements_1(waiting_for_factors_output_elements_1),
    .gradients_elements_2(waiting_for_factors_output_elements_2),
    .gradients_elements_3(waiting_for_factors_output_elements_3),
    .gradients_elements_4(waiting_for_factors_output_elements_4),
    .gradients_elements_5(waiting_for_factors_output_elements_5),
    .gradients_elements_6(waiting_for_factors_output_elements_6),
    .gradients_elements_7(waiting_for_factors_output_elements_7),
    .gradients_elements_8(waiting_for_factors_output_elements_8),
    .gradients_elements_9(waiting_for_factors_output_elements_9),
    .gradients_elements_10(waiting_for_factors_output_elements_10),
    .gradients_elements_11(waiting_for_factors_output_elements_11),
    .gradients_elements_12(waiting_for_factors_output_elements_12),
    .gradients_elements_13(waiting_for_factors_output_elements_13),
    .gradients_elements_14(waiting_for_factors_output_elements_14),
    .gradients_elements_15(waiting_for_factors_output_elements_15),
    .gradients_count(waiting_for_factors_output_count),
    .gradients_last(waiting_for_factors_output_last),
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

  assign channels_ready = channels_ready_or & channels_ready_or_2;  // Datapaths/NormalizationGradientUnit.swift:78
  assign pairs_ready = (present_channel_valid & sums_pairs_ready) & waiting_for_factors_input_ready;  // Datapaths/NormalizationGradientUnit.swift:105
  assign parameters_valid = shown_gradients_valid;  // Datapaths/NormalizationGradientUnit.swift:91
  assign parameters_gamma = shown_gradients_parameters_gamma;  // Datapaths/NormalizationGradientUnit.swift:93
  assign parameters_beta = shown_gradients_parameters_beta;  // Datapaths/NormalizationGradientUnit.swift:93

  always @(posedge clock) begin
    if (reset) begin
      compared_has_it <= 1'b0;
      used_has_it <= 1'b0;
      known_channels_count <= 3'd0;
      mapped_has_it <= 1'b0;
      shown_has_it <= 1'b0;
    end else begin
      compared_has_it <= compared_has_it_and & channels_ready_or;
      used_has_it <= compared_has_it_and & channels_ready_or_2;
      known_channels_count <= known_channels_count_sum - {2'd0, known_channels_comes_out};
      mapped_has_it <= mapped_has_it_and_2 & mapped_has_it_or;
      shown_has_it <= mapped_has_it_and_2 & mapped_has_it_or_2;
    end
  end

  always @(posedge clock) begin
    if (reset) known_channels_head <= 2'd0;
    else if (known_channels_comes_out) known_channels_head <= known_channels_head + 2'd1;
  end

  always @(posedge clock) begin
    if (reset) known_channels_tail <= 2'd0;
    else if (known_channels_goes_in) known_channels_tail <= known_channels_tail + 2'd1;
  end

  always @(posedge clock) begin
    if (reset) present_channel_is_full <= 1'b0;
    else if (present_channel_can_take) present_channel_is_full <= compared_valid;
  end

  always @(posedge clock) begin
    if (compared_valid & compared_ready) present_channel_held_statistics_mean <= compared_statistics_mean;
  end

  always @(posedge clock) begin
    if (reset) channel_sums_is_full <= 1'b0;
    else if (channel_sums_can_take) channel_sums_is_full <= sums_results_valid;
  end

  always @(posedge clock) begin
    if (channel_sums_held_sum_and) begin
      channel_sums_held_sum <= sums_results_sum;
      channel_sums_held_products <= sums_results_products;
    end
  end

  always @(posedge clock) begin
    if (reset) shown_gradients_is_full <= 1'b0;
    else if (shown_gradients_can_take) shown_gradients_is_full <= shown_valid;
  end

  always @(posedge clock) begin
    if (shown_gradients_held_parameters_gamma_and) begin
      shown_gradients_held_parameters_gamma <= shown_parameters_gamma;
      shown_gradients_held_parameters_beta <= shown_parameters_beta;
    end
  end

  always @(posedge clock) begin
    if (known_channels_goes_in) known_channels_words[known_channels_tail] <= known_channels_words_joined;
  end

endmodule

`default_nettype wire
