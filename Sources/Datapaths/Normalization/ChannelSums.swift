import Formats
import HDL

/// A channel's first pass: n and Σx, and Σx² for L2, a beat of L elements in every cycle.
///
/// The sums are offered log2 L + 2 cycles after the last beat was taken, one more for L2, and everything waits until they
/// are taken.
struct ChannelSums: Module {
  /// The widths.
  let widths: NormalizationWidths
  /// L, the elements of a beat.
  let lanes: Int

  private var hasSquares: Bool { widths.configuration.norm == .l2 }

  /// `channel_sums_16_b8_n4096`: lanes, bits of an element, the most elements; `_squares` for L2.
  var name: String { "channel_sums_\(lanes)_\(widths.signature)\(hasSquares ? "_squares" : "")" }

  /// Elements in, sums out.
  struct Ports: Interface {
    /// The channels' elements.
    let elements: Stream<TensorBeat>
    /// Their sums, one beat for each channel.
    let results: Stream<ChannelSumsBeat>

    init(_ unit: ChannelSums) {
      elements = Stream(TensorBeat(lanes: unit.lanes, element: unit.widths.element))
      results = Stream(ChannelSumsBeat(unit.widths)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the lanes, the trees and the accumulators, in the order that elements go through them.
  func body(_ m: Builder, _ io: Ports) {
    let advance = (~io.results.valid | io.results.ready).named("advance")
    m[io.elements.ready] = advance
    let beat = io.elements.payload
    let elements = (0..<lanes).map { lane in
      let present = mux(beat.carriesElement(inLane: lane), beat.elements[lane], 0)
      return m.registered(present, "element_\(lane)", enable: advance)
    }
    let squares =
      hasSquares
      ? elements.enumerated().map { lane, element in
        m.registered((element * element).asUnsigned, "square_\(lane)", enable: advance)
      } : []
    let levels = Builder.treeLevels(lanes)
    let latency = levels + (hasSquares ? 2 : 1)
    let isValid = m.delayed(io.elements.valid, cycles: latency, "valid", reset: 0, enable: advance)
    let isLast = m.delayed(beat.last, cycles: latency, "last", enable: advance)
    let accumulators = RunAccumulators(
      m, of: "channel", isValid: isValid, isLast: isLast, advance: advance, hasResult: io.results.valid)
    let late = hasSquares ? 1 : 0
    let sum = m.tree(elements, "sum", enable: advance, +)
    let result = io.results.payload
    accumulators.accumulate(m, result.sum, m.delayed(sum, cycles: late, "sum_late", enable: advance), "sum")
    accumulators.accumulate(
      m, result.count, m.delayed(beat.count, cycles: latency, "count_late", enable: advance), "count")
    if hasSquares {
      accumulators.accumulate(m, result.squares, m.tree(squares, "squares", enable: advance, +), "squares")
    }
    m.when(io.results.valid) {
      m.assume(result.count .<= Signal(widths.capacity), "a channel has no more elements than the unit holds")
    }
  }
}

extension Builder {
  /// The cycles that a tree of so many values takes.
  static func treeLevels(_ values: Int) -> Int {
    values == 1 ? 0 : Int.bitWidth - (values - 1).leadingZeroBitCount
  }
}
