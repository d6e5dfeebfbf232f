// multiply_accumulate
//
//   bits = 6
//   accumulatorBits = 24
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module multiply_accumulate (
  input  wire               clock,
  input  wire               reset,
  input  wire               clear,
  input  wire signed [5:0]  a,
  input  wire signed [5:0]  b,
  output wire signed [11:0] product,
  output wire signed [23:0] sum
);

  reg signed [23:0] accumulator;  // VerilogEmissionTests/GoldenModules.swift:83

  wire signed [5:0] multiplier_b_difference = b - 6'sd1;

  multiplier multiplier (  // VerilogEmissionTests/GoldenModules.swift:80
    .clock(clock),
    .a(a),
    .b(multiplier_b_difference),
    .product(product)
  );

  assign sum = accumulator;  // VerilogEmissionTests/GoldenModules.swift:86

  always @(posedge clock) begin
    if (reset) accumulator <= 24'sd0;
    else if (clear) accumulator <= 24'sd0;
    else accumulator <= accumulator + {{12{product[11]}}, product};
  end

endmodule

`default_nettype wire
