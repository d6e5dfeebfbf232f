"""A cocotb test bench for a LUQ quantizer in its AXI shell: masters by cocotbext-axi, codes by NumPy.

The quantizer has seven levels, α a power of two, 30 bits behind the point, and rounds to nearest: no random bits.
"""

import os
import random

import cocotb
import numpy
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles
from cocotbext.axi import AxiLiteBus, AxiLiteMaster, AxiStreamBus, AxiStreamFrame, AxiStreamSink, AxiStreamSource

CONTROL, STATUS, ELEMENTS, SHIFT, LIMIT, CLIPPED, IDENTITY = 0x00, 0x04, 0x10, 0x18, 0x1C, 0x28, 0x44
TOP, LEVELS = 31, 7
LOWEST = TOP - (LEVELS - 1)
SEED = int(os.environ.get("SEED", "1"))


def codes(values, limit):
    """The codes of a tensor, and the shift for its limit."""
    ceiling = int(limit - 1).bit_length()
    magnitudes = numpy.abs(values.astype(object))
    # On the grid the limit, rounded up to a power of two, stands at 2^31.
    grid = [min(1 << TOP, (int(value) << TOP + 1 >> ceiling) + 1 >> 1) for value in magnitudes]
    result = []
    for value, y in zip(values, grid):
        octave = max(LOWEST, y.bit_length() - 1)
        z = y + (1 << octave - 1)
        level = 0 if z < 1 << LOWEST else min(LEVELS, z.bit_length() - LOWEST)
        result.append(level | (8 if value < 0 and level else 0))
    return numpy.array(result, numpy.uint8), ceiling


@cocotb.test(timeout_time=1, timeout_unit="ms")
@cocotb.parametrize(rates=[(0, 0), (0.5, 0.2), (0.2, 0.7)])
async def codes_are_those_of_numpy(dut, rates):
    draw = random.Random(SEED)
    cocotb.start_soon(Clock(dut.aclk, 5, "ns").start())
    dut.aresetn.value = 0
    clocked = (dut.aclk, dut.aresetn)
    bus = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axi_ctrl"), *clocked, reset_active_level=False)
    source = AxiStreamSource(AxiStreamBus.from_prefix(dut, "s_axis_elements"), *clocked, reset_active_level=False)
    sink = AxiStreamSink(AxiStreamBus.from_prefix(dut, "m_axis_codes"), *clocked, reset_active_level=False)

    def pauses(rate):
        while True:
            yield draw.random() < rate

    source.set_pause_generator(pauses(rates[0]))
    sink.set_pause_generator(pauses(rates[1]))
    await ClockCycles(dut.aclk, 4)
    dut.aresetn.value = 1
    await ClockCycles(dut.aclk, 2)
    assert await bus.read_dword(IDENTITY) == 0x53574C01
    for count in (1, 2, 7, 8, 9, 64, 333):
        bits = draw.randrange(2, 31)
        values = numpy.array([draw.randrange(-(1 << bits), 1 << bits) >> draw.randrange(bits) for _ in range(count)])
        limit = max(1, int(numpy.abs(values).max()))
        expected, shift = codes(values, limit)
        for register, word in ((ELEMENTS, count), (SHIFT, shift), (LIMIT, limit), (CONTROL, 1)):
            await bus.write_dword(register, word)
        padded = numpy.pad(values, (0, count % 2)).astype(numpy.int32)
        await source.send(AxiStreamFrame(padded.tobytes()))
        got = numpy.frombuffer(bytes((await sink.recv()).tdata), numpy.uint8)
        assert (got == numpy.pad(expected, (0, -count % 8))).all(), f"{count} elements, seed {SEED}"
        while (status := await bus.read_dword(STATUS)) & 1:
            pass
        assert status == 2
        assert await bus.read_dword(CLIPPED) == 0
