import HDL
import Simulation

/// Rates in 256ths at which a sender and a receiver hold back.
let stallRates = [(0, 0), (128, 0), (0, 128), (100, 180), (220, 220)]

/// The words that come out of a design after a reset for words that go in.
func run(
  _ netlist: Netlist, from input: String, to output: String, _ words: [Int64], beats: (in: Int, out: Int),
  stalls: (Int, Int) = (0, 0), seed: UInt64 = 1
) throws -> StreamResult {
  let interpreter = try Interpreter(netlist, seed: seed)
  interpreter.reset = true
  interpreter.step(cycles: 1)
  interpreter.reset = false
  let batch = StreamBatch(
    transactions: [.init(inputBeats: beats.in, outputBeats: beats.out)], words: words,
    stalls: .init(input: stalls.0, output: stalls.1, seed: seed))
  return try interpreter.run(
    batch, through: StreamPair(input: input, output: output, ports: interpreter.ports))
}
