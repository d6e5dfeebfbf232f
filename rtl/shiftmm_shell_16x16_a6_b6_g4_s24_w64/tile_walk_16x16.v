// tile_walk_16x16
//
//   rows = 16
//   columns = 16
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module tile_walk_16x16 (
  input  wire        clock,
  input  wire        begins,
  input  wire [15:0] rows,
  input  wire [15:0] columns,
  input  wire        steps,
  output wire [4:0]  height,
  output wire [4:0]  width,
  output wire        last
);

  reg [15:0] product_width;  // Datapaths/TileWalk.swift:43
  reg [15:0] rows_left;  // Datapaths/TileWalk.swift:44
  reg [15:0] columns_left;  // Datapaths/TileWalk.swift:45

  wire is_last_row = rows_left <= 16'd16;  // Datapaths/TileWalk.swift:46
  wire is_last_column = columns_left <= 16'd16;  // Datapaths/TileWalk.swift:47

  assign height = is_last_row ? rows_left[4:0] : 5'd16;  // Datapaths/TileWalk.swift:58
  assign width = is_last_column ? columns_left[4:0] : 5'd16;  // Datapaths/TileWalk.swift:59
  assign last = is_last_row & is_last_column;  // Datapaths/TileWalk.swift:60

  always @(posedge clock) begin
    if (begins) product_width <= columns;
  end

  always @(posedge clock) begin
    if (begins) rows_left <= rows;
    else if (steps & is_last_column) rows_left <= rows_left - 16'd16;
  end

  always @(posedge clock) begin
    if (begins) columns_left <= columns;
    else if (steps) begin
      if (is_last_column) columns_left <= product_width;
      else columns_left <= columns_left - 16'd16;
    end
  end

endmodule

`default_nettype wire
