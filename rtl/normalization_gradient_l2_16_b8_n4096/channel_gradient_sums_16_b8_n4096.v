// channel_gradient_sums_16_b8_n4096
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

module channel_gradient_sums_16_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               pairs_valid,
  output wire               pairs_ready,
  input  wire [15:0]        pairs_elements_0,
  input  wire [15:0]        pairs_elements_1,
  input  wire [15:0]        pairs_elements_2,
  input  wire [15:0]        pairs_elements_3,
  input  wire [15:0]        pairs_elements_4,
  input  wire [15:0]        pairs_elements_5,
  input  wire [15:0]        pairs_elements_6,
  input  wire [15:0]        pairs_elements_7,
  input  wire [15:0]        pairs_elements_8,
  input  wire [15:0]        pairs_elements_9,
  input  wire [15:0]        pairs_elements_10,
  input  wire [15:0]        pairs_elements_11,
  input  wire [15:0]        pairs_elements_12,
  input  wire [15:0]        pairs_elements_13,
  input  wire [15:0]        pairs_elements_14,
  input  wire [15:0]        pairs_elements_15,
  input  wire [4:0]         pairs_count,
  input  wire               pairs_last,
  output wire               results_valid,
  input  wire               results_ready,
  output wire signed [19:0] results_sum,
  output wire signed [26:0] results_products
);

  reg signed [7:0] gradient_0;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_0;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_0;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_1;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_1;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_1;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_2;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_2;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_2;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_3;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_3;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_3;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_4;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_4;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_4;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_5;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_5;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_5;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_6;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_6;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_6;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_7;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_7;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_7;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_8;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_8;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_8;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_9;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_9;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_9;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_10;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_10;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_10;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_11;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_11;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_11;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_12;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_12;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_12;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_13;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_13;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_13;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_14;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_14;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_14;  // Datapaths/ChannelGradientSums.swift:42
  reg signed [7:0] gradient_15;  // Datapaths/ChannelGradientSums.swift:39
  reg signed [7:0] code_15;  // Datapaths/ChannelGradientSums.swift:40
  reg signed [15:0] product_15;  // Datapaths/ChannelGradientSums.swift:42
  reg valid_1;  // Datapaths/ChannelGradientSums.swift:45
  reg valid_2;  // Datapaths/ChannelGradientSums.swift:45
  reg valid_3;  // Datapaths/ChannelGradientSums.swift:45
  reg valid_4;  // Datapaths/ChannelGradientSums.swift:45
  reg valid_5;  // Datapaths/ChannelGradientSums.swift:45
  reg valid_6;  // Datapaths/ChannelGradientSums.swift:45
  reg last_1;  // Datapaths/ChannelGradientSums.swift:46
  reg last_2;  // Datapaths/ChannelGradientSums.swift:46
  reg last_3;  // Datapaths/ChannelGradientSums.swift:46
  reg last_4;  // Datapaths/ChannelGradientSums.swift:46
  reg last_5;  // Datapaths/ChannelGradientSums.swift:46
  reg last_6;  // Datapaths/ChannelGradientSums.swift:46
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
  reg signed [11:0] sum_late_1;  // Datapaths/ChannelGradientSums.swift:51
  reg signed [19:0] sum;  // Datapaths/RunAccumulators.swift:33
  reg signed [16:0] products_level_1_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_4;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_5;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_6;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [16:0] products_level_1_7;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [17:0] products_level_2_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [17:0] products_level_2_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [17:0] products_level_2_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [17:0] products_level_2_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [18:0] products_level_3_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [18:0] products_level_3_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [19:0] products_level_4_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg signed [26:0] products;  // Datapaths/RunAccumulators.swift:33

  wire advance = ~results_valid | results_ready;  // Datapaths/ChannelGradientSums.swift:33
  wire accumulates = advance & valid_6;  // Datapaths/RunAccumulators.swift:24

  assign pairs_ready = advance;  // Datapaths/ChannelGradientSums.swift:34
  assign results_valid = has_result;  // Datapaths/RunAccumulators.swift:22
  assign results_sum = sum;  // Datapaths/RunAccumulators.swift:35
  assign results_products = products;  // Datapaths/RunAccumulators.swift:35

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd0) gradient_0 <= pairs_elements_0[15:8];
      else gradient_0 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      code_0 <= pairs_elements_0[7:0];
      product_0 <= gradient_0 * code_0;
      code_1 <= pairs_elements_1[7:0];
      product_1 <= gradient_1 * code_1;
      code_2 <= pairs_elements_2[7:0];
      product_2 <= gradient_2 * code_2;
      code_3 <= pairs_elements_3[7:0];
      product_3 <= gradient_3 * code_3;
      code_4 <= pairs_elements_4[7:0];
      product_4 <= gradient_4 * code_4;
      code_5 <= pairs_elements_5[7:0];
      product_5 <= gradient_5 * code_5;
      code_6 <= pairs_elements_6[7:0];
      product_6 <= gradient_6 * code_6;
      code_7 <= pairs_elements_7[7:0];
      product_7 <= gradient_7 * code_7;
      code_8 <= pairs_elements_8[7:0];
      product_8 <= gradient_8 * code_8;
      code_9 <= pairs_elements_9[7:0];
      product_9 <= gradient_9 * code_9;
      code_10 <= pairs_elements_10[7:0];
      product_10 <= gradient_10 * code_10;
      code_11 <= pairs_elements_11[7:0];
      product_11 <= gradient_11 * code_11;
      code_12 <= pairs_elements_12[7:0];
      product_12 <= gradient_12 * code_12;
      code_13 <= pairs_elements_13[7:0];
      product_13 <= gradient_13 * code_13;
      code_14 <= pairs_elements_14[7:0];
      product_14 <= gradient_14 * code_14;
      code_15 <= pairs_elements_15[7:0];
      product_15 <= gradient_15 * code_15;
      last_1 <= pairs_last;
      last_2 <= last_1;
      last_3 <= last_2;
      last_4 <= last_3;
      last_5 <= last_4;
      last_6 <= last_5;
      sum_level_1_0 <= gradient_0 + gradient_1;
      sum_level_1_1 <= gradient_2 + gradient_3;
      sum_level_1_2 <= gradient_4 + gradient_5;
      sum_level_1_3 <= gradient_6 + gradient_7;
      sum_level_1_4 <= gradient_8 + gradient_9;
      sum_level_1_5 <= gradient_10 + gradient_11;
      sum_level_1_6 <= gradient_12 + gradient_13;
      sum_level_1_7 <= gradient_14 + gradient_15;
      sum_level_2_0 <= sum_level_1_0 + sum_level_1_1;
      sum_level_2_1 <= sum_level_1_2 + sum_level_1_3;
      sum_level_2_2 <= sum_level_1_4 + sum_level_1_5;
      sum_level_2_3 <= sum_level_1_6 + sum_level_1_7;
      sum_level_3_0 <= sum_level_2_0 + sum_level_2_1;
      sum_level_3_1 <= sum_level_2_2 + sum_level_2_3;
      sum_level_4_0 <= sum_level_3_0 + sum_level_3_1;
      sum_late_1 <= sum_level_4_0;
      products_level_1_0 <= product_0 + product_1;
      products_level_1_1 <= product_2 + product_3;
      products_level_1_2 <= product_4 + product_5;
      products_level_1_3 <= product_6 + product_7;
      products_level_1_4 <= product_8 + product_9;
      products_level_1_5 <= product_10 + product_11;
      products_level_1_6 <= product_12 + product_13;
      products_level_1_7 <= product_14 + product_15;
      products_level_2_0 <= products_level_1_0 + products_level_1_1;
      products_level_2_1 <= products_level_1_2 + products_level_1_3;
      products_level_2_2 <= products_level_1_4 + products_level_1_5;
      products_level_2_3 <= products_level_1_6 + products_level_1_7;
      products_level_3_0 <= products_level_2_0 + products_level_2_1;
      products_level_3_1 <= products_level_2_2 + products_level_2_3;
      products_level_4_0 <= products_level_3_0 + products_level_3_1;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd1) gradient_1 <= pairs_elements_1[15:8];
      else gradient_1 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd2) gradient_2 <= pairs_elements_2[15:8];
      else gradient_2 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd3) gradient_3 <= pairs_elements_3[15:8];
      else gradient_3 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd4) gradient_4 <= pairs_elements_4[15:8];
      else gradient_4 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd5) gradient_5 <= pairs_elements_5[15:8];
      else gradient_5 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd6) gradient_6 <= pairs_elements_6[15:8];
      else gradient_6 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd7) gradient_7 <= pairs_elements_7[15:8];
      else gradient_7 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd8) gradient_8 <= pairs_elements_8[15:8];
      else gradient_8 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd9) gradient_9 <= pairs_elements_9[15:8];
      else gradient_9 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd10) gradient_10 <= pairs_elements_10[15:8];
      else gradient_10 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd11) gradient_11 <= pairs_elements_11[15:8];
      else gradient_11 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd12) gradient_12 <= pairs_elements_12[15:8];
      else gradient_12 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd13) gradient_13 <= pairs_elements_13[15:8];
      else gradient_13 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd14) gradient_14 <= pairs_elements_14[15:8];
      else gradient_14 <= 8'sd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (pairs_count > 5'd15) gradient_15 <= pairs_elements_15[15:8];
      else gradient_15 <= 8'sd0;
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
      valid_1 <= pairs_valid;
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
      products <= (is_start_of_channel ? 27'sd0 : products) + {{7{products_level_4_0[19]}}, products_level_4_0};
    end
  end

endmodule

`default_nettype wire
