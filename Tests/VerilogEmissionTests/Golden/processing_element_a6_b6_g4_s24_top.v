// processing_element_a6_b6_g4_s24_top
//
//   operandBitsA = 6
//   operandBitsB = 6
//   groups = 4
//   accumulatorBits = 24
//   isTop = true
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module processing_element_a6_b6_g4_s24_top (
  input  wire               clock,
  input  wire               reset,
  input  wire               advance,
  input  wire signed [5:0]  left_code,
  input  wire [1:0]         left_control_shift,
  input  wire               left_control_first,
  input  wire               left_control_last,
  output wire signed [5:0]  right_code,
  output wire [1:0]         right_control_shift,
  output wire               right_control_first,
  output wire               right_control_last,
  input  wire signed [5:0]  above_code,
  output wire signed [5:0]  below_code,
  output wire signed [23:0] below_sum
);

  reg signed [5:0] operand_a;  // Datapaths/ProcessingElement.swift:54
  reg [1:0] shift;  // Datapaths/ProcessingElement.swift:55
  reg first;  // Datapaths/ProcessingElement.swift:57
  reg last;  // Datapaths/ProcessingElement.swift:58
  reg signed [5:0] operand_b;  // Datapaths/ProcessingElement.swift:59
  reg signed [5:0] operand_b_held;  // Datapaths/ProcessingElement.swift:60
  reg signed [11:0] product;  // Datapaths/ProcessingElement.swift:61
  reg [1:0] product_shift;  // Datapaths/ProcessingElement.swift:62
  reg product_first;  // Datapaths/ProcessingElement.swift:64
  reg signed [23:0] accumulator;  // Datapaths/ProcessingElement.swift:66

  wire signed [14:0] sum_shifted = {{3{product[11]}}, product} << product_shift;
  wire signed [23:0] sum_so_far = product_first ? 24'sd0 : accumulator;  // Datapaths/ProcessingElement.swift:101
  wire signed [23:0] sum = sum_so_far + {{9{sum_shifted[14]}}, sum_shifted};  // Datapaths/ProcessingElement.swift:69

  assign right_code = operand_a;  // Datapaths/ProcessingElement.swift:74
  assign right_control_shift = shift;  // Datapaths/ProcessingElement.swift:77
  assign right_control_first = first;  // Datapaths/ProcessingElement.swift:75
  assign right_control_last = last;  // Datapaths/ProcessingElement.swift:76
  assign below_code = operand_b_held;  // Datapaths/ProcessingElement.swift:79
  assign below_sum = accumulator;  // Datapaths/ProcessingElement.swift:80

  always @(posedge clock) begin
    if (advance) begin
      operand_a <= left_code;
      shift <= left_control_shift;
      first <= left_control_first;
      operand_b <= above_code;
      operand_b_held <= operand_b;
      product <= operand_a * operand_b;
      product_shift <= shift;
      product_first <= first;
      accumulator <= sum;
    end
  end

  always @(posedge clock) begin
    if (reset) last <= 1'b0;
    else if (advance) last <= left_control_last;
  end

endmodule

`default_nettype wire
