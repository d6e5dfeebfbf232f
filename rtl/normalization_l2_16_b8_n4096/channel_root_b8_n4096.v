// channel_root_b8_n4096
//
//   widths.configuration.norm = l2
//   widths.configuration.inputBits = 8
//   widths.configuration.outputBits = 8
//   widths.configuration.outputFractionBits = 5
//   widths.configuration.gradientFractionBits = 5
//   widths.configuration.epsilon = 256
//   widths.configuration.keepsMeanSign = true
//   widths.capacity = 4096
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module channel_root_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               sums_valid,
  output wire               sums_ready,
  input  wire [12:0]        sums_count,
  input  wire signed [19:0] sums_sum,
  input  wire [25:0]        sums_squares,
  output wire               roots_valid,
  input  wire               roots_ready,
  output wire [31:0]        roots_root,
  output wire [5:0]         roots_steps
);

  reg [2:0] phase;  // Datapaths/ChannelRoot.swift:42
  reg [39:0] variance;  // Datapaths/ChannelRoot.swift:44
  reg [5:0] steps;  // Datapaths/ChannelRoot.swift:46
  reg [44:0] product;  // Datapaths/ChannelRoot.swift:93
  reg [44:0] square_of_sum;  // Datapaths/ChannelRoot.swift:95

  localparam PHASE_IDLE = 3'd0;
  localparam PHASE_SQUARE = 3'd1;
  localparam PHASE_SUBTRACT = 3'd2;
  localparam PHASE_RAISE = 3'd3;
  localparam PHASE_ROOT = 3'd4;

  wire square_root_operands_ready;  // Datapaths/ChannelRoot.swift:48

  wire [19:0] magnitude_of_sum_negative = -sums_sum;
  wire [19:0] magnitude_of_sum = (sums_sum < 20'sd0) ? magnitude_of_sum_negative : sums_sum;  // Datapaths/ChannelRoot.swift:86
  wire phase_is_idle = phase == PHASE_IDLE;
  wire [19:0] multiplier = phase_is_idle ? magnitude_of_sum : {7'd0, sums_count};  // Datapaths/ChannelRoot.swift:91
  wire [25:0] multiplicand = phase_is_idle ? {6'd0, magnitude_of_sum} : sums_squares;  // Datapaths/ChannelRoot.swift:91
  wire is_raised = variance[39:38] != 2'd0;  // Datapaths/ChannelRoot.swift:49
  wire phase_is_raise = phase == PHASE_RAISE;
  wire phase_or = is_raised | (variance == 40'd0);

  sequential_square_root_32 square_root (  // Datapaths/ChannelRoot.swift:48
    .clock(clock),
    .reset(reset),
    .operands_valid(phase_is_raise & (is_raised | (variance == 40'd0))),
    .operands_ready(square_root_operands_ready),
    .operands_radicand({variance, 24'd0}),
    .results_valid(roots_valid),
    .results_ready(roots_ready),
    .results_root(roots_root)
  );

  assign sums_ready = roots_valid & roots_ready;  // Datapaths/ChannelRoot.swift:79
  assign roots_steps = steps;  // Datapaths/ChannelRoot.swift:78

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (sums_valid) phase <= PHASE_SQUARE;
        PHASE_SQUARE: phase <= PHASE_SUBTRACT;
        PHASE_SUBTRACT: phase <= PHASE_RAISE;
        PHASE_RAISE: if (phase_or & square_root_operands_ready) phase <= PHASE_ROOT;
        default: if (sums_ready) phase <= PHASE_IDLE;  // PHASE_ROOT
      endcase
    end
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_SUBTRACT: begin
        variance <= product[39:0] - square_of_sum[39:0];
        steps <= 6'd36;
      end
      PHASE_RAISE: if (~phase_or) begin
        variance <= {variance[37:0], 2'd0};
        steps <= steps - 6'd1;
      end
      default: ;
    endcase
  end

  always @(posedge clock) product <= multiplier * multiplicand;

  always @(posedge clock) begin
    if (phase == PHASE_SQUARE) square_of_sum <= product;
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, square_of_sum[44:40]};

endmodule

`default_nettype wire
