# Runs a Vivado script without Vivado, and checks and records what it does:
#
#   tclsh boards/zc706/vivado/recorder.tcl boards/zc706/vivado/build.tcl BUILD_FOLDER
#
# Known are the commands that the scripts here use, and of the blocks their pins, interfaces and parameters; anything else is
# an error, as are files that are missing, pins that are driven twice or left open, and addresses that overlap. What is printed
# is the record, and then the ports of the block design. RECORDER_SLACK and RECORDER_PROGRESS stand for how the runs end.

namespace eval recorder {
  # Of each block its interfaces and its pins: < in, > out; those with ? may be left open.
  variable blocks {
    xilinx.com:ip:processing_system7:5.5 {
      interfaces {>M_AXI_GP0 <S_AXI_HP0 >DDR >FIXED_IO}
      pins {<M_AXI_GP0_ACLK <S_AXI_HP0_ACLK >FCLK_RESET0_N >?FCLK_CLK0 <IRQ_F2P}
      parameters {PCW_USE_M_AXI_GP0 PCW_USE_S_AXI_HP0 PCW_S_AXI_HP0_DATA_WIDTH PCW_USE_FABRIC_INTERRUPT
        PCW_IRQ_F2P_INTR}
    }
    xilinx.com:ip:proc_sys_reset:5.0 {
      interfaces {}
      pins {<slowest_sync_clk <ext_reset_in <?aux_reset_in <?dcm_locked >?mb_reset >?peripheral_reset
        >?interconnect_aresetn >peripheral_aresetn}
      parameters {}
    }
    xilinx.com:ip:axi_dma:7.1 {
      interfaces {<S_AXI_LITE >M_AXI_MM2S >M_AXI_S2MM >M_AXIS_MM2S <S_AXIS_S2MM}
      pins {<s_axi_lite_aclk <m_axi_mm2s_aclk <m_axi_s2mm_aclk <axi_resetn >mm2s_introut >s2mm_introut}
      parameters {c_include_sg c_sg_length_width c_m_axi_mm2s_data_width c_m_axis_mm2s_tdata_width
        c_m_axi_s2mm_data_width c_mm2s_burst_size c_s2mm_burst_size}
    }
    xilinx.com:ip:smartconnect:1.0 {
      interfaces {<S00_AXI <?S01_AXI >M00_AXI >?M01_AXI}
      pins {<aclk <aresetn}
      parameters {NUM_SI NUM_MI}
    }
    xilinx.com:ip:xlconcat:2.1 {
      interfaces {}
      pins {<In0 <In1 <?In2 >dout}
      parameters {NUM_PORTS}
    }
  }
  # What signals an interface has as a port: name, width, whether the manager drives it.
  variable signals {
    xilinx.com:interface:aximm_rtl:1.0 {
      awaddr 32 1 awprot 3 1 awvalid 1 1 awready 1 0 wdata 32 1 wstrb 4 1 wvalid 1 1 wready 1 0 bresp 2 0 bvalid 1 0
      bready 1 1 araddr 32 1 arprot 3 1 arvalid 1 1 arready 1 0 rdata 32 0 rresp 2 0 rvalid 1 0 rready 1 1
    }
    xilinx.com:interface:axis_rtl:1.0 {tdata 64 1 tkeep 8 1 tlast 1 1 tvalid 1 1 tready 1 0}
  }
  variable segments {dma/S_AXI_LITE/Reg M_AXI_CTRL/Reg ps/S_AXI_HP0/HP0_DDR_LOWOCM}
  variable spaces {ps/Data dma/Data_MM2S dma/Data_S2MM}
  variable cells {} ends {} driven {} ports {} assigned {}

  proc note {args} { puts "record: $args" }
  proc wrong {message} { error "recorder: $message" }

  # An end of a net: its kind (pin or interface), whether it drives, and whether it may stay open.
  proc declare {name kind mark} {
    variable ends
    dict set ends $name [list $kind [string match >* $mark] [string match *\\?* $mark]]
  }
  proc known {kind name} {
    variable ends
    if {![dict exists $ends $name] || [lindex [dict get $ends $name] 0] ne $kind} { wrong "there is no $kind $name" }
    return $name
  }
  proc connect {kind names} {
    variable ends
    variable driven
    set drivers {}
    set taken {}
    foreach name $names {
      known $kind $name
      if {[lindex [dict get $ends $name] 1]} { lappend drivers $name } else { lappend taken $name }
    }
    if {[llength $drivers] != 1 || [llength $taken] == 0} { wrong "$names: expected one driver and what it drives" }
    foreach name $taken {
      if {[dict exists $driven $name]} { wrong "$name is driven by [dict get $driven $name] and by $drivers" }
      dict set driven $name $drivers
    }
    dict set driven $drivers $taken
    note connect $drivers $taken
  }
  proc option {arguments name} {
    set at [lsearch -exact $arguments $name]
    if {$at < 0} { wrong "$name is missing in: $arguments" }
    return [lindex $arguments [expr {$at + 1}]]
  }
  proc bytes {size} { expr {[string trimright $size KMG] * [string map {K 1024 M 1048576 G 1073741824} [string index $size end]]} }
}

