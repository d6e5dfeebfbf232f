// sequential_divider_8_by_13_to_24_s24_r
//
//   dividendBits = 8
//   divisorBits = 13
//   quotientBits = 24
//   largestSteps = 24
//   hasRemainder = true
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module sequential_divider_8_by_13_to_24_s24_r (
  input  wire        clock,
  input  wire        reset,
  input  wire        operands_valid,
  output wire        operands_ready,
  input  wire [7:0]  operands_dividend,
  input  wire [12:0] operands_divisor,
  input  wire [4:0]  operands_steps,
  input  wire [12:0] operands_remainder,
  output wire        results_valid,
  input  wire        results_ready,
  output wire [23:0] results_quotient,
  output wire        results_exact,
  output wire [12:0] results_remainder
);

  reg [1:0] phase;  // Datapaths/SequentialDivider.swift:97
  reg [4:0] steps_left;  // Datapaths/SequentialDivider.swift:98
  reg [7:0] dividend;  // Datapaths/SequentialDivider.swift:99
  reg [12:0] divisor;  // Datapaths/SequentialDivider.swift:100
  reg [12:0] remainder;  // Datapaths/SequentialDivider.swift:101
  reg [23:0] quotient;  // Datapaths/SequentialDivider.swift:102

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_DIVIDE = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire phase_is_idle = phase == PHASE_IDLE;
  wire [13:0] shifted = {remainder, dividend[7]};  // Datapaths/SequentialDivider.swift:104
  wire signed [14:0] difference = {1'b0, shifted} - {2'd0, divisor};  // Datapaths/SequentialDivider.swift:105
  wire fits = difference >= 15'sd0;  // Datapaths/SequentialDivider.swift:106
  wire is_finished = steps_left == 5'd0;  // Datapaths/SequentialDivider.swift:119

  assign operands_ready = phase_is_idle;  // Datapaths/SequentialDivider.swift:131
  assign results_valid = phase == PHASE_DONE;  // Datapaths/SequentialDivider.swift:132
  assign results_quotient = quotient;  // Datapaths/SequentialDivider.swift:133
  assign results_exact = (remainder == 13'd0) & (dividend == 8'd0);  // Datapaths/SequentialDivider.swift:134
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
        quotient <= 24'd0;
      end
      PHASE_DIVIDE: if (~is_finished) begin
        steps_left <= steps_left - 5'd1;
        dividend <= {dividend[6:0], 1'b0};
        quotient <= {quotient[22:0], fits};
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
        if (fits) remainder <= difference[12:0];
        else remainder <= shifted[12:0];
      end
      default: ;
    endcase
  end

endmodule

`default_nettype wire
