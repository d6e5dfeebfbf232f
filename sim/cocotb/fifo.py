"""A cocotb test bench for the gallery's queue of 16 bytes: it drives the emitted Verilog like anybody's."""

import random
from collections import deque

import cocotb
from cocotb.clock import Clock
from cocotb.triggers import FallingEdge, ReadOnly, RisingEdge

DEPTH = 16


async def start(dut):
    cocotb.start_soon(Clock(dut.clock, 10, "ns").start())
    dut.input_valid.value = 0
    dut.output_ready.value = 0
    dut.reset.value = 1
    await RisingEdge(dut.clock)
    await FallingEdge(dut.clock)
    dut.reset.value = 0


async def send(dut, words, rate, draw):
    """Offers each word until it is taken, with pauses."""
    for word in words:
        while draw.random() > rate:
            await FallingEdge(dut.clock)
        dut.input_valid.value = 1
        dut.input_value.value = word
        await ReadOnly()
        while not dut.input_ready.value:
            await FallingEdge(dut.clock)
            await ReadOnly()
        await FallingEdge(dut.clock)
        dut.input_valid.value = 0


async def receive(dut, count, rate, draw):
    """Takes words, with pauses."""
    words = []
    while len(words) < count:
        dut.output_ready.value = int(draw.random() < rate)
        await ReadOnly()
        if dut.output_ready.value and dut.output_valid.value:
            words.append(int(dut.output_value.value))
        await FallingEdge(dut.clock)
    dut.output_ready.value = 0
    return words


@cocotb.test(timeout_time=1, timeout_unit="ms")
@cocotb.parametrize(rates=[(1.0, 1.0), (0.3, 1.0), (1.0, 0.3), (0.6, 0.6)])
async def words_come_out_as_they_went_in(dut, rates):
    draw = random.Random(17)
    await start(dut)
    words = [draw.randrange(256) for _ in range(500)]
    sender = cocotb.start_soon(send(dut, words, rates[0], draw))
    assert await receive(dut, len(words), rates[1], draw) == words
    await sender
    assert dut.count.value == 0


@cocotb.test(timeout_time=1, timeout_unit="ms")
async def it_holds_as_many_words_as_it_says(dut):
    await start(dut)
    model = deque()
    for word in range(DEPTH + 4):
        dut.input_valid.value = 1
        dut.input_value.value = word
        await ReadOnly()
        assert dut.count.value == len(model)
        assert dut.input_ready.value == int(len(model) < DEPTH)
        if dut.input_ready.value:
            model.append(word)
        await FallingEdge(dut.clock)
    assert list(model) == list(range(DEPTH))
    dut.input_valid.value = 0
    dut.output_ready.value = 1
    while model:
        await ReadOnly()
        assert dut.output_valid.value == 1
        assert dut.output_value.value == model.popleft()
        await FallingEdge(dut.clock)
    await ReadOnly()
    assert dut.output_valid.value == 0
