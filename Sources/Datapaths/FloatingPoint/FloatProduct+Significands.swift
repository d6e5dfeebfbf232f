import HDL

extension FloatProduct {
  /// The exact product of two significands with leading ones, after two stages.
  func significands(_ a: Signal, _ b: Signal, _ stage: FloatStages) -> Signal {
    let (a, b) = (concatenated(Signal(1, .bit), a), concatenated(Signal(1, .bit), b))
    guard multiplier == .lut else {
      return stage(stage((a * b).named("significands"), "significands_1"), "significands_2")
    }
    let half = (b.width + 3) / 4 * 2
    let triple = (a + (a << 1)).named("triple")
    let first = Self.rows(b[0..<half], 0, of: a, triple, onto: nil)
    let second = Self.rows(
      stage(b[half..<b.width], "factor_1"), half, of: stage(a, "multiplicand_1"), stage(triple, "triple_1"),
      onto: stage(first.high, "high_1"))
    let product = concatenated(second.high, second.low, stage(first.low, "low_1"))
    return stage(product.truncated(to: 2 * a.width), "significands_2")
  }

  /// Adds a row for every two bits of a factor; with each, the two lowest bits of the sum are final.
  private static func rows(
    _ factor: Signal, _ offset: Int, of multiplicand: Signal, _ triple: Signal, onto start: Signal?
  ) -> (high: Signal, low: Signal) {
    var high = start
    var low: [Signal] = []
    for place in stride(from: 0, to: factor.width, by: 2) {
      let isWhole = place + 1 < factor.width
      let single = multiplicand.extended(to: triple.width)
      let multiple =
        isWhole
        ? mux(
          factor[place...(place + 1)],
          of: [0, single, (multiplicand << 1).extended(to: triple.width), triple])
        : mux(factor[place], single, 0)
      let sum = (high.map { $0 + multiple } ?? multiple).named("row_\((offset + place) / 2)")
      high = sum >> (isWhole ? 2 : 1)
      low.insert(isWhole ? sum[0...1] : sum[0], at: 0)
    }
    return (high ?? triple, concatenated(low))
  }
}
