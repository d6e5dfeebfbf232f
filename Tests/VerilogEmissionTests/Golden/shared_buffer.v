// shared_buffer
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module shared_buffer (
  input  wire        clock,
  input  wire [7:0]  ports_0_address,
  input  wire        ports_0_isWriting,
  input  wire [1:0]  ports_0_bytes,
  input  wire [15:0] ports_0_word,
  output wire [15:0] ports_0_readWord,
  input  wire [7:0]  ports_1_address,
  input  wire        ports_1_isWriting,
  input  wire [1:0]  ports_1_bytes,
  input  wire [15:0] ports_1_word,
  output wire [15:0] ports_1_readWord
);

  reg [15:0] word_0;  // VerilogEmissionTests/GoldenModules.swift:252
  reg [15:0] word_1;  // VerilogEmissionTests/GoldenModules.swift:252

  reg [15:0] words [0:255];  // VerilogEmissionTests/GoldenModules.swift:249

  wire [15:0] word_1_next_word = words[ports_1_address];  // VerilogEmissionTests/GoldenModules.swift:252
  wire word_1_next_and = ports_0_isWriting & (ports_1_address == ports_0_address);
  wire [15:0] word_1_next_joined = {
    (word_1_next_and & ports_0_bytes[1]) ? ports_0_word[15:8] : word_1_next_word[15:8],
    (word_1_next_and & ports_0_bytes[0]) ? ports_0_word[7:0] : word_1_next_word[7:0]
  };
  wire [15:0] word_1_next = {  // VerilogEmissionTests/GoldenModules.swift:252
    (ports_1_isWriting & ports_1_bytes[1]) ? ports_1_word[15:8] : word_1_next_joined[15:8],
    (ports_1_isWriting & ports_1_bytes[0]) ? ports_1_word[7:0] : word_1_next_joined[7:0]
  };

  assign ports_0_readWord = word_0;  // VerilogEmissionTests/GoldenModules.swift:252
  assign ports_1_readWord = word_1;  // VerilogEmissionTests/GoldenModules.swift:252

  always @(posedge clock) begin
    word_0 <= words[ports_0_address];
    word_1 <= word_1_next;
  end

  always @(posedge clock) begin
    if (ports_0_isWriting) begin
      if (ports_0_bytes[0]) words[ports_0_address][7:0] <= ports_0_word[7:0];
      if (ports_0_bytes[1]) words[ports_0_address][15:8] <= ports_0_word[15:8];
    end
    if (ports_1_isWriting) begin
      if (ports_1_bytes[0]) words[ports_1_address][7:0] <= ports_1_word[7:0];
      if (ports_1_bytes[1]) words[ports_1_address][15:8] <= ports_1_word[15:8];
    end
  end

endmodule

`default_nettype wire
