// dual_clock_queue
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module dual_clock_queue (
  input  wire       write_clock,
  input  wire       write_reset,
  input  wire       read_clock,
  input  wire       read_reset,
  input  wire       input_valid,
  output wire       input_ready,
  input  wire [7:0] input_value,
  output wire       output_valid,
  input  wire       output_ready,
  output wire [7:0] output_value
);

  reg [2:0] queue_tail;  // VerilogEmissionTests/GoldenModules.swift:326
  reg [2:0] queue_tail_gray;  // VerilogEmissionTests/GoldenModules.swift:326
  reg [2:0] queue_head;  // VerilogEmissionTests/GoldenModules.swift:326
  reg [2:0] queue_head_gray;  // VerilogEmissionTests/GoldenModules.swift:326
  (* ASYNC_REG = "TRUE" *) reg [2:0] queue_head_seen_stage_1;  // VerilogEmissionTests/GoldenModules.swift:326
  (* ASYNC_REG = "TRUE" *) reg [2:0] queue_head_seen;  // VerilogEmissionTests/GoldenModules.swift:326
  reg queue_is_full;  // VerilogEmissionTests/GoldenModules.swift:326
  (* ASYNC_REG = "TRUE" *) reg [2:0] queue_tail_seen_stage_1;  // VerilogEmissionTests/GoldenModules.swift:326
  (* ASYNC_REG = "TRUE" *) reg [2:0] queue_tail_seen;  // VerilogEmissionTests/GoldenModules.swift:326
  reg queue_is_empty;  // VerilogEmissionTests/GoldenModules.swift:326

  reg [7:0] queue_words [0:3];  // VerilogEmissionTests/GoldenModules.swift:326

  wire queue_valid = ~queue_is_empty;  // VerilogEmissionTests/GoldenModules.swift:326
  wire [7:0] queue_value = queue_words[queue_head[1:0]];  // VerilogEmissionTests/GoldenModules.swift:326
  wire queue_ready = output_ready;  // VerilogEmissionTests/GoldenModules.swift:326
  wire queue_goes_in = input_valid & input_ready;  // VerilogEmissionTests/GoldenModules.swift:326
  wire queue_comes_out = queue_valid & queue_ready;  // VerilogEmissionTests/GoldenModules.swift:326
  wire [2:0] queue_tail_next = queue_tail + {2'd0, queue_goes_in};  // VerilogEmissionTests/GoldenModules.swift:326
  wire [2:0] queue_tail_gray_next = queue_tail_next ^ {1'b0, queue_tail_next[2:1]};  // VerilogEmissionTests/GoldenModules.swift:326
  wire [2:0] queue_head_next = queue_head + {2'd0, queue_comes_out};  // VerilogEmissionTests/GoldenModules.swift:326
  wire [2:0] queue_head_gray_next = queue_head_next ^ {1'b0, queue_head_next[2:1]};  // VerilogEmissionTests/GoldenModules.swift:326

  assign input_ready = ~queue_is_full;  // VerilogEmissionTests/GoldenModules.swift:326
  assign output_valid = queue_valid;  // VerilogEmissionTests/GoldenModules.swift:327
  assign output_value = queue_value;  // VerilogEmissionTests/GoldenModules.swift:327

  always @(posedge write_clock) begin
    if (write_reset) begin
      queue_tail <= 3'd0;
      queue_tail_gray <= 3'd0;
      queue_head_seen_stage_1 <= 3'd0;
      queue_head_seen <= 3'd0;
      queue_is_full <= 1'b0;
    end else begin
      queue_tail <= queue_tail_next;
      queue_tail_gray <= queue_tail_gray_next;
      queue_head_seen_stage_1 <= queue_head_gray;
      queue_head_seen <= queue_head_seen_stage_1;
      queue_is_full <= queue_tail_gray_next == (queue_head_seen ^ 3'd6);
    end
  end

  always @(posedge read_clock) begin
    if (read_reset) begin
      queue_head <= 3'd0;
      queue_head_gray <= 3'd0;
      queue_tail_seen_stage_1 <= 3'd0;
      queue_tail_seen <= 3'd0;
      queue_is_empty <= 1'b1;
    end else begin
      queue_head <= queue_head_next;
      queue_head_gray <= queue_head_gray_next;
      queue_tail_seen_stage_1 <= queue_tail_gray;
      queue_tail_seen <= queue_tail_seen_stage_1;
      queue_is_empty <= queue_head_gray_next == queue_tail_seen;
    end
  end

  always @(posedge write_clock) begin
    if (queue_goes_in) queue_words[queue_tail[1:0]] <= input_value;
  end

endmodule

`default_nettype wire
