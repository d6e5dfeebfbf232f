// A test bench for the gallery's round-robin arbiter of four 8-bit streams, written by hand against its description: it
// knows the ports and what a stream and a fair arbiter promise, nothing of how the arbiter was described.
//
//   iverilog -g2005 -Wall -s round_robin_arbiter_bench round_robin_arbiter_bench.v round_robin_arbiter_4x8.v
//
// Prints FAIL and the promise that was broken, or PASS and the number of payloads.

`default_nettype none

module round_robin_arbiter_bench;
  localparam CYCLES = 20000;

  reg clock = 1'b0;
  reg reset = 1'b1;
  reg [3:0] valid = 4'd0;
  wire [3:0] ready;
  reg [7:0] values [0:3];
  wire result_valid;
  reg result_ready = 1'b0;
  wire [7:0] result_value;
  wire [3:0] grant;

  round_robin_arbiter_4x8 dut (
    .clock(clock),
    .reset(reset),
    .requests_0_valid(valid[0]),
    .requests_0_ready(ready[0]),
    .requests_0_value(values[0]),
    .requests_1_valid(valid[1]),
    .requests_1_ready(ready[1]),
    .requests_1_value(values[1]),
    .requests_2_valid(valid[2]),
    .requests_2_ready(ready[2]),
    .requests_2_value(values[2]),
    .requests_3_valid(valid[3]),
    .requests_3_ready(ready[3]),
    .requests_3_value(values[3]),
    .result_valid(result_valid),
    .result_ready(result_ready),
    .result_value(result_value),
    .grant(grant)
  );

  always #5 clock = ~clock;

  integer seed = 7;
  integer failures = 0;
  integer payloads = 0;
  integer cycle, index;
  integer passed_over [0:3];
  reg [3:0] taken;
  reg was_waiting = 1'b0;
  reg [3:0] last_grant;
  reg [7:0] last_value;
  // Requesters take turns in being busy, so that all mixtures come about.
  reg [3:0] busy = 4'd0;

  task fail(input [8*48-1:0] promise);
    begin
      failures = failures + 1;
      if (failures < 10) $display("FAIL in cycle %0d: %0s", cycle, promise);
    end
  endtask

  task check;
    begin
      if (^{ready, result_valid, grant} === 1'bx) fail("no output is unknown");
      if ((grant & (grant - 4'd1)) !== 4'd0) fail("at most one requester is granted");
      if ((grant & ~valid) !== 4'd0) fail("only who asks is granted");
      if (result_valid !== |valid) fail("there is an offer whenever somebody asks");
      if (result_valid !== |grant) fail("an offer has a grant");
      if (ready !== (grant & {4{result_ready}})) fail("only the granted one's payload is taken");
      for (index = 0; index < 4; index = index + 1)
        if (grant[index]) begin
          if (result_value !== values[index]) fail("the offer is the granted one's payload");
        end
      if (was_waiting && (grant !== last_grant || result_value !== last_value))
        fail("an offer stays until it is taken");
      was_waiting = result_valid & ~result_ready;
      last_grant = grant;
      last_value = result_value;
      taken = valid & ready;
      if (taken != 4'd0) begin
        payloads = payloads + 1;
        for (index = 0; index < 4; index = index + 1) begin
          if (taken[index] || !valid[index]) passed_over[index] = 0;
          else passed_over[index] = passed_over[index] + 1;
          if (passed_over[index] > 3) fail("nobody waits for more than three others");
        end
      end
    end
  endtask

  initial begin
    for (index = 0; index < 4; index = index + 1) begin
      passed_over[index] = 0;
      values[index] = 8'd0;
    end
    taken = 4'd0;
    cycle = 0;
    repeat (2) @(negedge clock);
    reset = 1'b0;
    for (cycle = 0; cycle < CYCLES; cycle = cycle + 1) begin
      if (cycle % 64 == 0) busy = $random(seed);
      // A sender keeps its offer until that is taken, then it may make another one.
      for (index = 0; index < 4; index = index + 1)
        if (!valid[index] || taken[index]) begin
          valid[index] = busy[index] | ($random(seed) % 4 == 0);
          values[index] = $random(seed);
        end
      result_ready = cycle % 512 < 256 ? 1'b1 : $random(seed);
      #1 check;
      @(negedge clock);
    end
    if (failures == 0) $display("PASS %0d payloads", payloads);
    $finish;
  end
endmodule

`default_nettype wire
