// counter_mod10
//
//   modulo = 10
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module counter_mod10 (
  input  wire       clock,
  input  wire       reset,
  input  wire       enable,
  output wire [3:0] count,
  output wire       wraps
);

  reg [3:0] value;  // Gallery/Counter.swift:40

  wire is_last = value == 4'd9;  // Gallery/Counter.swift:41

  assign count = value;  // Gallery/Counter.swift:50
  assign wraps = enable & is_last;  // Gallery/Counter.swift:51

  always @(posedge clock) begin
    if (reset) value <= 4'd0;
    else if (enable) begin
      if (is_last) value <= 4'd0;
      else value <= value + 4'd1;
    end
  end

endmodule

`default_nettype wire
