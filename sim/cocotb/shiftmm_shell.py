"""A cocotb test bench for a ShiftMM array in its AXI shell: masters by cocotbext-axi, sums by NumPy.

It knows of the shell what docs/registers.md says, and finds out the rest by reading registers.
"""

import os
import random

import cocotb
import numpy
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles
from cocotbext.axi import AxiLiteBus, AxiLiteMaster, AxiResp, AxiStreamBus, AxiStreamFrame, AxiStreamSink, AxiStreamSource

CONTROL, STATUS, INTERRUPT_ENABLE = 0x00, 0x04, 0x08
ROWS, COLUMNS, DEPTH = 0x10, 0x14, 0x18
CYCLES, OPERAND_STALLS, RESULT_STALLS, OPERAND_WORDS, RESULT_WORDS = 0x20, 0x24, 0x28, 0x2C, 0x30
IDENTITY, ARRAY, OPERANDS, LARGEST_DEPTH = 0x40, 0x44, 0x48, 0x4C
BUSY, DONE, ERROR = 1, 2, 4
SEED = int(os.environ.get("SEED", "1"))


class Shell:
    """What software sees of a shell."""

    async def start(self, dut, draw):
        self.dut, self.draw = dut, draw
        cocotb.start_soon(Clock(dut.aclk, 5, "ns").start())
        dut.aresetn.value = 0
        clocked = (dut.aclk, dut.aresetn)
        self.bus = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axi_ctrl"), *clocked, reset_active_level=False)
        self.source = AxiStreamSource(
            AxiStreamBus.from_prefix(dut, "s_axis_operands"), *clocked, reset_active_level=False)
        self.sink = AxiStreamSink(
            AxiStreamBus.from_prefix(dut, "m_axis_results"), *clocked, reset_active_level=False)
        await ClockCycles(dut.aclk, 4)
        dut.aresetn.value = 1
        await ClockCycles(dut.aclk, 2)
        assert await self.read(IDENTITY) == 0x53574D01
        size, operands = await self.read(ARRAY), await self.read(OPERANDS)
        self.rows, self.columns = size & 0xFFFF, size >> 16
        self.bits = operands & 0xFF, operands >> 8 & 0xFF
        self.groups, self.word = operands >> 16 & 0xFF, operands >> 24
        return self

    def pause(self, source, sink, bus):
        """Pauses of all sides, as parts of all cycles."""

        def pauses(rate):
            while True:
                yield self.draw.random() < rate

        self.source.set_pause_generator(pauses(source))
        self.sink.set_pause_generator(pauses(sink))
        for channel in (
            self.bus.write_if.aw_channel, self.bus.write_if.w_channel, self.bus.write_if.b_channel,
            self.bus.read_if.ar_channel, self.bus.read_if.r_channel,
        ):
            channel.set_pause_generator(pauses(bus))

    async def read(self, register):
        return await self.bus.read_dword(register)

    async def write(self, register, word):
        await self.bus.write_dword(register, word)

    async def command(self, m, n, k):
        for register, number in ((ROWS, m), (COLUMNS, n), (DEPTH, k), (CONTROL, 1)):
            await self.write(register, number)

    async def finished(self):
        while (status := await self.read(STATUS)) & BUSY:
            pass
        return status

    def operands(self, m, n, k):
        """Random codes, their product in NumPy, and the packet that asks for it."""
        largest = [(1 << bits - 1) - 1 for bits in self.bits]
        draw = numpy.random.default_rng(self.draw.randrange(1 << 32))
        a = draw.integers(-largest[0], largest[0] + 1, (m, k))
        b = draw.integers(-largest[1], largest[1] + 1, (k, n))
        shifts = draw.integers(0, self.groups, k)
        product = (a << shifts) @ b
        rows, columns = -(-m // self.rows), -(-n // self.columns)
        a = numpy.pad(a, ((0, rows * self.rows - m), (0, 0)), constant_values=1)
        b = numpy.pad(b, ((0, 0), (0, columns * self.columns - n)), constant_values=1)
        packet = []
        for row in range(rows):
            for column in range(columns):
                left = a[row * self.rows : (row + 1) * self.rows].T
                right = b[:, column * self.columns : (column + 1) * self.columns]
                parts = [left, right] + ([shifts[:, None]] if self.groups > 1 else [])
                vectors = numpy.hstack(parts).astype(numpy.int8)
                packet.append(numpy.pad(vectors, ((0, 0), (0, -vectors.shape[1] % self.word))))
        return product, numpy.concatenate(packet).tobytes()

    def product(self, results, m, n):
        """The matrix that a packet of results holds."""
        product = numpy.zeros((m, n), numpy.int64)
        sums = numpy.frombuffer(results, numpy.int32)
        place = 0
        for top in range(0, m, self.rows):
            for left in range(0, n, self.columns):
                width = min(self.columns, n - left)
                padded = width + -width % (self.word // 4)
                for row in range(top, min(m, top + self.rows)):
                    product[row, left : left + width] = sums[place : place + width]
                    assert not sums[place + width : place + padded].any()
                    place += padded
        assert place == len(sums), f"{len(sums)} sums, expected {place}"
        return product


@cocotb.test(timeout_time=1, timeout_unit="ms")
@cocotb.parametrize(rates=[(0, 0, 0), (0.5, 0, 0.3), (0.1, 0.7, 0.5), (0.4, 0.4, 0)])
async def products_are_those_of_numpy(dut, rates):
    shell = await Shell().start(dut, random.Random(SEED))
    shell.pause(*rates)
    r, c = shell.rows, shell.columns
    for m, n, k in [(1, 1, 1), (r, c, 3 * r), (2 * r + 1, 2 * c - 1, 37), (r + 1, 3 * c, 2)]:
        product, packet = shell.operands(m, n, k)
        await shell.command(m, n, k)
        await shell.source.send(AxiStreamFrame(packet))
        results = await shell.sink.recv()
        assert (shell.product(bytes(results.tdata), m, n) == product).all(), f"{m}x{n}x{k}, seed {SEED}"
        assert await shell.finished() == DONE
        assert await shell.read(OPERAND_WORDS) == len(packet) // shell.word
        assert await shell.read(RESULT_WORDS) == len(results.tdata) // shell.word
        assert await shell.read(CYCLES) >= len(packet) // shell.word
    assert shell.sink.empty()


@cocotb.test(timeout_time=1, timeout_unit="ms")
async def registers_keep_what_they_should(dut):
    draw = random.Random(SEED)
    shell = await Shell().start(dut, draw)
    shell.pause(0, 0, 0.5)
    for register in (ROWS, COLUMNS, DEPTH):
        words = [draw.randrange(1 << 32) for _ in range(8)]
        for word in words:
            await shell.write(register, word)
            assert await shell.read(register) == word
        # Bytes alone, by strobes.
        await shell.bus.write(register + 1, b"\x5a")
        assert await shell.read(register) == words[-1] & 0xFFFF00FF | 0x5A00
    for register in (STATUS, CYCLES, IDENTITY, 0x1C, 0x7C):
        response = await shell.bus.write(register, b"\xff\xff\xff\xff")
        assert response.resp == AxiResp.SLVERR
    for register in (0x0C, 0x1C, 0x50, 0x7C):
        assert (await shell.bus.read(register, 4)).resp == AxiResp.SLVERR
    # Many questions at once are answered in their order.
    questions = [cocotb.start_soon(shell.read(register)) for register in (ROWS, IDENTITY, DEPTH, ARRAY) * 5]
    answers = [await question for question in questions]
    assert answers == answers[:4] * 5 and answers[1] == 0x53574D01


@cocotb.test(timeout_time=1, timeout_unit="ms")
async def bad_commands_do_not_hang(dut):
    shell = await Shell().start(dut, random.Random(SEED))
    largest = await shell.read(LARGEST_DEPTH)
    for m, n, k, cause in [(0, 1, 1, 1), (65536, 1, 1, 1), (1, 0, 1, 2), (1, 1, 0, 3), (1, 1, largest + 1, 3)]:
        await shell.command(m, n, k)
        assert await shell.finished() == ERROR | cause << 8
    m, n, k = shell.rows + 1, shell.columns, 5
    product, packet = shell.operands(m, n, k)

    await shell.command(m, n, k)
    await shell.source.send(AxiStreamFrame(packet[: -2 * shell.word]))
    await shell.sink.recv()
    assert await shell.finished() == DONE | ERROR | 5 << 8

    await shell.command(m, n, k)
    await shell.source.send(AxiStreamFrame(packet + bytes(3 * shell.word)))
    results = await shell.sink.recv()
    assert (shell.product(bytes(results.tdata), m, n) == product).all()
    assert await shell.finished() == DONE | ERROR | 6 << 8

    await shell.command(m, n, k)
    await shell.write(CONTROL, 2)
    results = await shell.sink.recv()
    assert not any(results.tdata)
    assert await shell.finished() == DONE | ERROR | 7 << 8

    await shell.write(INTERRUPT_ENABLE, 1)
    await shell.command(m, n, k)
    await shell.source.send(AxiStreamFrame(packet))
    results = await shell.sink.recv()
    assert (shell.product(bytes(results.tdata), m, n) == product).all()
    assert await shell.finished() == DONE
    await ClockCycles(dut.aclk, 2)
    assert dut.irq.value == 1
