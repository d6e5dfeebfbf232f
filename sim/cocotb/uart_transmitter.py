"""A cocotb test bench for the gallery's serial transmitter: a receiver that knows time and the baud rate only."""

import os
import random

import cocotb
from cocotb.clock import Clock
from cocotb.triggers import FallingEdge, ReadOnly, RisingEdge, Timer

FREQUENCY = int(os.environ["CLOCK_FREQUENCY"])
BAUD_RATE = int(os.environ["BAUD_RATE"])
PERIOD = round(1e9 / FREQUENCY / 2) * 2  # ns
BIT = 1e9 / BAUD_RATE  # ns


async def send(dut, data, draw):
    for byte in data:
        for _ in range(draw.randrange(3 * FREQUENCY // BAUD_RATE)):
            await FallingEdge(dut.clock)
        dut.bytes_valid.value = 1
        dut.bytes_value.value = byte
        await ReadOnly()
        while not dut.bytes_ready.value:
            await FallingEdge(dut.clock)
            await ReadOnly()
        await FallingEdge(dut.clock)
        dut.bytes_valid.value = 0


async def receive(dut):
    """One byte: waits for a start bit and looks at the middle of every bit from there."""
    await FallingEdge(dut.line)
    await Timer(round(BIT / 2), "ns")
    assert dut.line.value == 0, "no start bit"
    byte = 0
    for position in range(8):
        await Timer(round(BIT), "ns")
        byte |= int(dut.line.value) << position
    await Timer(round(BIT), "ns")
    assert dut.line.value == 1, "no stop bit"
    return byte


@cocotb.test(timeout_time=20, timeout_unit="ms")
async def bytes_arrive(dut):
    draw = random.Random(3)
    cocotb.start_soon(Clock(dut.clock, PERIOD, "ns").start())
    dut.bytes_valid.value = 0
    dut.reset.value = 1
    await RisingEdge(dut.clock)
    await FallingEdge(dut.clock)
    dut.reset.value = 0
    await FallingEdge(dut.clock)
    assert dut.line.value == 1
    data = [0x00, 0xFF, 0x55, 0xAA] + [draw.randrange(256) for _ in range(20)]
    cocotb.start_soon(send(dut, data, draw))
    assert [await receive(dut) for _ in data] == data
