// leading_one_23
//
//   bits = 23
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module leading_one_23 (
  input  wire [22:0] number,
  output wire [4:0]  position
);

  wire position_or = number[18] | number[19];
  wire position_or_2 = (number[20] | number[21]) | number[22];
  wire [2:0] position_sum = {1'b0, number[22] ? 2'd2 : {1'b0, number[21]}} + 3'd4;
  wire [1:0] position_sum_2 = {1'b0, number[19]} + 2'd2;
  wire [4:0] position_sum_3 = {2'd0, position_or_2 ? position_sum : {1'b0, position_or ? position_sum_2 : {1'b0, number[17]}}} + 5'd16;
  wire position_or_3 = number[10] | number[11];
  wire position_or_4 = number[14] | number[15];
  wire position_or_5 = (number[12] | number[13]) | position_or_4;
  wire [1:0] position_sum_4 = {1'b0, number[15]} + 2'd2;
  wire [2:0] position_sum_5 = {1'b0, position_or_4 ? position_sum_4 : {1'b0, number[13]}} + 3'd4;
  wire [1:0] position_sum_6 = {1'b0, number[11]} + 2'd2;
  wire [3:0] position_sum_7 = {1'b0, position_or_5 ? position_sum_5 : {1'b0, position_or_3 ? position_sum_6 : {1'b0, number[9]}}} + 4'd8;
  wire position_or_6 = number[6] | number[7];
  wire [1:0] position_sum_8 = {1'b0, number[7]} + 2'd2;
  wire [2:0] position_sum_9 = {1'b0, position_or_6 ? position_sum_8 : {1'b0, number[5]}} + 3'd4;
  wire [1:0] position_sum_10 = {1'b0, number[3]} + 2'd2;
  wire [2:0] position_selected =
    ((number[4] | number[5]) | position_or_6) ? position_sum_9 :
    {1'b0, (number[2] | number[3]) ? position_sum_10 : {1'b0, number[1]}};

  assign position =  // Datapaths/LeadingOneDetector.swift:28
    (((number[16] | number[17]) | position_or) | position_or_2) ? position_sum_3 :
    {1'b0, (((number[8] | number[9]) | position_or_3) | position_or_5) ? position_sum_7 : {1'b0, position_selected}};

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, number[0]};

endmodule

`default_nettype wire