proc create_bd_design {name} { recorder::note block design $name }
proc create_bd_port {args} {
  set name [lindex $args end]
  set isInput [expr {[recorder::option $args -dir] eq "I"}]
  recorder::declare $name pin [expr {$isInput ? ">" : "<"}]
  lappend recorder::ports [list $name 1 [expr {$isInput ? "input" : "output"}]]
  recorder::note port $name
}
proc create_bd_intf_port {args} {
  set name [lindex $args end]
  set isManager [expr {[recorder::option $args -mode] eq "Master"}]
  recorder::declare $name interface [expr {$isManager ? "<" : ">"}]
  foreach {signal width fromManager} [dict get $recorder::signals [recorder::option $args -vlnv]] {
    lappend recorder::ports [list ${name}_$signal $width [expr {$fromManager == $isManager ? "output" : "input"}]]
  }
  recorder::note interface port $name
}
proc create_bd_cell {args} {
  set name [lindex $args end]
  set kind [recorder::option $args -vlnv]
  if {![dict exists $recorder::blocks $kind]} { recorder::wrong "there is no block $kind" }
  set block [dict get $recorder::blocks $kind]
  foreach {list what} {interfaces interface pins pin} {
    foreach mark [dict get $block $list] { recorder::declare $name/[string trimleft $mark <>?] $what $mark }
  }
  dict set recorder::cells $name $kind
  recorder::note cell $name $kind
  return $name
}
proc apply_bd_automation {args} {
  set cell [lindex $args end]
  foreach name {DDR FIXED_IO} { dict set recorder::driven $cell/$name external }
  recorder::note automation $cell
}
proc set_property {args} {
  set object [lindex $args end]
  set pairs [expr {[lindex $args 0] eq "-dict" ? [lindex $args 1] : [lrange $args 0 end-1]}]
  if {[dict exists $recorder::cells $object]} {
    set parameters [dict get $recorder::blocks [dict get $recorder::cells $object] parameters]
    foreach {name value} $pairs {
      if {[string map {CONFIG. {}} $name] ni $parameters} { recorder::wrong "$object has no parameter $name" }
    }
  }
  recorder::note property $object $pairs
}
proc get_bd_ports {name} { recorder::known pin $name }
proc get_bd_pins {name} { recorder::known pin $name }
proc get_bd_intf_ports {name} { recorder::known interface $name }
proc get_bd_intf_pins {name} { recorder::known interface $name }
proc connect_bd_net {args} { recorder::connect pin $args }
proc connect_bd_intf_net {args} { recorder::connect interface $args }
proc get_bd_addr_spaces {name} {
  if {$name ni $recorder::spaces} { recorder::wrong "there is no address space $name" }
  return $name
}
proc get_bd_addr_segs {name} {
  if {$name ni $recorder::segments} { recorder::wrong "there is no address segment $name" }
  return $name
}
proc assign_bd_address {args} {
  set space [recorder::option $args -target_address_space]
  set first [expr {[recorder::option $args -offset]}]
  set end [expr {$first + [recorder::bytes [recorder::option $args -range]]}]
  foreach other $recorder::assigned {
    lassign $other otherSpace otherFirst otherEnd segment
    if {$space eq $otherSpace && $first < $otherEnd && $otherFirst < $end} {
      recorder::wrong "[lindex $args end] and $segment overlap in $space"
    }
  }
  lappend recorder::assigned [list $space $first $end [lindex $args end]]
  recorder::note address $space [format 0x%08X $first] [lindex $args end]
}
proc validate_bd_design {} {
  dict for {name end} $recorder::ends {
    if {![lindex $end 2] && ![dict exists $recorder::driven $name]} { recorder::wrong "$name is open" }
  }
  recorder::note valid
}
proc add_files {args} {
  foreach file [lindex $args end] {
    if {![file exists $file]} { recorder::wrong "there is no file $file" }
  }
  recorder::note files [llength [lindex $args end]]
}
proc get_property {name object} {
  switch $name {
    PROGRESS { return [expr {[info exists ::env(RECORDER_PROGRESS)] ? $::env(RECORDER_PROGRESS) : "100%"}] }
    SLACK { return [expr {[info exists ::env(RECORDER_SLACK)] ? $::env(RECORDER_SLACK) : "0.100"}] }
    STATUS { return "ended" }
    default { recorder::wrong "there is no property $name" }
  }
}
foreach name {get_files get_runs get_timing_paths current_project current_fileset} {
  proc $name {args} "return \"$name \$args\""
}
foreach name {
  create_project generate_target save_bd_design update_compile_order launch_runs wait_on_run open_run close_design
  report_utilization report_timing_summary report_power report_drc write_bitstream write_hw_platform
} {
  proc $name {args} "recorder::note $name {*}\$args"
}

set script [lindex $argv 0]
set argv [lrange $argv 1 end]
set argc [llength $argv]
source $script
foreach port $recorder::ports { puts "port: $port" }
