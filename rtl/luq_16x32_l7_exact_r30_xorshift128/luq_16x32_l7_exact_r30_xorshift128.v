// luq_16x32_l7_exact_r30_xorshift128
//
//   levels = 7
//   alpha = exact
//   randomBits = 30
//   rounding = unbiased
//   lanes = 16
//   elementBits = 32
//   generator = xorshift128
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module luq_16x32_l7_exact_r30_xorshift128 (
  input  wire               clock,
  input  wire               reset,
  input  wire               states_valid,
  output wire               states_ready,
  input  wire [3:0]         states_lane,
  input  wire [31:0]        states_word,
  input  wire               parameters_valid,
  output wire               parameters_ready,
  input  wire [15:0]        parameters_mantissa,
  input  wire [5:0]         parameters_shift,
  input  wire [31:0]        parameters_limit,
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
  output wire               codes_valid,
  input  wire               codes_ready,
  output wire [3:0]         codes_elements_0,
  output wire [3:0]         codes_elements_1,
  output wire [3:0]         codes_elements_2,
  output wire [3:0]         codes_elements_3,
  output wire [3:0]         codes_elements_4,
  output wire [3:0]         codes_elements_5,
  output wire [3:0]         codes_elements_6,
  output wire [3:0]         codes_elements_7,
  output wire [3:0]         codes_elements_8,
  output wire [3:0]         codes_elements_9,
  output wire [3:0]         codes_elements_10,
  output wire [3:0]         codes_elements_11,
  output wire [3:0]         codes_elements_12,
  output wire [3:0]         codes_elements_13,
  output wire [3:0]         codes_elements_14,
  output wire [3:0]         codes_elements_15,
  output wire [4:0]         codes_count,
  output wire               codes_last,
  output wire [31:0]        clipped
);

  reg valid_1;  // Datapaths/LUQuantizerUnit.swift:155
  reg [4:0] count_1;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_1;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_2;  // Datapaths/LUQuantizerUnit.swift:155
  reg [4:0] count_2;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_2;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_3;  // Datapaths/LUQuantizerUnit.swift:155
  reg [4:0] count_3;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_3;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_4;  // Datapaths/LUQuantizerUnit.swift:155
  reg [4:0] count_4;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_4;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_5;  // Datapaths/LUQuantizerUnit.swift:155
  reg [4:0] count_5;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_5;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_6;  // Datapaths/LUQuantizerUnit.swift:155
  reg [4:0] count_6;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_6;  // Datapaths/LUQuantizerUnit.swift:157
  reg is_open;  // Datapaths/LUQuantizerUnit.swift:168
  reg [15:0] mantissa;  // Datapaths/LUQuantizerUnit.swift:183
  reg [5:0] shift;  // Datapaths/LUQuantizerUnit.swift:184
  reg [31:0] limit;  // Datapaths/LUQuantizerUnit.swift:185
  reg nonzero;  // Datapaths/LUQuantizerUnit.swift:186
  reg [29:0] draw_0;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_1;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_2;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_3;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_4;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_5;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_6;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_7;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_8;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_9;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_10;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_11;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_12;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_13;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_14;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_15;  // Datapaths/LUQuantizerUnit.swift:133
  reg [4:0] clipped_in_beat;  // Datapaths/LUQuantizerUnit.swift:215
  reg [31:0] clipped_so_far;  // Datapaths/LUQuantizerUnit.swift:217

  wire random_source_load_ready;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_0;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_1;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_2;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_3;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_4;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_5;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_6;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_7;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_8;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_9;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_10;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_11;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_12;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_13;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_14;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_15;  // Datapaths/LUQuantizerUnit.swift:201
  wire [31:0] prescaler_0_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_0_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_0_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_1_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_1_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_1_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_2_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_2_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_2_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_3_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_3_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_3_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_4_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_4_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_4_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_5_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_5_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_5_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_6_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_6_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_6_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_7_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_7_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_7_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_8_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_8_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_8_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_9_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_9_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_9_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_10_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_10_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_10_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_11_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_11_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_11_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_12_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_12_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_12_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_13_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_13_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_13_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_14_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_14_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_14_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_15_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_15_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_15_clipped;  // Datapaths/LUQuantizerUnit.swift:121

  wire is_idle = ~is_open & ({valid_6, valid_5, valid_4, valid_3, valid_2, valid_1} == 6'd0);  // Datapaths/LUQuantizerUnit.swift:170
  wire advance = codes_ready | ~valid_6;  // Datapaths/LUQuantizerUnit.swift:110
  wire accepted = tensor_valid & tensor_ready;  // Datapaths/LUQuantizerUnit.swift:152
  wire begins = parameters_valid & parameters_ready;  // Datapaths/LUQuantizerUnit.swift:112
  wire [15:0] clipped_in_beat_joined = {
    prescaler_15_clipped,
    prescaler_14_clipped,
    prescaler_13_clipped,
    prescaler_12_clipped,
    prescaler_11_clipped,
    prescaler_10_clipped,
    prescaler_9_clipped,
    prescaler_8_clipped,
    prescaler_7_clipped,
    prescaler_6_clipped,
    prescaler_5_clipped,
    prescaler_4_clipped,
    prescaler_3_clipped,
    prescaler_2_clipped,
    prescaler_1_clipped,
    prescaler_0_clipped
  };
  wire [1:0] clipped_in_beat_sum = {1'b0, clipped_in_beat_joined[0]} + {1'b0, clipped_in_beat_joined[1]};
  wire [1:0] clipped_in_beat_sum_2 = {1'b0, clipped_in_beat_joined[2]} + {1'b0, clipped_in_beat_joined[3]};
  wire [1:0] clipped_in_beat_sum_3 = {1'b0, clipped_in_beat_joined[4]} + {1'b0, clipped_in_beat_joined[5]};
  wire [1:0] clipped_in_beat_sum_4 = {1'b0, clipped_in_beat_joined[6]} + {1'b0, clipped_in_beat_joined[7]};
  wire [1:0] clipped_in_beat_sum_5 = {1'b0, clipped_in_beat_joined[8]} + {1'b0, clipped_in_beat_joined[9]};
  wire [1:0] clipped_in_beat_sum_6 = {1'b0, clipped_in_beat_joined[10]} + {1'b0, clipped_in_beat_joined[11]};
  wire [1:0] clipped_in_beat_sum_7 = {1'b0, clipped_in_beat_joined[12]} + {1'b0, clipped_in_beat_joined[13]};
  wire [1:0] clipped_in_beat_sum_8 = {1'b0, clipped_in_beat_joined[14]} + {1'b0, clipped_in_beat_joined[15]};
  wire [2:0] clipped_in_beat_sum_9 = clipped_in_beat_sum + clipped_in_beat_sum_2;
  wire [2:0] clipped_in_beat_sum_10 = clipped_in_beat_sum_3 + clipped_in_beat_sum_4;
  wire [2:0] clipped_in_beat_sum_11 = clipped_in_beat_sum_5 + clipped_in_beat_sum_6;
  wire [2:0] clipped_in_beat_sum_12 = clipped_in_beat_sum_7 + clipped_in_beat_sum_8;
  wire [3:0] clipped_in_beat_sum_13 = clipped_in_beat_sum_9 + clipped_in_beat_sum_10;
  wire [3:0] clipped_in_beat_sum_14 = clipped_in_beat_sum_11 + clipped_in_beat_sum_12;

  random_source_16_xorshift128_r30 random_source (  // Datapaths/LUQuantizerUnit.swift:201
    .clock(clock),
    .load_valid(states_valid & is_idle),
    .load_ready(random_source_load_ready),
    .load_lane(states_lane),
    .load_word(states_word),
    .take(advance & valid_3),
    .count(count_3),
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

  luq_prescaler_w32_exact_t31 prescaler_0 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_0),
    .present(tensor_count > 5'd0),
    .magnitude(prescaler_0_magnitude),
    .negative(prescaler_0_negative),
    .clipped(prescaler_0_clipped)
  );

  luq_stepper_l7_r30 stepper_0 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_0_magnitude),
    .negative(prescaler_0_negative),
    .draw(draw_0),
    .code(codes_elements_0)
  );

  luq_prescaler_w32_exact_t31 prescaler_1 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_1),
    .present(tensor_count > 5'd1),
    .magnitude(prescaler_1_magnitude),
    .negative(prescaler_1_negative),
    .clipped(prescaler_1_clipped)
  );

  luq_stepper_l7_r30 stepper_1 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_1_magnitude),
    .negative(prescaler_1_negative),
    .draw(draw_1),
    .code(codes_elements_1)
  );

  luq_prescaler_w32_exact_t31 prescaler_2 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_2),
    .present(tensor_count > 5'd2),
    .magnitude(prescaler_2_magnitude),
    .negative(prescaler_2_negative),
    .clipped(prescaler_2_clipped)
  );

  luq_stepper_l7_r30 stepper_2 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_2_magnitude),
    .negative(prescaler_2_negative),
    .draw(draw_2),
    .code(codes_elements_2)
  );

  luq_prescaler_w32_exact_t31 prescaler_3 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_3),
    .present(tensor_count > 5'd3),
    .magnitude(prescaler_3_magnitude),
    .negative(prescaler_3_negative),
    .clipped(prescaler_3_clipped)
  );

  luq_stepper_l7_r30 stepper_3 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_3_magnitude),
    .negative(prescaler_3_negative),
    .draw(draw_3),
    .code(codes_elements_3)
  );

  luq_prescaler_w32_exact_t31 prescaler_4 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_4),
    .present(tensor_count > 5'd4),
    .magnitude(prescaler_4_magnitude),
    .negative(prescaler_4_negative),
    .clipped(prescaler_4_clipped)
  );

  luq_stepper_l7_r30 stepper_4 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_4_magnitude),
    .negative(prescaler_4_negative),
    .draw(draw_4),
    .code(codes_elements_4)
  );

  luq_prescaler_w32_exact_t31 prescaler_5 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_5),
    .present(tensor_count > 5'd5),
    .magnitude(prescaler_5_magnitude),
    .negative(prescaler_5_negative),
    .clipped(prescaler_5_clipped)
  );

  luq_stepper_l7_r30 stepper_5 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_5_magnitude),
    .negative(prescaler_5_negative),
    .draw(draw_5),
    .code(codes_elements_5)
  );

  luq_prescaler_w32_exact_t31 prescaler_6 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_6),
    .present(tensor_count > 5'd6),
    .magnitude(prescaler_6_magnitude),
    .negative(prescaler_6_negative),
    .clipped(prescaler_6_clipped)
  );

  luq_stepper_l7_r30 stepper_6 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_6_magnitude),
    .negative(prescaler_6_negative),
    .draw(draw_6),
    .code(codes_elements_6)
  );

  luq_prescaler_w32_exact_t31 prescaler_7 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_7),
    .present(tensor_count > 5'd7),
    .magnitude(prescaler_7_magnitude),
    .negative(prescaler_7_negative),
    .clipped(prescaler_7_clipped)
  );

  luq_stepper_l7_r30 stepper_7 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_7_magnitude),
    .negative(prescaler_7_negative),
    .draw(draw_7),
    .code(codes_elements_7)
  );

  luq_prescaler_w32_exact_t31 prescaler_8 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_8),
    .present(tensor_count > 5'd8),
    .magnitude(prescaler_8_magnitude),
    .negative(prescaler_8_negative),
    .clipped(prescaler_8_clipped)
  );

  luq_stepper_l7_r30 stepper_8 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_8_magnitude),
    .negative(prescaler_8_negative),
    .draw(draw_8),
    .code(codes_elements_8)
  );

  luq_prescaler_w32_exact_t31 prescaler_9 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_9),
    .present(tensor_count > 5'd9),
    .magnitude(prescaler_9_magnitude),
    .negative(prescaler_9_negative),
    .clipped(prescaler_9_clipped)
  );

  luq_stepper_l7_r30 stepper_9 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_9_magnitude),
    .negative(prescaler_9_negative),
    .draw(draw_9),
    .code(codes_elements_9)
  );

  luq_prescaler_w32_exact_t31 prescaler_10 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_10),
    .present(tensor_count > 5'd10),
    .magnitude(prescaler_10_magnitude),
    .negative(prescaler_10_negative),
    .clipped(prescaler_10_clipped)
  );

  luq_stepper_l7_r30 stepper_10 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_10_magnitude),
    .negative(prescaler_10_negative),
    .draw(draw_10),
    .code(codes_elements_10)
  );

  luq_prescaler_w32_exact_t31 prescaler_11 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_11),
    .present(tensor_count > 5'd11),
    .magnitude(prescaler_11_magnitude),
    .negative(prescaler_11_negative),
    .clipped(prescaler_11_clipped)
  );

  luq_stepper_l7_r30 stepper_11 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_11_magnitude),
    .negative(prescaler_11_negative),
    .draw(draw_11),
    .code(codes_elements_11)
  );

  luq_prescaler_w32_exact_t31 prescaler_12 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_12),
    .present(tensor_count > 5'd12),
    .magnitude(prescaler_12_magnitude),
    .negative(prescaler_12_negative),
    .clipped(prescaler_12_clipped)
  );

  luq_stepper_l7_r30 stepper_12 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_12_magnitude),
    .negative(prescaler_12_negative),
    .draw(draw_12),
    .code(codes_elements_12)
  );

  luq_prescaler_w32_exact_t31 prescaler_13 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_13),
    .present(tensor_count > 5'd13),
    .magnitude(prescaler_13_magnitude),
    .negative(prescaler_13_negative),
    .clipped(prescaler_13_clipped)
  );

  luq_stepper_l7_r30 stepper_13 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_13_magnitude),
    .negative(prescaler_13_negative),
    .draw(draw_13),
    .code(codes_elements_13)
  );

  luq_prescaler_w32_exact_t31 prescaler_14 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_14),
    .present(tensor_count > 5'd14),
    .magnitude(prescaler_14_magnitude),
    .negative(prescaler_14_negative),
    .clipped(prescaler_14_clipped)
  );

  luq_stepper_l7_r30 stepper_14 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_14_magnitude),
    .negative(prescaler_14_negative),
    .draw(draw_14),
    .code(codes_elements_14)
  );

  luq_prescaler_w32_exact_t31 prescaler_15 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_15),
    .present(tensor_count > 5'd15),
    .magnitude(prescaler_15_magnitude),
    .negative(prescaler_15_negative),
    .clipped(prescaler_15_clipped)
  );

  luq_stepper_l7_r30 stepper_15 (  // Datapaths/LUQuantizerUnit.swift:128
    .clock(clock),
    .advance(advance),
    .magnitude(prescaler_15_magnitude),
    .negative(prescaler_15_negative),
    .draw(draw_15),
    .code(codes_elements_15)
  );

  assign states_ready = random_source_load_ready & is_idle;  // Datapaths/LUQuantizerUnit.swift:203
  assign parameters_ready = is_idle;  // Datapaths/LUQuantizerUnit.swift:171
  assign tensor_ready = is_open & advance;  // Datapaths/LUQuantizerUnit.swift:172
  assign codes_valid = valid_6;  // Datapaths/LUQuantizerUnit.swift:139
  assign codes_count = count_6;  // Datapaths/LUQuantizerUnit.swift:140
  assign codes_last = last_6;  // Datapaths/LUQuantizerUnit.swift:141
  assign clipped = clipped_so_far;  // Datapaths/LUQuantizerUnit.swift:137

  always @(posedge clock) begin
    if (reset) begin
      valid_1 <= 1'b0;
      valid_2 <= 1'b0;
      valid_3 <= 1'b0;
      valid_4 <= 1'b0;
      valid_5 <= 1'b0;
      valid_6 <= 1'b0;
    end else if (advance) begin
      valid_1 <= accepted;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      valid_4 <= valid_3;
      valid_5 <= valid_4;
      valid_6 <= valid_5;
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
      count_5 <= count_4;
      last_5 <= last_4;
      count_6 <= count_5;
      last_6 <= last_5;
      draw_0 <= random_source_draws_0;
      draw_1 <= random_source_draws_1;
      draw_2 <= random_source_draws_2;
      draw_3 <= random_source_draws_3;
      draw_4 <= random_source_draws_4;
      draw_5 <= random_source_draws_5;
      draw_6 <= random_source_draws_6;
      draw_7 <= random_source_draws_7;
      draw_8 <= random_source_draws_8;
      draw_9 <= random_source_draws_9;
      draw_10 <= random_source_draws_10;
      draw_11 <= random_source_draws_11;
      draw_12 <= random_source_draws_12;
      draw_13 <= random_source_draws_13;
      draw_14 <= random_source_draws_14;
      draw_15 <= random_source_draws_15;
      clipped_in_beat <= clipped_in_beat_sum_13 + clipped_in_beat_sum_14;
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
      shift <= parameters_shift;
      limit <= parameters_limit;
      nonzero <= parameters_limit != 32'd0;
    end
  end

  always @(posedge clock) begin
    if (reset) clipped_so_far <= 32'd0;
    else if (begins) clipped_so_far <= 32'd0;
    else if (advance & valid_5) clipped_so_far <= clipped_so_far + {27'd0, clipped_in_beat};
  end

endmodule

`default_nettype wire
