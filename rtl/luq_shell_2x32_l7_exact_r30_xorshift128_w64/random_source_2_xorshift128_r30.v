// random_source_2_xorshift128_r30
//
//   generator = xorshift128
//   lanes = 2
//   bits = 30
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module random_source_2_xorshift128_r30 (
  input  wire        clock,
  input  wire        load_valid,
  output wire        load_ready,
  input  wire        load_lane,
  input  wire [31:0] load_word,
  input  wire        take,
  input  wire [1:0]  count,
  output wire [29:0] draws_0,
  output wire [29:0] draws_1
);

  wire loads = load_valid & load_ready;  // Datapaths/RandomSource.swift:68

  random_lane_xorshift128_r30 lane_0 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & ~load_lane),
    .word(load_word),
    .take(take & (count > 2'd0)),
    .draw(draws_0)
  );

  random_lane_xorshift128_r30 lane_1 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & load_lane),
    .word(load_word),
    .take(take & (count > 2'd1)),
    .draw(draws_1)
  );

  assign load_ready = ~take;  // Datapaths/RandomSource.swift:67

endmodule

`default_nettype wire
