import HDL

/// The root of V = n·Σx² − (Σx)², for L2: 32 bits of it, and how far a division by n goes to make σ of it.
///
///     r = isqrt(V·2^(2t)), t such that V·2^(2t) has 63 or 64 bits; cut if t < 0
///     σ = floor(r·2^(16−t) / n): a division of 48 − t steps, which drops or adds the bits itself
///
/// V goes up by two bits per cycle; with the root it takes 38 cycles and at most half as many more as V has bits.
struct ChannelRoot: Module {
  /// The widths.
  let widths: NormalizationWidths

  /// `channel_root_b8_n4096`: bits of an element, the most elements.
  var name: String { "channel_root_\(widths.signature)" }

  /// Sums in, a root out.
  struct Ports: Interface {
    /// n, Σx and Σx².
    let sums: Stream<ChannelSumsBeat>
    /// The roots, one for each channel.
    let roots: Stream<ChannelRootBeat>

    init(_ unit: ChannelRoot) {
      sums = Stream(ChannelSumsBeat(unit.widths))
      roots = Stream(ChannelRootBeat()).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  private enum Phase: CaseIterable { case idle, square, subtract, raise, root }

  /// The bits of V, an even number.
  private var varianceBits: Int {
    let bits = widths.squares.width + widths.countBits
    return bits + bits % 2
  }

  /// Describes the multiplier, the register that goes up, and the root.
  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let sums = io.sums.payload
    let variance = m.register(.unsigned(varianceBits), "variance")
    // 48 − t; t begins with half of what V's bits are less than 64.
    let steps = m.register(io.roots.payload.steps.shape, "steps")
    let (first, minuend) = products(m, sums, phase)
    let squareRoot = m.instance(SequentialSquareRoot(rootBits: 32), "square_root")
    let isRaised = (variance[varianceBits - 2..<varianceBits] .!= 0).named("is_raised")

    m.switch(phase) { now in
      switch now {
      case .idle: m.when(io.sums.valid) { m[phase] = .square }
      case .square: m[phase] = .subtract
      case .subtract:
        m[variance] = (minuend - first).truncated(to: varianceBits)
        m[steps] = Signal(48 - (64 - varianceBits) / 2)
        m[phase] = .raise
      case .raise:
        m[variance] = (variance << 2).truncated(to: varianceBits)
        m[steps] = (steps - 1).truncated(to: steps.width)
        // A variance of 0 goes up for ever.
        m.when(isRaised | (variance .== 0)) {
          m[variance] = variance
          m[steps] = steps
          m.when(squareRoot.operands.ready) { m[phase] = .root }
        }
      case .root: m.when(io.roots.isTaken) { m[phase] = .idle }
      }
    }
    m[squareRoot.operands.valid] = phase.isIn(.raise) & (isRaised | (variance .== 0))
    m[squareRoot.operands.payload.radicand] =
      varianceBits < 64
      ? (variance << (64 - varianceBits)).extended(to: 64) : variance[varianceBits - 64..<varianceBits]
    m[squareRoot.results.ready] = io.roots.ready
    m[io.roots.valid] = squareRoot.results.valid
    m[io.roots.payload.root] = squareRoot.results.payload.root
    m[io.roots.payload.steps] = steps
    m[io.sums.ready] = io.roots.isTaken
  }

  /// (Σx)² in a register and n·Σx² in another, by one multiplier.
  private func products(
    _ m: Builder, _ sums: ChannelSumsBeat, _ phase: State<Phase>
  ) -> (square: Signal, scaled: Signal) {
    let magnitude = sums.sum.magnitude.named("magnitude_of_sum")
    let isFirst = phase.isIn(.idle)
    let squares = sums.squares ?? 0
    func choose(_ one: Signal, _ other: Signal, _ name: String) -> Signal {
      let bits = max(one.width, other.width)
      return mux(isFirst, one.extended(to: bits), other.extended(to: bits)).named(name)
    }
    let product = m.registered(
      choose(magnitude, sums.count, "multiplier") * choose(magnitude, squares, "multiplicand"), "product")
    let square = m.registered(product, "square_of_sum", enable: phase.isIn(.square))
    return (square, product)
  }
}
