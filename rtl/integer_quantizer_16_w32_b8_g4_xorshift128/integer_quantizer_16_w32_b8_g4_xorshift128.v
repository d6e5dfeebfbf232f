// integer_quantizer_16_w32_b8_g4_xorshift128
//
//   bits = 8
//   lanes = 16
//   elementBits = 32
//   rounding = stochastic, xorshift128
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module integer_quantizer_16_w32_b8_g4_xorshift128 (
  input  wire               clock,
  input  wire               reset,
  input  wire               states_valid,
  output wire               states_ready,
  input  wire [3:0]         states_lane,
  input  wire [31:0]        states_word,
  input  wire               parameters_valid,
  output wire               parameters_ready,
  input  wire [15:0]        parameters_mantissa,
  input  wire signed [6:0]  parameters_shift,
  input  wire               tensor_valid,
  output wire               tensor_ready,
  input  wire signed [31:0] tensor_elements_0,
  input  wire signed [31:0] tensor_elements_1,
  input  wire signed [31:0] tensor_elements_2,
  input  wire signed [31:0] tensor_elements_3,
  input  wire signed [31:0] tensor_elements_4,
  input  wire signed [31:0] tensor_elements_5,
  input  wire signed [31:0] tensor_elements_6,
  input  wire signed [31:0] tensor_elements_7,
  input  wire signed [31:0] tensor_elements_8,
  input  wire signed [31:0] tensor_elements_9,
  input  wire signed [31:0] tensor_elements_10,
  input  wire signed [31:0] tensor_elements_11,
  input  wire signed [31:0] tensor_elements_12,
  input  wire signed [31:0] tensor_elements_13,
  input  wire signed [31:0] tensor_elements_14,
  input  wire signed [31:0] tensor_elements_15,
  input  wire [4:0]         tensor_count,
  input  wire               tensor_last,
  input  wire [1:0]         tensor_groups_0,
  input  wire [1:0]         tensor_groups_1,
  input  wire [1:0]         tensor_groups_2,
  input  wire [1:0]         tensor_groups_3,
  input  wire [1:0]         tensor_groups_4,
  input  wire [1:0]         tensor_groups_5,
  input  wire [1:0]         tensor_groups_6,
  input  wire [1:0]         tensor_groups_7,
  input  wire [1:0]         tensor_groups_8,
  input  wire [1:0]         tensor_groups_9,
  input  wire [1:0]         tensor_groups_10,
  input  wire [1:0]         tensor_groups_11,
  input  wire [1:0]         tensor_groups_12,
  input  wire [1:0]         tensor_groups_13,
  input  wire [1:0]         tensor_groups_14,
  input  wire [1:0]         tensor_groups_15,
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
  output wire [31:0]        saturated
);

  reg valid_1;  // Datapaths/BeatStages.swift:19
  reg [4:0] count_1;  // Datapaths/BeatStages.swift:20
  reg last_1;  // Datapaths/BeatStages.swift:21
  reg valid_2;  // Datapaths/BeatStages.swift:19
  reg [4:0] count_2;  // Datapaths/BeatStages.swift:20
  reg last_2;  // Datapaths/BeatStages.swift:21
  reg valid_3;  // Datapaths/BeatStages.swift:19
  reg [4:0] count_3;  // Datapaths/BeatStages.swift:20
  reg last_3;  // Datapaths/BeatStages.swift:21
  reg valid_4;  // Datapaths/BeatStages.swift:19
  reg [4:0] count_4;  // Datapaths/BeatStages.swift:20
  reg last_4;  // Datapaths/BeatStages.swift:21
  reg is_open;  // Datapaths/IntegerQuantizer.swift:164
  reg [15:0] mantissa;  // Datapaths/IntegerQuantizer.swift:194
  reg [5:0] shift;  // Datapaths/IntegerQuantizer.swift:195
  reg [32:0] dropped;  // Datapaths/IntegerQuantizer.swift:197
  reg is_nonzero;  // Datapaths/IntegerQuantizer.swift:198
  reg is_wide;  // Datapaths/IntegerQuantizer.swift:199
  reg has_first_words;  // Datapaths/IntegerQuantizer+Draws.swift:34
  reg [31:0] first_word_0;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_0;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_1;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_1;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_2;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_2;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_3;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_3;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_4;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_4;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_5;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_5;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_6;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_6;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_7;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_7;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_8;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_8;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_9;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_9;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_10;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_10;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_11;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_11;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_12;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_12;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_13;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_13;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_14;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_14;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] first_word_15;  // Datapaths/IntegerQuantizer+Draws.swift:43
  reg [39:0] draw_15;  // Datapaths/IntegerQuantizer+Draws.swift:46
  reg [31:0] saturated_so_far;  // Datapaths/IntegerQuantizer.swift:141

  wire random_source_load_ready;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_0;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_1;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_2;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_3;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_4;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_5;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_6;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_7;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_8;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_9;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_10;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_11;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_12;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_13;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_14;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire [31:0] random_source_draws_15;  // Datapaths/IntegerQuantizer+Draws.swift:21
  wire lane_0_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_1_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_2_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_3_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_4_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_5_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_6_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_7_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_8_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_9_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_10_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_11_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_12_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_13_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_14_saturates;  // Datapaths/IntegerQuantizer.swift:125
  wire lane_15_saturates;  // Datapaths/IntegerQuantizer.swift:125

  wire is_idle = ~is_open & ({valid_4, valid_3, valid_2, valid_1} == 4'd0);  // Datapaths/IntegerQuantizer.swift:165
  wire draws = valid_1 & is_nonzero;  // Datapaths/IntegerQuantizer+Draws.swift:27
  wire draws_first_words = (draws & is_wide) & ~has_first_words;  // Datapaths/IntegerQuantizer+Draws.swift:35
  wire codes_valid_not = ~draws_first_words;
  wire advance = (codes_ready | ~valid_4) & codes_valid_not;  // Datapaths/IntegerQuantizer.swift:114
  wire accepted = tensor_valid & tensor_ready;  // Datapaths/BeatStages.swift:15
  wire begins = parameters_valid & parameters_ready;  // Datapaths/IntegerQuantizer.swift:117
  wire signed [7:0] kept_bits_difference = parameters_shift - 8'sd8;
  wire [5:0] kept_bits_selected = (kept_bits_difference < 8'sd0) ? 6'sd0 : kept_bits_difference[5:0];
  wire [5:0] kept_bits = (kept_bits_selected < 6'd32) ? kept_bits_selected : 6'd32;  // Datapaths/IntegerQuantizer.swift:192
  wire [15:0] saturated_in_beat_joined = {
    lane_15_saturates,
    lane_14_saturates,
    lane_13_saturates,
    lane_12_saturates,
    lane_11_saturates,
    lane_10_saturates,
    lane_9_saturates,
    lane_8_saturates,
    lane_7_saturates,
    lane_6_saturates,
    lane_5_saturates,
    lane_4_saturates,
    lane_3_saturates,
    lane_2_saturates,
    lane_1_saturates,
    lane_0_saturates
  };
  wire [1:0] saturated_in_beat_sum = {1'b0, saturated_in_beat_joined[0]} + {1'b0, saturated_in_beat_joined[1]};
  wire [1:0] saturated_in_beat_sum_2 = {1'b0, saturated_in_beat_joined[2]} + {1'b0, saturated_in_beat_joined[3]};
  wire [1:0] saturated_in_beat_sum_3 = {1'b0, saturated_in_beat_joined[4]} + {1'b0, saturated_in_beat_joined[5]};
  wire [1:0] saturated_in_beat_sum_4 = {1'b0, saturated_in_beat_joined[6]} + {1'b0, saturated_in_beat_joined[7]};
  wire [1:0] saturated_in_beat_sum_5 = {1'b0, saturated_in_beat_joined[8]} + {1'b0, saturated_in_beat_joined[9]};
  wire [1:0] saturated_in_beat_sum_6 = {1'b0, saturated_in_beat_joined[10]} + {1'b0, saturated_in_beat_joined[11]};
  wire [1:0] saturated_in_beat_sum_7 = {1'b0, saturated_in_beat_joined[12]} + {1'b0, saturated_in_beat_joined[13]};
  wire [1:0] saturated_in_beat_sum_8 = {1'b0, saturated_in_beat_joined[14]} + {1'b0, saturated_in_beat_joined[15]};
  wire [2:0] saturated_in_beat_sum_9 = saturated_in_beat_sum + saturated_in_beat_sum_2;
  wire [2:0] saturated_in_beat_sum_10 = saturated_in_beat_sum_3 + saturated_in_beat_sum_4;
  wire [2:0] saturated_in_beat_sum_11 = saturated_in_beat_sum_5 + saturated_in_beat_sum_6;
  wire [2:0] saturated_in_beat_sum_12 = saturated_in_beat_sum_7 + saturated_in_beat_sum_8;
  wire [3:0] saturated_in_beat_sum_13 = saturated_in_beat_sum_9 + saturated_in_beat_sum_10;
  wire [3:0] saturated_in_beat_sum_14 = saturated_in_beat_sum_11 + saturated_in_beat_sum_12;
  wire [4:0] saturated_in_beat = saturated_in_beat_sum_13 + saturated_in_beat_sum_14;  // Datapaths/IntegerQuantizer.swift:142

  random_source_16_xorshift128_r32 random_source (  // Datapaths/IntegerQuantizer+Draws.swift:21
    .clock(clock),
    .load_valid(states_valid & is_idle),
    .load_ready(random_source_load_ready),
    .load_lane(states_lane),
    .load_word(states_word),
    .take(draws_first_words | (draws & advance)),
    .count(count_1),
    .draws_0(random_source_draws_0),
    .draws_1(random_source_draws_1),
    .draws_2(random_source_draws_2),
    .draws_3(random_source_draws_3),
    .draws_4(random_source_draws_4),
    .draws_5(random_source_draws_5),
    .draws_6(random_source_draws_6),
    .draws_7(random_source_draws_7),
    .draws_8(random_source_draws_8),
    .draws_9(random_source_draws_9),
    .draws_10(random_source_draws_10),
    .draws_11(random_source_draws_11),
    .draws_12(random_source_draws_12),
    .draws_13(random_source_draws_13),
    .draws_14(random_source_draws_14),
    .draws_15(random_source_draws_15)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_0 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd0) ? tensor_elements_0 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_0),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_0),
    .code(codes_elements_0),
    .saturates(lane_0_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_1 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd1) ? tensor_elements_1 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_1),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_1),
    .code(codes_elements_1),
    .saturates(lane_1_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_2 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd2) ? tensor_elements_2 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_2),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_2),
    .code(codes_elements_2),
    .saturates(lane_2_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_3 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd3) ? tensor_elements_3 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_3),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_3),
    .code(codes_elements_3),
    .saturates(lane_3_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_4 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd4) ? tensor_elements_4 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_4),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_4),
    .code(codes_elements_4),
    .saturates(lane_4_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_5 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd5) ? tensor_elements_5 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_5),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_5),
    .code(codes_elements_5),
    .saturates(lane_5_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_6 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd6) ? tensor_elements_6 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_6),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_6),
    .code(codes_elements_6),
    .saturates(lane_6_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_7 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd7) ? tensor_elements_7 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_7),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_7),
    .code(codes_elements_7),
    .saturates(lane_7_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_8 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd8) ? tensor_elements_8 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_8),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_8),
    .code(codes_elements_8),
    .saturates(lane_8_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_9 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd9) ? tensor_elements_9 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_9),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_9),
    .code(codes_elements_9),
    .saturates(lane_9_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_10 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd10) ? tensor_elements_10 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_10),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_10),
    .code(codes_elements_10),
    .saturates(lane_10_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_11 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd11) ? tensor_elements_11 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_11),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_11),
    .code(codes_elements_11),
    .saturates(lane_11_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_12 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd12) ? tensor_elements_12 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_12),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_12),
    .code(codes_elements_12),
    .saturates(lane_12_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_13 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd13) ? tensor_elements_13 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_13),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_13),
    .code(codes_elements_13),
    .saturates(lane_13_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_14 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd14) ? tensor_elements_14 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_14),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_14),
    .code(codes_elements_14),
    .saturates(lane_14_saturates)
  );

  integer_quantizer_lane_w32_b8_g4_stochastic lane_15 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd15) ? tensor_elements_15 : 32'sd0),
    .shift(shift),
    .group(tensor_groups_15),
    .dropped(dropped),
    .mantissa(mantissa),
    .draw(draw_15),
    .code(codes_elements_15),
    .saturates(lane_15_saturates)
  );

  assign states_ready = random_source_load_ready & is_idle;  // Datapaths/IntegerQuantizer+Draws.swift:23
  assign parameters_ready = is_idle;  // Datapaths/IntegerQuantizer.swift:166
  assign tensor_ready = is_open & advance;  // Datapaths/IntegerQuantizer.swift:167
  assign codes_valid = valid_4 & codes_valid_not;  // Datapaths/IntegerQuantizer.swift:152
  assign codes_count = count_4;  // Datapaths/IntegerQuantizer.swift:153
  assign codes_last = last_4;  // Datapaths/IntegerQuantizer.swift:154
  assign saturated = saturated_so_far;  // Datapaths/IntegerQuantizer.swift:150

  always @(posedge clock) begin
    if (reset) begin
      valid_1 <= 1'b0;
      valid_2 <= 1'b0;
      valid_3 <= 1'b0;
      valid_4 <= 1'b0;
    end else if (advance) begin
      valid_1 <= accepted;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      valid_4 <= valid_3;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      count_1 <= tensor_count;
      last_1 <= tensor_last;
      count_2 <= count_1;
      last_2 <= last_1;
      count_3 <= count_2;
      last_3 <= last_2;
      count_4 <= count_3;
      last_4 <= last_3;
      draw_0 <= {is_wide ? first_word_0 : random_source_draws_0, random_source_draws_0[31:24]};
      draw_1 <= {is_wide ? first_word_1 : random_source_draws_1, random_source_draws_1[31:24]};
      draw_2 <= {is_wide ? first_word_2 : random_source_draws_2, random_source_draws_2[31:24]};
      draw_3 <= {is_wide ? first_word_3 : random_source_draws_3, random_source_draws_3[31:24]};
      draw_4 <= {is_wide ? first_word_4 : random_source_draws_4, random_source_draws_4[31:24]};
      draw_5 <= {is_wide ? first_word_5 : random_source_draws_5, random_source_draws_5[31:24]};
      draw_6 <= {is_wide ? first_word_6 : random_source_draws_6, random_source_draws_6[31:24]};
      draw_7 <= {is_wide ? first_word_7 : random_source_draws_7, random_source_draws_7[31:24]};
      draw_8 <= {is_wide ? first_word_8 : random_source_draws_8, random_source_draws_8[31:24]};
      draw_9 <= {is_wide ? first_word_9 : random_source_draws_9, random_source_draws_9[31:24]};
      draw_10 <= {is_wide ? first_word_10 : random_source_draws_10, random_source_draws_10[31:24]};
      draw_11 <= {is_wide ? first_word_11 : random_source_draws_11, random_source_draws_11[31:24]};
      draw_12 <= {is_wide ? first_word_12 : random_source_draws_12, random_source_draws_12[31:24]};
      draw_13 <= {is_wide ? first_word_13 : random_source_draws_13, random_source_draws_13[31:24]};
      draw_14 <= {is_wide ? first_word_14 : random_source_draws_14, random_source_draws_14[31:24]};
      draw_15 <= {is_wide ? first_word_15 : random_source_draws_15, random_source_draws_15[31:24]};
    end
  end

  always @(posedge clock) begin
    if (reset) is_open <= 1'b0;
    else if (begins) is_open <= 1'b1;
    else if (accepted & tensor_last) is_open <= 1'b0;
  end

  always @(posedge clock) begin
    if (begins) begin
      mantissa <= parameters_mantissa;
      shift <= 6'd32 - kept_bits;
      dropped <= (-33'sd1) << kept_bits;
      is_nonzero <= parameters_mantissa != 16'd0;
      is_wide <= parameters_shift > 7'sd32;
    end
  end

  always @(posedge clock) begin
    if (reset) has_first_words <= 1'b0;
    else if (draws_first_words) has_first_words <= 1'b1;
    else if (advance) has_first_words <= 1'b0;
  end

  always @(posedge clock) begin
    if (draws_first_words) begin
      first_word_0 <= random_source_draws_0;
      first_word_1 <= random_source_draws_1;
      first_word_2 <= random_source_draws_2;
      first_word_3 <= random_source_draws_3;
      first_word_4 <= random_source_draws_4;
      first_word_5 <= random_source_draws_5;
      first_word_6 <= random_source_draws_6;
      first_word_7 <= random_source_draws_7;
      first_word_8 <= random_source_draws_8;
      first_word_9 <= random_source_draws_9;
      first_word_10 <= random_source_draws_10;
      first_word_11 <= random_source_draws_11;
      first_word_12 <= random_source_draws_12;
      first_word_13 <= random_source_draws_13;
      first_word_14 <= random_source_draws_14;
      first_word_15 <= random_source_draws_15;
    end
  end

  always @(posedge clock) begin
    if (reset) saturated_so_far <= 32'd0;
    else if (begins) saturated_so_far <= 32'd0;
    else if (advance & valid_3) saturated_so_far <= saturated_so_far + {27'd0, saturated_in_beat};
  end

endmodule

`default_nettype wire
