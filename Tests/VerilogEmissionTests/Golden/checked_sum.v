// checked_sum
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module checked_sum (
  input  wire              clock,
  input  wire              reset,
  input  wire              isValid,
  input  wire signed [7:0] a,
  input  wire signed [7:0] b,
  output wire signed [7:0] sum
);

  wire signed [8:0] sum_sum = a + b;

  assign sum = (sum_sum < (-9'sd128)) ? 8'sh80 : (sum_sum > 9'sd127) ? 8'sd127 : sum_sum[7:0];  // VerilogEmissionTests/GoldenChecks.swift:22

`ifdef SWIFTLET_CHECKS

  reg signed [7:0] last_a;  // VerilogEmissionTests/GoldenChecks.swift:21

  always @(posedge clock) begin
    if (isValid) last_a <= a;
  end

  always @(posedge clock)
    if (~reset & isValid) begin : assume_a_changes_with_every_valid_beat  // VerilogEmissionTests/GoldenChecks.swift:24
      assume (a != last_a)
        else $error("a changes with every valid beat");
    end

  always @(posedge clock)
    if (~reset & isValid) begin : assert_b_is_not_negative  // VerilogEmissionTests/GoldenChecks.swift:25
      assert (b >= 8'sd0)
        else $error("b is not negative");
    end

  always @(posedge clock)
    if (~reset & ~isValid) begin : cover_idle_with_a_0  // VerilogEmissionTests/GoldenChecks.swift:27
      cover (a == 8'sd0);
    end

  always @(posedge clock)
    if (~reset) begin : sum_saturated  // VerilogEmissionTests/GoldenChecks.swift:22
      assert ({sum[7], sum} == sum_sum)
        else $error("sum: a value of 9 bits was saturated to 8");
    end

`else

  // Read by checks only.
  wire _unused_unchecked = &{1'b0, clock, reset, isValid};

`endif

endmodule

`default_nettype wire
