// channel_mean_b8_n4096
//
//   widths.configuration.norm = l1
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

module channel_mean_b8_n4096 (
  input  wire               clock,
  input  wire               reset,
  input  wire               sums_valid,
  output wire               sums_ready,
  input  wire [12:0]        sums_count,
  input  wire signed [19:0] sums_sum,
  output wire               means_valid,
  input  wire               means_ready,
  output wire [12:0]        means_size,
  output wire signed [23:0] means_mean,
  output wire [12:0]        means_remainder
);

  wire divider_operands_ready;  // Datapaths/ChannelMean.swift:32
  wire [23:0] divider_results_quotient;  // Datapaths/ChannelMean.swift:32
  wire divider_results_exact;  // Datapaths/ChannelMean.swift:32

  wire [20:0] biased = {sums_sum[19], sums_sum} + {1'b0, sums_count, 7'd0};  // Datapaths/ChannelMean.swift:39

  sequential_divider_8_by_13_to_24_s24_r divider (  // Datapaths/ChannelMean.swift:32
    .clock(clock),
    .reset(reset),
    .operands_valid(sums_valid),
    .operands_ready(divider_operands_ready),
    .operands_dividend(biased[7:0]),
    .operands_divisor(sums_count),
    .operands_steps(5'd24),
    .operands_remainder(biased[20:8]),
    .results_valid(means_valid),
    .results_ready(means_ready),
    .results_quotient(divider_results_quotient),
    .results_exact(divider_results_exact),
    .results_remainder(means_remainder)
  );

  assign sums_ready = means_valid & means_ready;  // Datapaths/ChannelMean.swift:49
  assign means_size = sums_count;  // Datapaths/ChannelMean.swift:51
  assign means_mean = {~divider_results_quotient[23], divider_results_quotient[22:0]};  // Datapaths/ChannelMean.swift:52

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, divider_operands_ready, divider_results_exact};

endmodule

`default_nettype wire
