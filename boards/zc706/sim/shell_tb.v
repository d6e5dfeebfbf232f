// The shell as the board's software drives it: registers, a command that is refused, and a product of 2×3 sums of depth 4.

`timescale 1ns / 1ps
`default_nettype none

module shell_tb;
  localparam ROWS = 2, COLUMNS = 3, DEPTH = 4;
  localparam VECTOR_WORDS = 5, RESULT_WORDS = 4;

  reg aclk = 1'b0;
  reg aresetn = 1'b0;
  always #2.5 aclk = ~aclk;

  reg  [6:0]  awaddr = 7'd0, araddr = 7'd0;
  reg         awvalid = 1'b0, wvalid = 1'b0, bready = 1'b1, arvalid = 1'b0, rready = 1'b1;
  reg  [31:0] wdata = 32'd0;
  wire        awready, wready, bvalid, arready, rvalid, irq;
  wire [1:0]  bresp, rresp;
  wire [31:0] rdata;
  reg  [63:0] operands = 64'd0;
  reg         operands_valid = 1'b0, operands_last = 1'b0, results_ready = 1'b0;
  wire        operands_ready, results_valid, results_last;
  wire [63:0] results;

  shiftmm_shell_16x16_a6_b6_g4_s24_w64 shell (
    .aclk(aclk), .aresetn(aresetn),
    .s_axi_ctrl_awaddr(awaddr), .s_axi_ctrl_awprot(3'd0), .s_axi_ctrl_awvalid(awvalid), .s_axi_ctrl_awready(awready),
    .s_axi_ctrl_wdata(wdata), .s_axi_ctrl_wstrb(4'hf), .s_axi_ctrl_wvalid(wvalid), .s_axi_ctrl_wready(wready),
    .s_axi_ctrl_bresp(bresp), .s_axi_ctrl_bvalid(bvalid), .s_axi_ctrl_bready(bready),
    .s_axi_ctrl_araddr(araddr), .s_axi_ctrl_arprot(3'd0), .s_axi_ctrl_arvalid(arvalid), .s_axi_ctrl_arready(arready),
    .s_axi_ctrl_rdata(rdata), .s_axi_ctrl_rresp(rresp), .s_axi_ctrl_rvalid(rvalid), .s_axi_ctrl_rready(rready),
    .s_axis_operands_tdata(operands), .s_axis_operands_tlast(operands_last),
    .s_axis_operands_tvalid(operands_valid), .s_axis_operands_tready(operands_ready),
    .m_axis_results_tdata(results), .m_axis_results_tlast(results_last),
    .m_axis_results_tvalid(results_valid), .m_axis_results_tready(results_ready),
    .irq(irq)
  );

  integer mistakes = 0;
  task expect_equal(input [31:0] got, input [31:0] expected, input [8*24-1:0] what);
    if (got !== expected) begin
      $display("FAILED: %0s is %0d, expected %0d", what, $signed(got), $signed(expected));
      mistakes = mistakes + 1;
    end
  endtask

  task write_register(input [6:0] address, input [31:0] value);
    begin
      @(negedge aclk);
      awaddr = address; wdata = value; awvalid = 1'b1; wvalid = 1'b1;
      fork
        begin : address_phase
          while (!awready) @(negedge aclk);
          @(negedge aclk) awvalid = 1'b0;
        end
        begin : data_phase
          while (!wready) @(negedge aclk);
          @(negedge aclk) wvalid = 1'b0;
        end
      join
      while (!bvalid) @(negedge aclk);
      expect_equal({30'd0, bresp}, 32'd0, "response to a write");
      @(negedge aclk);
    end
  endtask

  reg [31:0] value;
  task read_register(input [6:0] address);
    begin
      @(negedge aclk);
      araddr = address; arvalid = 1'b1;
      while (!arready) @(negedge aclk);
      @(negedge aclk) arvalid = 1'b0;
      while (!rvalid) @(negedge aclk);
      value = rdata;
      @(negedge aclk);
    end
  endtask

  // The product, and what stands in the words: a byte for each code, 16 of A, 16 of B, and the shift.
  function signed [5:0] a(input integer row, input integer k);
    a = (row * 7 + k * 11) % 63 - 31;
  endfunction
  function signed [5:0] b(input integer k, input integer column);
    b = (k * 13 + column * 17 + 5) % 63 - 31;
  endfunction
  function integer sum(input integer row, input integer column);
    integer k;
    begin
      sum = 0;
      for (k = 0; k < DEPTH; k = k + 1) sum = sum + (a(row, k) * b(k, column)) * (1 << (k % 4));
    end
  endfunction

  integer k, word, lane, row, column;
  reg [8*8*VECTOR_WORDS-1:0] vector;
  initial begin
    repeat (4) @(negedge aclk);
    aresetn = 1'b1;
    read_register(7'h40);
    expect_equal(value, 32'h53574D01, "IDENTITY");

    // DEPTH is 0: refused, with a cause.
    write_register(7'h10, ROWS);
    write_register(7'h14, COLUMNS);
    write_register(7'h18, 32'd0);
    write_register(7'h00, 32'd1);
    read_register(7'h04);
    expect_equal(value, {20'd0, 4'd3, 8'h04}, "STATUS of no depth");

    write_register(7'h18, DEPTH);
    write_register(7'h08, 32'd1);
    write_register(7'h00, 32'd1);
    for (k = 0; k < DEPTH; k = k + 1) begin
      vector = 0;
      for (lane = 0; lane < ROWS; lane = lane + 1) vector[8*lane+:8] = a(lane, k);
      for (lane = 0; lane < COLUMNS; lane = lane + 1) vector[8*(16+lane)+:8] = b(k, lane);
      vector[8*32+:8] = k % 4;
      for (word = 0; word < VECTOR_WORDS; word = word + 1) begin
        operands = vector[64*word+:64];
        operands_valid = 1'b1;
        operands_last = k == DEPTH - 1 && word == VECTOR_WORDS - 1;
        @(posedge aclk);
        while (!operands_ready) @(posedge aclk);
        @(negedge aclk) operands_valid = 1'b0;
      end
    end
    for (word = 0; word < RESULT_WORDS; word = word + 1) begin
      while (!results_valid) @(negedge aclk);
      row = word / 2;
      column = word % 2 * 2;
      expect_equal(results[31:0], sum(row, column), "an even sum");
      expect_equal(results[63:32], column + 1 < COLUMNS ? sum(row, column + 1) : 0, "an odd sum");
      expect_equal({31'd0, results_last}, word == RESULT_WORDS - 1, "the end mark");
      results_ready = 1'b1;
      @(negedge aclk) results_ready = 1'b0;
      @(negedge aclk);
    end
    repeat (8) @(negedge aclk);
    read_register(7'h04);
    expect_equal(value, 32'd2, "STATUS at the end");
    expect_equal({31'd0, irq}, 32'd1, "the interrupt");
    if (mistakes == 0) $display("PASSED");
    $finish;
  end

  initial begin
    #100000 $display("FAILED: no end after 100 us");
    $finish;
  end
endmodule

`default_nettype wire
