// statistics_16_w32_n20_maximum
//
//   lanes = 16
//   widths.elementBits = 32
//   widths.countBits = 20
//   kind = maximum
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module statistics_16_w32_n20_maximum (
  input  wire               clock,
  input  wire               reset,
  input  wire               elements_valid,
  output wire               elements_ready,
  input  wire signed [31:0] elements_elements_0,
  input  wire signed [31:0] elements_elements_1,
  input  wire signed [31:0] elements_elements_2,
  input  wire signed [31:0] elements_elements_3,
  input  wire signed [31:0] elements_elements_4,
  input  wire signed [31:0] elements_elements_5,
  input  wire signed [31:0] elements_elements_6,
  input  wire signed [31:0] elements_elements_7,
  input  wire signed [31:0] elements_elements_8,
  input  wire signed [31:0] elements_elements_9,
  input  wire signed [31:0] elements_elements_10,
  input  wire signed [31:0] elements_elements_11,
  input  wire signed [31:0] elements_elements_12,
  input  wire signed [31:0] elements_elements_13,
  input  wire signed [31:0] elements_elements_14,
  input  wire signed [31:0] elements_elements_15,
  input  wire [4:0]         elements_count,
  input  wire               elements_last,
  output wire               results_valid,
  input  wire               results_ready,
  output wire [30:0]        results_maximum
);

  reg [30:0] magnitude_0;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_1;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_2;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_3;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_4;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_5;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_6;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_7;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_8;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_9;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_10;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_11;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_12;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_13;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_14;  // Datapaths/StatisticsAccumulator.swift:65
  reg [30:0] magnitude_15;  // Datapaths/StatisticsAccumulator.swift:65
  reg valid_1;  // Datapaths/StatisticsAccumulator.swift:70
  reg valid_2;  // Datapaths/StatisticsAccumulator.swift:70
  reg valid_3;  // Datapaths/StatisticsAccumulator.swift:70
  reg valid_4;  // Datapaths/StatisticsAccumulator.swift:70
  reg valid_5;  // Datapaths/StatisticsAccumulator.swift:70
  reg valid_6;  // Datapaths/StatisticsAccumulator.swift:70
  reg last_1;  // Datapaths/StatisticsAccumulator.swift:71
  reg last_2;  // Datapaths/StatisticsAccumulator.swift:71
  reg last_3;  // Datapaths/StatisticsAccumulator.swift:71
  reg last_4;  // Datapaths/StatisticsAccumulator.swift:71
  reg last_5;  // Datapaths/StatisticsAccumulator.swift:71
  reg last_6;  // Datapaths/StatisticsAccumulator.swift:71
  reg is_start_of_tensor;  // Datapaths/StatisticsAccumulator.swift:75
  reg has_result;  // Datapaths/StatisticsAccumulator.swift:77
  reg [30:0] maximum_level_1_0;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_1;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_2;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_3;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_4;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_5;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_6;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_1_7;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_2_0;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_2_1;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_2_2;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_2_3;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_3_0;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_3_1;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_level_4_0;  // Datapaths/StatisticsAccumulator.swift:126
  reg [30:0] maximum_late_1;  // Datapaths/StatisticsAccumulator.swift:73
  reg [30:0] maximum;  // Datapaths/StatisticsAccumulator.swift:85

  wire advance = ~results_valid | results_ready;  // Datapaths/StatisticsAccumulator.swift:60
  wire accumulates = advance & valid_6;  // Datapaths/StatisticsAccumulator.swift:79
  wire [30:0] maximum_selected = is_start_of_tensor ? 31'd0 : maximum;

  assign elements_ready = advance;  // Datapaths/StatisticsAccumulator.swift:61
  assign results_valid = has_result;  // Datapaths/StatisticsAccumulator.swift:77
  assign results_maximum = maximum;  // Datapaths/StatisticsAccumulator.swift:87

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd0) begin
        if (elements_elements_0 < 32'sd0) magnitude_0 <= -elements_elements_0[30:0];
        else magnitude_0 <= elements_elements_0[30:0];
      end else magnitude_0 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd1) begin
        if (elements_elements_1 < 32'sd0) magnitude_1 <= -elements_elements_1[30:0];
        else magnitude_1 <= elements_elements_1[30:0];
      end else magnitude_1 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd2) begin
        if (elements_elements_2 < 32'sd0) magnitude_2 <= -elements_elements_2[30:0];
        else magnitude_2 <= elements_elements_2[30:0];
      end else magnitude_2 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd3) begin
        if (elements_elements_3 < 32'sd0) magnitude_3 <= -elements_elements_3[30:0];
        else magnitude_3 <= elements_elements_3[30:0];
      end else magnitude_3 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd4) begin
        if (elements_elements_4 < 32'sd0) magnitude_4 <= -elements_elements_4[30:0];
        else magnitude_4 <= elements_elements_4[30:0];
      end else magnitude_4 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd5) begin
        if (elements_elements_5 < 32'sd0) magnitude_5 <= -elements_elements_5[30:0];
        else magnitude_5 <= elements_elements_5[30:0];
      end else magnitude_5 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd6) begin
        if (elements_elements_6 < 32'sd0) magnitude_6 <= -elements_elements_6[30:0];
        else magnitude_6 <= elements_elements_6[30:0];
      end else magnitude_6 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd7) begin
        if (elements_elements_7 < 32'sd0) magnitude_7 <= -elements_elements_7[30:0];
        else magnitude_7 <= elements_elements_7[30:0];
      end else magnitude_7 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd8) begin
        if (elements_elements_8 < 32'sd0) magnitude_8 <= -elements_elements_8[30:0];
        else magnitude_8 <= elements_elements_8[30:0];
      end else magnitude_8 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd9) begin
        if (elements_elements_9 < 32'sd0) magnitude_9 <= -elements_elements_9[30:0];
        else magnitude_9 <= elements_elements_9[30:0];
      end else magnitude_9 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd10) begin
        if (elements_elements_10 < 32'sd0) magnitude_10 <= -elements_elements_10[30:0];
        else magnitude_10 <= elements_elements_10[30:0];
      end else magnitude_10 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd11) begin
        if (elements_elements_11 < 32'sd0) magnitude_11 <= -elements_elements_11[30:0];
        else magnitude_11 <= elements_elements_11[30:0];
      end else magnitude_11 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd12) begin
        if (elements_elements_12 < 32'sd0) magnitude_12 <= -elements_elements_12[30:0];
        else magnitude_12 <= elements_elements_12[30:0];
      end else magnitude_12 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd13) begin
        if (elements_elements_13 < 32'sd0) magnitude_13 <= -elements_elements_13[30:0];
        else magnitude_13 <= elements_elements_13[30:0];
      end else magnitude_13 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd14) begin
        if (elements_elements_14 < 32'sd0) magnitude_14 <= -elements_elements_14[30:0];
        else magnitude_14 <= elements_elements_14[30:0];
      end else magnitude_14 <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (elements_count > 5'd15) begin
        if (elements_elements_15 < 32'sd0) magnitude_15 <= -elements_elements_15[30:0];
        else magnitude_15 <= elements_elements_15[30:0];
      end else magnitude_15 <= 31'd0;
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
    if (advance) begin
      last_1 <= elements_last;
      last_2 <= last_1;
      last_3 <= last_2;
      last_4 <= last_3;
      last_5 <= last_4;
      last_6 <= last_5;
      maximum_late_1 <= maximum_level_4_0;
    end
  end

  always @(posedge clock) begin
    if (reset) is_start_of_tensor <= 1'b1;
    else if (advance & valid_6) is_start_of_tensor <= last_6;
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_0 < magnitude_1) maximum_level_1_0 <= magnitude_1;
      else maximum_level_1_0 <= magnitude_0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_2 < magnitude_3) maximum_level_1_1 <= magnitude_3;
      else maximum_level_1_1 <= magnitude_2;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_4 < magnitude_5) maximum_level_1_2 <= magnitude_5;
      else maximum_level_1_2 <= magnitude_4;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_6 < magnitude_7) maximum_level_1_3 <= magnitude_7;
      else maximum_level_1_3 <= magnitude_6;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_8 < magnitude_9) maximum_level_1_4 <= magnitude_9;
      else maximum_level_1_4 <= magnitude_8;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_10 < magnitude_11) maximum_level_1_5 <= magnitude_11;
      else maximum_level_1_5 <= magnitude_10;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_12 < magnitude_13) maximum_level_1_6 <= magnitude_13;
      else maximum_level_1_6 <= magnitude_12;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (magnitude_14 < magnitude_15) maximum_level_1_7 <= magnitude_15;
      else maximum_level_1_7 <= magnitude_14;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_1_0 < maximum_level_1_1) maximum_level_2_0 <= maximum_level_1_1;
      else maximum_level_2_0 <= maximum_level_1_0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_1_2 < maximum_level_1_3) maximum_level_2_1 <= maximum_level_1_3;
      else maximum_level_2_1 <= maximum_level_1_2;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_1_4 < maximum_level_1_5) maximum_level_2_2 <= maximum_level_1_5;
      else maximum_level_2_2 <= maximum_level_1_4;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_1_6 < maximum_level_1_7) maximum_level_2_3 <= maximum_level_1_7;
      else maximum_level_2_3 <= maximum_level_1_6;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_2_0 < maximum_level_2_1) maximum_level_3_0 <= maximum_level_2_1;
      else maximum_level_3_0 <= maximum_level_2_0;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_2_2 < maximum_level_2_3) maximum_level_3_1 <= maximum_level_2_3;
      else maximum_level_3_1 <= maximum_level_2_2;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (maximum_level_3_0 < maximum_level_3_1) maximum_level_4_0 <= maximum_level_3_1;
      else maximum_level_4_0 <= maximum_level_3_0;
    end
  end

  always @(posedge clock) begin
    if (accumulates) begin
      if (maximum_selected < maximum_late_1) maximum <= maximum_late_1;
      else maximum <= maximum_selected;
    end
  end

endmodule

`default_nettype wire
