import Datapaths
import Formats
import HDL

extension RTL {
  /// The units of integer quantization that are committed: sixteen elements of 32 bits at a time, at most 2^20 of them.
  static func integerUnits() throws(ConfigurationError) -> [any Module] {
    let (lanes, widths) = (16, try StatisticsWidths(elementBits: 32, countBits: 20))
    let sawb = try SAWBConfiguration(bits: 4)
    let eightBits = try CodeFormat(bits: 8)
    return [
      try StatisticsAccumulator(lanes: lanes, widths: widths, kind: .sums),
      try StatisticsAccumulator(lanes: lanes, widths: widths, kind: .maximum),
      SAWBParameters(sawb, widths: widths),
      MaxAbsParameters(format: eightBits, widths: widths),
      try IntegerQuantizer(format: sawb.operandFormat, lanes: lanes, elementBits: 32),
      try IntegerQuantizer(
        format: eightBits, lanes: lanes, elementBits: 32, rounding: .stochastic(.standard)),
      try IntegerQuantizer(
        format: eightBits, lanes: lanes, elementBits: 32, rounding: .stochastic(.standard), groups: 4),
      LUQReciprocal(alpha: .exact, elementBits: 32),
      HindsightEstimator(try HindsightConfiguration()),
    ]
  }
}
