// The ZC706 with a ShiftMM array: the board's oscillator, the processing system with a DMA engine (the block design
// zynq_system of vivado/system.tcl), and the shell around the array, which `make rtl` emits.

`default_nettype none

module zc706_top (
  inout  wire [14:0] DDR_addr,
  inout  wire [2:0]  DDR_ba,
  inout  wire        DDR_cas_n,
  inout  wire        DDR_ck_n,
  inout  wire        DDR_ck_p,
  inout  wire        DDR_cke,
  inout  wire        DDR_cs_n,
  inout  wire [3:0]  DDR_dm,
  inout  wire [31:0] DDR_dq,
  inout  wire [3:0]  DDR_dqs_n,
  inout  wire [3:0]  DDR_dqs_p,
  inout  wire        DDR_odt,
  inout  wire        DDR_ras_n,
  inout  wire        DDR_reset_n,
  inout  wire        DDR_we_n,
  inout  wire        FIXED_IO_ddr_vrn,
  inout  wire        FIXED_IO_ddr_vrp,
  inout  wire [53:0] FIXED_IO_mio,
  inout  wire        FIXED_IO_ps_clk,
  inout  wire        FIXED_IO_ps_porb,
  inout  wire        FIXED_IO_ps_srstb,
  input  wire        sysclk_p,
  input  wire        sysclk_n,
  output wire [3:0]  led
);

  wire clock_in;
  wire clock;
  wire resetn;
  wire interrupt;

  IBUFDS sysclk_buffer (.I(sysclk_p), .IB(sysclk_n), .O(clock_in));
  BUFG clock_buffer (.I(clock_in), .O(clock));

  wire [31:0] ctrl_awaddr;
  wire [2:0]  ctrl_awprot;
  wire        ctrl_awvalid, ctrl_awready;
  wire [31:0] ctrl_wdata;
  wire [3:0]  ctrl_wstrb;
  wire        ctrl_wvalid, ctrl_wready;
  wire [1:0]  ctrl_bresp;
  wire        ctrl_bvalid, ctrl_bready;
  wire [31:0] ctrl_araddr;
  wire [2:0]  ctrl_arprot;
  wire        ctrl_arvalid, ctrl_arready;
  wire [31:0] ctrl_rdata;
  wire [1:0]  ctrl_rresp;
  wire        ctrl_rvalid, ctrl_rready;

  wire [63:0] operands_tdata;
  wire        operands_tlast, operands_tvalid, operands_tready;
  wire [63:0] results_tdata;
  wire        results_tlast, results_tvalid, results_tready;

  zynq_system zynq (
    .DDR_addr(DDR_addr),
    .DDR_ba(DDR_ba),
    .DDR_cas_n(DDR_cas_n),
    .DDR_ck_n(DDR_ck_n),
    .DDR_ck_p(DDR_ck_p),
    .DDR_cke(DDR_cke),
    .DDR_cs_n(DDR_cs_n),
    .DDR_dm(DDR_dm),
    .DDR_dq(DDR_dq),
    .DDR_dqs_n(DDR_dqs_n),
    .DDR_dqs_p(DDR_dqs_p),
    .DDR_odt(DDR_odt),
    .DDR_ras_n(DDR_ras_n),
    .DDR_reset_n(DDR_reset_n),
    .DDR_we_n(DDR_we_n),
    .FIXED_IO_ddr_vrn(FIXED_IO_ddr_vrn),
    .FIXED_IO_ddr_vrp(FIXED_IO_ddr_vrp),
    .FIXED_IO_mio(FIXED_IO_mio),
    .FIXED_IO_ps_clk(FIXED_IO_ps_clk),
    .FIXED_IO_ps_porb(FIXED_IO_ps_porb),
    .FIXED_IO_ps_srstb(FIXED_IO_ps_srstb),
    .clock(clock),
    .resetn(resetn),
    .interrupt(interrupt),
    .M_AXI_CTRL_awaddr(ctrl_awaddr),
    .M_AXI_CTRL_awprot(ctrl_awprot),
    .M_AXI_CTRL_awvalid(ctrl_awvalid),
    .M_AXI_CTRL_awready(ctrl_awready),
    .M_AXI_CTRL_wdata(ctrl_wdata),
    .M_AXI_CTRL_wstrb(ctrl_wstrb),
    .M_AXI_CTRL_wvalid(ctrl_wvalid),
    .M_AXI_CTRL_wready(ctrl_wready),
    .M_AXI_CTRL_bresp(ctrl_bresp),
    .M_AXI_CTRL_bvalid(ctrl_bvalid),
    .M_AXI_CTRL_bready(ctrl_bready),
    .M_AXI_CTRL_araddr(ctrl_araddr),
    .M_AXI_CTRL_arprot(ctrl_arprot),
    .M_AXI_CTRL_arvalid(ctrl_arvalid),
    .M_AXI_CTRL_arready(ctrl_arready),
    .M_AXI_CTRL_rdata(ctrl_rdata),
    .M_AXI_CTRL_rresp(ctrl_rresp),
    .M_AXI_CTRL_rvalid(ctrl_rvalid),
    .M_AXI_CTRL_rready(ctrl_rready),
    .M_AXIS_OPERANDS_tdata(operands_tdata),
    .M_AXIS_OPERANDS_tkeep(),
    .M_AXIS_OPERANDS_tlast(operands_tlast),
    .M_AXIS_OPERANDS_tvalid(operands_tvalid),
    .M_AXIS_OPERANDS_tready(operands_tready),
    .S_AXIS_RESULTS_tdata(results_tdata),
    .S_AXIS_RESULTS_tkeep(8'hff),
    .S_AXIS_RESULTS_tlast(results_tlast),
    .S_AXIS_RESULTS_tvalid(results_tvalid),
    .S_AXIS_RESULTS_tready(results_tready)
  );

  shiftmm_shell_16x16_a6_b6_g4_s24_w64 shell (
    .aclk(clock),
    .aresetn(resetn),
    .s_axi_ctrl_awaddr(ctrl_awaddr[6:0]),
    .s_axi_ctrl_awprot(ctrl_awprot),
    .s_axi_ctrl_awvalid(ctrl_awvalid),
    .s_axi_ctrl_awready(ctrl_awready),
    .s_axi_ctrl_wdata(ctrl_wdata),
    .s_axi_ctrl_wstrb(ctrl_wstrb),
    .s_axi_ctrl_wvalid(ctrl_wvalid),
    .s_axi_ctrl_wready(ctrl_wready),
    .s_axi_ctrl_bresp(ctrl_bresp),
    .s_axi_ctrl_bvalid(ctrl_bvalid),
    .s_axi_ctrl_bready(ctrl_bready),
    .s_axi_ctrl_araddr(ctrl_araddr[6:0]),
    .s_axi_ctrl_arprot(ctrl_arprot),
    .s_axi_ctrl_arvalid(ctrl_arvalid),
    .s_axi_ctrl_arready(ctrl_arready),
    .s_axi_ctrl_rdata(ctrl_rdata),
    .s_axi_ctrl_rresp(ctrl_rresp),
    .s_axi_ctrl_rvalid(ctrl_rvalid),
    .s_axi_ctrl_rready(ctrl_rready),
    .s_axis_operands_tdata(operands_tdata),
    .s_axis_operands_tlast(operands_tlast),
    .s_axis_operands_tvalid(operands_tvalid),
    .s_axis_operands_tready(operands_tready),
    .m_axis_results_tdata(results_tdata),
    .m_axis_results_tlast(results_tlast),
    .m_axis_results_tvalid(results_tvalid),
    .m_axis_results_tready(results_tready),
    .irq(interrupt)
  );

  // About three times a second at 200 MHz: the clock runs and nothing is in reset.
  reg [25:0] heartbeat;
  always @(posedge clock) begin
    if (!resetn) heartbeat <= 26'd0;
    else heartbeat <= heartbeat + 26'd1;
  end

  assign led = {results_tvalid & ~results_tready, operands_tvalid & ~operands_tready, interrupt, heartbeat[25]};

endmodule

`default_nettype wire
