// fifo_16x8
//
//   words = 16 of unsigned 8-bit
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module fifo_16x8 (
  input  wire       clock,
  input  wire       reset,
  input  wire       input_valid,
  output wire       input_ready,
  input  wire [7:0] input_value,
  output wire       output_valid,
  input  wire       output_ready,
  output wire [7:0] output_value,
  output wire [4:0] count
);

  reg [4:0] write_pointer;  // Gallery/FIFO.swift:52
  reg [4:0] read_pointer;  // Gallery/FIFO.swift:53

  reg [7:0] words [0:15];  // Gallery/FIFO.swift:50

  wire [4:0] level = write_pointer - read_pointer;  // Gallery/FIFO.swift:55
  wire goes_in = input_valid & input_ready;  // Gallery/FIFO.swift:60
  wire comes_out = output_valid & output_ready;  // Gallery/FIFO.swift:64

  assign input_ready = level != 5'd16;  // Gallery/FIFO.swift:56
  assign output_valid = level != 5'd0;  // Gallery/FIFO.swift:57
  assign output_value = words[read_pointer[3:0]];  // Gallery/FIFO.swift:67
  assign count = level;  // Gallery/FIFO.swift:58

  always @(posedge clock) begin
    if (reset) write_pointer <= 5'd0;
    else if (goes_in) write_pointer <= write_pointer + 5'd1;
  end

  always @(posedge clock) begin
    if (reset) read_pointer <= 5'd0;
    else if (comes_out) read_pointer <= read_pointer + 5'd1;
  end

  always @(posedge clock) begin
    if (goes_in) words[write_pointer[3:0]] <= input_value;
  end

endmodule

`default_nettype wire
