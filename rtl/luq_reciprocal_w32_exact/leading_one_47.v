// leading_one_47
//
//   bits = 47
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module leading_one_47 (
  input  wire [46:0] number,
  output wire [5:0]  position
);

  wire position_or = number[34] | number[35];
  wire position_or_2 = number[38] | number[39];
  wire position_or_3 = (number[36] | number[37]) | position_or_2;
  wire position_or_4 = number[42] | number[43];
  wire position_or_5 = (number[44] | number[45]) | number[46];
  wire position_or_6 = ((number[40] | number[41]) | position_or_4) | position_or_5;
  wire [2:0] position_sum = {1'b0, number[46] ? 2'd2 : {1'b0, number[45]}} + 3'd4;
  wire [1:0] position_sum_2 = {1'b0, number[43]} + 2'd2;
  wire [3:0] position_sum_3 = {1'b0, position_or_5 ? position_sum : {1'b0, position_or_4 ? position_sum_2 : {1'b0, number[41]}}} + 4'd8;
  wire [1:0] position_sum_4 = {1'b0, number[39]} + 2'd2;
  wire [2:0] position_sum_5 = {1'b0, position_or_2 ? position_sum_4 : {1'b0, number[37]}} + 3'd4;
  wire [1:0] position_sum_6 = {1'b0, number[35]} + 2'd2;
  wire [3:0] position_selected =
    position_or_6 ? position_sum_3 :
    {1'b0, position_or_3 ? position_sum_5 : {1'b0, position_or ? position_sum_6 : {1'b0, number[33]}}};
  wire [5:0] position_sum_7 = {2'd0, position_selected} + 6'd32;
  wire position_or_7 = number[18] | number[19];
  wire position_or_8 = number[22] | number[23];
  wire position_or_9 = (number[20] | number[21]) | position_or_8;
  wire position_or_10 = number[26] | number[27];
  wire position_or_11 = number[30] | number[31];
  wire position_or_12 = (number[28] | number[29]) | position_or_11;
  wire position_or_13 = ((number[24] | number[25]) | position_or_10) | position_or_12;
  wire [1:0] position_sum_8 = {1'b0, number[31]} + 2'd2;
  wire [2:0] position_sum_9 = {1'b0, position_or_11 ? position_sum_8 : {1'b0, number[29]}} + 3'd4;
  wire [1:0] position_sum_10 = {1'b0, number[27]} + 2'd2;
  wire [3:0] position_sum_11 = {1'b0, position_or_12 ? position_sum_9 : {1'b0, position_or_10 ? position_sum_10 : {1'b0, number[25]}}} + 4'd8;
  wire [1:0] position_sum_12 = {1'b0, number[23]} + 2'd2;
  wire [2:0] position_sum_13 = {1'b0, position_or_8 ? position_sum_12 : {1'b0, number[21]}} + 3'd4;
  wire [1:0] position_sum_14 = {1'b0, number[19]} + 2'd2;
  wire [3:0] position_selected_2 =
    position_or_13 ? position_sum_11 :
    {1'b0, position_or_9 ? position_sum_13 : {1'b0, position_or_7 ? position_sum_14 : {1'b0, number[17]}}};
  wire [4:0] position_sum_15 = position_selected_2 + 5'd16;
  wire position_or_14 = number[10] | number[11];
  wire position_or_15 = number[14] | number[15];
  wire position_or_16 = (number[12] | number[13]) | position_or_15;
  wire [1:0] position_sum_16 = {1'b0, number[15]} + 2'd2;
  wire [2:0] position_sum_17 = {1'b0, position_or_15 ? position_sum_16 : {1'b0, number[13]}} + 3'd4;
  wire [1:0] position_sum_18 = {1'b0, number[11]} + 2'd2;
  wire [3:0] position_sum_19 = {1'b0, position_or_16 ? position_sum_17 : {1'b0, position_or_14 ? position_sum_18 : {1'b0, number[9]}}} + 4'd8;
  wire position_or_17 = number[6] | number[7];
  wire [1:0] position_sum_20 = {1'b0, number[7]} + 2'd2;
  wire [2:0] position_sum_21 = {1'b0, position_or_17 ? position_sum_20 : {1'b0, number[5]}} + 3'd4;
  wire [1:0] position_sum_22 = {1'b0, number[3]} + 2'd2;
  wire [2:0] position_selected_3 =
    ((number[4] | number[5]) | position_or_17) ? position_sum_21 :
    {1'b0, (number[2] | number[3]) ? position_sum_22 : {1'b0, number[1]}};
  wire [4:0] position_selected_4 =
    ((((number[16] | number[17]) | position_or_7) | position_or_9) | position_or_13) ? position_sum_15 :
    {1'b0, (((number[8] | number[9]) | position_or_14) | position_or_16) ? position_sum_19 : {1'b0, position_selected_3}};

  assign position =  // Datapaths/LeadingOneDetector.swift:28
    ((((number[32] | number[33]) | position_or) | position_or_3) | position_or_6) ? position_sum_7 :
    {1'b0, position_selected_4};

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, number[0]};

endmodule

`default_nettype wire
