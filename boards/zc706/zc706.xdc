# Constraints of zc706_top on a ZC706, XC7Z045-2FFG900. The pins of the processing system are those of Vivado's board preset.
# Every pin and standard here stands in pins.csv, and a test compares them.

# The 200 MHz oscillator, which clocks everything in the programmable logic.
set_property -dict {PACKAGE_PIN H9 IOSTANDARD LVDS} [get_ports sysclk_p]
set_property -dict {PACKAGE_PIN G9 IOSTANDARD LVDS} [get_ports sysclk_n]
create_clock -name sysclk -period 5.000 [get_ports sysclk_p]

set_property -dict {PACKAGE_PIN A17 IOSTANDARD LVCMOS15} [get_ports {led[0]}]
set_property -dict {PACKAGE_PIN W21 IOSTANDARD LVCMOS25} [get_ports {led[1]}]
set_property -dict {PACKAGE_PIN G2 IOSTANDARD LVCMOS15} [get_ports {led[2]}]
set_property -dict {PACKAGE_PIN Y21 IOSTANDARD LVCMOS25} [get_ports {led[3]}]

# People look at these; no clock waits for them.
set_false_path -to [get_ports {led[*]}]
