// integer_quantizer_16_w32_b4_nearest
//
//   bits = 4
//   lanes = 16
//   elementBits = 32
//   rounding = to nearest, ties to even
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module integer_quantizer_16_w32_b4_nearest (
  input  wire               clock,
  input  wire               reset,
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
  output wire               codes_valid,
  input  wire               codes_ready,
  output wire signed [3:0]  codes_elements_0,
  output wire signed [3:0]  codes_elements_1,
  output wire signed [3:0]  codes_elements_2,
  output wire signed [3:0]  codes_elements_3,
  output wire signed [3:0]  codes_elements_4,
  output wire signed [3:0]  codes_elements_5,
  output wire signed [3:0]  codes_elements_6,
  output wire signed [3:0]  codes_elements_7,
  output wire signed [3:0]  codes_elements_8,
  output wire signed [3:0]  codes_elements_9,
  output wire signed [3:0]  codes_elements_10,
  output wire signed [3:0]  codes_elements_11,
  output wire signed [3:0]  codes_elements_12,
  output wire signed [3:0]  codes_elements_13,
  output wire signed [3:0]  codes_elements_14,
  output wire signed [3:0]  codes_elements_15,
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
  reg [31:0] dropped;  // Datapaths/IntegerQuantizer.swift:197
  reg [31:0] saturated_so_far;  // Datapaths/IntegerQuantizer.swift:141

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
  wire advance = codes_ready | ~valid_4;  // Datapaths/IntegerQuantizer.swift:114
  wire accepted = tensor_valid & tensor_ready;  // Datapaths/BeatStages.swift:15
  wire begins = parameters_valid & parameters_ready;  // Datapaths/IntegerQuantizer.swift:117
  wire signed [7:0] kept_bits_difference = parameters_shift - 8'sd12;
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

  integer_quantizer_lane_w32_b4_nearest lane_0 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd0) ? tensor_elements_0 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_0),
    .saturates(lane_0_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_1 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd1) ? tensor_elements_1 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_1),
    .saturates(lane_1_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_2 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd2) ? tensor_elements_2 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_2),
    .saturates(lane_2_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_3 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd3) ? tensor_elements_3 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_3),
    .saturates(lane_3_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_4 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd4) ? tensor_elements_4 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_4),
    .saturates(lane_4_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_5 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd5) ? tensor_elements_5 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_5),
    .saturates(lane_5_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_6 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd6) ? tensor_elements_6 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_6),
    .saturates(lane_6_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_7 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd7) ? tensor_elements_7 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_7),
    .saturates(lane_7_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_8 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd8) ? tensor_elements_8 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_8),
    .saturates(lane_8_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_9 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd9) ? tensor_elements_9 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_9),
    .saturates(lane_9_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_10 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd10) ? tensor_elements_10 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_10),
    .saturates(lane_10_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_11 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd11) ? tensor_elements_11 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_11),
    .saturates(lane_11_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_12 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd12) ? tensor_elements_12 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_12),
    .saturates(lane_12_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_13 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd13) ? tensor_elements_13 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_13),
    .saturates(lane_13_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_14 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd14) ? tensor_elements_14 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_14),
    .saturates(lane_14_saturates)
  );

  integer_quantizer_lane_w32_b4_nearest lane_15 (  // Datapaths/IntegerQuantizer.swift:125
    .clock(clock),
    .advance(advance),
    .element((tensor_count > 5'd15) ? tensor_elements_15 : 32'sd0),
    .shift(shift),
    .dropped(dropped),
    .mantissa(mantissa),
    .code(codes_elements_15),
    .saturates(lane_15_saturates)
  );

  assign parameters_ready = is_idle;  // Datapaths/IntegerQuantizer.swift:166
  assign tensor_ready = is_open & advance;  // Datapaths/IntegerQuantizer.swift:167
  assign codes_valid = valid_4;  // Datapaths/IntegerQuantizer.swift:152
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
      dropped <= (-32'sd1) << kept_bits;
    end
  end

  always @(posedge clock) begin
    if (reset) saturated_so_far <= 32'd0;
    else if (begins) saturated_so_far <= 32'd0;
    else if (advance & valid_3) saturated_so_far <= saturated_so_far + {27'd0, saturated_in_beat};
  end

endmodule

`default_nettype wire
