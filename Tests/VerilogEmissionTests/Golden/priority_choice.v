// priority_choice
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module priority_choice (
  input  wire       clock,
  input  wire [2:0] select,
  input  wire [7:0] values_0,
  input  wire [7:0] values_1,
  input  wire [7:0] values_2,
  output wire [7:0] chosen,
  output wire [7:0] held,
  output wire [7:0] swapped
);

  reg [7:0] state;  // VerilogEmissionTests/GoldenModules.swift:155

  assign chosen = select[0] ? values_0 : select[1] ? values_1 : values_2;  // VerilogEmissionTests/GoldenModules.swift:166
  assign held = state;  // VerilogEmissionTests/GoldenModules.swift:165
  assign swapped = {values_0[3:0], values_0[7:4]};  // VerilogEmissionTests/GoldenModules.swift:167

  always @(posedge clock) begin
    if (select[0]) state <= values_0;
    else if (select[1]) begin
      if (select[2]) state <= values_1;
    end else state <= ~values_2;
  end

endmodule

`default_nettype wire
