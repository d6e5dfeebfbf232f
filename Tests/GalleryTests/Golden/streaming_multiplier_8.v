// streaming_multiplier_8
//
//   bits = 8
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module streaming_multiplier_8 (
  input  wire        clock,
  input  wire        reset,
  input  wire        operands_valid,
  output wire        operands_ready,
  input  wire [7:0]  operands_a,
  input  wire [7:0]  operands_b,
  output wire        products_valid,
  input  wire        products_ready,
  output wire [15:0] products_value
);

  reg valid_0;  // Gallery/StreamingMultiplier.swift:55
  reg [7:0] sum_0;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_0;  // Gallery/StreamingMultiplier.swift:58
  reg [6:0] b_0;  // Gallery/StreamingMultiplier.swift:59
  reg valid_1;  // Gallery/StreamingMultiplier.swift:55
  reg [9:0] sum_1;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_1;  // Gallery/StreamingMultiplier.swift:58
  reg [5:0] b_1;  // Gallery/StreamingMultiplier.swift:59
  reg valid_2;  // Gallery/StreamingMultiplier.swift:55
  reg [10:0] sum_2;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_2;  // Gallery/StreamingMultiplier.swift:58
  reg [4:0] b_2;  // Gallery/StreamingMultiplier.swift:59
  reg valid_3;  // Gallery/StreamingMultiplier.swift:55
  reg [11:0] sum_3;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_3;  // Gallery/StreamingMultiplier.swift:58
  reg [3:0] b_3;  // Gallery/StreamingMultiplier.swift:59
  reg valid_4;  // Gallery/StreamingMultiplier.swift:55
  reg [12:0] sum_4;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_4;  // Gallery/StreamingMultiplier.swift:58
  reg [2:0] b_4;  // Gallery/StreamingMultiplier.swift:59
  reg valid_5;  // Gallery/StreamingMultiplier.swift:55
  reg [13:0] sum_5;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_5;  // Gallery/StreamingMultiplier.swift:58
  reg [1:0] b_5;  // Gallery/StreamingMultiplier.swift:59
  reg valid_6;  // Gallery/StreamingMultiplier.swift:55
  reg [14:0] sum_6;  // Gallery/StreamingMultiplier.swift:56
  reg [7:0] a_6;  // Gallery/StreamingMultiplier.swift:58
  reg b_6;  // Gallery/StreamingMultiplier.swift:59
  reg valid_7;  // Gallery/StreamingMultiplier.swift:55
  reg [15:0] sum_7;  // Gallery/StreamingMultiplier.swift:56

  wire advance = ~products_valid | products_ready;  // Gallery/StreamingMultiplier.swift:47

  assign operands_ready = advance;  // Gallery/StreamingMultiplier.swift:48
  assign products_valid = valid_7;  // Gallery/StreamingMultiplier.swift:61
  assign products_value = sum_7;  // Gallery/StreamingMultiplier.swift:62

  always @(posedge clock) begin
    if (reset) begin
      valid_0 <= 1'b0;
      valid_1 <= 1'b0;
      valid_2 <= 1'b0;
      valid_3 <= 1'b0;
      valid_4 <= 1'b0;
      valid_5 <= 1'b0;
      valid_6 <= 1'b0;
      valid_7 <= 1'b0;
    end else if (advance) begin
      valid_0 <= operands_valid;
      valid_1 <= valid_0;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      valid_4 <= valid_3;
      valid_5 <= valid_4;
      valid_6 <= valid_5;
      valid_7 <= valid_6;
    end
  end

  always @(posedge clock) begin
    if (advance) begin
      sum_0 <= operands_b[0] ? operands_a : 8'd0;
      a_0 <= operands_a;
      b_0 <= operands_b[7:1];
      sum_1 <= {2'd0, sum_0} + {1'b0, b_0[0] ? a_0 : 8'd0, 1'b0};
      a_1 <= a_0;
      b_1 <= b_0[6:1];
      sum_2 <= {1'b0, sum_1} + {1'b0, b_1[0] ? a_1 : 8'd0, 2'd0};
      a_2 <= a_1;
      b_2 <= b_1[5:1];
      sum_3 <= {1'b0, sum_2} + {1'b0, b_2[0] ? a_2 : 8'd0, 3'd0};
      a_3 <= a_2;
      b_3 <= b_2[4:1];
      sum_4 <= {1'b0, sum_3} + {1'b0, b_3[0] ? a_3 : 8'd0, 4'd0};
      a_4 <= a_3;
      b_4 <= b_3[3:1];
      sum_5 <= {1'b0, sum_4} + {1'b0, b_4[0] ? a_4 : 8'd0, 5'd0};
      a_5 <= a_4;
      b_5 <= b_4[2:1];
      sum_6 <= {1'b0, sum_5} + {1'b0, b_5[0] ? a_5 : 8'd0, 6'd0};
      a_6 <= a_5;
      b_6 <= b_5[1];
      sum_7 <= {1'b0, sum_6} + {1'b0, b_6 ? a_6 : 8'd0, 7'd0};
    end
  end

endmodule

`default_nettype wire
