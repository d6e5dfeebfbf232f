// multiplier
//
//   bits = 6
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module multiplier (
  input  wire               clock,
  input  wire signed [5:0]  a,
  input  wire signed [5:0]  b,
  output wire signed [11:0] product
);

  reg signed [11:0] pipeline;  // VerilogEmissionTests/GoldenModules.swift:54

  assign product = pipeline;  // VerilogEmissionTests/GoldenModules.swift:54

  always @(posedge clock) pipeline <= a * b;

endmodule

`default_nettype wire
