// normalizer_16_b8_o8
//
//   widths.configuration.norm = l2
//   widths.configuration.inputBits = 8
//   widths.configuration.outputBits = 8
//   widths.configuration.outputFractionBits = 5
//   widths.configuration.gradientFractionBits = 5
//   widths.configuration.epsilon = 256
//   widths.configuration.keepsMeanSign = true
//   widths.capacity = 4096
//   lanes = 16
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module normalizer_16_b8_o8 (
  input  wire               clock,
  input  wire               reset,
  input  wire               maps_valid,
  output wire               maps_ready,
  input  wire signed [15:0] maps_factor,
  input  wire signed [32:0] maps_offset,
  input  wire [4:0]         maps_shift,
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
  output wire               codes_last
);

  reg present_is_full;  // Datapaths/Normalizer.swift:37
  reg signed [15:0] present_held_factor;  // Datapaths/Normalizer.swift:37
  reg signed [32:0] present_held_offset;  // Datapaths/Normalizer.swift:37
  reg [4:0] present_held_shift;  // Datapaths/Normalizer.swift:37
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
  reg signed [32:0] offset_1;  // Datapaths/Normalizer.swift:46
  reg [4:0] shift_1;  // Datapaths/Normalizer.swift:47
  reg [4:0] shift_2;  // Datapaths/Normalizer.swift:47

  wire present_valid = present_is_full;  // Datapaths/Normalizer.swift:37
  wire advance = codes_ready | ~valid_4;  // Datapaths/Normalizer.swift:38
  wire present_ready = (elements_valid & elements_ready) & elements_last;  // Datapaths/Normalizer.swift:37
  wire present_can_take = ~present_is_full | present_ready;  // Datapaths/Normalizer.swift:37
  wire signed [15:0] present_factor = present_held_factor;  // Datapaths/Normalizer.swift:37
  wire signed [32:0] present_offset = present_held_offset;  // Datapaths/Normalizer.swift:37
  wire [4:0] present_shift = present_held_shift;  // Datapaths/Normalizer.swift:37
  wire present_held_factor_and = maps_valid & maps_ready;
  wire accepted = elements_valid & elements_ready;  // Datapaths/BeatStages.swift:15

  normalization_lane_b8_o8 lane_0 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_0),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd0),
    .code(codes_elements_0)
  );

  normalization_lane_b8_o8 lane_1 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_1),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd1),
    .code(codes_elements_1)
  );

  normalization_lane_b8_o8 lane_2 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_2),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd2),
    .code(codes_elements_2)
  );

  normalization_lane_b8_o8 lane_3 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_3),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd3),
    .code(codes_elements_3)
  );

  normalization_lane_b8_o8 lane_4 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_4),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd4),
    .code(codes_elements_4)
  );

  normalization_lane_b8_o8 lane_5 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_5),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd5),
    .code(codes_elements_5)
  );

  normalization_lane_b8_o8 lane_6 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_6),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd6),
    .code(codes_elements_6)
  );

  normalization_lane_b8_o8 lane_7 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_7),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd7),
    .code(codes_elements_7)
  );

  normalization_lane_b8_o8 lane_8 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_8),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd8),
    .code(codes_elements_8)
  );

  normalization_lane_b8_o8 lane_9 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_9),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd9),
    .code(codes_elements_9)
  );

  normalization_lane_b8_o8 lane_10 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_10),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd10),
    .code(codes_elements_10)
  );

  normalization_lane_b8_o8 lane_11 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_11),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd11),
    .code(codes_elements_11)
  );

  normalization_lane_b8_o8 lane_12 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_12),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd12),
    .code(codes_elements_12)
  );

  normalization_lane_b8_o8 lane_13 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_13),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd13),
    .code(codes_elements_13)
  );

  normalization_lane_b8_o8 lane_14 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_14),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd14),
    .code(codes_elements_14)
  );

  normalization_lane_b8_o8 lane_15 (  // Datapaths/Normalizer.swift:49
    .clock(clock),
    .advance(advance),
    .element(elements_elements_15),
    .factor(present_factor),
    .offset(offset_1),
    .shift(shift_2),
    .present(count_3 > 5'd15),
    .code(codes_elements_15)
  );

  assign maps_ready = present_can_take;  // Datapaths/Normalizer.swift:37
  assign elements_ready = present_valid & advance;  // Datapaths/Normalizer.swift:41
  assign codes_valid = valid_4;  // Datapaths/Normalizer.swift:58
  assign codes_count = count_4;  // Datapaths/Normalizer.swift:59
  assign codes_last = last_4;  // Datapaths/Normalizer.swift:60

  always @(posedge clock) begin
    if (reset) present_is_full <= 1'b0;
    else if (present_can_take) present_is_full <= maps_valid;
  end

  always @(posedge clock) begin
    if (present_held_factor_and) begin
      present_held_factor <= maps_factor;
      present_held_offset <= maps_offset;
      present_held_shift <= maps_shift;
    end
  end

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
      count_1 <= elements_count;
      last_1 <= elements_last;
      count_2 <= count_1;
      last_2 <= last_1;
      count_3 <= count_2;
      last_3 <= last_2;
      count_4 <= count_3;
      last_4 <= last_3;
      offset_1 <= present_offset;
      shift_1 <= present_shift;
      shift_2 <= shift_1;
    end
  end

endmodule

`default_nettype wire
