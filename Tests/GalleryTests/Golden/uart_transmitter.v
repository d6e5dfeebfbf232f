// uart_transmitter
//
//   clockFrequency = 50000000
//   baudRate = 115200
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module uart_transmitter (
  input  wire       clock,
  input  wire       reset,
  input  wire       bytes_valid,
  output wire       bytes_ready,
  input  wire [7:0] bytes_value,
  output wire       line
);

  reg [1:0] phase;  // Gallery/UARTTransmitter.swift:41
  reg [7:0] data;  // Gallery/UARTTransmitter.swift:42
  reg [2:0] position;  // Gallery/UARTTransmitter.swift:43
  reg [8:0] timer;  // Gallery/UARTTransmitter.swift:47
  reg line_level;  // Gallery/UARTTransmitter.swift:82

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_START = 2'd1;
  localparam PHASE_DATA = 2'd2;
  localparam PHASE_STOP = 2'd3;

  wire phase_is_idle = phase == PHASE_IDLE;
  wire bit_done = timer == 9'd0;  // Gallery/UARTTransmitter.swift:48
  wire phase_is_start = phase == PHASE_START;
  wire phase_is_data = phase == PHASE_DATA;
  wire level = phase_is_idle ? 1'b1 : phase_is_start ? 1'b0 : phase_is_data ? data[0] : 1'b1;  // Gallery/UARTTransmitter.swift:55

  assign bytes_ready = phase_is_idle;  // Gallery/UARTTransmitter.swift:80
  assign line = line_level;  // Gallery/UARTTransmitter.swift:82

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (bytes_valid) phase <= PHASE_START;
        PHASE_START: if (bit_done) phase <= PHASE_DATA;
        PHASE_DATA: if (bit_done & (position == 3'd7)) phase <= PHASE_STOP;
        PHASE_STOP: if (bit_done) phase <= PHASE_IDLE;
      endcase
    end
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: if (bytes_valid) data <= bytes_value;
      PHASE_DATA: if (bit_done) data <= {1'b0, data[7:1]};
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_START: position <= 3'd0;
      PHASE_DATA: if (bit_done) position <= position + 3'd1;
      default: ;
    endcase
  end

  always @(posedge clock) begin
    if (reset) timer <= 9'd0;
    else if (bit_done | phase_is_idle) timer <= 9'd433;
    else timer <= timer - 9'd1;
  end

  always @(posedge clock) begin
    if (reset) line_level <= 1'b1;
    else line_level <= level;
  end

endmodule

`default_nettype wire
