// skew_buffer_16x6_step2_ascending
//
//   lanes = 16
//   bits = 6
//   step = 2
//   order = ascending
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module skew_buffer_16x6_step2_ascending (
  input  wire              clock,
  input  wire              advance,
  input  wire signed [5:0] straight_0,
  input  wire signed [5:0] straight_1,
  input  wire signed [5:0] straight_2,
  input  wire signed [5:0] straight_3,
  input  wire signed [5:0] straight_4,
  input  wire signed [5:0] straight_5,
  input  wire signed [5:0] straight_6,
  input  wire signed [5:0] straight_7,
  input  wire signed [5:0] straight_8,
  input  wire signed [5:0] straight_9,
  input  wire signed [5:0] straight_10,
  input  wire signed [5:0] straight_11,
  input  wire signed [5:0] straight_12,
  input  wire signed [5:0] straight_13,
  input  wire signed [5:0] straight_14,
  input  wire signed [5:0] straight_15,
  output wire signed [5:0] skewed_0,
  output wire signed [5:0] skewed_1,
  output wire signed [5:0] skewed_2,
  output wire signed [5:0] skewed_3,
  output wire signed [5:0] skewed_4,
  output wire signed [5:0] skewed_5,
  output wire signed [5:0] skewed_6,
  output wire signed [5:0] skewed_7,
  output wire signed [5:0] skewed_8,
  output wire signed [5:0] skewed_9,
  output wire signed [5:0] skewed_10,
  output wire signed [5:0] skewed_11,
  output wire signed [5:0] skewed_12,
  output wire signed [5:0] skewed_13,
  output wire signed [5:0] skewed_14,
  output wire signed [5:0] skewed_15
);

  reg signed [5:0] lane_1_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_1_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_2_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_2_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_2_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_2_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_3_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_3_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_3_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_3_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_3_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_3_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_4_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_5_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_6_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_7_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_8_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_9_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_18;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_10_stage_19;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_18;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_19;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_20;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_11_stage_21;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_18;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_19;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_20;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_21;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_22;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_12_stage_23;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_18;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_19;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_20;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_21;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_22;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_23;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_24;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_13_stage_25;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_18;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_19;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_20;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_21;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_22;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_23;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_24;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_25;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_26;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_14_stage_27;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_15;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_16;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_17;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_18;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_19;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_20;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_21;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_22;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_23;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_24;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_25;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_26;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_27;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_28;  // Datapaths/SkewBuffer.swift:49
  reg signed [5:0] lane_15_stage_29;  // Datapaths/SkewBuffer.swift:49

  assign skewed_0 = straight_0;  // Datapaths/SkewBuffer.swift:48
  assign skewed_1 = lane_1_stage_1;  // Datapaths/SkewBuffer.swift:48
  assign skewed_2 = lane_2_stage_3;  // Datapaths/SkewBuffer.swift:48
  assign skewed_3 = lane_3_stage_5;  // Datapaths/SkewBuffer.swift:48
  assign skewed_4 = lane_4_stage_7;  // Datapaths/SkewBuffer.swift:48
  assign skewed_5 = lane_5_stage_9;  // Datapaths/SkewBuffer.swift:48
  assign skewed_6 = lane_6_stage_11;  // Datapaths/SkewBuffer.swift:48
  assign skewed_7 = lane_7_stage_13;  // Datapaths/SkewBuffer.swift:48
  assign skewed_8 = lane_8_stage_15;  // Datapaths/SkewBuffer.swift:48
  assign skewed_9 = lane_9_stage_17;  // Datapaths/SkewBuffer.swift:48
  assign skewed_10 = lane_10_stage_19;  // Datapaths/SkewBuffer.swift:48
  assign skewed_11 = lane_11_stage_21;  // Datapaths/SkewBuffer.swift:48
  assign skewed_12 = lane_12_stage_23;  // Datapaths/SkewBuffer.swift:48
  assign skewed_13 = lane_13_stage_25;  // Datapaths/SkewBuffer.swift:48
  assign skewed_14 = lane_14_stage_27;  // Datapaths/SkewBuffer.swift:48
  assign skewed_15 = lane_15_stage_29;  // Datapaths/SkewBuffer.swift:48

  always @(posedge clock) begin
    if (advance) begin
      lane_1_stage_0 <= straight_1;
      lane_1_stage_1 <= lane_1_stage_0;
      lane_2_stage_0 <= straight_2;
      lane_2_stage_1 <= lane_2_stage_0;
      lane_2_stage_2 <= lane_2_stage_1;
      lane_2_stage_3 <= lane_2_stage_2;
      lane_3_stage_0 <= straight_3;
      lane_3_stage_1 <= lane_3_stage_0;
      lane_3_stage_2 <= lane_3_stage_1;
      lane_3_stage_3 <= lane_3_stage_2;
      lane_3_stage_4 <= lane_3_stage_3;
      lane_3_stage_5 <= lane_3_stage_4;
      lane_4_stage_0 <= straight_4;
      lane_4_stage_1 <= lane_4_stage_0;
      lane_4_stage_2 <= lane_4_stage_1;
      lane_4_stage_3 <= lane_4_stage_2;
      lane_4_stage_4 <= lane_4_stage_3;
      lane_4_stage_5 <= lane_4_stage_4;
      lane_4_stage_6 <= lane_4_stage_5;
      lane_4_stage_7 <= lane_4_stage_6;
      lane_5_stage_0 <= straight_5;
      lane_5_stage_1 <= lane_5_stage_0;
      lane_5_stage_2 <= lane_5_stage_1;
      lane_5_stage_3 <= lane_5_stage_2;
      lane_5_stage_4 <= lane_5_stage_3;
      lane_5_stage_5 <= lane_5_stage_4;
      lane_5_stage_6 <= lane_5_stage_5;
      lane_5_stage_7 <= lane_5_stage_6;
      lane_5_stage_8 <= lane_5_stage_7;
      lane_5_stage_9 <= lane_5_stage_8;
      lane_6_stage_0 <= straight_6;
      lane_6_stage_1 <= lane_6_stage_0;
      lane_6_stage_2 <= lane_6_stage_1;
      lane_6_stage_3 <= lane_6_stage_2;
      lane_6_stage_4 <= lane_6_stage_3;
      lane_6_stage_5 <= lane_6_stage_4;
      lane_6_stage_6 <= lane_6_stage_5;
      lane_6_stage_7 <= lane_6_stage_6;
      lane_6_stage_8 <= lane_6_stage_7;
      lane_6_stage_9 <= lane_6_stage_8;
      lane_6_stage_10 <= lane_6_stage_9;
      lane_6_stage_11 <= lane_6_stage_10;
      lane_7_stage_0 <= straight_7;
      lane_7_stage_1 <= lane_7_stage_0;
      lane_7_stage_2 <= lane_7_stage_1;
      lane_7_stage_3 <= lane_7_stage_2;
      lane_7_stage_4 <= lane_7_stage_3;
      lane_7_stage_5 <= lane_7_stage_4;
      lane_7_stage_6 <= lane_7_stage_5;
      lane_7_stage_7 <= lane_7_stage_6;
      lane_7_stage_8 <= lane_7_stage_7;
      lane_7_stage_9 <= lane_7_stage_8;
      lane_7_stage_10 <= lane_7_stage_9;
      lane_7_stage_11 <= lane_7_stage_10;
      lane_7_stage_12 <= lane_7_stage_11;
      lane_7_stage_13 <= lane_7_stage_12;
      lane_8_stage_0 <= straight_8;
      lane_8_stage_1 <= lane_8_stage_0;
      lane_8_stage_2 <= lane_8_stage_1;
      lane_8_stage_3 <= lane_8_stage_2;
      lane_8_stage_4 <= lane_8_stage_3;
      lane_8_stage_5 <= lane_8_stage_4;
      lane_8_stage_6 <= lane_8_stage_5;
      lane_8_stage_7 <= lane_8_stage_6;
      lane_8_stage_8 <= lane_8_stage_7;
      lane_8_stage_9 <= lane_8_stage_8;
      lane_8_stage_10 <= lane_8_stage_9;
      lane_8_stage_11 <= lane_8_stage_10;
      lane_8_stage_12 <= lane_8_stage_11;
      lane_8_stage_13 <= lane_8_stage_12;
      lane_8_stage_14 <= lane_8_stage_13;
      lane_8_stage_15 <= lane_8_stage_14;
      lane_9_stage_0 <= straight_9;
      lane_9_stage_1 <= lane_9_stage_0;
      lane_9_stage_2 <= lane_9_stage_1;
      lane_9_stage_3 <= lane_9_stage_2;
      lane_9_stage_4 <= lane_9_stage_3;
      lane_9_stage_5 <= lane_9_stage_4;
      lane_9_stage_6 <= lane_9_stage_5;
      lane_9_stage_7 <= lane_9_stage_6;
      lane_9_stage_8 <= lane_9_stage_7;
      lane_9_stage_9 <= lane_9_stage_8;
      lane_9_stage_10 <= lane_9_stage_9;
      lane_9_stage_11 <= lane_9_stage_10;
      lane_9_stage_12 <= lane_9_stage_11;
      lane_9_stage_13 <= lane_9_stage_12;
      lane_9_stage_14 <= lane_9_stage_13;
      lane_9_stage_15 <= lane_9_stage_14;
      lane_9_stage_16 <= lane_9_stage_15;
      lane_9_stage_17 <= lane_9_stage_16;
      lane_10_stage_0 <= straight_10;
      lane_10_stage_1 <= lane_10_stage_0;
      lane_10_stage_2 <= lane_10_stage_1;
      lane_10_stage_3 <= lane_10_stage_2;
      lane_10_stage_4 <= lane_10_stage_3;
      lane_10_stage_5 <= lane_10_stage_4;
      lane_10_stage_6 <= lane_10_stage_5;
      lane_10_stage_7 <= lane_10_stage_6;
      lane_10_stage_8 <= lane_10_stage_7;
      lane_10_stage_9 <= lane_10_stage_8;
      lane_10_stage_10 <= lane_10_stage_9;
      lane_10_stage_11 <= lane_10_stage_10;
      lane_10_stage_12 <= lane_10_stage_11;
      lane_10_stage_13 <= lane_10_stage_12;
      lane_10_stage_14 <= lane_10_stage_13;
      lane_10_stage_15 <= lane_10_stage_14;
      lane_10_stage_16 <= lane_10_stage_15;
      lane_10_stage_17 <= lane_10_stage_16;
      lane_10_stage_18 <= lane_10_stage_17;
      lane_10_stage_19 <= lane_10_stage_18;
      lane_11_stage_0 <= straight_11;
      lane_11_stage_1 <= lane_11_stage_0;
      lane_11_stage_2 <= lane_11_stage_1;
      lane_11_stage_3 <= lane_11_stage_2;
      lane_11_stage_4 <= lane_11_stage_3;
      lane_11_stage_5 <= lane_11_stage_4;
      lane_11_stage_6 <= lane_11_stage_5;
      lane_11_stage_7 <= lane_11_stage_6;
      lane_11_stage_8 <= lane_11_stage_7;
      lane_11_stage_9 <= lane_11_stage_8;
      lane_11_stage_10 <= lane_11_stage_9;
      lane_11_stage_11 <= lane_11_stage_10;
      lane_11_stage_12 <= lane_11_stage_11;
      lane_11_stage_13 <= lane_11_stage_12;
      lane_11_stage_14 <= lane_11_stage_13;
      lane_11_stage_15 <= lane_11_stage_14;
      lane_11_stage_16 <= lane_11_stage_15;
      lane_11_stage_17 <= lane_11_stage_16;
      lane_11_stage_18 <= lane_11_stage_17;
      lane_11_stage_19 <= lane_11_stage_18;
      lane_11_stage_20 <= lane_11_stage_19;
      lane_11_stage_21 <= lane_11_stage_20;
      lane_12_stage_0 <= straight_12;
      lane_12_stage_1 <= lane_12_stage_0;
      lane_12_stage_2 <= lane_12_stage_1;
      lane_12_stage_3 <= lane_12_stage_2;
      lane_12_stage_4 <= lane_12_stage_3;
      lane_12_stage_5 <= lane_12_stage_4;
      lane_12_stage_6 <= lane_12_stage_5;
      lane_12_stage_7 <= lane_12_stage_6;
      lane_12_stage_8 <= lane_12_stage_7;
      lane_12_stage_9 <= lane_12_stage_8;
      lane_12_stage_10 <= lane_12_stage_9;
      lane_12_stage_11 <= lane_12_stage_10;
      lane_12_stage_12 <= lane_12_stage_11;
      lane_12_stage_13 <= lane_12_stage_12;
      lane_12_stage_14 <= lane_12_stage_13;
      lane_12_stage_15 <= lane_12_stage_14;
      lane_12_stage_16 <= lane_12_stage_15;
      lane_12_stage_17 <= lane_12_stage_16;
      lane_12_stage_18 <= lane_12_stage_17;
      lane_12_stage_19 <= lane_12_stage_18;
      lane_12_stage_20 <= lane_12_stage_19;
      lane_12_stage_21 <= lane_12_stage_20;
      lane_12_stage_22 <= lane_12_stage_21;
      lane_12_stage_23 <= lane_12_stage_22;
      lane_13_stage_0 <= straight_13;
      lane_13_stage_1 <= lane_13_stage_0;
      lane_13_stage_2 <= lane_13_stage_1;
      lane_13_stage_3 <= lane_13_stage_2;
      lane_13_stage_4 <= lane_13_stage_3;
      lane_13_stage_5 <= lane_13_stage_4;
      lane_13_stage_6 <= lane_13_stage_5;
      lane_13_stage_7 <= lane_13_stage_6;
      lane_13_stage_8 <= lane_13_stage_7;
      lane_13_stage_9 <= lane_13_stage_8;
      lane_13_stage_10 <= lane_13_stage_9;
      lane_13_stage_11 <= lane_13_stage_10;
      lane_13_stage_12 <= lane_13_stage_11;
      lane_13_stage_13 <= lane_13_stage_12;
      lane_13_stage_14 <= lane_13_stage_13;
      lane_13_stage_15 <= lane_13_stage_14;
      lane_13_stage_16 <= lane_13_stage_15;
      lane_13_stage_17 <= lane_13_stage_16;
      lane_13_stage_18 <= lane_13_stage_17;
      lane_13_stage_19 <= lane_13_stage_18;
      lane_13_stage_20 <= lane_13_stage_19;
      lane_13_stage_21 <= lane_13_stage_20;
      lane_13_stage_22 <= lane_13_stage_21;
      lane_13_stage_23 <= lane_13_stage_22;
      lane_13_stage_24 <= lane_13_stage_23;
      lane_13_stage_25 <= lane_13_stage_24;
      lane_14_stage_0 <= straight_14;
      lane_14_stage_1 <= lane_14_stage_0;
      lane_14_stage_2 <= lane_14_stage_1;
      lane_14_stage_3 <= lane_14_stage_2;
      lane_14_stage_4 <= lane_14_stage_3;
      lane_14_stage_5 <= lane_14_stage_4;
      lane_14_stage_6 <= lane_14_stage_5;
      lane_14_stage_7 <= lane_14_stage_6;
      lane_14_stage_8 <= lane_14_stage_7;
      lane_14_stage_9 <= lane_14_stage_8;
      lane_14_stage_10 <= lane_14_stage_9;
      lane_14_stage_11 <= lane_14_stage_10;
      lane_14_stage_12 <= lane_14_stage_11;
      lane_14_stage_13 <= lane_14_stage_12;
      lane_14_stage_14 <= lane_14_stage_13;
      lane_14_stage_15 <= lane_14_stage_14;
      lane_14_stage_16 <= lane_14_stage_15;
      lane_14_stage_17 <= lane_14_stage_16;
      lane_14_stage_18 <= lane_14_stage_17;
      lane_14_stage_19 <= lane_14_stage_18;
      lane_14_stage_20 <= lane_14_stage_19;
      lane_14_stage_21 <= lane_14_stage_20;
      lane_14_stage_22 <= lane_14_stage_21;
      lane_14_stage_23 <= lane_14_stage_22;
      lane_14_stage_24 <= lane_14_stage_23;
      lane_14_stage_25 <= lane_14_stage_24;
      lane_14_stage_26 <= lane_14_stage_25;
      lane_14_stage_27 <= lane_14_stage_26;
      lane_15_stage_0 <= straight_15;
      lane_15_stage_1 <= lane_15_stage_0;
      lane_15_stage_2 <= lane_15_stage_1;
      lane_15_stage_3 <= lane_15_stage_2;
      lane_15_stage_4 <= lane_15_stage_3;
      lane_15_stage_5 <= lane_15_stage_4;
      lane_15_stage_6 <= lane_15_stage_5;
      lane_15_stage_7 <= lane_15_stage_6;
      lane_15_stage_8 <= lane_15_stage_7;
      lane_15_stage_9 <= lane_15_stage_8;
      lane_15_stage_10 <= lane_15_stage_9;
      lane_15_stage_11 <= lane_15_stage_10;
      lane_15_stage_12 <= lane_15_stage_11;
      lane_15_stage_13 <= lane_15_stage_12;
      lane_15_stage_14 <= lane_15_stage_13;
      lane_15_stage_15 <= lane_15_stage_14;
      lane_15_stage_16 <= lane_15_stage_15;
      lane_15_stage_17 <= lane_15_stage_16;
      lane_15_stage_18 <= lane_15_stage_17;
      lane_15_stage_19 <= lane_15_stage_18;
      lane_15_stage_20 <= lane_15_stage_19;
      lane_15_stage_21 <= lane_15_stage_20;
      lane_15_stage_22 <= lane_15_stage_21;
      lane_15_stage_23 <= lane_15_stage_22;
      lane_15_stage_24 <= lane_15_stage_23;
      lane_15_stage_25 <= lane_15_stage_24;
      lane_15_stage_26 <= lane_15_stage_25;
      lane_15_stage_27 <= lane_15_stage_26;
      lane_15_stage_28 <= lane_15_stage_27;
      lane_15_stage_29 <= lane_15_stage_28;
    end
  end

endmodule

`default_nettype wire
