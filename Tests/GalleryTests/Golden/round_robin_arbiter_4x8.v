// round_robin_arbiter_4x8
//
//   requesters = 4
//   payload = unsigned 8-bit
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module round_robin_arbiter_4x8 (
  input  wire       clock,
  input  wire       reset,
  input  wire       requests_0_valid,
  output wire       requests_0_ready,
  input  wire [7:0] requests_0_value,
  input  wire       requests_1_valid,
  output wire       requests_1_ready,
  input  wire [7:0] requests_1_value,
  input  wire       requests_2_valid,
  output wire       requests_2_ready,
  input  wire [7:0] requests_2_value,
  input  wire       requests_3_valid,
  output wire       requests_3_ready,
  input  wire [7:0] requests_3_value,
  output wire       result_valid,
  input  wire       result_ready,
  output wire [7:0] result_value,
  output wire [3:0] grant
);

  reg [3:0] mask;  // Gallery/RoundRobinArbiter.swift:51
  reg is_held;  // Gallery/RoundRobinArbiter.swift:52
  reg [3:0] held;  // Gallery/RoundRobinArbiter.swift:53

  wire [3:0] waiting = {requests_3_valid, requests_2_valid, requests_1_valid, requests_0_valid};  // Gallery/RoundRobinArbiter.swift:55
  wire [3:0] preferred = waiting & mask;  // Gallery/RoundRobinArbiter.swift:56
  wire [3:0] candidates = (preferred != 4'd0) ? preferred : waiting;  // Gallery/RoundRobinArbiter.swift:57
  wire [3:0] negative = -candidates;  // Gallery/RoundRobinArbiter.swift:59
  wire [3:0] lowest = candidates & negative;  // Gallery/RoundRobinArbiter.swift:60
  wire [3:0] below_grant = grant - 4'd1;  // Gallery/RoundRobinArbiter.swift:67

  assign requests_0_ready = grant[0] & result_ready;  // Gallery/RoundRobinArbiter.swift:77
  assign requests_1_ready = grant[1] & result_ready;  // Gallery/RoundRobinArbiter.swift:77
  assign requests_2_ready = grant[2] & result_ready;  // Gallery/RoundRobinArbiter.swift:77
  assign requests_3_ready = grant[3] & result_ready;  // Gallery/RoundRobinArbiter.swift:77
  assign result_valid = waiting != 4'd0;  // Gallery/RoundRobinArbiter.swift:63
  assign result_value =  // Gallery/RoundRobinArbiter.swift:75
    grant[0] ? requests_0_value :
    grant[1] ? requests_1_value :
    grant[2] ? requests_2_value :
    requests_3_value;
  assign grant = is_held ? held : lowest;  // Gallery/RoundRobinArbiter.swift:61

  always @(posedge clock) begin
    if (reset) mask <= 4'd0;
    else if (result_valid & result_ready) mask <= ~(grant | below_grant);
  end

  always @(posedge clock) begin
    if (reset) is_held <= 1'b0;
    else is_held <= result_valid & ~result_ready;
  end

  always @(posedge clock) held <= grant;

endmodule

`default_nettype wire
