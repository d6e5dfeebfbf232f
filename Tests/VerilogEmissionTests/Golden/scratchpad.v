// scratchpad
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module scratchpad (
  input  wire               clock,
  input  wire               isWriting,
  input  wire [1:0]         writeAddress,
  input  wire signed [11:0] word,
  input  wire [1:0]         readAddress,
  output wire signed [11:0] readWord
);

  reg signed [11:0] word_read;  // VerilogEmissionTests/GoldenModules.swift:213

  reg signed [11:0] words [0:3];  // VerilogEmissionTests/GoldenModules.swift:211

  initial begin
    words[0] = 12'sd0;
    words[1] = -12'sd1;
    words[2] = 12'sd2047;
  end

  assign readWord = word_read;  // VerilogEmissionTests/GoldenModules.swift:213

  always @(posedge clock) word_read <= words[readAddress];

  always @(posedge clock) begin
    if (isWriting) words[writeAddress] <= word;
  end

endmodule

`default_nettype wire
