// skew_buffer_16x24_step1_descending
//
//   lanes = 16
//   bits = 24
//   step = 1
//   order = descending
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module skew_buffer_16x24_step1_descending (
  input  wire               clock,
  input  wire               advance,
  input  wire signed [23:0] straight_0,
  input  wire signed [23:0] straight_1,
  input  wire signed [23:0] straight_2,
  input  wire signed [23:0] straight_3,
  input  wire signed [23:0] straight_4,
  input  wire signed [23:0] straight_5,
  input  wire signed [23:0] straight_6,
  input  wire signed [23:0] straight_7,
  input  wire signed [23:0] straight_8,
  input  wire signed [23:0] straight_9,
  input  wire signed [23:0] straight_10,
  input  wire signed [23:0] straight_11,
  input  wire signed [23:0] straight_12,
  input  wire signed [23:0] straight_13,
  input  wire signed [23:0] straight_14,
  input  wire signed [23:0] straight_15,
  output wire signed [23:0] skewed_0,
  output wire signed [23:0] skewed_1,
  output wire signed [23:0] skewed_2,
  output wire signed [23:0] skewed_3,
  output wire signed [23:0] skewed_4,
  output wire signed [23:0] skewed_5,
  output wire signed [23:0] skewed_6,
  output wire signed [23:0] skewed_7,
  output wire signed [23:0] skewed_8,
  output wire signed [23:0] skewed_9,
  output wire signed [23:0] skewed_10,
  output wire signed [23:0] skewed_11,
  output wire signed [23:0] skewed_12,
  output wire signed [23:0] skewed_13,
  output wire signed [23:0] skewed_14,
  output wire signed [23:0] skewed_15
);

  reg signed [23:0] lane_0_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_0_stage_14;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_1_stage_13;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_2_stage_12;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_3_stage_11;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_4_stage_10;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_5_stage_9;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_6_stage_8;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_7_stage_7;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_8_stage_6;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_9_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_9_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_9_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_9_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_9_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_9_stage_5;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_10_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_10_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_10_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_10_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_10_stage_4;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_11_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_11_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_11_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_11_stage_3;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_12_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_12_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_12_stage_2;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_13_stage_0;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_13_stage_1;  // Datapaths/SkewBuffer.swift:49
  reg signed [23:0] lane_14_stage_0;  // Datapaths/SkewBuffer.swift:49

  assign skewed_0 = lane_0_stage_14;  // Datapaths/SkewBuffer.swift:48
  assign skewed_1 = lane_1_stage_13;  // Datapaths/SkewBuffer.swift:48
  assign skewed_2 = lane_2_stage_12;  // Datapaths/SkewBuffer.swift:48
  assign skewed_3 = lane_3_stage_11;  // Datapaths/SkewBuffer.swift:48
  assign skewed_4 = lane_4_stage_10;  // Datapaths/SkewBuffer.swift:48
  assign skewed_5 = lane_5_stage_9;  // Datapaths/SkewBuffer.swift:48
  assign skewed_6 = lane_6_stage_8;  // Datapaths/SkewBuffer.swift:48
  assign skewed_7 = lane_7_stage_7;  // Datapaths/SkewBuffer.swift:48
  assign skewed_8 = lane_8_stage_6;  // Datapaths/SkewBuffer.swift:48
  assign skewed_9 = lane_9_stage_5;  // Datapaths/SkewBuffer.swift:48
  assign skewed_10 = lane_10_stage_4;  // Datapaths/SkewBuffer.swift:48
  assign skewed_11 = lane_11_stage_3;  // Datapaths/SkewBuffer.swift:48
  assign skewed_12 = lane_12_stage_2;  // Datapaths/SkewBuffer.swift:48
  assign skewed_13 = lane_13_stage_1;  // Datapaths/SkewBuffer.swift:48
  assign skewed_14 = lane_14_stage_0;  // Datapaths/SkewBuffer.swift:48
  assign skewed_15 = straight_15;  // Datapaths/SkewBuffer.swift:48

  always @(posedge clock) begin
    if (advance) begin
      lane_0_stage_0 <= straight_0;
      lane_0_stage_1 <= lane_0_stage_0;
      lane_0_stage_2 <= lane_0_stage_1;
      lane_0_stage_3 <= lane_0_stage_2;
      lane_0_stage_4 <= lane_0_stage_3;
      lane_0_stage_5 <= lane_0_stage_4;
      lane_0_stage_6 <= lane_0_stage_5;
      lane_0_stage_7 <= lane_0_stage_6;
      lane_0_stage_8 <= lane_0_stage_7;
      lane_0_stage_9 <= lane_0_stage_8;
      lane_0_stage_10 <= lane_0_stage_9;
      lane_0_stage_11 <= lane_0_stage_10;
      lane_0_stage_12 <= lane_0_stage_11;
      lane_0_stage_13 <= lane_0_stage_12;
      lane_0_stage_14 <= lane_0_stage_13;
      lane_1_stage_0 <= straight_1;
      lane_1_stage_1 <= lane_1_stage_0;
      lane_1_stage_2 <= lane_1_stage_1;
      lane_1_stage_3 <= lane_1_stage_2;
      lane_1_stage_4 <= lane_1_stage_3;
      lane_1_stage_5 <= lane_1_stage_4;
      lane_1_stage_6 <= lane_1_stage_5;
      lane_1_stage_7 <= lane_1_stage_6;
      lane_1_stage_8 <= lane_1_stage_7;
      lane_1_stage_9 <= lane_1_stage_8;
      lane_1_stage_10 <= lane_1_stage_9;
      lane_1_stage_11 <= lane_1_stage_10;
      lane_1_stage_12 <= lane_1_stage_11;
      lane_1_stage_13 <= lane_1_stage_12;
      lane_2_stage_0 <= straight_2;
      lane_2_stage_1 <= lane_2_stage_0;
      lane_2_stage_2 <= lane_2_stage_1;
      lane_2_stage_3 <= lane_2_stage_2;
      lane_2_stage_4 <= lane_2_stage_3;
      lane_2_stage_5 <= lane_2_stage_4;
      lane_2_stage_6 <= lane_2_stage_5;
      lane_2_stage_7 <= lane_2_stage_6;
      lane_2_stage_8 <= lane_2_stage_7;
      lane_2_stage_9 <= lane_2_stage_8;
      lane_2_stage_10 <= lane_2_stage_9;
      lane_2_stage_11 <= lane_2_stage_10;
      lane_2_stage_12 <= lane_2_stage_11;
      lane_3_stage_0 <= straight_3;
      lane_3_stage_1 <= lane_3_stage_0;
      lane_3_stage_2 <= lane_3_stage_1;
      lane_3_stage_3 <= lane_3_stage_2;
      lane_3_stage_4 <= lane_3_stage_3;
      lane_3_stage_5 <= lane_3_stage_4;
      lane_3_stage_6 <= lane_3_stage_5;
      lane_3_stage_7 <= lane_3_stage_6;
      lane_3_stage_8 <= lane_3_stage_7;
      lane_3_stage_9 <= lane_3_stage_8;
      lane_3_stage_10 <= lane_3_stage_9;
      lane_3_stage_11 <= lane_3_stage_10;
      lane_4_stage_0 <= straight_4;
      lane_4_stage_1 <= lane_4_stage_0;
      lane_4_stage_2 <= lane_4_stage_1;
      lane_4_stage_3 <= lane_4_stage_2;
      lane_4_stage_4 <= lane_4_stage_3;
      lane_4_stage_5 <= lane_4_stage_4;
      lane_4_stage_6 <= lane_4_stage_5;
      lane_4_stage_7 <= lane_4_stage_6;
      lane_4_stage_8 <= lane_4_stage_7;
      lane_4_stage_9 <= lane_4_stage_8;
      lane_4_stage_10 <= lane_4_stage_9;
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
      lane_7_stage_0 <= straight_7;
      lane_7_stage_1 <= lane_7_stage_0;
      lane_7_stage_2 <= lane_7_stage_1;
      lane_7_stage_3 <= lane_7_stage_2;
      lane_7_stage_4 <= lane_7_stage_3;
      lane_7_stage_5 <= lane_7_stage_4;
      lane_7_stage_6 <= lane_7_stage_5;
      lane_7_stage_7 <= lane_7_stage_6;
      lane_8_stage_0 <= straight_8;
      lane_8_stage_1 <= lane_8_stage_0;
      lane_8_stage_2 <= lane_8_stage_1;
      lane_8_stage_3 <= lane_8_stage_2;
      lane_8_stage_4 <= lane_8_stage_3;
      lane_8_stage_5 <= lane_8_stage_4;
      lane_8_stage_6 <= lane_8_stage_5;
      lane_9_stage_0 <= straight_9;
      lane_9_stage_1 <= lane_9_stage_0;
      lane_9_stage_2 <= lane_9_stage_1;
      lane_9_stage_3 <= lane_9_stage_2;
      lane_9_stage_4 <= lane_9_stage_3;
      lane_9_stage_5 <= lane_9_stage_4;
      lane_10_stage_0 <= straight_10;
      lane_10_stage_1 <= lane_10_stage_0;
      lane_10_stage_2 <= lane_10_stage_1;
      lane_10_stage_3 <= lane_10_stage_2;
      lane_10_stage_4 <= lane_10_stage_3;
      lane_11_stage_0 <= straight_11;
      lane_11_stage_1 <= lane_11_stage_0;
      lane_11_stage_2 <= lane_11_stage_1;
      lane_11_stage_3 <= lane_11_stage_2;
      lane_12_stage_0 <= straight_12;
      lane_12_stage_1 <= lane_12_stage_0;
      lane_12_stage_2 <= lane_12_stage_1;
      lane_13_stage_0 <= straight_13;
      lane_13_stage_1 <= lane_13_stage_0;
      lane_14_stage_0 <= straight_14;
    end
  end

endmodule

`default_nettype wire
