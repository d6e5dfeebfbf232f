// channel_sums_16_b8_n4096_squares
//
//   widths.configuration.norm = l2
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

module channel_sums_16_b8_n4096_squares (
  input  wire               clock,
  input  wire               reset,
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
  output wire [25:0]        results_squares
);

  reg signed [7:0] element_0;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_1;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_2;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_3;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_4;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_5;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_6;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_7;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_8;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_9;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_10;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_11;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_12;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_13;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_14;  // Datapaths/ChannelSums.swift:42
  reg signed [7:0] element_15;  // Datapaths/ChannelSums.swift:42
  reg [15:0] square_0;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_1;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_2;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_3;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_4;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_5;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_6;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_7;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_8;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_9;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_10;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_11;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_12;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_13;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_14;  // Datapaths/ChannelSums.swift:47
  reg [15:0] square_15;  // Datapaths/ChannelSums.swift:47
  reg valid_1;  // Datapaths/ChannelSums.swift:51
  reg valid_2;  // Datapaths/ChannelSums.swift:51
  reg valid_3;  // Datapaths/ChannelSums.swift:51
  reg valid_4;  // Datapaths/ChannelSums.swift:51
  reg valid_5;  // Datapaths/ChannelSums.swift:51
  reg valid_6;  // Datapaths/ChannelSums.swift:51
  reg last_1;  // Datapaths/ChannelSums.swift:52
  reg last_2;  // Datapaths/ChannelSums.swift:52
  reg last_3;  // Datapaths/ChannelSums.swift:52
  reg last_4;  // Datapaths/ChannelSums.swift:52
  reg last_5;  // Datapaths/ChannelSums.swift:52
  reg last_6;  // Datapaths/ChannelSums.swift:52
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
  reg signed [11:0] sum_late_1;  // Datapaths/ChannelSums.swift:58
  reg signed [19:0] sum;  // Datapaths/RunAccumulators.swift:33
  reg [4:0] count_late_1;  // Datapaths/ChannelSums.swift:60
  reg [4:0] count_late_2;  // Datapaths/ChannelSums.swift:60
  reg [4:0] count_late_3;  // Datapaths/ChannelSums.swift:60
  reg [4:0] count_late_4;  // Datapaths/ChannelSums.swift:60
  reg [4:0] count_late_5;  // Datapaths/ChannelSums.swift:60
  reg [4:0] count_late_6;  // Datapaths/ChannelSums.swift:60
  reg [12:0] count;  // Datapaths/RunAccumulators.swift:33
  reg [16:0] squares_level_1_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_4;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_5;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_6;  // Datapaths/StatisticsAccumulator.swift:122
  reg [16:0] squares_level_1_7;  // Datapaths/StatisticsAccumulator.swift:122
  reg [17:0] squares_level_2_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [17:0] squares_level_2_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [17:0] squares_level_2_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [17:0] squares_level_2_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [18:0] squares_level_3_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [18:0] squares_level_3_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [19:0] squares_level_4_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [25:0] squares;  // Datapaths/RunAccumulators.swift:33

  wire advance = ~results_valid | results_ready;  // Datapaths/ChannelSums.swift:37
  wire accumulates = advance & valid_6;  // Datapaths/RunAccumulators.swift:24

  assign elements_ready = advance;  // Datapaths/ChannelSums.swift:38
  assign results_valid = has_result;  // Datapaths/RunAccumulators.swift:22
  assign results_count = count;  // Datapaths/RunAccumulators.swift:35
  assign results_sum = sum;  // Datapaths/RunAccumulators.swift:35
  assign results_squares = squares;  // Datapaths/RunAccumulators.swift:35

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd0) element_0 <= elements_elements_0;
      else element_0 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd1) element_1 <= elements_elements_1;
      else element_1 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd2) element_2 <= elements_elements_2;
      else element_2 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd3) element_3 <= elements_elements_3;
      else element_3 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd4) element_4 <= elements_elements_4;
      else element_4 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd5) element_5 <= elements_elements_5;
      else element_5 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd6) element_6 <= elements_elements_6;
      else element_6 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd7) element_7 <= elements_elements_7;
      else element_7 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd8) element_8 <= elements_elements_8;
      else element_8 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd9) element_9 <= elements_elements_9;
      else element_9 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd10) element_10 <= elements_elements_10;
      else element_10 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd11) element_11 <= elements_elements_11;
      else element_11 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd12) element_12 <= elements_elements_12;
      else element_12 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd13) element_13 <= elements_elements_13;
      else element_13 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd14) element_14 <= elements_elements_14;
      else element_14 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd15) element_15 <= elements_elements_15;
      else element_15 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      square_0 <= element_0 * element_0;
      square_1 <= element_1 * element_1;
      square_2 <= element_2 * element_2;
      square_3 <= element_3 * element_3;
      square_4 <= element_4 * element_4;
      square_5 <= element_5 * element_5;
      square_6 <= element_6 * element_6;
      square_7 <= element_7 * element_7;
      square_8 <= element_8 * element_8;
      square_9 <= element_9 * element_9;
      square_10 <= element_10 * element_10;
      square_11 <= element_11 * element_11;
      square_12 <= element_12 * element_12;
      square_13 <= element_13 * element_13;
      square_14 <= element_14 * element_14;
      square_15 <= element_15 * element_15;
      last_1 <= elements_last;
      last_2 <= last_1;
      last_3 <= last_2;
      last_4 <= last_3;
      last_5 <= last_4;
      last_6 <= last_5;
      sum_level_1_0 <= element_0 + element_1;
      sum_level_1_1 <= element_2 + element_3;
      sum_level_1_2 <= element_4 + element_5;
      sum_level_1_3 <= element_6 + element_7;
      sum_level_1_4 <= element_8 + element_9;
      sum_level_1_5 <= element_10 + element_11;
      sum_level_1_6 <= element_12 + element_13;
      sum_level_1_7 <= element_14 + element_15;
      sum_level_2_0 <= sum_level_1_0 + sum_level_1_1;
      sum_level_2_1 <= sum_level_1_2 + sum_level_1_3;
      sum_level_2_2 <= sum_level_1_4 + sum_level_1_5;
      sum_level_2_3 <= sum_level_1_6 + sum_level_1_7;
      sum_level_3_0 <= sum_level_2_0 + sum_level_2_1;
      sum_level_3_1 <= sum_level_2_2 + sum_level_2_3;
      sum_level_4_0 <= sum_level_3_0 + sum_level_3_1;
      sum_late_1 <= sum_level_4_0;
      count_late_1 <= elements_count;
      count_late_2 <= count_late_1;
      count_late_3 <= count_late_2;
      count_late_4 <= count_late_3;
      count_late_5 <= count_late_4;
      count_late_6 <= count_late_5;
      squares_level_1_0 <= square_0 + square_1;
      squares_level_1_1 <= square_2 + square_3;
      squares_level_1_2 <= square_4 + square_5;
      squares_level_1_3 <= square_6 + square_7;
      squares_level_1_4 <= square_8 + square_9;
      squares_level_1_5 <= square_10 + square_11;
      squares_level_1_6 <= square_12 + square_13;
      squares_level_1_7 <= square_14 + square_15;
      squares_level_2_0 <= squares_level_1_0 + squares_level_1_1;
      squares_level_2_1 <= squares_level_1_2 + squares_level_1_3;
      squares_level_2_2 <= squares_level_1_4 + squares_level_1_5;
      squares_level_2_3 <= squares_level_1_6 + squares_level_1_7;
      squares_level_3_0 <= squares_level_2_0 + squares_level_2_1;
      squares_level_3_1 <= squares_level_2_2 + squares_level_2_3;
      squares_level_4_0 <= squares_level_3_0 + squares_level_3_1;
    end
  end

  always @(posedge clock) begin
    if (reset) begin
      valid_1 <= 1'b0;
      valid_2 <= 1'b0;
      valid_3 <= 1'b0;
      valid_4 <= 1'b0;
      valid_5 <= 1'b0;
      valid_6 <= 1'b0;
      has_result <= 1'b0;
    end else if (advance) begin
      valid_1 <= elements_valid;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      valid_4 <= valid_3;
      valid_5 <= valid_4;
      valid_6 <= valid_5;
      has_result <= valid_6 & last_6;
    end
  end

  always @(posedge clock) begin
    if (reset) is_start_of_channel <= 1'b1;
    else if (advance & valid_6) is_start_of_channel <= last_6;
  end

  always @(posedge clock) begin
    if (accumulates) begin
      sum <= (is_start_of_channel ? 20'sd0 : sum) + {{8{sum_late_1[11]}}, sum_late_1};
      count <= (is_start_of_channel ? 13'd0 : count) + {8'd0, count_late_6};
      squares <= (is_start_of_channel ? 26'd0 : squares) + {6'd0, squares_level_4_0};
    end
  end

`ifdef SWIFTLET_CHECKS

  always @(posedge clock)
    if (~reset & results_valid) begin : assume_a_channel_has_no_more_elements_than_the  // Datapaths/ChannelSums.swift:65
      assume (results_count <= 13'd4096)
        else $error("a channel has no more elements than the unit holds");
    end

`endif

endmodule

`default_nettype wire
