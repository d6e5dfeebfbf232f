import Formats
import HDL

/// The statistics of a tensor in one pass: a beat of L elements in every cycle, the result after the last of them.
///
/// Lanes take magnitudes and squares, trees add them up, accumulators hold the sums so far. The result is offered
/// log2 L + 3 cycles after the last beat was taken, and everything waits until it is taken; the next tensor's beats
/// follow without a gap. A reset at any time drops what was gathered.
public struct StatisticsAccumulator: Module {
  /// The numbers of lanes that are supported.
  public static let supportedLanes = 1...64

  /// L, the elements of a beat.
  public let lanes: Int
  /// The widths of elements and sums.
  public let widths: StatisticsWidths
  /// Which statistics are gathered.
  public let kind: StatisticsKind

  /// Makes an accumulator.
  ///
  /// - Throws: `ConfigurationError` if the number of lanes is out of range.
  public init(lanes: Int, widths: StatisticsWidths, kind: StatisticsKind) throws(ConfigurationError) {
    try ConfigurationError.check("lanes", lanes, in: Self.supportedLanes)
    self.lanes = lanes
    self.widths = widths
    self.kind = kind
  }

  /// `statistics_16_w32_n20_sums`: lanes, bits of an element, logarithm of the elements of a tensor, what is gathered.
  public var name: String {
    let what: String =
      switch kind {
      case .maximum: "maximum"
      case .sums: "sums"
      case .sumsOfNonZero: "sums_of_nonzero"
      }
    return "statistics_\(lanes)_\(widths.signature)_\(what)"
  }

  /// The elements and their statistics.
  public struct Ports: Interface {
    /// The tensors' elements.
    public let elements: Stream<TensorBeat>
    /// The statistics, one beat for each tensor.
    public let results: Stream<StatisticsBeat>

    init(_ unit: StatisticsAccumulator) {
      elements = Stream(TensorBeat(lanes: unit.lanes, element: unit.widths.element))
      results = Stream(StatisticsBeat(unit.widths, unit.kind)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  /// Describes lanes, trees and accumulators, in the order that elements go through them.
  public func body(_ m: Builder, _ io: Ports) {
    // All stages move on unless a result waits at the end.
    let advance = (~io.results.valid | io.results.ready).named("advance")
    m[io.elements.ready] = advance
    let beat = io.elements.payload

    let lanes = lanes(m, beat, advance)
    let magnitudes = lanes.map(\.magnitude)
    let levels = self.lanes == 1 ? 0 : Int.bitWidth - (self.lanes - 1).leadingZeroBitCount
    // A cycle for the magnitudes, one for the squares, and then the trees; what has no square waits a cycle.
    let isValid = m.delayed(io.elements.valid, cycles: levels + 2, "valid", reset: 0, enable: advance)
    let isLast = m.delayed(beat.last, cycles: levels + 2, "last", enable: advance)
    func late(_ signal: Signal, _ name: String, cycles: Int = 1) -> Signal {
      m.delayed(signal, cycles: cycles, "\(name)_late", enable: advance)
    }
    let accumulators = RunAccumulators(
      m, of: "tensor", isValid: isValid, isLast: isLast, advance: advance, hasResult: io.results.valid)
    let result = io.results.payload
    let largest = m.tree(magnitudes, "maximum", enable: advance) { maximum($0, $1) }
    accumulators.accumulate(m, result.maximum, late(largest, "maximum"), "maximum") { maximum($0, $1) }
    guard kind.hasSums else { return }
    let sum = m.tree(magnitudes, "sum", enable: advance, +)
    accumulators.accumulate(m, result.sum, late(sum, "sum"), "sum", +)
    accumulators.accumulate(
      m, result.squares, m.tree(lanes.compactMap(\.square), "squares", enable: advance, +), "squares", +)
    let count = counted(m, beat, magnitudes, advance)
    accumulators.accumulate(m, result.count, late(count, "count", cycles: levels), "count", +)
  }

  /// A lane for each element of a beat.
  private func lanes(_ m: Builder, _ beat: TensorBeat, _ advance: Signal) -> [StatisticsLane.Ports] {
    beat.elements.enumerated().map { index, element in
      let lane = m.instance(
        StatisticsLane(elementBits: widths.elementBits, hasSquare: kind.hasSums), "lane_\(index)")
      m[lane.advance] = advance
      m[lane.element] = element
      m[lane.present] = beat.carriesElement(inLane: index)
      return lane
    }
  }

  /// How many elements of a beat count, two cycles after it was taken.
  private func counted(
    _ m: Builder, _ beat: TensorBeat, _ magnitudes: [Signal], _ advance: Signal
  ) -> Signal {
    guard kind == .sumsOfNonZero else {
      return m.delayed(beat.count, cycles: 2, "count_of_beat", enable: advance)
    }
    let isNonZero = concatenated(magnitudes.reversed().map { $0 .!= 0 }).named("is_nonzero")
    return m.registered(isNonZero.onesCount, "count_of_beat", enable: advance)
  }
}

extension Builder {
  /// Values combined in pairs, and the results again, a register after each level: log2 of their number cycles.
  func tree(
    _ values: [Signal], _ name: String, enable: Signal, _ combine: (Signal, Signal) -> Signal
  ) -> Signal {
    var level = values
    var depth = 0
    while level.count > 1 {
      depth += 1
      level = stride(from: 0, to: level.count, by: 2).map { index in
        let value = index + 1 < level.count ? combine(level[index], level[index + 1]) : level[index]
        return registered(value, "\(name)_level_\(depth)_\(index / 2)", enable: enable)
      }
    }
    return level[0]
  }
}
