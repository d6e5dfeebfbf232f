// random_lane_xorshift32_r32
//
//   generator = xorshift32
//   bits = 32
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module random_lane_xorshift32_r32 (
  input  wire        clock,
  input  wire        load,
  input  wire [31:0] word,
  input  wire        take,
  output wire [31:0] draw
);

  reg [31:0] x;  // Datapaths/RandomLane.swift:37

  wire [31:0] next_word_xor = x ^ {x[18:0], 13'd0};
  wire [31:0] next_word_xor_2 = next_word_xor ^ {17'd0, next_word_xor[31:17]};
  wire [31:0] next_word = next_word_xor_2 ^ {next_word_xor_2[26:0], 5'd0};  // Datapaths/RandomLane.swift:44
  wire moves = load | take;  // Datapaths/RandomLane.swift:36

  assign draw = next_word;  // Datapaths/RandomLane.swift:46

  always @(posedge clock) begin
    if (moves) begin
      if (load) x <= word;
      else x <= next_word;
    end
  end

endmodule

`default_nettype wire
