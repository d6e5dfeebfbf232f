// statistics_16_w32_n20_sums
//
//   lanes = 16
//   widths.elementBits = 32
//   widths.countBits = 20
//   kind = sums
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module statistics_16_w32_n20_sums (
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
  output wire [30:0]        results_maximum,
  output wire [20:0]        results_count,
  output wire [50:0]        results_sum,
  output wire [81:0]        results_squares
);

  reg valid_1;  // Datapaths/StatisticsAccumulator.swift:68
  reg valid_2;  // Datapaths/StatisticsAccumulator.swift:68
  reg valid_3;  // Datapaths/StatisticsAccumulator.swift:68
  reg valid_4;  // Datapaths/StatisticsAccumulator.swift:68
  reg valid_5;  // Datapaths/StatisticsAccumulator.swift:68
  reg valid_6;  // Datapaths/StatisticsAccumulator.swift:68
  reg last_1;  // Datapaths/StatisticsAccumulator.swift:69
  reg last_2;  // Datapaths/StatisticsAccumulator.swift:69
  reg last_3;  // Datapaths/StatisticsAccumulator.swift:69
  reg last_4;  // Datapaths/StatisticsAccumulator.swift:69
  reg last_5;  // Datapaths/StatisticsAccumulator.swift:69
  reg last_6;  // Datapaths/StatisticsAccumulator.swift:69
  reg is_start_of_tensor;  // Datapaths/RunAccumulators.swift:20
  reg has_result;  // Datapaths/RunAccumulators.swift:22
  reg [30:0] maximum_level_1_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_4;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_5;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_6;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_1_7;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_2_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_2_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_2_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_2_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_3_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_3_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_level_4_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [30:0] maximum_late_1;  // Datapaths/StatisticsAccumulator.swift:71
  reg [30:0] maximum;  // Datapaths/RunAccumulators.swift:33
  reg [31:0] sum_level_1_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_4;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_5;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_6;  // Datapaths/StatisticsAccumulator.swift:122
  reg [31:0] sum_level_1_7;  // Datapaths/StatisticsAccumulator.swift:122
  reg [32:0] sum_level_2_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [32:0] sum_level_2_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [32:0] sum_level_2_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [32:0] sum_level_2_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [33:0] sum_level_3_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [33:0] sum_level_3_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [34:0] sum_level_4_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [34:0] sum_late_1;  // Datapaths/StatisticsAccumulator.swift:71
  reg [50:0] sum;  // Datapaths/RunAccumulators.swift:33
  reg [62:0] squares_level_1_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_4;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_5;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_6;  // Datapaths/StatisticsAccumulator.swift:122
  reg [62:0] squares_level_1_7;  // Datapaths/StatisticsAccumulator.swift:122
  reg [63:0] squares_level_2_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [63:0] squares_level_2_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [63:0] squares_level_2_2;  // Datapaths/StatisticsAccumulator.swift:122
  reg [63:0] squares_level_2_3;  // Datapaths/StatisticsAccumulator.swift:122
  reg [64:0] squares_level_3_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [64:0] squares_level_3_1;  // Datapaths/StatisticsAccumulator.swift:122
  reg [65:0] squares_level_4_0;  // Datapaths/StatisticsAccumulator.swift:122
  reg [81:0] squares;  // Datapaths/RunAccumulators.swift:33
  reg [4:0] count_of_beat_1;  // Datapaths/StatisticsAccumulator.swift:104
  reg [4:0] count_of_beat_2;  // Datapaths/StatisticsAccumulator.swift:104
  reg [4:0] count_late_1;  // Datapaths/StatisticsAccumulator.swift:71
  reg [4:0] count_late_2;  // Datapaths/StatisticsAccumulator.swift:71
  reg [4:0] count_late_3;  // Datapaths/StatisticsAccumulator.swift:71
  reg [4:0] count_late_4;  // Datapaths/StatisticsAccumulator.swift:71
  reg [20:0] count;  // Datapaths/RunAccumulators.swift:33

  wire [30:0] lane_0_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_0_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_1_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_1_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_2_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_2_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_3_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_3_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_4_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_4_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_5_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_5_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_6_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_6_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_7_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_7_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_8_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_8_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_9_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_9_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_10_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_10_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_11_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_11_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_12_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_12_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_13_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_13_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_14_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_14_square;  // Datapaths/StatisticsAccumulator.swift:90
  wire [30:0] lane_15_magnitude;  // Datapaths/StatisticsAccumulator.swift:90
  wire [61:0] lane_15_square;  // Datapaths/StatisticsAccumulator.swift:90

  wire advance = ~results_valid | results_ready;  // Datapaths/StatisticsAccumulator.swift:60
  wire accumulates = advance & valid_6;  // Datapaths/RunAccumulators.swift:24
  wire [30:0] maximum_selected = is_start_of_tensor ? 31'd0 : maximum;

  statistics_lane_w32_square lane_0 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_0),
    .present(elements_count > 5'd0),
    .magnitude(lane_0_magnitude),
    .square(lane_0_square)
  );

  statistics_lane_w32_square lane_1 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_1),
    .present(elements_count > 5'd1),
    .magnitude(lane_1_magnitude),
    .square(lane_1_square)
  );

  statistics_lane_w32_square lane_2 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_2),
    .present(elements_count > 5'd2),
    .magnitude(lane_2_magnitude),
    .square(lane_2_square)
  );

  statistics_lane_w32_square lane_3 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_3),
    .present(elements_count > 5'd3),
    .magnitude(lane_3_magnitude),
    .square(lane_3_square)
  );

  statistics_lane_w32_square lane_4 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_4),
    .present(elements_count > 5'd4),
    .magnitude(lane_4_magnitude),
    .square(lane_4_square)
  );

  statistics_lane_w32_square lane_5 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_5),
    .present(elements_count > 5'd5),
    .magnitude(lane_5_magnitude),
    .square(lane_5_square)
  );

  statistics_lane_w32_square lane_6 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_6),
    .present(elements_count > 5'd6),
    .magnitude(lane_6_magnitude),
    .square(lane_6_square)
  );

  statistics_lane_w32_square lane_7 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_7),
    .present(elements_count > 5'd7),
    .magnitude(lane_7_magnitude),
    .square(lane_7_square)
  );

  statistics_lane_w32_square lane_8 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_8),
    .present(elements_count > 5'd8),
    .magnitude(lane_8_magnitude),
    .square(lane_8_square)
  );

  statistics_lane_w32_square lane_9 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_9),
    .present(elements_count > 5'd9),
    .magnitude(lane_9_magnitude),
    .square(lane_9_square)
  );

  statistics_lane_w32_square lane_10 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_10),
    .present(elements_count > 5'd10),
    .magnitude(lane_10_magnitude),
    .square(lane_10_square)
  );

  statistics_lane_w32_square lane_11 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_11),
    .present(elements_count > 5'd11),
    .magnitude(lane_11_magnitude),
    .square(lane_11_square)
  );

  statistics_lane_w32_square lane_12 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_12),
    .present(elements_count > 5'd12),
    .magnitude(lane_12_magnitude),
    .square(lane_12_square)
  );

  statistics_lane_w32_square lane_13 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_13),
    .present(elements_count > 5'd13),
    .magnitude(lane_13_magnitude),
    .square(lane_13_square)
  );

  statistics_lane_w32_square lane_14 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_14),
    .present(elements_count > 5'd14),
    .magnitude(lane_14_magnitude),
    .square(lane_14_square)
  );

  statistics_lane_w32_square lane_15 (  // Datapaths/StatisticsAccumulator.swift:90
    .clock(clock),
    .advance(advance),
    .element(elements_elements_15),
    .present(elements_count > 5'd15),
    .magnitude(lane_15_magnitude),
    .square(lane_15_square)
  );

  assign elements_ready = advance;  // Datapaths/StatisticsAccumulator.swift:61
  assign results_valid = has_result;  // Datapaths/RunAccumulators.swift:22
  assign results_maximum = maximum;  // Datapaths/RunAccumulators.swift:35
  assign results_count = count;  // Datapaths/RunAccumulators.swift:35
  assign results_sum = sum;  // Datapaths/RunAccumulators.swift:35
  assign results_squares = squares;  // Datapaths/RunAccumulators.swift:35

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
      sum_level_1_0 <= lane_0_magnitude + lane_1_magnitude;
      sum_level_1_1 <= lane_2_magnitude + lane_3_magnitude;
      sum_level_1_2 <= lane_4_magnitude + lane_5_magnitude;
      sum_level_1_3 <= lane_6_magnitude + lane_7_magnitude;
      sum_level_1_4 <= lane_8_magnitude + lane_9_magnitude;
      sum_level_1_5 <= lane_10_magnitude + lane_11_magnitude;
      sum_level_1_6 <= lane_12_magnitude + lane_13_magnitude;
      sum_level_1_7 <= lane_14_magnitude + lane_15_magnitude;
      sum_level_2_0 <= sum_level_1_0 + sum_level_1_1;
      sum_level_2_1 <= sum_level_1_2 + sum_level_1_3;
      sum_level_2_2 <= sum_level_1_4 + sum_level_1_5;
      sum_level_2_3 <= sum_level_1_6 + sum_level_1_7;
      sum_level_3_0 <= sum_level_2_0 + sum_level_2_1;
      sum_level_3_1 <= sum_level_2_2 + sum_level_2_3;
      sum_level_4_0 <= sum_level_3_0 + sum_level_3_1;
      sum_late_1 <= sum_level_4_0;
      squares_level_1_0 <= lane_0_square + lane_1_square;
      squares_level_1_1 <= lane_2_square + lane_3_square;
      squares_level_1_2 <= lane_4_square + lane_5_square;
      squares_level_1_3 <= lane_6_square + lane_7_square;
      squares_level_1_4 <= lane_8_square + lane_9_square;
      squares_level_1_5 <= lane_10_square + lane_11_square;
      squares_level_1_6 <= lane_12_square + lane_13_square;
      squares_level_1_7 <= lane_14_square + lane_15_square;
      squares_level_2_0 <= squares_level_1_0 + squares_level_1_1;
      squares_level_2_1 <= squares_level_1_2 + squares_level_1_3;
      squares_level_2_2 <= squares_level_1_4 + squares_level_1_5;
      squares_level_2_3 <= squares_level_1_6 + squares_level_1_7;
      squares_level_3_0 <= squares_level_2_0 + squares_level_2_1;
      squares_level_3_1 <= squares_level_2_2 + squares_level_2_3;
      squares_level_4_0 <= squares_level_3_0 + squares_level_3_1;
      count_of_beat_1 <= elements_count;
      count_of_beat_2 <= count_of_beat_1;
      count_late_1 <= count_of_beat_2;
      count_late_2 <= count_late_1;
      count_late_3 <= count_late_2;
      count_late_4 <= count_late_3;
    end
  end

  always @(posedge clock) begin
    if (reset) is_start_of_tensor <= 1'b1;
    else if (advance & valid_6) is_start_of_tensor <= last_6;
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_0_magnitude < lane_1_magnitude) maximum_level_1_0 <= lane_1_magnitude;
      else maximum_level_1_0 <= lane_0_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_2_magnitude < lane_3_magnitude) maximum_level_1_1 <= lane_3_magnitude;
      else maximum_level_1_1 <= lane_2_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_4_magnitude < lane_5_magnitude) maximum_level_1_2 <= lane_5_magnitude;
      else maximum_level_1_2 <= lane_4_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_6_magnitude < lane_7_magnitude) maximum_level_1_3 <= lane_7_magnitude;
      else maximum_level_1_3 <= lane_6_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_8_magnitude < lane_9_magnitude) maximum_level_1_4 <= lane_9_magnitude;
      else maximum_level_1_4 <= lane_8_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_10_magnitude < lane_11_magnitude) maximum_level_1_5 <= lane_11_magnitude;
      else maximum_level_1_5 <= lane_10_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_12_magnitude < lane_13_magnitude) maximum_level_1_6 <= lane_13_magnitude;
      else maximum_level_1_6 <= lane_12_magnitude;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      if (lane_14_magnitude < lane_15_magnitude) maximum_level_1_7 <= lane_15_magnitude;
      else maximum_level_1_7 <= lane_14_magnitude;
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

  always @(posedge clock) begin
    if (accumulates) begin
      sum <= (is_start_of_tensor ? 51'd0 : sum) + {16'd0, sum_late_1};
      squares <= (is_start_of_tensor ? 82'd0 : squares) + {16'd0, squares_level_4_0};
      count <= (is_start_of_tensor ? 21'd0 : count) + {16'd0, count_late_4};
    end
  end

endmodule

`default_nettype wire
