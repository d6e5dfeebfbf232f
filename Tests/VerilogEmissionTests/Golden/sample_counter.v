// sample_counter
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module sample_counter (
  input  wire       clock,
  input  wire       reset,
  input  wire       adc_clk,
  input  wire       adc_resetn,
  input  wire       isSample,
  input  wire       clear,
  output wire [3:0] count,
  output wire [3:0] seen,
  output wire [3:0] sampleAge
);

  (* ASYNC_REG = "TRUE" *) reg released_stage_1;  // VerilogEmissionTests/GoldenModules.swift:275
  (* ASYNC_REG = "TRUE" *) reg released;  // VerilogEmissionTests/GoldenModules.swift:275
  reg [3:0] samples;  // VerilogEmissionTests/GoldenModules.swift:277
  reg [3:0] samples_gray;  // VerilogEmissionTests/GoldenModules.swift:277
  (* ASYNC_REG = "TRUE" *) reg [3:0] seen_gray_stage_1;  // VerilogEmissionTests/GoldenModules.swift:280
  (* ASYNC_REG = "TRUE" *) reg [3:0] seen_gray;  // VerilogEmissionTests/GoldenModules.swift:280
  (* ASYNC_REG = "TRUE" *) reg clear_seen_stage_1;  // VerilogEmissionTests/GoldenModules.swift:282
  (* ASYNC_REG = "TRUE" *) reg clear_seen_stage_2;  // VerilogEmissionTests/GoldenModules.swift:282
  (* ASYNC_REG = "TRUE" *) reg clear_seen;  // VerilogEmissionTests/GoldenModules.swift:282

  wire [3:0] seen_xor = seen_gray ^ {1'b0, seen_gray[3:1]};
  wire [3:0] samples_next = samples + {3'd0, isSample};  // VerilogEmissionTests/GoldenModules.swift:277
  wire [3:0] samples_gray_next = samples_next ^ {1'b0, samples_next[3:1]};  // VerilogEmissionTests/GoldenModules.swift:277

  age age_counter (  // VerilogEmissionTests/GoldenModules.swift:283
    .age_clock(clock),
    .age_reset_n(~reset),
    .clear(clear_seen),
    .age(sampleAge)
  );

  assign count = samples;  // VerilogEmissionTests/GoldenModules.swift:279
  assign seen = seen_xor ^ {2'd0, seen_xor[3:2]};  // VerilogEmissionTests/GoldenModules.swift:280

  always @(posedge adc_clk or negedge adc_resetn) begin
    if (~adc_resetn) begin
      released_stage_1 <= 1'b1;
      released <= 1'b1;
    end else begin
      released_stage_1 <= 1'b0;
      released <= released_stage_1;
    end
  end

  always @(posedge adc_clk or posedge released) begin
    if (released) begin
      samples <= 4'd0;
      samples_gray <= 4'd0;
    end else begin
      samples <= samples_next;
      samples_gray <= samples_gray_next;
    end
  end

  always @(posedge clock) begin
    if (reset) begin
      seen_gray_stage_1 <= 4'd0;
      seen_gray <= 4'd0;
      clear_seen_stage_1 <= 1'b0;
      clear_seen_stage_2 <= 1'b0;
      clear_seen <= 1'b0;
    end else begin
      seen_gray_stage_1 <= samples_gray;
      seen_gray <= seen_gray_stage_1;
      clear_seen_stage_1 <= clear;
      clear_seen_stage_2 <= clear_seen_stage_1;
      clear_seen <= clear_seen_stage_2;
    end
  end

endmodule

`default_nettype wire
