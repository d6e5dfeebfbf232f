import BigInt
import Gallery
import Simulation
import Testing

@Suite struct DualClockFIFOTests {
  /// Edges of the two clocks in a random order, one of them more often.
  @Test("words cross in order, whatever the clocks do", arguments: [2, 16], [1, 2, 3, 7, 9] as [UInt64])
  func keepsOrder(depth: Int, writingRate: UInt64) throws {
    let sim = try Simulator(DualClockFIFO(of: .signed(9), depth: depth), seed: 4)
    for isAsserted in [true, false] {
      sim.setReset(isAsserted, of: DualClockFIFO.writing)
      sim.setReset(isAsserted, of: DualClockFIFO.reading)
      sim.rise(DualClockFIFO.writing, DualClockFIFO.reading)
    }
    var random = SplitMix64(seed: 12)
    var (model, received): ([BigInt], Int) = ([], 0)
    for edge in 0..<3000 {
      let place = "depth \(depth), rate \(writingRate), seed 12, edge \(edge)"
      if random.next() % 10 < writingRate {
        let isOffered = random.next() % 3 > 0
        let word = BigInt(random.next() % 512) - 256
        sim[\.input.valid] = isOffered ? 1 : 0
        sim[\.input.payload.value] = word
        if isOffered, sim[\.input.ready] == 1 { model.append(word) }
        #expect(model.count <= depth, "\(place)")
        sim.rise(DualClockFIFO.writing)
        sim[\.input.valid] = 0
      } else {
        let isReady = random.next() % 3 > 0
        sim[\.output.ready] = isReady ? 1 : 0
        if sim[\.output.valid] == 1 {
          #expect(sim[\.output.payload.value] == model.first, "\(place)")
          if isReady, !model.isEmpty {
            model.removeFirst()
            received += 1
          }
        }
        sim.rise(DualClockFIFO.reading)
        sim[\.output.ready] = 0
      }
    }
    #expect(received > 100, "it passed \(received) words only")
  }
}
