// leading_one_82
//
//   bits = 82
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module leading_one_82 (
  input  wire [81:0] number,
  output wire [6:0]  position
);

  wire position_or = number[66] | number[67];
  wire position_or_2 = number[70] | number[71];
  wire position_or_3 = (number[68] | number[69]) | position_or_2;
  wire position_or_4 = number[74] | number[75];
  wire position_or_5 = number[78] | number[79];
  wire position_or_6 = (number[76] | number[77]) | position_or_5;
  wire position_or_7 = ((number[72] | number[73]) | position_or_4) | position_or_6;
  wire position_or_8 = number[80] | number[81];
  wire [4:0] position_sum = {4'd0, number[81]} + 5'd16;
  wire [1:0] position_sum_2 = {1'b0, number[79]} + 2'd2;
  wire [2:0] position_sum_3 = {1'b0, position_or_5 ? position_sum_2 : {1'b0, number[77]}} + 3'd4;
  wire [1:0] position_sum_4 = {1'b0, number[75]} + 2'd2;
  wire [3:0] position_sum_5 = {1'b0, position_or_6 ? position_sum_3 : {1'b0, position_or_4 ? position_sum_4 : {1'b0, number[73]}}} + 4'd8;
  wire [1:0] position_sum_6 = {1'b0, number[71]} + 2'd2;
  wire [2:0] position_sum_7 = {1'b0, position_or_2 ? position_sum_6 : {1'b0, number[69]}} + 3'd4;
  wire [1:0] position_sum_8 = {1'b0, number[67]} + 2'd2;
  wire [3:0] position_selected =
    position_or_7 ? position_sum_5 :
    {1'b0, position_or_3 ? position_sum_7 : {1'b0, position_or ? position_sum_8 : {1'b0, number[65]}}};
  wire [6:0] position_sum_9 = {2'd0, position_or_8 ? position_sum : {1'b0, position_selected}} + 7'd64;
  wire position_or_9 = number[34] | number[35];
  wire position_or_10 = number[38] | number[39];
  wire position_or_11 = (number[36] | number[37]) | position_or_10;
  wire position_or_12 = number[42] | number[43];
  wire position_or_13 = number[46] | number[47];
  wire position_or_14 = (number[44] | number[45]) | position_or_13;
  wire position_or_15 = ((number[40] | number[41]) | position_or_12) | position_or_14;
  wire position_or_16 = number[50] | number[51];
  wire position_or_17 = number[54] | number[55];
  wire position_or_18 = (number[52] | number[53]) | position_or_17;
  wire position_or_19 = number[58] | number[59];
  wire position_or_20 = number[62] | number[63];
  wire position_or_21 = (number[60] | number[61]) | position_or_20;
  wire position_or_22 = ((number[56] | number[57]) | position_or_19) | position_or_21;
  wire position_or_23 = (((number[48] | number[49]) | position_or_16) | position_or_18) | position_or_22;
  wire [1:0] position_sum_10 = {1'b0, number[63]} + 2'd2;
  wire [2:0] position_sum_11 = {1'b0, position_or_20 ? position_sum_10 : {1'b0, number[61]}} + 3'd4;
  wire [1:0] position_sum_12 = {1'b0, number[59]} + 2'd2;
  wire [3:0] position_sum_13 = {1'b0, position_or_21 ? position_sum_11 : {1'b0, position_or_19 ? position_sum_12 : {1'b0, number[57]}}} + 4'd8;
  wire [1:0] position_sum_14 = {1'b0, number[55]} + 2'd2;
  wire [2:0] position_sum_15 = {1'b0, position_or_17 ? position_sum_14 : {1'b0, number[53]}} + 3'd4;
  wire [1:0] position_sum_16 = {1'b0, number[51]} + 2'd2;
  wire [3:0] position_selected_2 =
    position_or_22 ? position_sum_13 :
    {1'b0, position_or_18 ? position_sum_15 : {1'b0, position_or_16 ? position_sum_16 : {1'b0, number[49]}}};
  wire [4:0] position_sum_17 = position_selected_2 + 5'd16;
  wire [1:0] position_sum_18 = {1'b0, number[47]} + 2'd2;
  wire [2:0] position_sum_19 = {1'b0, position_or_13 ? position_sum_18 : {1'b0, number[45]}} + 3'd4;
  wire [1:0] position_sum_20 = {1'b0, number[43]} + 2'd2;
  wire [3:0] position_sum_21 = {1'b0, position_or_14 ? position_sum_19 : {1'b0, position_or_12 ? position_sum_20 : {1'b0, number[41]}}} + 4'd8;
  wire [1:0] position_sum_22 = {1'b0, number[39]} + 2'd2;
  wire [2:0] position_sum_23 = {1'b0, position_or_10 ? position_sum_22 : {1'b0, number[37]}} + 3'd4;
  wire [1:0] position_sum_24 = {1'b0, number[35]} + 2'd2;
  wire [3:0] position_selected_3 =
    position_or_15 ? position_sum_21 :
    {1'b0, position_or_11 ? position_sum_23 : {1'b0, position_or_9 ? position_sum_24 : {1'b0, number[33]}}};
  wire [5:0] position_sum_25 = {1'b0, position_or_23 ? position_sum_17 : {1'b0, position_selected_3}} + 6'd32;
  wire position_or_24 = number[18] | number[19];
  wire position_or_25 = number[22] | number[23];
  wire position_or_26 = (number[20] | number[21]) | position_or_25;
  wire position_or_27 = number[26] | number[27];
  wire position_or_28 = number[30] | number[31];
  wire position_or_29 = (number[28] | number[29]) | position_or_28;
  wire position_or_30 = ((number[24] | number[25]) | position_or_27) | position_or_29;
  wire [1:0] position_sum_26 = {1'b0, number[31]} + 2'd2;
  wire [2:0] position_sum_27 = {1'b0, position_or_28 ? position_sum_26 : {1'b0, number[29]}} + 3'd4;
  wire [1:0] position_sum_28 = {1'b0, number[27]} + 2'd2;
  wire [3:0] position_sum_29 = {1'b0, position_or_29 ? position_sum_27 : {1'b0, position_or_27 ? position_sum_28 : {1'b0, number[25]}}} + 4'd8;
  wire [1:0] position_sum_30 = {1'b0, number[23]} + 2'd2;
  wire [2:0] position_sum_31 = {1'b0, position_or_25 ? position_sum_30 : {1'b0, number[21]}} + 3'd4;
  wire [1:0] position_sum_32 = {1'b0, number[19]} + 2'd2;
  wire [3:0] position_selected_4 =
    position_or_30 ? position_sum_29 :
    {1'b0, position_or_26 ? position_sum_31 : {1'b0, position_or_24 ? position_sum_32 : {1'b0, number[17]}}};
  wire [4:0] position_sum_33 = position_selected_4 + 5'd16;
  wire position_or_31 = number[10] | number[11];
  wire position_or_32 = number[14] | number[15];
  wire position_or_33 = (number[12] | number[13]) | position_or_32;
  wire [1:0] position_sum_34 = {1'b0, number[15]} + 2'd2;
  wire [2:0] position_sum_35 = {1'b0, position_or_32 ? position_sum_34 : {1'b0, number[13]}} + 3'd4;
  wire [1:0] position_sum_36 = {1'b0, number[11]} + 2'd2;
  wire [3:0] position_sum_37 = {1'b0, position_or_33 ? position_sum_35 : {1'b0, position_or_31 ? position_sum_36 : {1'b0, number[9]}}} + 4'd8;
  wire position_or_34 = number[6] | number[7];
  wire [1:0] position_sum_38 = {1'b0, number[7]} + 2'd2;
  wire [2:0] position_sum_39 = {1'b0, position_or_34 ? position_sum_38 : {1'b0, number[5]}} + 3'd4;
  wire [1:0] position_sum_40 = {1'b0, number[3]} + 2'd2;
  wire [2:0] position_selected_5 =
    ((number[4] | number[5]) | position_or_34) ? position_sum_39 :
    {1'b0, (number[2] | number[3]) ? position_sum_40 : {1'b0, number[1]}};
  wire [4:0] position_selected_6 =
    ((((number[16] | number[17]) | position_or_24) | position_or_26) | position_or_30) ? position_sum_33 :
    {1'b0, (((number[8] | number[9]) | position_or_31) | position_or_33) ? position_sum_37 : {1'b0, position_selected_5}};
  wire [5:0] position_selected_7 =
    (((((number[32] | number[33]) | position_or_9) | position_or_11) | position_or_15) | position_or_23) ? position_sum_25 :
    {1'b0, position_selected_6};

  assign position =  // Datapaths/LeadingOneDetector.swift:28
    (((((number[64] | number[65]) | position_or) | position_or_3) | position_or_7) | position_or_8) ? position_sum_9 :
    {1'b0, position_selected_7};

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, number[0]};

endmodule

`default_nettype wire
