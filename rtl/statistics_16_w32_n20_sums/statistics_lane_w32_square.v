// statistics_lane_w32_square
//
//   elementBits = 32
//   hasSquare = true
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module statistics_lane_w32_square (
  input  wire               clock,
  input  wire               advance,
  input  wire signed [31:0] element,
  input  wire               present,
  output wire [30:0]        magnitude,
  output wire [61:0]        square
);

  reg [30:0] held_magnitude;  // Datapaths/StatisticsLane.swift:39
  reg [61:0] held_square;  // Datapaths/StatisticsLane.swift:43

  assign magnitude = held_magnitude;  // Datapaths/StatisticsLane.swift:41
  assign square = held_square;  // Datapaths/StatisticsLane.swift:43

  always @(posedge clock) begin
    if (advance) begin
      if (present) begin
        if (element < 32'sd0) held_magnitude <= -element[30:0];
        else held_magnitude <= element[30:0];
      end else held_magnitude <= 31'd0;
    end
  end

  always @(posedge clock) begin
    if (advance) held_square <= held_magnitude * held_magnitude;
  end

endmodule

`default_nettype wire
