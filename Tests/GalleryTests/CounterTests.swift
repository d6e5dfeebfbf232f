import BigInt
import Gallery
import Simulation
import Testing

@Suite struct CounterTests {
  @Test("the counter counts where it is enabled, modulo any number", arguments: [2, 3, 5, 8, 10, 256])
  func counts(modulo: Int) throws {
    let sim = try Simulator(Counter(modulo: modulo))
    sim.reset = true
    sim.step()
    sim.reset = false
    var random = SplitMix64(seed: 4)
    var count = 0
    for cycle in 0..<3 * modulo + 50 {
      let isEnabled = random.next() % 4 > 0
      sim[\.enable] = isEnabled ? 1 : 0
      #expect(sim[\.count] == BigInt(count), "cycle \(cycle), seed 4")
      #expect(sim[\.wraps] == (isEnabled && count == modulo - 1 ? 1 : 0), "cycle \(cycle), seed 4")
      sim.step()
      if isEnabled { count = (count + 1) % modulo }
    }
  }
}
