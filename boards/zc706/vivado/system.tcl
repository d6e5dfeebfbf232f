# The block design zynq_system: the processing system with the board's DDR memory, a DMA engine that streams operands from
# memory to the shell and results back, and the bus to the shell's registers. The shell stands beside it, in zc706_top.

set addresses(dma) 0x40400000
set addresses(shell) 0x43C00000

create_bd_design zynq_system

# Ports: the clock comes from the board's oscillator, the reset from the processing system.
create_bd_port -dir I -type clk -freq_hz 200000000 clock
create_bd_port -dir O -type rst resetn
create_bd_port -dir I -type intr interrupt
set_property CONFIG.SENSITIVITY LEVEL_HIGH [get_bd_ports interrupt]

set ps [create_bd_cell -type ip -vlnv xilinx.com:ip:processing_system7:5.5 ps]
apply_bd_automation -rule xilinx.com:bd_rule:processing_system7 \
  -config {make_external "FIXED_IO, DDR" apply_board_preset "1" Master "Disable" Slave "Disable"} $ps
set_property -dict [list \
  CONFIG.PCW_USE_M_AXI_GP0 1 \
  CONFIG.PCW_USE_S_AXI_HP0 1 \
  CONFIG.PCW_S_AXI_HP0_DATA_WIDTH 64 \
  CONFIG.PCW_USE_FABRIC_INTERRUPT 1 \
  CONFIG.PCW_IRQ_F2P_INTR 1 \
] $ps

set reset [create_bd_cell -type ip -vlnv xilinx.com:ip:proc_sys_reset:5.0 reset]

# No scatter and gather: a packet is one buffer. 26 bits of length are 64 MiB.
set dma [create_bd_cell -type ip -vlnv xilinx.com:ip:axi_dma:7.1 dma]
set_property -dict [list \
  CONFIG.c_include_sg 0 \
  CONFIG.c_sg_length_width 26 \
  CONFIG.c_m_axi_mm2s_data_width 64 \
  CONFIG.c_m_axis_mm2s_tdata_width 64 \
  CONFIG.c_m_axi_s2mm_data_width 64 \
  CONFIG.c_mm2s_burst_size 16 \
  CONFIG.c_s2mm_burst_size 16 \
] $dma

set control [create_bd_cell -type ip -vlnv xilinx.com:ip:smartconnect:1.0 control]
set_property -dict [list CONFIG.NUM_SI 1 CONFIG.NUM_MI 2] $control
set memory [create_bd_cell -type ip -vlnv xilinx.com:ip:smartconnect:1.0 memory]
set_property -dict [list CONFIG.NUM_SI 2 CONFIG.NUM_MI 1] $memory
set interrupts [create_bd_cell -type ip -vlnv xilinx.com:ip:xlconcat:2.1 interrupts]
set_property CONFIG.NUM_PORTS 3 $interrupts

# What the shell connects to.
create_bd_intf_port -mode Master -vlnv xilinx.com:interface:aximm_rtl:1.0 M_AXI_CTRL
set_property -dict [list CONFIG.PROTOCOL AXI4LITE CONFIG.ADDR_WIDTH 32 CONFIG.DATA_WIDTH 32] \
  [get_bd_intf_ports M_AXI_CTRL]
create_bd_intf_port -mode Master -vlnv xilinx.com:interface:axis_rtl:1.0 M_AXIS_OPERANDS
create_bd_intf_port -mode Slave -vlnv xilinx.com:interface:axis_rtl:1.0 S_AXIS_RESULTS
set_property -dict [list CONFIG.TDATA_NUM_BYTES 8 CONFIG.HAS_TKEEP 1 CONFIG.HAS_TLAST 1] \
  [get_bd_intf_ports S_AXIS_RESULTS]
set_property CONFIG.ASSOCIATED_BUSIF M_AXI_CTRL:M_AXIS_OPERANDS:S_AXIS_RESULTS [get_bd_ports clock]
set_property CONFIG.ASSOCIATED_RESET resetn [get_bd_ports clock]

connect_bd_intf_net [get_bd_intf_pins ps/M_AXI_GP0] [get_bd_intf_pins control/S00_AXI]
connect_bd_intf_net [get_bd_intf_pins control/M00_AXI] [get_bd_intf_pins dma/S_AXI_LITE]
connect_bd_intf_net [get_bd_intf_pins control/M01_AXI] [get_bd_intf_ports M_AXI_CTRL]
connect_bd_intf_net [get_bd_intf_pins dma/M_AXI_MM2S] [get_bd_intf_pins memory/S00_AXI]
connect_bd_intf_net [get_bd_intf_pins dma/M_AXI_S2MM] [get_bd_intf_pins memory/S01_AXI]
connect_bd_intf_net [get_bd_intf_pins memory/M00_AXI] [get_bd_intf_pins ps/S_AXI_HP0]
connect_bd_intf_net [get_bd_intf_pins dma/M_AXIS_MM2S] [get_bd_intf_ports M_AXIS_OPERANDS]
connect_bd_intf_net [get_bd_intf_ports S_AXIS_RESULTS] [get_bd_intf_pins dma/S_AXIS_S2MM]

foreach pin {
  ps/M_AXI_GP0_ACLK ps/S_AXI_HP0_ACLK reset/slowest_sync_clk dma/s_axi_lite_aclk dma/m_axi_mm2s_aclk
  dma/m_axi_s2mm_aclk control/aclk memory/aclk
} {
  connect_bd_net [get_bd_ports clock] [get_bd_pins $pin]
}
connect_bd_net [get_bd_pins ps/FCLK_RESET0_N] [get_bd_pins reset/ext_reset_in]
foreach pin {dma/axi_resetn control/aresetn memory/aresetn} {
  connect_bd_net [get_bd_pins reset/peripheral_aresetn] [get_bd_pins $pin]
}
connect_bd_net [get_bd_pins reset/peripheral_aresetn] [get_bd_ports resetn]

connect_bd_net [get_bd_ports interrupt] [get_bd_pins interrupts/In0]
connect_bd_net [get_bd_pins dma/mm2s_introut] [get_bd_pins interrupts/In1]
connect_bd_net [get_bd_pins dma/s2mm_introut] [get_bd_pins interrupts/In2]
connect_bd_net [get_bd_pins interrupts/dout] [get_bd_pins ps/IRQ_F2P]

assign_bd_address -offset $addresses(dma) -range 64K -target_address_space [get_bd_addr_spaces ps/Data] \
  [get_bd_addr_segs dma/S_AXI_LITE/Reg]
assign_bd_address -offset $addresses(shell) -range 4K -target_address_space [get_bd_addr_spaces ps/Data] \
  [get_bd_addr_segs M_AXI_CTRL/Reg]
foreach space {dma/Data_MM2S dma/Data_S2MM} {
  assign_bd_address -offset 0x00000000 -range 1G -target_address_space [get_bd_addr_spaces $space] \
    [get_bd_addr_segs ps/S_AXI_HP0/HP0_DDR_LOWOCM]
}

validate_bd_design
save_bd_design
