// processing_element_a5_bfp4_g1_s21_top
//
//   operandBitsA = 5
//   operandBitsB = 4
//   groups = 1
//   fp4.levels = 7
//   fp4.side = b
//   fp4.form = shift
//   accumulatorBits = 21
//   isTop = true
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module processing_element_a5_bfp4_g1_s21_top (
  input  wire               clock,
  input  wire               reset,
  input  wire               advance,
  input  wire [4:0]         left_code,
  input  wire               left_control_first,
  input  wire               left_control_last,
  output wire [4:0]         right_code,
  output wire               right_control_first,
  output wire               right_control_last,
  input  wire [3:0]         above_code,
  output wire [3:0]         below_code,
  output wire signed [20:0] below_sum
);

  reg [4:0] operand_a;  // Datapaths/ProcessingElement.swift:54
  reg first;  // Datapaths/ProcessingElement.swift:57
  reg last;  // Datapaths/ProcessingElement.swift:58
  reg [3:0] operand_b;  // Datapaths/ProcessingElement.swift:59
  reg [3:0] operand_b_held;  // Datapaths/ProcessingElement.swift:60
  reg [10:0] product;  // Datapaths/ProcessingElement.swift:61
  reg product_first;  // Datapaths/ProcessingElement.swift:64
  reg signed [20:0] accumulator;  // Datapaths/ProcessingElement.swift:66

  wire is_negative = operand_b[3] ^ operand_a[4];  // Datapaths/FP4Multiplication.swift:52
  wire [2:0] level = operand_b[2:0];  // Datapaths/FP4Multiplication.swift:53
  wire [3:0] magnitude = operand_a[3:0];  // Datapaths/FP4Multiplication.swift:54
  wire [7:0] is_level_shifted = 8'd1 << level;
  wire [6:0] is_level = is_level_shifted[7:1];  // Datapaths/FP4Multiplication.swift:64
  wire [9:0] product_or = (is_level[0] ? {6'd0, magnitude} : 10'd0) | (is_level[1] ? {5'd0, magnitude, 1'b0} : 10'd0);
  wire [9:0] product_or_2 = (product_or | (is_level[2] ? {4'd0, magnitude, 2'd0} : 10'd0)) | (is_level[3] ? {3'd0, magnitude, 3'd0} : 10'd0);
  wire [9:0] product_or_3 = (product_or_2 | (is_level[4] ? {2'd0, magnitude, 4'd0} : 10'd0)) | (is_level[5] ? {1'b0, magnitude, 5'd0} : 10'd0);
  wire signed [20:0] sum_so_far = product_first ? 21'sd0 : accumulator;  // Datapaths/ProcessingElement.swift:101
  wire [10:0] addend_joined = {product[10], product[10] ? ~product[9:0] : product[9:0]};
  wire signed [10:0] addend = addend_joined;  // Datapaths/FP4Multiplication.swift:83
  wire signed [20:0] sum_sum = sum_so_far + {{10{addend[10]}}, addend};
  wire signed [20:0] sum = sum_sum + {20'd0, product[10]};  // Datapaths/ProcessingElement.swift:69

  assign right_code = operand_a;  // Datapaths/ProcessingElement.swift:74
  assign right_control_first = first;  // Datapaths/ProcessingElement.swift:75
  assign right_control_last = last;  // Datapaths/ProcessingElement.swift:76
  assign below_code = operand_b_held;  // Datapaths/ProcessingElement.swift:79
  assign below_sum = accumulator;  // Datapaths/ProcessingElement.swift:80

  always @(posedge clock) begin
    if (advance) begin
      operand_a <= left_code;
      first <= left_control_first;
      operand_b <= above_code;
      operand_b_held <= operand_b;
      product <= {is_negative, product_or_3 | (is_level[6] ? {magnitude, 6'd0} : 10'd0)};
      product_first <= first;
      accumulator <= sum;
    end
  end

  always @(posedge clock) begin
    if (reset) last <= 1'b0;
    else if (advance) last <= left_control_last;
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, is_level_shifted[0]};

endmodule

`default_nettype wire
