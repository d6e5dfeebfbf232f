// age
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module age (
  input  wire       age_clock,
  input  wire       age_reset_n,
  input  wire       clear,
  output wire [3:0] age
);

  reg [3:0] cycles;  // VerilogEmissionTests/GoldenModules.swift:302

  assign age = cycles;  // VerilogEmissionTests/GoldenModules.swift:304

  always @(posedge age_clock) begin
    if (~age_reset_n) cycles <= 4'd0;
    else if (clear) cycles <= 4'd0;
    else cycles <= cycles + 4'd1;
  end

endmodule

`default_nettype wire
