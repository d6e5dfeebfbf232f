// luq_reciprocal_w32_exact
//
//   alpha = exact
//   elementBits = 32
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module luq_reciprocal_w32_exact (
  input  wire        clock,
  input  wire        reset,
  input  wire        limits_valid,
  output wire        limits_ready,
  input  wire [45:0] limits_limit,
  output wire        parameters_valid,
  input  wire        parameters_ready,
  output wire [15:0] parameters_mantissa,
  output wire [5:0]  parameters_shift,
  output wire [31:0] parameters_limit
);

  reg [1:0] phase;  // Datapaths/LUQReciprocal.swift:57
  reg [45:0] maximum;  // Datapaths/LUQReciprocal.swift:58
  reg [15:0] mantissa;  // Datapaths/LUQReciprocal.swift:82
  reg was_carried;  // Datapaths/LUQReciprocal.swift:85

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_DIVIDE = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire [5:0] leading_one_of_maximum_position;  // Datapaths/LeadingOneDetector.swift:34
  wire divider_operands_ready;  // Datapaths/LUQReciprocal.swift:69
  wire divider_results_valid;  // Datapaths/LUQReciprocal.swift:69
  wire [16:0] divider_results_quotient;  // Datapaths/LUQReciprocal.swift:69
  wire divider_results_exact;  // Datapaths/LUQReciprocal.swift:69

  wire phase_is_idle = phase == PHASE_IDLE;
  wire is_zero = maximum == 46'd0;  // Datapaths/LUQReciprocal.swift:60
  wire signed [6:0] shift_difference = {1'b0, leading_one_of_maximum_position} - {6'd0, was_carried};
  wire signed [6:0] shift = is_zero ? 7'sd0 : shift_difference;  // Datapaths/LUQReciprocal.swift:87
  wire [5:0] parameters_shift_selected = (shift < 7'sd0) ? 6'sd0 : shift[5:0];
  wire [45:0] maximum_less_one = maximum - 46'd1;  // Datapaths/LUQReciprocal.swift:62
  wire phase_is_divide = phase == PHASE_DIVIDE;
  wire [5:0] steps = leading_one_of_maximum_position + 6'd16;  // Datapaths/LUQReciprocal.swift:76
  wire [17:0] rounded_up = {1'b0, divider_results_quotient} + {17'd0, ~divider_results_exact};  // Datapaths/LUQReciprocal.swift:80
  wire is_carried = rounded_up[16];  // Datapaths/LUQReciprocal.swift:81

  leading_one_47 leading_one_of_maximum (  // Datapaths/LeadingOneDetector.swift:34
    .number({maximum_less_one, 1'b1}),
    .position(leading_one_of_maximum_position)
  );

  sequential_divider_1_by_46_to_17_s62 divider (  // Datapaths/LUQReciprocal.swift:69
    .clock(clock),
    .reset(reset),
    .operands_valid(phase_is_divide),
    .operands_ready(divider_operands_ready),
    .operands_dividend(1'b1),
    .operands_divisor(maximum),
    .operands_steps(steps),
    .results_valid(divider_results_valid),
    .results_ready(phase_is_divide),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact)
  );

  assign limits_ready = phase_is_idle;  // Datapaths/LUQReciprocal.swift:103
  assign parameters_valid = phase == PHASE_DONE;  // Datapaths/LUQReciprocal.swift:104
  assign parameters_mantissa = is_zero ? 16'd0 : mantissa;  // Datapaths/LUQReciprocal.swift:84
  assign parameters_shift = (parameters_shift_selected < 6'd46) ? parameters_shift_selected : 6'd46;  // Datapaths/LUQReciprocal.swift:87
  assign parameters_limit = (maximum < 46'h0000ffffffff) ? maximum[31:0] : 32'hffffffff;  // Datapaths/LUQReciprocal.swift:88

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (limits_valid) begin
          if (limits_limit == 46'd0) phase <= PHASE_DONE;
          else phase <= PHASE_DIVIDE;
        end
        PHASE_DIVIDE: if (divider_results_valid) phase <= PHASE_DONE;
        default: if (parameters_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_IDLE) maximum <= limits_limit;
  end

  always @(posedge clock) begin
    if (phase == PHASE_DIVIDE) begin
      if (is_carried) mantissa <= 16'd32768;
      else mantissa <= rounded_up[15:0];
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_DIVIDE) was_carried <= is_carried;
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, divider_operands_ready, rounded_up[17]};

endmodule

`default_nettype wire
