import HDL

/// A channel's first pass backward: Σg and Σg·x, a beat of L pairs in every cycle.
///
/// The sums are offered log2 L + 3 cycles after the last beat was taken, and everything waits until they are taken.
struct ChannelGradientSums: Module {
  /// The widths.
  let widths: NormalizationWidths
  /// L, the pairs of a beat.
  let lanes: Int

  /// `channel_gradient_sums_16_b8_n4096`: lanes, bits of an element, the most elements.
  var name: String { "channel_gradient_sums_\(lanes)_\(widths.signature)" }

  /// Pairs in, sums out.
  struct Ports: Interface {
    /// The channels' gradients and elements, side by side: g above x.
    let pairs: Stream<TensorBeat>
    /// Their sums, one beat for each channel.
    let results: Stream<GradientSumsBeat>

    init(_ unit: ChannelGradientSums) {
      pairs = Stream(TensorBeat(lanes: unit.lanes, element: .unsigned(2 * unit.widths.inputBits)))
      results = Stream(GradientSumsBeat(unit.widths)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the products, the trees and the accumulators.
  func body(_ m: Builder, _ io: Ports) {
    let advance = (~io.results.valid | io.results.ready).named("advance")
    m[io.pairs.ready] = advance
    let (beat, bits) = (io.pairs.payload, widths.inputBits)
    var (gradients, products): ([Signal], [Signal]) = ([], [])
    for (lane, pair) in beat.elements.enumerated() {
      let gradient = mux(beat.carriesElement(inLane: lane), pair[bits..<2 * bits].asSigned, 0)
      let held = m.registered(gradient, "gradient_\(lane)", enable: advance)
      let code = m.registered(pair[0..<bits].asSigned, "code_\(lane)", enable: advance)
      gradients.append(held)
      products.append(m.registered(held * code, "product_\(lane)", enable: advance))
    }
    let latency = Builder.treeLevels(lanes) + 2
    let isValid = m.delayed(io.pairs.valid, cycles: latency, "valid", reset: 0, enable: advance)
    let isLast = m.delayed(beat.last, cycles: latency, "last", enable: advance)
    let accumulators = RunAccumulators(
      m, of: "channel", isValid: isValid, isLast: isLast, advance: advance, hasResult: io.results.valid)
    let sum = m.tree(gradients, "sum", enable: advance, +)
    accumulators.accumulate(
      m, io.results.payload.sum, m.delayed(sum, cycles: 1, "sum_late", enable: advance), "sum")
    accumulators.accumulate(
      m, io.results.payload.products, m.tree(products, "products", enable: advance, +), "products")
  }
}
