import HDL

/// The divider of a channel's gradients, with the operands of each phase.
///
/// It shows its last quotient until it takes the next operands, so that one division goes on with what another gave.
struct GradientDivider {
  private let ports: SequentialDivider.Ports
  /// Whether a division is at its end.
  var isDone: Signal { ports.results.valid }
  /// Its quotient.
  var quotient: Signal { ports.results.payload.quotient }
  /// Whether the operands of the first division are taken.
  let isLoadedInSlope: Signal

  /// What is divided in a phase.
  private struct Division {
    let phase: GradientFactors.Phase
    let remainder: Signal
    /// Of as many bits as there are steps, or more.
    let dividend: Signal
    let divisor: Signal
    let steps: Signal

    /// A number whose quotient has so many bits: what stands above them is the remainder to start with.
    init(_ phase: GradientFactors.Phase, _ number: Signal, by divisor: Signal, quotientBits: Int) {
      self.phase = phase
      self.divisor = divisor
      let isLong = number.width > quotientBits
      remainder = isLong ? number[quotientBits..<number.width] : 0
      dividend = isLong ? number[0..<quotientBits] : number.extended(to: quotientBits)
      steps = Signal(quotientBits)
    }

    init(gain: NormalizationGainDivision) {
      phase = .gain
      (remainder, dividend, divisor, steps) = (gain.remainder, 0, gain.divisorRaised, gain.steps)
    }
  }

  /// Describes the divider and the choice of its operands.
  init(
    _ m: Builder, _ unit: GradientFactors, _ io: GradientFactors.Ports, _ phase: State<GradientFactors.Phase>,
    _ gain: NormalizationGainDivision, divisor: Signal, centered: Signal, product: Signal
  ) {
    let (widths, count) = (unit.widths, io.channels.payload.statistics.count)
    let (bits, countBits, width) = (widths.inputBits, widths.countBits, widths.divisorBits)
    let isL1 = widths.configuration.norm == .l1
    let slopeBits = bits + 17
    let tiltBits = isL1 ? 0 : bits + 33
    let longest = max(slopeBits + countBits, bits + 19, tiltBits)
    let ports = m.instance(
      SequentialDivider(
        dividendBits: longest, divisorBits: width, quotientBits: longest, largestSteps: longest,
        hasRemainder: true),
      "divider")
    self.ports = ports

    let magnitude = (centered.magnitude << 16).named("magnitude_of_centered")
    let first = ports.results.payload.quotient[0..<slopeBits + countBits]
    // n·2^(b+18) more, so that it is not negative; taken from the quotient again.
    let gradients = io.sums.payload.sum << 16
    let pulled = isL1 ? gradients - product : gradients
    let biased = (pulled + (count << (bits + 18))).truncated(to: bits + 19 + countBits).named("biased_pull")
    var divisions = [
      Division(.slope, magnitude, by: divisor, quotientBits: slopeBits + countBits),
      Division(.meanSlope, first, by: count, quotientBits: slopeBits),
      Division(.pull, biased, by: count, quotientBits: bits + 19),
      Division(gain: gain),
    ]
    if !isL1 {
      divisions.append(
        Division(
          .tilt, product.magnitude.fitted(to: .unsigned(tiltBits)), by: divisor, quotientBits: tiltBits))
    }
    let operands = ports.operands.payload
    let isDividing = divisions.map { phase.isIn($0.phase) }.reduce(Signal(0, .bit), |).named("is_dividing")
    m[ports.operands.valid] = isDividing
    m[ports.results.ready] = isDividing
    func choose(_ target: Signal, _ part: (Division) -> Signal) {
      let shape = Shape.unsigned(target.width)
      m[target] = divisions.dropFirst().reduce(part(divisions[0]).fitted(to: shape)) { rest, division in
        mux(phase.isIn(division.phase), part(division).fitted(to: shape), rest)
      }
    }
    if let remainder = operands.remainder { choose(remainder) { $0.remainder } }
    choose(operands.divisor) { $0.divisor }
    choose(operands.steps) { $0.steps }
    choose(operands.dividend) { ($0.dividend << (longest - $0.dividend.width)) }
    isLoadedInSlope = phase.isIn(.slope) & ports.operands.ready
  }
}

extension Signal {
  /// The value in so many bits, of which it needs no more.
  fileprivate func fitted(to shape: Shape) -> Signal {
    width > shape.width ? truncated(to: shape.width) : extended(to: shape.width)
  }
}
