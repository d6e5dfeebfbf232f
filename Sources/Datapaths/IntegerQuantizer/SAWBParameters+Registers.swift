import HDL

extension SAWBParameters {
  /// The statistics of the tensor at hand.
  struct HeldStatistics {
    /// N.
    let count: Signal
    /// Σ|x|.
    let sum: Signal
    /// Σx².
    let squares: Signal

    init(_ m: Builder, _ beat: StatisticsBeat, enable: Signal) {
      func hold(_ signal: Signal?, _ name: String) -> Signal {
        signal.map { m.registered($0, name, enable: enable) } ?? 0
      }
      count = hold(beat.count, "count")
      sum = hold(beat.sum, "sum")
      squares = hold(beat.squares, "squares")
    }

    /// t: half of what brings Σx²/N to 61 or 62 bits, as the leading ones of the two tell it.
    func halfShift(_ m: Builder) -> Signal {
      let ofSquares = m.leadingOne(of: squares, "leading_one_of_squares")
      return (62 - ofSquares + m.leadingOne(of: count, "leading_one_of_count")) >> 1
    }
  }

  /// The clip and the maximum, each with a power of two of its own, and which of them is the range.
  struct RangeRegisters {
    /// c1·root − c2·mean, then its highest bits.
    let clip: Signal
    let clipExponent: Signal
    /// max|x|.
    let maximum: Signal
    let maximumExponent: Signal
    /// Whether the clip is the range.
    let takesClip: Signal
    private let unit: SAWBParameters

    init(_ m: Builder, _ unit: SAWBParameters) {
      clip = m.register(.unsigned(SAWBParameters.clipBits), "clip")
      clipExponent = m.register(.signed(8), "clip_exponent")
      maximum = m.register(.unsigned(unit.rangeBits), "maximum")
      maximumExponent = m.register(.signed(8), "maximum_exponent")
      takesClip = m.register(.bit, "takes_clip")
      self.unit = unit
    }

    /// The range.
    var chosen: Signal { mux(takesClip, clip[0..<unit.rangeBits], maximum).named("range") }
    /// The power of two that it is multiplied by.
    var exponent: Signal { mux(takesClip, clipExponent, maximumExponent).named("range_exponent") }

    /// Whether the clip has more bits than count.
    var isClipLong: Signal {
      (clip[SAWBParameters.significandBits..<clip.width] .!= 0).named("clip_is_long")
    }

    /// Begins with a tensor's maximum.
    func begin(_ m: Builder, _ largest: Signal) {
      m[maximum] = largest
      m[maximumExponent] = 0
      m[takesClip] = 0
    }

    /// Drops the clip's lowest bit.
    func halveClip(_ m: Builder) {
      m[clip] = clip >> 1
      m[clipExponent] = (clipExponent + 1).wrapped(to: clipExponent.width)
    }

    /// Moves the one with the higher power of two up by a bit, until the powers are the same or it is the greater
    /// for sure; then `next`, with the choice made.
    ///
    /// The range stays what it was: the significand that grows is as good for the reciprocal.
    func align(_ m: Builder, then next: () -> Void) {
      let isAbove = (clipExponent .> maximumExponent).named("clip_stands_above")
      let isBelow = (clipExponent .< maximumExponent).named("clip_stands_below")
      let isClipBeyond = clip[unit.widths.magnitudeBits..<clip.width] .!= 0
      let isMaximumBeyond = maximum[SAWBParameters.significandBits..<maximum.width] .!= 0
      m.when((isAbove & ~isClipBeyond).named("clip_moves")) {
        m[clip] = (clip << 1).truncated(to: clip.width)
        m[clipExponent] = (clipExponent - 1).wrapped(to: clipExponent.width)
      } else: {
        m.when((isBelow & ~isMaximumBeyond).named("maximum_moves")) {
          m[maximum] = (maximum << 1).truncated(to: maximum.width)
          m[maximumExponent] = (maximumExponent - 1).wrapped(to: maximumExponent.width)
        } else: {
          m[takesClip] = isBelow | (~isAbove & (clip .< maximum))
          next()
        }
      }
    }
  }

  /// The divider, with the operands of each phase.
  struct SharedDivider {
    private let ports: SequentialDivider.Ports
    /// The steps of the last of its divisions, which gives the reciprocal.
    let reciprocalSteps: Signal

    init(
      _ m: Builder, _ unit: SAWBParameters, _ phase: State<Phase>, _ statistics: HeldStatistics, t: Signal,
      range: Signal
    ) {
      let (widths, reciprocal) = (unit.widths, unit.reciprocal)
      let dividendBits = max(widths.squareBits, reciprocal.codeBits)
      let ports = m.instance(
        SequentialDivider(
          dividendBits: dividendBits, divisorBits: max(unit.rangeBits, widths.countBits + 1),
          quotientBits: 63,
          largestSteps: widths.squareBits + 62 + widths.countBits),
        "divider")
      self.ports = ports
      let steps = ports.operands.payload.steps.width
      let ofSquares = ((t << 1) + Signal(widths.squareBits)).extended(to: steps)
      let ofSum = (t + Signal(widths.sumBits)).extended(to: steps)
      reciprocalSteps = reciprocal.steps(m, of: range)
      /// Bits that enter the divider from the highest on.
      func leading(_ value: Signal, bits: Int) -> Signal {
        (value << (dividendBits - bits)).extended(to: dividendBits)
      }
      func choose(_ squares: Signal, _ sum: Signal, _ reciprocal: Signal) -> Signal {
        mux(phase.isIn(.meanSquare), squares, mux(phase.isIn(.mean), sum, reciprocal))
      }
      m[ports.operands.valid] = phase.isIn(.meanSquare) | phase.isIn(.mean) | phase.isIn(.reciprocal)
      m[ports.operands.payload.dividend] = choose(
        leading(statistics.squares, bits: widths.squareBits), leading(statistics.sum, bits: widths.sumBits),
        leading(Signal(reciprocal.code), bits: reciprocal.codeBits))
      let divisorBits = ports.operands.payload.divisor.width
      m[ports.operands.payload.divisor] = mux(
        phase.isIn(.reciprocal), range.extended(to: divisorBits), statistics.count.extended(to: divisorBits))
      m[ports.operands.payload.steps] = choose(ofSquares, ofSum, reciprocalSteps.extended(to: steps))
      m[ports.results.ready] = phase.isIn(.meanSquare) | phase.isIn(.subtract) | phase.isIn(.reciprocal)
    }

    /// Whether a quotient is there.
    var isDone: Signal { ports.results.valid }
    /// The quotient.
    var quotient: Signal { ports.results.payload.quotient }
  }
}
