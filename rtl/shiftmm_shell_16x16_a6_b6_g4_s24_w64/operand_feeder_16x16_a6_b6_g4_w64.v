// operand_feeder_16x16_a6_b6_g4_w64
//
//   wordBytes = 8
//   wordsPerVector = 5
//   panelDepth = 1091
//   largestDepth = 279329
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module operand_feeder_16x16_a6_b6_g4_w64 (
  input  wire              clock,
  input  wire              reset,
  input  wire              command_begins,
  input  wire [15:0]       command_rows,
  input  wire [15:0]       command_columns,
  input  wire [18:0]       command_depth,
  input  wire              aborts,
  input  wire              words_valid,
  output wire              words_ready,
  input  wire [63:0]       words_data,
  input  wire              words_last,
  output wire              operands_valid,
  input  wire              operands_ready,
  output wire signed [5:0] operands_a_0,
  output wire signed [5:0] operands_a_1,
  output wire signed [5:0] operands_a_2,
  output wire signed [5:0] operands_a_3,
  output wire signed [5:0] operands_a_4,
  output wire signed [5:0] operands_a_5,
  output wire signed [5:0] operands_a_6,
  output wire signed [5:0] operands_a_7,
  output wire signed [5:0] operands_a_8,
  output wire signed [5:0] operands_a_9,
  output wire signed [5:0] operands_a_10,
  output wire signed [5:0] operands_a_11,
  output wire signed [5:0] operands_a_12,
  output wire signed [5:0] operands_a_13,
  output wire signed [5:0] operands_a_14,
  output wire signed [5:0] operands_a_15,
  output wire signed [5:0] operands_b_0,
  output wire signed [5:0] operands_b_1,
  output wire signed [5:0] operands_b_2,
  output wire signed [5:0] operands_b_3,
  output wire signed [5:0] operands_b_4,
  output wire signed [5:0] operands_b_5,
  output wire signed [5:0] operands_b_6,
  output wire signed [5:0] operands_b_7,
  output wire signed [5:0] operands_b_8,
  output wire signed [5:0] operands_b_9,
  output wire signed [5:0] operands_b_10,
  output wire signed [5:0] operands_b_11,
  output wire signed [5:0] operands_b_12,
  output wire signed [5:0] operands_b_13,
  output wire signed [5:0] operands_b_14,
  output wire signed [5:0] operands_b_15,
  output wire [1:0]        operands_shift,
  output wire              operands_last,
  output wire              busy,
  output wire              starved,
  output wire              taken,
  output wire              endsEarly,
  output wire              endsLate
);

  reg is_active;  // Datapaths/PacketLength.swift:16
  reg is_padding;  // Datapaths/PacketLength.swift:17
  reg is_draining;  // Datapaths/PacketLength.swift:18
  reg input_is_aside;  // Datapaths/OperandFeeder.swift:62
  reg [63:0] input_aside_data;  // Datapaths/OperandFeeder.swift:62
  reg input_aside_last;  // Datapaths/OperandFeeder.swift:62
  reg [2:0] place;  // Datapaths/OperandFeeder.swift:89
  reg [63:0] word_0;  // Datapaths/OperandFeeder.swift:92
  reg [63:0] word_1;  // Datapaths/OperandFeeder.swift:92
  reg [63:0] word_2;  // Datapaths/OperandFeeder.swift:92
  reg [63:0] word_3;  // Datapaths/OperandFeeder.swift:92
  reg [18:0] depth;  // Datapaths/OperandFeeder.swift:118
  reg [18:0] depth_left;  // Datapaths/OperandFeeder.swift:119
  reg [10:0] panel_left;  // Datapaths/OperandFeeder.swift:120

  wire [4:0] walk_height;  // Datapaths/OperandFeeder.swift:134
  wire [4:0] walk_width;  // Datapaths/OperandFeeder.swift:134
  wire walk_last;  // Datapaths/OperandFeeder.swift:134

  wire input_offered = input_is_aside | words_valid;  // Datapaths/OperandFeeder.swift:62
  wire input_valid = input_offered;  // Datapaths/OperandFeeder.swift:62
  wire word_is_offered = is_active & (is_padding | input_valid);  // Datapaths/OperandFeeder.swift:64
  wire is_vectors_last_word = place == 3'd4;  // Datapaths/OperandFeeder.swift:65
  wire [63:0] input_data = input_is_aside ? input_aside_data : words_data;  // Datapaths/OperandFeeder.swift:62
  wire [63:0] word = is_padding ? 64'd0 : input_data;  // Datapaths/OperandFeeder.swift:88
  wire is_tiles_last = depth_left == 19'd1;  // Datapaths/OperandFeeder.swift:121
  wire is_panels_last = is_tiles_last | (panel_left == 11'd1);  // Datapaths/OperandFeeder.swift:122
  wire starved_not = ~is_padding;
  wire starved_and = is_active & starved_not;
  wire word_is_accepted = ~is_vectors_last_word | operands_ready;  // Datapaths/OperandFeeder.swift:66
  wire input_ready = (starved_and & word_is_accepted) | is_draining;  // Datapaths/OperandFeeder.swift:62
  wire word_moves = word_is_offered & word_is_accepted;  // Datapaths/OperandFeeder.swift:67
  wire packet_ends_early_and = word_moves & starved_not;
  wire input_last = input_is_aside ? input_aside_last : words_last;  // Datapaths/OperandFeeder.swift:62
  wire is_commands_last = is_tiles_last & walk_last;  // Datapaths/OperandFeeder.swift:140
  wire is_active_and = is_commands_last & is_vectors_last_word;
  wire packet_ends_early = (packet_ends_early_and & input_last) & ~is_active_and;  // Datapaths/PacketLength.swift:39
  wire packet_ends_late = (packet_ends_early_and & ~input_last) & is_active_and;  // Datapaths/PacketLength.swift:40
  wire depth_left_and = word_moves & is_vectors_last_word;
  wire is_active_and_2 = word_moves & is_active_and;

  tile_walk_16x16 walk (  // Datapaths/OperandFeeder.swift:134
    .clock(clock),
    .begins(command_begins),
    .rows(command_rows),
    .columns(command_columns),
    .steps(depth_left_and & is_tiles_last),
    .height(walk_height),
    .width(walk_width),
    .last(walk_last)
  );

  assign words_ready = ~input_is_aside;  // Datapaths/OperandFeeder.swift:62
  assign operands_valid = word_is_offered & is_vectors_last_word;  // Datapaths/OperandFeeder.swift:69
  assign operands_a_0 = word_0[5:0];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_1 = word_0[13:8];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_2 = word_0[21:16];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_3 = word_0[29:24];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_4 = word_0[37:32];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_5 = word_0[45:40];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_6 = word_0[53:48];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_7 = word_0[61:56];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_8 = word_1[5:0];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_9 = word_1[13:8];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_10 = word_1[21:16];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_11 = word_1[29:24];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_12 = word_1[37:32];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_13 = word_1[45:40];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_14 = word_1[53:48];  // Datapaths/OperandFeeder.swift:104
  assign operands_a_15 = word_1[61:56];  // Datapaths/OperandFeeder.swift:104
  assign operands_b_0 = word_2[5:0];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_1 = word_2[13:8];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_2 = word_2[21:16];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_3 = word_2[29:24];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_4 = word_2[37:32];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_5 = word_2[45:40];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_6 = word_2[53:48];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_7 = word_2[61:56];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_8 = word_3[5:0];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_9 = word_3[13:8];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_10 = word_3[21:16];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_11 = word_3[29:24];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_12 = word_3[37:32];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_13 = word_3[45:40];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_14 = word_3[53:48];  // Datapaths/OperandFeeder.swift:105
  assign operands_b_15 = word_3[61:56];  // Datapaths/OperandFeeder.swift:105
  assign operands_shift = word[1:0];  // Datapaths/OperandFeeder.swift:109
  assign operands_last = is_panels_last;  // Datapaths/OperandFeeder.swift:139
  assign busy = is_active | is_draining;  // Datapaths/OperandFeeder.swift:76
  assign starved = starved_and & ~input_valid;  // Datapaths/OperandFeeder.swift:77
  assign taken = input_valid & input_ready;  // Datapaths/OperandFeeder.swift:78
  assign endsEarly = packet_ends_early;  // Datapaths/OperandFeeder.swift:79
  assign endsLate = packet_ends_late;  // Datapaths/OperandFeeder.swift:80

  always @(posedge clock) begin
    if (reset) is_active <= 1'b0;
    else if (command_begins) is_active <= 1'b1;
    else if (is_active_and_2) is_active <= 1'b0;
  end

  always @(posedge clock) begin
    if (reset) is_padding <= 1'b0;
    else if (~command_begins) begin
      if (is_active_and_2) is_padding <= 1'b0;
      else is_padding <= (is_padding | packet_ends_early) | (aborts & is_active);
    end
  end

  always @(posedge clock) begin
    if (reset) begin
      is_draining <= 1'b0;
      input_is_aside <= 1'b0;
    end else begin
      is_draining <= (is_draining | packet_ends_late) & ~(is_draining & (aborts | (taken & input_last)));
      input_is_aside <= input_offered & ~input_ready;
    end
  end

  always @(posedge clock) begin
    if (words_ready) begin
      input_aside_data <= words_data;
      input_aside_last <= words_last;
    end
  end

  always @(posedge clock) begin
    if (reset) place <= 3'd0;
    else if (word_moves) begin
      if (place == 3'd4) place <= 3'd0;
      else place <= place + 3'd1;
    end
  end

  always @(posedge clock) begin
    if (word_moves & (place == 3'd0)) word_0 <= word;
  end

  always @(posedge clock) begin
    if (word_moves & (place == 3'd1)) word_1 <= word;
  end

  always @(posedge clock) begin
    if (word_moves & (place == 3'd2)) word_2 <= word;
  end

  always @(posedge clock) begin
    if (word_moves & (place == 3'd3)) word_3 <= word;
  end

  always @(posedge clock) begin
    if (command_begins) depth <= command_depth;
  end

  always @(posedge clock) begin
    if (command_begins) depth_left <= command_depth;
    else if (depth_left_and) begin
      if (is_tiles_last) depth_left <= depth;
      else depth_left <= depth_left - 19'd1;
    end
  end

  always @(posedge clock) begin
    if (command_begins) panel_left <= 11'd1091;
    else if (depth_left_and) begin
      if (is_panels_last) panel_left <= 11'd1091;
      else panel_left <= panel_left - 11'd1;
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{
    1'b0,
    word_0[7:6],
    word_0[15:14],
    word_0[23:22],
    word_0[31:30],
    word_0[39:38],
    word_0[47:46],
    word_0[55:54],
    word_0[63:62],
    word_1[7:6],
    word_1[15:14],
    word_1[23:22],
    word_1[31:30],
    word_1[39:38],
    word_1[47:46],
    word_1[55:54],
    word_1[63:62],
    word_2[7:6],
    word_2[15:14],
    word_2[23:22],
    word_2[31:30],
    word_2[39:38],
    word_2[47:46],
    word_2[55:54],
    word_2[63:62],
    word_3[7:6],
    word_3[15:14],
    word_3[23:22],
    word_3[31:30],
    word_3[39:38],
    word_3[47:46],
    word_3[55:54],
    word_3[63:62],
    walk_height,
    walk_width
  };

endmodule

`default_nettype wire
