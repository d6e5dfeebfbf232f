// processing_element_a4_bfp4_g1_s20_fp7
//
//   operandBitsA = 4
//   operandBitsB = 4
//   groups = 1
//   fp4.levels = 7
//   fp4.side = b
//   fp4.form = fp7
//   accumulatorBits = 20
//   isTop = false
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module processing_element_a4_bfp4_g1_s20_fp7 (
  input  wire               clock,
  input  wire               reset,
  input  wire               advance,
  input  wire [3:0]         left_code,
  input  wire               left_control_first,
  input  wire               left_control_last,
  output wire [3:0]         right_code,
  output wire               right_control_first,
  output wire               right_control_last,
  input  wire [3:0]         above_code,
  input  wire signed [19:0] above_sum,
  output wire [3:0]         below_code,
  output wire signed [19:0] below_sum
);

  reg [3:0] operand_a;  // Datapaths/ProcessingElement.swift:54
  reg first;  // Datapaths/ProcessingElement.swift:57
  reg last;  // Datapaths/ProcessingElement.swift:58
  reg [3:0] operand_b;  // Datapaths/ProcessingElement.swift:59
  reg [3:0] operand_b_held;  // Datapaths/ProcessingElement.swift:60
  reg [6:0] product;  // Datapaths/ProcessingElement.swift:61
  reg product_first;  // Datapaths/ProcessingElement.swift:64
  reg signed [19:0] accumulator;  // Datapaths/ProcessingElement.swift:66
  reg product_last;  // Datapaths/ProcessingElement.swift:92
  reg signed [19:0] finished_sum;  // Datapaths/ProcessingElement.swift:93

  wire is_negative = operand_b[3] ^ operand_a[3];  // Datapaths/FP4Multiplication.swift:52
  wire [2:0] level = operand_b[2:0];  // Datapaths/FP4Multiplication.swift:53
  wire [2:0] magnitude = operand_a[2:0];  // Datapaths/FP4Multiplication.swift:54
  wire [1:0] octave = magnitude[2] ? 2'd2 : magnitude[1] ? 2'd1 : 2'd0;  // Datapaths/FP4Multiplication.swift:69
  wire [1:0] mantissa = magnitude[2] ? magnitude[1:0] : magnitude[1] ? {magnitude[0], 1'b0} : 2'd0;  // Datapaths/FP4Multiplication.swift:71
  wire is_zero = (level == 3'd0) | (magnitude == 3'd0);  // Datapaths/FP4Multiplication.swift:72
  wire [3:0] exponent_sum = {1'b0, level} + {2'd0, octave};
  wire [3:0] exponent = is_zero ? 4'd0 : exponent_sum;  // Datapaths/FP4Multiplication.swift:73
  wire signed [19:0] sum_so_far = product_first ? 20'sd0 : accumulator;  // Datapaths/ProcessingElement.swift:101
  wire [11:0] addend_shifted = {9'd0, 1'b1, product[1:0]} << product[5:2];
  wire [9:0] addend_joined = {product[6], product[6] ? ~addend_shifted[11:3] : addend_shifted[11:3]};
  wire signed [9:0] addend = addend_joined;  // Datapaths/FP4Multiplication.swift:83
  wire signed [19:0] sum_sum = sum_so_far + {{10{addend[9]}}, addend};
  wire signed [19:0] sum = sum_sum + {19'd0, product[6]};  // Datapaths/ProcessingElement.swift:69

  assign right_code = operand_a;  // Datapaths/ProcessingElement.swift:74
  assign right_control_first = first;  // Datapaths/ProcessingElement.swift:75
  assign right_control_last = last;  // Datapaths/ProcessingElement.swift:76
  assign below_code = operand_b_held;  // Datapaths/ProcessingElement.swift:79
  assign below_sum = finished_sum;  // Datapaths/ProcessingElement.swift:80

  always @(posedge clock) begin
    if (advance) begin
      operand_a <= left_code;
      first <= left_control_first;
      operand_b <= above_code;
      operand_b_held <= operand_b;
      product <= {is_negative, exponent, mantissa};
      product_first <= first;
      accumulator <= sum;
      product_last <= last;
    end
  end

  always @(posedge clock) begin
    if (reset) last <= 1'b0;
    else if (advance) last <= left_control_last;
  end

  always @(posedge clock) begin
    if (advance) begin
      if (product_last) finished_sum <= sum;
      else finished_sum <= above_sum;
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, addend_shifted[2:0]};

endmodule

`default_nettype wire
