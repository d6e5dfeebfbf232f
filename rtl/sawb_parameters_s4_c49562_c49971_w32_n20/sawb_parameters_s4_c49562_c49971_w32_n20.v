// sawb_parameters_s4_c49562_c49971_w32_n20
//
//   configuration.bits = 4
//   configuration.codes = signed
//   configuration.c1 = 49562
//   configuration.c2 = 49971
//   widths.elementBits = 32
//   widths.countBits = 20
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module sawb_parameters_s4_c49562_c49971_w32_n20 (
  input  wire              clock,
  input  wire              reset,
  input  wire              statistics_valid,
  output wire              statistics_ready,
  input  wire [30:0]       statistics_maximum,
  input  wire [20:0]       statistics_count,
  input  wire [50:0]       statistics_sum,
  input  wire [81:0]       statistics_squares,
  output wire              factors_valid,
  input  wire              factors_ready,
  output wire [15:0]       factors_mantissa,
  output wire signed [6:0] factors_shift
);

  reg [3:0] phase;  // Datapaths/SAWBParameters.swift:82
  reg [20:0] count;  // Datapaths/SAWBParameters+Registers.swift:15
  reg [50:0] sum;  // Datapaths/SAWBParameters+Registers.swift:15
  reg [81:0] squares;  // Datapaths/SAWBParameters+Registers.swift:15
  reg signed [6:0] t;  // Datapaths/SAWBParameters.swift:85
  reg [49:0] clip;  // Datapaths/SAWBParameters+Registers.swift:42
  reg signed [7:0] clip_exponent;  // Datapaths/SAWBParameters+Registers.swift:43
  reg [32:0] maximum;  // Datapaths/SAWBParameters+Registers.swift:44
  reg signed [7:0] maximum_exponent;  // Datapaths/SAWBParameters+Registers.swift:45
  reg takes_clip;  // Datapaths/SAWBParameters+Registers.swift:46
  reg [15:0] mantissa;  // Datapaths/SAWBParameters.swift:93
  reg signed [6:0] shift;  // Datapaths/SAWBParameters.swift:94

  localparam PHASE_IDLE = 4'd0;
  localparam PHASE_SCALE = 4'd1;
  localparam PHASE_MEAN_SQUARE = 4'd2;
  localparam PHASE_MEAN = 4'd3;
  localparam PHASE_SUBTRACT = 4'd4;
  localparam PHASE_CUT = 4'd5;
  localparam PHASE_ALIGN = 4'd6;
  localparam PHASE_RECIPROCAL = 4'd7;
  localparam PHASE_DONE = 4'd8;

  wire [6:0] leading_one_of_squares_position;  // Datapaths/LeadingOneDetector.swift:34
  wire [4:0] leading_one_of_count_position;  // Datapaths/LeadingOneDetector.swift:34
  wire square_root_operands_ready;  // Datapaths/SAWBParameters.swift:87
  wire square_root_results_valid;  // Datapaths/SAWBParameters.swift:87
  wire [31:0] square_root_results_root;  // Datapaths/SAWBParameters.swift:87
  wire divider_operands_ready;  // Datapaths/SAWBParameters+Registers.swift:109
  wire divider_results_valid;  // Datapaths/SAWBParameters+Registers.swift:109
  wire [62:0] divider_results_quotient;  // Datapaths/SAWBParameters+Registers.swift:109
  wire divider_results_exact;  // Datapaths/SAWBParameters+Registers.swift:109
  wire [5:0] leading_one_of_range_position;  // Datapaths/LeadingOneDetector.swift:34

  wire phase_is_idle = phase == PHASE_IDLE;
  wire taken = statistics_valid & phase_is_idle;  // Datapaths/SAWBParameters.swift:83
  wire signed [6:0] t_difference = 7'd62 - leading_one_of_squares_position;
  wire signed [7:0] t_sum = {t_difference[6], t_difference} + {3'd0, leading_one_of_count_position};
  wire [32:0] range = takes_clip ? clip[32:0] : maximum;  // Datapaths/SAWBParameters+Registers.swift:51
  wire [7:0] divider_operands_steps_sum = {t, 1'b0} + 8'd82;
  wire [6:0] divider_operands_steps_sum_2 = t + 7'sd51;
  wire [5:0] reciprocal_steps = leading_one_of_range_position + 6'd17;  // Datapaths/QuantizationFactor.swift:33
  wire phase_is_mean_square = phase == PHASE_MEAN_SQUARE;
  wire phase_is_mean = phase == PHASE_MEAN;
  wire phase_is_reciprocal = phase == PHASE_RECIPROCAL;
  wire phase_is_subtract = phase == PHASE_SUBTRACT;
  wire [5:0] shift_difference = reciprocal_steps - {3'd0, divider_results_quotient[16] ? 3'd4 : 3'd3};
  wire [47:0] clip_product = 16'd49562 * square_root_results_root;
  wire [47:0] pull = 16'd49971 * divider_results_quotient[31:0];  // Datapaths/SAWBParameters.swift:99
  wire signed [50:0] clip_or_less = {1'b0, clip} - {3'd0, pull};  // Datapaths/SAWBParameters.swift:99
  wire signed [6:0] clip_exponent_difference = (-7'sd12) - t;
  wire clip_is_long = clip[49:32] != 18'd0;  // Datapaths/SAWBParameters+Registers.swift:57
  wire clip_stands_above = maximum_exponent < clip_exponent;  // Datapaths/SAWBParameters+Registers.swift:78
  wire clip_stands_below = clip_exponent < maximum_exponent;  // Datapaths/SAWBParameters+Registers.swift:79
  wire clip_moves = clip_stands_above & (clip[49:31] == 19'd0);  // Datapaths/SAWBParameters+Registers.swift:82
  wire maximum_moves = clip_stands_below & ~maximum[32];  // Datapaths/SAWBParameters+Registers.swift:86
  wire signed [7:0] range_exponent = takes_clip ? clip_exponent : maximum_exponent;  // Datapaths/SAWBParameters+Registers.swift:53

  leading_one_82 leading_one_of_squares (  // Datapaths/LeadingOneDetector.swift:34
    .number(squares),
    .position(leading_one_of_squares_position)
  );

  leading_one_21 leading_one_of_count (  // Datapaths/LeadingOneDetector.swift:34
    .number(count),
    .position(leading_one_of_count_position)
  );

  sequential_square_root_32 square_root (  // Datapaths/SAWBParameters.swift:87
    .clock(clock),
    .reset(reset),
    .operands_valid(phase_is_mean_square & divider_results_valid),
    .operands_ready(square_root_operands_ready),
    .operands_radicand({1'b0, divider_results_quotient}),
    .results_valid(square_root_results_valid),
    .results_ready(phase_is_subtract),
    .results_root(square_root_results_root)
  );

  sequential_divider_82_by_33_to_63_s164 divider (  // Datapaths/SAWBParameters+Registers.swift:109
    .clock(clock),
    .reset(reset),
    .operands_valid((phase_is_mean_square | phase_is_mean) | phase_is_reciprocal),
    .operands_ready(divider_operands_ready),
    .operands_dividend(phase_is_mean_square ? squares : phase_is_mean ? {sum, 31'd0} : 82'h380000000000000000000),
    .operands_divisor(phase_is_reciprocal ? range : {12'd0, count}),
    .operands_steps(phase_is_mean_square ? divider_operands_steps_sum : phase_is_mean ? {1'b0, divider_operands_steps_sum_2} : {2'd0, reciprocal_steps}),
    .results_valid(divider_results_valid),
    .results_ready((phase_is_mean_square | phase_is_subtract) | phase_is_reciprocal),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact)
  );

  leading_one_33 leading_one_of_range (  // Datapaths/LeadingOneDetector.swift:34
    .number(range),
    .position(leading_one_of_range_position)
  );

  assign statistics_ready = phase_is_idle;  // Datapaths/SAWBParameters.swift:135
  assign factors_valid = phase == PHASE_DONE;  // Datapaths/SAWBParameters.swift:136
  assign factors_mantissa = mantissa;  // Datapaths/SAWBParameters.swift:137
  assign factors_shift = shift;  // Datapaths/SAWBParameters.swift:138

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (taken) begin
          if (statistics_maximum == 31'd0) phase <= PHASE_DONE;
          else phase <= PHASE_SCALE;
        end
        PHASE_SCALE: phase <= PHASE_MEAN_SQUARE;
        PHASE_MEAN_SQUARE: if (divider_results_valid) phase <= PHASE_MEAN;
        PHASE_MEAN: if (divider_results_valid & square_root_results_valid) phase <= PHASE_SUBTRACT;
        PHASE_SUBTRACT: begin
          if (clip_or_less > 51'sd0) phase <= PHASE_CUT;
          else phase <= PHASE_RECIPROCAL;
        end
        PHASE_CUT: if (~clip_is_long) phase <= PHASE_ALIGN;
        PHASE_ALIGN: if (~clip_moves & ~maximum_moves) phase <= PHASE_RECIPROCAL;
        PHASE_RECIPROCAL: if (divider_results_valid) phase <= PHASE_DONE;
        default: if (factors_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    if (taken) begin
      count <= statistics_count;
      sum <= statistics_sum;
      squares <= statistics_squares;
    end
  end

  always @(posedge clock) begin
    if (phase == PHASE_SCALE) t <= t_sum[7:1];
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_MEAN: clip <= {2'd0, clip_product};
      PHASE_SUBTRACT: clip <= clip_or_less[49:0];
      PHASE_CUT: if (clip_is_long) clip <= {1'b0, clip[49:1]};
      PHASE_ALIGN: if (clip_moves) clip <= {clip[48:0], 1'b0};
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_SUBTRACT: clip_exponent <= {clip_exponent_difference[6], clip_exponent_difference};
      PHASE_CUT: if (clip_is_long) clip_exponent <= clip_exponent + 8'sd1;
      PHASE_ALIGN: if (clip_moves) clip_exponent <= clip_exponent - 8'sd1;
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: begin
        maximum <= {2'd0, statistics_maximum};
        maximum_exponent <= 8'sd0;
      end
      PHASE_ALIGN: if (~clip_moves & maximum_moves) begin
        maximum <= {maximum[31:0], 1'b0};
        maximum_exponent <= maximum_exponent - 8'sd1;
      end
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: takes_clip <= 1'b0;
      PHASE_ALIGN: if (~clip_moves & ~maximum_moves) takes_clip <= clip_stands_below | (~clip_stands_above & (clip < {17'd0, maximum}));
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: mantissa <= 16'd0;
      PHASE_RECIPROCAL: begin
        if (divider_results_quotient[16]) mantissa <= divider_results_quotient[16:1];
        else mantissa <= divider_results_quotient[15:0];
      end
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: shift <= 7'sd0;
      PHASE_RECIPROCAL: shift <= {1'b0, shift_difference} + range_exponent[6:0];
      default: ;
    endcase
  end

  // Read by nothing, and meant to be.
  wire _unused = &{
    1'b0,
    square_root_operands_ready,
    divider_operands_ready,
    divider_results_exact,
    t_sum[0],
    range_exponent[7]
  };

endmodule

`default_nettype wire
