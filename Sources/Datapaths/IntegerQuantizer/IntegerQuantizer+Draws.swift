import HDL

extension IntegerQuantizer {
  /// The random bits of a beat, held while its products are rounded.
  struct Draws {
    /// F bits for each lane.
    var lanes: [Signal] = []
    /// Whether the next beat has only the first of two words yet to be drawn.
    var isPending: Signal = Signal(0, .bit)
  }

  /// Draws for the beat whose products are made next.
  ///
  /// A word's highest bits are the highest of the fraction. Of F > 32 bits those below the first word's come from the
  /// second; where elements draw one they meet zeros of the product, whatever they are.
  func draws(
    _ m: Builder, _ io: Ports, _ factor: HeldFactor, mayLoad: Signal, isWanted: Signal, count: Signal,
    _ advance: Signal
  ) -> Draws {
    guard let source, let states = io.states else { return Draws() }
    let random = m.instance(source, "random_source")
    m[random.load.valid] = states.valid & mayLoad
    m[states.ready] = random.load.ready & mayLoad
    m[random.load.payload.word] = states.payload.word
    if let target = random.load.payload.lane, let lane = states.payload.lane { m[target] = lane }
    m[random.count] = count
    let draws = (isWanted & factor.isNonZero).named("draws")
    let below = lane.fractionBits - source.bits
    guard below > 0 else {
      m[random.take] = draws & advance
      let held = random.draws.enumerated().map { m.registered($1, "draw_\($0)", enable: advance) }
      return Draws(lanes: held)
    }
    let hasFirst = m.register(.bit, "has_first_words", reset: 0)
    let isPending = (draws & factor.isWide & ~hasFirst).named("draws_first_words")
    m.when(isPending) {
      m[hasFirst] = 1
    } else: {
      m.when(advance) { m[hasFirst] = 0 }
    }
    m[random.take] = isPending | (draws & advance)
    let held = random.draws.enumerated().map { index, word in
      let first = m.registered(word, "first_word_\(index)", enable: isPending)
      let high = mux(factor.isWide, first, word)
      let low = word[source.bits - below..<source.bits]
      return m.registered(concatenated(high, low), "draw_\(index)", enable: advance)
    }
    return Draws(lanes: held, isPending: isPending)
  }
}
