// beat_queue_16_w10_d512
//
//   lanes = 16
//   element = unsigned 10-bit
//   depth = 512
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module beat_queue_16_w10_d512 (
  input  wire       clock,
  input  wire       reset,
  input  wire       input_valid,
  output wire       input_ready,
  input  wire [9:0] input_elements_0,
  input  wire [9:0] input_elements_1,
  input  wire [9:0] input_elements_2,
  input  wire [9:0] input_elements_3,
  input  wire [9:0] input_elements_4,
  input  wire [9:0] input_elements_5,
  input  wire [9:0] input_elements_6,
  input  wire [9:0] input_elements_7,
  input  wire [9:0] input_elements_8,
  input  wire [9:0] input_elements_9,
  input  wire [9:0] input_elements_10,
  input  wire [9:0] input_elements_11,
  input  wire [9:0] input_elements_12,
  input  wire [9:0] input_elements_13,
  input  wire [9:0] input_elements_14,
  input  wire [9:0] input_elements_15,
  input  wire [4:0] input_count,
  input  wire       input_last,
  output wire       output_valid,
  input  wire       output_ready,
  output wire [9:0] output_elements_0,
  output wire [9:0] output_elements_1,
  output wire [9:0] output_elements_2,
  output wire [9:0] output_elements_3,
  output wire [9:0] output_elements_4,
  output wire [9:0] output_elements_5,
  output wire [9:0] output_elements_6,
  output wire [9:0] output_elements_7,
  output wire [9:0] output_elements_8,
  output wire [9:0] output_elements_9,
  output wire [9:0] output_elements_10,
  output wire [9:0] output_elements_11,
  output wire [9:0] output_elements_12,
  output wire [9:0] output_elements_13,
  output wire [9:0] output_elements_14,
  output wire [9:0] output_elements_15,
  output wire [4:0] output_count,
  output wire       output_last
);

  reg [8:0] tail;  // Datapaths/BeatQueue.swift:42
  reg [8:0] head;  // Datapaths/BeatQueue.swift:43
  reg [9:0] count;  // Datapaths/BeatQueue.swift:44
  reg is_offered;  // Datapaths/BeatQueue.swift:45
  reg [165:0] offered;  // Datapaths/BeatQueue.swift:58

  reg [165:0] words [0:511];  // Datapaths/BeatQueue.swift:40

  wire [165:0] words_joined = {
    input_last,
    input_count,
    input_elements_15,
    input_elements_14,
    input_elements_13,
    input_elements_12,
    input_elements_11,
    input_elements_10,
    input_elements_9,
    input_elements_8,
    input_elements_7,
    input_elements_6,
    input_elements_5,
    input_elements_4,
    input_elements_3,
    input_elements_2,
    input_elements_1,
    input_elements_0
  };
  wire goes_in = input_valid & input_ready;  // Datapaths/BeatQueue.swift:47
  wire fetches = (count != 10'd0) & (~is_offered | output_ready);  // Datapaths/BeatQueue.swift:48
  wire [9:0] count_sum = count + {9'd0, goes_in};

  assign input_ready = count != 10'd512;  // Datapaths/BeatQueue.swift:49
  assign output_valid = is_offered;  // Datapaths/BeatQueue.swift:59
  assign output_elements_0 = offered[9:0];  // Datapaths/BeatQueue.swift:62
  assign output_elements_1 = offered[19:10];  // Datapaths/BeatQueue.swift:62
  assign output_elements_2 = offered[29:20];  // Datapaths/BeatQueue.swift:62
  assign output_elements_3 = offered[39:30];  // Datapaths/BeatQueue.swift:62
  assign output_elements_4 = offered[49:40];  // Datapaths/BeatQueue.swift:62
  assign output_elements_5 = offered[59:50];  // Datapaths/BeatQueue.swift:62
  assign output_elements_6 = offered[69:60];  // Datapaths/BeatQueue.swift:62
  assign output_elements_7 = offered[79:70];  // Datapaths/BeatQueue.swift:62
  assign output_elements_8 = offered[89:80];  // Datapaths/BeatQueue.swift:62
  assign output_elements_9 = offered[99:90];  // Datapaths/BeatQueue.swift:62
  assign output_elements_10 = offered[109:100];  // Datapaths/BeatQueue.swift:62
  assign output_elements_11 = offered[119:110];  // Datapaths/BeatQueue.swift:62
  assign output_elements_12 = offered[129:120];  // Datapaths/BeatQueue.swift:62
  assign output_elements_13 = offered[139:130];  // Datapaths/BeatQueue.swift:62
  assign output_elements_14 = offered[149:140];  // Datapaths/BeatQueue.swift:62
  assign output_elements_15 = offered[159:150];  // Datapaths/BeatQueue.swift:62
  assign output_count = (offered[164:160] < 5'd16) ? offered[164:160] : 5'd16;  // Datapaths/BeatQueue.swift:66
  assign output_last = offered[165];  // Datapaths/BeatQueue.swift:67

  always @(posedge clock) begin
    if (reset) tail <= 9'd0;
    else if (goes_in) tail <= tail + 9'd1;
  end

  always @(posedge clock) begin
    if (reset) head <= 9'd0;
    else if (fetches) head <= head + 9'd1;
  end

  always @(posedge clock) begin
    if (reset) begin
      count <= 10'd0;
      is_offered <= 1'b0;
    end else begin
      count <= count_sum - {9'd0, fetches};
      is_offered <= fetches | (is_offered & ~output_ready);
    end
  end

  always @(posedge clock) begin
    if (fetches) offered <= words[head];
  end

  always @(posedge clock) begin
    if (goes_in) words[tail] <= words_joined;
  end

endmodule

`default_nettype wire
