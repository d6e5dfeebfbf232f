import HDL

/// A channel's second pass, for L1: how many elements are above the mean, their sum, and how many are equal to it.
///
/// Elements are taken while their mean is there, a beat of L in every cycle; it is taken with the last of them. The
/// result is offered log2 L + 2 cycles later, 3 for one lane, and everything waits until it is taken.
struct AboveMeanSums: Module {
  /// The widths.
  let widths: NormalizationWidths
  /// L, the elements of a beat.
  let lanes: Int

  /// `above_mean_sums_16_b8_n4096`: lanes, bits of an element, the most elements.
  var name: String { "above_mean_sums_\(lanes)_\(widths.signature)" }

  /// Means and elements in, sums out.
  struct Ports: Interface {
    /// The channels' means.
    let means: Stream<ChannelMeanBeat>
    /// Their elements.
    let elements: Stream<TensorBeat>
    /// What is above and at the mean, one beat for each channel.
    let results: Stream<AboveMeanBeat>

    init(_ unit: AboveMeanSums) {
      means = Stream(ChannelMeanBeat(unit.widths))
      elements = Stream(TensorBeat(lanes: unit.lanes, element: unit.widths.element))
      results = Stream(AboveMeanBeat(unit.widths)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the comparators, the trees and the accumulators.
  func body(_ m: Builder, _ io: Ports) {
    let advance = (~io.results.valid | io.results.ready).named("advance")
    let beat = io.elements.payload
    m[io.elements.ready] = advance & io.means.valid
    m[io.means.ready] = io.elements.isTaken & beat.last

    let mean = MeanComparison(io.means.payload.mean)
    var (values, above, equal): ([Signal], [Signal], [Signal]) = ([], [], [])
    for (lane, element) in beat.elements.enumerated() {
      let isPresent = beat.carriesElement(inLane: lane)
      let isAbove = (isPresent & mean.isBelow(element)).named("is_above_\(lane)")
      values.append(m.registered(mux(isAbove, element, 0), "value_\(lane)", enable: advance))
      above.append(m.registered(isAbove, "above_\(lane)", enable: advance))
      equal.append(m.registered(isPresent & mean.isEqual(to: element), "equal_\(lane)", enable: advance))
    }

    // A cycle for the comparison, and at least one for the counts, whose trees have no registers.
    let levels = Builder.treeLevels(lanes)
    let latency = 1 + max(levels, 1)
    let isValid = m.delayed(io.elements.isTaken, cycles: latency, "valid", reset: 0, enable: advance)
    let isLast = m.delayed(beat.last, cycles: latency, "last", enable: advance)
    let accumulators = RunAccumulators(
      m, of: "channel", isValid: isValid, isLast: isLast, advance: advance, hasResult: io.results.valid)
    func counted(_ bits: [Signal], _ name: String) -> Signal {
      let count = concatenated(bits.reversed()).onesCount
      return m.delayed(count, cycles: max(levels, 1), name, enable: advance)
    }
    let result = io.results.payload
    let sum = m.tree(values, "sum", enable: advance, +)
    accumulators.accumulate(
      m, result.sum, m.delayed(sum, cycles: latency - 1 - levels, "sum_late", enable: advance), "sum")
    accumulators.accumulate(m, result.count, counted(above, "count_above"), "count")
    accumulators.accumulate(m, result.equal, counted(equal, "count_equal"), "equal")
  }
}

/// On which side of a mean elements are.
struct MeanComparison {
  /// The whole number at or below the mean: what is above it is above the mean.
  private let floor: Signal
  /// Whether the mean is whole, so that elements may be equal to it.
  private let isWhole: Signal

  init(_ mean: Signal) {
    floor = mean[16..<mean.width].asSigned.named("floor_of_mean")
    isWhole = (mean[0..<16] .== 0).named("is_mean_whole")
  }

  /// Whether an element is above the mean.
  func isBelow(_ element: Signal) -> Signal { element .> floor }

  /// Whether an element is equal to the mean.
  func isEqual(to element: Signal) -> Signal { (element .== floor) & isWhole }
}
