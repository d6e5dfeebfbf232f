// sequential_divider_38_by_23_to_38_s38_r
//
//   dividendBits = 38
//   divisorBits = 23
//   quotientBits = 38
//   largestSteps = 38
//   hasRemainder = true
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module sequential_divider_38_by_23_to_38_s38_r (
  input  wire        clock,
  input  wire        reset,
  input  wire        operands_valid,
  output wire        operands_ready,
  input  wire [37:0] operands_dividend,
  input  wire [22:0] operands_divisor,
  input  wire [5:0]  operands_steps,
  input  wire [22:0] operands_remainder,
  output wire        results_valid,
  input  wire        results_ready,
  output wire [37:0] results_quotient,
  output wire        results_exact,
  output wire [22:0] results_remainder
);

  reg [1:0] phase;  // Datapaths/SequentialDivider.swift:97
  reg [5:0] steps_left;  // Datapaths/SequentialDivider.swift:98
  reg [37:0] dividend;  // Datapaths/SequentialDivider.swift:99
  reg [22:0] divisor;  // Datapaths/SequentialDivider.swift:100
  reg [22:0] remainder;  // Datapaths/SequentialDivider.swift:101
  reg [37:0] quotient;  // Datapaths/SequentialDivider.swift:102

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_DIVIDE = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire phase_is_idle = phase == PHASE_IDLE;
  wire [23:0] shifted = {remainder, dividend[37]};  // Datapaths/SequentialDivider.swift:104
  wire signed [24:0] difference = {1'b0, shifted} - {2'd0, divisor};  // Datapaths/SequentialDivider.swift:105
  wire fits = difference >= 25'sd0;  // Datapaths/SequentialDivider.swift:106
  wire is_finished = steps_left == 6'd0;  // Datapaths/SequentialDivider.swift:119

  assign operands_ready = phase_is_idle;  // Datapaths/SequentialDivider.swift:131
  assign results_valid = phase == PHASE_DONE;  // Datapaths/SequentialDivider.swift:132
  assign results_quotient = quotient;  // Datapaths/SequentialDivider.swift:133
  assign results_exact = (remainder == 23'd0) & (dividend == 38'd0);  // Datapaths/SequentialDivider.swift:134
  assign results_remainder = remainder;  // Datapaths/SequentialDivider.swift:135

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (operands_valid) phase <= PHASE_DIVIDE;
        PHASE_DIVIDE: if (is_finished) phase <= PHASE_DONE;
        default: if (results_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: begin
        steps_left <= operands_steps;
        dividend <= operands_dividend;
        quotient <= 38'd0;
      end
      PHASE_DIVIDE: if (~is_finished) begin
        steps_left <= steps_left - 6'd1;
        dividend <= {dividend[36:0], 1'b0};
        quotient <= {quotient[36:0], fits};
      end
      default: ;
    endcase
  end

  always @(posedge clock) begin
    if (phase == PHASE_IDLE) divisor <= operands_divisor;
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: remainder <= operands_remainder;
      PHASE_DIVIDE: if (~is_finished) begin
        if (fits) remainder <= difference[22:0];
        else remainder <= shifted[22:0];
      end
      default: ;
    endcase
  end

endmodule

`default_nettype wire
