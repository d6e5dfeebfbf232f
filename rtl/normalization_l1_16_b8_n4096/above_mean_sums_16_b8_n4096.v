// above_mean_sums_16_b8_n4096
//
//   widths.configuration.norm = l1
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

module above_mean_sums_16_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               means_valid,
  output wire               means_ready,
  input  wire [12:0]        means_size,
  input  wire signed [23:0] means_mean,
  input  wire [12:0]        means_remainder,
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
  output wire               results_valid,
  input  wire               results_ready,
  output wire [12:0]        results_count,
  output wire signed [19:0] results_sum,
  output wire [12:0]        results_equal
);

  reg signed [7:0] value_0;  // Datapaths/AboveMeanSums.swift:47
  reg above_0;  // Datapaths/AboveMeanSums.swift:48
  reg equal_0;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_1;  // Datapaths/AboveMeanSums.swift:47
  reg above_1;  // Datapaths/AboveMeanSums.swift:48
  reg equal_1;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_2;  // Datapaths/AboveMeanSums.swift:47
  reg above_2;  // Datapaths/AboveMeanSums.swift:48
  reg equal_2;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_3;  // Datapaths/AboveMeanSums.swift:47
  reg above_3;  // Datapaths/AboveMeanSums.swift:48
  reg equal_3;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_4;  // Datapaths/AboveMeanSums.swift:47
  reg above_4;  // Datapaths/AboveMeanSums.swift:48
  reg equal_4;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_5;  // Datapaths/AboveMeanSums.swift:47
  reg above_5;  // Datapaths/AboveMeanSums.swift:48
  reg equal_5;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_6;  // Datapaths/AboveMeanSums.swift:47
  reg above_6;  // Datapaths/AboveMeanSums.swift:48
  reg equal_6;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_7;  // Datapaths/AboveMeanSums.swift:47
  reg above_7;  // Datapaths/AboveMeanSums.swift:48
  reg equal_7;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_8;  // Datapaths/AboveMeanSums.swift:47
  reg above_8;  // Datapaths/AboveMeanSums.swift:48
  reg equal_8;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_9;  // Datapaths/AboveMeanSums.swift:47
  reg above_9;  // Datapaths/AboveMeanSums.swift:48
  reg equal_9;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_10;  // Datapaths/AboveMeanSums.swift:47
  reg above_10;  // Datapaths/AboveMeanSums.swift:48
  reg equal_10;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_11;  // Datapaths/AboveMeanSums.swift:47
  reg above_11;  // Datapaths/AboveMeanSums.swift:48
  reg equal_11;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_12;  // Datapaths/AboveMeanSums.swift:47
  reg above_12;  // Datapaths/AboveMeanSums.swift:48
  reg equal_12;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_13;  // Datapaths/AboveMeanSums.swift:47
  reg above_13;  // Datapaths/AboveMeanSums.swift:48
  reg equal_13;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_14;  // Datapaths/AboveMeanSums.swift:47
  reg above_14;  // Datapaths/AboveMeanSums.swift:48
  reg equal_14;  // Datapaths/AboveMeanSums.swift:49
  reg signed [7:0] value_15;  // Datapaths/AboveMeanSums.swift:47
  reg above_15;  // Datapaths/AboveMeanSums.swift:48
  reg equal_15;  // Datapaths/AboveMeanSums.swift:49
  reg valid_1;  // Datapaths/AboveMeanSums.swift:55
  reg valid_2;  // Datapaths/AboveMeanSums.swift:55
  reg valid_3;  // Datapaths/AboveMeanSums.swift:55
  reg valid_4;  // Datapaths/AboveMeanSums.swift:55
  reg valid_5;  // Datapaths/AboveMeanSums.swift:55
  reg last_1;  // Datapaths/AboveMeanSums.swift:56
  reg last_2;  // Datapaths/AboveMeanSums.swift:56
  reg last_3;  // Datapaths/AboveMeanSums.swift:56
  reg last_4;  // Datapaths/AboveMeanSums.swift:56
  reg last_5;  // Datapaths/AboveMeanSums.swift:56
  reg is_start_of_channel;  // Datapaths/RunAccumulators.swift:20
  reg has_result;  // Datapaths/RunAccumulators.swift:22
  reg signed [8:0] sum_level_1_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_4;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_5;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_6;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [8:0] sum_level_1_7;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [9:0] sum_level_2_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [9:0] sum_level_2_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [9:0] sum_level_2_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [9:0] sum_level_2_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [10:0] sum_level_3_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [10:0] sum_level_3_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [11:0] sum_level_4_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [19:0] sum;  // Datapaths/RunAccumulators.swift:33
  reg [4:0] count_above_1;  // Datapaths/AboveMeanSums.swift:61
  reg [4:0] count_above_2;  // Datapaths/AboveMeanSums.swift:61
  reg [4:0] count_above_3;  // Datapaths/AboveMeanSums.swift:61
  reg [4:0] count_above_4;  // Datapaths/AboveMeanSums.swift:61
  reg [12:0] count;  // Datapaths/RunAccumulators.swift:33
  reg [4:0] count_equal_1;  // Datapaths/AboveMeanSums.swift:61
  reg [4:0] count_equal_2;  // Datapaths/AboveMeanSums.swift:61
  reg [4:0] count_equal_3;  // Datapaths/AboveMeanSums.swift:61
  reg [4:0] count_equal_4;  // Datapaths/AboveMeanSums.swift:61
  reg [12:0] equal;  // Datapaths/RunAccumulators.swift:33

  wire advance = ~results_valid | results_ready;  // Datapaths/AboveMeanSums.swift:37
  wire means_ready_and = elements_valid & elements_ready;
  wire signed [7:0] floor_of_mean = means_mean[23:16];  // Datapaths/AboveMeanSums.swift:80
  wire is_mean_whole = means_mean[15:0] == 16'd0;  // Datapaths/AboveMeanSums.swift:81
  wire is_above_0_less = elements_count > 5'd0;
  wire is_above_0 = is_above_0_less & (floor_of_mean < elements_elements_0);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_1_less = elements_count > 5'd1;
  wire is_above_1 = is_above_1_less & (floor_of_mean < elements_elements_1);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_2_less = elements_count > 5'd2;
  wire is_above_2 = is_above_2_less & (floor_of_mean < elements_elements_2);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_3_less = elements_count > 5'd3;
  wire is_above_3 = is_above_3_less & (floor_of_mean < elements_elements_3);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_4_less = elements_count > 5'd4;
  wire is_above_4 = is_above_4_less & (floor_of_mean < elements_elements_4);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_5_less = elements_count > 5'd5;
  wire is_above_5 = is_above_5_less & (floor_of_mean < elements_elements_5);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_6_less = elements_count > 5'd6;
  wire is_above_6 = is_above_6_less & (floor_of_mean < elements_elements_6);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_7_less = elements_count > 5'd7;
  wire is_above_7 = is_above_7_less & (floor_of_mean < elements_elements_7);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_8_less = elements_count > 5'd8;
  wire is_above_8 = is_above_8_less & (floor_of_mean < elements_elements_8);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_9_less = elements_count > 5'd9;
  wire is_above_9 = is_above_9_less & (floor_of_mean < elements_elements_9);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_10_less = elements_count > 5'd10;
  wire is_above_10 = is_above_10_less & (floor_of_mean < elements_elements_10);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_11_less = elements_count > 5'd11;
  wire is_above_11 = is_above_11_less & (floor_of_mean < elements_elements_11);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_12_less = elements_count > 5'd12;
  wire is_above_12 = is_above_12_less & (floor_of_mean < elements_elements_12);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_13_less = elements_count > 5'd13;
  wire is_above_13 = is_above_13_less & (floor_of_mean < elements_elements_13);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_14_less = elements_count > 5'd14;
  wire is_above_14 = is_above_14_less & (floor_of_mean < elements_elements_14);  // Datapaths/AboveMeanSums.swift:46
  wire is_above_15_less = elements_count > 5'd15;
  wire is_above_15 = is_above_15_less & (floor_of_mean < elements_elements_15);  // Datapaths/AboveMeanSums.swift:46
  wire accumulates = advance & valid_5;  // Datapaths/RunAccumulators.swift:24
  wire [15:0] count_above_1_joined = {
    above_15,
    above_14,
    above_13,
    above_12,
    above_11,
    above_10,
    above_9,
    above_8,
    above_7,
    above_6,
    above_5,
    above_4,
    above_3,
    above_2,
    above_1,
    above_0
  };
  wire [1:0] count_above_1_sum = {1'b0, count_above_1_joined[0]} + {1'b0, count_above_1_joined[1]};
  wire [1:0] count_above_1_sum_2 = {1'b0, count_above_1_joined[2]} + {1'b0, count_above_1_joined[3]};
  wire [1:0] count_above_1_sum_3 = {1'b0, count_above_1_joined[4]} + {1'b0, count_above_1_joined[5]};
  wire [1:0] count_above_1_sum_4 = {1'b0, count_above_1_joined[6]} + {1'b0, count_above_1_joined[7]};
  wire [1:0] count_above_1_sum_5 = {1'b0, count_above_1_joined[8]} + {1'b0, count_above_1_joined[9]};
  wire [1:0] count_above_1_sum_6 = {1'b0, count_above_1_joined[10]} + {1'b0, count_above_1_joined[11]};
  wire [1:0] count_above_1_sum_7 = {1'b0, count_above_1_joined[12]} + {1'b0, count_above_1_joined[13]};
  wire [1:0] count_above_1_sum_8 = {1'b0, count_above_1_joined[14]} + {1'b0, count_above_1_joined[15]};
  wire [2:0] count_above_1_sum_9 = count_above_1_sum + count_above_1_sum_2;
  wire [2:0] count_above_1_sum_10 = count_above_1_sum_3 + count_above_1_sum_4;
  wire [2:0] count_above_1_sum_11 = count_above_1_sum_5 + count_above_1_sum_6;
  wire [2:0] count_above_1_sum_12 = count_above_1_sum_7 + count_above_1_sum_8;
  wire [3:0] count_above_1_sum_13 = count_above_1_sum_9 + count_above_1_sum_10;
  wire [3:0] count_above_1_sum_14 = count_above_1_sum_11 + count_above_1_sum_12;
  wire [15:0] count_equal_1_joined = {
    equal_15,
    equal_14,
    equal_13,
    equal_12,
    equal_11,
    equal_10,
    equal_9,
    equal_8,
    equal_7,
    equal_6,
    equal_5,
    equal_4,
    equal_3,
    equal_2,
    equal_1,
    equal_0
  };
  wire [1:0] count_equal_1_sum = {1'b0, count_equal_1_joined[0]} + {1'b0, count_equal_1_joined[1]};
  wire [1:0] count_equal_1_sum_2 = {1'b0, count_equal_1_joined[2]} + {1'b0, count_equal_1_joined[3]};
  wire [1:0] count_equal_1_sum_3 = {1'b0, count_equal_1_joined[4]} + {1'b0, count_equal_1_joined[5]};
  wire [1:0] count_equal_1_sum_4 = {1'b0, count_equal_1_joined[6]} + {1'b0, count_equal_1_joined[7]};
  wire [1:0] count_equal_1_sum_5 = {1'b0, count_equal_1_joined[8]} + {1'b0, count_equal_1_joined[9]};
  wire [1:0] count_equal_1_sum_6 = {1'b0, count_equal_1_joined[10]} + {1'b0, count_equal_1_joined[11]};
  wire [1:0] count_equal_1_sum_7 = {1'b0, count_equal_1_joined[12]} + {1'b0, count_equal_1_joined[13]};
  wire [1:0] count_equal_1_sum_8 = {1'b0, count_equal_1_joined[14]} + {1'b0, count_equal_1_joined[15]};
  wire [2:0] count_equal_1_sum_9 = count_equal_1_sum + count_equal_1_sum_2;
  wire [2:0] count_equal_1_sum_10 = count_equal_1_sum_3 + count_equal_1_sum_4;
  wire [2:0] count_equal_1_sum_11 = count_equal_1_sum_5 + count_equal_1_sum_6;
  wire [2:0] count_equal_1_sum_12 = count_equal_1_sum_7 + count_equal_1_sum_8;
  wire [3:0] count_equal_1_sum_13 = count_equal_1_sum_9 + count_equal_1_sum_10;
  wire [3:0] count_equal_1_sum_14 = count_equal_1_sum_11 + count_equal_1_sum_12;

  assign means_ready = means_ready_and & elements_last;  // Datapaths/AboveMeanSums.swift:40
  assign elements_ready = advance & means_valid;  // Datapaths/AboveMeanSums.swift:39
  assign results_valid = has_result;  // Datapaths/RunAccumulators.swift:22
  assign results_count = count;  // Datapaths/RunAccumulators.swift:35
  assign results_sum = sum;  // Datapaths/RunAccumulators.swift:35
  assign results_equal = equal;  // Datapaths/RunAccumulators.swift:35

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_0) value_0 <= elements_elements_0;
      else value_0 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      above_0 <= is_above_0;
      equal_0 <= is_above_0_less & ((elements_elements_0 == floor_of_mean) & is_mean_whole);
      above_1 <= is_above_1;
      equal_1 <= is_above_1_less & ((elements_elements_1 == floor_of_mean) & is_mean_whole);
      above_2 <= is_above_2;
      equal_2 <= is_above_2_less & ((elements_elements_2 == floor_of_mean) & is_mean_whole);
      above_3 <= is_above_3;
      equal_3 <= is_above_3_less & ((elements_elements_3 == floor_of_mean) & is_mean_whole);
      above_4 <= is_above_4;
      equal_4 <= is_above_4_less & ((elements_elements_4 == floor_of_mean) & is_mean_whole);
      above_5 <= is_above_5;
      equal_5 <= is_above_5_less & ((elements_elements_5 == floor_of_mean) & is_mean_whole);
      above_6 <= is_above_6;
      equal_6 <= is_above_6_less & ((elements_elements_6 == floor_of_mean) & is_mean_whole);
      above_7 <= is_above_7;
      equal_7 <= is_above_7_less & ((elements_elements_7 == floor_of_mean) & is_mean_whole);
      above_8 <= is_above_8;
      equal_8 <= is_above_8_less & ((elements_elements_8 == floor_of_mean) & is_mean_whole);
      above_9 <= is_above_9;
      equal_9 <= is_above_9_less & ((elements_elements_9 == floor_of_mean) & is_mean_whole);
      above_10 <= is_above_10;
      equal_10 <= is_above_10_less & ((elements_elements_10 == floor_of_mean) & is_mean_whole);
      above_11 <= is_above_11;
      equal_11 <= is_above_11_less & ((elements_elements_11 == floor_of_mean) & is_mean_whole);
      above_12 <= is_above_12;
      equal_12 <= is_above_12_less & ((elements_elements_12 == floor_of_mean) & is_mean_whole);
      above_13 <= is_above_13;
      equal_13 <= is_above_13_less & ((elements_elements_13 == floor_of_mean) & is_mean_whole);
      above_14 <= is_above_14;
      equal_14 <= is_above_14_less & ((elements_elements_14 == floor_of_mean) & is_mean_whole);
      above_15 <= is_above_15;
      equal_15 <= is_above_15_less & ((elements_elements_15 == floor_of_mean) & is_mean_whole);
      last_1 <= elements_last;
      last_2 <= last_1;
      last_3 <= last_2;
      last_4 <= last_3;
      last_5 <= last_4;
      sum_level_1_0 <= value_0 + value_1;
      sum_level_1_1 <= value_2 + value_3;
      sum_level_1_2 <= value_4 + value_5;
      sum_level_1_3 <= value_6 + value_7;
      sum_level_1_4 <= value_8 + value_9;
      sum_level_1_5 <= value_10 + value_11;
      sum_level_1_6 <= value_12 + value_13;
      sum_level_1_7 <= value_14 + value_15;
      sum_level_2_0 <= sum_level_1_0 + sum_level_1_1;
      sum_level_2_1 <= sum_level_1_2 + sum_level_1_3;
      sum_level_2_2 <= sum_level_1_4 + sum_level_1_5;
      sum_level_2_3 <= sum_level_1_6 + sum_level_1_7;
      sum_level_3_0 <= sum_level_2_0 + sum_level_2_1;
      sum_level_3_1 <= sum_level_2_2 + sum_level_2_3;
      sum_level_4_0 <= sum_level_3_0 + sum_level_3_1;
      count_above_1 <= count_above_1_sum_13 + count_above_1_sum_14;
      count_above_2 <= count_above_1;
      count_above_3 <= count_above_2;
      count_above_4 <= count_above_3;
      count_equal_1 <= count_equal_1_sum_13 + count_equal_1_sum_14;
      count_equal_2 <= count_equal_1;
      count_equal_3 <= count_equal_2;
      count_equal_4 <= count_equal_3;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_1) value_1 <= elements_elements_1;
      else value_1 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_2) value_2 <= elements_elements_2;
      else value_2 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_3) value_3 <= elements_elements_3;
      else value_3 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_4) value_4 <= elements_elements_4;
      else value_4 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_5) value_5 <= elements_elements_5;
      else value_5 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_6) value_6 <= elements_elements_6;
      else value_6 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_7) value_7 <= elements_elements_7;
      else value_7 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_8) value_8 <= elements_elements_8;
      else value_8 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_9) value_9 <= elements_elements_9;
      else value_9 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_10) value_10 <= elements_elements_10;
      else value_10 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_11) value_11 <= elements_elements_11;
      else value_11 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_12) value_12 <= elements_elements_12;
      else value_12 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_13) value_13 <= elements_elements_13;
      else value_13 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_14) value_14 <= elements_elements_14;
      else value_14 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (is_above_15) value_15 <= elements_elements_15;
      else value_15 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (reset) begin
      valid_1 <= 1'b0;
      valid_2 <= 1'b0;
      valid_3 <= 1'b0;
      valid_4 <= 1'b0;
      valid_5 <= 1'b0;
      has_result <= 1'b0;
    end else if (advance) begin
      valid_1 <= means_ready_and;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      valid_4 <= valid_3;
      valid_5 <= valid_4;
      has_result <= valid_5 & last_5;
    end
  end

  always @(posedge clock) begin
    if (reset) is_start_of_channel <= 1'b1;
    else if (advance & valid_5) is_start_of_channel <= last_5;
  end

  always @(posedge clock) begin
    if (accumulates) begin
      sum <= (is_start_of_channel ? 20'sd0 : sum) + {{8{sum_level_4_0[11]}}, sum_level_4_0};
      count <= (is_start_of_channel ? 13'd0 : count) + {8'd0, count_above_4};
      equal <= (is_start_of_channel ? 13'd0 : equal) + {8'd0, count_equal_4};
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, means_size, means_remainder};

endmodule

`default_nettype wire
