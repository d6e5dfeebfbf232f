// square_table
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module square_table (
  input  wire        clock,
  input  wire [6:0]  root,
  output wire [12:0] square
);

  reg [12:0] word;  // VerilogEmissionTests/GoldenModules.swift:228

  reg [12:0] squares [0:127];  // VerilogEmissionTests/GoldenModules.swift:227

`ifdef SWIFTLET_MEMORY_FOLDER
  initial $readmemh({`SWIFTLET_MEMORY_FOLDER, "/square_table.squares.mem"}, squares, 0, 64);
`else
  initial $readmemh("square_table.squares.mem", squares, 0, 64);
`endif

  assign square = word;  // VerilogEmissionTests/GoldenModules.swift:228

  always @(posedge clock) word <= squares[root];

endmodule

`default_nettype wire
