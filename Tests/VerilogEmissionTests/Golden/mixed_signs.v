// mixed_signs
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module mixed_signs (
  input  wire [7:0]         level,
  input  wire signed [5:0]  offset,
  input  wire [1:0]         amount,
  output wire signed [9:0]  sum,
  output wire signed [13:0] product,
  output wire signed [8:0]  shiftedLeft,
  output wire signed [5:0]  shiftedRight,
  output wire               isLess,
  output wire               isAtMostSeven,
  output wire [3:0]         lowBits,
  output wire               isAlwaysTrue
);

  assign sum = {2'd0, level} + {{4{offset[5]}}, offset};  // VerilogEmissionTests/GoldenModules.swift:122
  assign product = $signed({1'b0, level}) * offset;  // VerilogEmissionTests/GoldenModules.swift:123
  assign shiftedLeft = {{3{offset[5]}}, offset} << amount;  // VerilogEmissionTests/GoldenModules.swift:124
  assign shiftedRight = offset >>> amount;  // VerilogEmissionTests/GoldenModules.swift:125
  assign isLess = $signed({{3{offset[5]}}, offset}) < $signed({1'b0, level});  // VerilogEmissionTests/GoldenModules.swift:126
  assign isAtMostSeven = offset <= 6'sd7;  // VerilogEmissionTests/GoldenModules.swift:127
  assign lowBits = product[3:0];  // VerilogEmissionTests/GoldenModules.swift:128
  assign isAlwaysTrue = 1'b1;  // VerilogEmissionTests/GoldenModules.swift:129

endmodule

`default_nettype wire
