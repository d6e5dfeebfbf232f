// wide
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module wide (
  input  wire [1023:0]     word,
  output wire [1023:0]     inverted,
  output wire [99:0]       pattern,
  output wire signed [7:0] lowest,
  output wire [1023:0]     passed
);

  assign inverted = ~word;  // VerilogEmissionTests/GoldenModules.swift:191
  assign pattern = 100'h0123456789abcdef011223344;  // VerilogEmissionTests/GoldenModules.swift:192
  assign lowest = 8'sh80;  // VerilogEmissionTests/GoldenModules.swift:193
  assign passed = word;  // VerilogEmissionTests/GoldenModules.swift:194

endmodule

`default_nettype wire
