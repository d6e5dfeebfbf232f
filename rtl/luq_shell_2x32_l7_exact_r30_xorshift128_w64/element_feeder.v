// element_feeder
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module element_feeder (
  input  wire               clock,
  input  wire               reset,
  input  wire               begins,
  input  wire [31:0]        elements,
  input  wire               aborts,
  input  wire               words_valid,
  output wire               words_ready,
  input  wire [63:0]        words_data,
  input  wire               words_last,
  output wire               tensor_valid,
  input  wire               tensor_ready,
  output wire signed [31:0] tensor_elements_0,
  output wire signed [31:0] tensor_elements_1,
  output wire [1:0]         tensor_count,
  output wire               tensor_last,
  output wire               busy,
  output wire               starved,
  output wire               taken,
  output wire               endsEarly,
  output wire               endsLate
);

  reg is_active;  // Datapaths/PacketLength.swift:16
  reg is_padding;  // Datapaths/PacketLength.swift:17
  reg is_draining;  // Datapaths/PacketLength.swift:18
  reg [31:0] elements_left;  // Datapaths/ElementFeeder.swift:39
  reg input_is_aside;  // Datapaths/ElementFeeder.swift:40
  reg [63:0] input_aside_data;  // Datapaths/ElementFeeder.swift:40
  reg input_aside_last;  // Datapaths/ElementFeeder.swift:40

  wire input_offered = input_is_aside | words_valid;  // Datapaths/ElementFeeder.swift:40
  wire input_valid = input_offered;  // Datapaths/ElementFeeder.swift:40
  wire [63:0] input_data = input_is_aside ? input_aside_data : words_data;  // Datapaths/ElementFeeder.swift:40
  wire [63:0] word = is_padding ? 64'd0 : input_data;  // Datapaths/ElementFeeder.swift:44
  wire is_last = elements_left <= 32'd2;  // Datapaths/ElementFeeder.swift:48
  wire [1:0] tensor_count_selected = is_last ? elements_left[1:0] : 2'd2;
  wire starved_not = ~is_padding;
  wire starved_and = is_active & starved_not;
  wire input_ready = (starved_and & tensor_ready) | is_draining;  // Datapaths/ElementFeeder.swift:40
  wire beat_moves = tensor_valid & tensor_ready;  // Datapaths/ElementFeeder.swift:52
  wire packet_ends_early_and = beat_moves & starved_not;
  wire input_last = input_is_aside ? input_aside_last : words_last;  // Datapaths/ElementFeeder.swift:40
  wire packet_ends_early = (packet_ends_early_and & input_last) & ~is_last;  // Datapaths/PacketLength.swift:39
  wire packet_ends_late = (packet_ends_early_and & ~input_last) & is_last;  // Datapaths/PacketLength.swift:40
  wire is_active_and = beat_moves & is_last;

  assign words_ready = ~input_is_aside;  // Datapaths/ElementFeeder.swift:40
  assign tensor_valid = is_active & (is_padding | input_valid);  // Datapaths/ElementFeeder.swift:43
  assign tensor_elements_0 = word[31:0];  // Datapaths/ElementFeeder.swift:46
  assign tensor_elements_1 = word[63:32];  // Datapaths/ElementFeeder.swift:46
  assign tensor_count = (tensor_count_selected < 2'd2) ? tensor_count_selected : 2'd2;  // Datapaths/ElementFeeder.swift:49
  assign tensor_last = is_last;  // Datapaths/ElementFeeder.swift:50
  assign busy = is_active | is_draining;  // Datapaths/ElementFeeder.swift:62
  assign starved = starved_and & ~input_valid;  // Datapaths/ElementFeeder.swift:63
  assign taken = input_valid & input_ready;  // Datapaths/ElementFeeder.swift:64
  assign endsEarly = packet_ends_early;  // Datapaths/ElementFeeder.swift:65
  assign endsLate = packet_ends_late;  // Datapaths/ElementFeeder.swift:66

  always @(posedge clock) begin
    if (reset) is_active <= 1'b0;
    else if (begins) is_active <= 1'b1;
    else if (is_active_and) is_active <= 1'b0;
  end

  always @(posedge clock) begin
    if (reset) is_padding <= 1'b0;
    else if (~begins) begin
      if (is_active_and) is_padding <= 1'b0;
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
    if (begins) elements_left <= elements;
    else if (beat_moves) elements_left <= elements_left - 32'd2;
  end

  always @(posedge clock) begin
    if (words_ready) begin
      input_aside_data <= words_data;
      input_aside_last <= words_last;
    end
  end

endmodule

`default_nettype wire
