// luq_2x32_l7_exact_r30_xorshift128
//
//   levels = 7
//   alpha = exact
//   randomBits = 30
//   rounding = unbiased
//   lanes = 2
//   elementBits = 32
//   generator = xorshift128
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module luq_2x32_l7_exact_r30_xorshift128 (
  input  wire               clock,
  input  wire               reset,
  input  wire               states_valid,
  output wire               states_ready,
  input  wire               states_lane,
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
  input  wire [1:0]         tensor_count,
  input  wire               tensor_last,
  output wire               codes_valid,
  input  wire               codes_ready,
  output wire [3:0]         codes_elements_0,
  output wire [3:0]         codes_elements_1,
  output wire [1:0]         codes_count,
  output wire               codes_last,
  output wire [31:0]        clipped
);

  reg valid_1;  // Datapaths/LUQuantizerUnit.swift:155
  reg [1:0] count_1;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_1;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_2;  // Datapaths/LUQuantizerUnit.swift:155
  reg [1:0] count_2;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_2;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_3;  // Datapaths/LUQuantizerUnit.swift:155
  reg [1:0] count_3;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_3;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_4;  // Datapaths/LUQuantizerUnit.swift:155
  reg [1:0] count_4;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_4;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_5;  // Datapaths/LUQuantizerUnit.swift:155
  reg [1:0] count_5;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_5;  // Datapaths/LUQuantizerUnit.swift:157
  reg valid_6;  // Datapaths/LUQuantizerUnit.swift:155
  reg [1:0] count_6;  // Datapaths/LUQuantizerUnit.swift:156
  reg last_6;  // Datapaths/LUQuantizerUnit.swift:157
  reg is_open;  // Datapaths/LUQuantizerUnit.swift:168
  reg [15:0] mantissa;  // Datapaths/LUQuantizerUnit.swift:183
  reg [5:0] shift;  // Datapaths/LUQuantizerUnit.swift:184
  reg [31:0] limit;  // Datapaths/LUQuantizerUnit.swift:185
  reg nonzero;  // Datapaths/LUQuantizerUnit.swift:186
  reg [29:0] draw_0;  // Datapaths/LUQuantizerUnit.swift:133
  reg [29:0] draw_1;  // Datapaths/LUQuantizerUnit.swift:133
  reg [1:0] clipped_in_beat;  // Datapaths/LUQuantizerUnit.swift:215
  reg [31:0] clipped_so_far;  // Datapaths/LUQuantizerUnit.swift:217

  wire random_source_load_ready;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_0;  // Datapaths/LUQuantizerUnit.swift:201
  wire [29:0] random_source_draws_1;  // Datapaths/LUQuantizerUnit.swift:201
  wire [31:0] prescaler_0_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_0_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_0_clipped;  // Datapaths/LUQuantizerUnit.swift:121
  wire [31:0] prescaler_1_magnitude;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_1_negative;  // Datapaths/LUQuantizerUnit.swift:121
  wire prescaler_1_clipped;  // Datapaths/LUQuantizerUnit.swift:121

  wire is_idle = ~is_open & ({valid_6, valid_5, valid_4, valid_3, valid_2, valid_1} == 6'd0);  // Datapaths/LUQuantizerUnit.swift:170
  wire advance = codes_ready | ~valid_6;  // Datapaths/LUQuantizerUnit.swift:110
  wire accepted = tensor_valid & tensor_ready;  // Datapaths/LUQuantizerUnit.swift:152
  wire begins = parameters_valid & parameters_ready;  // Datapaths/LUQuantizerUnit.swift:112
  wire [1:0] clipped_in_beat_joined = {prescaler_1_clipped, prescaler_0_clipped};

  random_source_2_xorshift128_r30 random_source (  // Datapaths/LUQuantizerUnit.swift:201
    .clock(clock),
    .load_valid(states_valid & is_idle),
    .load_ready(random_source_load_ready),
    .load_lane(states_lane),
    .load_word(states_word),
    .take(advance & valid_3),
    .count(count_3),
    .draws_0(random_source_draws_0),
    .draws_1(random_source_draws_1)
  );

  luq_prescaler_w32_exact_t31 prescaler_0 (  // Datapaths/LUQuantizerUnit.swift:121
    .clock(clock),
    .advance(advance),
    .factor_mantissa(mantissa),
    .factor_shift(shift),
    .factor_limit(limit),
    .factor_nonzero(nonzero),
    .element(tensor_elements_0),
    .present(tensor_count > 2'd0),
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
    .present(tensor_count > 2'd1),
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
      clipped_in_beat <= {1'b0, clipped_in_beat_joined[0]} + {1'b0, clipped_in_beat_joined[1]};
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
    else if (advance & valid_5) clipped_so_far <= clipped_so_far + {30'd0, clipped_in_beat};
  end

endmodule

`default_nettype wire
