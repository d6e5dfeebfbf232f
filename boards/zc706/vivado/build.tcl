# Builds the ZC706 design in batch:
#
#   vivado -mode batch -source boards/zc706/vivado/build.tcl -tclargs BUILD_FOLDER
#
# BUILD_FOLDER, .build/zc706 unless it is given, gets the project, the reports, zc706.bit and zc706.xsa (the hardware
# handoff, with the bitstream). An error, a run that does not finish or a clock that is not met ends with status 1.

set part xc7z045ffg900-2
set board xilinx.com:zc706:part0:1.4
set shell shiftmm_shell_16x16_a6_b6_g4_s24_w64

set here [file dirname [file normalize [info script]]]
set root [file normalize [file join $here .. .. ..]]
set build [file join $root .build zc706]
if {$argc > 0} { set build [file normalize [lindex $argv 0]] }
set reports [file join $build reports]
file mkdir $reports

proc fail {message} {
  puts stderr "error: $message"
  exit 1
}

# The shell's files, as `make rtl` lists them.
proc listed_files {folder} {
  set list [open [file join $folder files.f]]
  set files {}
  foreach name [split [string trim [read $list]] "\n"] { lappend files [file join $folder $name] }
  close $list
  return $files
}

proc finish {run} {
  wait_on_run $run
  if {[get_property PROGRESS [get_runs $run]] ne "100%"} {
    fail "$run ended as [get_property STATUS [get_runs $run]]; its log is in the project's runs"
  }
}

create_project -force zc706 [file join $build project] -part $part
set_property board_part $board [current_project]
set_property target_language Verilog [current_project]
add_files -norecurse [listed_files [file join $root rtl $shell]]
add_files -norecurse [file join $here .. zc706_top.v]
add_files -fileset constrs_1 -norecurse [file join $here .. zc706.xdc]

source [file join $here system.tcl]
generate_target all [get_files zynq_system.bd]
set_property top zc706_top [current_fileset]
update_compile_order -fileset sources_1

launch_runs synth_1 -jobs 4
finish synth_1
open_run synth_1
report_utilization -hierarchical -file [file join $reports utilization_synthesized.txt]
close_design

launch_runs impl_1 -to_step write_bitstream -jobs 4
finish impl_1
open_run impl_1
report_utilization -hierarchical -file [file join $reports utilization.txt]
report_timing_summary -file [file join $reports timing.txt]
report_power -file [file join $reports power.txt]
report_drc -file [file join $reports drc.txt]
set slack [get_property SLACK [get_timing_paths -delay_type max]]
if {$slack < 0} { fail "the clock of 200 MHz is missed by [expr {-$slack}] ns; see reports/timing.txt" }

write_bitstream -force [file join $build zc706.bit]
write_hw_platform -fixed -include_bit -force -file [file join $build zc706.xsa]
puts "zc706.bit and zc706.xsa are in $build; worst slack $slack ns"
