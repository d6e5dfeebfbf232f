import HDL

/// A channel's mean: μ = floor(2^16·Σx / n), in b + 19 cycles.
///
/// n·2^(b−1) is added to the sum, so that it is not negative, and taken from the mean again.
struct ChannelMean: Module {
  /// The widths.
  let widths: NormalizationWidths

  /// `channel_mean_b8_n4096`: bits of an element, the most elements.
  var name: String { "channel_mean_\(widths.signature)" }

  /// n and a sum in, a mean out.
  struct Ports: Interface {
    /// n and Σx; taken when the mean is.
    let sums: Stream<ChannelSumsBeat>
    /// The means, one for each channel.
    let means: Stream<ChannelMeanBeat>

    init(_ unit: ChannelMean) {
      sums = Stream(ChannelSumsBeat(unit.widths))
      means = Stream(ChannelMeanBeat(unit.widths)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the divider and what stands around it.
  func body(_ m: Builder, _ io: Ports) {
    let bits = widths.inputBits
    let divider = m.instance(
      SequentialDivider(
        dividendBits: bits, divisorBits: widths.countBits, quotientBits: bits + 16, largestSteps: bits + 16,
        hasRemainder: true),
      "divider")
    let (sums, operands) = (io.sums.payload, divider.operands.payload)
    // Below 2^b·n, so that its part above b bits is a remainder.
    let biased = (sums.sum + (sums.count << (bits - 1))).truncated(to: bits + widths.countBits).named(
      "biased")
    m[divider.operands.valid] = io.sums.valid
    m[operands.dividend] = biased[0..<bits]
    m[operands.divisor] = sums.count
    m[operands.steps] = Signal(bits + 16)
    if let remainder = operands.remainder { m[remainder] = biased[bits..<bits + widths.countBits] }

    m[io.means.valid] = divider.results.valid
    m[divider.results.ready] = io.means.ready
    m[io.sums.ready] = divider.results.isTaken
    let quotient = divider.results.payload.quotient
    m[io.means.payload.size] = sums.count
    m[io.means.payload.mean] = concatenated(~quotient[bits + 15], quotient[0..<bits + 15]).asSigned
    if let left = divider.results.payload.remainder { m[io.means.payload.remainder] = left }
  }
}
