// random_source_16_xorshift128_r32
//
//   generator = xorshift128
//   lanes = 16
//   bits = 32
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module random_source_16_xorshift128_r32 (
  input  wire        clock,
  input  wire        load_valid,
  output wire        load_ready,
  input  wire [3:0]  load_lane,
  input  wire [31:0] load_word,
  input  wire        take,
  input  wire [4:0]  count,
  output wire [31:0] draws_0,
  output wire [31:0] draws_1,
  output wire [31:0] draws_2,
  output wire [31:0] draws_3,
  output wire [31:0] draws_4,
  output wire [31:0] draws_5,
  output wire [31:0] draws_6,
  output wire [31:0] draws_7,
  output wire [31:0] draws_8,
  output wire [31:0] draws_9,
  output wire [31:0] draws_10,
  output wire [31:0] draws_11,
  output wire [31:0] draws_12,
  output wire [31:0] draws_13,
  output wire [31:0] draws_14,
  output wire [31:0] draws_15
);

  wire loads = load_valid & load_ready;  // Datapaths/RandomSource.swift:68

  random_lane_xorshift128_r32 lane_0 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd0)),
    .word(load_word),
    .take(take & (count > 5'd0)),
    .draw(draws_0)
  );

  random_lane_xorshift128_r32 lane_1 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd1)),
    .word(load_word),
    .take(take & (count > 5'd1)),
    .draw(draws_1)
  );

  random_lane_xorshift128_r32 lane_2 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd2)),
    .word(load_word),
    .take(take & (count > 5'd2)),
    .draw(draws_2)
  );

  random_lane_xorshift128_r32 lane_3 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd3)),
    .word(load_word),
    .take(take & (count > 5'd3)),
    .draw(draws_3)
  );

  random_lane_xorshift128_r32 lane_4 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd4)),
    .word(load_word),
    .take(take & (count > 5'd4)),
    .draw(draws_4)
  );

  random_lane_xorshift128_r32 lane_5 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd5)),
    .word(load_word),
    .take(take & (count > 5'd5)),
    .draw(draws_5)
  );

  random_lane_xorshift128_r32 lane_6 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd6)),
    .word(load_word),
    .take(take & (count > 5'd6)),
    .draw(draws_6)
  );

  random_lane_xorshift128_r32 lane_7 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd7)),
    .word(load_word),
    .take(take & (count > 5'd7)),
    .draw(draws_7)
  );

  random_lane_xorshift128_r32 lane_8 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd8)),
    .word(load_word),
    .take(take & (count > 5'd8)),
    .draw(draws_8)
  );

  random_lane_xorshift128_r32 lane_9 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd9)),
    .word(load_word),
    .take(take & (count > 5'd9)),
    .draw(draws_9)
  );

  random_lane_xorshift128_r32 lane_10 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd10)),
    .word(load_word),
    .take(take & (count > 5'd10)),
    .draw(draws_10)
  );

  random_lane_xorshift128_r32 lane_11 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd11)),
    .word(load_word),
    .take(take & (count > 5'd11)),
    .draw(draws_11)
  );

  random_lane_xorshift128_r32 lane_12 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd12)),
    .word(load_word),
    .take(take & (count > 5'd12)),
    .draw(draws_12)
  );

  random_lane_xorshift128_r32 lane_13 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd13)),
    .word(load_word),
    .take(take & (count > 5'd13)),
    .draw(draws_13)
  );

  random_lane_xorshift128_r32 lane_14 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd14)),
    .word(load_word),
    .take(take & (count > 5'd14)),
    .draw(draws_14)
  );

  random_lane_xorshift128_r32 lane_15 (  // Datapaths/RandomSource.swift:70
    .clock(clock),
    .load(loads & (load_lane == 4'd15)),
    .word(load_word),
    .take(take & (count > 5'd15)),
    .draw(draws_15)
  );

  assign load_ready = ~take;  // Datapaths/RandomSource.swift:67

endmodule

`default_nettype wire
