// divider_s16
//
//   bits = 16
//   isSigned = true
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module divider_s16 (
  input  wire               clock,
  input  wire               reset,
  input  wire               operands_valid,
  output wire               operands_ready,
  input  wire signed [15:0] operands_dividend,
  input  wire signed [15:0] operands_divisor,
  output wire               results_valid,
  input  wire               results_ready,
  output wire signed [15:0] results_quotient,
  output wire signed [15:0] results_remainder
);

  reg [1:0] phase;  // Gallery/Divider.swift:70
  reg [3:0] step;  // Gallery/Divider.swift:71
  reg [15:0] divisor;  // Gallery/Divider.swift:72
  reg [15:0] remainder;  // Gallery/Divider.swift:73
  reg [15:0] quotient;  // Gallery/Divider.swift:75
  reg negates_quotient;  // Gallery/Divider.swift:109
  reg negates_remainder;  // Gallery/Divider.swift:110

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_DIVIDE = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire phase_is_idle = phase == PHASE_IDLE;
  wire signed [15:0] results_quotient_negative = -quotient;
  wire signed [15:0] results_remainder_negative = -remainder;
  wire [16:0] shifted = {remainder, quotient[15]};  // Gallery/Divider.swift:77
  wire signed [17:0] difference = {1'b0, shifted} - {2'd0, divisor};  // Gallery/Divider.swift:78
  wire fits = difference >= 18'sd0;  // Gallery/Divider.swift:79
  wire signs_differ = (operands_dividend < 16'sd0) ^ (operands_divisor < 16'sd0);  // Gallery/Divider.swift:108

  assign operands_ready = phase_is_idle;  // Gallery/Divider.swift:98
  assign results_valid = phase == PHASE_DONE;  // Gallery/Divider.swift:99
  assign results_quotient = negates_quotient ? results_quotient_negative : quotient;  // Gallery/Divider.swift:111
  assign results_remainder = negates_remainder ? results_remainder_negative : remainder;  // Gallery/Divider.swift:112

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
      PHASE_IDLE: step <= 4'd15;
      PHASE_DIVIDE: step <= step - 4'd1;
      default: ;
    endcase
  end

  always @(posedge clock) begin
    if (phase == PHASE_IDLE) begin
      if (operands_divisor < 16'sd0) divisor <= -operands_divisor;
      else divisor <= operands_divisor;
    end
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

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: begin
        if (operands_dividend < 16'sd0) quotient <= -operands_dividend;
        else quotient <= operands_dividend;
      end
      PHASE_DIVIDE: quotient <= {quotient[14:0], fits};
      default: ;
    endcase
  end

  always @(posedge clock) begin
    if (phase == PHASE_IDLE) begin
      negates_quotient <= signs_differ & (operands_divisor != 16'sd0);
      negates_remainder <= operands_dividend < 16'sd0;
    end
  end

endmodule

`default_nettype wire
