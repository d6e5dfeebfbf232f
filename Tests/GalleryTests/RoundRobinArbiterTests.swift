import BigInt
import Gallery
import HDL
import Simulation
import Testing

@Suite struct RoundRobinArbiterTests {
  /// The arbiter in plain Swift: who is served, cycle by cycle.
  private struct Model {
    let requesters: Int
    var last: Int
    var held: Int?

    init(_ requesters: Int) {
      self.requesters = requesters
      last = requesters - 1
    }

    func choice(_ waiting: [Bool]) -> Int? {
      held ?? (1...requesters).map { (last + $0) % requesters }.first { waiting[$0] }
    }

    mutating func step(_ choice: Int?, isTaken: Bool) {
      held = isTaken ? nil : choice
      if isTaken, let choice { last = choice }
    }
  }

  @Test("requesters are served in turn, and an offer holds still until it is taken", arguments: [2, 3, 4, 7])
  func servesInTurn(requesters: Int) throws {
    for seed: UInt64 in 1...3 {
      let sim = try Simulator(RoundRobinArbiter(requesters: requesters, of: .unsigned(8)), seed: seed)
      sim.reset = true
      sim.step()
      sim.reset = false
      var random = SplitMix64(seed: seed)
      var model = Model(requesters)
      var waiting = [Bool](repeating: false, count: requesters)
      for cycle in 0..<600 {
        for index in 0..<requesters where !waiting[index] && random.next() % 3 == 0 {
          waiting[index] = true
          sim[\.requests[index].payload.value] = BigInt(random.next() % 256)
        }
        for index in 0..<requesters { sim[\.requests[index].valid] = waiting[index] ? 1 : 0 }
        let isReady = random.next() % 2 == 0
        sim[\.result.ready] = isReady ? 1 : 0
        let choice = model.choice(waiting)
        let place = "\(requesters) requesters, seed \(seed), cycle \(cycle)"
        #expect(sim[\.result.valid] == (choice == nil ? 0 : 1), "\(place)")
        #expect(sim[\.grant] == choice.map { BigInt(1) << $0 } ?? 0, "\(place)")
        for index in 0..<requesters {
          #expect(sim[\.requests[index].ready] == (index == choice && isReady ? 1 : 0), "\(place)")
        }
        if let choice {
          #expect(sim[\.result.payload.value] == sim[\.requests[choice].payload.value], "\(place)")
        }
        let isTaken = isReady && choice != nil
        sim.step()
        model.step(choice, isTaken: isTaken)
        if isTaken, let choice { waiting[choice] = false }
      }
    }
  }

  @Test("with all waiting each gets the same share")
  func isFair() throws {
    let sim = try Simulator(RoundRobinArbiter(requesters: 5, of: .bit))
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.result.ready] = 1
    for index in 0..<5 { sim[\.requests[index].valid] = 1 }
    var served = [BigInt: Int]()
    for _ in 0..<50 {
      served[sim[\.grant], default: 0] += 1
      sim.step()
    }
    #expect(served == [1: 10, 2: 10, 4: 10, 8: 10, 16: 10])
  }
}
