// statistics_lane_w32
//
//   elementBits = 32
//   hasSquare = false
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module statistics_lane_w32 (
  input  wire               clock,
  input  wire               advance,
  input  wire signed [31:0] element,
  input  wire               present,
  output wire [30:0]        magnitude
);

  reg [30:0] held_magnitude;  // Datapaths/StatisticsLane.swift:39

  assign magnitude = held_magnitude;  // Datapaths/StatisticsLane.swift:41

  always @(posedge clock) begin
    if (advance) begin
      if (present) begin
        if (element < 32'sd0) held_magnitude <= -element[30:0];
        else held_magnitude <= element[30:0];
      end else held_magnitude <= 31'd0;
    end
  end

endmodule

`default_nettype wire
