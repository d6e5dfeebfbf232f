// hindsight_estimator_h26
//
//   configuration.weight = 26
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module hindsight_estimator_h26 (
  input  wire               clock,
  input  wire               reset,
  input  wire               observations_valid,
  output wire               observations_ready,
  input  wire [45:0]        observations_maximum,
  input  wire [15:0]        observations_scale_mantissa,
  input  wire signed [11:0] observations_scale_exponent,
  input  wire               scales_valid,
  output wire               scales_ready,
  input  wire [15:0]        scales_mantissa,
  input  wire signed [11:0] scales_exponent,
  output wire               limits_valid,
  input  wire               limits_ready,
  output wire               limits_known,
  output wire [45:0]        limits_limit
);

  reg [2:0] phase;  // Datapaths/HindsightEstimator.swift:74
  reg [31:0] estimate_significand;  // Datapaths/MovingNumber.swift:21
  reg signed [12:0] estimate_exponent;  // Datapaths/MovingNumber.swift:22
  reg [61:0] number_significand;  // Datapaths/MovingNumber.swift:21
  reg signed [12:0] number_exponent;  // Datapaths/MovingNumber.swift:22

  localparam PHASE_IDLE = 3'd0;
  localparam PHASE_NORMALIZE = 3'd1;
  localparam PHASE_ALIGN = 3'd2;
  localparam PHASE_WEIGH = 3'd3;
  localparam PHASE_RENORMALIZE = 3'd4;
  localparam PHASE_ANSWER = 3'd5;

  wire divider_operands_ready;  // Datapaths/HindsightEstimator.swift:127
  wire divider_results_valid;  // Datapaths/HindsightEstimator.swift:127
  wire [47:0] divider_results_quotient;  // Datapaths/HindsightEstimator.swift:127
  wire divider_results_exact;  // Datapaths/HindsightEstimator.swift:127

  wire phase_is_idle = phase == PHASE_IDLE;
  wire is_none = estimate_significand == 32'd0;  // Datapaths/HindsightEstimator.swift:77
  wire [48:0] limits_limit_sum = {1'b0, divider_results_quotient} + {48'd0, ~divider_results_exact};
  wire number_is_long = number_significand[61:32] != 30'd0;  // Datapaths/MovingNumber.swift:24
  wire number_is_short = ~number_significand[31] & (number_significand != 62'd0);  // Datapaths/MovingNumber.swift:25
  wire [39:0] number_significand_product = 8'd230 * number_significand[31:0];
  wire [36:0] number_significand_product_2 = 5'd26 * estimate_significand;
  wire [39:0] number_significand_sum = number_significand_product + {3'd0, number_significand_product_2};
  wire [61:0] number_significand_part = {1'b0, number_significand[61:1]};
  wire signed [13:0] number_exponent_sum = number_exponent + 14'sd1;
  wire signed [13:0] number_exponent_sum_2 = number_exponent + (-14'sd1);
  wire [61:0] number_significand_selected =
    number_is_long ? number_significand_part :
    number_is_short ? {number_significand[60:0], 1'b0} :
    number_significand;
  wire phase_equal = number_exponent == estimate_exponent;
  wire estimate_significand_equal = number_significand == 62'd0;
  wire estimate_significand_equal_2 = estimate_significand == 32'd0;
  wire estimate_significand_less = estimate_exponent < number_exponent;
  wire signed [13:0] estimate_exponent_sum = estimate_exponent + 14'sd1;
  wire signed [13:0] number_exponent_sum_3 = number_exponent + 14'sd1;
  wire signed [13:0] number_exponent_sum_4 = number_exponent + (-14'sd8);
  wire signed [13:0] number_exponent_sum_5 = number_exponent + 14'sd1;
  wire signed [13:0] number_exponent_sum_6 = number_exponent + (-14'sd1);
  wire phase_and = limits_valid & limits_ready;
  wire signed [13:0] divider_operands_steps_difference = {estimate_exponent[12], estimate_exponent} - {{2{scales_exponent[11]}}, scales_exponent};
  wire signed [13:0] divider_operands_steps_sum = divider_operands_steps_difference + 14'sd32;
  wire [12:0] divider_operands_steps_selected =
    (divider_operands_steps_sum < 14'sd0) ? 13'sd0 :
    divider_operands_steps_sum[12:0];

  sequential_divider_32_by_16_to_48_s63 divider (  // Datapaths/HindsightEstimator.swift:127
    .clock(clock),
    .reset(reset),
    .operands_valid((scales_valid & scales_ready) & limits_known),
    .operands_ready(divider_operands_ready),
    .operands_dividend(estimate_significand),
    .operands_divisor(scales_mantissa),
    .operands_steps((divider_operands_steps_selected < 13'd63) ? divider_operands_steps_selected[5:0] : 6'd63),
    .results_valid(divider_results_valid),
    .results_ready(phase_and),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact)
  );

  assign observations_ready = phase_is_idle;  // Datapaths/HindsightEstimator.swift:115
  assign scales_ready = phase_is_idle & ~observations_valid;  // Datapaths/HindsightEstimator.swift:116
  assign limits_valid = (phase == PHASE_ANSWER) & (is_none | divider_results_valid);  // Datapaths/HindsightEstimator.swift:142
  assign limits_known = ~is_none;  // Datapaths/HindsightEstimator.swift:143
  assign limits_limit = (limits_limit_sum < 49'h03fffffffffff) ? limits_limit_sum[45:0] : 46'h3fffffffffff;  // Datapaths/HindsightEstimator.swift:144

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: begin
          if (observations_valid) phase <= PHASE_NORMALIZE;
          else if (scales_valid) phase <= PHASE_ANSWER;
        end
        PHASE_NORMALIZE: if (~number_is_long & ~number_is_short) begin
          if (is_none) phase <= PHASE_IDLE;
          else phase <= PHASE_ALIGN;
        end
        PHASE_ALIGN: if (phase_equal) phase <= PHASE_WEIGH;
        PHASE_WEIGH: phase <= PHASE_RENORMALIZE;
        PHASE_RENORMALIZE: if (~number_is_long & ~number_is_short) phase <= PHASE_IDLE;
        default: if (phase_and) phase <= PHASE_IDLE;  // PHASE_ANSWER
      endcase
    end
  end

  always @(posedge clock) begin
    if (reset) estimate_significand <= 32'd0;
    else begin
      case (phase)
        PHASE_NORMALIZE: if (~number_is_long & (~number_is_short & is_none)) estimate_significand <= number_significand[31:0];
        PHASE_ALIGN: if (~phase_equal & (~estimate_significand_equal & (~estimate_significand_equal_2 & estimate_significand_less))) estimate_significand <= {1'b0, estimate_significand[31:1]};
        PHASE_RENORMALIZE: if (~number_is_long & ~number_is_short) estimate_significand <= number_significand[31:0];
        default: ;
      endcase
    end
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_NORMALIZE: if (~number_is_long & (~number_is_short & is_none)) estimate_exponent <= number_exponent;
      PHASE_ALIGN: if (~phase_equal & ~estimate_significand_equal) begin
        if (estimate_significand_equal_2) estimate_exponent <= number_exponent;
        else if (estimate_significand_less) begin
          if (estimate_exponent_sum > 14'sd4095) estimate_exponent <= 13'sd4095;
          else estimate_exponent <= estimate_exponent_sum[12:0];
        end
      end
      PHASE_RENORMALIZE: if (~number_is_long & ~number_is_short) estimate_exponent <= number_exponent;
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: number_significand <= observations_maximum * observations_scale_mantissa;
      PHASE_NORMALIZE: number_significand <= number_significand_selected;
      PHASE_ALIGN: if (~phase_equal & (~estimate_significand_equal & (~estimate_significand_equal_2 & ~estimate_significand_less))) number_significand <= number_significand_part;
      PHASE_WEIGH: number_significand <= {22'd0, number_significand_sum};
      PHASE_RENORMALIZE: number_significand <= number_significand_selected;
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: number_exponent <= {observations_scale_exponent[11], observations_scale_exponent};
      PHASE_NORMALIZE: begin
        if (number_is_long) begin
          if (number_exponent_sum > 14'sd4095) number_exponent <= 13'sd4095;
          else number_exponent <= number_exponent_sum[12:0];
        end else if (number_is_short) begin
          if (number_exponent_sum_2 < (-14'sd4096)) number_exponent <= 13'sh1000;
          else number_exponent <= number_exponent_sum_2[12:0];
        end
      end
      PHASE_ALIGN: if (~phase_equal) begin
        if (estimate_significand_equal) number_exponent <= estimate_exponent;
        else if (~estimate_significand_equal_2 & ~estimate_significand_less) begin
          if (number_exponent_sum_3 > 14'sd4095) number_exponent <= 13'sd4095;
          else number_exponent <= number_exponent_sum_3[12:0];
        end
      end
      PHASE_WEIGH: begin
        if (number_exponent_sum_4 < (-14'sd4096)) number_exponent <= 13'sh1000;
        else number_exponent <= number_exponent_sum_4[12:0];
      end
      PHASE_RENORMALIZE: begin
        if (number_is_long) begin
          if (number_exponent_sum_5 > 14'sd4095) number_exponent <= 13'sd4095;
          else number_exponent <= number_exponent_sum_5[12:0];
        end else if (number_is_short) begin
          if (number_exponent_sum_6 < (-14'sd4096)) number_exponent <= 13'sh1000;
          else number_exponent <= number_exponent_sum_6[12:0];
        end
      end
      default: ;
    endcase
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, divider_operands_ready};

endmodule

`default_nettype wire
