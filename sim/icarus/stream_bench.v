// Plays sender and receiver of a design's pair of valid/ready streams in a four-state simulator: sends the
// beats of a memory file, with stalls at random, and prints every beat that it receives, in hexadecimal.
//
// The design is reached through a module `dut`, written for each design, whose beats are vectors of 64-bit
// words in two's complement, the first word highest. Nothing is initialized but what the reset initializes:
// an x in a handshake or in a beat that was received shows that the design relies on more.
//
//   parameters  IN_WORDS, OUT_WORDS    words of a beat
//               IN_BEATS, OUT_BEATS    beats to send and to receive
//   +seed=N                            the seed of stalls and of what the bus carries while there is no beat
//   +input_stall=N +output_stall=N     in 256ths, how often either side holds back
//   +reset_after=N                     reset once N beats are sent, and send all from the start; 0: never
//
// Prints `BEAT h` for each beat received, `RESET` when it resets in between, `X what` where a bit is unknown
// that must not be, `STUCK` if no beat moves for 1,000 cycles, and `DONE` at the end.

module stream_bench;
  parameter IN_WORDS = 1;
  parameter OUT_WORDS = 1;
  parameter IN_BEATS = 1;
  parameter OUT_BEATS = 1;

  reg [64*IN_WORDS-1:0] beats [0:IN_BEATS-1];
  reg clock;
  reg reset;
  reg in_valid;
  wire in_ready;
  reg [64*IN_WORDS-1:0] in_beat;
  wire out_valid;
  reg out_ready;
  wire [64*OUT_WORDS-1:0] out_beat;

  dut dut (
    .clock(clock), .reset(reset),
    .in_valid(in_valid), .in_ready(in_ready), .in_beat(in_beat),
    .out_valid(out_valid), .out_ready(out_ready), .out_beat(out_beat)
  );

  integer seed;
  integer input_stall;
  integer output_stall;
  integer reset_after;
  integer sent;
  integer received;
  integer idle;
  integer word;

  // Drives both sides for the next cycle; a beat once offered stays until it is taken.
  task drive;
    begin
      if (!in_valid) begin
        in_valid = sent < IN_BEATS && ($random(seed) & 255) >= input_stall;
        for (word = 0; word < IN_WORDS; word = word + 1)
          in_beat[64*word+:64] = {$random(seed), $random(seed)};
        if (in_valid) in_beat = beats[sent];
      end
      out_ready = ($random(seed) & 255) >= output_stall;
    end
  endtask

  // Gives a clock edge; everything that drives the design changes half a cycle after it.
  task edge_of_clock;
    begin
      #5 clock = 1'b1;
      #5 clock = 1'b0;
    end
  endtask

  // Resets for one clock edge, whatever is under way, and starts from the first beat.
  task restart;
    begin
      in_valid = 1'b0;
      out_ready = 1'b0;
      reset = 1'b1;
      edge_of_clock;
      reset = 1'b0;
      sent = 0;
      received = 0;
      idle = 0;
    end
  endtask

  // One cycle: drive, let settle, see what moves, clock.
  task cycle;
    reg is_sent;
    begin
      drive;
      #5;
      idle = idle + 1;
      if (in_ready !== 1'b0 && in_ready !== 1'b1) $display("X in_ready");
      if (out_valid !== 1'b0 && out_valid !== 1'b1) $display("X out_valid");
      is_sent = in_valid && in_ready === 1'b1;
      if (out_ready && out_valid === 1'b1) begin
        if (^out_beat === 1'bx) $display("X out_beat");
        $display("BEAT %h", out_beat);
        received = received + 1;
        idle = 0;
      end
      edge_of_clock;
      if (is_sent) begin
        sent = sent + 1;
        in_valid = 1'b0;
        idle = 0;
      end
    end
  endtask

  initial begin
    if (!$value$plusargs("seed=%d", seed)) seed = 1;
    if (!$value$plusargs("input_stall=%d", input_stall)) input_stall = 0;
    if (!$value$plusargs("output_stall=%d", output_stall)) output_stall = 0;
    if (!$value$plusargs("reset_after=%d", reset_after)) reset_after = 0;
    $readmemh("beats.hex", beats);
    clock = 1'b0;
    in_beat = {64*IN_WORDS{1'bx}};
    restart;
    if (reset_after > 0) begin
      while (sent < reset_after && idle < 1000) cycle;
      $display("RESET");
      restart;
    end
    while ((sent < IN_BEATS || received < OUT_BEATS) && idle < 1000) cycle;
    if (idle == 1000) $display("STUCK");
    // Nothing may follow what was asked for.
    repeat (64) cycle;
    $display("DONE");
    $finish;
  end
endmodule
