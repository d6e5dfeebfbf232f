import BigInt
import Gallery
import HDL
import Simulation
import Testing

@Suite struct FIFOTests {
  @Test("words come out as they went in, and the count is right in every cycle", arguments: [2, 4, 16])
  func keepsOrder(depth: Int) throws {
    for seed: UInt64 in 1...3 {
      let sim = try Simulator(FIFO(of: .signed(9), depth: depth), seed: seed)
      sim.reset = true
      sim.step()
      sim.reset = false
      var random = SplitMix64(seed: seed)
      var model: [BigInt] = []
      for cycle in 0..<1000 {
        // Phases in which the queue tends to fill or to drain.
        let bias: UInt64 = cycle / 100 % 2 == 0 ? 3 : 1
        let word = BigInt(random.next() % 512) - 256
        sim[\.input.valid] = random.next() % 4 < bias ? 1 : 0
        sim[\.input.payload.value] = word
        sim[\.output.ready] = random.next() % 4 >= bias ? 1 : 0
        let place = "depth \(depth), seed \(seed), cycle \(cycle)"
        #expect(sim[\.count] == BigInt(model.count), "\(place)")
        #expect(sim[\.input.ready] == (model.count < depth ? 1 : 0), "\(place)")
        #expect(sim[\.output.valid] == (model.isEmpty ? 0 : 1), "\(place)")
        if let first = model.first { #expect(sim[\.output.payload.value] == first, "\(place)") }
        let goesIn = sim[\.input.valid] == 1 && model.count < depth
        let comesOut = sim[\.output.ready] == 1 && !model.isEmpty
        sim.step()
        if comesOut { model.removeFirst() }
        if goesIn { model.append(word) }
      }
    }
  }

  @Test("a depth that is no power of two is a diagnostic, not a crash")
  func impossibleDepth() {
    let error = #expect(throws: ElaborationError.self) {
      try Netlist(elaborating: FIFO(of: .bit, depth: 6))
    }
    #expect(error?.diagnostics.contains { $0.code == .badMemory } == true)
  }
}
