"""The ShiftMM array in PyRTL, register for register as in Sources/Datapaths/ShiftMM, on PyRTL's FastSimulation.

Reads a JSON file with the array's parameters and the inputs of every cycle; prints JSON with the outputs of every cycle
in which there are results, and the seconds that the cycles took.
"""

import json
import sys
import time

import pyrtl


def delayed(signal, advance, cycles=1, reset_value=0):
    for _ in range(cycles):
        register = pyrtl.Register(len(signal), reset_value=reset_value)
        register.next <<= pyrtl.select(advance, signal, register)
        signal = register
    return signal


def processing_element(p, advance, left, above, is_top):
    operand_a = delayed(left["code"], advance)
    shift = delayed(left["shift"], advance)
    first = delayed(left["first"], advance)
    last = delayed(left["last"], advance)
    operand_b = delayed(above["code"], advance)
    operand_b_held = delayed(operand_b, advance)

    product = delayed(pyrtl.signed_mult(operand_a, operand_b), advance)
    product_shift = delayed(shift, advance)
    product_first = delayed(first, advance)

    width = p["accumulator_bits"]
    accumulator = pyrtl.Register(width)
    shifted = pyrtl.shift_left_logical(product.sign_extended(width), product_shift)
    total = (pyrtl.select(product_first, pyrtl.Const(0, width), accumulator) + shifted)[0:width]
    accumulator.next <<= pyrtl.select(advance, total, accumulator)

    if is_top:
        finished = accumulator
    else:
        product_last = delayed(last, advance)
        finished = delayed(pyrtl.select(product_last, total, above["sum"]), advance)
    right = {"code": operand_a, "shift": shift, "first": first, "last": last}
    return right, {"code": operand_b_held, "sum": finished}


def processing_row(p, advance, code, above, is_top):
    left = {"code": code, **above["control"]}
    below = []
    for column in range(p["columns"]):
        left, leaving = processing_element(p, advance, left, above["columns"][column], is_top)
        below.append(leaving)
    control = {name: delayed(signal, advance, 2) for name, signal in above["control"].items()}
    own = delayed(delayed(left["last"], advance), advance)
    mark = own if is_top else own | delayed(above["mark"], advance)
    return {"columns": below, "control": control, "mark": mark, "finished": own}


def skewed(lanes, advance, step, ascending=True):
    count = len(lanes)
    return [
        delayed(lane, advance, step * (index if ascending else count - 1 - index))
        for index, lane in enumerate(lanes)
    ]


def shiftmm_array(p):
    rows, columns = p["rows"], p["columns"]
    valid, last, ready_out = (pyrtl.Input(1, name) for name in ("valid", "last", "results_ready"))
    shift = pyrtl.Input(p["shift_bits"], "shift")
    a = [pyrtl.Input(p["operand_bits"], f"a_{index}") for index in range(rows)]
    b = [pyrtl.Input(p["operand_bits"], f"b_{index}") for index in range(columns)]

    advance = pyrtl.WireVector(1, "advance")
    leaving = pyrtl.Register((rows - 1).bit_length(), "cycles_to_leave", reset_value=0)
    is_leaving = leaving != 0
    ready = advance & ~(last & is_leaving)
    accepted = valid & ready
    accepted_last = accepted & last
    with pyrtl.conditional_assignment:
        with accepted_last:
            leaving.next |= rows - 1
        with advance & is_leaving:
            leaving.next |= leaving - 1
    at_start = pyrtl.Register(1, "at_start_of_tile", reset_value=1)
    with pyrtl.conditional_assignment:
        with accepted:
            at_start.next |= last

    gated_a = [pyrtl.select(accepted, code, pyrtl.Const(0, len(code))) for code in a]
    skewed_a = skewed(gated_a, advance, 2)
    passing = {
        "columns": [{"code": code} for code in skewed(b, advance, 1)],
        "control": {"shift": shift, "first": at_start, "last": accepted_last},
    }
    for index in range(rows):
        passing = processing_row(p, advance, skewed_a[index], passing, is_top=index == 0)
    advance <<= ready_out | ~passing["mark"]

    sums = skewed([column["sum"] for column in passing["columns"]], advance, 1, ascending=False)
    for index, total in enumerate(sums):
        drive(f"sum_{index}", total)
    drive("ready", ready)
    drive("results_valid", passing["mark"])
    drive("results_last", passing["finished"])


def drive(name, signal):
    output = pyrtl.Output(len(signal), name)
    output <<= signal


def main():
    with open(sys.argv[1]) as file:
        work = json.load(file)
    p = work["parameters"]
    shiftmm_array(p)
    outputs = ["ready", "results_valid", "results_last"] + [f"sum_{index}" for index in range(p["columns"])]
    simulation = pyrtl.FastSimulation(tracer=None)
    cycles = work["cycles"]
    names = work["inputs"]
    steps = [dict(zip(names, values)) for values in cycles]
    results = []
    start = time.perf_counter()
    for step in steps:
        simulation.step(step)
        results.append([simulation.inspect(name) for name in outputs])
    seconds = time.perf_counter() - start
    json.dump({"seconds": seconds, "results": results}, sys.stdout)


main()
