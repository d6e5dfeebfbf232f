// random_lane_xorshift128_r30
//
//   generator = xorshift128
//   bits = 30
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module random_lane_xorshift128_r30 (
  input  wire        clock,
  input  wire        load,
  input  wire [31:0] word,
  input  wire        take,
  output wire [29:0] draw
);

  reg [31:0] x;  // Datapaths/RandomLane.swift:37
  reg [31:0] y;  // Datapaths/RandomLane.swift:37
  reg [31:0] z;  // Datapaths/RandomLane.swift:37
  reg [31:0] w;  // Datapaths/RandomLane.swift:37

  wire [31:0] next_word_xor = x ^ {x[20:0], 11'd0};
  wire [31:0] next_word = ((w ^ {19'd0, w[31:19]}) ^ next_word_xor) ^ {8'd0, next_word_xor[31:8]};  // Datapaths/RandomLane.swift:44
  wire moves = load | take;  // Datapaths/RandomLane.swift:36

  assign draw = next_word[31:2];  // Datapaths/RandomLane.swift:46

  always @(posedge clock) begin
    if (moves) begin
      x <= y;
      y <= z;
      z <= w;
    end
  end

  always @(posedge clock) begin
    if (moves) begin
      if (load) w <= word;
      else w <= next_word;
    end
  end

endmodule

`default_nettype wire
