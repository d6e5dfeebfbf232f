// The ports of the block design zynq_system, for tools that check zc706_top without Vivado. The block design itself is
// vivado/system.tcl.

`default_nettype none

(* blackbox *)
/* verilator lint_off UNDRIVEN */
/* verilator lint_off UNUSEDSIGNAL */
module zynq_system (
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
  input  wire        clock,
  output wire        resetn,
  input  wire        interrupt,
  output wire [31:0] M_AXI_CTRL_awaddr,
  output wire [2:0]  M_AXI_CTRL_awprot,
  output wire        M_AXI_CTRL_awvalid,
  input  wire        M_AXI_CTRL_awready,
  output wire [31:0] M_AXI_CTRL_wdata,
  output wire [3:0]  M_AXI_CTRL_wstrb,
  output wire        M_AXI_CTRL_wvalid,
  input  wire        M_AXI_CTRL_wready,
  input  wire [1:0]  M_AXI_CTRL_bresp,
  input  wire        M_AXI_CTRL_bvalid,
  output wire        M_AXI_CTRL_bready,
  output wire [31:0] M_AXI_CTRL_araddr,
  output wire [2:0]  M_AXI_CTRL_arprot,
  output wire        M_AXI_CTRL_arvalid,
  input  wire        M_AXI_CTRL_arready,
  input  wire [31:0] M_AXI_CTRL_rdata,
  input  wire [1:0]  M_AXI_CTRL_rresp,
  input  wire        M_AXI_CTRL_rvalid,
  output wire        M_AXI_CTRL_rready,
  output wire [63:0] M_AXIS_OPERANDS_tdata,
  output wire [7:0]  M_AXIS_OPERANDS_tkeep,
  output wire        M_AXIS_OPERANDS_tlast,
  output wire        M_AXIS_OPERANDS_tvalid,
  input  wire        M_AXIS_OPERANDS_tready,
  input  wire [63:0] S_AXIS_RESULTS_tdata,
  input  wire [7:0]  S_AXIS_RESULTS_tkeep,
  input  wire        S_AXIS_RESULTS_tlast,
  input  wire        S_AXIS_RESULTS_tvalid,
  output wire        S_AXIS_RESULTS_tready
);
endmodule

`default_nettype wire
