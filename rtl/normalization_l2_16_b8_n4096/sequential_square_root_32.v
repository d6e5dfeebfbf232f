// sequential_square_root_32
//
//   rootBits = 32
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module sequential_square_root_32 (
  input  wire        clock,
  input  wire        reset,
  input  wire        operands_valid,
  output wire        operands_ready,
  input  wire [63:0] operands_radicand,
  output wire        results_valid,
  input  wire        results_ready,
  output wire [31:0] results_root
);

  reg [1:0] phase;  // Datapaths/SequentialSquareRoot.swift:52
  reg [4:0] digit;  // Datapaths/SequentialSquareRoot.swift:53
  reg [63:0] radicand;  // Datapaths/SequentialSquareRoot.swift:54
  reg [31:0] root;  // Datapaths/SequentialSquareRoot.swift:55
  reg [32:0] rest;  // Datapaths/SequentialSquareRoot.swift:57

  localparam PHASE_IDLE = 2'd0;
  localparam PHASE_EXTRACT = 2'd1;
  localparam PHASE_DONE = 2'd2;

  wire phase_is_idle = phase == PHASE_IDLE;
  wire [34:0] taken = {rest, radicand[63:62]};  // Datapaths/SequentialSquareRoot.swift:59
  wire [33:0] trial = {root, 2'd1};  // Datapaths/SequentialSquareRoot.swift:61
  wire signed [35:0] difference = {1'b0, taken} - {2'd0, trial};  // Datapaths/SequentialSquareRoot.swift:62
  wire fits = difference >= 36'sd0;  // Datapaths/SequentialSquareRoot.swift:63

  assign operands_ready = phase_is_idle;  // Datapaths/SequentialSquareRoot.swift:83
  assign results_valid = phase == PHASE_DONE;  // Datapaths/SequentialSquareRoot.swift:84
  assign results_root = root;  // Datapaths/SequentialSquareRoot.swift:85

  always @(posedge clock) begin
    if (reset) phase <= PHASE_IDLE;
    else begin
      case (phase)
        PHASE_IDLE: if (operands_valid) phase <= PHASE_EXTRACT;
        PHASE_EXTRACT: if (digit == 5'd0) phase <= PHASE_DONE;
        default: if (results_ready) phase <= PHASE_IDLE;  // PHASE_DONE
      endcase
    end
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: begin
        digit <= 5'd31;
        radicand <= operands_radicand;
        root <= 32'd0;
      end
      PHASE_EXTRACT: begin
        digit <= digit - 5'd1;
        radicand <= {radicand[61:0], 2'd0};
        root <= {root[30:0], fits};
      end
      default: ;
    endcase
  end

  always @(posedge clock) begin
    case (phase)
      PHASE_IDLE: rest <= 33'd0;
      PHASE_EXTRACT: begin
        if (fits) rest <= difference[32:0];
        else rest <= taken[32:0];
      end
      default: ;
    endcase
  end

endmodule

`default_nettype wire
