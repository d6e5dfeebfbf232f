// divider_u16
//
//   bits = 16
//   isSigned = false
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module divider_u16 (
  input  wire        clock,
  input  wire        reset,
  input  wire        operands_valid,
  output wire        operands_ready,
  input  wire [15:0] operands_dividend,
  input  wire [15:0] operands_divisor,
  output wire        results_valid,
  input  wire        results_ready,
  output wire [15:0] results_quotient,
  output wire [15:0] results_remainder
);

  reg [1:0] phase;  // Gallery/Divider.swift:70
  reg [3:0] step;  // Gallery/Divider.swift:71
  reg [15:0] divisor;  // Gallery/Divider.swift:72
  reg [15:0] remainder;  // Gallery/Divider.swift:73
  reg [15:0] quotient;  // Gallery/Divider.swift:75

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_DIVIDE = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire phase_is_idle = phase == PHASE_IDLE;
  wire [16:0] shifted = {remainder, quotient[15]};  // Gallery/Divider.swift:77
  wire signed [17:0] difference = {1'b0, shifted} - {2'd0, divisor};  // Gallery/Divider.swift:78
  wire fits = difference >= 18'sd0;  // Gallery/Divider.swift:79

  assign operands_ready = phase_is_idle;  // Gallery/Divider.swift:98
  assign results_valid = phase == PHASE_DONE;  // Gallery/Divider.swift:99
  assign results_quotient = quotient;  // Gallery/Divider.swift:102
  assign results_remainder = remainder;  // Gallery/Divider.swift:103

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (operands_valid) phase <= PHASE_DIVIDE;
        PHASE_DIVIDE: if (step == 4'd0) phase <= PHASE_DONE;
        default: if (results_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: begin
        step <= 4'd15;
        quotient <= operands_dividend;
      end
      PHASE_DIVIDE: begin
        step <= step - 4'd1;
        quotient <= {quotient[14:0], fits};
      end
      default: ;
    endcase
  end

  always @(posedge clock) begin
    if (phase == PHASE_IDLE) divisor <= operands_divisor;
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: remainder <= 16'd0;
      PHASE_DIVIDE: begin
        if (fits) remainder <= difference[15:0];
        else remainder <= shifted[15:0];
      end
      default: ;
    endcase
  end

endmodule

`default_nettype wire
