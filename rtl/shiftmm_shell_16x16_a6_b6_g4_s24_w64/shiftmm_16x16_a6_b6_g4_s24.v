// shiftmm_16x16_a6_b6_g4_s24
//
//   configuration.rows = 16
//   configuration.columns = 16
//   configuration.operandA.bits = 6
//   configuration.operandB.bits = 6
//   configuration.groups = 4
//   configuration.accumulatorBits = 24
//   configuration.shiftPlacement = processingElement
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module shiftmm_16x16_a6_b6_g4_s24 (
  input  wire               clock,
  input  wire               reset,
  input  wire               operands_valid,
  output wire               operands_ready,
  input  wire signed [5:0]  operands_a_0,
  input  wire signed [5:0]  operands_a_1,
  input  wire signed [5:0]  operands_a_2,
  input  wire signed [5:0]  operands_a_3,
  input  wire signed [5:0]  operands_a_4,
  input  wire signed [5:0]  operands_a_5,
  input  wire signed [5:0]  operands_a_6,
  input  wire signed [5:0]  operands_a_7,
  input  wire signed [5:0]  operands_a_8,
  input  wire signed [5:0]  operands_a_9,
  input  wire signed [5:0]  operands_a_10,
  input  wire signed [5:0]  operands_a_11,
  input  wire signed [5:0]  operands_a_12,
  input  wire signed [5:0]  operands_a_13,
  input  wire signed [5:0]  operands_a_14,
  input  wire signed [5:0]  operands_a_15,
  input  wire signed [5:0]  operands_b_0,
  input  wire signed [5:0]  operands_b_1,
  input  wire signed [5:0]  operands_b_2,
  input  wire signed [5:0]  operands_b_3,
  input  wire signed [5:0]  operands_b_4,
  input  wire signed [5:0]  operands_b_5,
  input  wire signed [5:0]  operands_b_6,
  input  wire signed [5:0]  operands_b_7,
  input  wire signed [5:0]  operands_b_8,
  input  wire signed [5:0]  operands_b_9,
  input  wire signed [5:0]  operands_b_10,
  input  wire signed [5:0]  operands_b_11,
  input  wire signed [5:0]  operands_b_12,
  input  wire signed [5:0]  operands_b_13,
  input  wire signed [5:0]  operands_b_14,
  input  wire signed [5:0]  operands_b_15,
  input  wire [1:0]         operands_shift,
  input  wire               operands_last,
  output wire               results_valid,
  input  wire               results_ready,
  output wire signed [23:0] results_sums_0,
  output wire signed [23:0] results_sums_1,
  output wire signed [23:0] results_sums_2,
  output wire signed [23:0] results_sums_3,
  output wire signed [23:0] results_sums_4,
  output wire signed [23:0] results_sums_5,
  output wire signed [23:0] results_sums_6,
  output wire signed [23:0] results_sums_7,
  output wire signed [23:0] results_sums_8,
  output wire signed [23:0] results_sums_9,
  output wire signed [23:0] results_sums_10,
  output wire signed [23:0] results_sums_11,
  output wire signed [23:0] results_sums_12,
  output wire signed [23:0] results_sums_13,
  output wire signed [23:0] results_sums_14,
  output wire signed [23:0] results_sums_15,
  output wire               results_last
);

  reg [3:0] cycles_to_leave;  // Datapaths/ShiftMMArray+Acceptance.swift:72
  reg at_start_of_tile;  // Datapaths/ShiftMMArray+Acceptance.swift:27

  wire signed [5:0] skew_a_skewed_0;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_1;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_2;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_3;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_4;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_5;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_6;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_7;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_8;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_9;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_10;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_11;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_12;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_13;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_14;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_a_skewed_15;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_0;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_1;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_2;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_3;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_4;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_5;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_6;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_7;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_8;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_9;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_10;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_11;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_12;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_13;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_14;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] skew_b_skewed_15;  // Datapaths/Builder+Rows.swift:11
  wire signed [5:0] row_0_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_0_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_0_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_0_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_0_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_0_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_0_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_0_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_1_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_1_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_1_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_1_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_1_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_1_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_1_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_2_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_2_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_2_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_2_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_2_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_2_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_2_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_3_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_3_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_3_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_3_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_3_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_3_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_3_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_4_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_4_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_4_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_4_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_4_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_4_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_4_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_5_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_5_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_5_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_5_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_5_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_5_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_5_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_6_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_6_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_6_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_6_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_6_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_6_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_6_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_7_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_7_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_7_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_7_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_7_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_7_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_7_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_8_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_8_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_8_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_8_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_8_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_8_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_8_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_9_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_9_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_9_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_9_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_9_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_9_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_9_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_10_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_10_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_10_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_10_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_10_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_10_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_10_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_11_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_11_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_11_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_11_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_11_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_11_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_11_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_12_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_12_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_12_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_12_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_12_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_12_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_12_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_13_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_13_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_13_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_13_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_13_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_13_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_13_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_14_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_14_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire row_14_below_mark;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_14_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_14_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_14_below_control_last;  // Datapaths/ShiftMMArray.swift:86
  wire row_14_finished;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [5:0] row_15_below_codes_15;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_0;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_1;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_2;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_3;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_4;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_5;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_6;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_7;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_8;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_9;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_10;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_11;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_12;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_13;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_14;  // Datapaths/ShiftMMArray.swift:86
  wire signed [23:0] row_15_below_sums_15;  // Datapaths/ShiftMMArray.swift:86
  wire [1:0] row_15_below_control_shift;  // Datapaths/ShiftMMArray.swift:86
  wire row_15_below_control_first;  // Datapaths/ShiftMMArray.swift:86
  wire row_15_below_control_last;  // Datapaths/ShiftMMArray.swift:86

  wire advance = results_ready | ~results_valid;  // Datapaths/ShiftMMArray.swift:77
  wire is_leaving = cycles_to_leave != 4'd0;  // Datapaths/ShiftMMArray+Acceptance.swift:73
  wire ready = advance & ~(operands_last & is_leaving);  // Datapaths/ShiftMMArray+Acceptance.swift:19
  wire accepted = operands_valid & ready;  // Datapaths/ShiftMMArray+Acceptance.swift:20
  wire accepted_last = accepted & operands_last;  // Datapaths/ShiftMMArray+Acceptance.swift:21
  wire signed [5:0] gated_a_0 = accepted ? operands_a_0 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_1 = accepted ? operands_a_1 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_2 = accepted ? operands_a_2 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_3 = accepted ? operands_a_3 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_4 = accepted ? operands_a_4 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_5 = accepted ? operands_a_5 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_6 = accepted ? operands_a_6 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_7 = accepted ? operands_a_7 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_8 = accepted ? operands_a_8 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_9 = accepted ? operands_a_9 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_10 = accepted ? operands_a_10 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_11 = accepted ? operands_a_11 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_12 = accepted ? operands_a_12 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_13 = accepted ? operands_a_13 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_14 = accepted ? operands_a_14 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122
  wire signed [5:0] gated_a_15 = accepted ? operands_a_15 : 6'sd0;  // Datapaths/ShiftMMArray.swift:122

  skew_buffer_16x6_step2_ascending skew_a (  // Datapaths/Builder+Rows.swift:11
    .clock(clock),
    .advance(advance),
    .straight_0(gated_a_0),
    .straight_1(gated_a_1),
    .straight_2(gated_a_2),
    .straight_3(gated_a_3),
    .straight_4(gated_a_4),
    .straight_5(gated_a_5),
    .straight_6(gated_a_6),
    .straight_7(gated_a_7),
    .straight_8(gated_a_8),
    .straight_9(gated_a_9),
    .straight_10(gated_a_10),
    .straight_11(gated_a_11),
    .straight_12(gated_a_12),
    .straight_13(gated_a_13),
    .straight_14(gated_a_14),
    .straight_15(gated_a_15),
    .skewed_0(skew_a_skewed_0),
    .skewed_1(skew_a_skewed_1),
    .skewed_2(skew_a_skewed_2),
    .skewed_3(skew_a_skewed_3),
    .skewed_4(skew_a_skewed_4),
    .skewed_5(skew_a_skewed_5),
    .skewed_6(skew_a_skewed_6),
    .skewed_7(skew_a_skewed_7),
    .skewed_8(skew_a_skewed_8),
    .skewed_9(skew_a_skewed_9),
    .skewed_10(skew_a_skewed_10),
    .skewed_11(skew_a_skewed_11),
    .skewed_12(skew_a_skewed_12),
    .skewed_13(skew_a_skewed_13),
    .skewed_14(skew_a_skewed_14),
    .skewed_15(skew_a_skewed_15)
  );

  skew_buffer_16x6_step1_ascending skew_b (  // Datapaths/Builder+Rows.swift:11
    .clock(clock),
    .advance(advance),
    .straight_0(operands_b_0),
    .straight_1(operands_b_1),
    .straight_2(operands_b_2),
    .straight_3(operands_b_3),
    .straight_4(operands_b_4),
    .straight_5(operands_b_5),
    .straight_6(operands_b_6),
    .straight_7(operands_b_7),
    .straight_8(operands_b_8),
    .straight_9(operands_b_9),
    .straight_10(operands_b_10),
    .straight_11(operands_b_11),
    .straight_12(operands_b_12),
    .straight_13(operands_b_13),
    .straight_14(operands_b_14),
    .straight_15(operands_b_15),
    .skewed_0(skew_b_skewed_0),
    .skewed_1(skew_b_skewed_1),
    .skewed_2(skew_b_skewed_2),
    .skewed_3(skew_b_skewed_3),
    .skewed_4(skew_b_skewed_4),
    .skewed_5(skew_b_skewed_5),
    .skewed_6(skew_b_skewed_6),
    .skewed_7(skew_b_skewed_7),
    .skewed_8(skew_b_skewed_8),
    .skewed_9(skew_b_skewed_9),
    .skewed_10(skew_b_skewed_10),
    .skewed_11(skew_b_skewed_11),
    .skewed_12(skew_b_skewed_12),
    .skewed_13(skew_b_skewed_13),
    .skewed_14(skew_b_skewed_14),
    .skewed_15(skew_b_skewed_15)
  );

  processing_row_16_a6_b6_g4_s24_top row_0 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_0),
    .above_codes_0(skew_b_skewed_0),
    .above_codes_1(skew_b_skewed_1),
    .above_codes_2(skew_b_skewed_2),
    .above_codes_3(skew_b_skewed_3),
    .above_codes_4(skew_b_skewed_4),
    .above_codes_5(skew_b_skewed_5),
    .above_codes_6(skew_b_skewed_6),
    .above_codes_7(skew_b_skewed_7),
    .above_codes_8(skew_b_skewed_8),
    .above_codes_9(skew_b_skewed_9),
    .above_codes_10(skew_b_skewed_10),
    .above_codes_11(skew_b_skewed_11),
    .above_codes_12(skew_b_skewed_12),
    .above_codes_13(skew_b_skewed_13),
    .above_codes_14(skew_b_skewed_14),
    .above_codes_15(skew_b_skewed_15),
    .above_control_shift(operands_shift),
    .above_control_first(at_start_of_tile),
    .above_control_last(accepted_last),
    .below_codes_0(row_0_below_codes_0),
    .below_codes_1(row_0_below_codes_1),
    .below_codes_2(row_0_below_codes_2),
    .below_codes_3(row_0_below_codes_3),
    .below_codes_4(row_0_below_codes_4),
    .below_codes_5(row_0_below_codes_5),
    .below_codes_6(row_0_below_codes_6),
    .below_codes_7(row_0_below_codes_7),
    .below_codes_8(row_0_below_codes_8),
    .below_codes_9(row_0_below_codes_9),
    .below_codes_10(row_0_below_codes_10),
    .below_codes_11(row_0_below_codes_11),
    .below_codes_12(row_0_below_codes_12),
    .below_codes_13(row_0_below_codes_13),
    .below_codes_14(row_0_below_codes_14),
    .below_codes_15(row_0_below_codes_15),
    .below_sums_0(row_0_below_sums_0),
    .below_sums_1(row_0_below_sums_1),
    .below_sums_2(row_0_below_sums_2),
    .below_sums_3(row_0_below_sums_3),
    .below_sums_4(row_0_below_sums_4),
    .below_sums_5(row_0_below_sums_5),
    .below_sums_6(row_0_below_sums_6),
    .below_sums_7(row_0_below_sums_7),
    .below_sums_8(row_0_below_sums_8),
    .below_sums_9(row_0_below_sums_9),
    .below_sums_10(row_0_below_sums_10),
    .below_sums_11(row_0_below_sums_11),
    .below_sums_12(row_0_below_sums_12),
    .below_sums_13(row_0_below_sums_13),
    .below_sums_14(row_0_below_sums_14),
    .below_sums_15(row_0_below_sums_15),
    .below_mark(row_0_below_mark),
    .below_control_shift(row_0_below_control_shift),
    .below_control_first(row_0_below_control_first),
    .below_control_last(row_0_below_control_last),
    .finished(row_0_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_1 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_1),
    .above_codes_0(row_0_below_codes_0),
    .above_codes_1(row_0_below_codes_1),
    .above_codes_2(row_0_below_codes_2),
    .above_codes_3(row_0_below_codes_3),
    .above_codes_4(row_0_below_codes_4),
    .above_codes_5(row_0_below_codes_5),
    .above_codes_6(row_0_below_codes_6),
    .above_codes_7(row_0_below_codes_7),
    .above_codes_8(row_0_below_codes_8),
    .above_codes_9(row_0_below_codes_9),
    .above_codes_10(row_0_below_codes_10),
    .above_codes_11(row_0_below_codes_11),
    .above_codes_12(row_0_below_codes_12),
    .above_codes_13(row_0_below_codes_13),
    .above_codes_14(row_0_below_codes_14),
    .above_codes_15(row_0_below_codes_15),
    .above_sums_0(row_0_below_sums_0),
    .above_sums_1(row_0_below_sums_1),
    .above_sums_2(row_0_below_sums_2),
    .above_sums_3(row_0_below_sums_3),
    .above_sums_4(row_0_below_sums_4),
    .above_sums_5(row_0_below_sums_5),
    .above_sums_6(row_0_below_sums_6),
    .above_sums_7(row_0_below_sums_7),
    .above_sums_8(row_0_below_sums_8),
    .above_sums_9(row_0_below_sums_9),
    .above_sums_10(row_0_below_sums_10),
    .above_sums_11(row_0_below_sums_11),
    .above_sums_12(row_0_below_sums_12),
    .above_sums_13(row_0_below_sums_13),
    .above_sums_14(row_0_below_sums_14),
    .above_sums_15(row_0_below_sums_15),
    .above_mark(row_0_below_mark),
    .above_control_shift(row_0_below_control_shift),
    .above_control_first(row_0_below_control_first),
    .above_control_last(row_0_below_control_last),
    .below_codes_0(row_1_below_codes_0),
    .below_codes_1(row_1_below_codes_1),
    .below_codes_2(row_1_below_codes_2),
    .below_codes_3(row_1_below_codes_3),
    .below_codes_4(row_1_below_codes_4),
    .below_codes_5(row_1_below_codes_5),
    .below_codes_6(row_1_below_codes_6),
    .below_codes_7(row_1_below_codes_7),
    .below_codes_8(row_1_below_codes_8),
    .below_codes_9(row_1_below_codes_9),
    .below_codes_10(row_1_below_codes_10),
    .below_codes_11(row_1_below_codes_11),
    .below_codes_12(row_1_below_codes_12),
    .below_codes_13(row_1_below_codes_13),
    .below_codes_14(row_1_below_codes_14),
    .below_codes_15(row_1_below_codes_15),
    .below_sums_0(row_1_below_sums_0),
    .below_sums_1(row_1_below_sums_1),
    .below_sums_2(row_1_below_sums_2),
    .below_sums_3(row_1_below_sums_3),
    .below_sums_4(row_1_below_sums_4),
    .below_sums_5(row_1_below_sums_5),
    .below_sums_6(row_1_below_sums_6),
    .below_sums_7(row_1_below_sums_7),
    .below_sums_8(row_1_below_sums_8),
    .below_sums_9(row_1_below_sums_9),
    .below_sums_10(row_1_below_sums_10),
    .below_sums_11(row_1_below_sums_11),
    .below_sums_12(row_1_below_sums_12),
    .below_sums_13(row_1_below_sums_13),
    .below_sums_14(row_1_below_sums_14),
    .below_sums_15(row_1_below_sums_15),
    .below_mark(row_1_below_mark),
    .below_control_shift(row_1_below_control_shift),
    .below_control_first(row_1_below_control_first),
    .below_control_last(row_1_below_control_last),
    .finished(row_1_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_2 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_2),
    .above_codes_0(row_1_below_codes_0),
    .above_codes_1(row_1_below_codes_1),
    .above_codes_2(row_1_below_codes_2),
    .above_codes_3(row_1_below_codes_3),
    .above_codes_4(row_1_below_codes_4),
    .above_codes_5(row_1_below_codes_5),
    .above_codes_6(row_1_below_codes_6),
    .above_codes_7(row_1_below_codes_7),
    .above_codes_8(row_1_below_codes_8),
    .above_codes_9(row_1_below_codes_9),
    .above_codes_10(row_1_below_codes_10),
    .above_codes_11(row_1_below_codes_11),
    .above_codes_12(row_1_below_codes_12),
    .above_codes_13(row_1_below_codes_13),
    .above_codes_14(row_1_below_codes_14),
    .above_codes_15(row_1_below_codes_15),
    .above_sums_0(row_1_below_sums_0),
    .above_sums_1(row_1_below_sums_1),
    .above_sums_2(row_1_below_sums_2),
    .above_sums_3(row_1_below_sums_3),
    .above_sums_4(row_1_below_sums_4),
    .above_sums_5(row_1_below_sums_5),
    .above_sums_6(row_1_below_sums_6),
    .above_sums_7(row_1_below_sums_7),
    .above_sums_8(row_1_below_sums_8),
    .above_sums_9(row_1_below_sums_9),
    .above_sums_10(row_1_below_sums_10),
    .above_sums_11(row_1_below_sums_11),
    .above_sums_12(row_1_below_sums_12),
    .above_sums_13(row_1_below_sums_13),
    .above_sums_14(row_1_below_sums_14),
    .above_sums_15(row_1_below_sums_15),
    .above_mark(row_1_below_mark),
    .above_control_shift(row_1_below_control_shift),
    .above_control_first(row_1_below_control_first),
    .above_control_last(row_1_below_control_last),
    .below_codes_0(row_2_below_codes_0),
    .below_codes_1(row_2_below_codes_1),
    .below_codes_2(row_2_below_codes_2),
    .below_codes_3(row_2_below_codes_3),
    .below_codes_4(row_2_below_codes_4),
    .below_codes_5(row_2_below_codes_5),
    .below_codes_6(row_2_below_codes_6),
    .below_codes_7(row_2_below_codes_7),
    .below_codes_8(row_2_below_codes_8),
    .below_codes_9(row_2_below_codes_9),
    .below_codes_10(row_2_below_codes_10),
    .below_codes_11(row_2_below_codes_11),
    .below_codes_12(row_2_below_codes_12),
    .below_codes_13(row_2_below_codes_13),
    .below_codes_14(row_2_below_codes_14),
    .below_codes_15(row_2_below_codes_15),
    .below_sums_0(row_2_below_sums_0),
    .below_sums_1(row_2_below_sums_1),
    .below_sums_2(row_2_below_sums_2),
    .below_sums_3(row_2_below_sums_3),
    .below_sums_4(row_2_below_sums_4),
    .below_sums_5(row_2_below_sums_5),
    .below_sums_6(row_2_below_sums_6),
    .below_sums_7(row_2_below_sums_7),
    .below_sums_8(row_2_below_sums_8),
    .below_sums_9(row_2_below_sums_9),
    .below_sums_10(row_2_below_sums_10),
    .below_sums_11(row_2_below_sums_11),
    .below_sums_12(row_2_below_sums_12),
    .below_sums_13(row_2_below_sums_13),
    .below_sums_14(row_2_below_sums_14),
    .below_sums_15(row_2_below_sums_15),
    .below_mark(row_2_below_mark),
    .below_control_shift(row_2_below_control_shift),
    .below_control_first(row_2_below_control_first),
    .below_control_last(row_2_below_control_last),
    .finished(row_2_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_3 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_3),
    .above_codes_0(row_2_below_codes_0),
    .above_codes_1(row_2_below_codes_1),
    .above_codes_2(row_2_below_codes_2),
    .above_codes_3(row_2_below_codes_3),
    .above_codes_4(row_2_below_codes_4),
    .above_codes_5(row_2_below_codes_5),
    .above_codes_6(row_2_below_codes_6),
    .above_codes_7(row_2_below_codes_7),
    .above_codes_8(row_2_below_codes_8),
    .above_codes_9(row_2_below_codes_9),
    .above_codes_10(row_2_below_codes_10),
    .above_codes_11(row_2_below_codes_11),
    .above_codes_12(row_2_below_codes_12),
    .above_codes_13(row_2_below_codes_13),
    .above_codes_14(row_2_below_codes_14),
    .above_codes_15(row_2_below_codes_15),
    .above_sums_0(row_2_below_sums_0),
    .above_sums_1(row_2_below_sums_1),
    .above_sums_2(row_2_below_sums_2),
    .above_sums_3(row_2_below_sums_3),
    .above_sums_4(row_2_below_sums_4),
    .above_sums_5(row_2_below_sums_5),
    .above_sums_6(row_2_below_sums_6),
    .above_sums_7(row_2_below_sums_7),
    .above_sums_8(row_2_below_sums_8),
    .above_sums_9(row_2_below_sums_9),
    .above_sums_10(row_2_below_sums_10),
    .above_sums_11(row_2_below_sums_11),
    .above_sums_12(row_2_below_sums_12),
    .above_sums_13(row_2_below_sums_13),
    .above_sums_14(row_2_below_sums_14),
    .above_sums_15(row_2_below_sums_15),
    .above_mark(row_2_below_mark),
    .above_control_shift(row_2_below_control_shift),
    .above_control_first(row_2_below_control_first),
    .above_control_last(row_2_below_control_last),
    .below_codes_0(row_3_below_codes_0),
    .below_codes_1(row_3_below_codes_1),
    .below_codes_2(row_3_below_codes_2),
    .below_codes_3(row_3_below_codes_3),
    .below_codes_4(row_3_below_codes_4),
    .below_codes_5(row_3_below_codes_5),
    .below_codes_6(row_3_below_codes_6),
    .below_codes_7(row_3_below_codes_7),
    .below_codes_8(row_3_below_codes_8),
    .below_codes_9(row_3_below_codes_9),
    .below_codes_10(row_3_below_codes_10),
    .below_codes_11(row_3_below_codes_11),
    .below_codes_12(row_3_below_codes_12),
    .below_codes_13(row_3_below_codes_13),
    .below_codes_14(row_3_below_codes_14),
    .below_codes_15(row_3_below_codes_15),
    .below_sums_0(row_3_below_sums_0),
    .below_sums_1(row_3_below_sums_1),
    .below_sums_2(row_3_below_sums_2),
    .below_sums_3(row_3_below_sums_3),
    .below_sums_4(row_3_below_sums_4),
    .below_sums_5(row_3_below_sums_5),
    .below_sums_6(row_3_below_sums_6),
    .below_sums_7(row_3_below_sums_7),
    .below_sums_8(row_3_below_sums_8),
    .below_sums_9(row_3_below_sums_9),
    .below_sums_10(row_3_below_sums_10),
    .below_sums_11(row_3_below_sums_11),
    .below_sums_12(row_3_below_sums_12),
    .below_sums_13(row_3_below_sums_13),
    .below_sums_14(row_3_below_sums_14),
    .below_sums_15(row_3_below_sums_15),
    .below_mark(row_3_below_mark),
    .below_control_shift(row_3_below_control_shift),
    .below_control_first(row_3_below_control_first),
    .below_control_last(row_3_below_control_last),
    .finished(row_3_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_4 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_4),
    .above_codes_0(row_3_below_codes_0),
    .above_codes_1(row_3_below_codes_1),
    .above_codes_2(row_3_below_codes_2),
    .above_codes_3(row_3_below_codes_3),
    .above_codes_4(row_3_below_codes_4),
    .above_codes_5(row_3_below_codes_5),
    .above_codes_6(row_3_below_codes_6),
    .above_codes_7(row_3_below_codes_7),
    .above_codes_8(row_3_below_codes_8),
    .above_codes_9(row_3_below_codes_9),
    .above_codes_10(row_3_below_codes_10),
    .above_codes_11(row_3_below_codes_11),
    .above_codes_12(row_3_below_codes_12),
    .above_codes_13(row_3_below_codes_13),
    .above_codes_14(row_3_below_codes_14),
    .above_codes_15(row_3_below_codes_15),
    .above_sums_0(row_3_below_sums_0),
    .above_sums_1(row_3_below_sums_1),
    .above_sums_2(row_3_below_sums_2),
    .above_sums_3(row_3_below_sums_3),
    .above_sums_4(row_3_below_sums_4),
    .above_sums_5(row_3_below_sums_5),
    .above_sums_6(row_3_below_sums_6),
    .above_sums_7(row_3_below_sums_7),
    .above_sums_8(row_3_below_sums_8),
    .above_sums_9(row_3_below_sums_9),
    .above_sums_10(row_3_below_sums_10),
    .above_sums_11(row_3_below_sums_11),
    .above_sums_12(row_3_below_sums_12),
    .above_sums_13(row_3_below_sums_13),
    .above_sums_14(row_3_below_sums_14),
    .above_sums_15(row_3_below_sums_15),
    .above_mark(row_3_below_mark),
    .above_control_shift(row_3_below_control_shift),
    .above_control_first(row_3_below_control_first),
    .above_control_last(row_3_below_control_last),
    .below_codes_0(row_4_below_codes_0),
    .below_codes_1(row_4_below_codes_1),
    .below_codes_2(row_4_below_codes_2),
    .below_codes_3(row_4_below_codes_3),
    .below_codes_4(row_4_below_codes_4),
    .below_codes_5(row_4_below_codes_5),
    .below_codes_6(row_4_below_codes_6),
    .below_codes_7(row_4_below_codes_7),
    .below_codes_8(row_4_below_codes_8),
    .below_codes_9(row_4_below_codes_9),
    .below_codes_10(row_4_below_codes_10),
    .below_codes_11(row_4_below_codes_11),
    .below_codes_12(row_4_below_codes_12),
    .below_codes_13(row_4_below_codes_13),
    .below_codes_14(row_4_below_codes_14),
    .below_codes_15(row_4_below_codes_15),
    .below_sums_0(row_4_below_sums_0),
    .below_sums_1(row_4_below_sums_1),
    .below_sums_2(row_4_below_sums_2),
    .below_sums_3(row_4_below_sums_3),
    .below_sums_4(row_4_below_sums_4),
    .below_sums_5(row_4_below_sums_5),
    .below_sums_6(row_4_below_sums_6),
    .below_sums_7(row_4_below_sums_7),
    .below_sums_8(row_4_below_sums_8),
    .below_sums_9(row_4_below_sums_9),
    .below_sums_10(row_4_below_sums_10),
    .below_sums_11(row_4_below_sums_11),
    .below_sums_12(row_4_below_sums_12),
    .below_sums_13(row_4_below_sums_13),
    .below_sums_14(row_4_below_sums_14),
    .below_sums_15(row_4_below_sums_15),
    .below_mark(row_4_below_mark),
    .below_control_shift(row_4_below_control_shift),
    .below_control_first(row_4_below_control_first),
    .below_control_last(row_4_below_control_last),
    .finished(row_4_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_5 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_5),
    .above_codes_0(row_4_below_codes_0),
    .above_codes_1(row_4_below_codes_1),
    .above_codes_2(row_4_below_codes_2),
    .above_codes_3(row_4_below_codes_3),
    .above_codes_4(row_4_below_codes_4),
    .above_codes_5(row_4_below_codes_5),
    .above_codes_6(row_4_below_codes_6),
    .above_codes_7(row_4_below_codes_7),
    .above_codes_8(row_4_below_codes_8),
    .above_codes_9(row_4_below_codes_9),
    .above_codes_10(row_4_below_codes_10),
    .above_codes_11(row_4_below_codes_11),
    .above_codes_12(row_4_below_codes_12),
    .above_codes_13(row_4_below_codes_13),
    .above_codes_14(row_4_below_codes_14),
    .above_codes_15(row_4_below_codes_15),
    .above_sums_0(row_4_below_sums_0),
    .above_sums_1(row_4_below_sums_1),
    .above_sums_2(row_4_below_sums_2),
    .above_sums_3(row_4_below_sums_3),
    .above_sums_4(row_4_below_sums_4),
    .above_sums_5(row_4_below_sums_5),
    .above_sums_6(row_4_below_sums_6),
    .above_sums_7(row_4_below_sums_7),
    .above_sums_8(row_4_below_sums_8),
    .above_sums_9(row_4_below_sums_9),
    .above_sums_10(row_4_below_sums_10),
    .above_sums_11(row_4_below_sums_11),
    .above_sums_12(row_4_below_sums_12),
    .above_sums_13(row_4_below_sums_13),
    .above_sums_14(row_4_below_sums_14),
    .above_sums_15(row_4_below_sums_15),
    .above_mark(row_4_below_mark),
    .above_control_shift(row_4_below_control_shift),
    .above_control_first(row_4_below_control_first),
    .above_control_last(row_4_below_control_last),
    .below_codes_0(row_5_below_codes_0),
    .below_codes_1(row_5_below_codes_1),
    .below_codes_2(row_5_below_codes_2),
    .below_codes_3(row_5_below_codes_3),
    .below_codes_4(row_5_below_codes_4),
    .below_codes_5(row_5_below_codes_5),
    .below_codes_6(row_5_below_codes_6),
    .below_codes_7(row_5_below_codes_7),
    .below_codes_8(row_5_below_codes_8),
    .below_codes_9(row_5_below_codes_9),
    .below_codes_10(row_5_below_codes_10),
    .below_codes_11(row_5_below_codes_11),
    .below_codes_12(row_5_below_codes_12),
    .below_codes_13(row_5_below_codes_13),
    .below_codes_14(row_5_below_codes_14),
    .below_codes_15(row_5_below_codes_15),
    .below_sums_0(row_5_below_sums_0),
    .below_sums_1(row_5_below_sums_1),
    .below_sums_2(row_5_below_sums_2),
    .below_sums_3(row_5_below_sums_3),
    .below_sums_4(row_5_below_sums_4),
    .below_sums_5(row_5_below_sums_5),
    .below_sums_6(row_5_below_sums_6),
    .below_sums_7(row_5_below_sums_7),
    .below_sums_8(row_5_below_sums_8),
    .below_sums_9(row_5_below_sums_9),
    .below_sums_10(row_5_below_sums_10),
    .below_sums_11(row_5_below_sums_11),
    .below_sums_12(row_5_below_sums_12),
    .below_sums_13(row_5_below_sums_13),
    .below_sums_14(row_5_below_sums_14),
    .below_sums_15(row_5_below_sums_15),
    .below_mark(row_5_below_mark),
    .below_control_shift(row_5_below_control_shift),
    .below_control_first(row_5_below_control_first),
    .below_control_last(row_5_below_control_last),
    .finished(row_5_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_6 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_6),
    .above_codes_0(row_5_below_codes_0),
    .above_codes_1(row_5_below_codes_1),
    .above_codes_2(row_5_below_codes_2),
    .above_codes_3(row_5_below_codes_3),
    .above_codes_4(row_5_below_codes_4),
    .above_codes_5(row_5_below_codes_5),
    .above_codes_6(row_5_below_codes_6),
    .above_codes_7(row_5_below_codes_7),
    .above_codes_8(row_5_below_codes_8),
    .above_codes_9(row_5_below_codes_9),
    .above_codes_10(row_5_below_codes_10),
    .above_codes_11(row_5_below_codes_11),
    .above_codes_12(row_5_below_codes_12),
    .above_codes_13(row_5_below_codes_13),
    .above_codes_14(row_5_below_codes_14),
    .above_codes_15(row_5_below_codes_15),
    .above_sums_0(row_5_below_sums_0),
    .above_sums_1(row_5_below_sums_1),
    .above_sums_2(row_5_below_sums_2),
    .above_sums_3(row_5_below_sums_3),
    .above_sums_4(row_5_below_sums_4),
    .above_sums_5(row_5_below_sums_5),
    .above_sums_6(row_5_below_sums_6),
    .above_sums_7(row_5_below_sums_7),
    .above_sums_8(row_5_below_sums_8),
    .above_sums_9(row_5_below_sums_9),
    .above_sums_10(row_5_below_sums_10),
    .above_sums_11(row_5_below_sums_11),
    .above_sums_12(row_5_below_sums_12),
    .above_sums_13(row_5_below_sums_13),
    .above_sums_14(row_5_below_sums_14),
    .above_sums_15(row_5_below_sums_15),
    .above_mark(row_5_below_mark),
    .above_control_shift(row_5_below_control_shift),
    .above_control_first(row_5_below_control_first),
    .above_control_last(row_5_below_control_last),
    .below_codes_0(row_6_below_codes_0),
    .below_codes_1(row_6_below_codes_1),
    .below_codes_2(row_6_below_codes_2),
    .below_codes_3(row_6_below_codes_3),
    .below_codes_4(row_6_below_codes_4),
    .below_codes_5(row_6_below_codes_5),
    .below_codes_6(row_6_below_codes_6),
    .below_codes_7(row_6_below_codes_7),
    .below_codes_8(row_6_below_codes_8),
    .below_codes_9(row_6_below_codes_9),
    .below_codes_10(row_6_below_codes_10),
    .below_codes_11(row_6_below_codes_11),
    .below_codes_12(row_6_below_codes_12),
    .below_codes_13(row_6_below_codes_13),
    .below_codes_14(row_6_below_codes_14),
    .below_codes_15(row_6_below_codes_15),
    .below_sums_0(row_6_below_sums_0),
    .below_sums_1(row_6_below_sums_1),
    .below_sums_2(row_6_below_sums_2),
    .below_sums_3(row_6_below_sums_3),
    .below_sums_4(row_6_below_sums_4),
    .below_sums_5(row_6_below_sums_5),
    .below_sums_6(row_6_below_sums_6),
    .below_sums_7(row_6_below_sums_7),
    .below_sums_8(row_6_below_sums_8),
    .below_sums_9(row_6_below_sums_9),
    .below_sums_10(row_6_below_sums_10),
    .below_sums_11(row_6_below_sums_11),
    .below_sums_12(row_6_below_sums_12),
    .below_sums_13(row_6_below_sums_13),
    .below_sums_14(row_6_below_sums_14),
    .below_sums_15(row_6_below_sums_15),
    .below_mark(row_6_below_mark),
    .below_control_shift(row_6_below_control_shift),
    .below_control_first(row_6_below_control_first),
    .below_control_last(row_6_below_control_last),
    .finished(row_6_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_7 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_7),
    .above_codes_0(row_6_below_codes_0),
    .above_codes_1(row_6_below_codes_1),
    .above_codes_2(row_6_below_codes_2),
    .above_codes_3(row_6_below_codes_3),
    .above_codes_4(row_6_below_codes_4),
    .above_codes_5(row_6_below_codes_5),
    .above_codes_6(row_6_below_codes_6),
    .above_codes_7(row_6_below_codes_7),
    .above_codes_8(row_6_below_codes_8),
    .above_codes_9(row_6_below_codes_9),
    .above_codes_10(row_6_below_codes_10),
    .above_codes_11(row_6_below_codes_11),
    .above_codes_12(row_6_below_codes_12),
    .above_codes_13(row_6_below_codes_13),
    .above_codes_14(row_6_below_codes_14),
    .above_codes_15(row_6_below_codes_15),
    .above_sums_0(row_6_below_sums_0),
    .above_sums_1(row_6_below_sums_1),
    .above_sums_2(row_6_below_sums_2),
    .above_sums_3(row_6_below_sums_3),
    .above_sums_4(row_6_below_sums_4),
    .above_sums_5(row_6_below_sums_5),
    .above_sums_6(row_6_below_sums_6),
    .above_sums_7(row_6_below_sums_7),
    .above_sums_8(row_6_below_sums_8),
    .above_sums_9(row_6_below_sums_9),
    .above_sums_10(row_6_below_sums_10),
    .above_sums_11(row_6_below_sums_11),
    .above_sums_12(row_6_below_sums_12),
    .above_sums_13(row_6_below_sums_13),
    .above_sums_14(row_6_below_sums_14),
    .above_sums_15(row_6_below_sums_15),
    .above_mark(row_6_below_mark),
    .above_control_shift(row_6_below_control_shift),
    .above_control_first(row_6_below_control_first),
    .above_control_last(row_6_below_control_last),
    .below_codes_0(row_7_below_codes_0),
    .below_codes_1(row_7_below_codes_1),
    .below_codes_2(row_7_below_codes_2),
    .below_codes_3(row_7_below_codes_3),
    .below_codes_4(row_7_below_codes_4),
    .below_codes_5(row_7_below_codes_5),
    .below_codes_6(row_7_below_codes_6),
    .below_codes_7(row_7_below_codes_7),
    .below_codes_8(row_7_below_codes_8),
    .below_codes_9(row_7_below_codes_9),
    .below_codes_10(row_7_below_codes_10),
    .below_codes_11(row_7_below_codes_11),
    .below_codes_12(row_7_below_codes_12),
    .below_codes_13(row_7_below_codes_13),
    .below_codes_14(row_7_below_codes_14),
    .below_codes_15(row_7_below_codes_15),
    .below_sums_0(row_7_below_sums_0),
    .below_sums_1(row_7_below_sums_1),
    .below_sums_2(row_7_below_sums_2),
    .below_sums_3(row_7_below_sums_3),
    .below_sums_4(row_7_below_sums_4),
    .below_sums_5(row_7_below_sums_5),
    .below_sums_6(row_7_below_sums_6),
    .below_sums_7(row_7_below_sums_7),
    .below_sums_8(row_7_below_sums_8),
    .below_sums_9(row_7_below_sums_9),
    .below_sums_10(row_7_below_sums_10),
    .below_sums_11(row_7_below_sums_11),
    .below_sums_12(row_7_below_sums_12),
    .below_sums_13(row_7_below_sums_13),
    .below_sums_14(row_7_below_sums_14),
    .below_sums_15(row_7_below_sums_15),
    .below_mark(row_7_below_mark),
    .below_control_shift(row_7_below_control_shift),
    .below_control_first(row_7_below_control_first),
    .below_control_last(row_7_below_control_last),
    .finished(row_7_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_8 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_8),
    .above_codes_0(row_7_below_codes_0),
    .above_codes_1(row_7_below_codes_1),
    .above_codes_2(row_7_below_codes_2),
    .above_codes_3(row_7_below_codes_3),
    .above_codes_4(row_7_below_codes_4),
    .above_codes_5(row_7_below_codes_5),
    .above_codes_6(row_7_below_codes_6),
    .above_codes_7(row_7_below_codes_7),
    .above_codes_8(row_7_below_codes_8),
    .above_codes_9(row_7_below_codes_9),
    .above_codes_10(row_7_below_codes_10),
    .above_codes_11(row_7_below_codes_11),
    .above_codes_12(row_7_below_codes_12),
    .above_codes_13(row_7_below_codes_13),
    .above_codes_14(row_7_below_codes_14),
    .above_codes_15(row_7_below_codes_15),
    .above_sums_0(row_7_below_sums_0),
    .above_sums_1(row_7_below_sums_1),
    .above_sums_2(row_7_below_sums_2),
    .above_sums_3(row_7_below_sums_3),
    .above_sums_4(row_7_below_sums_4),
    .above_sums_5(row_7_below_sums_5),
    .above_sums_6(row_7_below_sums_6),
    .above_sums_7(row_7_below_sums_7),
    .above_sums_8(row_7_below_sums_8),
    .above_sums_9(row_7_below_sums_9),
    .above_sums_10(row_7_below_sums_10),
    .above_sums_11(row_7_below_sums_11),
    .above_sums_12(row_7_below_sums_12),
    .above_sums_13(row_7_below_sums_13),
    .above_sums_14(row_7_below_sums_14),
    .above_sums_15(row_7_below_sums_15),
    .above_mark(row_7_below_mark),
    .above_control_shift(row_7_below_control_shift),
    .above_control_first(row_7_below_control_first),
    .above_control_last(row_7_below_control_last),
    .below_codes_0(row_8_below_codes_0),
    .below_codes_1(row_8_below_codes_1),
    .below_codes_2(row_8_below_codes_2),
    .below_codes_3(row_8_below_codes_3),
    .below_codes_4(row_8_below_codes_4),
    .below_codes_5(row_8_below_codes_5),
    .below_codes_6(row_8_below_codes_6),
    .below_codes_7(row_8_below_codes_7),
    .below_codes_8(row_8_below_codes_8),
    .below_codes_9(row_8_below_codes_9),
    .below_codes_10(row_8_below_codes_10),
    .below_codes_11(row_8_below_codes_11),
    .below_codes_12(row_8_below_codes_12),
    .below_codes_13(row_8_below_codes_13),
    .below_codes_14(row_8_below_codes_14),
    .below_codes_15(row_8_below_codes_15),
    .below_sums_0(row_8_below_sums_0),
    .below_sums_1(row_8_below_sums_1),
    .below_sums_2(row_8_below_sums_2),
    .below_sums_3(row_8_below_sums_3),
    .below_sums_4(row_8_below_sums_4),
    .below_sums_5(row_8_below_sums_5),
    .below_sums_6(row_8_below_sums_6),
    .below_sums_7(row_8_below_sums_7),
    .below_sums_8(row_8_below_sums_8),
    .below_sums_9(row_8_below_sums_9),
    .below_sums_10(row_8_below_sums_10),
    .below_sums_11(row_8_below_sums_11),
    .below_sums_12(row_8_below_sums_12),
    .below_sums_13(row_8_below_sums_13),
    .below_sums_14(row_8_below_sums_14),
    .below_sums_15(row_8_below_sums_15),
    .below_mark(row_8_below_mark),
    .below_control_shift(row_8_below_control_shift),
    .below_control_first(row_8_below_control_first),
    .below_control_last(row_8_below_control_last),
    .finished(row_8_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_9 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_9),
    .above_codes_0(row_8_below_codes_0),
    .above_codes_1(row_8_below_codes_1),
    .above_codes_2(row_8_below_codes_2),
    .above_codes_3(row_8_below_codes_3),
    .above_codes_4(row_8_below_codes_4),
    .above_codes_5(row_8_below_codes_5),
    .above_codes_6(row_8_below_codes_6),
    .above_codes_7(row_8_below_codes_7),
    .above_codes_8(row_8_below_codes_8),
    .above_codes_9(row_8_below_codes_9),
    .above_codes_10(row_8_below_codes_10),
    .above_codes_11(row_8_below_codes_11),
    .above_codes_12(row_8_below_codes_12),
    .above_codes_13(row_8_below_codes_13),
    .above_codes_14(row_8_below_codes_14),
    .above_codes_15(row_8_below_codes_15),
    .above_sums_0(row_8_below_sums_0),
    .above_sums_1(row_8_below_sums_1),
    .above_sums_2(row_8_below_sums_2),
    .above_sums_3(row_8_below_sums_3),
    .above_sums_4(row_8_below_sums_4),
    .above_sums_5(row_8_below_sums_5),
    .above_sums_6(row_8_below_sums_6),
    .above_sums_7(row_8_below_sums_7),
    .above_sums_8(row_8_below_sums_8),
    .above_sums_9(row_8_below_sums_9),
    .above_sums_10(row_8_below_sums_10),
    .above_sums_11(row_8_below_sums_11),
    .above_sums_12(row_8_below_sums_12),
    .above_sums_13(row_8_below_sums_13),
    .above_sums_14(row_8_below_sums_14),
    .above_sums_15(row_8_below_sums_15),
    .above_mark(row_8_below_mark),
    .above_control_shift(row_8_below_control_shift),
    .above_control_first(row_8_below_control_first),
    .above_control_last(row_8_below_control_last),
    .below_codes_0(row_9_below_codes_0),
    .below_codes_1(row_9_below_codes_1),
    .below_codes_2(row_9_below_codes_2),
    .below_codes_3(row_9_below_codes_3),
    .below_codes_4(row_9_below_codes_4),
    .below_codes_5(row_9_below_codes_5),
    .below_codes_6(row_9_below_codes_6),
    .below_codes_7(row_9_below_codes_7),
    .below_codes_8(row_9_below_codes_8),
    .below_codes_9(row_9_below_codes_9),
    .below_codes_10(row_9_below_codes_10),
    .below_codes_11(row_9_below_codes_11),
    .below_codes_12(row_9_below_codes_12),
    .below_codes_13(row_9_below_codes_13),
    .below_codes_14(row_9_below_codes_14),
    .below_codes_15(row_9_below_codes_15),
    .below_sums_0(row_9_below_sums_0),
    .below_sums_1(row_9_below_sums_1),
    .below_sums_2(row_9_below_sums_2),
    .below_sums_3(row_9_below_sums_3),
    .below_sums_4(row_9_below_sums_4),
    .below_sums_5(row_9_below_sums_5),
    .below_sums_6(row_9_below_sums_6),
    .below_sums_7(row_9_below_sums_7),
    .below_sums_8(row_9_below_sums_8),
    .below_sums_9(row_9_below_sums_9),
    .below_sums_10(row_9_below_sums_10),
    .below_sums_11(row_9_below_sums_11),
    .below_sums_12(row_9_below_sums_12),
    .below_sums_13(row_9_below_sums_13),
    .below_sums_14(row_9_below_sums_14),
    .below_sums_15(row_9_below_sums_15),
    .below_mark(row_9_below_mark),
    .below_control_shift(row_9_below_control_shift),
    .below_control_first(row_9_below_control_first),
    .below_control_last(row_9_below_control_last),
    .finished(row_9_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_10 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_10),
    .above_codes_0(row_9_below_codes_0),
    .above_codes_1(row_9_below_codes_1),
    .above_codes_2(row_9_below_codes_2),
    .above_codes_3(row_9_below_codes_3),
    .above_codes_4(row_9_below_codes_4),
    .above_codes_5(row_9_below_codes_5),
    .above_codes_6(row_9_below_codes_6),
    .above_codes_7(row_9_below_codes_7),
    .above_codes_8(row_9_below_codes_8),
    .above_codes_9(row_9_below_codes_9),
    .above_codes_10(row_9_below_codes_10),
    .above_codes_11(row_9_below_codes_11),
    .above_codes_12(row_9_below_codes_12),
    .above_codes_13(row_9_below_codes_13),
    .above_codes_14(row_9_below_codes_14),
    .above_codes_15(row_9_below_codes_15),
    .above_sums_0(row_9_below_sums_0),
    .above_sums_1(row_9_below_sums_1),
    .above_sums_2(row_9_below_sums_2),
    .above_sums_3(row_9_below_sums_3),
    .above_sums_4(row_9_below_sums_4),
    .above_sums_5(row_9_below_sums_5),
    .above_sums_6(row_9_below_sums_6),
    .above_sums_7(row_9_below_sums_7),
    .above_sums_8(row_9_below_sums_8),
    .above_sums_9(row_9_below_sums_9),
    .above_sums_10(row_9_below_sums_10),
    .above_sums_11(row_9_below_sums_11),
    .above_sums_12(row_9_below_sums_12),
    .above_sums_13(row_9_below_sums_13),
    .above_sums_14(row_9_below_sums_14),
    .above_sums_15(row_9_below_sums_15),
    .above_mark(row_9_below_mark),
    .above_control_shift(row_9_below_control_shift),
    .above_control_first(row_9_below_control_first),
    .above_control_last(row_9_below_control_last),
    .below_codes_0(row_10_below_codes_0),
    .below_codes_1(row_10_below_codes_1),
    .below_codes_2(row_10_below_codes_2),
    .below_codes_3(row_10_below_codes_3),
    .below_codes_4(row_10_below_codes_4),
    .below_codes_5(row_10_below_codes_5),
    .below_codes_6(row_10_below_codes_6),
    .below_codes_7(row_10_below_codes_7),
    .below_codes_8(row_10_below_codes_8),
    .below_codes_9(row_10_below_codes_9),
    .below_codes_10(row_10_below_codes_10),
    .below_codes_11(row_10_below_codes_11),
    .below_codes_12(row_10_below_codes_12),
    .below_codes_13(row_10_below_codes_13),
    .below_codes_14(row_10_below_codes_14),
    .below_codes_15(row_10_below_codes_15),
    .below_sums_0(row_10_below_sums_0),
    .below_sums_1(row_10_below_sums_1),
    .below_sums_2(row_10_below_sums_2),
    .below_sums_3(row_10_below_sums_3),
    .below_sums_4(row_10_below_sums_4),
    .below_sums_5(row_10_below_sums_5),
    .below_sums_6(row_10_below_sums_6),
    .below_sums_7(row_10_below_sums_7),
    .below_sums_8(row_10_below_sums_8),
    .below_sums_9(row_10_below_sums_9),
    .below_sums_10(row_10_below_sums_10),
    .below_sums_11(row_10_below_sums_11),
    .below_sums_12(row_10_below_sums_12),
    .below_sums_13(row_10_below_sums_13),
    .below_sums_14(row_10_below_sums_14),
    .below_sums_15(row_10_below_sums_15),
    .below_mark(row_10_below_mark),
    .below_control_shift(row_10_below_control_shift),
    .below_control_first(row_10_below_control_first),
    .below_control_last(row_10_below_control_last),
    .finished(row_10_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_11 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_11),
    .above_codes_0(row_10_below_codes_0),
    .above_codes_1(row_10_below_codes_1),
    .above_codes_2(row_10_below_codes_2),
    .above_codes_3(row_10_below_codes_3),
    .above_codes_4(row_10_below_codes_4),
    .above_codes_5(row_10_below_codes_5),
    .above_codes_6(row_10_below_codes_6),
    .above_codes_7(row_10_below_codes_7),
    .above_codes_8(row_10_below_codes_8),
    .above_codes_9(row_10_below_codes_9),
    .above_codes_10(row_10_below_codes_10),
    .above_codes_11(row_10_below_codes_11),
    .above_codes_12(row_10_below_codes_12),
    .above_codes_13(row_10_below_codes_13),
    .above_codes_14(row_10_below_codes_14),
    .above_codes_15(row_10_below_codes_15),
    .above_sums_0(row_10_below_sums_0),
    .above_sums_1(row_10_below_sums_1),
    .above_sums_2(row_10_below_sums_2),
    .above_sums_3(row_10_below_sums_3),
    .above_sums_4(row_10_below_sums_4),
    .above_sums_5(row_10_below_sums_5),
    .above_sums_6(row_10_below_sums_6),
    .above_sums_7(row_10_below_sums_7),
    .above_sums_8(row_10_below_sums_8),
    .above_sums_9(row_10_below_sums_9),
    .above_sums_10(row_10_below_sums_10),
    .above_sums_11(row_10_below_sums_11),
    .above_sums_12(row_10_below_sums_12),
    .above_sums_13(row_10_below_sums_13),
    .above_sums_14(row_10_below_sums_14),
    .above_sums_15(row_10_below_sums_15),
    .above_mark(row_10_below_mark),
    .above_control_shift(row_10_below_control_shift),
    .above_control_first(row_10_below_control_first),
    .above_control_last(row_10_below_control_last),
    .below_codes_0(row_11_below_codes_0),
    .below_codes_1(row_11_below_codes_1),
    .below_codes_2(row_11_below_codes_2),
    .below_codes_3(row_11_below_codes_3),
    .below_codes_4(row_11_below_codes_4),
    .below_codes_5(row_11_below_codes_5),
    .below_codes_6(row_11_below_codes_6),
    .below_codes_7(row_11_below_codes_7),
    .below_codes_8(row_11_below_codes_8),
    .below_codes_9(row_11_below_codes_9),
    .below_codes_10(row_11_below_codes_10),
    .below_codes_11(row_11_below_codes_11),
    .below_codes_12(row_11_below_codes_12),
    .below_codes_13(row_11_below_codes_13),
    .below_codes_14(row_11_below_codes_14),
    .below_codes_15(row_11_below_codes_15),
    .below_sums_0(row_11_below_sums_0),
    .below_sums_1(row_11_below_sums_1),
    .below_sums_2(row_11_below_sums_2),
    .below_sums_3(row_11_below_sums_3),
    .below_sums_4(row_11_below_sums_4),
    .below_sums_5(row_11_below_sums_5),
    .below_sums_6(row_11_below_sums_6),
    .below_sums_7(row_11_below_sums_7),
    .below_sums_8(row_11_below_sums_8),
    .below_sums_9(row_11_below_sums_9),
    .below_sums_10(row_11_below_sums_10),
    .below_sums_11(row_11_below_sums_11),
    .below_sums_12(row_11_below_sums_12),
    .below_sums_13(row_11_below_sums_13),
    .below_sums_14(row_11_below_sums_14),
    .below_sums_15(row_11_below_sums_15),
    .below_mark(row_11_below_mark),
    .below_control_shift(row_11_below_control_shift),
    .below_control_first(row_11_below_control_first),
    .below_control_last(row_11_below_control_last),
    .finished(row_11_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_12 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_12),
    .above_codes_0(row_11_below_codes_0),
    .above_codes_1(row_11_below_codes_1),
    .above_codes_2(row_11_below_codes_2),
    .above_codes_3(row_11_below_codes_3),
    .above_codes_4(row_11_below_codes_4),
    .above_codes_5(row_11_below_codes_5),
    .above_codes_6(row_11_below_codes_6),
    .above_codes_7(row_11_below_codes_7),
    .above_codes_8(row_11_below_codes_8),
    .above_codes_9(row_11_below_codes_9),
    .above_codes_10(row_11_below_codes_10),
    .above_codes_11(row_11_below_codes_11),
    .above_codes_12(row_11_below_codes_12),
    .above_codes_13(row_11_below_codes_13),
    .above_codes_14(row_11_below_codes_14),
    .above_codes_15(row_11_below_codes_15),
    .above_sums_0(row_11_below_sums_0),
    .above_sums_1(row_11_below_sums_1),
    .above_sums_2(row_11_below_sums_2),
    .above_sums_3(row_11_below_sums_3),
    .above_sums_4(row_11_below_sums_4),
    .above_sums_5(row_11_below_sums_5),
    .above_sums_6(row_11_below_sums_6),
    .above_sums_7(row_11_below_sums_7),
    .above_sums_8(row_11_below_sums_8),
    .above_sums_9(row_11_below_sums_9),
    .above_sums_10(row_11_below_sums_10),
    .above_sums_11(row_11_below_sums_11),
    .above_sums_12(row_11_below_sums_12),
    .above_sums_13(row_11_below_sums_13),
    .above_sums_14(row_11_below_sums_14),
    .above_sums_15(row_11_below_sums_15),
    .above_mark(row_11_below_mark),
    .above_control_shift(row_11_below_control_shift),
    .above_control_first(row_11_below_control_first),
    .above_control_last(row_11_below_control_last),
    .below_codes_0(row_12_below_codes_0),
    .below_codes_1(row_12_below_codes_1),
    .below_codes_2(row_12_below_codes_2),
    .below_codes_3(row_12_below_codes_3),
    .below_codes_4(row_12_below_codes_4),
    .below_codes_5(row_12_below_codes_5),
    .below_codes_6(row_12_below_codes_6),
    .below_codes_7(row_12_below_codes_7),
    .below_codes_8(row_12_below_codes_8),
    .below_codes_9(row_12_below_codes_9),
    .below_codes_10(row_12_below_codes_10),
    .below_codes_11(row_12_below_codes_11),
    .below_codes_12(row_12_below_codes_12),
    .below_codes_13(row_12_below_codes_13),
    .below_codes_14(row_12_below_codes_14),
    .below_codes_15(row_12_below_codes_15),
    .below_sums_0(row_12_below_sums_0),
    .below_sums_1(row_12_below_sums_1),
    .below_sums_2(row_12_below_sums_2),
    .below_sums_3(row_12_below_sums_3),
    .below_sums_4(row_12_below_sums_4),
    .below_sums_5(row_12_below_sums_5),
    .below_sums_6(row_12_below_sums_6),
    .below_sums_7(row_12_below_sums_7),
    .below_sums_8(row_12_below_sums_8),
    .below_sums_9(row_12_below_sums_9),
    .below_sums_10(row_12_below_sums_10),
    .below_sums_11(row_12_below_sums_11),
    .below_sums_12(row_12_below_sums_12),
    .below_sums_13(row_12_below_sums_13),
    .below_sums_14(row_12_below_sums_14),
    .below_sums_15(row_12_below_sums_15),
    .below_mark(row_12_below_mark),
    .below_control_shift(row_12_below_control_shift),
    .below_control_first(row_12_below_control_first),
    .below_control_last(row_12_below_control_last),
    .finished(row_12_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_13 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_13),
    .above_codes_0(row_12_below_codes_0),
    .above_codes_1(row_12_below_codes_1),
    .above_codes_2(row_12_below_codes_2),
    .above_codes_3(row_12_below_codes_3),
    .above_codes_4(row_12_below_codes_4),
    .above_codes_5(row_12_below_codes_5),
    .above_codes_6(row_12_below_codes_6),
    .above_codes_7(row_12_below_codes_7),
    .above_codes_8(row_12_below_codes_8),
    .above_codes_9(row_12_below_codes_9),
    .above_codes_10(row_12_below_codes_10),
    .above_codes_11(row_12_below_codes_11),
    .above_codes_12(row_12_below_codes_12),
    .above_codes_13(row_12_below_codes_13),
    .above_codes_14(row_12_below_codes_14),
    .above_codes_15(row_12_below_codes_15),
    .above_sums_0(row_12_below_sums_0),
    .above_sums_1(row_12_below_sums_1),
    .above_sums_2(row_12_below_sums_2),
    .above_sums_3(row_12_below_sums_3),
    .above_sums_4(row_12_below_sums_4),
    .above_sums_5(row_12_below_sums_5),
    .above_sums_6(row_12_below_sums_6),
    .above_sums_7(row_12_below_sums_7),
    .above_sums_8(row_12_below_sums_8),
    .above_sums_9(row_12_below_sums_9),
    .above_sums_10(row_12_below_sums_10),
    .above_sums_11(row_12_below_sums_11),
    .above_sums_12(row_12_below_sums_12),
    .above_sums_13(row_12_below_sums_13),
    .above_sums_14(row_12_below_sums_14),
    .above_sums_15(row_12_below_sums_15),
    .above_mark(row_12_below_mark),
    .above_control_shift(row_12_below_control_shift),
    .above_control_first(row_12_below_control_first),
    .above_control_last(row_12_below_control_last),
    .below_codes_0(row_13_below_codes_0),
    .below_codes_1(row_13_below_codes_1),
    .below_codes_2(row_13_below_codes_2),
    .below_codes_3(row_13_below_codes_3),
    .below_codes_4(row_13_below_codes_4),
    .below_codes_5(row_13_below_codes_5),
    .below_codes_6(row_13_below_codes_6),
    .below_codes_7(row_13_below_codes_7),
    .below_codes_8(row_13_below_codes_8),
    .below_codes_9(row_13_below_codes_9),
    .below_codes_10(row_13_below_codes_10),
    .below_codes_11(row_13_below_codes_11),
    .below_codes_12(row_13_below_codes_12),
    .below_codes_13(row_13_below_codes_13),
    .below_codes_14(row_13_below_codes_14),
    .below_codes_15(row_13_below_codes_15),
    .below_sums_0(row_13_below_sums_0),
    .below_sums_1(row_13_below_sums_1),
    .below_sums_2(row_13_below_sums_2),
    .below_sums_3(row_13_below_sums_3),
    .below_sums_4(row_13_below_sums_4),
    .below_sums_5(row_13_below_sums_5),
    .below_sums_6(row_13_below_sums_6),
    .below_sums_7(row_13_below_sums_7),
    .below_sums_8(row_13_below_sums_8),
    .below_sums_9(row_13_below_sums_9),
    .below_sums_10(row_13_below_sums_10),
    .below_sums_11(row_13_below_sums_11),
    .below_sums_12(row_13_below_sums_12),
    .below_sums_13(row_13_below_sums_13),
    .below_sums_14(row_13_below_sums_14),
    .below_sums_15(row_13_below_sums_15),
    .below_mark(row_13_below_mark),
    .below_control_shift(row_13_below_control_shift),
    .below_control_first(row_13_below_control_first),
    .below_control_last(row_13_below_control_last),
    .finished(row_13_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_14 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_14),
    .above_codes_0(row_13_below_codes_0),
    .above_codes_1(row_13_below_codes_1),
    .above_codes_2(row_13_below_codes_2),
    .above_codes_3(row_13_below_codes_3),
    .above_codes_4(row_13_below_codes_4),
    .above_codes_5(row_13_below_codes_5),
    .above_codes_6(row_13_below_codes_6),
    .above_codes_7(row_13_below_codes_7),
    .above_codes_8(row_13_below_codes_8),
    .above_codes_9(row_13_below_codes_9),
    .above_codes_10(row_13_below_codes_10),
    .above_codes_11(row_13_below_codes_11),
    .above_codes_12(row_13_below_codes_12),
    .above_codes_13(row_13_below_codes_13),
    .above_codes_14(row_13_below_codes_14),
    .above_codes_15(row_13_below_codes_15),
    .above_sums_0(row_13_below_sums_0),
    .above_sums_1(row_13_below_sums_1),
    .above_sums_2(row_13_below_sums_2),
    .above_sums_3(row_13_below_sums_3),
    .above_sums_4(row_13_below_sums_4),
    .above_sums_5(row_13_below_sums_5),
    .above_sums_6(row_13_below_sums_6),
    .above_sums_7(row_13_below_sums_7),
    .above_sums_8(row_13_below_sums_8),
    .above_sums_9(row_13_below_sums_9),
    .above_sums_10(row_13_below_sums_10),
    .above_sums_11(row_13_below_sums_11),
    .above_sums_12(row_13_below_sums_12),
    .above_sums_13(row_13_below_sums_13),
    .above_sums_14(row_13_below_sums_14),
    .above_sums_15(row_13_below_sums_15),
    .above_mark(row_13_below_mark),
    .above_control_shift(row_13_below_control_shift),
    .above_control_first(row_13_below_control_first),
    .above_control_last(row_13_below_control_last),
    .below_codes_0(row_14_below_codes_0),
    .below_codes_1(row_14_below_codes_1),
    .below_codes_2(row_14_below_codes_2),
    .below_codes_3(row_14_below_codes_3),
    .below_codes_4(row_14_below_codes_4),
    .below_codes_5(row_14_below_codes_5),
    .below_codes_6(row_14_below_codes_6),
    .below_codes_7(row_14_below_codes_7),
    .below_codes_8(row_14_below_codes_8),
    .below_codes_9(row_14_below_codes_9),
    .below_codes_10(row_14_below_codes_10),
    .below_codes_11(row_14_below_codes_11),
    .below_codes_12(row_14_below_codes_12),
    .below_codes_13(row_14_below_codes_13),
    .below_codes_14(row_14_below_codes_14),
    .below_codes_15(row_14_below_codes_15),
    .below_sums_0(row_14_below_sums_0),
    .below_sums_1(row_14_below_sums_1),
    .below_sums_2(row_14_below_sums_2),
    .below_sums_3(row_14_below_sums_3),
    .below_sums_4(row_14_below_sums_4),
    .below_sums_5(row_14_below_sums_5),
    .below_sums_6(row_14_below_sums_6),
    .below_sums_7(row_14_below_sums_7),
    .below_sums_8(row_14_below_sums_8),
    .below_sums_9(row_14_below_sums_9),
    .below_sums_10(row_14_below_sums_10),
    .below_sums_11(row_14_below_sums_11),
    .below_sums_12(row_14_below_sums_12),
    .below_sums_13(row_14_below_sums_13),
    .below_sums_14(row_14_below_sums_14),
    .below_sums_15(row_14_below_sums_15),
    .below_mark(row_14_below_mark),
    .below_control_shift(row_14_below_control_shift),
    .below_control_first(row_14_below_control_first),
    .below_control_last(row_14_below_control_last),
    .finished(row_14_finished)
  );

  processing_row_16_a6_b6_g4_s24 row_15 (  // Datapaths/ShiftMMArray.swift:86
    .clock(clock),
    .reset(reset),
    .advance(advance),
    .code(skew_a_skewed_15),
    .above_codes_0(row_14_below_codes_0),
    .above_codes_1(row_14_below_codes_1),
    .above_codes_2(row_14_below_codes_2),
    .above_codes_3(row_14_below_codes_3),
    .above_codes_4(row_14_below_codes_4),
    .above_codes_5(row_14_below_codes_5),
    .above_codes_6(row_14_below_codes_6),
    .above_codes_7(row_14_below_codes_7),
    .above_codes_8(row_14_below_codes_8),
    .above_codes_9(row_14_below_codes_9),
    .above_codes_10(row_14_below_codes_10),
    .above_codes_11(row_14_below_codes_11),
    .above_codes_12(row_14_below_codes_12),
    .above_codes_13(row_14_below_codes_13),
    .above_codes_14(row_14_below_codes_14),
    .above_codes_15(row_14_below_codes_15),
    .above_sums_0(row_14_below_sums_0),
    .above_sums_1(row_14_below_sums_1),
    .above_sums_2(row_14_below_sums_2),
    .above_sums_3(row_14_below_sums_3),
    .above_sums_4(row_14_below_sums_4),
    .above_sums_5(row_14_below_sums_5),
    .above_sums_6(row_14_below_sums_6),
    .above_sums_7(row_14_below_sums_7),
    .above_sums_8(row_14_below_sums_8),
    .above_sums_9(row_14_below_sums_9),
    .above_sums_10(row_14_below_sums_10),
    .above_sums_11(row_14_below_sums_11),
    .above_sums_12(row_14_below_sums_12),
    .above_sums_13(row_14_below_sums_13),
    .above_sums_14(row_14_below_sums_14),
    .above_sums_15(row_14_below_sums_15),
    .above_mark(row_14_below_mark),
    .above_control_shift(row_14_below_control_shift),
    .above_control_first(row_14_below_control_first),
    .above_control_last(row_14_below_control_last),
    .below_codes_0(row_15_below_codes_0),
    .below_codes_1(row_15_below_codes_1),
    .below_codes_2(row_15_below_codes_2),
    .below_codes_3(row_15_below_codes_3),
    .below_codes_4(row_15_below_codes_4),
    .below_codes_5(row_15_below_codes_5),
    .below_codes_6(row_15_below_codes_6),
    .below_codes_7(row_15_below_codes_7),
    .below_codes_8(row_15_below_codes_8),
    .below_codes_9(row_15_below_codes_9),
    .below_codes_10(row_15_below_codes_10),
    .below_codes_11(row_15_below_codes_11),
    .below_codes_12(row_15_below_codes_12),
    .below_codes_13(row_15_below_codes_13),
    .below_codes_14(row_15_below_codes_14),
    .below_codes_15(row_15_below_codes_15),
    .below_sums_0(row_15_below_sums_0),
    .below_sums_1(row_15_below_sums_1),
    .below_sums_2(row_15_below_sums_2),
    .below_sums_3(row_15_below_sums_3),
    .below_sums_4(row_15_below_sums_4),
    .below_sums_5(row_15_below_sums_5),
    .below_sums_6(row_15_below_sums_6),
    .below_sums_7(row_15_below_sums_7),
    .below_sums_8(row_15_below_sums_8),
    .below_sums_9(row_15_below_sums_9),
    .below_sums_10(row_15_below_sums_10),
    .below_sums_11(row_15_below_sums_11),
    .below_sums_12(row_15_below_sums_12),
    .below_sums_13(row_15_below_sums_13),
    .below_sums_14(row_15_below_sums_14),
    .below_sums_15(row_15_below_sums_15),
    .below_mark(results_valid),
    .below_control_shift(row_15_below_control_shift),
    .below_control_first(row_15_below_control_first),
    .below_control_last(row_15_below_control_last),
    .finished(results_last)
  );

  skew_buffer_16x24_step1_descending straighten (  // Datapaths/Builder+Rows.swift:11
    .clock(clock),
    .advance(advance),
    .straight_0(row_15_below_sums_0),
    .straight_1(row_15_below_sums_1),
    .straight_2(row_15_below_sums_2),
    .straight_3(row_15_below_sums_3),
    .straight_4(row_15_below_sums_4),
    .straight_5(row_15_below_sums_5),
    .straight_6(row_15_below_sums_6),
    .straight_7(row_15_below_sums_7),
    .straight_8(row_15_below_sums_8),
    .straight_9(row_15_below_sums_9),
    .straight_10(row_15_below_sums_10),
    .straight_11(row_15_below_sums_11),
    .straight_12(row_15_below_sums_12),
    .straight_13(row_15_below_sums_13),
    .straight_14(row_15_below_sums_14),
    .straight_15(row_15_below_sums_15),
    .skewed_0(results_sums_0),
    .skewed_1(results_sums_1),
    .skewed_2(results_sums_2),
    .skewed_3(results_sums_3),
    .skewed_4(results_sums_4),
    .skewed_5(results_sums_5),
    .skewed_6(results_sums_6),
    .skewed_7(results_sums_7),
    .skewed_8(results_sums_8),
    .skewed_9(results_sums_9),
    .skewed_10(results_sums_10),
    .skewed_11(results_sums_11),
    .skewed_12(results_sums_12),
    .skewed_13(results_sums_13),
    .skewed_14(results_sums_14),
    .skewed_15(results_sums_15)
  );

  assign operands_ready = ready;  // Datapaths/ShiftMMArray+Acceptance.swift:29

  always @(posedge clock) begin
    if (reset) cycles_to_leave <= 4'd0;
    else if (accepted_last) cycles_to_leave <= 4'd15;
    else if (advance & is_leaving) cycles_to_leave <= cycles_to_leave - 4'd1;
  end

  always @(posedge clock) begin
    if (reset) at_start_of_tile <= 1'b1;
    else if (accepted) at_start_of_tile <= operands_last;
  end

  // Read by nothing, and meant to be.
  wire _unused = &{
    1'b0,
    row_0_finished,
    row_1_finished,
    row_2_finished,
    row_3_finished,
    row_4_finished,
    row_5_finished,
    row_6_finished,
    row_7_finished,
    row_8_finished,
    row_9_finished,
    row_10_finished,
    row_11_finished,
    row_12_finished,
    row_13_finished,
    row_14_finished,
    row_15_below_codes_0,
    row_15_below_codes_1,
    row_15_below_codes_2,
    row_15_below_codes_3,
    row_15_below_codes_4,
    row_15_below_codes_5,
    row_15_below_codes_6,
    row_15_below_codes_7,
    row_15_below_codes_8,
    row_15_below_codes_9,
    row_15_below_codes_10,
    row_15_below_codes_11,
    row_15_below_codes_12,
    row_15_below_codes_13,
    row_15_below_codes_14,
    row_15_below_codes_15,
    row_15_below_control_shift,
    row_15_below_control_first,
    row_15_below_control_last
  };

endmodule

`default_nettype wire
