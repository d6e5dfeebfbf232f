// A test bench for the gallery's divider, written by hand against its description: it knows the ports and what a
// division gives, nothing of how the divider was described.
//
//   iverilog -g2005 -Wall -DDUT=divider_s16 -DBITS=16 -DSIGNED=1 -s divider_bench divider_bench.v divider_s16.v
//
// Prints FAIL and what differed, or PASS and the number of divisions.

`default_nettype none

module divider_bench;
  localparam BITS = `BITS;
  localparam SIGNED = `SIGNED;
  localparam RANDOM_DIVISIONS = 2000;
  localparam LATENCY = BITS + 1;

  reg clock = 1'b0;
  reg reset = 1'b1;
  reg operands_valid = 1'b0;
  reg results_ready = 1'b0;
  reg [BITS-1:0] dividend, divisor;
  wire operands_ready, results_valid;
  wire [BITS-1:0] quotient, remainder;

  `DUT dut (
    .clock(clock),
    .reset(reset),
    .operands_valid(operands_valid),
    .operands_ready(operands_ready),
    .operands_dividend(dividend),
    .operands_divisor(divisor),
    .results_valid(results_valid),
    .results_ready(results_ready),
    .results_quotient(quotient),
    .results_remainder(remainder)
  );

  always #5 clock = ~clock;

  integer seed = 1;
  integer divisions = 0;
  integer failures = 0;
  integer index, other, stall, cycles;
  reg [BITS-1:0] corners [0:7];
  reg [BITS-1:0] expected_quotient, expected_remainder;

  // What the description says: rounds towards zero; dividing by 0 gives all ones and the dividend; the lowest
  // number divided by -1 gives itself and 0.
  task expectation;
    reg signed [BITS-1:0] a, b;
    begin
      a = dividend;
      b = divisor;
      if (divisor == {BITS{1'b0}}) begin
        expected_quotient = {BITS{1'b1}};
        expected_remainder = dividend;
      end else if (SIGNED == 0) begin
        expected_quotient = dividend / divisor;
        expected_remainder = dividend % divisor;
      end else if (divisor == {BITS{1'b1}}) begin
        expected_quotient = -dividend;
        expected_remainder = {BITS{1'b0}};
      end else begin
        expected_quotient = a / b;
        expected_remainder = a % b;
      end
    end
  endtask

  task fail(input [8*40-1:0] reason);
    begin
      failures = failures + 1;
      $display("FAIL %0s: %h / %h gave %h, %h; expected %h, %h", reason, dividend, divisor, quotient, remainder,
               expected_quotient, expected_remainder);
    end
  endtask

  // One division; the receiver lets the result wait for some cycles.
  task divide(input [BITS-1:0] a, input [BITS-1:0] b, input integer wait_cycles);
    begin
      dividend = a;
      divisor = b;
      expectation;
      operands_valid = 1'b1;
      #1;
      while (operands_ready !== 1'b1) @(negedge clock);
      @(negedge clock);
      operands_valid = 1'b0;
      cycles = 1;
      while (results_valid !== 1'b1 && cycles < 4 * BITS) begin
        if (operands_ready !== 1'b0) fail("takes operands while it divides");
        @(negedge clock);
        cycles = cycles + 1;
      end
      if (cycles !== LATENCY) fail("wrong latency");
      for (stall = 0; stall <= wait_cycles; stall = stall + 1) begin
        if (results_valid !== 1'b1) fail("result withdrawn");
        if (quotient !== expected_quotient || remainder !== expected_remainder) fail("wrong result");
        results_ready = stall == wait_cycles;
        @(negedge clock);
      end
      results_ready = 1'b0;
      if (results_valid !== 1'b0) fail("result given twice");
      divisions = divisions + 1;
    end
  endtask

  initial begin
    corners[0] = 0;
    corners[1] = 1;
    corners[2] = 2;
    corners[3] = {BITS{1'b1}};
    corners[4] = {1'b1, {BITS-1{1'b0}}};
    corners[5] = {1'b0, {BITS-1{1'b1}}};
    corners[6] = 10;
    corners[7] = -10;
    repeat (3) @(negedge clock);
    reset = 1'b0;
    @(negedge clock);
    for (index = 0; index < 8; index = index + 1)
      for (other = 0; other < 8; other = other + 1) divide(corners[index], corners[other], index % 3);
    // Divisors of all sizes: a shift makes small ones as likely as large ones.
    for (index = 0; index < RANDOM_DIVISIONS; index = index + 1)
      divide($random(seed), $random(seed) >> ($random(seed) & 15), $random(seed) & 3);
    if (failures == 0) $display("PASS %0d divisions", divisions);
    $finish;
  end

  initial begin
    #10000000;
    $display("FAIL the divider came to a standstill");
    $finish;
  end
endmodule

`default_nettype wire
