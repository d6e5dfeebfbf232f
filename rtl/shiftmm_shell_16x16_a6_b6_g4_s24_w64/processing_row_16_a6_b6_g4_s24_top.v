// processing_row_16_a6_b6_g4_s24_top
//
//   element.operandBitsA = 6
//   element.operandBitsB = 6
//   element.groups = 4
//   element.accumulatorBits = 24
//   element.isTop = true
//   columns = 16
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module processing_row_16_a6_b6_g4_s24_top (
  input  wire               clock,
  input  wire               reset,
  input  wire               advance,
  input  wire signed [5:0]  code,
  input  wire signed [5:0]  above_codes_0,
  input  wire signed [5:0]  above_codes_1,
  input  wire signed [5:0]  above_codes_2,
  input  wire signed [5:0]  above_codes_3,
  input  wire signed [5:0]  above_codes_4,
  input  wire signed [5:0]  above_codes_5,
  input  wire signed [5:0]  above_codes_6,
  input  wire signed [5:0]  above_codes_7,
  input  wire signed [5:0]  above_codes_8,
  input  wire signed [5:0]  above_codes_9,
  input  wire signed [5:0]  above_codes_10,
  input  wire signed [5:0]  above_codes_11,
  input  wire signed [5:0]  above_codes_12,
  input  wire signed [5:0]  above_codes_13,
  input  wire signed [5:0]  above_codes_14,
  input  wire signed [5:0]  above_codes_15,
  input  wire [1:0]         above_control_shift,
  input  wire               above_control_first,
  input  wire               above_control_last,
  output wire signed [5:0]  below_codes_0,
  output wire signed [5:0]  below_codes_1,
  output wire signed [5:0]  below_codes_2,
  output wire signed [5:0]  below_codes_3,
  output wire signed [5:0]  below_codes_4,
  output wire signed [5:0]  below_codes_5,
  output wire signed [5:0]  below_codes_6,
  output wire signed [5:0]  below_codes_7,
  output wire signed [5:0]  below_codes_8,
  output wire signed [5:0]  below_codes_9,
  output wire signed [5:0]  below_codes_10,
  output wire signed [5:0]  below_codes_11,
  output wire signed [5:0]  below_codes_12,
  output wire signed [5:0]  below_codes_13,
  output wire signed [5:0]  below_codes_14,
  output wire signed [5:0]  below_codes_15,
  output wire signed [23:0] below_sums_0,
  output wire signed [23:0] below_sums_1,
  output wire signed [23:0] below_sums_2,
  output wire signed [23:0] below_sums_3,
  output wire signed [23:0] below_sums_4,
  output wire signed [23:0] below_sums_5,
  output wire signed [23:0] below_sums_6,
  output wire signed [23:0] below_sums_7,
  output wire signed [23:0] below_sums_8,
  output wire signed [23:0] below_sums_9,
  output wire signed [23:0] below_sums_10,
  output wire signed [23:0] below_sums_11,
  output wire signed [23:0] below_sums_12,
  output wire signed [23:0] below_sums_13,
  output wire signed [23:0] below_sums_14,
  output wire signed [23:0] below_sums_15,
  output wire               below_mark,
  output wire [1:0]         below_control_shift,
  output wire               below_control_first,
  output wire               below_control_last,
  output wire               finished
);

  reg first_half_way;  // Datapaths/ProcessingRow.swift:65
  reg first_below;  // Datapaths/ProcessingRow.swift:69
  reg last_half_way;  // Datapaths/ProcessingRow.swift:65
  reg last_below;  // Datapaths/ProcessingRow.swift:69
  reg [1:0] shift_half_way;  // Datapaths/ProcessingRow.swift:65
  reg [1:0] shift_below;  // Datapaths/ProcessingRow.swift:69
  reg finishing;  // Datapaths/ProcessingRow.swift:86
  reg own;  // Datapaths/ProcessingRow.swift:87

  wire signed [5:0] element_0_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_0_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_0_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_0_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_1_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_1_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_1_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_1_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_2_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_2_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_2_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_2_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_3_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_3_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_3_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_3_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_4_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_4_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_4_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_4_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_5_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_5_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_5_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_5_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_6_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_6_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_6_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_6_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_7_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_7_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_7_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_7_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_8_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_8_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_8_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_8_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_9_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_9_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_9_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_9_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_10_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_10_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_10_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_10_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_11_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_11_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_11_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_11_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_12_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_12_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_12_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_12_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_13_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_13_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_13_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_13_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_14_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_14_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_14_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_14_right_control_last;  // Datapaths/ProcessingRow.swift:42
  wire signed [5:0] element_15_right_code;  // Datapaths/ProcessingRow.swift:42
  wire [1:0] element_15_right_control_shift;  // Datapaths/ProcessingRow.swift:42
  wire element_15_right_control_first;  // Datapaths/ProcessingRow.swift:42
  wire element_15_right_control_last;  // Datapaths/ProcessingRow.swift:42

  processing_element_a6_b6_g4_s24_top element_0 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(code),
    .left_control_shift(above_control_shift),
    .left_control_first(above_control_first),
    .left_control_last(above_control_last),
    .right_code(element_0_right_code),
    .right_control_shift(element_0_right_control_shift),
    .right_control_first(element_0_right_control_first),
    .right_control_last(element_0_right_control_last),
    .above_code(above_codes_0),
    .below_code(below_codes_0),
    .below_sum(below_sums_0)
  );

  processing_element_a6_b6_g4_s24_top element_1 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_0_right_code),
    .left_control_shift(element_0_right_control_shift),
    .left_control_first(element_0_right_control_first),
    .left_control_last(element_0_right_control_last),
    .right_code(element_1_right_code),
    .right_control_shift(element_1_right_control_shift),
    .right_control_first(element_1_right_control_first),
    .right_control_last(element_1_right_control_last),
    .above_code(above_codes_1),
    .below_code(below_codes_1),
    .below_sum(below_sums_1)
  );

  processing_element_a6_b6_g4_s24_top element_2 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_1_right_code),
    .left_control_shift(element_1_right_control_shift),
    .left_control_first(element_1_right_control_first),
    .left_control_last(element_1_right_control_last),
    .right_code(element_2_right_code),
    .right_control_shift(element_2_right_control_shift),
    .right_control_first(element_2_right_control_first),
    .right_control_last(element_2_right_control_last),
    .above_code(above_codes_2),
    .below_code(below_codes_2),
    .below_sum(below_sums_2)
  );

  processing_element_a6_b6_g4_s24_top element_3 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_2_right_code),
    .left_control_shift(element_2_right_control_shift),
    .left_control_first(element_2_right_control_first),
    .left_control_last(element_2_right_control_last),
    .right_code(element_3_right_code),
    .right_control_shift(element_3_right_control_shift),
    .right_control_first(element_3_right_control_first),
    .right_control_last(element_3_right_control_last),
    .above_code(above_codes_3),
    .below_code(below_codes_3),
    .below_sum(below_sums_3)
  );

  processing_element_a6_b6_g4_s24_top element_4 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_3_right_code),
    .left_control_shift(element_3_right_control_shift),
    .left_control_first(element_3_right_control_first),
    .left_control_last(element_3_right_control_last),
    .right_code(element_4_right_code),
    .right_control_shift(element_4_right_control_shift),
    .right_control_first(element_4_right_control_first),
    .right_control_last(element_4_right_control_last),
    .above_code(above_codes_4),
    .below_code(below_codes_4),
    .below_sum(below_sums_4)
  );

  processing_element_a6_b6_g4_s24_top element_5 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_4_right_code),
    .left_control_shift(element_4_right_control_shift),
    .left_control_first(element_4_right_control_first),
    .left_control_last(element_4_right_control_last),
    .right_code(element_5_right_code),
    .right_control_shift(element_5_right_control_shift),
    .right_control_first(element_5_right_control_first),
    .right_control_last(element_5_right_control_last),
    .above_code(above_codes_5),
    .below_code(below_codes_5),
    .below_sum(below_sums_5)
  );

  processing_element_a6_b6_g4_s24_top element_6 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_5_right_code),
    .left_control_shift(element_5_right_control_shift),
    .left_control_first(element_5_right_control_first),
    .left_control_last(element_5_right_control_last),
    .right_code(element_6_right_code),
    .right_control_shift(element_6_right_control_shift),
    .right_control_first(element_6_right_control_first),
    .right_control_last(element_6_right_control_last),
    .above_code(above_codes_6),
    .below_code(below_codes_6),
    .below_sum(below_sums_6)
  );

  processing_element_a6_b6_g4_s24_top element_7 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_6_right_code),
    .left_control_shift(element_6_right_control_shift),
    .left_control_first(element_6_right_control_first),
    .left_control_last(element_6_right_control_last),
    .right_code(element_7_right_code),
    .right_control_shift(element_7_right_control_shift),
    .right_control_first(element_7_right_control_first),
    .right_control_last(element_7_right_control_last),
    .above_code(above_codes_7),
    .below_code(below_codes_7),
    .below_sum(below_sums_7)
  );

  processing_element_a6_b6_g4_s24_top element_8 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_7_right_code),
    .left_control_shift(element_7_right_control_shift),
    .left_control_first(element_7_right_control_first),
    .left_control_last(element_7_right_control_last),
    .right_code(element_8_right_code),
    .right_control_shift(element_8_right_control_shift),
    .right_control_first(element_8_right_control_first),
    .right_control_last(element_8_right_control_last),
    .above_code(above_codes_8),
    .below_code(below_codes_8),
    .below_sum(below_sums_8)
  );

  processing_element_a6_b6_g4_s24_top element_9 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_8_right_code),
    .left_control_shift(element_8_right_control_shift),
    .left_control_first(element_8_right_control_first),
    .left_control_last(element_8_right_control_last),
    .right_code(element_9_right_code),
    .right_control_shift(element_9_right_control_shift),
    .right_control_first(element_9_right_control_first),
    .right_control_last(element_9_right_control_last),
    .above_code(above_codes_9),
    .below_code(below_codes_9),
    .below_sum(below_sums_9)
  );

  processing_element_a6_b6_g4_s24_top element_10 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_9_right_code),
    .left_control_shift(element_9_right_control_shift),
    .left_control_first(element_9_right_control_first),
    .left_control_last(element_9_right_control_last),
    .right_code(element_10_right_code),
    .right_control_shift(element_10_right_control_shift),
    .right_control_first(element_10_right_control_first),
    .right_control_last(element_10_right_control_last),
    .above_code(above_codes_10),
    .below_code(below_codes_10),
    .below_sum(below_sums_10)
  );

  processing_element_a6_b6_g4_s24_top element_11 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_10_right_code),
    .left_control_shift(element_10_right_control_shift),
    .left_control_first(element_10_right_control_first),
    .left_control_last(element_10_right_control_last),
    .right_code(element_11_right_code),
    .right_control_shift(element_11_right_control_shift),
    .right_control_first(element_11_right_control_first),
    .right_control_last(element_11_right_control_last),
    .above_code(above_codes_11),
    .below_code(below_codes_11),
    .below_sum(below_sums_11)
  );

  processing_element_a6_b6_g4_s24_top element_12 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_11_right_code),
    .left_control_shift(element_11_right_control_shift),
    .left_control_first(element_11_right_control_first),
    .left_control_last(element_11_right_control_last),
    .right_code(element_12_right_code),
    .right_control_shift(element_12_right_control_shift),
    .right_control_first(element_12_right_control_first),
    .right_control_last(element_12_right_control_last),
    .above_code(above_codes_12),
    .below_code(below_codes_12),
    .below_sum(below_sums_12)
  );

  processing_element_a6_b6_g4_s24_top element_13 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_12_right_code),
    .left_control_shift(element_12_right_control_shift),
    .left_control_first(element_12_right_control_first),
    .left_control_last(element_12_right_control_last),
    .right_code(element_13_right_code),
    .right_control_shift(element_13_right_control_shift),
    .right_control_first(element_13_right_control_first),
    .right_control_last(element_13_right_control_last),
    .above_code(above_codes_13),
    .below_code(below_codes_13),
    .below_sum(below_sums_13)
  );

  processing_element_a6_b6_g4_s24_top element_14 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_13_right_code),
    .left_control_shift(element_13_right_control_shift),
    .left_control_first(element_13_right_control_first),
    .left_control_last(element_13_right_control_last),
    .right_code(element_14_right_code),
    .right_control_shift(element_14_right_control_shift),
    .right_control_first(element_14_right_control_first),
    .right_control_last(element_14_right_control_last),
    .above_code(above_codes_14),
    .below_code(below_codes_14),
    .below_sum(below_sums_14)
  );

  processing_element_a6_b6_g4_s24_top element_15 (  // Datapaths/ProcessingRow.swift:42
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .left_code(element_14_right_code),
    .left_control_shift(element_14_right_control_shift),
    .left_control_first(element_14_right_control_first),
    .left_control_last(element_14_right_control_last),
    .right_code(element_15_right_code),
    .right_control_shift(element_15_right_control_shift),
    .right_control_first(element_15_right_control_first),
    .right_control_last(element_15_right_control_last),
    .above_code(above_codes_15),
    .below_code(below_codes_15),
    .below_sum(below_sums_15)
  );

  assign below_mark = own;  // Datapaths/ProcessingRow.swift:93
  assign below_control_shift = shift_below;  // Datapaths/ProcessingRow.swift:75
  assign below_control_first = first_below;  // Datapaths/ProcessingRow.swift:72
  assign below_control_last = last_below;  // Datapaths/ProcessingRow.swift:73
  assign finished = own;  // Datapaths/ProcessingRow.swift:90

  always @(posedge clock) begin
    if (advance) begin
      first_half_way <= above_control_first;
      first_below <= first_half_way;
      shift_half_way <= above_control_shift;
      shift_below <= shift_half_way;
    end
  end

  always @(posedge clock) begin
    if (reset) begin
      last_half_way <= 1'b0;
      last_below <= 1'b0;
      finishing <= 1'b0;
      own <= 1'b0;
    end else if (advance) begin
      last_half_way <= above_control_last;
      last_below <= last_half_way;
      finishing <= element_15_right_control_last;
      own <= finishing;
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{
    1'b0,
    element_15_right_code,
    element_15_right_control_shift,
    element_15_right_control_first
  };

endmodule

`default_nettype wire
