// maxabs_parameters_b8_w32
//
//   format.bits = 8
//   widths.elementBits = 32
//   widths.countBits = 20
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module maxabs_parameters_b8_w32 (
  input  wire              clock,
  input  wire              reset,
  input  wire              statistics_valid,
  output wire              statistics_ready,
  input  wire [30:0]       statistics_maximum,
  output wire              factors_valid,
  input  wire              factors_ready,
  output wire [15:0]       factors_mantissa,
  output wire signed [6:0] factors_shift
);

  reg [1:0] phase;  // Datapaths/MaxAbsParameters.swift:50
  reg [30:0] maximum;  // Datapaths/MaxAbsParameters.swift:51
  reg [15:0] mantissa;  // Datapaths/MaxAbsParameters.swift:52
  reg signed [6:0] shift;  // Datapaths/MaxAbsParameters.swift:53

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_DIVIDE = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire divider_operands_ready;  // Datapaths/MaxAbsParameters.swift:45
  wire divider_results_valid;  // Datapaths/MaxAbsParameters.swift:45
  wire [16:0] divider_results_quotient;  // Datapaths/MaxAbsParameters.swift:45
  wire divider_results_exact;  // Datapaths/MaxAbsParameters.swift:45
  wire [4:0] leading_one_of_maximum_position;  // Datapaths/LeadingOneDetector.swift:34

  wire phase_is_idle = phase == PHASE_IDLE;
  wire [5:0] reciprocal_steps = leading_one_of_maximum_position + 6'd17;  // Datapaths/QuantizationFactor.swift:33
  wire phase_is_divide = phase == PHASE_DIVIDE;
  wire [5:0] shift_difference = reciprocal_steps - {2'd0, divider_results_quotient[16] ? 4'd8 : 4'd7};

  sequential_divider_7_by_31_to_17_s47 divider (  // Datapaths/MaxAbsParameters.swift:45
    .clock(clock),
    .reset(reset),
    .operands_valid(phase_is_divide),
    .operands_ready(divider_operands_ready),
    .operands_dividend(7'd127),
    .operands_divisor(maximum),
    .operands_steps(reciprocal_steps),
    .results_valid(divider_results_valid),
    .results_ready(phase_is_divide),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact)
  );

  leading_one_31 leading_one_of_maximum (  // Datapaths/LeadingOneDetector.swift:34
    .number(maximum),
    .position(leading_one_of_maximum_position)
  );

  assign statistics_ready = phase_is_idle;  // Datapaths/MaxAbsParameters.swift:81
  assign factors_valid = phase == PHASE_DONE;  // Datapaths/MaxAbsParameters.swift:82
  assign factors_mantissa = mantissa;  // Datapaths/MaxAbsParameters.swift:83
  assign factors_shift = shift;  // Datapaths/MaxAbsParameters.swift:84

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (statistics_valid) begin
          if (statistics_maximum == 31'd0) phase <= PHASE_DONE;
          else phase <= PHASE_DIVIDE;
        end
        PHASE_DIVIDE: if (divider_results_valid) phase <= PHASE_DONE;
        default: if (factors_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_IDLE) maximum <= statistics_maximum;
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: mantissa <= 16'd0;
      PHASE_DIVIDE: begin
        if (divider_results_quotient[16]) mantissa <= divider_results_quotient[16:1];
        else mantissa <= divider_results_quotient[15:0];
      end
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: shift <= 7'sd0;
      PHASE_DIVIDE: shift <= {1'b0, shift_difference};
      default: ;
    endcase
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, divider_operands_ready, divider_results_exact};

endmodule

`default_nettype wire
