// result_gatherer_16x16_s24_w64_k1091
//
//   wordBytes = 8
//   panelDepth = 1091
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module result_gatherer_16x16_s24_w64_k1091 (
  input  wire               clock,
  input  wire               reset,
  input  wire               command_begins,
  input  wire [15:0]        command_rows,
  input  wire [15:0]        command_columns,
  input  wire [18:0]        command_depth,
  input  wire               results_valid,
  output wire               results_ready,
  input  wire signed [23:0] results_sums_0,
  input  wire signed [23:0] results_sums_1,
  input  wire signed [23:0] results_sums_2,
  input  wire signed [23:0] results_sums_3,
  input  wire signed [23:0] results_sums_4,
  input  wire signed [23:0] results_sums_5,
  input  wire signed [23:0] results_sums_6,
  input  wire signed [23:0] results_sums_7,
  input  wire signed [23:0] results_sums_8,
  input  wire signed [23:0] results_sums_9,
  input  wire signed [23:0] results_sums_10,
  input  wire signed [23:0] results_sums_11,
  input  wire signed [23:0] results_sums_12,
  input  wire signed [23:0] results_sums_13,
  input  wire signed [23:0] results_sums_14,
  input  wire signed [23:0] results_sums_15,
  input  wire               results_last,
  output wire               words_valid,
  input  wire               words_ready,
  output wire [63:0]        words_data,
  output wire               words_last
);

  reg is_full_0;  // Datapaths/ResultGatherer.swift:61
  reg is_full_1;  // Datapaths/ResultGatherer.swift:61
  reg bank_in;  // Datapaths/ResultGatherer.swift:77
  reg [3:0] row_in;  // Datapaths/ResultGatherer.swift:81
  reg [18:0] depth;  // Datapaths/ResultGatherer.swift:84
  reg [18:0] depth_left;  // Datapaths/ResultGatherer.swift:85
  reg is_first_panel;  // Datapaths/ResultGatherer.swift:86
  reg bank_out;  // Datapaths/ResultGatherer.swift:114
  reg word_is_held;  // Datapaths/ResultGatherer.swift:115
  reg [3:0] row_out;  // Datapaths/ResultGatherer.swift:122
  reg [2:0] place_out;  // Datapaths/ResultGatherer.swift:123
  reg [63:0] word;  // Datapaths/ResultGatherer.swift:142
  reg word_is_last;  // Datapaths/ResultGatherer.swift:143

  reg signed [31:0] sums_0 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_1 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_2 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_3 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_4 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_5 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_6 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_7 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_8 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_9 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_10 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_11 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_12 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_13 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_14 [0:31];  // Datapaths/ResultGatherer.swift:59
  reg signed [31:0] sums_15 [0:31];  // Datapaths/ResultGatherer.swift:59

  wire [4:0] walk_height;  // Datapaths/ResultGatherer.swift:113
  wire [4:0] walk_width;  // Datapaths/ResultGatherer.swift:113
  wire walk_last;  // Datapaths/ResultGatherer.swift:113

  wire row_is_taken = results_valid & results_ready;  // Datapaths/ResultGatherer.swift:80
  wire depth_left_and = row_is_taken & (row_in == 4'd15);
  wire is_last_panel = depth_left <= 19'd1091;  // Datapaths/ResultGatherer.swift:87
  wire [4:0] before_0_joined = {bank_in, row_in};
  wire signed [31:0] before_0_word = sums_0[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_0 = is_first_panel ? 32'sd0 : before_0_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_0 = before_0 + {{8{results_sums_0[23]}}, results_sums_0};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_1_word = sums_1[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_1 = is_first_panel ? 32'sd0 : before_1_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_1 = before_1 + {{8{results_sums_1[23]}}, results_sums_1};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_2_word = sums_2[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_2 = is_first_panel ? 32'sd0 : before_2_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_2 = before_2 + {{8{results_sums_2[23]}}, results_sums_2};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_3_word = sums_3[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_3 = is_first_panel ? 32'sd0 : before_3_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_3 = before_3 + {{8{results_sums_3[23]}}, results_sums_3};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_4_word = sums_4[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_4 = is_first_panel ? 32'sd0 : before_4_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_4 = before_4 + {{8{results_sums_4[23]}}, results_sums_4};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_5_word = sums_5[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_5 = is_first_panel ? 32'sd0 : before_5_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_5 = before_5 + {{8{results_sums_5[23]}}, results_sums_5};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_6_word = sums_6[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_6 = is_first_panel ? 32'sd0 : before_6_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_6 = before_6 + {{8{results_sums_6[23]}}, results_sums_6};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_7_word = sums_7[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_7 = is_first_panel ? 32'sd0 : before_7_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_7 = before_7 + {{8{results_sums_7[23]}}, results_sums_7};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_8_word = sums_8[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_8 = is_first_panel ? 32'sd0 : before_8_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_8 = before_8 + {{8{results_sums_8[23]}}, results_sums_8};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_9_word = sums_9[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_9 = is_first_panel ? 32'sd0 : before_9_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_9 = before_9 + {{8{results_sums_9[23]}}, results_sums_9};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_10_word = sums_10[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_10 = is_first_panel ? 32'sd0 : before_10_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_10 = before_10 + {{8{results_sums_10[23]}}, results_sums_10};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_11_word = sums_11[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_11 = is_first_panel ? 32'sd0 : before_11_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_11 = before_11 + {{8{results_sums_11[23]}}, results_sums_11};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_12_word = sums_12[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_12 = is_first_panel ? 32'sd0 : before_12_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_12 = before_12 + {{8{results_sums_12[23]}}, results_sums_12};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_13_word = sums_13[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_13 = is_first_panel ? 32'sd0 : before_13_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_13 = before_13 + {{8{results_sums_13[23]}}, results_sums_13};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_14_word = sums_14[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_14 = is_first_panel ? 32'sd0 : before_14_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_14 = before_14 + {{8{results_sums_14[23]}}, results_sums_14};  // Datapaths/ResultGatherer.swift:100
  wire signed [31:0] before_15_word = sums_15[before_0_joined];  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] before_15 = is_first_panel ? 32'sd0 : before_15_word;  // Datapaths/ResultGatherer.swift:98
  wire signed [31:0] sum_15 = before_15 + {{8{results_sums_15[23]}}, results_sums_15};  // Datapaths/ResultGatherer.swift:100
  wire tile_is_complete = depth_left_and & is_last_panel;  // Datapaths/ResultGatherer.swift:103
  wire word_can_go = ~word_is_held | words_ready;  // Datapaths/ResultGatherer.swift:116
  wire word_goes_selected = bank_out ? is_full_1 : is_full_0;
  wire word_goes = word_goes_selected & word_can_go;  // Datapaths/ResultGatherer.swift:117
  wire [3:0] is_rows_last_word_sum = place_out + 4'd1;
  wire is_rows_last_word = walk_width <= {is_rows_last_word_sum, 1'b0};  // Datapaths/ResultGatherer.swift:124
  wire [4:0] is_tiles_last_word_sum = row_out + 5'd1;
  wire is_tiles_last_word = is_rows_last_word & (is_tiles_last_word_sum == walk_height);  // Datapaths/ResultGatherer.swift:125
  wire is_full_0_and = word_goes & is_tiles_last_word;
  wire [4:0] word_joined = {bank_out, row_out};
  wire signed [31:0] word_word = sums_0[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_2 = sums_1[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_3 = sums_2[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_4 = sums_3[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_5 = sums_4[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_6 = sums_5[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_7 = sums_6[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_8 = sums_7[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_9 = sums_8[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_10 = sums_9[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_11 = sums_10[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_12 = sums_11[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_13 = sums_12[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_14 = sums_13[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_15 = sums_14[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire signed [31:0] word_word_16 = sums_15[word_joined];  // Datapaths/ResultGatherer.swift:133
  wire [3:0] word_scaled = {place_out, 1'b0};
  wire [31:0] word_selected =
    place_out[2] ? (place_out[1] ? (place_out[0] ? word_word_15 : word_word_13) : place_out[0] ? word_word_11 : word_word_9) :
    place_out[1] ? (place_out[0] ? word_word_7 : word_word_5) :
    place_out[0] ? word_word_3 :
    word_word;
  wire [3:0] word_sum = word_scaled + 4'd1;
  wire [31:0] word_selected_2 =
    place_out[2] ? (place_out[1] ? (place_out[0] ? word_word_16 : word_word_14) : place_out[0] ? word_word_12 : word_word_10) :
    place_out[1] ? (place_out[0] ? word_word_8 : word_word_6) :
    place_out[0] ? word_word_4 :
    word_word_2;

  tile_walk_16x16 walk (  // Datapaths/ResultGatherer.swift:113
    .clock(clock),
    .begins(command_begins),
    .rows(command_rows),
    .columns(command_columns),
    .steps(is_full_0_and),
    .height(walk_height),
    .width(walk_width),
    .last(walk_last)
  );

  assign results_ready = ~(bank_in ? is_full_1 : is_full_0);  // Datapaths/ResultGatherer.swift:79
  assign words_valid = word_is_held;  // Datapaths/ResultGatherer.swift:141
  assign words_data = word;  // Datapaths/ResultGatherer.swift:142
  assign words_last = word_is_last;  // Datapaths/ResultGatherer.swift:143

  always @(posedge clock) begin
    if (reset) begin
      is_full_0 <= 1'b0;
      is_full_1 <= 1'b0;
      bank_in <= 1'b0;
      bank_out <= 1'b0;
      word_is_held <= 1'b0;
    end else begin
      is_full_0 <= (is_full_0 | (tile_is_complete & ~bank_in)) & ~(is_full_0_and & ~bank_out);
      is_full_1 <= (is_full_1 | (tile_is_complete & bank_in)) & ~(is_full_0_and & bank_out);
      bank_in <= bank_in ^ tile_is_complete;
      bank_out <= bank_out ^ is_full_0_and;
      word_is_held <= word_goes | ~word_can_go;
    end
  end

  always @(posedge clock) begin
    if (reset) row_in <= 4'd0;
    else if (row_is_taken) row_in <= row_in + 4'd1;
  end

  always @(posedge clock) begin
    if (command_begins) depth <= command_depth;
  end

  always @(posedge clock) begin
    if (command_begins) depth_left <= command_depth;
    else if (depth_left_and) begin
      if (is_last_panel) depth_left <= depth;
      else depth_left <= depth_left - 19'd1091;
    end
  end

  always @(posedge clock) begin
    if (reset) is_first_panel <= 1'b1;
    else if (~command_begins & depth_left_and) is_first_panel <= is_last_panel;
  end

  always @(posedge clock) begin
    if (reset) row_out <= 4'd0;
    else if (word_goes & is_rows_last_word) begin
      if (is_tiles_last_word) row_out <= 4'd0;
      else row_out <= row_out + 4'd1;
    end
  end

  always @(posedge clock) begin
    if (reset) place_out <= 3'd0;
    else if (word_goes) begin
      if (is_rows_last_word) place_out <= 3'd0;
      else place_out <= place_out + 3'd1;
    end
  end

  always @(posedge clock) begin
    if (word_goes) begin
      word <= {({1'b0, word_sum} < walk_width) ? word_selected_2 : 32'sd0, ({1'b0, word_scaled} < walk_width) ? word_selected : 32'sd0};
      word_is_last <= is_tiles_last_word & walk_last;
    end
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_0[before_0_joined] <= sum_0;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_1[before_0_joined] <= sum_1;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_2[before_0_joined] <= sum_2;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_3[before_0_joined] <= sum_3;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_4[before_0_joined] <= sum_4;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_5[before_0_joined] <= sum_5;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_6[before_0_joined] <= sum_6;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_7[before_0_joined] <= sum_7;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_8[before_0_joined] <= sum_8;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_9[before_0_joined] <= sum_9;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_10[before_0_joined] <= sum_10;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_11[before_0_joined] <= sum_11;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_12[before_0_joined] <= sum_12;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_13[before_0_joined] <= sum_13;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_14[before_0_joined] <= sum_14;
  end

  always @(posedge clock) begin
    if (row_is_taken) sums_15[before_0_joined] <= sum_15;
  end

`ifdef SWIFTLET_CHECKS

  always @(posedge clock)
    if (~reset) begin : assert_the_array_s_tiles_have_as_many_rows_as_it  // Datapaths/ResultGatherer.swift:82
      assert (~row_is_taken | (depth_left_and == results_last))
        else $error("the array's tiles have as many rows as it has");
    end

  always @(posedge clock)
    if (~reset) begin : assert_no_tile_is_written_over_another  // Datapaths/ResultGatherer.swift:68
      assert (~tile_is_complete | results_ready)
        else $error("no tile is written over another");
    end

  always @(posedge clock)
    if (~reset) begin : assert_no_tile_is_sent_before_it_is_there  // Datapaths/ResultGatherer.swift:69
      assert (~is_full_0_and | word_goes_selected)
        else $error("no tile is sent before it is there");
    end

`else

  // Read by checks only.
  wire _unused_unchecked = &{1'b0, results_last};

`endif

endmodule

`default_nettype wire
