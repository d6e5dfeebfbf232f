// code_packer_4
//
//   codeBits = 4
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module code_packer_4 (
  input  wire        clock,
  input  wire        reset,
  input  wire        codes_valid,
  output wire        codes_ready,
  input  wire [3:0]  codes_elements_0,
  input  wire [3:0]  codes_elements_1,
  input  wire [1:0]  codes_count,
  input  wire        codes_last,
  output wire        words_valid,
  input  wire        words_ready,
  output wire [63:0] words_data,
  output wire        words_last
);

  reg word_is_held;  // Datapaths/CodePacker.swift:26
  reg [1:0] place;  // Datapaths/CodePacker.swift:27
  reg [15:0] codes_0;  // Datapaths/CodePacker.swift:39
  reg [15:0] codes_1;  // Datapaths/CodePacker.swift:39
  reg [15:0] codes_2;  // Datapaths/CodePacker.swift:39
  reg [63:0] word;  // Datapaths/CodePacker.swift:43
  reg word_is_last;  // Datapaths/CodePacker.swift:44

  wire word_can_go = ~word_is_held | words_ready;  // Datapaths/CodePacker.swift:30
  wire codes_ready_or = codes_last | (place == 2'd3);
  wire beat_is_taken = codes_valid & codes_ready;  // Datapaths/CodePacker.swift:32
  wire word_goes = beat_is_taken & codes_ready_or;  // Datapaths/CodePacker.swift:33
  wire [15:0] codes_of_beat = {4'd0, codes_elements_1, 4'd0, codes_elements_0};  // Datapaths/CodePacker.swift:37

  assign codes_ready = word_can_go | ~codes_ready_or;  // Datapaths/CodePacker.swift:31
  assign words_valid = word_is_held;  // Datapaths/CodePacker.swift:42
  assign words_data = word;  // Datapaths/CodePacker.swift:43
  assign words_last = word_is_last;  // Datapaths/CodePacker.swift:44

  always @(posedge clock) begin
    if (reset) word_is_held <= 1'b0;
    else word_is_held <= word_goes | ~word_can_go;
  end

  always @(posedge clock) begin
    if (reset) place <= 2'd0;
    else if (beat_is_taken) begin
      if (codes_ready_or) place <= 2'd0;
      else place <= place + 2'd1;
    end
  end

  always @(posedge clock) begin
    if (beat_is_taken & (place == 2'd0)) codes_0 <= codes_of_beat;
  end

  always @(posedge clock) begin
    if (beat_is_taken & (place == 2'd1)) codes_1 <= codes_of_beat;
  end

  always @(posedge clock) begin
    if (beat_is_taken & (place == 2'd2)) codes_2 <= codes_of_beat;
  end

  always @(posedge clock) begin
    if (word_goes) begin
      word <= {(place == 2'd3) ? codes_of_beat : 16'd0, (place == 2'd2) ? codes_of_beat : (place > 2'd2) ? codes_2 : 16'd0, (place == 2'd1) ? codes_of_beat : (place > 2'd1) ? codes_1 : 16'd0, (place == 2'd0) ? codes_of_beat : (place > 2'd0) ? codes_0 : 16'd0};
      word_is_last <= codes_last;
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, codes_count};

endmodule

`default_nettype wire
