import BigInt
import Gallery
import HDL
import Simulation

extension Demonstration {
  static let counter = Demonstration(
    "counter", "a counter with an enable, a modulus and a flag that says when it wraps",
    Counter(modulo: 5), shown: ["enable", "count", "wraps"],
    sight:
      "The count stands still while enable is 0, and goes from 4 back to 0 at the edge that wraps announces."
  ) { sim in
    for cycle in 0..<14 {
      sim[\.enable] = cycle == 3 || cycle == 4 ? 0 : 1
      sim.step()
    }
  }

  static let fifo = Demonstration(
    "fifo", "a synchronous queue with its memory and pointers written out",
    FIFO(of: .unsigned(8), depth: 4),
    shown: [
      "input_valid", "input_ready", "input_value", "output_valid", "output_ready", "output_value", "count",
    ],
    sight:
      "Four words fill the queue and input_ready falls; then the receiver takes them, first in, first out."
  ) { sim in
    var next = 10
    for cycle in 0..<14 {
      sim[\.input.valid] = cycle < 9 ? 1 : 0
      sim[\.input.payload.value] = BigInt(next)
      sim[\.output.ready] = cycle > 5 ? 1 : 0
      let isTaken = sim[\.input.valid] == 1 && sim[\.input.ready] == 1
      sim.step()
      if isTaken { next += 1 }
    }
  }

  static let dualClockFIFO = Demonstration(
    "dual_clock_fifo", "a queue between two clocks that know nothing of each other",
    DualClockFIFO(of: .unsigned(8), depth: 4),
    shown: [
      "input_valid", "input_ready", "input_value", "output_valid", "output_ready", "output_value",
      "queue_head", "queue_tail",
    ],
    sight:
      "The writing clock rises in every cycle, the reading one in every third: the queue fills, input_ready falls, and each "
      + "word comes out once.",
    clocks: [DualClockFIFO.writing, DualClockFIFO.reading]
  ) { sim in
    var next = 10
    for cycle in 0..<24 {
      sim[\.input.valid] = cycle < 12 ? 1 : 0
      sim[\.input.payload.value] = BigInt(next)
      sim[\.output.ready] = 1
      if sim[\.input.valid] == 1, sim[\.input.ready] == 1 { next += 1 }
      if cycle % 3 == 2 {
        sim.rise(DualClockFIFO.writing, DualClockFIFO.reading)
      } else {
        sim.rise(DualClockFIFO.writing)
      }
    }
  }

  static let arbiter = Demonstration(
    "arbiter", "a round-robin arbiter of streams",
    RoundRobinArbiter(requesters: 3, of: .unsigned(8)),
    shown: [
      "requests_0_valid", "requests_1_valid", "requests_2_valid", "result_valid", "result_ready",
      "result_value", "grant",
    ],
    sight:
      "The grant goes round the requesters that want something, and stays where it is while the receiver stalls."
  ) { sim in
    for index in 0..<3 { sim[\.requests[index].payload.value] = BigInt(100 + index) }
    for cycle in 0..<13 {
      for index in 0..<3 {
        sim[\.requests[index].valid] = index == 1 && cycle > 6 ? 0 : 1
      }
      sim[\.result.ready] = cycle == 4 || cycle == 5 ? 0 : 1
      sim.step()
    }
  }

  static let uart = Demonstration(
    "uart", "a transmitter of bytes on a serial line, 8N1",
    UARTTransmitter(clockFrequency: 345_600, baudRate: 115_200),
    shown: ["bytes_valid", "bytes_ready", "bytes_value", "phase", "line"],
    sight:
      "0x53 goes out as a start bit of 0, the bits 1 1 0 0 1 0 1 0 from the lowest up, and a stop bit of 1; three "
      + "cycles each.",
    cell: 4
  ) { sim in
    sim[\.bytes.payload.value] = 0x53
    sim[\.bytes.valid] = 1
    sim.step()
    sim[\.bytes.valid] = 0
    sim.step(32)
  }

  static let divider = Demonstration(
    "divider", "a sequential divider with quotient and remainder",
    Divider(bits: 6, isSigned: true),
    shown: [
      "operands_valid", "operands_ready", "operands_dividend", "operands_divisor", "results_valid",
      "results_quotient", "results_remainder", "step",
    ],
    sight: "Seven cycles after the operands went in, −29 / 4 comes out as −7 with −1 left: 4 × −7 − 1 = −29."
  ) { sim in
    sim[\.operands.payload.dividend] = -29
    sim[\.operands.payload.divisor] = 4
    sim[\.operands.valid] = 1
    sim.step()
    sim[\.operands.valid] = 0
    sim.step(7)
    sim[\.results.ready] = 1
    sim.step(2)
  }

  static let fir = Demonstration(
    "fir", "a filter of finite impulse response, exact within, rounded at its end",
    FIRFilter(coefficients: [1, 4, 6, 4, 1], sampleBits: 8, fraction: 4, resultBits: 8),
    shown: [
      "samples_valid", "samples_value", "results_valid", "results_value", "sum",
    ],
    sight:
      "One sample of 96 comes out as the filter's coefficients, 96 / 16 times each; then a step of 96 rises smoothly."
  ) { sim in
    sim[\.results.ready] = 1
    sim[\.samples.valid] = 1
    for cycle in 0..<14 {
      sim[\.samples.payload.value] = cycle == 1 || cycle > 7 ? 96 : 0
      sim.step()
    }
  }

  static let multiplier = Demonstration(
    "multiplier", "a systolic multiplier: a pair of operands in and a product out in every cycle",
    StreamingMultiplier(bits: 4),
    shown: [
      "operands_valid", "operands_ready", "operands_a", "operands_b", "products_valid", "products_ready",
      "products_value",
    ],
    sight:
      "Products follow their operands by four cycles, one in every cycle; while the receiver stalls all stages wait."
  ) { sim in
    for cycle in 0..<14 {
      sim[\.operands.valid] = cycle < 6 ? 1 : 0
      sim[\.operands.payload.a] = BigInt(cycle + 3) % 16
      sim[\.operands.payload.b] = BigInt(2 * cycle + 3) % 16
      sim[\.products.ready] = cycle == 5 || cycle == 6 ? 0 : 1
      sim.step()
    }
  }
}
