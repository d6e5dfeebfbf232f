// counter_w8
//
//   bits = 8
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module counter_w8 (
  input  wire       clock,
  input  wire       reset,
  input  wire       enable,
  input  wire [7:0] limit,
  output wire [7:0] count,
  output wire       isAtLimit
);

  reg [7:0] value;  // VerilogEmissionTests/GoldenModules.swift:24

  initial value = 8'd1;

  assign count = value;  // VerilogEmissionTests/GoldenModules.swift:33
  assign isAtLimit = value == limit;  // VerilogEmissionTests/GoldenModules.swift:34

  always @(posedge clock) begin
    if (reset) value <= 8'd0;
    else if (enable) begin
      if (isAtLimit) value <= 8'd0;
      else value <= value + 8'd1;
    end
  end

endmodule

`default_nettype wire
