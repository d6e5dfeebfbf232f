// dual_clock_fifo_16x8
//
//   words = 16 of unsigned 8-bit
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module dual_clock_fifo_16x8 (
  input  wire       writing_clock,
  input  wire       writing_reset,
  input  wire       reading_clock,
  input  wire       reading_reset,
  input  wire       input_valid,
  output wire       input_ready,
  input  wire [7:0] input_value,
  output wire       output_valid,
  input  wire       output_ready,
  output wire [7:0] output_value
);

  reg [4:0] queue_tail;  // Gallery/DualClockFIFO.swift:51
  reg [4:0] queue_tail_gray;  // Gallery/DualClockFIFO.swift:51
  reg [4:0] queue_head;  // Gallery/DualClockFIFO.swift:51
  reg [4:0] queue_head_gray;  // Gallery/DualClockFIFO.swift:51
  (* ASYNC_REG = "TRUE" *) reg [4:0] queue_head_seen_stage_1;  // Gallery/DualClockFIFO.swift:51
  (* ASYNC_REG = "TRUE" *) reg [4:0] queue_head_seen;  // Gallery/DualClockFIFO.swift:51
  reg queue_is_full;  // Gallery/DualClockFIFO.swift:51
  (* ASYNC_REG = "TRUE" *) reg [4:0] queue_tail_seen_stage_1;  // Gallery/DualClockFIFO.swift:51
  (* ASYNC_REG = "TRUE" *) reg [4:0] queue_tail_seen;  // Gallery/DualClockFIFO.swift:51
  reg queue_is_empty;  // Gallery/DualClockFIFO.swift:51

  reg [7:0] queue_words [0:15];  // Gallery/DualClockFIFO.swift:51

  wire queue_valid = ~queue_is_empty;  // Gallery/DualClockFIFO.swift:51
  wire [7:0] queue_value = queue_words[queue_head[3:0]];  // Gallery/DualClockFIFO.swift:51
  wire queue_ready = output_ready;  // Gallery/DualClockFIFO.swift:51
  wire queue_goes_in = input_valid & input_ready;  // Gallery/DualClockFIFO.swift:51
  wire queue_comes_out = queue_valid & queue_ready;  // Gallery/DualClockFIFO.swift:51
  wire [4:0] queue_tail_next = queue_tail + {4'd0, queue_goes_in};  // Gallery/DualClockFIFO.swift:51
  wire [4:0] queue_tail_gray_next = queue_tail_next ^ {1'b0, queue_tail_next[4:1]};  // Gallery/DualClockFIFO.swift:51
  wire [4:0] queue_head_next = queue_head + {4'd0, queue_comes_out};  // Gallery/DualClockFIFO.swift:51
  wire [4:0] queue_head_gray_next = queue_head_next ^ {1'b0, queue_head_next[4:1]};  // Gallery/DualClockFIFO.swift:51

  assign input_ready = ~queue_is_full;  // Gallery/DualClockFIFO.swift:51
  assign output_valid = queue_valid;  // Gallery/DualClockFIFO.swift:52
  assign output_value = queue_value;  // Gallery/DualClockFIFO.swift:52

  always @(posedge writing_clock) begin
    if (writing_reset) begin
      queue_tail <= 5'd0;
      queue_tail_gray <= 5'd0;
      queue_head_seen_stage_1 <= 5'd0;
      queue_head_seen <= 5'd0;
      queue_is_full <= 1'b0;
    end else begin
      queue_tail <= queue_tail_next;
      queue_tail_gray <= queue_tail_gray_next;
      queue_head_seen_stage_1 <= queue_head_gray;
      queue_head_seen <= queue_head_seen_stage_1;
      queue_is_full <= queue_tail_gray_next == (queue_head_seen ^ 5'd24);
    end
  end

  always @(posedge reading_clock) begin
    if (reading_reset) begin
      queue_head <= 5'd0;
      queue_head_gray <= 5'd0;
      queue_tail_seen_stage_1 <= 5'd0;
      queue_tail_seen <= 5'd0;
      queue_is_empty <= 1'b1;
    end else begin
      queue_head <= queue_head_next;
      queue_head_gray <= queue_head_gray_next;
      queue_tail_seen_stage_1 <= queue_tail_gray;
      queue_tail_seen <= queue_tail_seen_stage_1;
      queue_is_empty <= queue_head_gray_next == queue_tail_seen;
    end
  end

  always @(posedge writing_clock) begin
    if (queue_goes_in) queue_words[queue_tail[3:0]] <= input_value;
  end

endmodule

`default_nettype wire
