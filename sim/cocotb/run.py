"""Runs a test bench of this folder: run.py SIMULATOR TOP BENCH BUILD_FOLDER VERILOG...

The exit status is 0 if every test passed. SIMULATOR is what cocotb calls it: icarus, verilator.
"""

import pathlib
import sys

from cocotb_tools.runner import get_results, get_runner


def main(simulator, top, bench, folder, *sources):
    runner = get_runner(simulator)
    runner.build(
        sources=[pathlib.Path(source) for source in sources],
        hdl_toplevel=top,
        build_dir=folder,
        timescale=("1ns", "1ps"),
    )
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    results = runner.test(hdl_toplevel=top, test_module=bench, build_dir=folder, test_dir=folder)
    passed, failed = get_results(results)
    print(f"cocotb ran {passed} tests on {simulator}, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
