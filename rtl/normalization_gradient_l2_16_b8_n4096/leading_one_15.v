// leading_one_15
//
//   bits = 15
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module leading_one_15 (
  input  wire [14:0] number,
  output wire [3:0]  position
);

  wire position_or = number[10] | number[11];
  wire position_or_2 = (number[12] | number[13]) | number[14];
  wire [2:0] position_sum = {1'b0, number[14] ? 2'd2 : {1'b0, number[13]}} + 3'd4;
  wire [1:0] position_sum_2 = {1'b0, number[11]} + 2'd2;
  wire [3:0] position_sum_3 = {1'b0, position_or_2 ? position_sum : {1'b0, position_or ? position_sum_2 : {1'b0, number[9]}}} + 4'd8;
  wire position_or_3 = number[6] | number[7];
  wire [1:0] position_sum_4 = {1'b0, number[7]} + 2'd2;
  wire [2:0] position_sum_5 = {1'b0, position_or_3 ? position_sum_4 : {1'b0, number[5]}} + 3'd4;
  wire [1:0] position_sum_6 = {1'b0, number[3]} + 2'd2;
  wire [2:0] position_selected =
    ((number[4] | number[5]) | position_or_3) ? position_sum_5 :
    {1'b0, (number[2] | number[3]) ? position_sum_6 : {1'b0, number[1]}};

  assign position =  // Datapaths/LeadingOneDetector.swift:28
    (((number[8] | number[9]) | position_or) | position_or_2) ? position_sum_3 :
    {1'b0, position_selected};

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, number[0]};

endmodule

`default_nettype wire
